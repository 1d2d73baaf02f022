import { cellAt, type Book, type CellValue, type Sheet } from "../../../src/workbench/book/book";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { BUDGET, budgetTotal, outturn, partners, pence } from "../../../src/workbench/samples/pooledFigures";
import { SAMPLES } from "../../../src/workbench/samples/samples";

const messy = SAMPLES[0]!.build();
const budget = messy.sheetNamed("Budget 25-26")!;

function column(sheet: Sheet, letter: number, rows: readonly number[]): CellValue[] {
  return rows.map((row) => cellAt(sheet, row, letter)?.value ?? null);
}

function text(book: Book): string {
  return book.sheets.flatMap((sheet) => [...sheet.cells.values()].flatMap((line) => [...line.values()].map((cell) => String(cell.value)))).join("|");
}

it.each(SAMPLES.map((sample) => [sample.id, sample] as const))("%s builds the same workbook each time, and opens from its file", (_, sample) => {
  const bytes = saveWorkbook(sample.build());
  expect(Buffer.compare(bytes, saveWorkbook(sample.build()))).toBe(0);
  expect(text(openWorkbook(bytes, sample.file))).toBe(text(sample.build()));
});

it("have ids and files of their own, the messy one first", () => {
  expect(new Set(SAMPLES.map((sample) => sample.id)).size).toBe(SAMPLES.length);
  expect(new Set(SAMPLES.map((sample) => sample.file)).size).toBe(SAMPLES.length);
  expect(SAMPLES[0]!.id).toBe("pooled-budget");
});

describe("the messy sample", () => {
  it("adds up by every month and service, but for one typed total that is 4p out", () => {
    const rows = [4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16];
    const slips = rows.map((row, month) => pence(cellAt(budget, row, 6)!.value as number) - BUDGET[month]!.reduce<number>((sum, amount) => sum + pence(amount ?? 0), 0));
    expect(slips).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0]);
    expect(cellAt(budget, 18, 6)).toMatchObject({ formula: "=SUM(G11,G18)", value: budgetTotal() });
    expect(pence(cellAt(budget, 10, 6)!.value as number) + pence(cellAt(budget, 17, 6)!.value as number)).toBe(pence(budgetTotal()));
  });

  it("holds what such workbooks hold", () => {
    expect(column(budget, 5, [5, 6, 8, 9, 14])).toEqual(["£1,200", "1\u00A0250", null, "(500)", "n/a"]);
    expect(column(budget, 0, [4, 5, 12])).toEqual([45748, "May 25", "Nov 25"]);
    expect(budget.merges).toHaveLength(3);
    expect(budget.rows.get(7)).toMatchObject({ hidden: true });
    expect(budget.charts).toMatchObject([{ fromFile: true, type: "ColumnStacked" }]);
    const people = messy.sheetNamed("Partners")!;
    expect([people.tables.length, people.validations.length, people.notes.length]).toEqual([1, 1, 1]);
    expect(messy.sheets.map((sheet) => sheet.visibility)).toEqual(["Visible", "Visible", "Visible", "Visible", "Hidden"]);
    expect(messy.names.map((name) => name.name)).toEqual(["PoolOutturn", "PartnerShares", "OldSplit"]);
    const bytes = Buffer.from(messy.original!).toString("latin1");
    for (const part of ["customXml/item1.xml", "xl/charts/chart1.xml", "xl/comments1.xml"]) expect(bytes).toContain(part);
  });

  it("can be settled: shares total 100% and what partners paid is the outturn", () => {
    expect(partners().reduce((sum, one) => sum + Math.round(one.share * 100), 0)).toBe(100);
    expect(partners().reduce((sum, one) => sum + pence(one.paid), 0)).toBe(pence(outturn()));
    expect(cellAt(messy.sheetNamed("Notes")!, 7, 1)!.value).toBe(outturn());
    for (const row of [3, 4]) {
      const shares = [2, 3, 4, 5, 6].map((at) => cellAt(messy.sheetNamed("Risk share")!, row, at)!.value as number);
      expect(Math.round(shares.reduce((sum, share) => sum + share, 0) * 1e6)).toBe(1e6);
    }
  });
});

it("the other lay-outs hold the same year", () => {
  const down = SAMPLES.find((sample) => sample.id === "services-down")!.build().sheets[0]!;
  const cells = [...down.cells].filter(([row]) => row > 0).flatMap(([, line]) => [...line].filter(([at]) => at > 0).map(([, cell]) => cell.value));
  expect(cells.reduce<number>((sum, value) => sum + pence((value as number | null) ?? 0), 0)).toBe(pence(budgetTotal()));
  expect(cellAt(SAMPLES.find((sample) => sample.id === "single-total")!.build().sheets[0]!, 0, 1)!.value).toBe(budgetTotal());
});
