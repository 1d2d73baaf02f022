import { anniversary } from "../kernel/anniversary";
import type { Day } from "../kernel/day";
import { DomainError } from "../kernel/DomainError";
import type { Pounds, Rate } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";
import { roundMoney } from "../kernel/roundMoney";
import { roundedUpToPence } from "./roundedUpToPence";

const MOST_YEARS = 100;

/** How the prices of a schedule are rounded. Only "each year" rounds the price now. */
export type ScheduleRounding =
  | { readonly kind: "none" }
  /** Each price to the penny, the next worked out from it unrounded. */
  | { readonly kind: "end" }
  /** To the penny before the next, the price now included. */
  | { readonly kind: "each year" }
  /** Up to a whole multiple of so many pence before the next. */
  | { readonly kind: "up"; readonly multiple: number };

export interface ReviewYear {
  /** 1 begins at the review. */
  readonly year: number;
  readonly from: Day;
  readonly change: Rate;
  /** The price or chain of the year before × (1 + change). */
  readonly unrounded: Pounds;
  readonly price: Pounds;
}

export interface PriceSchedule {
  readonly now: Pounds;
  /** Fewer than asked for, perhaps none, where a figure is not held. */
  readonly years: readonly ReviewYear[];
  /** Why there are fewer; null where there are not. */
  readonly stopped: DomainError | null;
}

/**
 * A price set at a base date, reviewed, and reviewed again at each anniversary of the review.
 *
 *     unrounded₁ = now × (1 + change(base, review))
 *     unroundedₙ = chainₙ₋₁ × (1 + change(anniversaryₙ₋₁, anniversaryₙ))
 *
 * The chain is the price as it is rounded, but for "end", where it is the unrounded one.
 *
 * @param years  whole, 1 to 100; 1 is the review alone
 * @param change the change between two dates, as clauseChange gives it; where it refuses with date-not-covered the
 *   schedule stops and says so
 * @throws {DomainError} not-a-number, too-large, not-whole, not-a-date (an anniversary after 9999), negative (rounding up a
 *   price below zero), and what `change` throws but for date-not-covered
 * @source inflation/METHOD.md §8
 */
export function priceSchedule(
  price: Pounds, base: Day, review: Day, years: number, rounding: ScheduleRounding, change: (from: Day, to: Day) => Rate,
): PriceSchedule {
  requireMoney("price", price);
  if (!Number.isInteger(years) || years < 1 || years > MOST_YEARS) {
    throw new DomainError("not-whole", { argument: "years", value: years, least: 1, most: MOST_YEARS });
  }
  const now = rounding.kind === "each year" ? roundMoney(price) : plain(price);
  const priced: ReviewYear[] = [];
  let before = base;
  let chain = now;
  for (let year = 1; year <= years; year++) {
    const from = anniversary(review, year - 1);
    const found = changeOrEnd(change, before, from);
    if (found instanceof DomainError) return { now, years: priced, stopped: found };
    const unrounded = plain(chain * (1 + found));
    requireMoney("price", unrounded, { item: year });
    const rounded = roundedAs(rounding, unrounded);
    priced.push({ year, from, change: found, unrounded, price: rounded });
    chain = rounding.kind === "end" ? unrounded : rounded;
    before = from;
  }
  return { now, years: priced, stopped: null };
}

function roundedAs(rounding: ScheduleRounding, price: Pounds): Pounds {
  switch (rounding.kind) {
    case "none": return price;
    case "end": case "each year": return roundMoney(price);
    case "up": return roundedUpToPence(price, rounding.multiple);
  }
}

function changeOrEnd(change: (from: Day, to: Day) => Rate, from: Day, to: Day): Rate | DomainError {
  try {
    return change(from, to);
  } catch (error) {
    if (error instanceof DomainError && error.code === "date-not-covered") return error;
    throw error;
  }
}

/** Never −0. */
function plain(amount: Pounds): Pounds {
  return amount === 0 ? 0 : amount;
}
