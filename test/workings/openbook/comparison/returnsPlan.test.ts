import { RETURNS_SHEETS, returnsInputsHash } from "../../../../src/workings/openbook/returnsPlan";
import { inBothModes, structureLaws } from "../../_structureLaws";
import { CASES, RED_CASES } from "./_cases";
import { planOf, STAMP } from "./_inserted";

const ROLES = ["summary", "outputs", "outputs", "inputs", "inputs", "log"] as const;

structureLaws(inBothModes({ ...CASES, ...RED_CASES }, planOf), {
  stamp: STAMP, leastChecks: 9, hash: returnsInputsHash,
  titleOf: ({ title }) => title,
  sheetsOf: () => RETURNS_SHEETS.map((name, at) => [name, ROLES[at]!] as const),
  shownFor: () => "Comparison",
  native: ["ABS", "AND", "COUNT", "COUNTIF", "COUNTIFS", "EXACT", "IF", "IFERROR", "INDEX", "ISNUMBER", "MAX", "MIN", "NOT", "OR", "ROUND", "ROW", "ROWS", "SUM", "SUMIFS", "SUMPRODUCT", "TRIM"],
  functions: ["PVM", "SURPLUS", "VARIANCE"].map((id) => `OPENBOOK.OPEN.${id}`), functionsOn: ["Comparison", "Surplus"],
  callsFunctions: ({ given }) => given !== CASES["nothing to compare with"],
  longest: 400,
  eachItsOwn: ["Linked cell", "Change (£)", "Change (%)", "Ask about it"],
  stepByStep: ["Openbook_causes", "Openbook_units", "Openbook_surplus"],
  underOtherNames: { given: CASES["three providers against the tender, under terms of their own, from cells"]!, usual: RETURNS_SHEETS, planUnder: (given, mode, sheetNames) => planOf(given, mode, { sheetNames }) },
});

it("charts the causes, with words for those who cannot see it", () => {
  const [summary] = planOf(CASES["tender against actual"]!, "workings").sheets;
  expect(summary!.charts).toHaveLength(1);
  const { source, from } = summary!.charts[0]!;
  expect([source.rows, source.columns]).toEqual([6, 2]);
  expect(summary!.rows[from.row - 1]![0]!.value).toContain("price, volume, mix");
});
