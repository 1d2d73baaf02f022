import { DomainError } from "../kernel/DomainError";
import { requireNumbers, requireSameLength } from "../kernel/lists";
import { plain } from "../kernel/plain";
import type { Pounds, Share } from "../kernel/quantities";
import { RandomStream } from "../kernel/RandomStream";
import { requireMoney } from "../kernel/requireMoney";
import { requireWhole } from "../kernel/requireWhole";

const MOST_DRAWS = 1_000_000;
const MOST_NUMBERS = 50_000_000;
const MOST_SEED = 4_294_967_295;

export interface RiskRange {
  readonly mean: Pounds;
  readonly p10: Pounds;
  readonly p50: Pounds;
  readonly p80: Pounds;
  readonly p90: Pounds;
  readonly belowZero: Share;
}

/**
 * The range of a sum of uncertain lines, by simulation: each line triangular and independent of the others.
 *
 *     drawᵢ = low + √(u (high − low)(likely − low))             where u < (likely − low) ÷ (high − low)
 *           = high − √((1 − u)(high − low)(high − likely))      otherwise, u a random number from 0 to 1
 *     total = Σ drawᵢ
 *
 * @param low    pounds by line
 * @param likely pounds by line, no lower than low
 * @param high   pounds by line, no lower than likely
 * @param draws  whole, 1 to 1,000,000, at most 50 million numbers in all
 * @param seed   whole, 0 to 4,294,967,295: the same seed gives the same answer on every machine
 * @returns the mean of the totals, their percentiles as Excel's PERCENTILE.INC, and the part of them below zero
 * @throws {DomainError} empty-input, shape-mismatch, not-a-number, too-large, not-in-order, not-whole
 * @source savings/METHOD.md §8
 */
export function riskRange(low: readonly Pounds[], likely: readonly Pounds[], high: readonly Pounds[], draws = 10_000, seed = 1): RiskRange {
  requireLines(low, likely, high);
  const count = requireWhole("draws", draws, 1, Math.min(MOST_DRAWS, Math.floor(MOST_NUMBERS / low.length)));
  const totals = totalsDrawn(low, likely, high, count, RandomStream.fromSeed(requireWhole("seed", seed, 0, MOST_SEED)));
  let sum = 0;
  let below = 0;
  for (const total of totals) {
    sum += total;
    if (total < 0) below++;
  }
  totals.sort();
  return {
    mean: plain(sum / count), p10: percentile(totals, 0.1), p50: percentile(totals, 0.5), p80: percentile(totals, 0.8), p90: percentile(totals, 0.9),
    belowZero: below / count,
  };
}

function totalsDrawn(low: readonly Pounds[], likely: readonly Pounds[], high: readonly Pounds[], draws: number, random: RandomStream): Float64Array {
  const totals = new Float64Array(draws);
  const turns = low.map((least, i) => (high[i]! === least ? 0 : (likely[i]! - least) / (high[i]! - least)));
  const rises = low.map((least, i) => (high[i]! - least) * (likely[i]! - least));
  const falls = low.map((least, i) => (high[i]! - least) * (high[i]! - likely[i]!));
  for (let draw = 0; draw < draws; draw++) {
    let total = 0;
    for (let line = 0; line < low.length; line++) {
      const u = random.fraction();
      total += u < turns[line]! ? low[line]! + Math.sqrt(u * rises[line]!) : high[line]! - Math.sqrt((1 - u) * falls[line]!);
    }
    totals[draw] = total;
  }
  return totals;
}

/** Of values in order, by interpolation, the first at 0 and the last at 1. */
function percentile(sorted: Float64Array, at: Share): number {
  const place = at * (sorted.length - 1);
  const before = Math.floor(place);
  const lower = sorted[before]!;
  const upper = sorted[Math.min(before + 1, sorted.length - 1)]!;
  return plain(lower + (place - before) * (upper - lower));
}

function requireLines(low: readonly Pounds[], likely: readonly Pounds[], high: readonly Pounds[]): void {
  const lists = [["low", low], ["likely", likely], ["high", high]] as const;
  for (const [argument, amounts] of lists) {
    requireNumbers(argument, amounts);
    requireSameLength("low", low, argument, amounts);
    amounts.forEach((amount, i) => requireMoney(argument, amount, { item: i + 1 }));
  }
  for (let i = 0; i < low.length; i++) {
    for (const [[before, least], [argument, most]] of [[lists[0], lists[1]], [lists[1], lists[2]]] as const) {
      if (most[i]! < least[i]!) throw new DomainError("not-in-order", { argument, item: i + 1, value: most[i]!, before, beforeValue: least[i]! });
    }
  }
}
