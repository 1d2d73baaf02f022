/** @jest-environment jsdom */
import { ensureCell, formatOf } from "../../src/workbench/book/book";
import type { Host } from "../../src/workbench/host/createHost";
import { budgetBook, openExcel, sheetOf, whole } from "./excelHost";
import { refusalSentence } from "./refusalSentence";
import { smallPlan } from "./smallPlan";

const CODES = ["GeneralException", "AccessDenied", "InvalidOperationInCellEditMode", "ItemNotFound", "InvalidReference", "RequestAborted"] as const;

async function inserted() {
  const excel = await openExcel();
  await excel.workbook.insert(smallPlan());
  return { ...excel, complete: whole(excel.book), before: whole(budgetBook()) };
}

/** Removes with the faults planned; afterwards the insert is there as it was, or gone without trace. */
async function removeWith(plan: (host: Host) => void) {
  const { workbook, host, book, complete, before } = await inserted();
  plan(host);
  const error = await workbook.remove("insert-1").then(() => undefined, (reason: unknown) => reason);
  const happened = host.faults.happened.length;
  host.faults.clear();
  expect(whole(book)).toEqual(error === undefined ? before : complete);
  if (error !== undefined) expect(await workbook.inserts()).toHaveLength(1);
  return { error, happened };
}

interface Message { readonly message: { readonly body: { readonly Actions: readonly { readonly Name: string }[] } } }

/** Actions of each sync of an undisturbed removal. */
async function batchesOfRemoval(): Promise<(readonly { readonly Name: string }[])[]> {
  const { workbook, host } = await inserted();
  const batches: (readonly { readonly Name: string }[])[] = [];
  const handle = host.handle.bind(host);
  jest.spyOn(host, "handle").mockImplementation((message) => {
    if (!message.includes("_RemoveReference")) batches.push((JSON.parse(message) as Message).message.body.Actions);
    return handle(message);
  });
  await workbook.remove("insert-1");
  return batches;
}

test("removing takes few syncs, and everything is as before", async () => {
  const { workbook, book, before } = await inserted();
  await workbook.remove("insert-1");
  expect(whole(book)).toEqual(before);
  expect(await batchesOfRemoval()).toHaveLength(7);
});

test.each(CODES.flatMap((code) => (["rejectBefore", "rejectAfter"] as const).map((kind) => ({ kind, code }))))("$kind with $code, at every sync", async (fault) => {
  const syncs = (await batchesOfRemoval()).length;
  for (let sync = 1; sync <= syncs; sync++) {
    const { error, happened } = await removeWith((host) => host.faults.atNext(sync, fault));
    expect(happened).toBe(1);
    // Rejected after the last sync has done its work, the removal is complete.
    if (fault.kind === "rejectAfter" && sync === syncs) expect(error).toBeUndefined();
    else refusalSentence(error);
  }
}, 60_000);

test("half-way, at every action of every sync", async () => {
  for (const [index, { length }] of (await batchesOfRemoval()).entries()) {
    for (let action = 0; action < length; action++) {
      const { error, happened } = await removeWith((host) => host.faults.atNext(index + 1, { kind: "failAtAction", action }));
      expect(happened).toBe(1);
      if (error !== undefined) refusalSentence(error);
    }
  }
}, 120_000);

test("protected, locked or emptied by a person at every sync", async () => {
  const syncs = (await batchesOfRemoval()).length;
  for (let sync = 1; sync <= syncs; sync++) {
    const structure = await removeWith((host) => host.faults.atNext(sync, { kind: "change", change: () => { host.switches.structureProtected = true; } }));
    expect(refusalSentence(structure.error)).toContain("structure is protected");

    const readOnly = await inserted();
    readOnly.host.faults.atNext(sync, { kind: "makeReadOnly" });
    const refused: unknown = await readOnly.workbook.remove("insert-1").catch((reason: unknown) => reason);
    expect(refusalSentence(refused)).toContain("reading only");
    readOnly.book.readOnly = false;
    expect(whole(readOnly.book)).toEqual(readOnly.complete);

    const locked = await inserted();
    locked.host.faults.atNext(sync, { kind: "protectSheet", sheet: "Budget" });
    const kept: unknown = await locked.workbook.remove("insert-1").catch((reason: unknown) => reason);
    expect(refusalSentence(kept)).toContain("The sheet “Budget” is protected");
    sheetOf(locked.book, "Budget").protected = false;
    expect(whole(locked.book)).toEqual(locked.complete);

    for (const sheet of ["Pool", "Pool inputs"]) {
      const { workbook, host, book, before } = await inserted();
      host.faults.atNext(sync, { kind: "deleteSheet", sheet });
      await workbook.remove("insert-1").catch((reason: unknown) => refusalSentence(reason));
      await workbook.remove("insert-1");
      expect(whole(book)).toEqual(before);
    }
  }
}, 60_000);

