import type { FinancialYear } from "../../domain/kernel/financialYear";
import type { Pounds } from "../../domain/kernel/quantities";
import { roundMoney } from "../../domain/kernel/roundMoney";
import { poundsLess } from "./pounds";
import type { SavingsAnswer } from "./savingsFigures";

/**
 * What `first flow + NPV(rate, later flows)` gives in Excel where a year without saving or cost is an empty cell: the cell is
 * skipped, so later years are discounted as if they came sooner. Empty years at the end move nothing.
 *
 * @param factors of years 0, 1, 2…, one rate throughout
 * @returns null where no year between the first and the last that is not empty is empty
 */
export function excelNpv(net: readonly Pounds[], empty: readonly boolean[], years: readonly FinancialYear[], factors: readonly number[], right: Pounds): SavingsAnswer["excelNpv"] {
  const last = empty.lastIndexOf(false);
  const emptyYears = years.filter((_, at) => at > 0 && at < last && empty[at]);
  if (emptyYears.length === 0) return null;
  const kept = net.filter((_, at) => at === 0 || !empty[at]);
  const value = roundMoney(kept.reduce((sum, flow, at) => sum + flow * factors[at]!, 0));
  return { value, emptyYears, difference: poundsLess(value, right) };
}
