import { APPRAISAL_METHOD, APPRAISAL_SHEETS, appraisalInputsHash } from "../../../src/workings/appraisal/appraisalPlan";
import type { AppraisalCase } from "../../../src/workings/appraisal/appraisalCase";
import { cells } from "../_planCells";
import { inBothModes, structureLaws } from "../_structureLaws";
import { BY_HAND, caseOf, cost, FOUR_OPTIONS, option } from "./_cases";
import { calculated, planOf, STAMP } from "./_inserted";
import { PLAN_CASES, RED_CASES } from "./_planCases";

const plans = inBothModes<AppraisalCase>({ ...PLAN_CASES, ...RED_CASES }, planOf);
const ROLES = ["summary", "inputs", "workings", "outputs", "log"] as const;

structureLaws(plans, {
  stamp: STAMP, leastChecks: 8, hash: appraisalInputsHash,
  titleOf: ({ title }) => title,
  sheetsOf: () => APPRAISAL_SHEETS.map((name, at) => [name, ROLES[at]!] as const),
  shownFor: () => "Options appraisal",
  native: [
    "ABS", "AND", "AVERAGE", "CHOOSE", "COLUMNS", "COUNT", "COUNTIF", "COUNTIFS", "EXACT", "IF", "IFERROR", "INDEX", "ISNUMBER", "LARGE", "MATCH", "MAX", "MIN", "MMULT", "NOT", "OR",
    "ROUND", "ROWS", "SUM", "SUMIF", "SUMIFS", "SUMPRODUCT", "TEXT", "TRIM",
  ],
  functions: ["SAVE.DISCOUNT", "SAVE.NPV", "OPTION.COMPARE", "OPTION.SCORE"].map((id) => `OPENBOOK.${id}`),
  functionsOn: ["Appraisal workings"],
  longest: 800,
  stepByStep: ["Appraisal_rate_put_back"],
  eachItsOwn: ["Linked cell"],
  underOtherNames: { given: FOUR_OPTIONS, usual: APPRAISAL_SHEETS, planUnder: (given, mode, sheetNames) => planOf(given, mode, { sheetNames }) },
});

it("names its method", () => expect(APPRAISAL_METHOD).toBe("Appraisal 1"));

it("charts the options and the tornado, each with words for those who cannot see it", () => {
  const [paper, , , sensitivity] = planOf(FOUR_OPTIONS, "workings").sheets;
  expect([paper!.charts.length, sensitivity!.charts.length]).toEqual([1, 1]);
  for (const sheet of [paper!, sensitivity!]) {
    const above = sheet.rows.slice(0, sheet.charts[0]!.from.row).flat().map((cell) => String(cell?.formula ?? cell?.value)).join("\n");
    expect(above).toMatch(/highest bar|longest bars/);
  }
});

it("says why the scores could not be worked out", () => {
  const words = cells(planOf(RED_CASES["weights of 90%"]!, "workings")).map(({ cell }) => String(cell.value)).join("\n");
  expect(words).toContain("Weighted scores: not worked out");
});

it("repeats the options in empty cells of a sheet that is there", () => {
  const { answerBlock } = planOf(BY_HAND, "workings", { answerBlock: { sheet: "Report", row: 3, column: 1 } });
  expect(answerBlock!.rows).toHaveLength(3);
  expect(answerBlock!.rows[1]![4]).toMatchObject({ formula: expect.stringMatching(/^='Options appraisal'!/) as string });
});

it("shows no difference in a check that holds, though decimals leave dust", async () => {
  const differences = (await calculated(FOUR_OPTIONS, "workings")).column("Appraisal_checks", "Difference");
  expect(differences.length).toBeGreaterThan(10);
  expect(differences.filter((difference) => !Object.is(difference, 0))).toEqual([]);
});

it.each([
  ["two of them", ["A", "B"], "none: 2 options are level, A and B"],
  ["more", ["A", "B", "C"], "none: 3 options are level, A and B among them"],
])("names no option as preferred where the best are level: %s", async (_, names, words) => {
  const level = await calculated(caseOf({ options: [...names, "Dear"].map((name) => option(name)), lines: [...names.map((_name, at) => cost(at, "Staff", [10, 10])), cost(names.length, "Staff", [50, 50])] }), "workings");
  const row = planOf(BY_HAND, "workings").sheets[0]!.rows.findIndex((line) => line[0]?.value === "Preferred by the figures");
  expect([0, 1].map((column) => level.value("Options appraisal", row, column))).toEqual(["Preferred by the figures", words]);
});

it("turns the preferred option in the sheets when a switching value is typed over a figure", async () => {
  const inserted = await calculated(BY_HAND, "workings");
  const preferred = (): unknown => inserted.column("Appraisal_decided", "Preferred").indexOf(1);
  expect(preferred()).toBe(1);
  const row = inserted.column("Appraisal_inputs", "Figure").indexOf("Placements");
  const at = inserted.place("Appraisal_inputs", "Typed or read as", row);
  // Placements of 100 are level with 24; a little less and doing nothing is best.
  await inserted.type(at.sheet, at.row, at.column, 24.01);
  expect(preferred()).toBe(1);
  await inserted.type(at.sheet, at.row, at.column, 23.99);
  expect(preferred()).toBe(0);
  expect(inserted.masterCheck).toBe(0);
});