test("where a removal stops for good half-way, it says what is left and can be repeated", async () => {
  const batches = await batchesOfRemoval();
  const lastDelete = (batches.at(-1) ?? []).map(({ Name }) => Name).lastIndexOf("Delete");
  const { workbook, host, book, before } = await inserted();
  // The first of two sheets goes; from then on nothing does.
  host.faults.atNext(batches.length, { kind: "failAtAction", action: lastDelete });
  host.faults.atNext(batches.length + 1, { kind: "change", change: () => { host.switches.structureProtected = true; } });
  const error: unknown = await workbook.remove("insert-1").catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "inconsistent", detail: { left: "Pool", reason: "remove" } });
  expect(refusalSentence(error)).toContain("Choose Remove again");
  host.switches.structureProtected = false;
  expect(await workbook.inserts()).toMatchObject([{ sheets: ["Pool"] }]);
  await workbook.remove("insert-1");
  expect(whole(book)).toEqual(before);
}, 20_000);

test("removing twice, or what was never inserted, is harmless", async () => {
  const { workbook, book, before } = await inserted();
  await workbook.remove("insert-1");
  await workbook.remove("insert-1");
  await workbook.remove("never");
  expect(whole(book)).toEqual(before);
});

test("of two inserts the first is removed and the second stays, and the other way round", async () => {
  const second = smallPlan({
    sheets: smallPlan().sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} (2)`, rows: sheet.rows.map((line) => line.map((cell) => (cell?.formula ? { ...cell, formula: cell.formula.replace("'Pool inputs'", "'Pool inputs (2)'") } : cell))) })),
    names: smallPlan().names.map((name) => ({ ...name, sheet: "Pool (2)" })), masterCheck: { sheet: "Pool (2)", row: 5, column: 1 }, show: "Pool (2)", answerBlock: undefined,
  });
  for (const [removed, left] of [["insert-1", "insert-2"], ["insert-2", "insert-1"]] as const) {
    const { workbook, book } = await openExcel();
    await workbook.insert(smallPlan());
    const { receipt } = await workbook.insert(second);
    expect((await workbook.inserts()).map(({ id }) => id)).toEqual(["insert-1", "insert-2"]);
    expect((await workbook.inserts())[1]).toEqual(receipt);
    expect(book.names.map(({ name }) => name)).toEqual(["Shares", "Fund_total", "Fund_total_2"]);
    await workbook.remove(removed);
    expect((await workbook.inserts()).map(({ id }) => id)).toEqual([left]);
    await workbook.remove(left);
    expect(whole(book)).toEqual(whole(budgetBook()));
  }
});

describe("what people do meanwhile", () => {
  test("renamed sheets are found and removed", async () => {
    const { workbook, book, before } = await inserted();
    sheetOf(book, "Pool").name = "Our pool";
    for (const name of book.names) name.formula = name.formula.replace("=Pool!", "='Our pool'!");
    for (const line of sheetOf(book, "Budget").cells.values()) for (const cell of line.values()) if (cell.formula) cell.formula = cell.formula.replace("=Pool!", "='Our pool'!");
    expect((await workbook.inserts())[0]).toMatchObject({ sheets: ["Pool inputs", "Our pool"], show: "Our pool", masterCheck: { sheet: "Our pool" } });
    await workbook.remove("insert-1");
    expect(whole(book)).toEqual(before);
  });

  test("a sheet already deleted does not stop the rest", async () => {
    const { workbook, host, book, before } = await inserted();
    host.faults.atNext(1, { kind: "deleteSheet", sheet: "Pool" });
    expect((await workbook.inserts())[0]).toMatchObject({ sheets: ["Pool inputs"] });
    await workbook.remove("insert-1");
    expect(whole(book)).toEqual(before);
  });

  test("an answer moved by inserted rows is found", async () => {
    const { workbook, book } = await inserted();
    const budget = sheetOf(book, "Budget");
    const moved = [...budget.cells].map(([row, line]) => [row >= 9 ? row + 3 : row, line] as const);
    budget.cells.clear();
    for (const [row, line] of moved) budget.cells.set(row, line);
    await workbook.remove("insert-1");
    const expected = budgetBook(), expectedBudget = sheetOf(expected, "Budget");
    const lines = [...expectedBudget.cells].map(([row, line]) => [row >= 9 ? row + 3 : row, line] as const);
    expectedBudget.cells.clear();
    for (const [row, line] of lines) expectedBudget.cells.set(row, line);
    expect(whole(book)).toEqual(whole(expected));
  });

  test("what a person has written over the answer stays", async () => {
    const { workbook, book } = await inserted();
    ensureCell(sheetOf(book, "Budget"), 9, 1).value = "Our own heading";
    await workbook.remove("insert-1");
    const expected = budgetBook();
    // The heading was written as text; what a person typed over it keeps that format.
    const own = ensureCell(sheetOf(expected, "Budget"), 9, 1);
    own.value = "Our own heading";
    own.format = formatOf(own.format, { numberFormat: "@" });
    expect(whole(book)).toEqual(whole(expected));
  });

  test("cells, hidden ones too, and names that use the insert stop the removal, by address", async () => {
    const { workbook, book } = await inserted();
    ensureCell(sheetOf(book, "Contracts"), 4, 1).formula = "=SUM(Pool!B3:B5)";
    ensureCell(sheetOf(book, "Notes"), 1, 0).formula = "=fund_total/2";
    ensureCell(sheetOf(book, "Notes"), 2, 0).value = "=Pool!A1";
    ensureCell(sheetOf(book, "Contracts"), 5, 1).formula = '="Pool!A1"';
    book.names.push({ name: "Biggest", formula: "=MAX(Pool!$B$3:$B$5)", comment: "", visible: true });
    const before = whole(book);
    const error: unknown = await workbook.remove("insert-1").catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "changed-meanwhile", detail: { reason: "in-use", cells: "Notes!A2, Contracts!B5, Biggest", count: 3, job: "Pool" } });
    expect(refusalSentence(error)).toContain("Notes!A2, Contracts!B5, Biggest");
    expect(whole(book)).toEqual(before);
  });

  test("a copy of an inserted sheet is the person's own and stays", async () => {
    const { workbook, book } = await inserted();
    const copy = book.addSheet("Pool inputs (copy)");
    for (const [key, value] of sheetOf(book, "Pool inputs").customProperties) copy.customProperties.set(key, value);
    await workbook.remove("insert-1");
    expect(book.sheets.map(({ name }) => name)).toEqual(["Budget", "Notes", "Contracts", "Pool inputs (copy)"]);
    expect(copy.customProperties.size).toBe(0);
    expect(await workbook.inserts()).toEqual([]);
  });

  test("a very hidden inserted sheet goes too, and the last visible sheet stays", async () => {
    const { workbook, book, before } = await inserted();
    sheetOf(book, "Pool inputs").visibility = "VeryHidden";
    for (const name of ["Budget", "Contracts"]) sheetOf(book, name).visibility = "Hidden";
    const error: unknown = await workbook.remove("insert-1").catch((reason: unknown) => reason);
    expect(refusalSentence(error)).toContain("no sheet left to show");
    for (const name of ["Budget", "Contracts"]) sheetOf(book, name).visibility = "Visible";
    await workbook.remove("insert-1");
    expect(whole(book)).toEqual(before);
  });

  test("a foreign or broken receipt is not ours", async () => {
    const { workbook, book } = await openExcel();
    sheetOf(book, "Budget").customProperties.set("openbook.insert", "{not json");
    sheetOf(book, "Notes").customProperties.set("openbook.insert", '{"version":99}');
    expect(await workbook.inserts()).toEqual([]);
    await workbook.remove("undefined");
    expect(book.sheets).toHaveLength(3);
  });
});
