import { BENCHMARK_METHOD, BENCHMARK_SHEETS, benchmarkInputsHash } from "../../../src/workings/benchmark/benchmarkPlan";
import type { BenchmarkCase } from "../../../src/workings/benchmark/benchmarkCase";
import { cells, formulas } from "../_planCells";
import { inBothModes, structureLaws } from "../_structureLaws";
import { bidsCase, caseOf, costed, linesCase, providers } from "./_cases";
import { planOf, STAMP } from "./_inserted";
import { many, PLAN_CASES, RED_CASES, returns } from "./_planCases";

const plans = inBothModes<BenchmarkCase>({ ...PLAN_CASES, ...RED_CASES }, (benchmarkCase, mode) => planOf(benchmarkCase, mode));
const ROLES = ["summary", "inputs", "workings", "outputs", "log"] as const;

structureLaws(plans, {
  stamp: STAMP, leastChecks: 5, hash: benchmarkInputsHash,
  titleOf: ({ title }) => title,
  sheetsOf: () => BENCHMARK_SHEETS.map((name, at) => [name, ROLES[at]!] as const),
  shownFor: () => "Benchmark",
  native: [
    "ABS", "AND", "AVERAGE", "CHOOSE", "COLUMNS", "COUNT", "COUNTIF", "COUNTIFS", "EXACT", "FIND", "IF", "IFERROR", "INDEX", "INT", "ISNUMBER", "MATCH", "MAX", "MEDIAN", "MIN", "N", "NOT", "OR", "PERCENTILE", "QUARTILE",
    "RANK", "ROUND", "ROWS", "SMALL", "SQRT", "STDEVP", "SUM", "SUMIFS", "SUMPRODUCT", "TEXT", "TRANSPOSE", "TRIM",
  ],
  functions: ["SUMMARY", "POSITION", "OUTLIERS", "SAVING", "LINES", "BIDS", "PEERS"].map((id) => `OPENBOOK.BENCH.${id}`).concat("OPENBOOK.UPLIFT.REAL"),
  functionsOn: ["Benchmark workings"],
  callsFunctions: ({ plan }) => plan.sheets[2]!.tables.length > 0,
  numbers: ["2", "3"],
  longest: 700,
  stepByStep: ["Benchmark_spread", "Benchmark_without", "Benchmark_standing", "Benchmark_left_out_counts", "Benchmark_by_rule", "Benchmark_line_medians", "Benchmark_medians", "Benchmark_questions"],
  eachItsOwn: ["Linked cell", "In the cell now"],
  underOtherNames: { given: PLAN_CASES["a council return"]!, usual: BENCHMARK_SHEETS, planUnder: (benchmarkCase, mode, sheetNames) => planOf(benchmarkCase, mode, { sheetNames }) },
});

const wordsOf = (benchmarkCase: BenchmarkCase): string => cells(planOf(benchmarkCase, "workings")).map(({ cell }) => String(cell.value)).join("\n");

it("marks every sheet for the team alone", () => {
  expect(BENCHMARK_METHOD).toBe("Benchmark 1");
  for (const { plan } of plans) for (const { rows } of plan.sheets) expect(rows[0]![0]!.value).toContain("OFFICIAL-SENSITIVE COMMERCIAL");
});

it("charts each service's providers in order, with words beneath for those who cannot see it", () => {
  const [summary] = planOf(returns(), "workings").sheets;
  expect(summary!.charts.map(({ kind, source }) => [kind, source.rows, source.columns])).toEqual([["stackedColumn", 8, 4], ["stackedColumn", 8, 4]]);
  const lines = planOf(linesCase({ Pay: [1, 2, 3], Other: [3, 1, 2] }), "workings").sheets[0]!;
  expect(lines.charts.map(({ kind, source }) => [kind, source.rows, source.columns])).toEqual([["clusteredColumn", 3, 3]]);
});

it("says why a provider is left out, with its cell and what is wrong of it", () => {
  const words = wordsOf(caseOf(providers(3), [costed("Home care", [10, { missing: "unreadable", place: { sheet: "Costs", row: 4, column: 2 }, seen: "ten", words: "It is no number." }, 5], [1, 2, -3])]));
  expect(words).toContain("A cell could not be read");
  expect(words).toContain("'Costs'!C5");
  expect(words).toContain("It is no number.");
  expect(words).toContain("A figure that cannot be used");
});

it("says why a service has nobody, a rule no outliers and lines no total", () => {
  expect(wordsOf(RED_CASES["a service nobody has"]!)).toContain("Nobody to compare");
  expect(wordsOf(PLAN_CASES["half the unit costs the same"]!)).toContain("No outliers by the rule");
  expect(wordsOf(linesCase({ Pay: [1, 1, 1, 5] }))).toContain("Without outliers by deviations");
});

it("drafts a question for each bid that is flagged, and says where there is none", () => {
  const questions = (benchmarkCase: BenchmarkCase) => planOf(benchmarkCase, "workings").sheets[0]!.tables.find(({ name }) => name === "Benchmark_questions");
  expect(questions(bidsCase([100, 104, 80, 98, 130]))!.rows).toBe(3);
  expect(questions(bidsCase([100, 101]))).toBeUndefined();
  expect(wordsOf(bidsCase([100, 101]))).toContain("No bid was far enough from the others");
});

it("keeps the table's footnotes", () => {
  expect(wordsOf(returns())).toContain("1. Gross of client contributions.");
});

it("repeats each service's figures in empty cells of a sheet that is there", () => {
  const { answerBlock } = planOf(returns(), "workings", { answerBlock: { sheet: "Report", row: 3, column: 1 } });
  expect(answerBlock).toMatchObject({ sheet: "Report", row: 3, column: 1 });
  expect(answerBlock!.rows).toHaveLength(3);
  expect(answerBlock!.rows[1]![4]).toMatchObject({ formula: expect.stringMatching(/^='Benchmark'!/) as string });
  expect(planOf(linesCase({ Pay: [1, 2], Other: [3, 1] }), "workings", { answerBlock: { sheet: "Report", row: 0, column: 0 } }).answerBlock!.rows.map((row) => row.map((cell) => cell!.formula ?? cell!.value))).toEqual([
    ["Figure", "£"], ...["Sum of line medians", "Median of totals", "Gap: the sum less the median of totals", "of which among providers with every line", "of which from providers that miss a line"].map((what, at) => [what, `='Benchmark'!$B$${9 + at}`]),
  ]);
});

it("grows by so many cells a provider and no more, with a chart of them all", () => {
  const size = (count: number) => { const plan = planOf(many(count), "workings"); return { cells: cells(plan).length, formulas: formulas(plan).length, charts: plan.sheets[0]!.charts.map(({ source }) => source.rows) }; };
  const [small, large] = [size(152), size(400)];
  expect(large.charts).toEqual(planOf(many(400), "workings").sheets[2]!.tables.filter(({ name }) => name.startsWith("Benchmark_service_")).map(({ rows }) => rows));
  expect((large.cells - small.cells) / (400 - 152)).toBeLessThan(150);
  expect((large.formulas - small.formulas) / (400 - 152)).toBeLessThan(90);
});
