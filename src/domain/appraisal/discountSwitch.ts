import { requireBlock } from "../kernel/lists";
import { plain } from "../kernel/plain";
import type { Pounds, Rate } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";
import { BAND_ENDS, discountRates, factorsAtRates, type DiscountScheme } from "../savings/discountFactor";
import { bestAndNext } from "./switchingValues";

/** How the search goes, for whoever works it out again step by step. */
export const DISCOUNT_SEARCH = { up: 60, upStep: 0.005, down: 20, halvings: 40 } as const;

export interface DiscountSwitch {
  /** Added to the rate of every year; null where the best option stays best over the whole search. */
  readonly shift: Rate | null;
  /** The rate of year 1 with the shift. */
  readonly rate: Rate | null;
  /** The option that is best beyond it. */
  readonly becomes: number | null;
  /** Rates of year 1 at the ends of the search. */
  readonly least: Rate;
  readonly most: Rate;
}

/**
 * How far the discount rates must move, all by the same points, for another option to be the best.
 *
 * Searched outwards from the scheme, down to where the lowest rate in use is 0 and up by 30 points: the nearest step at whose end another
 * option is ahead is halved until the two are level. Of a step down and a step up the nearer counts.
 *
 * @param nets options × years from year 0: benefits less costs, pounds
 * @throws {DomainError} empty-input, ragged-block, not-a-number, too-large, and what discountFactor throws
 * @source appraisal/METHOD.md §5
 */
export function discountSwitch(nets: readonly (readonly Pounds[])[], scheme: DiscountScheme = "green-book"): DiscountSwitch {
  requireBlock("nets", nets);
  nets.forEach((line, row) => line.forEach((amount, year) => requireMoney("nets", amount, { row: row + 1, column: year + 1 })));
  const rates = discountRates(scheme);
  const years = nets[0]!.length;
  const lowest = Math.max(0, Math.min(...ratesInUse(rates, years)));
  const values = (shift: Rate): Pounds[] => valuesAt(nets, factorsAtRates(years, rates.map((rate) => rate + shift)));
  const { best } = bestAndNext(values(0));
  const lead = (shift: Rate): Pounds => leadOf(best, values(shift));
  const { up, upStep, down } = DISCOUNT_SEARCH;
  const upwards = nearest(lead, Array.from({ length: up + 1 }, (_, step) => step * upStep));
  const downwards = lowest === 0 ? null : nearest(lead, Array.from({ length: down + 1 }, (_, step) => -lowest * (step / down)));
  const shift = downwards === null || (upwards !== null && upwards <= -downwards) ? upwards : downwards;
  const ends = { least: plain(rates[0]! - lowest), most: rates[0]! + up * upStep };
  if (shift === null) return { shift, rate: null, becomes: null, ...ends };
  return { shift: plain(shift), rate: rates[0]! + shift, becomes: bestButFor(best, values(shift)), ...ends };
}

function ratesInUse(rates: readonly Rate[], years: number): Rate[] {
  return rates.filter((_, band) => band === 0 || BAND_ENDS[band - 1]! < years - 1);
}

function valuesAt(nets: readonly (readonly Pounds[])[], factors: readonly number[]): Pounds[] {
  return nets.map((line) => line.reduce((sum, amount, year) => sum + amount * factors[year]!, 0));
}

/** Below this, options that are level but for floating point would count as turned. */
const LEVEL: Pounds = 1e-6;

function leadOf(best: number, values: readonly Pounds[]): Pounds {
  const others = values.filter((_, option) => option !== best);
  return others.length === 0 ? 0 : values[best]! - Math.max(...others);
}

function bestButFor(best: number, values: readonly Pounds[]): number {
  const others = values.map((value, option) => (option === best ? -Infinity : value));
  return others.indexOf(Math.max(...others));
}

/** Where leading ends first along the steps; null where it does not. */
function nearest(lead: (shift: Rate) => Pounds, steps: readonly Rate[]): Rate | null {
  const lost = steps.findIndex((shift) => lead(shift) < -LEVEL);
  if (lost < 1) return null;
  let [held, gone] = [steps[lost - 1]!, steps[lost]!];
  for (let halving = 0; halving < DISCOUNT_SEARCH.halvings; halving++) {
    const middle = (held + gone) / 2;
    if (lead(middle) >= 0) held = middle;
    else gone = middle;
  }
  return held;
}
