/** @jest-environment jsdom */
import type { Book } from "../../src/workbench/book/book";
import type { Host } from "../../src/workbench/host/createHost";
import type { Fault } from "../../src/workbench/host/faults";
import { budgetBook, openExcel, put, sheetOf, whole } from "./excelHost";
import { refusalSentence } from "./refusalSentence";
import { smallPlan } from "./smallPlan";

const SYNCS = 3;
const CODES = [
  "GeneralException", "AccessDenied", "InvalidOperationInCellEditMode", "ItemNotFound", "InvalidReference", "ItemAlreadyExists", "InvalidArgument",
  "RequestAborted", "RequestPayloadSizeLimitExceeded", "UndoNotSupported", "ApiNotFound", "InvalidOperation",
] as const;

/** What a person does at the same moment, to any book. */
interface Meanwhile {
  readonly fault: Fault;
  readonly onBook: (book: Book) => void;
}

/** Inserts with the faults planned; afterwards the book is as before or complete, besides what the person did. */
async function insertWith(plan: (host: Host) => void, meanwhile: (book: Book) => void = () => undefined) {
  const reference = await openExcel();
  meanwhile(reference.book);
  const before = whole(reference.book);
  const completed = await openExcel();
  await completed.workbook.insert(smallPlan());
  meanwhile(completed.book);
  const complete = whole(completed.book);

  const { workbook, host, book } = await openExcel();
  plan(host);
  const error = await workbook.insert(smallPlan()).then(() => undefined, (reason: unknown) => reason);
  const happened = host.faults.happened.length;
  host.faults.clear();
  expect(whole(book)).toEqual(error === undefined ? complete : before);
  if (error !== undefined && book.sheetNamed("Budget")) expect(book.activeSheet.name).toBe("Budget");
  return { error, happened };
}

describe.each(Array.from({ length: SYNCS }, (_, index) => index + 1))("at sync %i", (sync) => {
  test.each(CODES.flatMap((code) => (["rejectBefore", "rejectAfter"] as const).map((kind) => ({ kind, code }))))("$kind with $code", async (fault) => {
    const { error, happened } = await insertWith((host) => host.faults.atNext(sync, fault));
    expect(happened).toBe(1);
    refusalSentence(error);
  });

  test("half-way, at every action of the batch", async () => {
    const { workbook, host } = await openExcel();
    const actions: number[] = [];
    const handle = host.handle.bind(host);
    jest.spyOn(host, "handle").mockImplementation((message) => {
      actions.push((JSON.parse(message) as { message: { body: { Actions: unknown[] } } }).message.body.Actions.length);
      return handle(message);
    });
    await workbook.insert(smallPlan());
    const count = actions[sync - 1] ?? 0;
    expect(count).toBeGreaterThan(5);
    for (let action = 0; action < count; action++) {
      const { error, happened } = await insertWith((each) => each.faults.atNext(sync, { kind: "failAtAction", action }));
      expect(happened).toBe(1);
      refusalSentence(error);
    }
  }, 120_000);

  test("the sheet with the answer is deleted, protected or renamed; the workbook is locked", async () => {
    const cases: Record<string, Meanwhile> = {
      deleted: { fault: { kind: "deleteSheet", sheet: "Budget" }, onBook: (book) => void removeSheet(book, "Budget") },
      protected: { fault: { kind: "protectSheet", sheet: "Budget" }, onBook: (book) => { sheetOf(book, "Budget").protected = true; } },
      readOnly: { fault: { kind: "makeReadOnly" }, onBook: (book) => { book.readOnly = true; } },
    };
    const outcomes: Record<string, string> = {};
    for (const [name, { fault, onBook }] of Object.entries(cases)) {
      const { error } = await runWith(sync, fault, onBook);
      outcomes[name] = error === undefined ? "complete" : refusalSentence(error);
    }
    expect(outcomes).toEqual(sync === SYNCS
      ? { deleted: expect.stringContaining("“Budget”"), protected: "complete", readOnly: "complete" }
      : {
        deleted: "The sheet “Budget” is no longer in the workbook: bring it back with Undo, or choose the data again.",
        protected: "The sheet “Budget” is protected, so nothing was changed: choose Review, Unprotect Sheet, then try again.",
        readOnly: "This workbook is open for reading only, so nothing was changed: choose Enable Editing or save a copy, then try again.",
      });
  });

  test("the workbook's structure is protected", async () => {
    const { error } = await insertWith((host) => host.faults.atNext(sync, { kind: "change", change: () => { host.switches.structureProtected = true; } }));
    if (sync === SYNCS) expect(error).toBeUndefined();
    else expect(refusalSentence(error)).toBe("The workbook's structure is protected, so nothing was changed: choose Review, Protect Workbook to take the protection off, then try again.");
  });

  test("a person begins to type in a cell", async () => {
    const { error } = await insertWith((host) => {
      host.faults.atNext(sync, { kind: "rejectBefore", code: "InvalidOperationInCellEditMode" });
      host.faults.atNext(sync + 1, { kind: "rejectBefore", code: "InvalidOperationInCellEditMode" });
    });
    expect(refusalSentence(error)).toBe("Excel is waiting for a cell to be finished: press Enter or Esc in that cell, then try again.");
  });

  test("a person makes a sheet of the same name", async () => {
    const { error } = await runWith(sync, { kind: "change", change: (book) => { if (!book.sheetNamed("Pool")) put(book.addSheet("Pool"), [["mine"]]); } },
      (book) => { if (!book.sheetNamed("Pool")) put(book.addSheet("Pool"), [["mine"]]); });
    if (sync === 1) expect(refusalSentence(error)).toContain("There is already a sheet called “Pool”");
    if (sync === 2) expect(error).toMatchObject({ code: "changed-meanwhile" });
    if (sync === 3) expect(error).toBeUndefined();
  });
});

