import { unitCost } from "../domain/benchmarking/unitCost";
import { inCell } from "./_support/inCell";
import { readFigureList } from "./_support/statistics";

/**
 * Gives the unit cost of several providers together: all their cost over all their activity, not the mean of their unit costs.
 * @customfunction BENCH.UNITCOST
 * @param costs Cost of each provider, in pounds, in one row or column. Blanks and n/a are left out.
 * @param activity Activity of each, such as weeks or hours, in the same order. Blanks, n/a and zeros are left out.
 * @returns The cost of a unit of activity, in pounds, unrounded, over the providers that have both.
 * @example =BENCH.UNITCOST({1000;500;300}, {50;20;10}) // 22.5
 * @example =BENCH.UNITCOST({1000,"n/a",300}, {50,20,0}) // 20
 * @example =BENCH.UNITCOST({1000;500}, {0;""}) // #DIV/0!
 * @example =BENCH.UNITCOST({1000;"£500"}, {50;20}) // #VALUE!
 */
export function benchUnitCostCell(costs: unknown[][], activity: unknown[][]): number {
  return inCell({ costs, activity }, () => unitCost(readFigureList("costs", costs), readFigureList("activity", activity)));
}
