import { DomainError } from "../kernel/DomainError";
import { requireNumbers } from "../kernel/lists";
import { withoutDust } from "../kernel/nearly";
import type { Pounds } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";

/**
 * Years until what was spent is recouped: until the running total, once below zero, first reaches it again.
 *
 *     years = n − 1 + (−totalₙ₋₁) ÷ flowₙ, in the first year n whose total is zero or more after one below zero
 *
 * The first flow is at once, at year 0; each later one is spread evenly over its year. Nothing is discounted.
 *
 * @param flows pounds by year from year 0, an outlay negative
 * @returns years from year 0; 0 where the total is never below zero
 * @throws {DomainError} empty-input, not-a-number, too-large, never-recouped
 * @source savings/METHOD.md §3
 */
export function paybackYears(flows: readonly Pounds[]): number {
  requireNumbers("flows", flows);
  flows.forEach((flow, i) => requireMoney("flows", flow, { item: i + 1 }));
  let total = 0;
  let size = 0;
  let spent = false;
  for (const [year, flow] of flows.entries()) {
    size += Math.abs(flow);
    const recouped = withoutDust(total + flow, size) >= 0;
    if (spent && recouped) return year - 1 + Math.min(1, -total / flow);
    spent ||= !recouped;
    total += flow;
  }
  if (!spent) return 0;
  throw new DomainError("never-recouped", { argument: "flows", years: flows.length - 1, left: -total });
}
