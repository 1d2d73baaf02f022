import type { CellGrid } from "./cellKinds";
import type { FoundTable, TableColumn } from "./findTable";
import { readNumber } from "./readNumber";

/** Rows looked at to tell whether columns are shares of one whole. */
const SAMPLED = 500;
/** How far a row of shares that were rounded may be from its whole. */
const NEAR = 0.0051;

/**
 * Those of the columns that together total 100% in at least half of the rows: all of them, or all but one (a percentage of something else).
 * Empty where fewer than two do.
 */
export function basketColumns(grid: CellGrid, table: FoundTable, candidates: readonly TableColumn[]): readonly TableColumn[] {
  if (candidates.length < 2) return [];
  if (totalWhole(grid, table, candidates)) return candidates;
  if (candidates.length < 3) return [];
  for (let left = candidates.length - 1; left >= 0; left--) {
    const others = candidates.filter((_, at) => at !== left);
    if (totalWhole(grid, table, others)) return others;
  }
  return [];
}

function totalWhole(grid: CellGrid, table: FoundTable, columns: readonly TableColumn[]): boolean {
  let rows = 0;
  let whole = 0;
  for (const row of table.body.slice(0, SAMPLED)) {
    let figures = 0;
    let marked = 0;
    let bare = 0;
    for (const { column } of columns) {
      const share = readNumber(grid.cell(row, column), "share", 1);
      if (share.found !== "number") continue;
      figures++;
      if (share.percent) marked += share.value;
      else bare += share.value;
    }
    if (figures === 0) continue;
    rows++;
    const near = (value: number, one: number): boolean => Math.abs(value - one) <= NEAR * one;
    if (near(marked + bare, 1) || near(marked * 100 + bare, 100)) whole++;
  }
  return whole > 0 && whole * 2 >= rows;
}
