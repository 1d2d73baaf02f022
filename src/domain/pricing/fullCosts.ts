import { steadySum } from "../kernel/steadySum";
import { DomainError } from "../kernel/DomainError";
import { requireNonNegativeBlock, requireNumbers } from "../kernel/lists";
import { plain } from "../kernel/plain";
import type { Pounds } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";
import { requireCostsReach } from "./requireCostsReach";

// Taken once: where a script runs apart from its page, every look-up of a global is slow.
const { abs, floor, log2, max, min } = Math;

const LARGE = 2 ** 100;
const SMALL = 2 ** -100;

/** How support services that serve each other are treated. */
export type OverheadMethod = "reciprocal" | "stepdown" | "direct";

/**
 * The full cost of each front-line service: its own, and its part of what the support services cost.
 *
 *     reciprocal   totalᵢ = costᵢ + Σ over support services j of totalⱼ × usageⱼᵢ ÷ Σ over others of usageⱼ
 *     stepdown     as reciprocal, each support service supplying only those after it in the order given
 *     direct       as reciprocal, each supplying front-line services only
 *
 * The support services are closed one after the other, in order: what one has come to goes to its customers by what they
 * use. By the reciprocal method a support service that is still open and supplied the closed one takes over that one's
 * customers, in proportion; what comes back to itself is left out, as its own use is. That solves the simultaneous
 * equations, and nothing is subtracted on the way.
 *
 * @param costs pounds: support services first, then front-line services; a credit is negative
 * @param usage one row a support service, one column for each of `costs` in order: quantities it supplies, zero or more;
 *   what it supplies to itself is ignored; no rows where there is no support service
 * @returns one a front-line service, unrounded; they add to the costs; never −0
 * @throws {DomainError} empty-input, not-a-number, too-large, ragged-block, negative, shape-mismatch, no-front-line,
 *   supplies-nobody, and what requireCostsReach throws
 * @source pricing/METHOD.md, Overheads
 */
export function fullCosts(costs: readonly Pounds[], usage: readonly (readonly number[])[], method: OverheadMethod = "reciprocal"): Pounds[] {
  const supports = usage.length;
  requireShapes(costs, usage);
  requireCostsReach(usage, method);

  const left = new Float64Array(costs);
  const supplied = usage.map(inRange);
  for (let closing = 0; closing < supports; closing++) {
    const first = method === "direct" ? supports : closing + 1;
    const customers = supplied[closing]!;
    let total = 0;
    for (let i = first; i < customers.length; i++) total += customers[i]!;
    // Quantities a thousand digits apart can be too far apart for any figure to hold what little goes on.
    if (total === 0) throw new DomainError("supplies-nobody", { argument: "usage", row: closing + 1 });
    const amount = left[closing]!;
    for (let i = first; i < left.length; i++) left[i]! += (amount * customers[i]!) / total;
    if (method === "reciprocal") takeOver(supplied, closing, total);
  }
  return closedToTotal([...left.subarray(supports)], costs);
}

/**
 * The support services still open that supplied the one being closed supply its customers instead. What would come back to
 * themselves is added to their own use, which is never read.
 */
function takeOver(supplied: readonly Float64Array[], closing: number, total: number): void {
  const customers = supplied[closing]!;
  for (let open = closing + 1; open < supplied.length; open++) {
    const own = supplied[open]!;
    const part = own[closing]! / total;
    if (part === 0) continue;
    for (let i = closing + 1; i < own.length; i++) own[i]! += part * customers[i]!;
  }
}

/** The quantities of a support service, its own use left out, brought by a power of two to a size that no sum or product is too large for. */
function inRange(quantities: readonly number[], own: number): Float64Array {
  const others = new Float64Array(quantities);
  others[own] = 0;
  let largest = 0;
  for (const quantity of others) if (quantity > largest) largest = quantity;
  if (largest >= LARGE || largest < SMALL) {
    const scale = 2 ** -max(-1000, min(1000, floor(log2(largest))));
    for (let i = 0; i < others.length; i++) others[i]! *= scale;
  }
  return others;
}

/** What rounding left over, or took, is put right in the largest, where it is the least part. */
function closedToTotal(results: number[], costs: readonly Pounds[]): Pounds[] {
  const gap = steadySum([...costs, ...results.map((result) => -result)]);
  const largest = results.reduce((at, result, i) => (abs(result) > abs(results[at]!) ? i : at), 0);
  results[largest]! += gap;
  results.forEach((result) => requireMoney("result", result));
  return results.map(plain);
}

function requireShapes(costs: readonly Pounds[], usage: readonly (readonly number[])[]): void {
  requireNumbers("costs", costs);
  costs.forEach((cost, i) => requireMoney("costs", cost, { item: i + 1 }));
  if (usage.length === 0) return;
  requireNonNegativeBlock("usage", usage);
  const columns = usage[0]!.length;
  if (columns !== costs.length) {
    throw new DomainError("shape-mismatch", { argument: "usage", a: "costs", aCount: costs.length, b: "usage", bCount: columns, bOf: "columns" });
  }
  if (usage.length >= costs.length) throw new DomainError("no-front-line", { argument: "costs", count: costs.length, supports: usage.length });
}
