import type { Cell } from "../../../src/workbench/book/book";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { packageFaults } from "./packageChecks";
import { richPackage } from "./richPackage";

const book = openWorkbook(richPackage(), "rich.xlsx");
const [budget, providers, hidden] = book.sheets as [typeof book.sheets[0], typeof book.sheets[0], typeof book.sheets[0]];

function cell(address: string, sheet = budget): Cell | undefined {
  const [, column, row] = /^([A-Z])(\d+)$/.exec(address)!;
  return sheet.cells.get(Number(row) - 1)?.get(column!.charCodeAt(0) - 65);
}

it("is read from a package without faults", () => {
  expect(packageFaults(richPackage())).toEqual([]);
});

it("lists worksheets in order and leaves chart sheets to the file", () => {
  expect(book.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([["Budget 25-26", "Visible"], ["Providers", "Visible"], ["Hidden", "VeryHidden"]]);
  expect(book.activeSheet).toBe(budget);
  expect(book.selection).toEqual({ row: 3, column: 2, rows: 2, columns: 2 });
});

it.each<[string, unknown]>([
  ["A1", "Pooled budget"], ["F1", "Supported "], ["B2", "Outreach"], ["C2", "Reablement"], ["A3", 45748], ["B3", 1200.5], ["B5", -0.05], ["D3", { error: "#DIV/0!" }], ["D4", true],
])("reads %s as its value", (address, value) => {
  expect(cell(address)!.value).toEqual(value);
});

it.each([
  ["C2", '="Re"&"ablement"'], ["C3", "=B3*2+$B$3"], ["C4", "=B4*2+$B$3"], ["C5", "=B5*2+$B$3"], ["A7", "=SORT(FILTER(B3:B5,B3:B5>0))"], ["B7", "=OPENBOOK.POOL.SPLIT(100,B3:B4)"],
  ["C7", "=SUM(A7#)"], ["D7", "=@B3:B5"], ["A10", "=Providers!B2+[1]Sheet1!$A$1"], ["B10", "=LET(x,B3,x*2)"], ["C10", "=SUM(Costs[Cost])"],
])("shows the formula of %s as Excel's formula bar does", (address, formula) => {
  expect(cell(address)!.formula).toBe(formula);
});

it("tells dynamic arrays from those of Ctrl+Shift+Enter, and marks where they spill", () => {
  expect(cell("A7")!.array).toEqual({ rows: 2, columns: 1, legacy: false });
  expect(cell("A8")).toMatchObject({ value: 1200.5, spilledFrom: { row: 6, column: 0 } });
  expect(cell("A9")!.array).toEqual({ rows: 1, columns: 2, legacy: true });
  expect(cell("B9")!.spilledFrom).toEqual({ row: 8, column: 0 });
});

it("reads looks: theme colours with tint, numbered colours, gradients, styles of the file's own", () => {
  expect(cell("A1")!.format).toMatchObject({ style: "House heading", fill: "#2F5597", font: { color: "#FFFFFF", bold: true } });
  expect(cell("F1")!.format).toMatchObject({
    fill: "#00FF00", font: { name: "Arial", size: 10, color: "#FF0000", underline: true }, horizontal: "Center", vertical: "Top", wrap: true, indent: 1, locked: false,
    borders: { left: { style: "dashed", color: "#000000" }, bottom: { style: "thin", color: "#8FAADC" } },
  });
  expect(cell("B3")!.format.numberFormat).toBe('"£"#,##0.00');
  expect(cell("A3")!.format.numberFormat).toBe("dd/mm/yyyy");
  expect(book.styles.get("House heading")).toMatchObject({ fill: "#2F5597" });
});

it("reads the sheet's lay-out", () => {
  expect(budget).toMatchObject({ tabColor: "#ED7D31", frozen: { rows: 2, columns: 1 }, showGridlines: false, protected: true });
  expect(budget.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 5 }, { row: 11, column: 0, rows: 1, columns: 2 }]);
  expect(budget.columns.get(2)).toMatchObject({ width: 12.7109375, format: { numberFormat: '"£"#,##0.00' } });
  expect(budget.columns.get(4)).toMatchObject({ hidden: true });
  expect(budget.rows.get(0)).toEqual({ height: 21 });
  expect(budget.rows.get(4)).toEqual({ hidden: true });
  expect(Object.fromEntries(budget.pageLayout)).toEqual({
    orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1 }, centerHorizontally: true, leftMargin: 50.4, rightMargin: 50.4, topMargin: 54, bottomMargin: 54,
    headerMargin: 21.599999999999998, footerMargin: 21.599999999999998, leftFooter: "Page &P", rightFooter: "&D", printArea: "A1:F20", printTitleRows: "1:2", printTitleColumns: "A:A",
  });
});

it("reads tables, and says which rows their filter hides", () => {
  expect(providers.tables).toEqual([expect.objectContaining({
    name: "Costs", range: { row: 0, column: 0, rows: 4, columns: 3 }, columns: ["Provider", "Cost", "Rate"], showHeaders: true, showTotals: false, style: "TableStyleMedium2", showBandedRows: true, showFilterButton: true,
  })]);
  expect(providers.rows.get(2)).toEqual({ hiddenByFilter: true });
});

it("reads names: hidden, of one sheet, and functions; Excel's own stay out of the list", () => {
  expect(book.names).toEqual([
    { name: "LocalRate", formula: "=Providers!$C$2", comment: "", visible: true, sheetId: providers.id },
    { name: "Secret", formula: "=Hidden!$A$1", comment: "", visible: false },
    { name: "Uplift", formula: "=LAMBDA(x,x*1.04)", comment: "4%", visible: true },
  ]);
});

it("reads notes, validations (those of the extension too) and a sheet's own properties", () => {
  expect(budget.notes).toEqual([{ row: 2, column: 1, text: "A Finance Officer:\nfrom the ledger", author: "A Finance Officer" }]);
  expect(budget.validations.map((one) => [one.range, one.rule])).toEqual([
    [{ row: 2, column: 5, rows: 3, columns: 1 }, { list: { inCellDropDown: true, source: "Outreach,Reablement" } }],
    [{ row: 7, column: 5, rows: 1, columns: 1 }, { list: { inCellDropDown: true, source: "Outreach,Reablement" } }],
    [{ row: 2, column: 1, rows: 3, columns: 1 }, { wholeNumber: { formula1: 0, operator: "GreaterThan" } }],
    [{ row: 9, column: 5, rows: 1, columns: 1 }, { list: { inCellDropDown: true, source: "=Providers!$A$2:$A$4" } }],
  ]);
  expect(budget.validations[0]!.prompt).toEqual({ title: "Service", message: "Pick one", showPrompt: true });
  expect([...providers.customProperties]).toEqual([["reviewed", "yes"]]);
});

it("shows charts that came with the file where they stand", () => {
  expect(budget.charts).toEqual([expect.objectContaining({
    name: "Spend chart", altText: "Spend by month", type: "ColumnStacked", title: "Spend", fromFile: true, source: { sheet: "Budget 25-26", range: { row: 2, column: 1, rows: 3, columns: 1 } },
  })]);
  expect(budget.charts[0]).toMatchObject({ top: 21 + 15 + 7.5 });
});

it("places cells that do not say where they are", () => {
  expect(cell("A1", hidden)!.value).toBe("secret");
  expect(cell("B1", hidden)!.value).toBe(7);
});
