import type { SheetPlan } from "./insertPlan";
import { text } from "./planCells";
import type { PlacedTable, SheetLayout } from "./sheetLayout";
import { stampLine, type RunStamp } from "./stamp";

/** The row of every sheet that says whether its checks hold, zero-based. */
export const CHECK_ROW = 3;

/** Title, purpose, stamp, the check row's place and a free row. */
export function sheetHead(layout: SheetLayout, title: string, purpose: string, stamp: RunStamp): void {
  layout.line(text(title, "Title"));
  layout.line(text(purpose));
  layout.line(text(stampLine(stamp), "Normal"));
  layout.row = CHECK_ROW + 2;
}

/** Every printed page repeats the sheet's title, or the headings of the one table that runs over pages. */
export function finished(layout: SheetLayout, longTable?: PlacedTable): SheetPlan {
  const row = longTable?.headerRow ?? 0;
  return layout.finish(CHECK_ROW + 1, [row, row]);
}
