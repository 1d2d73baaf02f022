import path from "node:path";
import { functionCatalogue, type CatalogueFunction } from "../../src/tooling/functionCatalogue";
import { readExample } from "../../src/tooling/exampleGrammar";
import { badValues, customFunctions, inACell, type CellFunction } from "./cells";

const catalogue = functionCatalogue("src/functions");
Object.assign(globalThis, { CustomFunctions: customFunctions().global });
const functions = new Map(catalogue.map(({ id, file, exportName }) =>
  [id, jest.requireActual<Record<string, CellFunction>>(path.resolve("src/functions", file))[exportName]!] as const));

/** Every kind of thing a cell or a formula may hand over. */
const HANDED: readonly unknown[] = [
  undefined, null, "", 0, -0, "5", "£1,200", "n/a", "  ", true, false, NaN, Infinity, -Infinity, 1e300, 1e-300, 1e14, 1e12, -1e12, -0.2, -1, 0.5, 1, 1.5, 5, 500, 2025,
  "2025-09", "2025-26", "FY26", "2010-11", "2025-04-01", 1, 45748, 2958465, 2958466,
  { basicValue: 0.5 }, { basicValue: "x" }, { basicValue: null }, {}, [[1]], [[null]], [[0]], [[1, 2]], [[1], [2]], [[1, 2], [3, 4]], [[null, null], ["", 0]],
];

/** The arguments of a function's first example that has an answer, as a cell hands them over. */
function answered({ examples, parameters }: CatalogueFunction): unknown[] {
  const example = examples.map((line) => readExample(line)).find(({ result }) => !("error" in result))!;
  return parameters.map(({ range }, at) => {
    const given = example.arguments[at];
    return range && given !== undefined && !Array.isArray(given) ? [[given]] : given ?? null;
  });
}

function withAt(given: readonly unknown[], at: number, handed: unknown): unknown[] {
  return given.map((value, i) => (i === at ? handed : value));
}

