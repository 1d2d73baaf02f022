/** What a rule gives where nothing is wrong; otherwise it gives the number of the column where the first wrong cell stands. */
export const NOTHING_WRONG = "0";

const NO_BREAK_SPACE = "\u00A0";

/** A cell's or range's text without the spaces around it, ordinary or not. */
export function trimmed(range: string): string {
  return `TRIM(SUBSTITUTE(${range},"${NO_BREAK_SPACE}"," "))`;
}

/** True where a cell, or each cell of a range, holds nothing or only spaces. */
export function isBlank(range: string): string {
  return `(LEN(${trimmed(range)})=0)`;
}

/** The column of the first cell of a row's range that meets a condition on the range. */
export function firstWhere(condition: string, range: string, lastCell: string): string {
  return nearest(`SUMPRODUCT(MAX((${condition})*(${beyond(lastCell)}-COLUMN(${range}))))`, lastCell);
}

/** How far a column stands before the first beyond `lastCell` → the column's number; from nought, nought. */
function nearest(distance: string, lastCell: string): string {
  return `MOD(${beyond(lastCell)}-${distance},${beyond(lastCell)})`;
}

function beyond(lastCell: string): string {
  return `(COLUMN(${lastCell})+1)`;
}

/** The column of the first of these cells that meets its condition. */
export function firstOf(cells: readonly (readonly [cell: string, condition: string])[]): string {
  return cells.reduceRight((rest, [cell, condition]) => `IF(${condition},COLUMN(${cell}),${rest})`, NOTHING_WRONG);
}

/** A step that an error elsewhere on the line must not spread to: the line's errors are a check of their own. */
export function sound(step: string): string {
  return `IFERROR(${step},0)`;
}

/** The column of the first of these cells, or else of `last` to their right, that holds a word of a list and no answer. */
export function firstPlaceholder(placeholders: string, cells: string, last: string): string {
  const inCells = `SUMPRODUCT(MAX(${isOneOf(cells, placeholders)}*(${beyond(last)}-COLUMN(${cells}))))`;
  return nearest(`MAX(${inCells},MIN(1,SUMPRODUCT(--${isOneOf(last, placeholders)})))`, last);
}

/** True for each cell of a range and each word of a list, one below the other, that are the same but for capitals and the spaces around them. */
export function isOneOf(range: string, words: string): string {
  return `EXACT(${words},LOWER(${trimmed(range)}))`;
}
