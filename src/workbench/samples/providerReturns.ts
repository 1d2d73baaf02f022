import { addressOf } from "../../cells/address";
import { planBytes } from "../../workbook/files/newWorkbook/planBytes";
import type { InsertPlan, SheetPlan } from "../../workings/insertPlan";
import { returnInputsHash, returnPlan } from "../../workings/openbook/template/returnPlan";
import { RETURN_METHOD, RETURN_SHEETS } from "../../workings/openbook/template/returnPlanOptions";
import { text } from "../../workings/planCells";
import { SheetLayout } from "../../workings/sheetLayout";
import type { Book } from "../book/book";
import { openWorkbook } from "../file/openWorkbook";
import { typedInto } from "./filledForm";
import { PLANTED, SERVICE } from "./supportedLivingFigures";
import { filledForms, type FilledForm } from "./supportedLivingReturns";

/** The sheet that says what the sample is. */
export const READ_FIRST = "Read first";
const FILE_NAME = "Supported living returns.xlsx";

/**
 * Five filled returns as sheets of one workbook, behind a sheet that says what was planted in them. Sheets, tables and names are as Excel
 * makes them when the sheets of several returns are copied into one workbook: numbered from the second return on, with names of the sheets' own.
 */
export async function providerReturns(): Promise<Book> {
  const forms = filledForms();
  const plans = forms.map((form, at) => filledPlan(form, at));
  const [first] = plans;
  const bytes = await planBytes({
    ...first!, title: `Filled returns: ${SERVICE}`, show: READ_FIRST, names: first!.names,
    sheets: [readFirst(forms), ...plans.flatMap(({ sheets }, at) => sheets.map((sheet) => withOwnTables(sheet, at)))],
  });
  const book = openWorkbook(bytes, FILE_NAME);
  for (const { name, sheet, comment, ...cells } of plans.slice(1).flatMap(({ names }) => names)) {
    book.names.push({ name, formula: `='${sheet}'!${addressOf(cells, true)}`, comment, visible: true, sheetId: book.sheetNamed(sheet)!.id });
  }
  return book;
}

/** The same returns, each as the workbook its provider sent back, with the name of its file. */
export async function returnFiles(): Promise<readonly Book[]> {
  return Promise.all(filledForms().map(async (form) => openWorkbook(await planBytes(filledPlan(form, 0)), `${form.provider} ${form.year}.xlsx`)));
}

function filledPlan({ request, answers }: FilledForm, at: number): InsertPlan {
  const stamp = { version: "0.1.0", method: RETURN_METHOD, insertedOn: `${Number(request.year.slice(0, 4)) + 1}-04-07T09:30:00.000Z`, inputsHash: returnInputsHash(request) };
  return typedInto(returnPlan(request, { sheetNames: RETURN_SHEETS.map((name) => sheetName(name, at)), stamp }), answers);
}

function sheetName(name: string, at: number): string {
  return at === 0 ? name : `${name} (${at + 1})`;
}

function withOwnTables(sheet: SheetPlan, at: number): SheetPlan {
  return at === 0 ? sheet : { ...sheet, tables: sheet.tables.map((table) => ({ ...table, name: `${table.name}_${at + 1}` })) };
}

function readFirst(forms: readonly FilledForm[]): SheetPlan {
  const layout = new SheetLayout(READ_FIRST, "log");
  layout.line(text("Filled returns to try Openbook on", "Title"));
  layout.line(text("Returns that three providers of supported living sent back, this year’s and two of last year’s. Every name and figure is made up."));
  layout.line(text("In the Open book job, choose Read returns that have come back: the five are found among these sheets. Against an earlier return finds the most."));
  layout.skip();
  layout.heading("Returns");
  const last = RETURN_SHEETS.at(-1)!;
  layout.table({
    name: "Sample_returns", rows: forms.length,
    columns: [
      { key: "provider", heading: "Provider", width: 28, cell: ({ index }) => text(forms[index]!.provider) },
      { key: "year", heading: "Year", width: 36, cell: ({ index }) => text(forms[index]!.year) },
      { key: "sheets", heading: "Sheets", width: 60, cell: ({ index }) => text(`${sheetName(RETURN_SHEETS[0]!, index)} to ${sheetName(last, index)}`) },
    ],
  });
  layout.heading("What there is to find this year");
  layout.table({
    name: "Sample_planted", rows: PLANTED.length,
    columns: [
      { key: "provider", heading: "Provider", width: 28, cell: ({ index }) => text(PLANTED[index]![0]) },
      { key: "what", heading: "What", width: 40, cell: ({ index }) => text(PLANTED[index]![1]) },
      { key: "where", heading: "Where", width: 60, cell: ({ index }) => text(PLANTED[index]![2], "Normal", { wrap: true }) },
    ],
  });
  return layout.finish(0, [0, 0]);
}
