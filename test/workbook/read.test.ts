/** @jest-environment jsdom */
import { explainWorkbook } from "../../src/messages/explainWorkbook";
import type { WorkbookError } from "../../src/workbook/port";
import { Book, ensureCell, formatOf } from "../../src/workbench/book/book";
import { snapshotOf } from "../../src/workbench/book/snapshot";
import type { Host } from "../../src/workbench/host/createHost";
import { budgetBook, openExcel, put, sheetOf } from "./excelHost";

interface Message { readonly message: { readonly body: { readonly Actions: readonly { readonly ActionType: number; readonly Name: string }[] } } }

/** Every action the client sends from now on. */
function watchWire(host: Host): { readonly ActionType: number; readonly Name: string }[] {
  const actions: { readonly ActionType: number; readonly Name: string }[] = [];
  const handle = host.handle.bind(host);
  jest.spyOn(host, "handle").mockImplementation((message) => {
    actions.push(...(JSON.parse(message) as Message).message.body.Actions);
    return handle(message);
  });
  return actions;
}

function table(book: Book, sheet: string, name: string, rows: number): void {
  sheetOf(book, sheet).tables.push({
    id: `t-${name}`, name, range: { row: 2, column: 1, rows, columns: 3 }, columns: ["Partner", "Net (£)", "#note"],
    showHeaders: true, showTotals: true, style: "TableStyleMedium2", showBandedRows: true, showFilterButton: true,
  });
}

function sourcesBook(): Book {
  const book = budgetBook();
  put(book.addSheet("Staff '24"), [["Partner", "Net (£)", "#note"], ["A", 1, "x"], ["B", 2, "y"], ["Total", 3, null]], 2, 1);
  table(book, "Staff '24", "Staff", 4);
  book.addSheet("Empty");
  book.names.push(
    { name: "Rate", formula: "=0.2", comment: "", visible: true },
    { name: "Hidden_name", formula: "=Budget!$A$1", comment: "", visible: false },
    { name: "Local", formula: "=Contracts!$B$2", comment: "", visible: true, sheetId: sheetOf(book, "Contracts").id },
  );
  return book;
}

describe("what is there to read", () => {
  test("tables, names of cells and visible sheets that are not empty, in that order", async () => {
    const { workbook } = await openExcel(sourcesBook());
    expect(await workbook.dataSources()).toEqual([
      { kind: "table", name: "Staff", range: { sheet: "Staff '24", address: "B3:D6" } },
      { kind: "name", name: "Shares", range: { sheet: "Budget", address: "B2:B4" } },
      { kind: "sheet", name: "Budget", range: { sheet: "Budget", address: "A1:B5" } },
      { kind: "sheet", name: "Contracts", range: { sheet: "Contracts", address: "A1:B2" } },
      { kind: "sheet", name: "Staff '24", range: { sheet: "Staff '24", address: "B3:D6" } },
    ]);
  });

  test.each([
    ["B2:C4", "Budget", "B2:C4"], [" =$c$4:B2 ", "Budget", "B2:C4"], ["contracts!B2", "Contracts", "B2"], ["'Staff ''24'!B3:D6", "Staff '24", "B3:D6"],
    ["Notes!A1", "Notes", "A1"], ["A:B", "Budget", "A1:B5"], ["Contracts!1:9", "Contracts", "A1:B2"],
    ["staff", "Staff '24", "B3:D6"], ["Staff[#Data]", "Staff '24", "B4:D5"], ["Staff[net (£)]", "Staff '24", "C4:C5"], ["Staff[[#All],[Partner]:[Net (£)]]", "Staff '24", "B3:C6"],
    ["Staff[#Headers]", "Staff '24", "B3:D3"], ["Staff[#Totals]", "Staff '24", "B6:D6"], ["Staff['#note]", "Staff '24", "D4:D5"],
    ["shares", "Budget", "B2:B4"], ["Contracts!Local", "Contracts", "B2"], ["'Budget'!Shares", "Budget", "B2:B4"],
    ["budget", "Budget", "A1:B5"], ["Staff '24", "Staff '24", "B3:D6"],
  ])("%s is found", async (typed, sheet, address) => {
    const { workbook } = await openExcel(sourcesBook());
    expect(await workbook.locate(typed)).toEqual({ sheet, address });
  });

  test.each([
    ["", { reason: "empty" }], ["  ", { reason: "empty" }], ["Nope", { reason: "no-such-name" }], ["Costs!A1", { reason: "no-such-sheet", sheet: "Costs" }], ["Rate", { reason: "name-not-cells" }],
    ["D:D", { reason: "nothing-there", sheet: "Budget" }], ["A1:B2,D4", { reason: "several-areas" }], ["[Other.xlsx]Budget!A1", { reason: "another-workbook" }],
    ["'[Other.xlsx]Budget'!A1", { reason: "another-workbook" }], ["Staff[Gross]", { reason: "no-such-column", table: "Staff", column: "Gross" }], ["'Budget!A1", { reason: "unreadable" }],
    ["XFE1", { reason: "no-such-name" }], ["Local", { reason: "no-such-name" }], ["Pay[Net]", { reason: "no-such-name" }], ["Empty", { reason: "nothing-there", sheet: "Empty" }], ["__proto__", { reason: "no-such-name" }],
  ])("%p is not found, and why", async (typed, detail) => {
    const { workbook } = await openExcel(sourcesBook());
    const error: unknown = await workbook.locate(typed).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "not-found", detail: { typed, ...detail } });
    expect(explainWorkbook(error as WorkbookError)).toMatch(/^(?!.*(undefined|null|“”)).+: .+\.$/);
  });

  test("the selection, unless it is no single block of cells", async () => {
    const { workbook, host, book } = await openExcel();
    book.selection = { row: 1, column: 1, rows: 3, columns: 1 };
    expect(await workbook.selection()).toEqual({ sheet: "Budget", address: "B2:B4" });
    for (const kind of ["chart", "areas"] as const) {
      host.switches.selectionKind = kind;
      await expect(workbook.selection()).rejects.toMatchObject({ code: "nothing-selected" });
    }
  });

  test("a range is shown unless its sheet is hidden or gone", async () => {
    const { workbook, book } = await openExcel();
    await workbook.show({ sheet: "Contracts", address: "B2:B3" });
    expect([book.activeSheet.name, book.selection]).toEqual(["Contracts", { row: 1, column: 1, rows: 2, columns: 1 }]);
    await expect(workbook.show({ sheet: "Notes", address: "A1" })).rejects.toMatchObject({ code: "not-found", detail: { reason: "hidden", sheet: "Notes" } });
    await expect(workbook.show({ sheet: "Nope", address: "A1" })).rejects.toMatchObject({ code: "sheet-gone", detail: { sheet: "Nope" } });
  });
});

