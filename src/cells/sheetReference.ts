import { cellAddress, parseCell } from "./address";

/** A cell of a workbook: its sheet's name, unquoted, and its zero-based row and column. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** "'Staff ''24'": a sheet's name in quotes, which a formula may always have. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A sheet's name as Excel writes it before "!": quoted only where it must be. */
export function sheetInFormula(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseCell(name) && !/^(r\d*(c\d*)?|c\d*)$/i.test(name);
  return plain ? name : quotedSheet(name);
}

/** A cell on another sheet as a formula may always have it: "'Budget'!C5". */
export function cellOnSheet(sheet: string, row: number, column: number): string {
  return `${quotedSheet(sheet)}!${cellAddress(row, column)}`;
}

/** Reads "Budget!C5" and "'Budget 2025'!$C$5"; undefined where the text is not one cell with its sheet. */
export function parseCellOnSheet(text: string): CellPlace | undefined {
  const split = splitSheet(text);
  const cell = split && parseCell(split.rest);
  return cell && split?.sheet !== undefined ? { sheet: split.sheet, ...cell } : undefined;
}

/**
 * "'Staff ''24'!A1" is the sheet "Staff '24" and "A1"; "[1]Costs!A1" the sheet "[1]Costs" and "A1". Without a sheet
 * it is only the rest ("Table1[a!b]" too); undefined where the quotes do not close.
 */
export function splitSheet(text: string): { readonly sheet?: string; readonly rest: string } | undefined {
  if (text.startsWith("'")) {
    const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
    return quoted ? { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" } : undefined;
  }
  const plain = /^(?!!)((?:\[[^[\]]*\])?[^'![\]]*)!(.*)$/s.exec(text);
  return plain ? { sheet: plain[1] ?? "", rest: plain[2] ?? "" } : { rest: text };
}
