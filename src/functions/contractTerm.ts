import { contractTerm } from "../domain/contracts/contractTerm";
import { serialOf } from "../domain/kernel/day";
import { readDay } from "../domain/kernel/readDay";
import { inCell } from "./_support/inCell";
import { readTerm } from "./_support/term";
import { readPeriod } from "./_support/text";

/**
 * Shows when a contract's initial term and each extension begin and end.
 * @customfunction CONTRACT.TERM
 * @param term Years joined by +, such as "5+2+2+1". A part may be months, such as "18m".
 * @param start First day of the contract.
 * @returns A table with the headings Period, From, To and Years so far; the dates are date serials.
 * @example =CONTRACT.TERM("5+2", "2025-04-01") // "Period", "From", "To", "Years so far"; "Initial term", 45748, 47573, 5; "Extension 1", 47574, 48304, 7
 * @example =CONTRACT.TERM("18m", "2025-04-01") // "Period", "From", "To", "Years so far"; "Initial term", 45748, 46295, 1.5
 * @example =CONTRACT.TERM("5 and 2", "2025-04-01") // #VALUE!
 */
export function contractTermCell(term: unknown, start: unknown): unknown[][] {
  return inCell({}, () => [
    ["Period", "From", "To", "Years so far"],
    ...contractTerm(readTerm(term), readDay("start", readPeriod("start", start))).map(({ name, from, to, yearsSoFar }) => [name, serialOf(from), serialOf(to), yearsSoFar]),
  ]);
}
