/** @jest-environment jsdom */
import { cellAt } from "../../src/workbench/book/book";
import { snapshotOf } from "../../src/workbench/book/snapshot";
import type { InsertPlan } from "../../src/workings/insertPlan";
import { budgetBook, openExcel, put, sheetOf } from "./excelHost";
import { HOSTILE, smallPlan } from "./smallPlan";

test("a plan becomes sheets, names, a table, a chart, notes, print settings and an answer, in three syncs", async () => {
  const { workbook, host, book } = await openExcel();
  const { receipt, oneUndoStep } = await workbook.insert(smallPlan());
  expect(host.faults.syncs).toBe(3);
  expect(oneUndoStep).toBe(false);
  expect(receipt).toEqual({
    id: "insert-1", job: "Pool", title: "Contributions to the pooled fund, 2025-26", insertedAt: "2026-04-01T09:00:00.000Z",
    sheets: ["Pool inputs", "Pool"], show: "Pool", masterCheck: { sheet: "Pool", address: "B6" },
  });
  expect(book.sheets.map(({ name }) => name)).toEqual(["Budget", "Notes", "Contracts", "Pool inputs", "Pool"]);
  expect(book.activeSheet.name).toBe("Pool");

  const inputs = sheetOf(book, "Pool inputs");
  expect(cellAt(inputs, 0, 0)).toMatchObject({ value: "Inputs to the pooled fund", format: { style: "Title" } });
  expect(cellAt(inputs, 1, 0)).toMatchObject({ format: { style: "Explanatory Text", wrap: true } });
  expect(cellAt(inputs, 4, 1)).toMatchObject({ value: 0.58, format: { style: "Input", numberFormat: "0.00%", horizontal: "Right" } });
  expect(cellAt(inputs, 7, 1)).toMatchObject({ formula: "=SUM(B5:B7)", format: { style: "Total", numberFormat: "0.00%" } });
  expect(inputs.frozen).toEqual({ rows: 4, columns: 1 });
  expect(inputs.columns.get(0)?.width).toBeCloseTo(24 + 5 / 7, 5);
  expect(inputs.tables).toMatchObject([{ name: "PoolShares", range: { row: 3, column: 0, rows: 4, columns: 2 }, columns: ["Partner", "Share"], showFilterButton: false }]);
  expect(inputs.validations).toHaveLength(3);
  expect(inputs.validations[0]?.prompt).toEqual({ title: "About this cell", message: "From Budget!B2", showPrompt: true });
  expect(Object.fromEntries(inputs.pageLayout)).toMatchObject({ orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1 }, printTitleRows: "1:4", printTitleColumns: "A:B", leftMargin: 28.8, rightMargin: 28.8, leftFooter: "&F" });

  const pool = sheetOf(book, "Pool");
  expect(cellAt(pool, 5, 1)).toMatchObject({ format: { style: "Check Cell" } });
  expect(cellAt(pool, 2, 0)).toMatchObject({ formula: "='Pool inputs'!A5", format: { style: "Linked Cell" } });
  expect(pool.charts).toMatchObject([{ type: "ColumnClustered", title: "Contributions by partner", seriesBy: "Columns", source: { sheet: "Pool", range: { row: 1, column: 0, rows: 4, columns: 2 } } }, { type: "ColumnStacked", title: "Step by step" }]);
  expect(Object.fromEntries(pool.charts[0]?.properties ?? [])).toMatchObject({ "legend.position": "Bottom", "axes.valueAxis.numberFormat": "#,##0" });
  expect(Object.fromEntries(pool.charts[1]?.properties ?? [])).toMatchObject({ "legend.visible": false, "series.0.format.fill.color": "" });
  expect(Object.fromEntries(pool.pageLayout)).toMatchObject({ zoom: { horizontalFitToPages: 2, verticalFitToPages: 2 }, printArea: "A1:D8,A9:D41" });
  expect(book.names.find(({ name }) => name === "Fund_total")).toMatchObject({ formula: "=Pool!$B$7", comment: "Total of the pooled fund in the year" });

  const budget = sheetOf(book, "Budget");
  expect(cellAt(budget, 10, 2)).toMatchObject({ formula: "=Pool!B3", format: { numberFormat: "#,##0.00", fill: "#FFFF00", style: "Normal" } });
  expect(cellAt(budget, 11, 2)).toMatchObject({ formula: "=Pool!B4", format: { numberFormat: "General", fill: "#FFFF00" } });
});

