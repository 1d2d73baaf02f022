import type { CellReading } from "../../../intake/reading";
import type { Sourced } from "../../../workings/origin";
import { sourcedFrom } from "./sourcedFrom";

/** The figure of a cell; null where there is no such column, or the cell is empty or was refused. */
export function figureIn(reading: CellReading | null): Sourced | null {
  return reading && reading.value !== null ? sourcedFrom(reading, reading.value) : null;
}
