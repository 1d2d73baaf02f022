/** @jest-environment jsdom */
import { ensureCell } from "../../../src/workbench/book/book";
import { bootOffice, emptyBook } from "../../_office/bootOffice";
import { refusalOf, runOn } from "./runOn";

test("ranges lead to ranges", async () => {
  await runOn(await bootOffice(), async (context, sheet) => {
    const range = sheet.getRange("B2:D5");
    const expected: [Excel.Range, string][] = [
      [range.getCell(0, 1), "C2"], [range.getRow(1), "B3:D3"], [range.getColumn(2), "D2:D5"], [range.getLastCell(), "D5"], [range.getLastRow(), "B5:D5"],
      [range.getEntireColumn(), "B:D"], [range.getEntireRow(), "2:5"], [range.getOffsetRange(1, -1), "A3:C6"], [range.getResizedRange(-1, 2), "B2:F4"],
      [range.getAbsoluteResizedRange(1, 1), "B2"], [range.getBoundingRect("F9"), "B2:F9"], [range.getIntersection("C1:C9"), "C2:C5"], [range.getRowsBelow(2), "B6:D7"],
      [range.getColumnsAfter(1), "E2:E5"], [range.getRowsAbove(1), "B1:D1"], [sheet.getRangeByIndexes(2, 3, 1, 1), "D3"], [sheet.getRange(), "A:XFD"],
    ];
    for (const [one] of expected) one.load("address");
    const apart = range.getIntersectionOrNullObject("F1");
    await context.sync();
    expect(expected.map(([one]) => one.address)).toEqual(expected.map(([, address]) => `Sheet1!${address}`));
    expect(apart.isNullObject).toBe(true);
  });
});

test("counts, whole columns and values that are not read", async () => {
  await runOn(await bootOffice(), async (context, sheet) => {
    const range = sheet.getRange("B2:D5"), columns = sheet.getRange("A:B"), all = sheet.getRange();
    range.load("rowCount,columnCount,rowIndex,columnIndex,cellCount,isEntireColumn");
    columns.load("rowCount,isEntireColumn,values,cellCount"); all.load("cellCount");
    await context.sync();
    expect([range.rowCount, range.columnCount, range.rowIndex, range.columnIndex, range.cellCount, range.isEntireColumn]).toEqual([4, 3, 1, 1, 12, false]);
    expect([columns.rowCount, columns.isEntireColumn, columns.values, columns.cellCount, all.cellCount]).toEqual([1_048_576, true, null, 2_097_152, -1]);
  });
});

test("an address with a sheet is refused on another sheet's getRange", async () => {
  const office = await bootOffice();
  expect(await refusalOf(runOn(office, async (context, sheet) => {
    context.workbook.worksheets.add("Data");
    sheet.getRange("Data!A1").load("address");
    await context.sync();
  }))).toMatchObject({ code: "InvalidArgument" });
});

test("a sheet name is quoted where Excel quotes it", async () => {
  await runOn(await bootOffice(), async (context) => {
    const ranges = ["Data", "It's", "2025-26", "A1", "RC", "Überblick"].map((name) => context.workbook.worksheets.add(name).getRange("A1"));
    ranges.forEach((range) => range.load("address"));
    await context.sync();
    expect(ranges.map(({ address }) => address)).toEqual(["Data!A1", "'It''s'!A1", "'2025-26'!A1", "'A1'!A1", "'RC'!A1", "Überblick!A1"]);
  });
});

test("a tracked range follows its cells when rows are inserted and deleted above", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    const tracked = sheet.getRange("B5:C6");
    tracked.values = [[1, 2], [3, 4]];
    tracked.load("address");
    sheet.getRange("E1").formulas = [["=SUM(B5:C6)+$B$5"]];
    context.workbook.names.add("Kept", tracked);
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    tracked.load("address,values");
    const formula = sheet.getRange("E1"), name = context.workbook.names.getItem("Kept");
    formula.load("formulas"); name.load("formula");
    await context.sync();
    expect([tracked.address, tracked.values, formula.formulas, name.formula]).toEqual(["Sheet1!B7:C8", [[1, 2], [3, 4]], [["=SUM(B7:C8)+$B$7"]], "=Sheet1!$B$7:$C$8"]);
    sheet.getRange("7:7").delete("Up");
    tracked.load("address,values"); formula.load("formulas");
    await context.sync();
    expect([tracked.address, tracked.values, formula.formulas]).toEqual(["Sheet1!B7:C7", [[3, 4]], [["=SUM(B7:C7)+#REF!"]]]);
    sheet.getRange("B7:C7").delete("Left");
    tracked.load("address");
    expect(await refusalOf(context.sync())).toMatchObject({ code: "InvalidReference" });
  });
});

