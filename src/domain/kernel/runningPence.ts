import { DomainError } from "./DomainError";
import { atPlaces, placesFor } from "./exactDecimal";
import { requireNumbers } from "./lists";
import { toPence } from "./money";
import type { Pence, Pounds } from "./quantities";

/**
 * The running totals of the amounts, each rounded to the penny once: twelve months of a twelfth come to the year.
 * Sums are exact in the amounts' 15-digit view, whatever their sub-pennies.
 *
 * @throws {DomainError} empty-input, not-a-number, too-large (an amount, or a running total)
 */
export function runningPence(argument: string, amounts: readonly Pounds[]): Pence[] {
  requireNumbers(argument, amounts);
  const pence = amounts.map((amount, i) => toPence(amount, argument, { item: i + 1 }));
  const wholePence = amounts.every((amount, i) => amount === pence[i]! / 100);
  const running = wholePence ? addWhole(pence) : addDecimals(amounts);
  running.forEach((sum, i) => {
    if (Math.abs(sum) > 999_999_999_999_999) throw new DomainError("too-large", { argument, item: i + 1, value: sum / 100 });
  });
  return running as Pence[];
}

function addWhole(pence: readonly Pence[]): number[] {
  let sum = 0;
  return pence.map((amount) => (sum += amount));
}

function addDecimals(amounts: readonly Pounds[]): number[] {
  const places = placesFor(amounts, 2);
  const penny = 10n ** BigInt(places - 2);
  let sum = 0n;
  return amounts.map((amount) => {
    sum += atPlaces(amount, places);
    const rounded = ((sum < 0n ? -sum : sum) * 2n + penny) / (2n * penny);
    return rounded === 0n ? 0 : Number(sum < 0n ? -rounded : rounded);
  });
}
