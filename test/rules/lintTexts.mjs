// Lints texts under given paths: reads [{path, text}] as JSON from standard input, writes the messages of each.
// Apart from jest, which cannot import ESLint's configuration file.
import { ESLint } from "eslint";

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const eslint = new ESLint();
const results = [];
for (const { path, text } of JSON.parse(Buffer.concat(chunks).toString("utf8"))) {
  const [result] = await eslint.lintText(text, { filePath: path });
  results.push(result?.messages.map(({ ruleId, message }) => ({ ruleId, message })) ?? []);
}
process.stdout.write(JSON.stringify(results));
