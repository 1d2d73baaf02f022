import { DomainError } from "../kernel/DomainError";
import { plain, ratioOf } from "../kernel/plain";
import type { Pounds } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";

export interface EfficiencyParts {
  /** costBefore − costAfter. */
  readonly cashable: Pounds;
  /** More output at the old unit cost. */
  readonly nonCashable: Pounds;
  readonly total: Pounds;
  readonly unitCostBefore: Pounds;
  /** Null where there is no output after. */
  readonly unitCostAfter: Pounds | null;
  /** After less before; null where there is no output after. */
  readonly change: Pounds | null;
}

/**
 * An efficiency as money that can be taken out and output that was gained.
 *
 *     cashable = costBefore − costAfter     nonCashable = (outputAfter − outputBefore) × costBefore ÷ outputBefore
 *     total = cashable + nonCashable
 *
 * @param outputBefore units, above zero
 * @param outputAfter  units, zero or more
 * @returns pounds, unrounded, never −0
 * @throws {DomainError} not-a-number, too-large, negative (an output), zero-divisor (no output before)
 * @source savings/METHOD.md §5
 */
export function efficiencyParts(costBefore: Pounds, outputBefore: number, costAfter: Pounds, outputAfter: number): EfficiencyParts {
  requireMoney("costBefore", costBefore);
  requireOutput("outputBefore", outputBefore);
  requireMoney("costAfter", costAfter);
  requireOutput("outputAfter", outputAfter);
  if (outputBefore === 0) throw new DomainError("zero-divisor", { argument: "outputBefore", value: 0 });
  const unitCostBefore = costBefore / outputBefore;
  requireMoney("result", unitCostBefore);
  const unitCostAfter = ratioOf(costAfter, outputAfter);
  const cashable = costBefore - costAfter;
  const nonCashable = (outputAfter - outputBefore) * unitCostBefore;
  requireMoney("result", nonCashable);
  return {
    cashable: plain(cashable), nonCashable: plain(nonCashable), total: plain(cashable + nonCashable),
    unitCostBefore: plain(unitCostBefore), unitCostAfter,
    change: unitCostAfter === null ? null : plain(unitCostAfter - unitCostBefore),
  };
}

function requireOutput(argument: string, output: number): void {
  if (!Number.isFinite(output)) throw new DomainError("not-a-number", { argument, seen: String(output) });
  if (output < 0) throw new DomainError("negative", { argument, value: output });
}
