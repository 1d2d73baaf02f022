import { readFileSync, writeFileSync } from "node:fs";
import { BUILT_IN_SERIES } from "../reference/builtInSeries";
import { changesInWords, loadSeries } from "./loadSeries";

const [path] = process.argv.slice(2);
try {
  if (path === undefined) throw new Error("Say which file: npm run series -- figures.csv");
  const { files, changes } = loadSeries(readFileSync(path, "utf8"), BUILT_IN_SERIES);
  for (const file of files) writeFileSync(file.path, file.text);
  for (const change of changes) console.log(changesInWords(change));
  console.log(`Wrote ${files.length} files in src/reference. Then: the counts and checksums in test/reference/held.test.ts.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