/** A result or a refusal that breaks a rule; null where none does. */
function fault(run: CellFunction, given: readonly unknown[]): unknown {
  const shown = inACell(run, given);
  if ("rows" in shown) return badValues(shown).length > 0 || new Set(shown.rows.map((row) => row.length)).size > 1 ? { given, shown } : null;
  const says = shown.sentence ?? "";
  const plain = ["#DIV/0!", "#N/A", "#VALUE!"].includes(shown.error) && says.endsWith(".") && !/undefined|NaN|\[object|null|Infinity is/.test(says);
  return plain ? null : { given, shown };
}

describe.each(catalogue.map((each) => [each.id, each] as const))("%s keeps the rules of every function", (id, each) => {
  const run = functions.get(id)!;

  it("whatever is handed to one argument", () => {
    const given = answered(each);
    const faults = each.parameters.flatMap((_, at) => HANDED.map((handed) => fault(run, withAt(given, at, handed)))).filter((found) => found !== null);
    expect(faults).toEqual([]);
  });

  it("whatever stands in one cell of a range", () => {
    const given = answered(each);
    const faults = each.parameters.flatMap(({ range }, at) => {
      const cells = given[at];
      if (!range || !Array.isArray(cells)) return [];
      return HANDED.filter((handed) => !Array.isArray(handed)).map((handed) => {
        const changed = (cells as unknown[][]).map((row, i) => (i === 0 ? withAt(row, 0, handed) : row));
        return fault(run, withAt(given, at, changed));
      });
    }).filter((found) => found !== null);
    expect(faults).toEqual([]);
  });

  it("when optional arguments are left out, empty or blank alike", () => {
    const given = answered(each);
    each.parameters.forEach(({ optional, range }, at) => {
      if (!optional) return;
      const [omitted, ...others] = [undefined, null, "", ...(range ? [[[null]], [[""]]] : [])].map((handed) => inACell(run, withAt(given, at, handed)));
      for (const other of others) expect(other).toEqual(omitted);
    });
  });
});

describe("one fault has one sentence", () => {
  const DATES: readonly (readonly [string, number])[] = [
    ["UPLIFT.CLAUSE", 2], ["UPLIFT.CLAUSE", 3], ["UPLIFT.SCHEDULE", 1], ["SAVE.PROFILE", 1], ["CONTRACT.TERM", 1], ["CONTRACT.THRESHOLD", 1], ["FCR.REDUNDANCY", 3],
  ];
  const YEARS: readonly (readonly [string, number])[] = [["UPLIFT.REAL", 1], ["UPLIFT.REAL", 2], ["FCR.POSTCOST", 2], ["SAVE.PROFILE", 2]];

  function sentences(places: readonly (readonly [string, number])[], handed: unknown): Set<string> {
    return new Set(places.map(([id, at]) => {
      const each = catalogue.find((found) => found.id === id)!;
      const shown = inACell(functions.get(id)!, withAt(answered(each), at, handed));
      return "error" in shown ? `${shown.error} ${String(shown.sentence).replace(each.parameters[at]!.name, "@")}` : "an answer";
    }));
  }

  it.each<readonly [unknown, string]>([
    ["2010-11", '#VALUE! @ is the text "2010-11", which could mean a month or a financial year: type "2010-11-01" for the month 2010-11, or "2010-04-01" for the financial year 2010-11.'],
    ["2025-26", '#VALUE! @ is the text "2025-26", which is a financial year where a date or a month is needed: type a date in it, such as "2025-04-01".'],
    ["Sep-25", '#VALUE! @ is the text "Sep-25", which could mean more than one month: type it like "2025-09" or "Sep 2025".'],
    ["2025", '#VALUE! @ is the text "2025", which could mean more than one date: type it like "2025-04-01".'],
    [2025, '#VALUE! @ is 2025, which could mean more than one date: type it like "2025-04-01".'],
    ["01/04/2025", '#VALUE! @ is the text "01/04/2025", which is not a date: enter a date, or text like "2025-04-01".'],
    [2958466, '#VALUE! @ is 2958466, which is not a date: enter a date, or text like "2025-04-01".'],
    [true, '#VALUE! @ is TRUE, which is not a date: enter a date, or text like "2025-04-01".'],
  ])("a date given as %j", (handed, sentence) => {
    expect([...sentences(DATES, handed)]).toEqual([sentence]);
  });

  it.each<readonly [unknown, string]>([
    ["FY26", '#VALUE! @ is the text "FY26", which could mean more than one financial year: type it like "2025-26".'],
    ["25/26", '#VALUE! @ is the text "25/26", which could mean more than one financial year: type it like "2025-26".'],
    [2025, '#VALUE! @ is 2025, which could mean more than one financial year: type it like "2025-26".'],
    ["2025-09", '#VALUE! @ is the text "2025-09", which is not a financial year: type it like "2025-26".'],
  ])("a financial year given as %j", (handed, sentence) => {
    expect([...sentences(YEARS, handed)]).toEqual([sentence]);
  });

  it.each<readonly [string, string, readonly unknown[], string, string]>([
    ["a name with a data type", "OPEN.VARIANCE", [[[{ basicValue: "Pay" }]], [[100]], [[100]]], "", ""],
    ["a name with a data type", "BENCH.PEERS", [{ basicValue: "A" }, [[{ basicValue: "A" }], ["B"]], [[1], [2]]], "", ""],
    ["a scheme with a data type", "SAVE.DISCOUNT", [1, { basicValue: "health" }], "", ""],
    ["a month before any date", "UPLIFT.CLAUSE", [100, "CPI[Sep]", "1900-01-01", "2024-04-01"], "#N/A", "CPI has no figure for 1899-09: "],
    ["a year before any date", "FCR.POSTCOST", [30000, 1, "1900-01-01"], "#N/A", "NI-RATE has no figure for 1899-00: "],
    ["a term over 100 years", "CONTRACT.VALUE", [1, "60+60"], "#VALUE!", 'term is the text "60+60", 120 years in all: write 100 years at most.'],
    ["a term that is TRUE", "CONTRACT.TERM", [true, "2025-04-01"], "#VALUE!", 'term is TRUE: enter text like "5+2+2+1".'],
    ["a value too large", "CONTRACT.VALUE", [9e12, "5"], "#VALUE!", "The result is 54000000000000, more than £9,999,999,999,999.99: check the figures it comes from."],
    ["edges as whole percentages", "SAVE.GAINSHARE", [100, 95, [[0, 80, 0.3], [80, "", 0.5]]], "#VALUE!", "bands, row 1, column 2: 80 looks like 80%: enter 80% or 0.8."],
    ["a factor without end", "SAVE.DISCOUNT", [1000, -0.99999999], "#VALUE!", "The result is 1.79769e+308, more than"],
    ["no target", "SAVE.GAINSHARE", [0, 95], "#DIV/0!", "target is 0, and nothing can be divided by that: enter a number above 0."],
    ["no output before", "SAVE.EFFICIENCY", [1, 0, 1, 1], "#DIV/0!", "outputBefore is 0, and nothing can be divided by that: enter a number above 0."],
    ["a seed too large", "SAVE.RISK", [[[1]], [[2]], [[3]], 10, 1e12], "#VALUE!", "seed is 1000000000000: enter a whole number from 0 to 4294967295."],
    ["an unknown method", "FCR.OVERHEADS", [[[1], [2]], [[1, 1]], "abc"], "#VALUE!", 'method is the text "abc": choose "reciprocal", "stepdown" or "direct".'],
    ["decimals out of range", "POOL.SPLIT", [1, [[1]], 11], "#VALUE!", "decimals is 11: enter a whole number from 0 to 10."],
  ])("%s: %s", (_, id, given, error, says) => {
    const shown = inACell(functions.get(id)!, given);
    if (error === "") expect(shown).toHaveProperty("rows");
    else expect(shown).toEqual({ error, sentence: expect.stringContaining(says) as string });
  });

  it("a blank range of bands is 50% throughout, however the blank arrives", () => {
    const run = functions.get("SAVE.GAINSHARE")!;
    for (const blank of [undefined, null, "", 0, [[null]], [[0]]]) expect(inACell(run, [100, 80, blank])).toEqual({ rows: [[10]] });
  });

  it("a ratio too large for a number is blank", () => {
    const cell = (id: string, given: readonly unknown[]): unknown => {
      const shown = inACell(functions.get(id)!, given);
      return "rows" in shown ? shown.rows.flat().at(-1) : shown;
    };
    expect(cell("SAVE.EFFICIENCY", [1000, 100, 1e12, 1e-300])).toBe("");
    expect(inACell(functions.get("OPEN.VARIANCE")!, [[["a"]], [[1e-300]], [[1e12]]])).toEqual({ rows: expect.arrayContaining([["a", 1e-300, 1e12, 1e12, "", "query"]]) as unknown });
    expect(cell("OPTION.COMPARE", [[["a"], ["b"]], [[0.3, 0], [0.1, 0.2]], [[1, 0], [2, 0]], 0])).toBe("");
  });
});
