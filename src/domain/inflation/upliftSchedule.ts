import { anniversary } from "../kernel/anniversary";
import type { Day } from "../kernel/day";
import { DomainError } from "../kernel/DomainError";
import type { Figures } from "../kernel/figures";
import type { Pounds, Rate } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";
import { roundMoney } from "../kernel/roundMoney";
import { clauseChange } from "./clause/clauseChange";
import type { ClauseTree } from "./clause/clauseTree";

const MOST_YEARS = 100;

export interface ScheduleYear {
  /** From 1. */
  readonly year: number;
  /** The anniversary of the start on which the price begins. */
  readonly from: Day;
  /** On the year before; null in year 1. */
  readonly change: Rate | null;
  readonly price: Pounds;
}

/**
 * A price by contract year: the first as it is, each later one the year before after the clause between the two
 * anniversaries.
 *
 *     price₁ = price     priceₙ = priceₙ₋₁ × (1 + clauseChange(anniversaryₙ₋₁, anniversaryₙ))
 *
 * @param start   first day of year 1; a start on 29 February has its anniversary on 28 February in a common year
 * @param years   whole, 1 to 100
 * @param pennies true rounds every year's price to the penny, the first included, before the next
 * @throws {DomainError} not-a-number, too-large, not-whole, not-a-date (an anniversary after 9999), and what clauseChange throws
 * @source inflation/METHOD.md §5
 */
export function upliftSchedule(price: Pounds, start: Day, years: number, tree: ClauseTree, figures: Figures, pennies = false): ScheduleYear[] {
  requireMoney("price", price);
  if (!Number.isInteger(years) || years < 1 || years > MOST_YEARS) {
    throw new DomainError("not-whole", { argument: "years", value: years, least: 1, most: MOST_YEARS });
  }
  const rounded = (amount: Pounds): Pounds => (pennies ? roundMoney(amount) : amount === 0 ? 0 : amount);
  const schedule: ScheduleYear[] = [{ year: 1, from: start, change: null, price: rounded(price) }];
  for (let year = 2; year <= years; year++) {
    const before = schedule[year - 2]!;
    const from = anniversary(start, year - 1);
    const change = clauseChange(tree, before.from, from, figures);
    const amount = before.price * (1 + change);
    requireMoney("price", amount, { item: year });
    schedule.push({ year, from, change, price: rounded(amount) });
  }
  return schedule;
}
