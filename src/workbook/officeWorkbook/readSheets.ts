import { addressOf } from "../../cells/address";
import { bounding, type Rectangle } from "../../cells/rectangle";
import { WorkbookError, type Progress, type SheetRead, type SheetsRead } from "../port";
import { rangeOfName } from "../rangeOfName";
import { rectangleOf } from "./locate";
import { readBlock } from "./readBlock";
import { inExcel, stopIfCancelled } from "./session";

const VISIBILITIES = { Visible: "visible", Hidden: "hidden", VeryHidden: "very hidden" } as const;

/** The names of all sheets, hidden ones too, in order. */
export function listSheetNames(): Promise<readonly string[]> {
  return inExcel({}, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

/** Sheets of this workbook from A1 to their last used cell, one after another, with the names that refer to one rectangle of any of them. */
export async function readSheets(wanted: readonly string[], progress?: Progress): Promise<SheetsRead> {
  const { source, found, names } = await findSheets(wanted);
  const sheets: SheetRead[] = [];
  for (const [at, { name, visibility, used }] of found.entries()) {
    stopIfCancelled(progress);
    const block = await readBlock({ sheet: name, address: addressOf(used) }, progress && {
      get cancelled() { return progress.cancelled; },
      report: (done, of) => progress.report(at + done / Math.max(of, 1), found.length),
    });
    sheets.push({ name, visibility, block });
    progress?.report(at + 1, found.length);
  }
  return { source, sheets, names };
}

function findSheets(wanted: readonly string[]) {
  return inExcel({}, async (context) => {
    const { workbook } = context;
    workbook.load("name");
    const sheets = wanted.map((name) => ({ wanted: name, sheet: workbook.worksheets.getItemOrNullObject(name).load("name,visibility") }));
    workbook.names.load("items/name,items/type,items/value");
    await context.sync();
    const gone = sheets.find(({ sheet }) => sheet.isNullObject);
    if (gone) throw new WorkbookError("sheet-gone", { sheet: gone.wanted });
    const asked = sheets.map(({ sheet }) => ({
      sheet, used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"), own: sheet.names.load("items/name,items/type,items/value"),
    }));
    await context.sync();
    const read = new Set(asked.map(({ sheet }) => sheet.name));
    const items = [...workbook.names.items, ...asked.flatMap(({ own }) => own.items)];
    return {
      source: workbook.name,
      found: asked.map(({ sheet, used }) => ({ name: sheet.name, visibility: VISIBILITIES[sheet.visibility], used: fromA1(used.isNullObject ? undefined : rectangleOf(used)) })),
      names: items.flatMap(({ name, type, value }) => {
        const range = type === "Range" ? rangeOfName(String(value)) : undefined;
        return range && read.has(range.sheet) ? [{ name, range }] : [];
      }),
    };
  });
}

const A1: Rectangle = { row: 0, column: 0, rows: 1, columns: 1 };

function fromA1(used: Rectangle | undefined): Rectangle {
  return used ? bounding(A1, used) : A1;
}
