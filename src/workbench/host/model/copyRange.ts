import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { addressOf } from "../../../cells/address";
import { isOnSheet, type Rectangle } from "../../../cells/rectangle";
import { cellAt, ensureCell, type CellFormat, type CellValue } from "../../book/book";
import type { Area, HostContext } from "../context";
import { requireUnlocked, requireWholeArrays } from "../edit/cells";
import { defaultFormat, dropIfEmpty } from "../edit/formats";
import { headersWritten } from "../edit/tableHeaders";
import { invalidArgument } from "../hostError";
import type { SheetRange } from "./namedRanges";

type CopyType = "All" | "Formulas" | "Values" | "Formats";

interface Copied { readonly value: CellValue; readonly formula: string | undefined; readonly format: CellFormat }

/** Copies cells as Range.copyFrom does; a smaller source is repeated over a destination that is a multiple of it. */
export function copyRange(context: HostContext, from: SheetRange, to: Area, type: CopyType, skipBlanks: boolean, transpose: boolean): void {
  const source = from.range;
  const height = transpose ? source.columns : source.rows, width = transpose ? source.rows : source.columns;
  const fits = to.rows % height === 0 && to.columns % width === 0;
  const target: Rectangle = { row: to.row, column: to.column, rows: fits ? to.rows : height, columns: fits ? to.columns : width };
  if (!isOnSheet(target) || target.rows * target.columns > context.switches.cellLimit) throw invalidArgument();
  requireUnlocked(to.sheet, target);
  requireWholeArrays(to.sheet, target);
  const copied = readAll(from, transpose);
  for (let dr = 0; dr < target.rows; dr++) {
    for (let dc = 0; dc < target.columns; dc++) {
      const one = copied[dr % height]?.[dc % width];
      if (!one || (skipBlanks && one.value === null && one.formula === undefined)) continue;
      put(to, target.row + dr, target.column + dc, one, type);
    }
  }
  headersWritten(to.sheet, target);
  context.raise({ kind: "formats", sheet: to.sheet });
  context.cellsChanged(to.sheet, target);
}

/** Formulas in R1C1, so that relative references move with the copy. */
function readAll({ sheet, range }: SheetRange, transpose: boolean): Copied[][] {
  const height = transpose ? range.columns : range.rows, width = transpose ? range.rows : range.columns;
  return Array.from({ length: height }, (_, dr) => Array.from({ length: width }, (__, dc) => {
    const row = range.row + (transpose ? dc : dr), column = range.column + (transpose ? dr : dc);
    const cell = cellAt(sheet, row, column);
    return {
      value: cell?.value ?? null,
      formula: cell?.formula === undefined ? undefined : translateFormulaToR1C1(cell.formula, addressOf({ row, column, rows: 1, columns: 1 })),
      format: cell?.format ?? defaultFormat(sheet, row, column),
    };
  }));
}

function put({ sheet }: Area, row: number, column: number, one: Copied, type: CopyType): void {
  const cell = ensureCell(sheet, row, column);
  if (type !== "Formats") {
    cell.value = one.value;
    for (const key of ["formula", "array", "spilledFrom"] as const) delete cell[key];
    if (one.formula !== undefined && type !== "Values") cell.formula = translateFormulaToA1(one.formula, addressOf({ row, column, rows: 1, columns: 1 }));
  }
  if (type === "All" || type === "Formats") cell.format = one.format;
  dropIfEmpty(sheet, row, column);
}
