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
  return `IF(SUMPRODUCT(--(${condition}))=0,0,COLUMN(${lastCell})+1-SUMPRODUCT(MAX((${condition})*(COLUMN(${lastCell})+1-COLUMN(${range})))))`;
}

/** The column of the first of these cells that meets its condition. */
export function firstOf(cells: readonly (readonly [cell: string, condition: string])[]): string {
  return cells.reduceRight((rest, [cell, condition]) => `IF(${condition},COLUMN(${cell}),${rest})`, NOTHING_WRONG);
}

/** A step that an error elsewhere on the line must not spread to: the line's errors are a check of their own. */
export function sound(step: string): string {
  return `IFERROR(${step},0)`;
}

/** The column of the first of these cells, then of `more`, that holds a word of a list and no answer. */
export function firstPlaceholder(placeholders: string, cells: string, lastCell: string, more: string): string {
  const inCells = `${placeholders}=LOWER(${trimmed(cells)})`;
  return `IF(SUMPRODUCT(--(${inCells}))>0,${firstWhere(inCells, cells, lastCell)},IF(SUMPRODUCT(--(${placeholders}=LOWER(${trimmed(more)})))>0,COLUMN(${more}),${NOTHING_WRONG}))`;
}