async function runWith(sync: number, fault: Fault, onBook: (book: Book) => void) {
  return insertWith((host) => host.faults.atNext(sync, fault), onBook);
}

function removeSheet(book: Book, name: string): void {
  book.sheets.splice(book.sheets.indexOf(sheetOf(book, name)), 1);
  for (const defined of book.names) if (defined.formula.startsWith(`=${name}!`)) defined.formula = "=#REF!";
}

test("an inserted sheet is deleted before the insert is finished: the rest goes too", async () => {
  for (const sheet of ["Pool", "Pool inputs"]) {
    const { error } = await insertWith((host) => host.faults.atNext(3, { kind: "deleteSheet", sheet }));
    expect(refusalSentence(error)).toContain(`“${sheet}”`);
  }
});

test("a person who goes on typing in a cell stops the insert before it begins, or at its first writing", async () => {
  const before = await openExcel();
  before.host.switches.cellEditMode = true;
  expect(refusalSentence(await before.workbook.insert(smallPlan()).catch((reason: unknown) => reason))).toContain("Excel is waiting for a cell to be finished");
  expect(whole(before.book)).toEqual(whole(budgetBook()));

  const { workbook, host, book } = await openExcel();
  const handle = host.handle.bind(host);
  jest.spyOn(host, "handle").mockImplementation((message) => {
    if (host.faults.syncs === 1) host.switches.cellEditMode = true;
    return handle(message);
  });
  expect(refusalSentence(await workbook.insert(smallPlan()).catch((reason: unknown) => reason))).toContain("Excel is waiting for a cell to be finished");
  expect(whole(book)).toEqual(whole(budgetBook()));
}, 20_000);

test("where putting it back fails too, what is left is named", async () => {
  const { workbook, host, book } = await openExcel();
  host.faults.atNext(2, { kind: "rejectAfter" });
  host.faults.atNext(3, { kind: "change", change: () => { host.switches.structureProtected = true; } });
  const error: unknown = await workbook.insert(smallPlan()).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "inconsistent" });
  expect(refusalSentence(error)).toMatch(/still there: Pool inputs, Pool/);
  expect(book.sheets.map(({ name }) => name)).toEqual(["Budget", "Notes", "Contracts", "Pool inputs", "Pool"]);
  // What is left is still an insert: once the protection is off, it can be removed.
  host.switches.structureProtected = false;
  const [left] = await workbook.inserts();
  await workbook.remove(left?.id ?? "");
  expect(whole(book)).toEqual(whole(budgetBook()));
}, 20_000);
