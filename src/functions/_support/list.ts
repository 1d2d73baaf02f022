import { DomainError } from "../../domain/kernel/DomainError";
import type { Place } from "../../domain/kernel/rates";
import { isMissing, readCell } from "./cell";

/** The numbers of one row, one column or one cell. A missing cell counts as 0. */
export function readList(argument: string, cells: unknown): number[] {
  const rows = rowsOf(argument, cells);
  const across = isAcross(rows);
  return across
    ? rows[0]!.map((cell, i) => readCell(argument, cell, { column: i + 1 }) ?? 0)
    : rows.map((row, i) => readCell(argument, row[0], { row: i + 1 }) ?? 0);
}

/** readList where a missing cell means something: null. */
export function readListWithGaps(argument: string, cells: unknown): (number | null)[] {
  const rows = rowsOf(argument, cells);
  const across = isAcross(rows);
  return across
    ? rows[0]!.map((cell, i) => readCell(argument, cell, { column: i + 1 }))
    : rows.map((row, i) => readCell(argument, row[0], { row: i + 1 }));
}

/** The cells of one row, one column or one cell, in order. */
export function listOf(argument: string, cells: unknown): readonly unknown[] {
  const rows = rowsOf(argument, cells);
  return isAcross(rows) ? rows[0]! : rows.map((row) => row[0]);
}

/** The names in one row, one column or one cell; a number (a cost centre, say) is a name too. */
export function readNames(argument: string, cells: unknown): string[] {
  return listOf(argument, cells).map((name, i) => {
    if (typeof name === "string" || typeof name === "number") return String(name);
    if (isMissing(name)) return "";
    throw new DomainError("not-a-name", { argument, ...placeIn(cells, i), seen: typeof name === "boolean" ? String(name).toUpperCase() : "not text" });
  });
}

/** Values laid out as the list they answer was: across or down. */
export function laidOutLike<Value>(cells: unknown, values: readonly Value[]): Value[][] {
  return Array.isArray(cells) && isAcross(cells) ? [[...values]] : values.map((value) => [value]);
}

/** Where an item of a list stands in the range it came from. */
export function placeIn(cells: unknown, index: number): Place {
  return Array.isArray(cells) && isAcross(cells) ? { column: index + 1 } : { row: index + 1 };
}

function isAcross(rows: readonly (readonly unknown[])[]): boolean {
  return rows.length === 1 && (rows[0]?.length ?? 0) > 1;
}

function rowsOf(argument: string, cells: unknown): readonly (readonly unknown[])[] {
  const rows: readonly (readonly unknown[])[] = Array.isArray(cells) ? cells : [[cells]];
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) throw new DomainError("empty-input", { argument });
  if (rows.length > 1 && columns > 1) throw new DomainError("not-a-list", { argument, rows: rows.length, columns });
  return rows;
}
