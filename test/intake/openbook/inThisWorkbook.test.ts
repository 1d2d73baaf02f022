/** @jest-environment jsdom */
import { addressOf } from "../../../src/cells/address";
import { readWorkbook } from "../../../src/intake/openbook/readWorkbook";
import type { ReturnGiven } from "../../../src/returns/returnGiven";
import { Book } from "../../../src/workbench/book/book";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import type { WorkbookReading } from "../../../src/intake/openbook/returnsReading";
import { openExcel } from "../../workbook/excelHost";
import { writePlan } from "../../workings/_writePlan";
import { filledReturn } from "../../workings/openbook/_filledReturn";

const words = (given: ReturnGiven | undefined): readonly string[] => (given?.remarks ?? []).map((remark) => `${remark.sort} ${remark.cell}: ${remark.words}`);

/** The form filled in, in this workbook; then what a person does to its sheets; then read. */
async function altered(does: (sheets: Excel.WorksheetCollection) => void): Promise<WorkbookReading> {
  const book = new Book();
  const plan = filledReturn();
  writePlan(book, plan);
  for (const { name, sheet, comment, ...cells } of plan.names) book.names.push({ name, formula: `='${sheet}'!${addressOf(cells, true)}`, comment, visible: true });
  const { workbook } = await openExcel(book);
  await Excel.run(async (context) => {
    does(context.workbook.worksheets);
    await context.sync();
  });
  await (await createUniverEngine(book, undefined)).calculate();
  return readWorkbook({ ...await workbook.readSheets(await workbook.sheetNames()), source: "" });
}

test("the sheets of this workbook are a return as those of a file are", async () => {
  const { returns, notReturns } = await altered(() => undefined);
  expect([returns.map(words), notReturns, returns[0]?.source, returns[0]?.costs[5]?.cost.this]).toEqual([[[]], [], "About", { state: "number", value: 44_905.35, cell: "Costs!J14", byFormula: false }]);
}, 60_000);

test("rows inserted and deleted and a sheet renamed as Excel's own client does it", async () => {
  const { returns: [given] } = await altered((sheets) => {
    const costs = sheets.getItem("Costs");
    costs.getRange("11:11").insert("Down");
    costs.getRange("B11:J11").values = [["Parking", "direct", "sum", "n/a", 0, "n/a", 0, "n/a", 321.5]];
    costs.getRange("13:13").delete("Up");
    costs.getRange("3:3").insert("Down");
    costs.name = "Our costs";
    sheets.getItem("Activity").getRange("A:A").insert("Right");
  });
  expect(given?.costs.map(({ ref, name, cost }) => [ref, name, cost.this.value])).toEqual([
    ["C01", "Front-line staff", 734_868.45], ["C02", "Managers and supervisors", 104_152.6], ["+1", "Parking", 321.5], ["C03", "Agency and bank staff", 28_177.5], ["C05", "Rent, rates and service charges", 24_035.4], ["C06", "Head office and central services", 44_905.35],
  ]);
  expect(given?.activity[0]?.quantity.this).toMatchObject({ value: 39_742, cell: "Activity!G9" });
  expect(words(given)).toEqual([
    "left out : The line C04 “Travel and mileage” that was sent is not in the return: its row was deleted.",
    "altered 'Our costs'!A12: The line “Parking” was not asked for: it is read as a line the provider added.",
    "altered 'Our costs'!A1: The sheet “Costs” was renamed “Our costs”: it is read.",
    expect.stringMatching(/^odd Checks!A\d+: The form’s own checks had \d+ things to look at when it was saved: “Lines with a cell that holds an error”; /),
  ]);
}, 60_000);
