/** @jest-environment jsdom */
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import { bootOffice, emptyBook } from "../../_office/bootOffice";
import { runOn } from "./runOn";

/** The host and the grid's own engine on one book: what the add-in reads is what the formulas say. */
test("formulas written by the add-in are calculated, spill, follow renames and lose deleted sheets", async () => {
  const book = emptyBook();
  const office = await bootOffice({ book, engine: await createUniverEngine(book) });
  await runOn(office, async (context, sheet) => {
    const data = context.workbook.worksheets.add("Data");
    data.getRange("A1:B4").values = [["Partner", "Cost"], ["Essex", 100], ["Kent", "£1,200"], ["Total", "=SUM(B2:B3)"]];
    const table = data.tables.add("A1:B3", true);
    table.name = "Costs";
    sheet.getRange("A1:A4").formulas = [["=SUM(Costs[Cost])"], ["=Data!B4/0"], ["=SEQUENCE(3)"], [null]] as never;
    const cells = sheet.getRange("A1:A5"), spill = sheet.getRange("A3").getSpillingToRangeOrNullObject();
    cells.load("values,valueTypes"); spill.load("address");
    await context.sync();
    expect([cells.values, cells.valueTypes[1], spill.address]).toEqual([[[1300], ["#DIV/0!"], [1], [2], [3]], ["Error"], "Sheet1!A3:A5"]);
    sheet.getRange("A4").values = [["in the way"]];
    cells.load("values");
    await context.sync();
    expect(cells.values).toEqual([[1300], ["#DIV/0!"], ["#SPILL!"], ["in the way"], [""]]);
    data.getRange("B2").values = [[500]];
    data.name = "Costs 2025";
    sheet.getRange("A4").clear();
    cells.load("values,formulas");
    await context.sync();
    expect([cells.values, cells.formulas[1]]).toEqual([[[1700], ["#DIV/0!"], [1], [2], [3]], ["='Costs 2025'!B4/0"]]);
    data.delete();
    cells.load("values");
    await context.sync();
    expect(cells.values[1]).toEqual(["#REF!"]);
  });
});

test("rows deleted and inserted are calculated where they are then", async () => {
  const book = emptyBook();
  const office = await bootOffice({ book, engine: await createUniverEngine(book) });
  await runOn(office, async (context, sheet) => {
    sheet.getRange("A1:A4").formulas = [[1], [2], ["=SUM(A1:A2)"], ["=A3*10"]];
    const other = context.workbook.worksheets.add("Other").getRange("A1");
    other.formulas = [["=Sheet1!A4+1"]];
    sheet.getRange("1:1").delete("Up");
    const cells = sheet.getRange("A1:A4");
    cells.load("values,formulas"); other.load("values,formulas");
    await context.sync();
    expect([cells.values, cells.formulas, other.values, other.formulas]).toEqual([[[2], [2], [20], [""]], [[2], ["=SUM(A1:A1)"], ["=A2*10"], [""]], [[21]], [["=Sheet1!A3+1"]]]);
    sheet.getRange("A1").insert("Down").values = [[5]];
    const now = sheet.getRange("A1:A4");
    now.load("values"); other.load("values");
    await context.sync();
    expect([now.values, other.values]).toEqual([[[5], [2], [2], [20]], [[21]]]);
    sheet.getRange("4:4").delete("Up");
    other.load("values");
    await context.sync();
    expect(other.values).toEqual([["#REF!"]]);
  });
});
