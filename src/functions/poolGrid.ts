import { poolGrid } from "../domain/pooling/poolGrid";
import { inCell } from "./_support/inCell";
import { readList } from "./_support/list";

/**
 * Splits each month's total between partners so that every row, every column and every year to date adds up to the penny.
 * @customfunction POOL.GRID
 * @param totals Amount for each month in order, in pounds, in one row or column. Blanks count as 0.
 * @param weights Shares, population or any quantity for each partner, in one row or column. Blanks count as 0.
 * @returns One row for each total and one column for each partner.
 * @example =POOL.GRID({100;100;100}, {1,1,1}) // 33.34, 33.33, 33.33; 33.33, 33.34, 33.33; 33.33, 33.33, 33.34
 * @example =POOL.GRID({100;-50}, {58,17,25}) // 58, 17, 25; -29, -8.5, -12.5
 * @example =POOL.GRID({100;"£1,200"}, {1,1}) // #VALUE!
 */
export function poolGridCell(totals: unknown[][], weights: unknown[][]): number[][] {
  return inCell({ totals, weights }, () => poolGrid(readList("totals", totals), readList("weights", weights)));
}
