import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { newFunction } from "./newFunction";

const [area, name] = process.argv.slice(2);
try {
  if (area === undefined || name === undefined) throw new Error("Say which area and which name: npm run new -- pooling poolSplit");
  const files = newFunction(area, name);
  const there = files.find(({ path }) => existsSync(path));
  if (there) throw new Error(`${there.path} is there already: nothing was written.`);
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`Wrote ${path}`);
  }
  if (!existsSync(`src/domain/${area}/METHOD.md`)) console.log(`Write src/domain/${area}/METHOD.md: formula, source, worked example, limits.`);
  console.log("Then: its id and arguments in test/functions/contract.ts, and npm run docs.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
