import { DomainError } from "../kernel/DomainError";
import type { Figure } from "./presentFigures";
import { requireFigureBlock } from "./requireFigureBlock";
import { requireQuantity } from "./requireQuantities";
import type { CountTable } from "./suppression/CountTable";
import { furtherHidden } from "./suppression/furtherHidden";

/** A count that is not to be shown. */
export const HIDDEN = "c";

/** More cells than this would keep a workbook waiting. */
const MOST_CELLS = 10_000;

/**
 * A block of counts fit to publish with its row totals and column totals: small counts hidden, and as many more as are
 * needed so that no hidden count can be worked out, or brought down to one value, from what is shown.
 *
 * Safe against a reader who knows every shown cell (zeros too), every row total and column total, and that counts are
 * whole numbers of zero or more. A hidden count may be 0.
 *
 * @param counts  whole numbers of zero or more; null where there is none, which stays so
 * @param minimum the least count above zero that may be shown, 2 or more: 1 to minimum − 1 are hidden
 * @returns the block, HIDDEN in place of what is hidden
 * @throws {DomainError} empty-input, ragged-block, not-a-number, negative, not-whole, out-of-range, block-too-large,
 *   total-reveals (a small count that the totals alone give away)
 * @source benchmarking/METHOD.md §9
 */
export function suppressedCounts(counts: readonly (readonly Figure[])[], minimum = 5): (number | null | typeof HIDDEN)[][] {
  if (!(Number.isInteger(minimum) && minimum >= 2)) throw new DomainError("not-whole", { argument: "minimum", value: minimum, least: 2 });
  const table = requireCounts(counts);
  const must = table.counts.flatMap((count, cell) => (count !== null && count > 0 && count < minimum ? [cell] : []));
  const hidden = new Set([...must, ...furtherHidden(table, must, (cell) => refuse(table, cell, minimum))]);
  return counts.map((line, row) => line.map((count, column) => (hidden.has(row * table.columns + column) ? HIDDEN : count === null ? null : count + 0)));
}

function requireCounts(counts: readonly (readonly Figure[])[]): CountTable {
  const cells = counts.length * (counts[0]?.length ?? 0);
  if (cells > MOST_CELLS) throw new DomainError("block-too-large", { argument: "counts", cells, most: MOST_CELLS });
  const columns = requireFigureBlock("counts", counts, (count, place) => {
    requireQuantity("counts", count, place);
    if (!Number.isInteger(count)) throw new DomainError("not-whole", { argument: "counts", ...place, value: count, least: 0 });
  });
  return { rows: counts.length, columns, counts: counts.flat() };
}

/** Names the row where its total is the count, and otherwise the column: one of them is, but where blank cells stand in the way. */
function refuse({ columns, counts }: CountTable, cell: number, minimum: number): never {
  const [row, column] = [Math.floor(cell / columns), cell % columns];
  const isAlone = (inLine: (other: number) => boolean) => counts.every((count, other) => other === cell || count === null || count === 0 || !inLine(other));
  const byColumn = !isAlone((other) => Math.floor(other / columns) === row) && isAlone((other) => other % columns === column);
  throw new DomainError("total-reveals", { argument: "counts", ...byColumn ? { column: column + 1 } : { row: row + 1 }, minimum });
}
