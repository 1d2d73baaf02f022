import { CONTRACT_SHEETS, contractInputsHash } from "../../../src/workings/contracts/contractPlan";
import { inBothModes, structureLaws } from "../_structureLaws";
import { CASES, LOTS, RED_CASES, UNKNOWN } from "./_cases";
import { planOf, STAMP } from "./_inserted";

const plans = inBothModes({ ...CASES, ...RED_CASES }, planOf);

structureLaws(plans, {
  stamp: STAMP, leastChecks: 11, hash: contractInputsHash,
  titleOf: ({ title }) => title,
  sheetsOf: () => CONTRACT_SHEETS.map((name, at) => [name, (["summary", "inputs", "workings", "log"] as const)[at]!] as const),
  shownFor: () => "Contract value",
  native: ["COUNTIF", "COUNTIFS", "DATE", "DAY", "EXACT", "IF", "IFERROR", "INDEX", "INT", "ISNUMBER", "MAX", "MIN", "MONTH", "NOT", "ROUND", "ROWS", "SUM", "SUMIFS", "SUMPRODUCT", "TRIM", "YEAR"],
  functions: ["TERM", "THRESHOLD", "VALUE"].map((id) => `OPENBOOK.CONTRACT.${id}`), functionsOn: ["Contract workings"],
  longest: 340,
  eachItsOwn: [],
  underOtherNames: { given: LOTS, usual: CONTRACT_SHEETS, planUnder: (given, mode, sheetNames) => planOf(given, mode, { sheetNames }) },
});

it("charts the value by period, with words for those who cannot see it", () => {
  const [summary] = planOf(LOTS, "workings").sheets;
  const { source, from } = summary!.charts[0]!;
  expect(source.columns).toBe(2);
  expect(String(summary!.rows[from.row - 1]![0]!.value)).toContain("Initial term, Extension 1, Extension 2, Extension 3");
});

it("links each lot to its cell, and never shows nothing for one that cannot be estimated", () => {
  const sheet = planOf(LOTS, "workings").sheets[1]!;
  const { row } = sheet.tables.find(({ name }) => name === "Contract_lots")!;
  expect(sheet.rows[row + 1]![2]).toMatchObject({ formula: "=IF('Contract'!C6=\"\",\"\",'Contract'!C6)" });
  expect(sheet.rows[row + 2]![3]).toMatchObject({ value: "£52,000" });
  expect(sheet.rows[row + 3]![5]).toMatchObject({ value: 1000 });
  const unknown = planOf(UNKNOWN, "workings").sheets[1]!;
  expect(unknown.rows[row + 2]![4]).toMatchObject({ value: "not known", style: "Input" });
});

it("lists every threshold held with the days it is in force and its source", () => {
  const sheet = planOf(UNKNOWN, "workings").sheets[1]!;
  const table = sheet.tables.find(({ name }) => name === "Contract_thresholds")!;
  const shown = Array.from({ length: table.rows - 1 }, (_, at) => sheet.rows[table.row + 1 + at]!.slice(1, 7).map((cell) => cell!.value));
  expect(shown).toHaveLength(9);
  expect(shown[5]).toEqual(["services", 46023, 46752, 207_720, "in force", expect.any(String)]);
});
