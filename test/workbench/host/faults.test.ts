/** @jest-environment jsdom */
import { cellAt } from "../../../src/workbench/book/book";
import type { Fault } from "../../../src/workbench/host/faults";
import { bootOffice, type BootedOffice } from "../../_office/bootOffice";
import { refusalOf, runOn } from "./runOn";

/** Three syncs: a sheet with a value, a second value, a third; what is in the book afterwards. */
async function threeSyncs(office: BootedOffice) {
  return runOn(office, async (context) => {
    const sheet = context.workbook.worksheets.add("New");
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    sheet.getRange("A2").values = [[2]];
    sheet.getRange("A3").values = [[3]];
    await context.sync();
    sheet.getRange("A4").values = [[4]];
    await context.sync();
  });
}

function valuesIn({ book }: BootedOffice): unknown {
  const sheet = book.sheetNamed("New");
  return sheet && [0, 1, 2, 3].map((row) => cellAt(sheet, row, 0)?.value ?? null);
}

test("syncs are counted without the client's own housekeeping", async () => {
  const office = await bootOffice();
  await threeSyncs(office);
  await office.host.idle();
  expect(office.host.faults.syncs).toBe(3);
  expect(valuesIn(office)).toEqual([1, 2, 3, 4]);
});

test.each<[string, number, Fault, string, unknown]>([
  ["rejected before it is applied", 2, { kind: "rejectBefore" }, "GeneralException", [1, null, null, null]],
  ["rejected after it is applied", 2, { kind: "rejectAfter" }, "GeneralException", [1, 2, 3, null]],
  ["rejected with a code of one's own", 2, { kind: "rejectBefore", code: "UndoNotSupported" }, "UndoNotSupported", [1, null, null, null]],
  ["failing in its middle", 2, { kind: "failAtAction", action: "middle" }, "GeneralException", [1, 2, null, null]],
  ["failing at its first action", 2, { kind: "failAtAction", action: 0 }, "GeneralException", [1, null, null, null]],
  ["with the sheet deleted", 2, { kind: "deleteSheet", sheet: "New" }, "ItemNotFound", undefined],
  ["with the sheet protected", 3, { kind: "protectSheet", sheet: "new" }, "AccessDenied", [1, 2, 3, null]],
  ["with the book read-only", 3, { kind: "makeReadOnly" }, "AccessDenied", [1, 2, 3, null]],
  ["read-only from the start", 1, { kind: "makeReadOnly" }, "AccessDenied", undefined],
])("a sync %s", async (_, sync, fault, code, after) => {
  const office = await bootOffice();
  office.host.faults.atNext(sync, fault);
  expect(await refusalOf(threeSyncs(office))).toMatchObject({ code });
  expect(valuesIn(office)).toEqual(after);
  expect(office.host.faults.happened).toEqual([fault]);
  expect(office.host.faults.syncs).toBe(sync);
});

test("a fault planned for a sheet that is not there does not happen", async () => {
  const office = await bootOffice();
  office.host.faults.atNext(1, { kind: "deleteSheet", sheet: "New" });
  office.host.faults.atNext(9, { kind: "rejectBefore" });
  await threeSyncs(office);
  expect(office.host.faults.happened).toEqual([]);
});

test("a sheet can be chosen when its sync comes, and anything else be changed", async () => {
  const office = await bootOffice();
  office.host.faults.atNext(2, { kind: "change", change: (book) => void (book.sheets.at(-1)!.name = "Renamed") });
  office.host.faults.atNext(3, { kind: "protectSheet", sheet: (book) => book.sheets.at(-1) });
  expect(await refusalOf(threeSyncs(office))).toMatchObject({ code: "AccessDenied" });
  expect(office.book.sheets.map(({ name, protected: locked }) => [name, locked])).toEqual([["Sheet1", false], ["Renamed", true]]);
});

test("in cell-edit mode everything is refused, reading too", async () => {
  const office = await bootOffice({ switches: { cellEditMode: true } });
  const error = await refusalOf(runOn(office, async (context, sheet) => {
    sheet.load("name");
    await context.sync();
  }));
  expect(error.code).toBe("InvalidOperationInCellEditMode");
});

test("a protected sheet takes values in unlocked cells only, and no formats", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect();
    sheet.getRange("B2").values = [[1]];
    await context.sync();
  });
  const works: ((sheet: Excel.Worksheet) => void)[] = [
    (sheet) => void (sheet.getRange("A1").values = [[1]]), (sheet) => void (sheet.getRange("B2:B3").values = [[1], [2]]), (sheet) => void (sheet.getRange("B2").format.font.bold = true),
    (sheet) => sheet.getRange("1:1").insert("Down"), (sheet) => void sheet.tables.add("D1:E2", true), (sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B2")),
    (sheet) => void (sheet.getRange("B2").style = "Input"), (sheet) => void (sheet.getRange("B2").dataValidation.rule = { custom: { formula: "=TRUE" } }),
  ];
  for (const work of works) {
    expect(await refusalOf(runOn(office, async (context, sheet) => { work(sheet); await context.sync(); }))).toMatchObject({ code: "AccessDenied" });
  }
  expect(cellAt(office.book.sheets[0]!, 1, 1)?.value).toBe(1);
});

test("a protected workbook keeps its sheets", async () => {
  const office = await bootOffice({ switches: { structureProtected: true } });
  expect(await refusalOf(threeSyncs(office))).toMatchObject({ code: "AccessDenied" });
});

test("a read-only book is read", async () => {
  const office = await bootOffice();
  office.book.readOnly = true;
  await runOn(office, async (context, sheet) => {
    const range = sheet.getUsedRangeOrNullObject();
    sheet.getRange("A1").select();
    context.workbook.load("readOnly"); range.load("address");
    await context.sync();
    expect(context.workbook.readOnly).toBe(true);
  });
});

test("requests, replies and ranges over their limits are refused", async () => {
  const office = await bootOffice({ switches: { payloadLimit: 20_000, cellLimit: 1_000 } });
  const write = (rows: number, text: string) => runOn(office, async (context, sheet) => {
    sheet.getRange(`A1:A${rows}`).values = Array.from({ length: rows }, () => [text]);
    await context.sync();
  });
  expect(await refusalOf(write(100, "x".repeat(300)))).toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(await refusalOf(write(100, "£".repeat(120)))).toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  await write(100, "x".repeat(120));
  const read = (address: string) => runOn(office, async (context, sheet) => {
    const range = sheet.getRange(address);
    range.load("values,text,formulas");
    await context.sync();
  });
  expect(await refusalOf(read("A1:A100"))).toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  expect(await refusalOf(read("A1:A1001"))).toMatchObject({ code: "RangeExceedsLimit" });
  office.host.switches.payloadLimit = null;
  await read("A1:A100");
});

test("latency holds every batch back", async () => {
  const office = await bootOffice({ switches: { latency: 20 } });
  const start = performance.now();
  await threeSyncs(office);
  expect(performance.now() - start).toBeGreaterThan(55);
});
