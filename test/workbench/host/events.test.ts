/** @jest-environment jsdom */
import type { Rectangle } from "../../../src/cells/rectangle";
import { ensureCell } from "../../../src/workbench/book/book";
import { bootOffice, type BootedOffice } from "../../_office/bootOffice";
import { runOn } from "./runOn";

/** Events come in a task of their own. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const at = (row: number, column: number): Rectangle => ({ row, column, rows: 1, columns: 1 });

function personTypes({ book }: BootedOffice, row: number, column: number, value: number): void {
  const [sheet] = book.sheets;
  ensureCell(sheet!, row, column).value = value;
  book.raise({ kind: "cells", sheet: sheet!, range: at(row, column), by: "person" });
}

test("changes of cells are told to the sheet's and the collection's handlers, until they are taken off", async () => {
  const office = await bootOffice();
  const heard: unknown[] = [];
  const handlers = await runOn(office, async (context, sheet) => {
    const own = sheet.onChanged.add(async (event) => void heard.push(["sheet", event.address, event.type, event.worksheetId]));
    const all = context.workbook.worksheets.onChanged.add(async (event) => void heard.push(["all", event.address]));
    await context.sync();
    return [own, all];
  });
  personTypes(office, 6, 6, 1);
  await settled();
  expect(heard).toEqual([["sheet", "G7", "WorksheetChanged", office.book.sheets[0]!.id], ["all", "G7"]]);
  await runOn(office, async (context, sheet) => {
    sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
    await context.sync();
  });
  await settled();
  expect(heard.slice(2)).toEqual([["sheet", "A1:B2", "WorksheetChanged", office.book.sheets[0]!.id], ["all", "A1:B2"]]);
  for (const handler of handlers) {
    await office.Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
  }
  personTypes(office, 7, 7, 1);
  await settled();
  expect(heard).toHaveLength(4);
});

test("nothing is sent that was not asked for, and a calculation is no change of cells", async () => {
  const office = await bootOffice();
  const sent: string[] = [];
  office.host.onRaise((message) => sent.push(message));
  personTypes(office, 0, 0, 1);
  await settled();
  expect(sent).toEqual([]);
  const heard: string[] = [];
  await runOn(office, async (context, sheet) => {
    sheet.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
  });
  office.book.raise({ kind: "cells", sheet: office.book.sheets[0]!, range: at(1, 1), by: "calculation" });
  await settled();
  expect(heard).toEqual([]);
});

test("a formula that follows a renamed sheet is no change of cells", async () => {
  const office = await bootOffice();
  const heard: string[] = [];
  await runOn(office, async (context, sheet) => {
    const data = context.workbook.worksheets.add("Data");
    sheet.getRange("A1").formulas = [["=Data!A1"]];
    await context.sync();
    await settled();
    context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
    data.name = "Inputs";
    const cell = sheet.getRange("A1");
    cell.load("formulas");
    await context.sync();
    expect(cell.formulas).toEqual([["=Inputs!A1"]]);
  });
  await settled();
  expect(heard).toEqual([]);
});

test("selections are told by workbook, sheet and collection", async () => {
  const office = await bootOffice();
  const heard: unknown[] = [];
  await runOn(office, async (context, sheet) => {
    context.workbook.onSelectionChanged.add(async () => void heard.push("workbook"));
    sheet.onSelectionChanged.add(async ({ address }) => void heard.push(["sheet", address]));
    context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(["all", address]));
    await context.sync();
  });
  office.book.selection = { row: 7, column: 7, rows: 2, columns: 2 };
  office.book.raise({ kind: "selection", sheet: office.book.sheets[0]!, range: office.book.selection });
  await settled();
  expect(heard).toEqual(["workbook", ["sheet", "H8:I9"], ["all", "H8:I9"]]);
});

test("sheets added, named, shown and deleted are told with their ids", async () => {
  const office = await bootOffice();
  const heard: unknown[] = [];
  await runOn(office, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async ({ worksheetId }) => void heard.push(["added", worksheetId]));
    worksheets.onActivated.add(async ({ worksheetId }) => void heard.push(["activated", worksheetId]));
    worksheets.onDeactivated.add(async ({ worksheetId }) => void heard.push(["deactivated", worksheetId]));
    worksheets.onDeleted.add(async ({ worksheetId }) => void heard.push(["deleted", worksheetId]));
    worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => void heard.push(["named", nameBefore, nameAfter]));
    await context.sync();
    const added = worksheets.add("Data");
    added.activate();
    added.name = "Inputs";
    await context.sync();
    added.delete();
    await context.sync();
  });
  await settled();
  const [first] = office.book.sheets;
  const id = (heard.find((event) => Array.isArray(event) && event[0] === "added") as string[])[1];
  expect(heard).toEqual([["added", id], ["deactivated", first!.id], ["activated", id], ["named", "Data", "Inputs"], ["deactivated", id], ["activated", first!.id], ["deleted", id]]);
});

test("events can be switched off for a while", async () => {
  const office = await bootOffice();
  const heard: string[] = [];
  await runOn(office, async (context, sheet) => {
    sheet.onChanged.add(async ({ address }) => void heard.push(address));
    context.runtime.enableEvents = false;
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    await settled();
    context.runtime.enableEvents = true;
    await context.sync();
    sheet.getRange("A2").values = [[1]];
    await context.sync();
  });
  await settled();
  expect(heard).toEqual(["A2"]);
});

test("an event this host does not send is refused by name", async () => {
  await expect(runOn(await bootOffice(), async (context, sheet) => {
    sheet.onRowSorted.add(async () => undefined);
    await context.sync();
  })).rejects.toMatchObject({ code: "ApiNotFound", message: "host: Worksheet._RegisterRowSortedEvent() is not implemented" });
});
