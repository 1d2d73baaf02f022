/** @jest-environment jsdom */
import { cellAt, ensureCell } from "../../../src/workbench/book/book";
import { bootOffice, emptyBook } from "../../_office/bootOffice";
import { refusalOf, runOn } from "./runOn";

test("a table is added over cells, named, styled, read and turned back into cells", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    sheet.getRange("B2:C4").values = [["Partner", "Share"], ["Essex", 0.58], ["Kent", 0.42]];
    const table = sheet.tables.add("B2:C4", true);
    table.name = "Shares";
    table.style = "TableStyleLight9";
    table.showBandedRows = false;
    table.showFilterButton = false;
    table.load("id,name,style,showBandedRows,showFilterButton,showHeaders,showTotals,worksheet/name");
    const [all, header, body] = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    for (const range of [all, header, body]) range.load("address,values");
    table.columns.load("items/name,items/index,items/id,count");
    const share = table.columns.getItem("share").getDataBodyRange(), found = context.workbook.tables.getItemOrNullObject("SHARES"), none = context.workbook.tables.getItemOrNullObject("x");
    share.load("values"); found.load("name");
    await context.sync();
    expect(table.toJSON()).toMatchObject({ name: "Shares", style: "TableStyleLight9", showBandedRows: false, showFilterButton: false, showHeaders: true, showTotals: false });
    expect(table.worksheet.name).toBe("Sheet1");
    expect([all.address, header.values, body.address]).toEqual(["Sheet1!B2:C4", [["Partner", "Share"]], "Sheet1!B3:C4"]);
    expect(table.columns.items.map(({ name, index, id }) => [name, index, id])).toEqual([["Partner", 0, 1], ["Share", 1, 2]]);
    expect([share.values, found.name, none.isNullObject]).toEqual([[[0.58], [0.42]], "Shares", true]);
    table.convertToRange();
    const kept = sheet.getRange("B2");
    kept.load("values");
    await context.sync();
    expect(kept.values).toEqual([["Partner"]]);
  });
  expect(office.book.sheets[0]!.tables).toEqual([]);
});

test("headers are made text, unique and never empty", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    sheet.getRange("A1:D1").values = [["Cost", 2025, "Cost", ""]];
    const table = sheet.tables.add("A1:D3", true);
    table.columns.load("items/name");
    await context.sync();
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Cost", "2025", "Cost2", "Column4"]);
    table.getHeaderRowRange().getCell(0, 0).values = [["Price"]];
    table.columns.load("items/name");
    const header = sheet.getRange("A1:D1");
    header.load("values,valueTypes");
    await context.sync();
    expect([header.values, table.columns.items[0]?.name, header.valueTypes[0]?.[1]]).toEqual([[["Price", "2025", "Cost2", "Column4"]], "Price", "String"]);
  });
});

test("a table without headers pushes its cells down", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    sheet.getRange("A1:A3").values = [[1], [2], ["below"]];
    const table = sheet.tables.add("A1:A2", false);
    table.getRange().load("address");
    const all = sheet.getRange("A1:A4"), range = table.getRange();
    all.load("values"); range.load("address");
    await context.sync();
    expect([all.values, range.address]).toEqual([[["Column1"], [1], [2], ["below"]], "Sheet1!A1:A3"]);
  });
});

test("structured references follow a table's new name", async () => {
  await runOn(await bootOffice(), async (context, sheet) => {
    sheet.getRange("A1:A2").values = [["Cost"], [1]];
    const table = sheet.tables.add("A1:A2", true);
    const cell = sheet.getRange("C1");
    cell.formulas = [["=SUM(Table1[Cost])+ROWS(Table1)"]];
    await context.sync();
    table.name = "Costs";
    cell.load("formulas");
    await context.sync();
    expect(cell.formulas).toEqual([["=SUM(Costs[Cost])+ROWS(Costs)"]]);
  });
});

