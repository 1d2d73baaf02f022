import { carefulSum } from "../kernel/carefulSum";
import { DomainError } from "../kernel/DomainError";
import { requireNonNegativeBlock, requireNumbers } from "../kernel/lists";
import type { Pounds } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";
import { requireCostsReach } from "./requireCostsReach";

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
 * use. By the reciprocal method a support service that is still open and used the closed one takes over that one's
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

  const left = [...costs];
  const supplied = usage.map(inRange);
  for (let closing = 0; closing < supports; closing++) {
    const first = method === "direct" ? supports : closing + 1;
    const customers = supplied[closing]!;
    let total = 0;
    for (let i = first; i < customers.length; i++) total += customers[i]!;
    // Quantities a thousand digits apart can be too far apart for any figure to hold what little goes on.
    if (total === 0) throw new DomainError("supplies-nobody", { argument: "usage", row: closing + 1 });
    passOn(left, left[closing]!, customers, total, first);
    if (method !== "reciprocal") continue;
    for (let open = first; open < supports; open++) {
      const own = supplied[open]!;
      passOn(own, own[closing]!, customers, total, first);
      own[open] = 0;
    }
  }
  return closedToTotal(left.slice(supports), costs);
}

/** Adds to each from `first` on its part of the amount, by what each is supplied. */
function passOn(to: number[], amount: number, supplied: readonly number[], total: number, first: number): void {
  if (amount === 0) return;
  for (let i = first; i < to.length; i++) to[i]! += (amount * supplied[i]!) / total;
}

/** The quantities of a support service, its own left out, times the power of two that brings the largest near 1, so that no sum is too large. */
function inRange(quantities: readonly number[], own: number): number[] {
  const others = quantities.map((quantity, i) => (i === own ? 0 : quantity));
  const largest = others.reduce((most, quantity) => Math.max(most, quantity), 0);
  const scale = 2 ** -Math.max(-1000, Math.min(1000, Math.floor(Math.log2(largest))));
  return others.map((quantity) => quantity * scale);
}

/** What rounding left over, or took, is put right in the largest, where it is the least part. */
function closedToTotal(results: number[], costs: readonly Pounds[]): Pounds[] {
  const gap = carefulSum([...costs, ...results.map((result) => -result)]);
  const largest = results.reduce((at, result, i) => (Math.abs(result) > Math.abs(results[at]!) ? i : at), 0);
  results[largest]! += gap;
  results.forEach((result) => requireMoney("result", result));
  return results.map((result) => (result === 0 ? 0 : result));
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
