import { DomainError } from "../kernel/DomainError";
import type { Day } from "../kernel/day";
import { monthsAfter } from "./monthsAfter";

const MOST_PARTS = 50;
const MOST_MONTHS = 1200;

export interface TermPeriod {
  /** "Initial term", "Extension 1"… */
  readonly name: string;
  readonly from: Day;
  /** The last day of the period. */
  readonly to: Day;
  /** From the contract's start to the end of the period, in years. */
  readonly yearsSoFar: number;
}

/**
 * The months of each part of a term written "5+2+2+1": the initial term, then each extension. A part is in years ("5", "1.5", "2y"),
 * or in months ("18m").
 *
 * @param term at most 50 parts and 100 years; each part a whole number of months
 * @throws {DomainError} empty-input, not-a-term, term-too-long
 * @source contracts/METHOD.md §1
 */
export function termMonths(term: string): number[] {
  const text = term.trim();
  if (text === "") throw new DomainError("empty-input", { argument: "term" });
  // Before it is cut up: the text may be as long as a cell lets it be, or longer.
  if (text.length > 500) throw notATerm(term, `${text.slice(0, 20)}…`);
  const parts = text.split("+").map((part) => monthsOf(term, part.trim()));
  if (parts.length > MOST_PARTS) throw new DomainError("term-too-long", { argument: "term", text: term, seen: `${parts.length} parts`, most: `${MOST_PARTS} parts` });
  const months = parts.reduce((sum, part) => sum + part, 0);
  if (months > MOST_MONTHS) throw new DomainError("term-too-long", { argument: "term", text: term, seen: `${Number((months / 12).toFixed(2))} years`, most: `${MOST_MONTHS / 12} years` });
  return parts;
}

/**
 * When the initial term and each extension begin and end.
 *
 *     from of the first = start     to = the day before its months after the start of the contract     years so far = months to its end ÷ 12
 *
 * Counted from the start of the contract: one that starts on 31 January and runs by months ends on the last day before the 31st, or before the
 * last day of a shorter month.
 *
 * @throws {DomainError} what termMonths throws, and not-a-date (an end after 9999)
 * @source contracts/METHOD.md §1
 */
export function contractTerm(term: string, start: Day): TermPeriod[] {
  let months = 0;
  return termMonths(term).map((part, i) => {
    const from = monthsAfter(start, months);
    months += part;
    return { name: i === 0 ? "Initial term" : `Extension ${i}`, from, to: (monthsAfter(start, months) - 1) as Day, yearsSoFar: months / 12 };
  });
}

function monthsOf(term: string, part: string): number {
  const written = /^(\d{1,4}(?:\.\d{1,6})?) ?(y|yrs?|years?|m|mths?|months?)?$/i.exec(part);
  if (!written) throw notATerm(term, part === "" ? "+" : part);
  const months = Number((Number(written[1]) * (/^m/i.test(written[2] ?? "") ? 1 : 12)).toPrecision(9));
  if (!Number.isInteger(months) || months === 0) throw notATerm(term, part);
  return months;
}

function notATerm(term: string, part: string): DomainError {
  return new DomainError("not-a-term", { argument: "term", text: term, part });
}