test("cells with choices are lists, with the note they have besides", async () => {
  const { workbook, book } = await openExcel();
  const plan = smallPlan();
  const [inputs, ...others] = plan.sheets;
  if (!inputs) throw new Error("no sheet");
  const choices = ["Yes", "No"], asked = { style: "Input", choices } as const;
  await workbook.insert({ ...plan, sheets: [{ ...inputs, rows: [...inputs.rows, [{ ...asked, note: "Agreed?" }, asked], [asked, asked]] }, ...others] });
  const rule = { list: { inCellDropDown: true, source: "Yes,No" } }, errorAlert = { title: "Not in the list", message: "Choose Yes or No, or leave the cell empty.", showAlert: true, style: "Stop" };
  const { validations } = sheetOf(book, "Pool inputs");
  expect(validations.slice(3)).toHaveLength(3);
  expect(validations.slice(3)).toEqual(expect.arrayContaining([
    { range: { row: 8, column: 0, rows: 1, columns: 1 }, rule, errorAlert, prompt: { title: "About this cell", message: "Agreed?", showPrompt: true } },
    { range: { row: 8, column: 1, rows: 1, columns: 1 }, rule, errorAlert }, { range: { row: 9, column: 0, rows: 1, columns: 2 }, rule, errorAlert },
  ]));
});

test("hostile text stays text, character by character", async () => {
  const { workbook, book } = await openExcel();
  await workbook.insert(smallPlan());
  const pool = sheetOf(book, "Pool");
  HOSTILE.forEach((text, index) => {
    const cell = cellAt(pool, 7 + index, 3);
    expect([cell?.value, cell?.formula]).toEqual([text, undefined]);
  });
});

test("not one of 250 injected texts becomes a formula, a number or a date", async () => {
  const starts = ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "'=", "''=", "\"=", "＝", "＋", "－", "＠", "\u200b=", "\u00a0=", "\ufeff=", "==", "=-", "+=", "-+", "@@", "%0A=", ";="];
  const ends = [
    "cmd|' /C calc'!A0", "1+1", "HYPERLINK(\"http://x\",\"y\")", "WEBSERVICE(\"http://x\")", "SUM(Budget!A1:B9)", "A1", "DDE(\"cmd\",\"x\")", "rundll32|'x'!A0", "1", "IMPORTXML(\"x\",\"y\")",
  ];
  const texts = starts.flatMap((start) => ends.map((end) => start + end));
  const { workbook, book } = await openExcel();
  const [inputs] = smallPlan().sheets;
  if (!inputs) throw new Error("The plan has no sheet");
  await workbook.insert({ ...smallPlan(), names: [], answerBlock: undefined, sheets: [{ ...inputs, tables: [], rows: texts.map((value) => [{ value }]) }], show: inputs.name });
  const held = texts.map((_, row) => cellAt(sheetOf(book, inputs.name), row, 0));
  expect(held.map((cell) => [cell?.value, cell?.formula])).toEqual(texts.map((text) => [text, undefined]));
});

test("cells an array would spill over must be empty too", async () => {
  const { workbook, book } = await openExcel();
  put(sheetOf(book, "Budget"), [["in the way"]], 12, 3);
  const before = snapshotOf(book);
  const answerBlock = { sheet: "Budget", row: 10, column: 2, rows: [[{ formula: "=Pool!A3:B5", spills: { rows: 3, columns: 2 } }]] };
  await expect(workbook.insert(smallPlan({ answerBlock: { ...answerBlock, column: 16_383 } }))).rejects.toMatchObject({ code: "would-overwrite", detail: { sheet: "Budget", reason: "edge", rows: 3, columns: 2 } });
  await expect(workbook.insert(smallPlan({ answerBlock }))).rejects.toMatchObject({ code: "would-overwrite", detail: { sheet: "Budget", cells: "D13", count: 1 } });
  expect(snapshotOf(book)).toEqual(before);
});

