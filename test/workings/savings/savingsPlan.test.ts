import { SAVINGS_METHOD, SAVINGS_SHEETS, savingsInputsHash } from "../../../src/workings/savings/savingsPlan";
import { cells, formulas } from "../_planCells";
import { inBothModes, structureLaws } from "../_structureLaws";
import { REGISTER, initiative, on, savingsCase } from "./_cases";
import { calculated, planOf, STAMP } from "./_inserted";
import { PLAN_CASES, RED_CASES } from "./_planCases";

const plans = inBothModes({ ...PLAN_CASES, ...RED_CASES }, planOf);
const ROLES = ["summary", "inputs", "workings", "log"] as const;

structureLaws(plans, {
  stamp: STAMP, leastChecks: 14, hash: savingsInputsHash,
  titleOf: ({ title }) => title,
  sheetsOf: () => SAVINGS_SHEETS.map((name, at) => [name, ROLES[at]!] as const),
  shownFor: () => "Savings plan",
  native: [
    "ABS", "AND", "COLUMNS", "COUNT", "COUNTIF", "COUNTIFS", "EDATE", "EXACT", "IF", "IFERROR", "INDEX", "INT", "ISNUMBER", "MAX", "MIN", "MONTH", "NOT", "NPV", "OR", "ROUND", "ROWS",
    "SIGN", "SQRT", "SUM", "SUMIFS", "SUMPRODUCT", "TEXT", "TRIM", "YEAR",
  ],
  functions: ["SAVE.COMBINE", "SAVE.DISCOUNT", "SAVE.GAINSHARE", "SAVE.NPV", "SAVE.PAYBACK", "SAVE.PROFILE", "SAVE.RISK"].map((id) => `OPENBOOK.${id}`),
  functionsOn: ["Savings plan", "Savings workings"],
  longest: 700,
  stepByStep: ["Savings_together", "Savings_range", "Savings_simulated", "Savings_gain_share", "Savings_worth"],
  eachItsOwn: ["Linked cell"],
  underOtherNames: { given: PLAN_CASES["figures on a sheet"]!, usual: SAVINGS_SHEETS, planUnder: (given, mode, sheetNames) => planOf(given, mode, { sheetNames }) },
});

describe.each(plans)("$name, as $mode", ({ given, plan }) => {
  it("charts the years by type, with words for those who cannot see it", () => {
    const [summary] = plan.sheets;
    expect(summary!.charts).toHaveLength(1);
    const { kind, source, from } = summary!.charts[0]!;
    expect([kind, source.rows, source.columns]).toEqual(["stackedColumn", given.years + 1, 4]);
    expect(String(summary!.rows[from.row - 1]![0]!.formula)).toContain("Savings are ");
  });
});

it("says that simulated figures are values, with their draws, their seed and the day", () => {
  const heading = cells(planOf(REGISTER, "workings")).map(({ cell }) => String(cell.value)).find((words) => words.startsWith("Values and not formulas"))!;
  expect(heading).toContain("10,000 draws, seed 7, drawn on");
  expect(formulas(planOf(REGISTER, "functions")).some(({ formula }) => formula.includes("OPENBOOK.SAVE.RISK("))).toBe(true);
});

it("names each overlap, each pair that looks like one and each line whose baselines disagree", () => {
  const words = (name: keyof typeof RED_CASES): string => cells(planOf(RED_CASES[name]!, "workings")).map(({ cell }) => String(cell.value)).join("\n");
  expect(words("a line saved beyond its baseline")).toContain("A; B");
  expect(words("one initiative twice, by name and by saving")).toContain("Initiatives that look like one");
  expect(words("baselines that disagree")).toContain("Lines whose baselines disagree");
  expect(words("initiatives, a range and a gain share that are refused")).toContain("Share of nothing");
});

it("says what Excel's NPV would give where a year is empty, and that it is not used", async () => {
  const inserted = await calculated(PLAN_CASES["an outlay, an empty year and a saving"]!, "workings");
  const amounts = inserted.column("Savings_worth", "Amount");
  // 50,000 ÷ 1.05² − 30,000 = 15,351.47; with the empty year skipped 50,000 ÷ 1.05 − 30,000 = 17,619.05.
  expect([amounts[0], amounts[4], amounts[5]].map((amount) => Math.round(Number(amount) * 100) / 100)).toEqual([15_351.47, 17_619.05, 2_267.58]);
  expect(inserted.masterCheck).toBe(0);
});

it("repeats the plan in empty cells of a sheet that is there", () => {
  const { answerBlock } = planOf(REGISTER, "workings", { answerBlock: { sheet: "Report", row: 3, column: 1 } });
  expect(answerBlock!.rows).toHaveLength(7);
  expect(answerBlock!.rows[1]![4]).toMatchObject({ formula: expect.stringMatching(/^='Savings plan'!/) as string });
});

it("names its method, and lays nothing out where nothing could be worked out", () => {
  expect(SAVINGS_METHOD).toBe("Savings 1");
  expect(() => planOf(savingsCase([initiative("Backwards", 1, { end: on("2020-01-01") })]), "workings")).toThrow(expect.objectContaining({ code: "empty-input" }));
});
