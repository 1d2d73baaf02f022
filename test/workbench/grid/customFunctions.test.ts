import { createCustomFunctionsGlobal, customFunctionSet, type CustomFunctionSet, type ParameterDescription } from "../../../src/workbench/grid/customFunctions";
import { Trial } from "./bookOf";

const seen: unknown[][] = [];
const matrix = (name: string, optional = false): ParameterDescription => ({ name, type: "any", dimensionality: "matrix", optional });
const scalar = (name: string, type = "any", optional = false): ParameterDescription => ({ name, type, dimensionality: "scalar", optional });

function stub(options: { emptyCell?: null | "" | 0 } = {}): CustomFunctionSet {
  seen.length = 0;
  const { global, implementations } = createCustomFunctionsGlobal();
  const record = (...parameters: unknown[]): number => seen.push(parameters.slice(0, -1));
  global.associate("TEST.SEEN", record);
  global.associate("TEST.MANY", record);
  global.associate({
    "TEST.TWICE": (block: unknown) => (block as number[][]).map((line) => line.map((value) => value * 2)),
    "TEST.REFUSE": (why: unknown) => { throw new global.Error(global.ErrorCode[String(why)]!, "the cost is missing: type it in B2"); },
    "TEST.RETURN": (what: unknown) => ({
      nan: NaN, nothing: undefined, nil: null, minus: -0, text: "x", yes: true, list: [1, 2], ragged: [[1], [1, 2]], none: [[]], date: new Date(0),
      failed: new global.Error(global.ErrorCode.notAvailable!, "no figure for 2031"), mixed: [[1, new global.Error(global.ErrorCode.divisionByZero!)], ["a", false]],
      promise: Promise.resolve(1),
    })[String(what)],
    "TEST.BREAK": () => { throw new TypeError("a bug"); },
    "TEST.WHERE": (invocation: unknown) => (invocation as { address: string }).address,
    "TEST.NUMBER": (value: unknown) => `${typeof value} ${String(value)}`,
  });
  const described = (name: string, ...parameters: ParameterDescription[]) => ({ id: `TEST.${name}`, name: `TEST.${name}`, parameters });
  return customFunctionSet({
    functions: [
      described("SEEN", matrix("block"), scalar("one", "any", true), matrix("other", true)), described("TWICE", matrix("block")), described("REFUSE", scalar("why")),
      described("RETURN", scalar("what")), described("BREAK"), described("WHERE"), described("NUMBER", scalar("value", "number")),
      described("MANY", { name: "rest", type: "any", dimensionality: "matrix", repeating: true }),
    ],
  }, implementations, options);
}

const run = async (formula: string, cells: Record<string, string | number | boolean> = {}, options = {}) => Trial.of({ ...cells, D1: formula }, stub(options));

describe("arguments", () => {
  it("arrive as blocks and single values, empty cells and what is left out as null", async () => {
    await run('=OPENBOOK.TEST.SEEN(A1:B2,A3)', { A1: 1, B1: "x", A2: true });
    expect(seen).toEqual([[[[1, "x"], [true, null]], null, null]]);
    await run("=openbook.test.seen(5,,{1,2})");
    expect(seen).toEqual([[[[5]], null, [[1, 2]]]]);
  });

  it.each([["", ""], [0, 0], [null, null]] as const)("show an empty cell as %p where a build of Excel does so", async (emptyCell, expected) => {
    await run("=OPENBOOK.TEST.SEEN(A1:A2)", { A1: 1 }, { emptyCell });
    expect(seen[0]![0]).toEqual([[1], [expected]]);
  });

  it("an error in any of them is the answer, and the function is not called", async () => {
    const trial = await run("=OPENBOOK.TEST.SEEN(A1:A2)", { A1: "=1/0", A2: "=NA()" });
    expect(trial.value("D1")).toEqual({ error: "#DIV/0!" });
    expect(seen).toEqual([]);
  });

  it("too few, too many and a block for a single value are refused", async () => {
    expect((await run("=OPENBOOK.TEST.SEEN()")).value("D1")).toMatchObject({ error: "#VALUE!" });
    expect((await run("=OPENBOOK.TEST.SEEN(1,2,3,4)")).value("D1")).toMatchObject({ error: "#VALUE!" });
    expect((await run("=OPENBOOK.TEST.SEEN(1,A1:A2)")).value("D1")).toEqual({ error: "#VALUE!" });
    expect(seen).toEqual([]);
  });

  it("a number wanted is made of numeric text and of booleans, as Excel does", async () => {
    expect((await run('=OPENBOOK.TEST.NUMBER("12")')).value("D1")).toBe("number 12");
    expect((await run("=OPENBOOK.TEST.NUMBER(TRUE)")).value("D1")).toBe("number 1");
    expect((await run('=OPENBOOK.TEST.NUMBER("£12")')).value("D1")).toEqual({ error: "#VALUE!" });
  });

  it("text that looks like a number or a date stays the text it is", async () => {
    await run('=OPENBOOK.TEST.SEEN("12","2025-04")');
    expect(seen).toEqual([[[["12"]], "2025-04", null]]);
    await run('=OPENBOOK.TEST.SEEN(A1:A2,A2)', { A1: "£1,200", A2: "2010-11" });
    expect(seen).toEqual([[[["£1,200"], ["2010-11"]], "2010-11", null]]);
  });

  it("repeated ones come as one list, and the place of the cell comes last", async () => {
    await run("=OPENBOOK.TEST.MANY(1,{2,3})");
    expect(seen).toEqual([[[[[1]], [[2, 3]]]]]);
    const trial = await Trial.of({ "It's!C4": "=OPENBOOK.TEST.WHERE()" }, stub());
    expect(trial.value("It's!C4")).toBe("'It''s'!C4");
  });
});

