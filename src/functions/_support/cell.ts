import { DomainError } from "../../domain/kernel/DomainError";
import type { Place } from "../../domain/kernel/rates";

// Taken once: where a script runs apart from its page, every look-up of a global is slow.
const { isFinite } = Number;

/** The number in a cell, or null where it is missing: an empty cell comes as null, "" or (in some builds of Excel) 0. */
export function readCell(argument: string, cell: unknown, place: Place = {}): number | null {
  if (typeof cell === "number" && isFinite(cell)) return cell;
  if (isMissing(cell)) return null;
  // A cell with a data type (a currency, an entity) comes as an object with its plain value inside.
  if (typeof cell === "object" && cell !== null && "basicValue" in cell) return readCell(argument, cell.basicValue, place);
  throw new DomainError("not-a-number", { argument, ...place, ...seen(cell) });
}

export function isMissing(cell: unknown): boolean {
  return cell === "" || cell === null || cell === undefined;
}

function seen(cell: unknown): { text: string } | { seen: string } {
  if (typeof cell === "string") return { text: cell };
  if (typeof cell === "boolean") return { seen: cell ? "TRUE" : "FALSE" };
  return { seen: "not a plain number" };
}
