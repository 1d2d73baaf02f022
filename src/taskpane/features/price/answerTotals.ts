import { toPence, toPounds } from "../../../domain/kernel/money";
import type { Pounds } from "../../../domain/kernel/quantities";

/** Amounts in pounds added up to the penny. */
export function added(amounts: readonly Pounds[]): Pounds {
  return toPounds(amounts.reduce((sum, amount) => sum + toPence(amount), 0));
}
