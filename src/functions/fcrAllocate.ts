import { allocatedPools } from "../domain/pricing/allocatedPools";
import { readBlock } from "./_support/block";
import { inCell } from "./_support/inCell";
import { readList } from "./_support/list";

/**
 * Shares overhead pools between services, each pool by its own driver, so that every row adds back to its pool to the penny.
 * @customfunction FCR.ALLOCATE
 * @param pools Each pool to share out, in pounds, in one row or column. Blanks count as 0.
 * @param drivers One row for each pool and one column for each service: headcount, floor area or any quantity. Blanks count as 0.
 * @returns One row for each pool and one column for each service, to the penny.
 * @example =FCR.ALLOCATE({1000;500}, {1,1,1;10,30,60}) // 333.34, 333.33, 333.33; 50, 150, 300
 * @example =FCR.ALLOCATE(1520, {0.35,1.45,0.95,2.25}) // 106.4, 440.8, 288.8, 684
 * @example =FCR.ALLOCATE({1000;500}, {1,1;0,0}) // #VALUE!
 */
export function fcrAllocateCell(pools: unknown[][], drivers: unknown[][]): number[][] {
  return inCell({ pools }, () => allocatedPools(readList("pools", pools), readBlock("drivers", drivers)));
}
