import { MOST_POUNDS } from "../domain/kernel/money";
import { wholeUnits } from "../domain/kernel/roundMoney";

/**
 * The number multiplied by a power of ten, as decimal arithmetic gives it: 0.29 × 100 is 29, not 28.999999999999996.
 * The number is taken at the 15 significant digits Excel shows.
 */
export function shifted(value: number, power: number): number {
  if (power === 0 || value === 0) return value === 0 ? 0 : value;
  const [mantissa = "0", exponent = "0"] = value.toExponential(14).split("e");
  return Number(`${mantissa}e${String(Number(exponent) + power)}`);
}

/** The number times `scale`; exact in decimal where the scale is a power of ten. */
export function scaled(value: number, scale: number): number {
  if (scale === 1) return value === 0 ? 0 : value;
  const power = Math.round(Math.log10(Math.abs(scale)));
  if (scale > 0 && Number(`1e${String(power)}`) === scale) return shifted(value, power);
  const product = value * scale;
  return product === 0 ? 0 : product;
}

/** The whole pennies in a sum of pounds, halves away from zero on Excel's 15-digit view; a sum too large for pennies in 15 digits as near as can be. */
export function pennies(pounds: number): number {
  return Math.abs(pounds) <= MOST_POUNDS ? wholeUnits(pounds, 2) : Math.round(pounds * 100);
}
