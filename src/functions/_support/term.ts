import { DomainError } from "../../domain/kernel/DomainError";
import { isMissing } from "./cell";
import { plainCell, shownAs } from "./text";

/** A contract's term as text: a number of years on its own is one too. */
export function readTerm(given: unknown): string {
  const cell = plainCell("term", given);
  if (isMissing(cell)) throw new DomainError("empty-input", { argument: "term" });
  if (typeof cell === "string" || (typeof cell === "number" && Number.isFinite(cell))) return String(cell);
  throw new DomainError("not-a-text", { argument: "term", like: "5+2+2+1", ...shownAs(cell) });
}
