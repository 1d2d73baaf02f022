import { DomainError } from "../kernel/DomainError";
import { plain } from "../kernel/plain";
import type { Pounds, Rate } from "../kernel/quantities";
import { requireRate } from "../kernel/rates";

/** The guidance's own highest: twice again the cost first estimated, for equipment. */
const MOST_ON_COSTS = 2;

/**
 * Costs with what estimates of them leave out: cost × (1 + rate).
 *
 * @param rate 0 to 2
 * @throws {DomainError} not-a-number, negative, looks-like-percent, out-of-range
 * @source appraisal/METHOD.md §6
 */
export function correctedCosts(costs: readonly Pounds[], rate: Rate): Pounds[] {
  const argument = "correction on costs";
  if (!Number.isFinite(rate)) throw new DomainError("not-a-number", { argument, seen: String(rate) });
  if (rate < 0) throw new DomainError("negative", { argument, value: rate });
  if (rate > MOST_ON_COSTS && rate <= 100 * MOST_ON_COSTS) throw new DomainError("looks-like-percent", { argument, value: rate });
  if (rate > MOST_ON_COSTS) throw new DomainError("out-of-range", { argument, value: rate, least: 0, most: MOST_ON_COSTS });
  return costs.map((cost) => plain(cost * (1 + rate)));
}

/**
 * Benefits without what claims of them promise too much: benefit × (1 − rate).
 *
 * @param rate 0 to 1
 * @throws {DomainError} not-a-number, negative, looks-like-percent, out-of-range
 * @source appraisal/METHOD.md §6
 */
export function correctedBenefits(benefits: readonly Pounds[], rate: Rate): Pounds[] {
  requireRate("correction on benefits", rate);
  return benefits.map((benefit) => plain(benefit * (1 - rate)));
}
