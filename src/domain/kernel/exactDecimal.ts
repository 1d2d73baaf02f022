import { exponent15, mantissa15 } from "./decimal15";

/** Decimal places that hold every number's 15-digit view exactly, and at least `atLeast`. */
export function placesFor(numbers: readonly number[], atLeast: number): number {
  return numbers.reduce((most, number) => (number === 0 ? most : Math.max(most, 14 - exponent15(Math.abs(number)))), atLeast);
}

/** The number's 15-digit view × 10^places, exact; `places` is what placesFor gives, or more. */
export function atPlaces(number: number, places: number): bigint {
  if (number === 0) return 0n;
  const size = Math.abs(number);
  const exponent = exponent15(size);
  const units = BigInt(mantissa15(size, exponent)) * 10n ** BigInt(exponent - 14 + places);
  return number < 0 ? -units : units;
}
