import { Book, cellAt, type CellValue } from "../../../src/workbench/book/book";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import { poolSample, SAMPLE_SHEETS } from "../../../src/workings/pool/poolSample";
import { writePlan } from "../_writePlan";

jest.setTimeout(60_000);

/** The sample's cells as the workbench's engine calculates them. */
async function calculated() {
  const { plan, budget, partners } = poolSample(["My budget", "My partners"]);
  const book = new Book();
  writePlan(book, plan);
  await (await createUniverEngine(book)).calculate();
  const value = (sheet: string, row: number, column: number): CellValue => cellAt(book.sheetNamed(sheet)!, row, column)?.value ?? null;
  return { plan, budget, partners, value };
}

test("two sheets marked as a sample under the names given, with a master check that holds and totals that foot", async () => {
  const { plan, budget, partners, value } = await calculated();
  expect(plan.sheets.map(({ name }) => name)).toEqual(["My budget", "My partners"]);
  for (const { rows } of plan.sheets) {
    expect(rows[0]?.[0]?.value).toMatch(/^Sample: /);
    expect(rows[1]?.[0]?.value).toContain("made up");
  }
  expect(budget).toEqual({ sheet: "My budget", address: "A4:D17" });
  expect(partners).toEqual({ sheet: "My partners", address: "A5:F10" });
  const { sheet, row, column } = plan.masterCheck;
  expect(value(sheet, row, column)).toBe(0);
  // 6 × £24,500 + 6 × £25,235; 12 × £9,860.50; 12 × £4,120.25: £466,179.00, which is what the partners have paid.
  expect([1, 2, 3].map((at) => value("My budget", 16, at))).toEqual([298410, 118326, 49443]);
  expect([0, 1, 5].map((at) => value("My partners", 9, at))).toEqual(["Total", 1, 466179]);
});

test("it asks for a name for each sheet", () => {
  expect(() => poolSample(SAMPLE_SHEETS.slice(1))).toThrow("A sample needs 2 sheet names");
});
