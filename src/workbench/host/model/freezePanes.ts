import type { Sheet } from "../../book/book";
import { wholeArgument } from "../arguments";
import { MAX_COLUMNS, MAX_ROWS } from "../../../cells/rectangle";
import type { HostContext } from "../context";
import { invalidArgument, orNotFound } from "../hostError";
import type { HostObject, Surface } from "../surface";
import { rangeArgument } from "./rangeNavigation";

export function freezePanesSurface(context: HostContext): Surface<Sheet> {
  const freeze = (sheet: Sheet, rows: number, columns: number) => {
    if (rows < 0 || columns < 0) throw invalidArgument();
    sheet.frozen = { rows, columns };
    context.raise({ kind: "layout", sheet });
  };
  const location = (sheet: Sheet): HostObject | null => {
    const { rows, columns } = sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    return context.make.range(sheet, { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS });
  };
  return {
    type: "WorksheetFreezePanes",
    read: {
      GetLocationOrNullObject: location,
      GetLocation: (sheet) => orNotFound(location(sheet)),
    },
    act: {
      FreezeRows: (sheet, count) => freeze(sheet, count === null || count === undefined ? 1 : wholeArgument(count), 0),
      FreezeColumns: (sheet, count) => freeze(sheet, 0, count === null || count === undefined ? 1 : wholeArgument(count)),
      FreezeAt: (sheet, given) => {
        const { range } = rangeArgument(context, given, sheet);
        freeze(sheet, range.rows === MAX_ROWS ? 0 : range.row + range.rows, range.columns === MAX_COLUMNS ? 0 : range.column + range.columns);
      },
      Unfreeze: (sheet) => freeze(sheet, 0, 0),
    },
  };
}