test("text too long for a cell is refused before anything is written", async () => {
  const { workbook, host, book } = await openExcel();
  const before = snapshotOf(book);
  const sheets = smallPlan().sheets.map((sheet, index) => (index === 0 ? { ...sheet, rows: [[{ value: "=".repeat(40_000) }]], tables: [] } : sheet));
  await expect(workbook.insert(smallPlan({ sheets }))).rejects.toMatchObject({ code: "too-large", detail: { sheet: "Pool inputs", address: "A1", count: 40_000, limit: 32_767 } });
  expect(snapshotOf(book)).toEqual(before);
  expect(host.faults.syncs).toBe(0);
});

test("cells in the way are listed and nothing is written", async () => {
  const { workbook, host, book } = await openExcel();
  put(sheetOf(book, "Budget"), [[null, "=1+1"], ["x", 0]], 10, 1);
  const before = snapshotOf(book);
  await expect(workbook.insert(smallPlan())).rejects.toMatchObject({ code: "would-overwrite", detail: { sheet: "Budget", cells: "C11, B12:C12", count: 3 } });
  expect(snapshotOf(book)).toEqual(before);
  expect(host.faults.syncs).toBe(1);
});

test.each<[string, (book: ReturnType<typeof budgetBook>) => void, object]>([
  ["merged cells", (book) => void sheetOf(book, "Budget").merges.push({ row: 9, column: 2, rows: 2, columns: 2 }), { sheet: "Budget", cells: "C10:D11", reason: "merged" }],
  ["a sheet of the same name", (book) => void book.addSheet("POOL"), { sheet: "Pool", reason: "sheet" }],
  ["a table just above", (book) => void sheetOf(book, "Budget").tables.push({
    id: "t", name: "Costs", range: { row: 5, column: 1, rows: 4, columns: 2 }, columns: ["a", "b"], showHeaders: true, showTotals: false, style: "TableStyleLight1", showBandedRows: true, showFilterButton: true,
  }), { sheet: "Budget", reason: "table", table: "Costs" }],
])("%s are in the way", async (_, prepare, detail) => {
  const book = budgetBook();
  prepare(book);
  const { workbook } = await openExcel(book);
  const before = snapshotOf(book);
  await expect(workbook.insert(smallPlan())).rejects.toMatchObject({ code: "would-overwrite", detail });
  expect(snapshotOf(book)).toEqual(before);
});

test("protection, reading only and a missing sheet are told apart before anything is written", async () => {
  for (const [prepare, error] of [
    [(book: ReturnType<typeof budgetBook>) => { book.readOnly = true; }, { code: "read-only" }],
    [(book: ReturnType<typeof budgetBook>) => { sheetOf(book, "Budget").protected = true; }, { code: "protected", detail: { sheet: "Budget" } }],
    [(book: ReturnType<typeof budgetBook>) => { sheetOf(book, "Budget").name = "Costs"; }, { code: "sheet-gone", detail: { sheet: "Budget" } }],
  ] as const) {
    const book = budgetBook();
    prepare(book);
    const { workbook } = await openExcel(book);
    const before = snapshotOf(book);
    await expect(workbook.insert(smallPlan())).rejects.toMatchObject(error);
    expect(snapshotOf(book)).toEqual(before);
  }
  const { workbook } = await openExcel(budgetBook(), { switches: { structureProtected: true } });
  await expect(workbook.insert(smallPlan())).rejects.toMatchObject({ code: "protected", detail: { reason: "structure" } });
});

test("a name that is taken gets a number, in the formulas too", async () => {
  const { workbook, book } = await openExcel();
  book.names.push({ name: "FUND_TOTAL", formula: "=1", comment: "", visible: true });
  await workbook.insert(smallPlan());
  expect(book.names.map(({ name }) => name)).toEqual(["Shares", "FUND_TOTAL", "Fund_total_2"]);
  expect(cellAt(sheetOf(book, "Pool"), 2, 1)?.formula).toBe("=ROUND(Fund_total_2*'Pool inputs'!B5,2)");
});

