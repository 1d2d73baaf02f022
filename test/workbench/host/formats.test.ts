/** @jest-environment jsdom */
import { cellAt, PLAIN_FORMAT } from "../../../src/workbench/book/book";
import { BUILT_IN_STYLE_NAMES } from "../../../src/workbench/book/namedStyles";
import { bootOffice } from "../../_office/bootOffice";
import { refusalOf, runOn } from "./runOn";

test("formats are kept by cell, shared where cells agree and null where they do not", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    const range = sheet.getRange("A1:B2");
    range.format.font.set({ bold: true, color: "#123456", size: 14, name: "Arial", italic: true, strikethrough: true, underline: "Single" });
    range.format.fill.color = "abcdef";
    range.format.set({ horizontalAlignment: "Right", verticalAlignment: "Top", wrapText: true, indentLevel: 2 });
    range.format.protection.locked = false;
    sheet.getRange("A1").format.font.bold = false;
    range.load("format/font/bold,format/font/color,format/font/underline,format/fill/color,format/horizontalAlignment,format/wrapText,format/indentLevel,format/protection/locked");
    await context.sync();
    expect([range.format.font.bold, range.format.font.color, range.format.font.underline, range.format.fill.color]).toEqual([null, "#123456", "Single", "#ABCDEF"]);
    expect([range.format.horizontalAlignment, range.format.wrapText, range.format.indentLevel, range.format.protection.locked]).toEqual(["Right", true, 2, false]);
    range.format.fill.clear();
    range.load("format/fill/color");
    await context.sync();
    expect(range.format.fill.color).toBe("#FFFFFF");
  });
  const [a1, b2] = [cellAt(office.book.sheets[0]!, 0, 0)!.format, cellAt(office.book.sheets[0]!, 1, 1)!.format];
  expect([a1.font.bold, b2.font.bold, b2.font.size, b2.vertical]).toEqual([false, true, 14, "Top"]);
  expect(cellAt(office.book.sheets[0]!, 1, 0)!.format).toBe(b2);
});

test("whole columns keep their format for cells to come", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    sheet.getRange("B:B").numberFormat = "0.00" as never;
    sheet.getRange("B7").values = [[3]];
    sheet.getRange("2:2").format.font.bold = true;
    const cell = sheet.getRange("B7"), crossing = sheet.getRange("B2");
    cell.load("text"); crossing.load("numberFormat,format/font/bold");
    await context.sync();
    expect([cell.text, crossing.numberFormat, crossing.format.font.bold]).toEqual([[["3.00"]], [["0.00"]], true]);
  });
  expect(office.book.sheets[0]!.columns.get(1)?.format?.numberFormat).toBe("0.00");
});

test("borders go to the edge they name", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    const range = sheet.getRange("B2:C3"), { borders } = range.format;
    borders.getItem("EdgeBottom").style = "Double";
    borders.getItem("EdgeTop").set({ style: "Continuous", weight: "Medium", color: "#FF0000" });
    borders.getItem("InsideVertical").style = "Continuous";
    borders.getItem("EdgeTop").load("style,weight,color"); borders.getItem("EdgeLeft").load("style"); borders.load("items/sideIndex,items/style");
    const top = borders.getItem("EdgeTop"), left = borders.getItem("EdgeLeft");
    top.load("style,weight,color"); left.load("style");
    await context.sync();
    expect([top.style, top.weight, top.color, left.style]).toEqual(["Continuous", "Medium", "#FF0000", "None"]);
  }).catch((error: { code: string; message: string }) => {
    // Diagonals are in the collection and are not modelled.
    expect(error).toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Diagonal") });
  });
  const at = (row: number, column: number) => cellAt(office.book.sheets[0]!, row, column)!.format.borders;
  expect(at(1, 1)).toEqual({ top: { style: "medium", color: "#FF0000" }, right: { style: "thin", color: "#000000" } });
  expect(at(2, 2)).toEqual({ bottom: { style: "double", color: "#000000" }, left: { style: "thin", color: "#000000" } });
});

