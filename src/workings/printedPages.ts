import type { PlanCell, PlanPrint, PlanTable } from "./insertPlan";
import { NOT_APPLICABLE } from "./planCells";

/** Points across an A4 page on its side, between the margins it is given. */
export const PAGE_POINTS = 842 - 2 * 29;
/** A sheet is not printed smaller than this: its 11-point figures come out at nearly 7. */
export const LEAST_SCALE = 0.62;
/** The most of a page that repeated columns may take. */
const REPEATED = 1 / 3;

/** Points of a column so many characters wide, its margin included. */
export function columnPoints(characters: number): number {
  return (Math.trunc(7 * characters) + 5) * 0.75;
}

/**
 * How many pages a landscape sheet's columns are spread over, so that they can be read, and which of its first columns
 * every page then repeats: as far as the first one with words in the sheet's widest table, which says what a row is.
 */
export function printedPages(widths: readonly number[], rows: readonly (readonly (PlanCell | null)[])[], tables: readonly PlanTable[]): Pick<PlanPrint, "pagesWide" | "titleColumns"> {
  const points = widths.map(columnPoints);
  const room = PAGE_POINTS / LEAST_SCALE;
  if (sum(points) <= room) return {};
  const repeated = repeatedColumns(points, rows, tables, room * REPEATED);
  const again = sum(points.slice(0, repeated));
  let pagesWide = 1;
  let used = 0;
  for (const width of points) {
    if (used > 0 && used + width > room) {
      pagesWide++;
      used = again;
    }
    used += width;
  }
  return { pagesWide, ...(repeated > 0 ? { titleColumns: [0, repeated - 1] as const } : {}) };
}

function repeatedColumns(points: readonly number[], rows: readonly (readonly (PlanCell | null)[])[], tables: readonly PlanTable[], most: number): number {
  const [widest] = [...tables].sort((a, b) => b.columns - a.columns);
  const line = widest ? rows[widest.row + 1]?.slice(0, widest.columns) : undefined;
  const named = (line ?? []).findIndex((cell) => cell !== null && isWords(cell)) + 1;
  let count = Math.max(1, named);
  while (count > 0 && sum(points.slice(0, count)) > most) count--;
  return count;
}

function isWords({ value, formula, numberFormat }: PlanCell): boolean {
  return formula === undefined ? typeof value === "string" && value !== NOT_APPLICABLE : numberFormat === undefined;
}

function sum(points: readonly number[]): number {
  return points.reduce((all, each) => all + each, 0);
}
