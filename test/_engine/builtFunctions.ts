import { createContext, runInContext } from "node:vm";
import { builtFile } from "./builtFile";
import { createCustomFunctionsGlobal, customFunctionSet, type CustomFunctionSet } from "../../src/workbench/grid/customFunctions";

/** The add-in's functions as `npm run build` wrote them, loaded with nothing but the CustomFunctions global. */
export function builtFunctions(options: { readonly emptyCell?: null | "" | 0 } = {}): CustomFunctionSet {
  const { global, implementations } = createCustomFunctionsGlobal();
  runInContext(builtFile("functions.js"), createContext({ CustomFunctions: global }), { filename: "dist/functions.js" });
  return customFunctionSet(JSON.parse(builtFile("functions.json")) as never, implementations, options);
}
