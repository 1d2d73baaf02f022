import { DomainError } from "../kernel/DomainError";
import { requireNumbers } from "../kernel/lists";
import type { Pounds } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";

/** A running total of decimals is as good as zero at this part of what went into it. */
const DUST = 1e-12;

/**
 * Years until what was spent is recouped: until the running total first reaches zero.
 *
 *     years = n − 1 + (−totalₙ₋₁) ÷ flowₙ, in the first year n whose total is zero or more
 *
 * The first flow is at once, at year 0; each later one is spread evenly over its year. Nothing is discounted.
 *
 * @param flows pounds by year, the outlay first and negative
 * @returns years; 0 where nothing has to be recouped
 * @throws {DomainError} empty-input, not-a-number, too-large, never-recouped
 * @source savings/METHOD.md §3
 */
export function paybackYears(flows: readonly Pounds[]): number {
  requireNumbers("flows", flows);
  flows.forEach((flow, i) => requireMoney("flows", flow, { item: i + 1 }));
  let total = flows[0]!;
  let size = Math.abs(total);
  if (total >= 0) return 0;
  for (let year = 1; year < flows.length; year++) {
    const flow = flows[year]!;
    size += Math.abs(flow);
    if (total + flow >= -DUST * size) return year - 1 + Math.min(1, -total / flow);
    total += flow;
  }
  throw new DomainError("never-recouped", { argument: "flows", years: flows.length - 1, left: -total });
}
