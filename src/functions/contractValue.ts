import { contractValue } from "../domain/contracts/contractValue";
import { inCell } from "./_support/inCell";
import { readNumber, readOption } from "./_support/option";
import { readTerm } from "./_support/term";

/**
 * Gives the estimated value of a contract for procurement thresholds: its whole term with every extension, and VAT.
 * @customfunction CONTRACT.VALUE
 * @param annual Pounds a year, before VAT.
 * @param term Years joined by +, such as "5+2+2+1". A part may be months, such as "18m".
 * @param change Uplift each year on the one before. Left out, 0.
 * @param vat Rate of VAT. Left out, 20%; 0 for a grant.
 * @returns Pounds, unrounded.
 * @example =CONTRACT.VALUE(70000, "1+1+1") // 252000
 * @example =CONTRACT.VALUE(100000, "18m", 10%, 0) // 155000
 * @example =CONTRACT.VALUE(70000, "1+1+1", 0, 20) // #VALUE!
 */
export function contractValueCell(annual: unknown, term: unknown, change?: unknown, vat?: unknown): number {
  return inCell({}, () => contractValue(readNumber("annual", annual), readTerm(term), readOption("change", change, 0), readOption("vat", vat, 0.2)));
}
