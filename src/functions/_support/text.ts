import { DomainError } from "../../domain/kernel/DomainError";
import { isMissing } from "./cell";
import { onlyCell } from "./option";

/** The text of an argument that must be given; `like` is an example of it for a refusal. */
export function readText(argument: string, given: unknown, like: string): string {
  const cell = plainCell(argument, given);
  if (isMissing(cell) || (typeof cell === "string" && cell.trim() === "")) throw new DomainError("empty-input", { argument });
  if (typeof cell === "string") return cell;
  throw new DomainError("not-a-text", { argument, like, ...shownAs(cell) });
}

/** The text of an optional argument, or its default where it was left out. */
export function readTextOption(argument: string, given: unknown, like: string, otherwise: string): string {
  return isMissing(plainCell(argument, given)) ? otherwise : readText(argument, given, like);
}

/** A period or a date as it was given: a date serial, or text still to be read. */
export function readPeriod(argument: string, given: unknown): number | string {
  const cell = plainCell(argument, given);
  if (isMissing(cell) || (typeof cell === "string" && cell.trim() === "")) throw new DomainError("empty-input", { argument });
  if (typeof cell === "string" || (typeof cell === "number" && Number.isFinite(cell))) return cell;
  throw new DomainError("not-a-date", { argument, ...shownAs(cell) });
}

/** TRUE or FALSE, or the default where it was left out; a number or a text is neither. */
export function readTrueOrFalse(argument: string, given: unknown, otherwise: boolean): boolean {
  const cell = plainCell(argument, given);
  if (isMissing(cell)) return otherwise;
  if (typeof cell === "boolean") return cell;
  throw new DomainError("not-true-or-false", { argument, ...shownAs(cell) });
}

/** A cell with a data type (a currency, an entity) comes as an object with its plain value inside. */
export function plainCell(argument: string, given: unknown): unknown {
  const cell = onlyCell(argument, given);
  return typeof cell === "object" && cell !== null && "basicValue" in cell ? cell.basicValue : cell;
}

/** What a refusal says of a cell that is of the wrong kind. */
export function shownAs(cell: unknown): { text: string } | { value: number } | { seen: string } {
  if (typeof cell === "string") return { text: cell };
  if (typeof cell === "number") return { value: cell };
  return { seen: typeof cell === "boolean" ? String(cell).toUpperCase() : "not plain text" };
}