test("manual calculation is left manual, and only the new sheets are calculated", async () => {
  const book = budgetBook();
  book.calculationMode = "Manual";
  const { workbook, host } = await openExcel(book);
  const calculate = jest.spyOn(host.engine, "calculate");
  await workbook.insert(smallPlan());
  expect(book.calculationMode).toBe("Manual");
  expect(calculate).toHaveBeenCalledTimes(2);
  expect(await workbook.read({ sheet: "Budget", address: "A1:B5" })).toMatchObject({ mayBeStale: true });
});

test("cancelling between steps leaves the workbook as it was", async () => {
  for (const stopAt of [0, 1]) {
    const { workbook, book } = await openExcel();
    const before = snapshotOf(book, { ignoreSelection: true });
    const progress = { cancelled: false, report: (done: number) => { if (done === stopAt) progress.cancelled = true; } };
    await expect(workbook.insert(smallPlan(), progress)).rejects.toMatchObject({ code: "cancelled" });
    expect(snapshotOf(book, { ignoreSelection: true })).toEqual(before);
  }
});

test("what a person types in the answer's cells at the last moment is put back", async () => {
  const { workbook, host, book } = await openExcel();
  host.faults.atNext(2, { kind: "change", change: (changed) => put(sheetOf(changed, "Budget"), [["mine", "=2+2"]], 10, 1) });
  await expect(workbook.insert(smallPlan())).rejects.toMatchObject({ code: "would-overwrite", detail: { sheet: "Budget", cells: "B11:C11", count: 2 } });
  const expected = budgetBook();
  put(sheetOf(expected, "Budget"), [["mine", "=2+2"]], 10, 1);
  expect(snapshotOf(book, { ignoreSelection: true })).toEqual(snapshotOf(expected, { ignoreSelection: true }));
});

test("where Excel cannot group all of it for undo, the insert is made ungrouped", async () => {
  const { workbook, host, book } = await openExcel(budgetBook(), { requirementSets: { ExcelApi: "1.20" }, refuseNewerCalls: false });
  expect((await workbook.insert(smallPlan())).oneUndoStep).toBe(true);
  await workbook.remove("insert-1");
  host.faults.atNext(2, { kind: "failAtAction", action: "middle", code: "UndoNotSupported" });
  expect(await workbook.insert(smallPlan())).toMatchObject({ oneUndoStep: false, receipt: { id: "insert-3" } });
  expect(book.sheets.map(({ name }) => name)).toEqual(["Budget", "Notes", "Contracts", "Pool inputs", "Pool"]);
});

test("two clicks at once are one insert and one refusal", async () => {
  const { workbook, book } = await openExcel();
  const outcomes = await Promise.allSettled([workbook.insert(smallPlan()), workbook.insert(smallPlan())]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  expect(outcomes[1]).toMatchObject({ reason: { code: "would-overwrite", detail: { sheet: "Pool inputs", reason: "sheet" } } });
  expect(book.sheets).toHaveLength(5);
});

test("a plan too large for one request is sent in several, and rolled back whole", async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [{ value: `Line ${row} of the ledger, ${"as read from the return of a provider ".repeat(3)}` }, { value: row }, { formula: `=B${row + 1}*2`, numberFormat: "0.00" }]);
  const big: InsertPlan = smallPlan({ sheets: [...smallPlan().sheets, { ...smallPlan().sheets[0]!, name: "Ledger", rows, tables: [] }] });
  const { workbook, host, book } = await openExcel();
  await workbook.insert(big);
  expect(host.faults.syncs).toBeGreaterThan(3);
  expect(cellAt(sheetOf(book, "Ledger"), 19_999, 2)?.formula).toBe("=B20000*2");
  await workbook.remove("insert-1");
  const before = snapshotOf(book, { ignoreSelection: true });
  const progress = { cancelled: false, report: () => undefined };
  host.faults.atNext(3, { kind: "change", change: () => { progress.cancelled = true; } });
  await expect(workbook.insert(big, progress)).rejects.toMatchObject({ code: "cancelled" });
  expect(snapshotOf(book, { ignoreSelection: true })).toEqual(before);
});
