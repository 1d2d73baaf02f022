import type { CellReading } from "../../../intake/reading";
import type { UnreadFigure } from "../../../workings/unreadFigures";
import { placeWords } from "../../shared/cellAddress";

/** A dash or dots say no more than an empty cell. */
const SAYS_NOTHING = /^[-\u2010-\u2015\u2212.\u2026\s]*$/;

/** What is written in a cell and could not be read; null where it was read, is empty, or there is no such column. @param taken what counts in its place */
export function unreadFigure(reading: Pick<CellReading, "place" | "seen" | "value" | "reason"> | null, what: string, taken: string): UnreadFigure | null {
  if (reading === null || reading.value !== null || SAYS_NOTHING.test(reading.seen)) return null;
  return { address: placeWords(reading.place), what, seen: reading.seen, taken, reason: reading.reason };
}
