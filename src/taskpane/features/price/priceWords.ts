import { poundsWords } from "../../shared/figureWords";

/** A price per unit, to the penny: "£31.20". */
export function priceWords(price: number): string {
  return poundsWords(Math.round(price * 100) / 100);
}

/** "hours" from "hour": a unit as a heading or sentence has it for many. */
export function unitsWords(unit: string): string {
  if (/[^s]s$/i.test(unit)) return unit;
  return /[^aeiou]y$/i.test(unit) ? `${unit.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/i.test(unit) ? `${unit}es` : `${unit}s`;
}