test("totals, columns and resizing", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    sheet.getRange("A1:B3").values = [["a", "b"], [1, 2], [3, 4]];
    sheet.getRange("A5").values = [["beneath"]];
    const table = sheet.tables.add("A1:B3", true);
    table.showTotals = true;
    const total = table.getTotalRowRange(), beneath = sheet.getRange("A6"), body = table.getDataBodyRange();
    total.load("address"); beneath.load("values"); body.load("address");
    table.columns.add(1, [["new"], [7], [8], [""]] as never, "Middle");
    table.columns.load("items/name");
    await context.sync();
    expect([total.address, beneath.values, body.address]).toEqual(["Sheet1!A4:B4", [["beneath"]], "Sheet1!A2:B3"]);
    expect(table.columns.items.map(({ name }) => name)).toEqual(["a", "Middle", "b"]);
    table.columns.getItem("Middle").delete();
    table.showTotals = false;
    table.resize("A1:B6");
    const range = table.getRange();
    range.load("address,values");
    await context.sync();
    expect([range.address, range.values[2]]).toEqual(["Sheet1!A1:B6", [3, 4]]);
  });
});

test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
  ["over another table", "MergedRangeConflict", (sheet) => void sheet.tables.add("B2:C3", true)],
  ["over merged cells", "MergedRangeConflict", (sheet) => { sheet.getRange("F1:G1").merge(); sheet.tables.add("F1:G3", true); }],
  ["with a name that is taken", "ItemAlreadyExists", (sheet) => void (sheet.tables.add("H1:I3", true).name = "TABLE1")],
  ["with a name like a cell", "InvalidArgument", (sheet) => void (sheet.tables.getItem("Table1").name = "AB12")],
  ["that is not there", "ItemNotFound", (sheet) => void sheet.tables.getItem("x").load("name")],
])("a table %s is refused", async (_, code, work) => {
  expect(await refusalOf(runOn(await bootOffice(), async (context, sheet) => {
    sheet.tables.add("A1:B3", true);
    work(sheet);
    await context.sync();
  }))).toMatchObject({ code });
});

test("a formula that spills can't be in a table", async () => {
  const book = emptyBook();
  Object.assign(ensureCell(book.sheets[0]!, 1, 0), { formula: "=SEQUENCE(2)", array: { rows: 2, columns: 1, legacy: false } });
  expect(await refusalOf(runOn(await bootOffice({ book }), async (context, sheet) => {
    sheet.tables.add("A1:B4", true);
    await context.sync();
  }))).toMatchObject({ code: "InvalidOperation" });
});

test("deleting a table deletes its cells", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    sheet.getRange("A1:A3").values = [["a"], [1], [2]];
    sheet.tables.add("A1:A2", true).delete();
    await context.sync();
  });
  expect([office.book.sheets[0]!.tables.length, cellAt(office.book.sheets[0]!, 0, 0), cellAt(office.book.sheets[0]!, 2, 0)?.value]).toEqual([0, undefined, 2]);
});

test("names: of a range, a formula, a constant; of the workbook and of a sheet", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    const { names } = context.workbook;
    const range = names.add("Inputs", sheet.getRange("A1:B2"), "where inputs are"), rate = names.add("Rate", "=0.2"), word = names.add("Word", "hello");
    const lambda = names.add("Uplift", "=LAMBDA(x,x*1.02)"), local = sheet.names.add("Rate", "=0.3");
    for (const name of [range, rate, word, lambda, local]) name.load("name,formula,type,value,comment,scope,visible");
    await context.sync();
    expect(range.toJSON()).toMatchObject({ formula: "=Sheet1!$A$1:$B$2", type: "Range", value: "Sheet1!$A$1:$B$2", comment: "where inputs are", scope: "Workbook", visible: true });
    expect([rate.type, rate.value, word.formula, word.value, lambda.formula]).toEqual(["Double", 0.2, "=\"hello\"", "hello", "=LAMBDA(x,x*1.02)"]);
    expect([local.scope, local.value]).toEqual(["Worksheet", 0.3]);
    const cells = range.getRange(), none = rate.getRangeOrNullObject(), byName = sheet.getRange("Inputs"), missing = names.getItemOrNullObject("x");
    for (const one of [cells, byName]) one.load("address");
    range.comment = "moved";
    range.formula = "=Sheet1!$C$1";
    range.visible = false;
    const after = range.getRange();
    after.load("address"); names.load("items/name"); range.load("comment,visible");
    await context.sync();
    expect([cells.address, none.isNullObject, byName.address, missing.isNullObject, after.address]).toEqual(["Sheet1!A1:B2", true, "Sheet1!A1:B2", true, "Sheet1!C1"]);
    expect(names.items.map(({ name }) => name)).toEqual(["Inputs", "Rate", "Word", "Uplift"]);
    expect([range.comment, range.visible]).toEqual(["moved", false]);
    rate.delete();
    await context.sync();
  });
  expect(office.book.names.map(({ name, sheetId }) => [name, sheetId !== undefined])).toEqual([["Inputs", false], ["Word", false], ["Uplift", false], ["Rate", true]]);
});

