/** @jest-environment jsdom */
import { ensureCell } from "../../../src/workbench/book/book";
import { bootOffice, emptyBook } from "../../_office/bootOffice";
import { refusalOf, runOn } from "./runOn";

test("a sheet is added, found by name or id in any case, renamed, moved, hidden, coloured and deleted", async () => {
  const office = await bootOffice();
  await runOn(office, async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("Pool inputs");
    added.tabColor = "#1f6feb";
    added.showGridlines = false;
    added.load("name,id,position,tabColor,showGridlines,visibility");
    const byName = worksheets.getItemOrNullObject("POOL INPUTS"), missing = worksheets.getItemOrNullObject("No such sheet"), count = worksheets.getCount();
    byName.load("id");
    missing.getRange("A1").load("address");
    await context.sync();
    expect({ ...added.toJSON() }).toMatchObject({ name: "Pool inputs", position: 1, tabColor: "#1F6FEB", showGridlines: false, visibility: "Visible" });
    expect([byName.id, missing.isNullObject, count.value]).toEqual([added.id, true, 2]);
    added.name = "Inputs";
    added.position = 0;
    added.visibility = "Hidden";
    worksheets.load("items/name,items/visibility");
    const first = worksheets.getFirst(true), last = worksheets.getLast();
    first.load("name"); last.load("name");
    await context.sync();
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([["Inputs", "Hidden"], ["Sheet1", "Visible"]]);
    expect([first.name, last.name]).toEqual(["Sheet1", "Sheet1"]);
    added.delete();
    await context.sync();
  });
  expect(office.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("an added sheet runs its method once though many things hang on it, and lives on in the next sync", async () => {
  const office = await bootOffice();
  await runOn(office, async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2").values = [[2]];
    await context.sync();
    sheet.getRange("A3").values = [[3]];
    sheet.activate();
    await context.sync();
  });
  expect(office.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Sheet2"]);
  expect([...office.book.sheets[1]!.cells.keys()]).toEqual([0, 1, 2]);
  expect(office.book.activeSheet.name).toBe("Sheet2");
});

test.each<[string, string, (context: Excel.RequestContext) => void]>([
  ["a name that is taken, whatever its case", "ItemAlreadyExists", (context) => void context.workbook.worksheets.add("SHEET1")],
  ["a name with a colon", "InvalidArgument", (context) => void context.workbook.worksheets.add("a:b")],
  ["a name of 32 characters", "InvalidArgument", (context) => void context.workbook.worksheets.add("x".repeat(32))],
  ["an empty name", "InvalidArgument", (context) => void context.workbook.worksheets.add("")],
  ["the last visible sheet's deletion", "InvalidOperation", (context) => context.workbook.worksheets.getItem("Sheet1").delete()],
  ["hiding the last visible sheet", "InvalidOperation", (context) => void (context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden")],
  ["a sheet that is not there", "ItemNotFound", (context) => void context.workbook.worksheets.getItem("No such sheet").load("name")],
  ["a position off the end", "InvalidArgument", (context) => void (context.workbook.worksheets.getItem("Sheet1").position = 5)],
])("%s is refused", async (_, code, work) => {
  const { Excel } = await bootOffice();
  expect(await refusalOf(Excel.run(async (context) => { work(context); await context.sync(); }))).toMatchObject({ code });
});

test("formulas and names follow a sheet's new name, and lose a deleted sheet", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    const data = context.workbook.worksheets.add("Data");
    sheet.getRange("A1:A3").formulas = [["=Data!B2*2"], ["='Data'!$B$2:B9"], ["=\"Data!B2\""]];
    context.workbook.names.add("Rate", data.getRange("B2"));
    await context.sync();
    data.name = "Data 2025";
    sheet.getRange("A1:A3").load("formulas");
    const formulas = sheet.getRange("A1:A3"), rate = context.workbook.names.getItem("Rate");
    formulas.load("formulas"); rate.load("formula");
    await context.sync();
    expect(formulas.formulas).toEqual([["='Data 2025'!B2*2"], ["='Data 2025'!$B$2:B9"], ["=\"Data!B2\""]]);
    expect(rate.formula).toBe("='Data 2025'!$B$2");
    data.delete();
    formulas.load("formulas"); rate.load("formula,type,value");
    await context.sync();
    expect(formulas.formulas).toEqual([["=#REF!*2"], ["=#REF!"], ["=\"Data!B2\""]]);
    expect([rate.formula, rate.type, rate.value]).toEqual(["=#REF!", "Error", "#REF!"]);
  });
});

test("panes, page, headers, custom properties and protection are kept", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    sheet.freezePanes.freezeRows(3);
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintArea("A1:F20");
    pageLayout.setPrintTitleRows("$1:$3");
    pageLayout.setPrintMargins("Centimeters", { left: 2.54 });
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "Page &P of &N";
    sheet.customProperties.add("openbook", "{\"id\":1}");
    await context.sync();
    const frozen = sheet.freezePanes.getLocationOrNullObject(), area = pageLayout.getPrintAreaOrNullObject(), rows = pageLayout.getPrintTitleRowsOrNullObject();
    const property = sheet.customProperties.getItemOrNullObject("OPENBOOK"), none = sheet.customProperties.getItemOrNullObject("other");
    frozen.load("address"); area.load("address"); rows.load("address"); property.load("key,value"); pageLayout.load("orientation,zoom,centerHorizontally,leftMargin,paperSize");
    pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
    sheet.protection.load("protected");
    await context.sync();
    expect([frozen.address, area.address, rows.address]).toEqual(["Sheet1!1:3", "Sheet1!A1:F20", "Sheet1!1:3"]);
    expect([property.key, property.value, none.isNullObject, sheet.protection.protected]).toEqual(["openbook", "{\"id\":1}", true, false]);
    expect(pageLayout.toJSON()).toMatchObject({ orientation: "Landscape", zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 }, centerHorizontally: true, leftMargin: 72, paperSize: "A4" });
    expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("Page &P of &N");
    property.delete();
    sheet.freezePanes.unfreeze();
    await context.sync();
  });
  const [sheet] = office.book.sheets;
  expect([sheet!.customProperties.size, sheet!.frozen]).toEqual([0, { rows: 0, columns: 0 }]);
  expect(sheet!.pageLayout.get("printTitleRows")).toBe("1:3");
});

