import type { CellBlock } from "../../../intake/cellBlock";
import type { CellReading } from "../../../intake/reading";
import type { Origin, Sourced } from "../../../workings/pool/poolCase";

/**
 * A figure that was read, with the cell it came from and what a formula must do to the cell to get it.
 *
 * @param tableScale what a number is multiplied by where the cell holds text now and may hold a number later
 */
export function sourcedFrom(reading: CellReading, value: number, block: CellBlock, tableScale = 1): Sourced {
  return { value, origin: originOf(reading, value, block, tableScale) };
}

function originOf({ place, seen }: CellReading, value: number, block: CellBlock, tableScale: number): Origin {
  const held = block.values[place.row - block.row]?.[place.column - block.column];
  const base = { kind: "cell", sheet: place.sheet, row: place.row, column: place.column } as const;
  // An empty cell read as nothing is text read as a figure too: the empty text.
  if (typeof held !== "number") return { ...base, readFrom: seen, scale: tableScale };
  return { ...base, scale: held === 0 ? tableScale : powerOfTen(value / held) };
}

/** Figures are only ever scaled by a power of ten (%, £000, £m), so a ratio a hair off one is that one. */
function powerOfTen(ratio: number): number {
  const power = Math.round(Math.log10(Math.abs(ratio)));
  const whole = Number(`1e${power}`);
  return Number.isFinite(whole) && Math.abs(Math.abs(ratio) / whole - 1) < 1e-9 ? Math.sign(ratio) * whole : ratio;
}