test("widths in points are widths in characters, as Excel's own columns are 48 points", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    const standard = sheet.getRange("A1"), wide = sheet.getRange("C:D");
    wide.format.columnWidth = 96;
    sheet.getRange("1:2").format.rowHeight = 30;
    standard.load("left,format/columnWidth,format/rowHeight"); wide.load("format/columnWidth,left,width"); 
    const below = sheet.getRange("A3:E3");
    below.load("top,width,format/columnWidth");
    await context.sync();
    expect([standard.format.columnWidth, standard.format.rowHeight, wide.format.columnWidth, wide.left, wide.width]).toEqual([48, 30, 96, 96, 192]);
    expect([below.top, below.width, below.format.columnWidth]).toEqual([60, 48 * 3 + 192, null]);
    sheet.getRange("A1").values = [["A much longer text than the column"]];
    sheet.getRange("A:A").format.autofitColumns();
    standard.load("format/columnWidth");
    await context.sync();
    expect(standard.format.columnWidth).toBeGreaterThan(150);
  });
});

test.each(BUILT_IN_STYLE_NAMES)("the style %s is put on and taken off", async (style) => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    const cell = sheet.getRange("A1");
    cell.values = [[1]];
    cell.style = style;
    cell.load("style");
    await context.sync();
    expect(cell.style).toBe(style);
  });
  const styled = cellAt(office.book.sheets[0]!, 0, 0)!.format;
  expect(styled === PLAIN_FORMAT).toBe(style === "Normal");
  await runOn(office, async (context, sheet) => {
    sheet.getRange("A1").style = "Normal";
    await context.sync();
  });
  expect(cellAt(office.book.sheets[0]!, 0, 0)!.format).toBe(PLAIN_FORMAT);
});

test("looks as Excel's: Input is an orange box, Total doubly underlined, Title keeps the number format", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    sheet.getRange("A1:A3").numberFormat = [["0.00"], ["0.00"], ["0.00"]];
    sheet.getRange("A1").style = "Input";
    sheet.getRange("A2").style = "Total";
    sheet.getRange("A3").style = "title";
    await context.sync();
  });
  const [input, total, title] = [0, 1, 2].map((row) => cellAt(office.book.sheets[0]!, row, 0)!.format);
  expect([input!.fill, input!.font.color, input!.borders.left?.style]).toEqual(["#FFCC99", "#3F3F76", "thin"]);
  expect([total!.font.bold, total!.borders.bottom?.style]).toEqual([true, "double"]);
  expect([title!.style, title!.font.size, title!.numberFormat]).toEqual(["Title", 18, "0.00"]);
});

test("a style of one's own is made, changed for all its cells, and deleted", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    const { styles } = context.workbook;
    styles.add("House");
    const house = styles.getItem("House"), none = styles.getItemOrNullObject("No such style");
    sheet.getRange("A1").style = "House";
    house.font.bold = true;
    house.numberFormat = "0.0";
    house.load("name,builtIn,numberFormat");
    await context.sync();
    expect([house.name, house.builtIn, house.numberFormat, none.isNullObject]).toEqual(["House", false, "0.0", true]);
    expect(cellAt(office.book.sheets[0]!, 0, 0)!.format.font.bold).toBe(true);
    house.delete();
    await context.sync();
  });
  expect(office.book.styles.size).toBe(0);
  expect(await refusalOf(runOn(office, async (context, sheet) => {
    sheet.getRange("A1").style = "House";
    await context.sync();
  }))).toMatchObject({ code: "InvalidArgument" });
});

test("validation: rule, prompt and alert of a range, mixed ranges, limits", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    const range = sheet.getRange("A1:A4");
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
    range.dataValidation.prompt = { title: "Share", message: "Type a percentage", showPrompt: true };
    range.dataValidation.errorAlert = { title: "Share", message: "Yes or No", showAlert: true, style: "Stop" };
    range.dataValidation.load("type,rule,prompt,errorAlert");
    const part = sheet.getRange("A2").dataValidation, mixed = sheet.getRange("A1:B4").dataValidation;
    part.load("type"); mixed.load("type,rule");
    await context.sync();
    expect([range.dataValidation.type, range.dataValidation.rule, range.dataValidation.prompt.message]).toEqual(["List", { list: { inCellDropDown: true, source: "Yes,No" } }, "Type a percentage"]);
    expect([part.type, mixed.type, mixed.rule]).toEqual(["List", "Inconsistent", null]);
    sheet.getRange("A2").dataValidation.clear();
    await context.sync();
  });
  expect(office.book.sheets[0]!.validations.map(({ range }) => [range.row, range.rows])).toEqual([[0, 1], [2, 2]]);
  expect(await refusalOf(runOn(office, async (context, sheet) => {
    sheet.getRange("A1").dataValidation.prompt = { title: "x".repeat(33), message: "", showPrompt: true };
    await context.sync();
  }))).toMatchObject({ code: "InvalidArgument" });
});