test("used ranges: all, values only, none", async () => {
  const book = emptyBook();
  ensureCell(book.sheets[0]!, 4, 2).value = "x";
  ensureCell(book.sheets[0]!, 6, 3).value = 0;
  const office = await bootOffice({ book });
  await runOn(office, async (context, sheet) => {
    sheet.getRange("F9").format.fill.color = "yellow";
    const empty = context.workbook.worksheets.add("Empty");
    const [all, values, none, first, within] = [sheet.getUsedRangeOrNullObject(), sheet.getUsedRangeOrNullObject(true), empty.getUsedRangeOrNullObject(true), empty.getUsedRange(), sheet.getRange("C:C").getUsedRangeOrNullObject(true)];
    for (const range of [all, values, none, first, within]) range.load("address");
    await context.sync();
    expect([all.address, values.address, none.isNullObject, first.address, within.address]).toEqual(["Sheet1!C5:F9", "Sheet1!C5:D7", true, "Empty!A1", "Sheet1!C5"]);
  });
});

test("used cells within a range: some rows, some columns, none", async () => {
  const book = emptyBook();
  for (const row of [1, 4, 9]) for (const column of [0, 2, 5]) ensureCell(book.sheets[0]!, row, column).value = row;
  const office = await bootOffice({ book });
  await runOn(office, async (_, sheet) => {
    const found = ["A1:Z20", "B3:XFD1048576", "3:4", "A:B", "F10", "G1:Z20"].map((address) => sheet.getRange(address).getUsedRangeOrNullObject(true).load("address"));
    await sheet.context.sync();
    expect(found.map((range) => (range.isNullObject ? null : range.address))).toEqual(["Sheet1!A2:F10", "Sheet1!C5:F10", null, "Sheet1!A2:A10", "Sheet1!F10", null]);
  });
});