describe("a block", () => {
  test("comes with all that is known of its cells, cut to what is used", async () => {
    const book = budgetBook(), budget = sheetOf(book, "Budget");
    budget.merges.push({ row: 0, column: 0, rows: 1, columns: 2 }, { row: 20, column: 0, rows: 2, columns: 1 });
    budget.rows.set(2, { hiddenByFilter: true });
    budget.rows.set(3, { hidden: true });
    budget.columns.set(1, { hidden: true });
    const share = ensureCell(budget, 1, 1);
    share.format = formatOf(share.format, { numberFormat: "0%" });
    const { workbook } = await openExcel(book);
    expect(await workbook.read({ sheet: "budget", address: "A1:Z100" })).toEqual({
      sheet: "Budget", row: 0, column: 0,
      values: [["Pooled budget 2025-26", ""], ["Staffordshire", 0.58], ["Stoke", "17%"], ["Probation", 0.25], ["Total", ""]],
      formulas: [["Pooled budget 2025-26", ""], ["Staffordshire", 0.58], ["Stoke", "17%"], ["Probation", 0.25], ["Total", "=SUM(B2:B4)"]],
      texts: [["Pooled budget 2025-26", ""], ["Staffordshire", "58%"], ["Stoke", "17%"], ["Probation", "0.25"], ["Total", ""]],
      numberFormats: [["General", "General"], ["General", "0%"], ["General", "General"], ["General", "General"], ["General", "General"]],
      hiddenRows: [2, 3], hiddenColumns: [1], merged: [{ row: 0, column: 0, rows: 1, columns: 2 }], date1904: false, mayBeStale: false,
    });
    expect(await workbook.read({ sheet: "Budget", address: "B2:C4" })).toMatchObject({ row: 1, column: 1, values: [[0.58], ["17%"], [0.25]], hiddenRows: [1, 2], merged: [] });
    expect(await workbook.read({ sheet: "Budget", address: "F7:G9" })).toMatchObject({ row: 6, column: 5, values: [], texts: [], hiddenRows: [] });
    expect(await workbook.values({ sheet: "Budget", address: "A4:C6" })).toEqual([["Probation", 0.25, ""], ["Total", "", ""], ["", "", ""]]);
  });

  test("says that dates are counted from 1904", async () => {
    const book = budgetBook();
    book.date1904 = true;
    const cell = ensureCell(sheetOf(book, "Budget"), 1, 0);
    cell.value = 44_286;
    cell.format = formatOf(cell.format, { numberFormat: "dd/mm/yyyy" });
    const { workbook } = await openExcel(book);
    expect(await workbook.read({ sheet: "Budget", address: "A1:B5" })).toMatchObject({ date1904: true });
  });

  test("is read from hidden, protected and locked sheets alike, and nothing is written", async () => {
    const book = sourcesBook();
    book.readOnly = true;
    sheetOf(book, "Budget").protected = true;
    sheetOf(book, "Notes").visibility = "VeryHidden";
    const { workbook, host } = await openExcel(book, { switches: { structureProtected: true } });
    const before = snapshotOf(book), actions = watchWire(host);
    expect((await workbook.read({ sheet: "Notes", address: "A1" })).values).toEqual([["Agreed in March"]]);
    expect((await workbook.read({ sheet: "Budget", address: "A:B" })).values).toHaveLength(5);
    await workbook.dataSources();
    await workbook.locate("Staff[Partner]");
    await workbook.selection();
    await workbook.freeSheetNames(["Budget"]);
    await workbook.inserts();
    await workbook.values({ sheet: "Budget", address: "A1:B2" });
    expect(actions.length).toBeGreaterThan(50);
    // 4 sets a property, 9 sets several; methods called are housekeeping or answer with values.
    expect(actions.filter(({ ActionType }) => ActionType === 4 || ActionType === 9)).toEqual([]);
    expect(new Set(actions.filter(({ ActionType }) => ActionType === 3).map(({ Name }) => Name))).toEqual(new Set(["_KeepReference", "_RemoveReference", "GetColumnProperties"]));
    expect(snapshotOf(book)).toEqual(before);
  });

  test("of a sheet that is gone is refused by name", async () => {
    const { workbook } = await openExcel();
    await expect(workbook.read({ sheet: "Costs", address: "A1:B2" })).rejects.toMatchObject({ code: "sheet-gone", detail: { sheet: "Costs" } });
    await expect(workbook.values({ sheet: "Costs", address: "A1:B2" })).rejects.toMatchObject({ code: "sheet-gone" });
    await expect(workbook.read({ sheet: "Budget", address: "everything" })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a large block", () => {
  function ledger(rows: number, text: string): Book {
    const book = new Book();
    put(book.addSheet("Ledger"), Array.from({ length: rows }, (_, row) => [row, `${text} ${row}`, row % 7 ? row * 1.5 : null]));
    return book;
  }

  test("is read in parts, with progress, each under the limits", async () => {
    const book = ledger(60_000, "Line of the ledger");
    sheetOf(book, "Ledger").rows.set(40_000, { hidden: true });
    const { workbook, host } = await openExcel(book, { switches: { payloadLimit: 5 * 1024 * 1024 } });
    const reported: number[] = [];
    const block = await workbook.read({ sheet: "Ledger", address: "A:C" }, { cancelled: false, report: (done, of) => { expect(of).toBe(180_000); reported.push(done); } });
    expect(block.values).toHaveLength(60_000);
    expect(block.values[59_999]).toEqual([59_999, "Line of the ledger 59999", 59_999 * 1.5]);
    expect(block.hiddenRows).toEqual([40_000]);
    expect(reported.length).toBeGreaterThanOrEqual(9);
    expect(reported.at(-1)).toBe(180_000);
    expect([...reported].sort((a, b) => a - b)).toEqual(reported);
    expect(host.faults.syncs).toBeGreaterThanOrEqual(9);
  }, 30_000);

  test("is read in smaller parts where its text is long", async () => {
    const book = ledger(600, "x".repeat(2_000));
    const { workbook } = await openExcel(book, { switches: { payloadLimit: 500_000 } });
    const block = await workbook.read({ sheet: "Ledger", address: "A1:C600" });
    expect(block.texts.map((line) => line[1])).toEqual(Array.from({ length: 600 }, (_, row) => `${"x".repeat(2_000)} ${row}`));
  }, 30_000);

  test("is too large only where a single row is more than Excel can answer", async () => {
    const { workbook } = await openExcel(ledger(3, "x".repeat(30_000)), { switches: { payloadLimit: 60_000 } });
    await expect(workbook.read({ sheet: "Ledger", address: "A1:C3" })).rejects.toMatchObject({ code: "too-large", detail: { sheet: "Ledger" } });
  });

  test("stops between parts when cancelled", async () => {
    const { workbook, host } = await openExcel(ledger(60_000, "Line"));
    const progress = { cancelled: false, report: (done: number) => { if (done >= 40_000) progress.cancelled = true; } };
    await expect(workbook.read({ sheet: "Ledger", address: "A:C" }, progress)).rejects.toMatchObject({ code: "cancelled" });
    expect(host.faults.syncs).toBeLessThan(8);
  }, 30_000);

  test("lets a press of Cancel have its turn between parts", async () => {
    const { workbook, host } = await openExcel(ledger(60_000, "Line"));
    const progress = { cancelled: false, report: (done: number) => { if (done === 20_000 - (20_000 % 3)) setTimeout(() => { progress.cancelled = true; }, 0); } };
    await expect(workbook.read({ sheet: "Ledger", address: "A:C" }, progress)).rejects.toMatchObject({ code: "cancelled" });
    expect(host.faults.syncs).toBeLessThan(8);
  }, 30_000);

  test("that someone edits meanwhile is not taken for one reading", async () => {
    const { workbook, host, book } = await openExcel(ledger(30_000, "Line"));
    const ledgerSheet = sheetOf(book, "Ledger");
    host.faults.atNext(5, { kind: "change", change: () => {
      ensureCell(ledgerSheet, 3, 0).value = -1;
      book.raise({ kind: "cells", sheet: ledgerSheet, range: { row: 3, column: 0, rows: 1, columns: 1 }, by: "person" });
    } });
    await expect(workbook.read({ sheet: "Ledger", address: "A:C" })).rejects.toMatchObject({ code: "changed-meanwhile", detail: { sheet: "Ledger", address: "A4" } });
    expect((await workbook.read({ sheet: "Ledger", address: "A:C" })).values[3]?.[0]).toBe(-1);
  }, 30_000);

  test("beyond what the pane can hold is refused with the count", async () => {
    const book = new Book(), sheet = book.addSheet("Wide");
    put(sheet, [["a"]]);
    put(sheet, [["z"]], 1_000_000, 9);
    const { workbook } = await openExcel(book);
    await expect(workbook.read({ sheet: "Wide", address: "A:J" })).rejects.toMatchObject({ code: "too-large", detail: { count: 10_000_010, limit: 5_000_000 } });
  });
});

describe("events", () => {
  test("tell of selections and changes until they are stopped", async () => {
    const { workbook, host, book } = await openExcel();
    const selections: number[] = [], changes: unknown[] = [];
    const stopSelections = await workbook.onSelectionChanged(() => selections.push(1));
    const stopChanges = await workbook.onCellsChanged((where) => changes.push(where));
    const happen = async () => {
      book.raise({ kind: "selection", sheet: book.activeSheet, range: { row: 3, column: 0, rows: 1, columns: 1 } });
      book.raise({ kind: "cells", sheet: sheetOf(book, "Contracts"), range: { row: 1, column: 1, rows: 2, columns: 1 }, by: "person" });
      for (let turn = 0; turn < 5; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        await host.idle();
      }
    };
    await happen();
    expect([selections.length, changes]).toEqual([1, [{ sheet: "Contracts", address: "B2:B3" }]]);
    stopSelections();
    stopChanges();
    stopChanges();
    await new Promise((resolve) => setTimeout(resolve, 10));
    await host.idle();
    await happen();
    expect([selections.length, changes.length]).toEqual([1, 1]);
  });
});

describe("an Excel that is too old, or none", () => {
  test("is told what it lacks by every question", async () => {
    const { workbook, host, book } = await openExcel(budgetBook(), { requirementSets: { ExcelApi: "1.11" } });
    const range = { sheet: "Budget", address: "A1" };
    for (const ask of [
      () => workbook.selection(), () => workbook.dataSources(), () => workbook.locate("A1"), () => workbook.read(range), () => workbook.values(range), () => workbook.show(range),
      () => workbook.freeSheetNames(["a"]), () => workbook.inserts(), () => workbook.remove("insert-1"), () => workbook.onSelectionChanged(() => undefined), () => workbook.onCellsChanged(() => undefined),
      () => workbook.insert({ job: "", title: "", sheets: [], names: [], masterCheck: { sheet: "", row: 0, column: 0 }, show: "" }),
    ]) {
      await expect(ask()).rejects.toMatchObject({ code: "host-too-old", detail: { needs: "ExcelApi 1.14", has: "ExcelApi 1.11" } });
    }
    expect(host.faults.syncs).toBe(0);
    expect(book.sheets).toHaveLength(3);
  });
});
