import type { Pounds, Rate } from "../kernel/quantities";
import { requireRate } from "../kernel/rates";
import { requireMoney, requireMoneyNotNegative } from "../kernel/requireMoney";
import { termMonths } from "./contractTerm";

/**
 * The estimated value of a contract for procurement thresholds: everything it may pay over its whole term, extensions included, with VAT.
 *
 *     value = Σ over contract years y of annual × (1 + change)^(y − 1) × months of the year in the term ÷ 12 × (1 + vat)
 *
 * @param annual pounds a year before VAT, zero or more
 * @param term   "5+2+2+1"
 * @param change each contract year on the one before, −1 to 1
 * @param vat    0 to 1; 0 for a grant
 * @returns pounds, unrounded; never −0
 * @throws {DomainError} not-a-number, too-large, negative, looks-like-percent, out-of-range, and what termMonths throws
 * @source contracts/METHOD.md §2: Procurement Act 2023, Schedule 3
 */
export function contractValue(annual: Pounds, term: string, change: Rate = 0, vat: Rate = 0.2): Pounds {
  requireMoneyNotNegative("annual", annual);
  requireRate("change", change, -1);
  requireRate("vat", vat);
  const months = termMonths(term).reduce((sum, part) => sum + part, 0);
  let net = 0;
  for (let from = 0; from < months; from += 12) net += (annual * (1 + change) ** (from / 12) * Math.min(12, months - from)) / 12;
  const value = net * (1 + vat);
  requireMoney("result", value);
  return value === 0 ? 0 : value;
}
