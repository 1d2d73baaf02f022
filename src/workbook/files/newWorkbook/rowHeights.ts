import type { PlanCell, SheetPlan } from "../../../workings/insertPlan";
import { linesOf } from "../textLines";

/** Points of a line of text in the type of plain cells; bold type is about a tenth wider. */
const LINE = 15;
const BOLD = 1.1;
/** The styles whose type is bold. */
const BOLD_STYLES = new Set<PlanCell["style"]>(["Heading 3", "Output", "Calculation", "Check Cell", "Total"]);
/** Excel's tallest row, in points. */
const TALLEST = 409;

/**
 * Heights in points, by zero-based row, of rows whose wrapped texts take more than one line. Excel fits such rows when it opens
 * a file; LibreOffice does not. What a formula will say is not known, so it has one line.
 */
export function rowHeights({ rows, columnWidths }: SheetPlan): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  rows.forEach((line, row) => {
    const most = line.reduce((lines, cell, column) => Math.max(lines, wrappedLines(cell, columnWidths[column])), 1);
    if (most > 1) heights.set(row, Math.min(TALLEST, most * LINE));
  });
  return heights;
}

function wrappedLines(cell: PlanCell | null, width: number | undefined): number {
  if (!cell?.wrap || typeof cell.value !== "string" || width === undefined) return 1;
  return linesOf(cell.value, BOLD_STYLES.has(cell.style) ? width / BOLD : width);
}
