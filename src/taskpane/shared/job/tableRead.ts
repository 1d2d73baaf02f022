import { DomainError } from "../../../domain/kernel/DomainError";
import type { CellBlock } from "../../../intake/cellBlock";
import { sentenceFor } from "../sentenceFor";
import type { Source } from "../useSource";
import type { Problem } from "./problem";

/** A table as it was read, or why it was not. */
export interface TableRead<Table> {
  readonly table: Table | null;
  readonly problems: readonly Problem[];
}

export type ReadSource = Pick<Source, "block" | "status" | "problem">;

/**
 * The table in the cells read.
 *
 * @param field the field that says where the cells are; what stands in the way is said under it
 * @param toDo what to do where nothing is chosen; null where nothing need be
 */
export function tableRead<Table>({ block, status, problem }: ReadSource, read: (block: CellBlock) => Table, field: string, toDo: string | null): TableRead<Table> {
  const problems: Problem[] = problem ? [{ field, words: problem }] : status === "empty" && toDo !== null ? [{ field, words: toDo, missing: true }] : [];
  if (!block) return { table: null, problems };
  if (holdsNothing(block)) return { table: null, problems: [...problems, { field, words: "There is nothing in these cells. Select the cells that hold the figures, headings and all." }] };
  try {
    return { table: read(block), problems };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { table: null, problems: [...problems, { field, words: sentenceFor(error) ?? "" }] };
  }
}

function holdsNothing({ values }: CellBlock): boolean {
  return values.every((row) => row.every((value) => typeof value === "string" && value.trim() === ""));
}
