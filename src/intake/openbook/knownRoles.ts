import type { CellGrid } from "../cellKinds";
import { matchingKey } from "../cleanText";
import { figureCells } from "../columnContents";
import { kindsFound, RoleMatch, type ColumnRoles } from "../columnRoles";
import { isNoteHeading } from "../columnUse";
import type { FoundTable, TableColumn } from "../findTable";
import { totalWord } from "../totalWords";

/** What a column of cost lines with known figures can be. */
export type KnownRole = "line" | "unit" | "tenderedQuantity" | "tendered" | "lastQuantity" | "last" | "ignore";

const LINE = /\bcosts?\b|\blines?\b|\belements?\b|\bitems?\b|\bdescriptions?\b|\bcategor(?:y|ies)\b|\bheadings?\b|\bnames?\b/;
const UNIT = /^units?\b|\bunit of\b|\bmeasured? in\b|\bcounted in\b/;
const TENDERED = /\btender(?:ed)?\b|\bbid\b|\bcontract(?:ed)?\b|\bagreed\b|\bbudget(?:ed)?\b|\bplan(?:ned)?\b/;
const LAST = /\blast year\b|\bprevious year\b|\bprior year\b|\bactuals?\b|\bout-?turn\b|\blast\b|\bprevious\b|\bprior\b/;
const QUANTITY = /\bquantit(?:y|ies)\b|\bvolumes?\b|\bunits?\b|\bhours\b|\bnumbers?\b|\bactivity\b|\bmiles\b/;
const CHANGE = /\bchange\b|\bvariance\b|\bdifference\b|%/;

/** Matches the columns of a table of cost lines to what is known of them, first as a person chose (by block column), then by headings. */
export function knownRoles(_grid: CellGrid, table: FoundTable, chosen: ReadonlyMap<number, KnownRole>): ColumnRoles<KnownRole> {
  const match = new RoleMatch(table, chosen);
  const free = table.columns.filter((column) => !chosen.has(column.column) && figureCells(column) + column.words > 0 && !isNoteHeading(column));
  const worded = free.filter((column) => column.words > column.figures);
  match.give("unit", "unit", worded.filter((column) => UNIT.test(key(column))));
  const named = worded.filter((column) => match.isFree(column));
  match.give("line", "line", [...named.filter((column) => LINE.test(key(column))), ...named].slice(0, 1));
  // Tendered and last year's figures are known by their headings: text such as "£1,200" or "n/a" does not make a column one of words.
  const numbers = free.filter((column) => match.isFree(column) && figureCells(column) > 0 && ["", "perhaps"].includes(totalWord(column.heading)) && !CHANGE.test(key(column)));
  for (const role of ["tenderedQuantity", "tendered", "lastQuantity", "last"] as const) match.give(role, role, numbers.filter((column) => roleOfFigures(column) === role).slice(0, 1));
  return match;
}

/** How many kinds of column that cost lines have are in the table; 0 without a figure. */
export function knownRolesFound(grid: CellGrid, table: FoundTable): number {
  return kindsFound(knownRoles(grid, table, new Map()), "tendered", "last");
}

function roleOfFigures(column: TableColumn): KnownRole {
  const words = key(column);
  const quantity = QUANTITY.test(words) && !/£|\bgbp\b|\bcosts?\b/.test(words);
  if (TENDERED.test(words)) return quantity ? "tenderedQuantity" : "tendered";
  if (LAST.test(words)) return quantity ? "lastQuantity" : "last";
  return "ignore";
}

function key({ heading }: TableColumn): string {
  return matchingKey(heading.slice(0, 200));
}
