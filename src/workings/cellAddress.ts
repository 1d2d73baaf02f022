/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** "B3", or "$B$3"; zero-based row and column. */
export function cellAddress(row: number, column: number, fixed = false): string {
  return fixed ? `$${columnLetters(column)}$${row + 1}` : `${columnLetters(column)}${row + 1}`;
}

/** A sheet's name as a formula writes it before a cell: "'Budget 2025'!". Always quoted, which is never wrong. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** A cell on another sheet, relative: "'Budget'!C5". */
export function cellOnSheet(sheet: string, row: number, column: number): string {
  return sheetPrefix(sheet) + cellAddress(row, column);
}

export interface ParsedAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const ADDRESS = /^(?:'((?:[^']|'')+)'|([^']+))!\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** Reads "Budget!C5" or "'Budget 2025'!C5"; null where the text is not one cell's address. */
export function parseCellAddress(text: string): ParsedAddress | null {
  const match = ADDRESS.exec(text);
  if (!match) return null;
  let column = 0;
  for (const letter of match[3]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[4]);
  if (column > 16384 || row > 1048576) return null;
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2]!, row: row - 1, column: column - 1 };
}
