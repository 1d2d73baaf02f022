import { addressOf, parseAddress } from "../../cells/address";
import { intersection, type Rectangle } from "../../cells/rectangle";
import type { CellBlock, CellValue } from "../../intake/cellBlock";
import { WorkbookError, type Progress, type RangeAddress } from "../port";
import { countsFrom1904 } from "./dateSystem";
import { rectangleOf } from "./locate";
import { fitsInOnePart, readInParts, readValues, whileUnchanged } from "./readParts";
import { inExcel } from "./session";

/** Reads a rectangle cut down to its used cells, in parts where it is large; nothing used gives grids of no rows. */
export function readBlock(range: RangeAddress, progress?: Progress): Promise<CellBlock> {
  return inExcel(range, async (context) => {
    const { sheet, name, used, mayBeStale } = await usedPart(context, range);
    if (!used) {
      const top = parseAddress(range.address);
      return { ...NOTHING_USED, sheet: name, row: top?.row ?? 0, column: top?.column ?? 0, mayBeStale };
    }
    const reading = () => readUsed(context, sheet, name, used, progress);
    const block = fitsInOnePart(used) ? await reading() : await whileUnchanged(context, sheet, name, used, reading);
    return { ...block, mayBeStale };
  });
}

const NOTHING_USED: Omit<CellBlock, "sheet" | "row" | "column"> = {
  values: [], formulas: [], texts: [], numberFormats: [], hiddenRows: [], hiddenColumns: [], merged: [], date1904: false,
};

/** The calculated values of a rectangle, as large as asked for. */
export function valuesOf(range: RangeAddress): Promise<readonly (readonly CellValue[])[]> {
  return inExcel(range, async (context) => {
    const cells = parseAddress(range.address);
    if (!cells) throw new WorkbookError("not-found", { typed: range.address, reason: "unreadable" });
    const sheet = context.workbook.worksheets.getItemOrNullObject(range.sheet);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) throw new WorkbookError("sheet-gone", { sheet: range.sheet });
    return readValues(context, sheet, sheet.name, cells, "values");
  });
}

async function usedPart(context: Excel.RequestContext, { sheet: wanted, address }: RangeAddress) {
  if (!parseAddress(address)) throw new WorkbookError("not-found", { typed: address, reason: "unreadable" });
  const sheet = context.workbook.worksheets.getItemOrNullObject(wanted);
  sheet.load("name");
  const used = sheet.getRange(address).getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const { application } = context.workbook;
  application.load("calculationMode");
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookError("sheet-gone", { sheet: wanted });
  return {
    sheet, name: sheet.name, used: used.isNullObject ? undefined : rectangleOf(used), mayBeStale: application.calculationMode === "Manual",
  };
}

async function readUsed(context: Excel.RequestContext, sheet: Excel.Worksheet, name: string, used: Rectangle, progress?: Progress): Promise<CellBlock> {
  const values: CellValue[][] = [], formulas: CellValue[][] = [], texts: string[][] = [], numberFormats: string[][] = [];
  const hiddenRows: number[] = [];
  const whole = sheet.getRange(addressOf(used));
  whole.load("rowHidden");
  const columns = whole.getColumnProperties({ columnHidden: true });
  const mergedAreas = whole.getMergedAreasOrNullObject();
  mergedAreas.load("areaCount");
  const areas = mergedAreas.areas;
  areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  // Neither true nor false: some rows are hidden, and only then is each asked.
  const mixed = whole.rowHidden === null;
  await readInParts(context, sheet, name, used, {
    ask: (range) => ({
      range: range.load("values,formulas,text,numberFormat"),
      rows: mixed ? range.getRowProperties({ rowHidden: true }) : undefined,
    }),
    take: ({ range, rows }, { from, count }) => {
      for (let row = 0; row < count; row++) {
        values.push(range.values[row] as CellValue[]);
        formulas.push(range.formulas[row] as CellValue[]);
        texts.push(range.text[row] ?? []);
        numberFormats.push(range.numberFormat[row] as string[]);
        if (rows ? rows.value[row]?.rowHidden : whole.rowHidden) hiddenRows.push(from + row);
      }
    },
  }, progress);
  return {
    sheet: name, row: used.row, column: used.column, values, formulas, texts, numberFormats,
    hiddenRows, hiddenColumns: columns.value.flatMap(({ columnHidden }, column) => (columnHidden ? [column] : [])),
    merged: mergedAreas.isNullObject ? [] : areas.items.flatMap((area) => insideBlock(rectangleOf(area), used)),
    date1904: countsFrom1904(values, texts, numberFormats),
  };
}

/** The part of a merged area that lies in the block, in the block's own rows and columns. */
function insideBlock(area: Rectangle, block: Rectangle): Rectangle[] {
  const cells = intersection(area, block);
  return cells ? [{ ...cells, row: cells.row - block.row, column: cells.column - block.column }] : [];
}