test("inserted cells push tables, validations, notes, merges and settings down", async () => {
  const book = emptyBook(), sheet = book.sheets[0]!;
  sheet.merges.push({ row: 9, column: 0, rows: 1, columns: 2 });
  sheet.notes.push({ row: 10, column: 0, text: "n", author: "" });
  sheet.rows.set(9, { height: 30 });
  sheet.validations.push({ range: { row: 0, column: 3, rows: 20, columns: 1 }, rule: null });
  const office = await bootOffice({ book });
  await runOn(office, async (context, worksheet) => {
    worksheet.tables.add("A3:B5", true);
    worksheet.getRange("4:4").insert("Down");
    await context.sync();
  });
  expect([sheet.merges[0]?.row, sheet.notes[0]?.row, sheet.rows.get(10)?.height, sheet.rows.has(9)]).toEqual([10, 11, 30, false]);
  expect([sheet.tables[0]?.range, sheet.validations[0]?.range.rows]).toEqual([{ row: 2, column: 0, rows: 4, columns: 2 }, 21]);
});

test("inserting over the sheet's edge, or through part of a table, is refused", async () => {
  const office = await bootOffice();
  const { book } = office;
  ensureCell(book.sheets[0]!, 1_048_575, 0).value = "last";
  expect(await refusalOf(runOn(office, async (context, sheet) => {
    sheet.getRange("A1").insert("Down");
    await context.sync();
  }))).toMatchObject({ code: "NonBlankCellOffSheet" });
  expect(await refusalOf(runOn(office, async (context, sheet) => {
    sheet.tables.add("C3:E5", true);
    sheet.getRange("D1").insert("Down");
    await context.sync();
  }))).toMatchObject({ code: "InsertDeleteConflict" });
});

test("clear takes contents, formats or all", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    const range = sheet.getRange("A1:A3");
    range.values = [[1], [2], [3]];
    range.format.fill.color = "#FF0000";
    range.dataValidation.prompt = { title: "t", message: "m", showPrompt: true };
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").clear("Formats");
    sheet.getRange("A3").clear();
    const [first, second, third] = ["A1", "A2", "A3"].map((address) => sheet.getRange(address));
    for (const one of [first!, second!, third!]) {
      one.load("values,format/fill/color");
      one.dataValidation.load("prompt,type");
    }
    await context.sync();
    expect([first, second, third].map((one) => [one!.values[0]![0], one!.format.fill.color, one!.dataValidation.prompt.title])).toEqual([["", "#FF0000", "t"], [2, "#FFFFFF", "t"], ["", "#FFFFFF", ""]]);
  });
  expect(office.book.sheets[0]!.validations.map(({ range }) => range.rows)).toEqual([2]);
});

test("copyFrom moves relative references and can take values alone", async () => {
  const book = emptyBook();
  const office = await bootOffice({ book });
  await runOn(office, async (context, sheet) => {
    sheet.getRange("A1:B1").formulas = [[5, "=A1*2"]];
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.getRange("A2").copyFrom("A1:B1");
    await context.sync();
    ensureCell(book.sheets[0]!, 0, 1).value = 10;
    sheet.getRange("A3:B4").copyFrom("A1:B1", "Values");
    const read = sheet.getRange("A2:B4");
    read.load("formulas"); read.format.font.load("bold");
    await context.sync();
    expect(read.formulas).toEqual([[5, "=A2*2"], [5, 10], [5, 10]]);
    expect(read.format.font.bold).toBeNull();
  });
});

test("hidden rows and columns, their properties and the visible view", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    const range = sheet.getRange("A1:B3");
    range.values = [[1, 2], [3, 4], [5, 6]];
    sheet.getRange("2:2").rowHidden = true;
    const rows = range.getRowProperties({ rowHidden: true, address: true }), columns = range.getColumnProperties({ columnHidden: true });
    const cells = range.getCellProperties({ address: true, format: { fill: { color: true } } }), view = range.getVisibleView();
    view.load("values,rowCount"); range.load("rowHidden");
    await context.sync();
    expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true, false]);
    expect(columns.value).toEqual([{ columnHidden: false }, { columnHidden: false }]);
    expect(cells.value[2]?.[1]).toEqual({ address: "Sheet1!B3", format: { fill: { color: "#FFFFFF" } } });
    expect([view.values, view.rowCount, range.rowHidden]).toEqual([[[1, 2], [5, 6]], 2, null]);
  });
});

test("the selection is read and set", async () => {
  const office = await bootOffice();
  await runOn(office, async (context) => {
    context.workbook.worksheets.add("Data").getRange("C3:D4").select();
    const selected = context.workbook.getSelectedRange(), cell = context.workbook.getActiveCell();
    selected.load("address,worksheet/name"); cell.load("address");
    await context.sync();
    expect([selected.address, selected.worksheet.name, cell.address]).toEqual(["Data!C3:D4", "Data", "Data!C3"]);
  });
  office.host.switches.selectionKind = "chart";
  expect(await refusalOf(runOn(office, async (context) => {
    context.workbook.getSelectedRange().load("address");
    await context.sync();
  }))).toMatchObject({ code: "InvalidSelection" });
});
