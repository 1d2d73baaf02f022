import { cellAddress } from "../cells/address";
import type { CellPlace } from "../cells/sheetReference";
import { pennies, shifted } from "./decimal";
import type { FootingCheck } from "./reading";

const SEARCHED_LINES = 5000;

/** The parts of a total: how many, the figure of each (NaN for none) and where it stands. */
interface Parts {
  readonly from: number;
  readonly to: number;
  value(line: number): number;
  isTotal(line: number): boolean;
  place(line: number): CellPlace;
}

/**
 * A stated total set against its parts. Holds where the difference rounds to no penny; where it does not, the hint names a line that
 * accounts for it, or swapped digits (a difference that 9 divides). `step` is what one step of the last digit is worth: 0.01 for pounds,
 * 1000 for a table in £000, whose parts may each be half a step out. Shares are fractions and are checked to six places.
 */
export function footingCheck(place: CellPlace, label: string, stated: number, sum: number, parts: Parts, step: number, kind: "money" | "share" = "money"): FootingCheck {
  const added = sum === 0 ? 0 : Number(sum.toPrecision(15));
  const difference = kind === "money" ? pennies(stated - added) / 100 : shifted(Math.round(shifted(stated - added, 6)), -6);
  if (difference === 0) return { place, label, stated, added, holds: true, difference: 0 };
  const hint = kind === "money" ? likelyCause(difference, parts, step) : "";
  return { place, label, stated, added, holds: false, difference, ...(hint === "" ? {} : { hint }) };
}

function likelyCause(difference: number, parts: Parts, step: number): string {
  let count = 0;
  if (parts.to - parts.from < SEARCHED_LINES) {
    for (let line = parts.from; line <= parts.to; line++) {
      const value = parts.value(line);
      if (parts.isTotal(line) || Number.isNaN(value)) continue;
      count++;
      const { row, column } = parts.place(line);
      if (pennies(value + difference) === 0) return `The difference is the figure in ${cellAddress(row, column)}: the total may leave it out.`;
      if (pennies(value - difference) === 0) return `The difference is the figure in ${cellAddress(row, column)}: the total may count it twice.`;
      if (pennies(2 * value + difference) === 0 || pennies(2 * value - difference) === 0) return `The difference is twice the figure in ${cellAddress(row, column)}: its sign may be the wrong way round.`;
    }
  }
  if (step > 0.01 && Math.abs(difference) <= (step * (count + 1)) / 2) return "The difference is no more than rounding could make.";
  return pennies(difference) % 9 === 0 ? "The difference divides by 9: two digits of a figure may have changed places." : "";
}
