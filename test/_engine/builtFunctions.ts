import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { createCustomFunctionsGlobal, customFunctionSet, type CustomFunctionSet } from "../../src/workbench/grid/customFunctions";

const DIST = join(__dirname, "..", "..", "dist");

export const functionsAreBuilt = existsSync(join(DIST, "functions.js")) && existsSync(join(DIST, "functions.json"));

/** The add-in's functions as `npm run build` wrote them, loaded with nothing but the CustomFunctions global. */
export function builtFunctions(options: { readonly emptyCell?: null | "" | 0 } = {}): CustomFunctionSet {
  const { global, implementations } = createCustomFunctionsGlobal();
  runInContext(readFileSync(join(DIST, "functions.js"), "utf8"), createContext({ CustomFunctions: global }), { filename: "dist/functions.js" });
  return customFunctionSet(JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as never, implementations, options);
}
