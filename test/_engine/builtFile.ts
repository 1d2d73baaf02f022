import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const DIST = join(__dirname, "../../dist");

/** The text of a file of the built add-in; a test that needs one fails where there is none. */
export function builtFile(name: string): string {
  const file = join(DIST, name);
  if (!existsSync(file)) throw new Error(`There is no dist/${name} to test: run npm run build first.`);
  return readFileSync(file, "utf8");
}
