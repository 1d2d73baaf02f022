import { referenceFigures, type ReferenceFigures } from "../../reference/referenceFigures";
import { isLeftOut } from "./option";

/** The figures a function reads: the built-in series, with those of its `table` argument laid over them where it was given. */
export function readFigures(table: unknown): ReferenceFigures {
  if (isLeftOut(table)) return referenceFigures();
  const rows: readonly (readonly unknown[])[] = Array.isArray(table) ? table : [[table]];
  return referenceFigures(rows);
}
