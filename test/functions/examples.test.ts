import path from "node:path";
import { functionCatalogue } from "../../src/tooling/functionCatalogue";
import { readExample } from "../../src/tooling/exampleGrammar";
import { customFunctions, exampleFault, type CellFunction } from "./cells";

const catalogue = functionCatalogue("src/functions");
const host = customFunctions();
Object.assign(globalThis, { CustomFunctions: host.global });

describe("every example, on the source", () => {
  it.each(catalogue.flatMap((each) => each.examples.map((example) => [example, each] as const)))("%s", (example, each) => {
    const adapter = jest.requireActual<Record<string, CellFunction>>(path.resolve("src/functions", each.file));
    expect(exampleFault(example, each, adapter[each.exportName]!)).toBeNull();
  });

  it("would be caught if it were wrong", () => {
    const split = catalogue.find(({ id }) => id === "POOL.SPLIT")!;
    const run = jest.requireActual<Record<string, CellFunction>>(path.resolve("src/functions", split.file))[split.exportName]!;
    expect(exampleFault("=POOL.SPLIT(100, {58;17;25}) // 58; 17; 25.01", split, run)).toContain("gives");
    expect(exampleFault("=POOL.SPLIT(100, {58;17;25}) // 58, 17, 25", split, run)).toContain("gives");
    expect(exampleFault("=POOL.SPLIT(100, {0;0}) // #N/A", split, run)).toContain("gives");
    expect(exampleFault("=POOL.GRID(100, {1}) // 100", split, run)).toContain("not POOL.SPLIT");
  });
});

describe("the grammar of examples", () => {
  it("reads numbers, percentages, quotients, texts, arrays and arguments left out", () => {
    expect(readExample('=A.B(-1.5, 2%, 3/4, "a ""b"", c", {1,"x";-2%,TRUE}, , 7) // 1, "From"; -2, ""')).toEqual({
      id: "A.B",
      arguments: [-1.5, 0.02, 0.75, 'a "b", c', [[1, "x"], [-0.02, true]], undefined, 7],
      result: { rows: [[1, "From"], [-2, ""]] },
    });
    expect(readExample("=A.B() // #DIV/0!")).toEqual({ id: "A.B", arguments: [], result: { error: "#DIV/0!" } });
  });

  it.each(["A.B(1) // 1", "=A.B(1) / 1", "=A.B(1 // 1", "=A.B(x) // 1", "=A.B(1) // 1 and more", "=A.B({1;2) // 1", "=A.B(1) // #NUM!"])("refuses %s", (line) => {
    expect(() => readExample(line)).toThrow(/expected/);
  });
});
