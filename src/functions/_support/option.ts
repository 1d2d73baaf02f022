import { DomainError } from "../../domain/kernel/DomainError";
import { readCell } from "./cell";

/** The number of an argument that must be given. */
export function readNumber(argument: string, given: unknown): number {
  const value = readCell(argument, onlyCell(argument, given));
  if (value === null) throw new DomainError("empty-input", { argument });
  return value;
}

/** The number of an optional argument, or its default where it was left out; 0 is 0. */
export function readOption<Default>(argument: string, given: unknown, otherwise: Default): number | Default {
  return readCell(argument, onlyCell(argument, given)) ?? otherwise;
}

/** True where an optional range was left out. */
export function isLeftOut(given: unknown): boolean {
  const cell = loneCell(given);
  return cell === undefined || cell === null || cell === "";
}

/** isLeftOut; and one cell of 0, as a blank may arrive, where a number alone could not be what is asked for. */
export function isEmptyCell(given: unknown, zeroIsBlank: boolean): boolean {
  return isLeftOut(given) || (zeroIsBlank && loneCell(given) === 0);
}

/** The cell of a range of one; any other range, or a value, as it is. */
function loneCell(given: unknown): unknown {
  return Array.isArray(given) && given.length === 1 && Array.isArray(given[0]) && given[0].length === 1 ? given[0][0] : given;
}

/** The one cell of an argument, given as a value or as a range of one. */
export function onlyCell(argument: string, given: unknown): unknown {
  if (!Array.isArray(given)) return given;
  const rows: readonly (readonly unknown[])[] = given;
  const columns = rows[0]?.length ?? 0;
  if (rows.length === 1 && columns === 1) return rows[0]![0];
  throw new DomainError("not-one-cell", { argument, rows: rows.length, columns });
}
