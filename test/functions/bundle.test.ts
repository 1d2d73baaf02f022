import vm from "node:vm";
import { builtFile } from "../_engine/builtFile";
import { functionCatalogue } from "../../src/tooling/functionCatalogue";
import { CONTRACT } from "./contract";
import { badValues, customFunctions, exampleFault, inACell, type CellFunction } from "./cells";

const catalogue = functionCatalogue("src/functions");

/** dist/functions.js run with nothing in the world but CustomFunctions: no window, no timers, no console. */
function loadBundle(): ReadonlyMap<string, CellFunction> {
  const host = customFunctions();
  vm.runInNewContext(builtFile("functions.js"), { CustomFunctions: host.global }, { filename: "dist/functions.js" });
  return host.associated;
}

describe("the built functions.js, alone", () => {
  let bundle: ReadonlyMap<string, CellFunction>;
  beforeAll(() => {
    bundle = loadBundle();
  });

  it("associates every id of the contract", () => {
    expect([...bundle.keys()].sort()).toEqual(Object.keys(CONTRACT).sort());
  });

  it("is described by a functions.json of the same ids and arguments", () => {
    const { functions } = JSON.parse(builtFile("functions.json")) as { functions: { id: string; parameters: { name: string; optional?: boolean }[] }[] };
    expect(Object.fromEntries(functions.map(({ id, parameters }) => [id, parameters.map(({ name, optional }) => (optional ? `[${name}]` : name))]))).toEqual(CONTRACT);
  });

  it.each(catalogue.flatMap((each) => each.examples.map((example) => [example, each] as const)))("%s", (example, each) => {
    expect(exampleFault(example, each, bundle.get(each.id)!)).toBeNull();
  });

  it("says what is wrong in the cell's error", () => {
    expect(inACell(bundle.get("POOL.SPLIT")!, [100, [[1], [2], ["£1,200"]]])).toEqual({ error: "#VALUE!", sentence: 'weights, row 3 is the text "£1,200": enter a number.' });
  });

  it("gives no cell a value Excel cannot show", () => {
    const shown = inACell(bundle.get("POOL.GRID")!, [[[-0.01], [0.01], [null]], [[1, 2, ""]]]);
    expect("rows" in shown && badValues(shown)).toEqual([]);
  });
});