describe("answers", () => {
  it("spill, move when an input changes, and feed other formulas", async () => {
    const trial = await run("=OPENBOOK.TEST.TWICE(A1:A3)", { A1: 1, A2: 2, A3: 3, E1: "=SUM(D1#)", E2: "=SUM(OPENBOOK.TEST.TWICE(A1:A3))" });
    expect(trial.values("D1", "D2", "D3", "E1", "E2")).toEqual([2, 4, 6, 12, 12]);
    await trial.type("A3", 10);
    expect(trial.values("D3", "E1", "E2")).toEqual([20, 26, 26]);
  });

  it("refuse with the function's own sentence where Excel shows it", async () => {
    expect((await run('=OPENBOOK.TEST.REFUSE("invalidValue")')).value("D1")).toEqual({ error: "#VALUE!", message: "the cost is missing: type it in B2" });
    expect((await run('=OPENBOOK.TEST.REFUSE("notAvailable")')).value("D1")).toEqual({ error: "#N/A", message: "the cost is missing: type it in B2" });
    expect((await run('=OPENBOOK.TEST.REFUSE("divisionByZero")')).value("D1")).toEqual({ error: "#DIV/0!" });
    expect((await run('=IFERROR(OPENBOOK.TEST.REFUSE("invalidNumber"),"caught")')).value("D1")).toBe("caught");
  });

  it.each([
    ["nan", { error: "#NUM!" }], ["nothing", { error: "#VALUE!" }], ["nil", { error: "#VALUE!" }], ["minus", 0], ["text", "x"], ["yes", true],
    ["list", { error: "#VALUE!" }], ["ragged", { error: "#VALUE!" }], ["none", { error: "#VALUE!" }], ["date", { error: "#VALUE!" }],
    ["failed", { error: "#N/A", message: "no figure for 2031" }], ["promise", { error: "#VALUE!" }],
  ])("%s is taken as Excel takes it", async (what, expected) => {
    const trial = await run(`=OPENBOOK.TEST.RETURN("${what}")`);
    expect(trial.value("D1")).toEqual(expected);
    expect(Object.is(trial.value("D1"), -0)).toBe(false);
  });

  it("may hold errors in single cells", async () => {
    const trial = await run('=OPENBOOK.TEST.RETURN("mixed")');
    expect(trial.values("D1", "E1", "D2", "E2")).toEqual([1, { error: "#DIV/0!" }, "a", false]);
  });

  it("a bug in a function is #VALUE! and stops nothing else", async () => {
    const trial = await run("=OPENBOOK.TEST.BREAK()", { A1: "=1+1" });
    expect(trial.values("D1", "A1")).toEqual([{ error: "#VALUE!" }, 2]);
  });
});

it("a function described but not there is said at once", () => {
  expect(() => customFunctionSet({ functions: [{ id: "GONE", name: "GONE", parameters: [] }] }, new Map())).toThrow("GONE");
});
