import type { Day } from "../kernel/day";
import type { Rate } from "../kernel/quantities";
import { requireRate } from "../kernel/rates";
import { termMonths } from "./contractTerm";
import { monthsAfter } from "./monthsAfter";

const MONTHS = 12;

export interface ContractYear {
  /** 1 is the first. */
  readonly year: number;
  readonly from: Day;
  /** Its last day, or the term's where that is sooner. */
  readonly to: Day;
  /** Of the year in the term: 12, or fewer in the last. */
  readonly months: number;
  /** What a pound a year of the first year is in this one: (1 + change)^(year − 1). */
  readonly price: number;
}

/**
 * The contract years of a term with its extensions, each with its price against the first.
 *
 * @param change each contract year on the one before, −1 to 1
 * @throws {DomainError} what termMonths throws; not-a-number, looks-like-percent, out-of-range; not-a-date (an end after 9999)
 * @source contracts/METHOD.md §2
 */
export function contractYears(term: string, start: Day, change: Rate = 0): ContractYear[] {
  requireRate("change", change, -1);
  const months = termMonths(term).reduce((sum, part) => sum + part, 0);
  return Array.from({ length: Math.ceil(months / MONTHS) }, (_, at) => {
    const [before, after] = [at * MONTHS, Math.min((at + 1) * MONTHS, months)];
    return { year: at + 1, from: monthsAfter(start, before), to: (monthsAfter(start, after) - 1) as Day, months: after - before, price: (1 + change) ** at };
  });
}
