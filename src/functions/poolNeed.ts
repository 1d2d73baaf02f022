import { poolNeed } from "../domain/pooling/poolNeed";
import { readBlock } from "./_support/block";
import { inCell } from "./_support/inCell";
import { readList } from "./_support/list";

/**
 * Gives each area's share of need: its part of each indicator's total, weighted.
 * @customfunction POOL.NEED
 * @param indicators One row for each area and one column for each indicator, such as population or claimants. Blanks count as 0.
 * @param weights Weight of each indicator, in one row or column. They total 100%.
 * @returns Share of need for each area, in one column. Together they are 100%.
 * @example =POOL.NEED({100,20;300,20}, {50%,50%}) // 0.375; 0.625
 * @example =POOL.NEED({600;250;150}, {1}) // 0.6; 0.25; 0.15
 * @example =POOL.NEED({100,20;300,20}, {50%,40%}) // #VALUE!
 * @example =POOL.NEED({100,0;300,0}, {50%,50%}) // #DIV/0!
 */
export function poolNeedCell(indicators: unknown[][], weights: unknown[][]): number[][] {
  return inCell({ weights }, () =>
    poolNeed(readBlock("indicators", indicators), readList("weights", weights)).map((share) => [share]));
}
