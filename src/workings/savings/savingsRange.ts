import { DomainError } from "../../domain/kernel/DomainError";
import { requireMoney } from "../../domain/kernel/requireMoney";
import { roundMoney } from "../../domain/kernel/roundMoney";
import { riskRange } from "../../domain/savings/riskRange";
import { triangleSum } from "../../domain/savings/triangleSum";
import type { AloneSaving } from "./aloneSavings";
import { countsToTheNet } from "./countsToTheNet";
import { partOfSaving } from "./savingByYear";
import type { SavingsRange } from "./savingsFigures";
import type { SavingsCase } from "./savingsCase";

/** A total less than half a penny short has met the target. */
const HALF_A_PENNY = 0.005;

/**
 * The saving of the range's year simulated, each initiative from its low to its high.
 *
 * @param byYear   by initiative, to the penny
 * @param adjusted byYear × confidence, to the penny
 * @throws {DomainError} not-in-order (a low above likely, a high below it), out-of-range (a year outside the plan), not-whole
 */
export function savingsRange(
  savingsCase: SavingsCase, alone: readonly AloneSaving[], counted: readonly number[], byYear: readonly (readonly number[])[], adjusted: readonly (readonly number[])[],
): SavingsRange {
  const { initiatives, firstYear, years, range: { year, target, draws, seed } } = savingsCase;
  const at = year - firstYear;
  if (at < 0 || at >= years) throw new DomainError("out-of-range", { argument: "year of the range", value: year, least: firstYear, most: firstYear + years - 1 });
  if (target) requireMoney("target", target.value);
  const spans = initiatives.map((initiative, i) => {
    if (alone[i]!.refused || !countsToTheNet(savingsCase, initiative.type)) return { low: 0, likely: 0, high: 0 };
    requireInOrder(alone[i]!, i);
    const part = (alone[i]!.alone === 0 ? 1 : counted[i]! / alone[i]!.alone) * partOfSaving(initiative, year);
    const likely = byYear[i]![at]!;
    const less = adjusted[i]![at]!;
    const [low, high] = [alone[i]!.low, alone[i]!.high];
    return {
      likely,
      low: Math.min(likely, low === null ? less : roundMoney(low * part)),
      high: Math.max(likely, high === null ? (low === null ? less : likely) : roundMoney(high * part)),
    };
  });
  const [low, likely, high] = [spans.map((span) => span.low), spans.map((span) => span.likely), spans.map((span) => span.high)];
  const edge = roundMoney(target?.value ?? 0) - HALF_A_PENNY;
  // Drawn as a line of its own, so that what misses the target is what is below zero; drawn without a target too, so that one moves no other figure.
  const sound = (amounts: readonly number[]): number[] => amounts.filter((_, i) => !alone[i]!.refused);
  const drawn = riskRange([...sound(low), -edge], [...sound(likely), -edge], [...sound(high), -edge], draws, seed);
  const { mean, standardDeviation } = triangleSum(low, likely, high);
  return {
    year, low, likely, high,
    mean: roundMoney(drawn.mean + edge), p10: roundMoney(drawn.p10 + edge), p50: roundMoney(drawn.p50 + edge), p90: roundMoney(drawn.p90 + edge),
    chanceOfMissing: target ? drawn.belowZero : null,
    analyticMean: mean, standardDeviation,
  };
}

function requireInOrder({ low, likely, high }: AloneSaving, i: number): void {
  if (low !== null && low > likely) throw new DomainError("not-in-order", { argument: "likely", item: i + 1, value: likely, before: "low", beforeValue: low });
  if (high !== null && high < likely) throw new DomainError("not-in-order", { argument: "high", item: i + 1, value: high, before: "likely", beforeValue: likely });
}
