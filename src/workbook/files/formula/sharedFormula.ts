import { tokenize } from "@borgar/fx";
import { columnLetters, columnNumber } from "../../../cells/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../../cells/rectangle";

type Piece = string | { readonly row: number; readonly fixed: boolean } | { readonly column: number; readonly fixed: boolean };

/**
 * A shared formula, held once for many cells: gives its text for any cell of the group,
 * relative references moved as far as that cell is from the first.
 */
export function sharedFormula(text: string, row: number, column: number): (row: number, column: number) => string {
  const pieces: Piece[] = [];
  for (const token of tokenize(`=${text}`, { withLocation: false }).slice(1)) {
    if (token.type === "range" || token.type === "range_beam" || token.type === "range_ternary") addReference(token.value, pieces);
    else pieces.push(token.value);
  }
  return (toRow, toColumn) => pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if ("row" in piece) return piece.fixed ? `$${piece.row + 1}` : String(wrap(piece.row + toRow - row, MAX_ROWS) + 1);
    return piece.fixed ? `$${columnLetters(piece.column)}` : columnLetters(wrap(piece.column + toColumn - column, MAX_COLUMNS));
  }).join("");
}

function addReference(reference: string, pieces: Piece[]): void {
  const sheet = reference.lastIndexOf("!") + 1;
  if (sheet > 0) pieces.push(reference.slice(0, sheet));
  for (const match of reference.slice(sheet).matchAll(/(\$?)([A-Za-z]{1,3})(?![A-Za-z])|(\$?)(\d+)|[^$A-Za-z\d]+/g)) {
    if (match[2]) pieces.push({ column: columnNumber(match[2]), fixed: match[1] === "$" });
    else if (match[4]) pieces.push({ row: Number(match[4]) - 1, fixed: match[3] === "$" });
    else pieces.push(match[0]);
  }
}

function wrap(index: number, count: number): number {
  return ((index % count) + count) % count;
}
