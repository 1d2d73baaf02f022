import { columnNumber } from "../cells/address";

/** What a formula adds up: cells of its own column, cells of its own row, a column of a table, or nothing of the kind. */
export type Adds = "down" | "across" | "table" | "";

const LONGEST = 1000;
const TOKEN = /\$?([A-Z]{1,3})\$?(\d{1,7})(?![A-Z\d(])|([A-Z][A-Z.]*)\(|(\d+)|([(),:+])|\[[^[\]]*\]|[A-Z_][A-Z\d_.]*|\S/gy;

/** The rows and columns of the table a formula stands in; zero-based on the sheet, last included. */
export interface TableExtent {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * Tells whether a formula only adds up cells: SUM, SUBTOTAL and AGGREGATE (as sums), `+` between cells, ROUND around them.
 * `row` and `column` are the formula's own, zero-based on its sheet. A link to one cell, cells outside
 * the table, another sheet or any other arithmetic is "".
 */
export function addsUp(formula: string, row: number, column: number, within: TableExtent): Adds {
  if (!formula.startsWith("=") || formula.length > LONGEST) return "";
  const text = formula.slice(1).toUpperCase().replace(/\s+/g, "");
  const references: { row: number; column: number }[] = [];
  const calls: { name: string; argument: number }[] = [];
  let adds = 0;
  let ofTable = false;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text);
    if (!token) return "";
    const [whole, letters, digits, call, number, sign] = token;
    const inside = calls.at(-1);
    if (letters !== undefined && digits !== undefined) references.push({ row: Number(digits) - 1, column: columnNumber(letters) });
    else if (call !== undefined) {
      if (!["SUM", "SUBTOTAL", "AGGREGATE", "ROUND"].includes(call)) return "";
      if (call !== "ROUND") adds++;
      calls.push({ name: call, argument: 0 });
    } else if (number !== undefined) {
      if (!allowedNumber(inside, Number(number))) return "";
    } else if (sign !== undefined) {
      if (sign === "(") calls.push({ name: "", argument: 0 });
      else if (sign === ")") calls.pop();
      else if (sign === "," && inside) inside.argument++;
      else if (sign === "+") adds++;
    } else if (/^[[\]@]/.test(whole) || /^[A-Z_][A-Z\d_.]*$/.test(whole)) ofTable = true;
    else return "";
  }
  if (adds === 0) return "";
  if (ofTable) return references.length > 0 || !text.includes("[") ? "" : /@|#THISROW/.test(text) ? "across" : "table";
  if (references.length < 2) return "";
  if (references.every((each) => each.column === column && each.row !== row)) {
    return meets(references.map((each) => each.row), within.firstRow, within.lastRow) ? "down" : "";
  }
  if (references.every((each) => each.row === row && each.column !== column)) {
    return meets(references.map((each) => each.column), within.firstColumn, within.lastColumn) ? "across" : "";
  }
  return "";
}

function meets(places: readonly number[], first: number, last: number): boolean {
  return Math.max(...places) >= first && Math.min(...places) <= last;
}

function allowedNumber(within: { readonly name: string; readonly argument: number } | undefined, number: number): boolean {
  if (within?.name === "SUBTOTAL") return within.argument === 0 && (number === 9 || number === 109);
  if (within?.name === "AGGREGATE") return within.argument === 0 ? number === 9 : within.argument === 1;
  return within?.name === "ROUND" && within.argument === 1;
}
