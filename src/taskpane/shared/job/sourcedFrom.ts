import type { CellReading } from "../../../intake/reading";
import type { Origin, Sourced } from "../../../workings/origin";

/**
 * A figure that was read, with the cell it came from and what a formula must do to the cell to get it.
 *
 * @param value what the figure is taken to be, which for an empty cell the reading does not say
 * @param tableScale what a number is multiplied by where the cell holds text now and may hold a number later
 */
export function sourcedFrom(reading: CellReading, value: number, tableScale = 1): Sourced {
  return { value, origin: originOf(reading, tableScale) };
}

function originOf({ place, seen, value, fromText, scale }: CellReading, tableScale: number): Origin {
  const base = { kind: "cell", sheet: place.sheet, row: place.row, column: place.column } as const;
  // An empty cell taken as nothing is text read as a figure too: the empty text.
  if (fromText || value === null) return { ...base, readFrom: seen, scale: tableScale };
  return { ...base, scale: scale ?? 1 };
}
