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

  it("says where a series ends when it is asked for more", () => {
    expect(inACell(bundle.get("UPLIFT.INDEX")!, ["CPI", "2031-01", null])).toEqual({
      error: "#N/A", sentence: expect.stringMatching(/^CPI has no figure for 2031-01: it starts at 1988-01 and ends at 2026-02;/) as string,
    });
  });

  it.each([
    ["(".repeat(100_000), "has 100,000 characters"], ["9".repeat(1_000_000), "has 1,000,000 characters"], ["(".repeat(1000), "more than 50 brackets deep"], ["import('x')", '"import" at character 1'],
    ["constructor", '"constructor" at character 1'], ["CPI + __proto__", '"__proto__" at character 7'], ["'__proto__'", '"__proto__" at character 1'], ["published(toString)", '"toString" at character 11'],
  ])("refuses a hostile clause: %.20s", (clause, says) => {
    const shown = inACell(bundle.get("UPLIFT.CLAUSE")!, [100, clause, "2024-04-01", "2025-04-01", null]);
    expect(shown).toEqual({ error: "#VALUE!", sentence: expect.stringContaining(says) as string });
  });

  it("gives no cell a value Excel cannot show", () => {
    const shown = inACell(bundle.get("POOL.GRID")!, [[[-0.01], [0.01], [null]], [[1, 2, ""]]]);
    expect("rows" in shown && badValues(shown)).toEqual([]);
  });
});
