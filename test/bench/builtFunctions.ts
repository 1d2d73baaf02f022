import { existsSync, readFileSync } from "node:fs";
import vm from "node:vm";

type CellFunction = (...given: unknown[]) => unknown;

/** What a refused call of a built function throws. */
export class CellError extends Error {}

/**
 * The functions of dist/functions.js by id, as Excel gets them.
 * They run in this realm: in a context of its own, every global they name would be looked up through a slow interceptor, and that is what a bench would measure.
 */
export function builtFunctions(): (id: string) => CellFunction {
  if (!existsSync("dist/functions.js")) throw new Error("There is no dist/functions.js to measure: run npm run build first.");
  const associated = new Map<string, CellFunction>();
  const host = { associate: (id: string, run: CellFunction) => void associated.set(id, run), Error: CellError, ErrorCode: {} };
  vm.compileFunction(readFileSync("dist/functions.js", "utf8"), ["CustomFunctions"], { filename: "dist/functions.js" })(host);
  return (id) => {
    const found = associated.get(id);
    if (!found) throw new Error(`dist/functions.js has no ${id}.`);
    return found;
  };
}
