import { referenceFormula, REFERENCE_TABLE } from "../../../src/taskpane/features/uplift/referenceFormula";
import { Book, cellAt, ensureCell } from "../../../src/workbench/book/book";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import type { UpliftCase } from "../../../src/workings/uplift/upliftCase";
import { addLinkedCells, planOf } from "../../workings/uplift/_inserted";
import { PLAN_CASES } from "../../workings/uplift/_planCases";
import { writePlan } from "../../workings/_writePlan";
import { byClause, caseOf, line, solutionOf } from "./_solution";

describe("the formula on a clause's card", () => {
  it.each([["every kind of clause"], ["yearly and in-force series"], ["the user's own table"], ["assumed growth of every timing"]])("gives every change of %s once the insert has written the figures it looks up", async (name) => {
    await expectChanges(PLAN_CASES[name]!);
  }, 60_000);

  it("means a series by its own name, where Excel could take it for a pattern or a comparison", async () => {
    const rows = ["CPI*", "C?I", "<5", "a\"b"].flatMap((series, at) => [[series, "2024-04", 100], [series, "2025-04", 110 + at]]);
    const lines = ["CPI*", "C?I", "<5", "a\"b"].map((series) => line({ name: series, by: byClause(`'${series}'`) }));
    await expectChanges(caseOf(lines, { own: { sheet: "Own", address: "A1:C10", rows } }));
  }, 60_000);

  it("needs no table for a clause without series", () => {
    const { answer, figures } = solutionOf(caseOf([line({ by: byClause("5% - 2%") })]));
    const [{ tree, base, review }] = answer.readings as [(typeof answer.readings)[number]];
    expect(referenceFormula(tree, base, review, figures)).toBe("=0.05-0.02");
  });
});

async function expectChanges(upliftCase: UpliftCase): Promise<void> {
  const { answer, figures } = solutionOf(upliftCase);
  const plan = planOf(upliftCase, "workings");
  const book = new Book();
  addLinkedCells(book, upliftCase);
  writePlan(book, plan);
  addReferenceTable(book, plan);
  const card = book.addSheet("Card");
  answer.readings.forEach(({ tree, base, review }, row) => {
    ensureCell(card, row, 0).formula = referenceFormula(tree, base, review, figures)!;
  });
  await (await createUniverEngine(book)).calculate();
  expect(answer.readings.length).toBeGreaterThan(0);
  answer.readings.forEach(({ clause, reading }, row) => expect([clause, cellAt(card, row, 0)?.value]).toEqual([clause, expect.closeTo(reading.change, 12)]));
}

function addReferenceTable(book: Book, plan: ReturnType<typeof planOf>): void {
  for (const { name, tables, rows } of plan.sheets) {
    const found = tables.find((table) => table.name === REFERENCE_TABLE);
    if (!found) continue;
    const { row, column, rows: height, columns: width } = found;
    const columns = rows[row]!.slice(column, column + width).map((cell) => String(cell?.value));
    book.sheetNamed(name)!.tables.push({ id: "1", name: found.name, range: { row, column, rows: height, columns: width }, columns, showHeaders: true, showTotals: false, style: "", showBandedRows: false, showFilterButton: false });
  }
}
