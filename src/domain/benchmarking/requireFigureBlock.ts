import { DomainError } from "../kernel/DomainError";
import type { Place } from "../kernel/rates";
import type { Figure } from "./presentFigures";

/**
 * Refuses a block with nothing in it, with rows of different lengths, or with a figure that `requireFigure` refuses.
 *
 * @returns how many columns it has
 */
export function requireFigureBlock(argument: string, block: readonly (readonly Figure[])[], requireFigure: (figure: number, place: Place) => void): number {
  const columns = block[0]?.length ?? 0;
  if (columns === 0) throw new DomainError("empty-input", { argument });
  block.forEach((line, row) => {
    if (line.length !== columns) throw new DomainError("ragged-block", { argument, row: row + 1, found: line.length, expected: columns });
    line.forEach((figure, column) => {
      if (figure !== null) requireFigure(figure, { row: row + 1, column: column + 1 });
    });
  });
  return columns;
}
