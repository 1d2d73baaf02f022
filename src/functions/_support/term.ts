import { readPeriod } from "./text";

/** A contract's term as text: a number of years on its own is one too. */
export function readTerm(given: unknown): string {
  return String(readPeriod("term", given));
}
