import type { AppraisalCase } from "../../../src/workings/appraisal/appraisalCase";
import { benefit, caseOf, cost, criterion, option, years } from "./_cases";
import { planOf } from "./_inserted";
import { PLAN_CASES } from "./_planCases";

const NINE = Array.from({ length: 9 }, (_, at) => `Option ${at + 1}: a name as long as a council gives its options`);
const LARGEST: AppraisalCase = caseOf({
  options: NINE.map((name) => option(name, 0.1, 0.2)), years: years(10),
  lines: NINE.flatMap((_, at) => [cost(at, "Staff, premises and everything else that is paid for", new Array<number>(10).fill(123_456_789)), benefit(at, "Saving", new Array<number>(10).fill(at))]),
  criteria: [criterion("Quality", 1, ...NINE.map((_, at) => at))],
});

describe.each(Object.entries({ ...PLAN_CASES, "nine options with long names": LARGEST }))("the page for a committee: %s", (_, given) => {
  const paper = planOf(given, "workings").sheets[0]!;

  it("stands on one upright page with options, chart, assumptions and checks", () => {
    expect(paper.print).toMatchObject({ landscape: false, parts: [{ row: 0, column: 0, rows: paper.rows.length, columns: paper.columnWidths.length }] });
    expect(paper.tables.map(({ name }) => name)).toEqual(expect.arrayContaining(["Appraisal_paper", "Appraisal_views", "Appraisal_paper_assumptions", "Appraisal_paper_proof"]));
    expect(paper.charts).toHaveLength(1);
    expect(paper.charts[0]!.to.column).toBeLessThan(paper.columnWidths.length);
  });

  it("can be read once it is fitted to that page", () => {
    // A4 upright has room for 49 rows and 95 characters at full size: half of that size is the least.
    expect(paper.rows.length).toBeLessThanOrEqual(98);
    expect(paper.columnWidths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(190);
  });
});