test.each<[string, string, string, string]>([
  ["taken, whatever its case", "ItemAlreadyExists", "RATE", "=1"], ["like a cell", "InvalidArgument", "TAX2025", "=1"], ["like R1C1", "InvalidArgument", "R1C1", "=1"],
  ["with a space", "InvalidArgument", "a b", "=1"], ["for a formula that is none", "InvalidArgument", "Bad", "=1+"],
])("a name %s is refused", async (_, code, name, formula) => {
  expect(await refusalOf(runOn(await bootOffice(), async (context) => {
    context.workbook.names.add("Rate", "=0.2");
    context.workbook.names.add(name, formula);
    await context.sync();
  }))).toMatchObject({ code });
});

test("a chart keeps its type, data, place, title, legend, axes and series", async () => {
  const office = await bootOffice();
  await runOn(office, async (context, sheet) => {
    sheet.getRange("A1:C3").values = [["Month", "Essex", "Kent"], ["Apr", 1, 2], ["May", 3, 4]];
    const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C3"), "Columns");
    chart.name = "Contributions";
    chart.title.text = "Contributions by month";
    chart.legend.position = "Bottom";
    chart.legend.visible = false;
    chart.axes.valueAxis.numberFormat = "£#,##0";
    chart.axes.valueAxis.title.text = "£";
    chart.setPosition("E2", "H10");
    chart.series.load("items/name,count");
    chart.series.getItemAt(0).format.fill.setSolidColor("#1f6feb");
    chart.series.getItemAt(1).gapWidth = 50;
    chart.load("name,chartType,left,top,width,height,title/text,title/visible,legend/position,legend/visible,axes/valueAxis/numberFormat");
    const found = sheet.charts.getItemOrNullObject("contributions"), none = sheet.charts.getItemOrNullObject("x");
    found.load("name");
    await context.sync();
    expect(chart.toJSON()).toMatchObject({
      name: "Contributions", chartType: "ColumnStacked", left: 192, top: 15, width: 192, height: 135,
      title: { text: "Contributions by month", visible: true }, legend: { position: "Bottom", visible: false }, axes: { valueAxis: { numberFormat: "£#,##0" } },
    });
    expect([chart.series.items.map(({ name }) => name), found.name, none.isNullObject]).toEqual([["Essex", "Kent"], "Contributions", true]);
  });
  const [chart] = office.book.sheets[0]!.charts;
  expect(chart).toMatchObject({ type: "ColumnStacked", source: { sheet: "Sheet1", range: { row: 0, column: 0, rows: 3, columns: 3 } }, seriesBy: "Columns", title: "Contributions by month", fromFile: false });
  expect(Object.fromEntries(chart!.properties)).toEqual({
    "legend.position": "Bottom", "legend.visible": false, "axes.valueAxis.numberFormat": "£#,##0", "axes.valueAxis.title.text": "£", "series.0.format.fill.color": "#1f6feb", "series.1.gapWidth": 50,
  });
  await runOn(office, async (context, sheet) => {
    sheet.charts.getItem("Contributions").delete();
    await context.sync();
  });
  expect(office.book.sheets[0]!.charts).toEqual([]);
});
