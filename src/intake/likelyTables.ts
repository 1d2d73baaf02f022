import type { CellBlock } from "./cellBlock";
import { readCostLines } from "./readCostLines";
import { readPriceTable } from "./readPriceTable";

/** Rows enough to tell what a table is. */
const SAMPLED = 80;

const COST_LINE = /\bcost (?:lines?|elements?|headings?|components?|types?|categor(?:y|ies))\b|\bcomponents?\b/i;

/**
 * How far the first rows of a block look like a list of prices: 0 where they do not, more for each kind of column that only such a list has
 * (a clause, an agreed change, shares, a date), and for the number of them with a price.
 */
export function looksLikePriceTable(block: CellBlock): number {
  const { columns, lines } = readPriceTable(firstRows(block));
  const roles = new Set(columns.map(({ role }) => role));
  const priced = lines.filter(({ price }) => price.value !== null).length;
  const says = (["clause", "rate", "share", "base", "review"] as const).filter((role) => roles.has(role)).length;
  if (columns.some(({ role, heading }) => role === "item" && COST_LINE.test(heading))) return 0;
  if (!roles.has("item") || priced === 0 || priced * 2 < lines.length || (says === 0 && !columns.some(({ heading, role }) => role === "price" && heading !== ""))) return 0;
  return says * 4 + (roles.has("clause") ? 4 : 0) + (roles.has("quantity") ? 1 : 0) + Math.min(priced, 40) / 10;
}

/** How far the first rows of a block look like the cost lines of one price: 0 without a line, a share or amount, and a driver or change. */
export function looksLikeCostLines(block: CellBlock): number {
  const { columns, lines } = readCostLines(firstRows(block));
  const roles = new Set(columns.map(({ role }) => role));
  const parts = lines.filter(({ share, amount }) => share?.value != null || amount?.value != null).length;
  if (!roles.has("line") || parts < 2 || lines.length > 60 || !(roles.has("driver") || roles.has("rate"))) return 0;
  if (!roles.has("share") && !columns.some(({ role, heading }) => role === "line" && COST_LINE.test(heading))) return 0;
  return (roles.has("share") ? 6 : 3) + (roles.has("driver") ? 6 : 2);
}

function firstRows(block: CellBlock): CellBlock {
  if (block.values.length <= SAMPLED) return block;
  const first = <Cell>(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] => rows.slice(0, SAMPLED);
  return { ...block, values: first(block.values), formulas: first(block.formulas), texts: first(block.texts), numberFormats: first(block.numberFormats) };
}
