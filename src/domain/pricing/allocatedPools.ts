import { DomainError } from "../kernel/DomainError";
import { exactSplit } from "../kernel/exactSplit";
import { requireNonNegativeBlock, requireNumbers } from "../kernel/lists";
import { toPence, toPounds } from "../kernel/money";
import type { Pounds } from "../kernel/quantities";

/**
 * Overhead pools shared between services, each pool by its own driver, to the penny.
 *
 *     cellₖₛ = poolₖ × driverₖₛ ÷ Σ over services of driverₖ
 *
 * Each pool is first rounded to the penny and split by largest remainders, so every row adds back to its pool.
 *
 * @param pools   pounds; a credit is negative
 * @param drivers one row a pool, one column a service: headcount, floor area, any quantity, zero or more
 * @returns one row a pool, one column a service; never −0
 * @throws {DomainError} empty-input, not-a-number, too-large, ragged-block, negative, shape-mismatch, nothing-to-split-by
 * @source pricing/METHOD.md, Allocation
 */
export function allocatedPools(pools: readonly Pounds[], drivers: readonly (readonly number[])[]): Pounds[][] {
  requireNumbers("pools", pools);
  requireNonNegativeBlock("drivers", drivers);
  if (drivers.length !== pools.length) {
    throw new DomainError("shape-mismatch", { argument: "drivers", a: "pools", aCount: pools.length, b: "drivers", bCount: drivers.length, bOf: "rows" });
  }
  return pools.map((pool, row) => {
    const pence = toPence(pool, "pools", { item: row + 1 });
    const quantities = drivers[row]!;
    if (quantities.every((quantity) => quantity === 0)) throw new DomainError("nothing-to-split-by", { argument: "drivers", row: row + 1 });
    return exactSplit(quantities, "drivers")(pence).map(toPounds);
  });
}
