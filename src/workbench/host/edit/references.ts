import { parseA1Ref, stringifyA1Ref, tokenize } from "@borgar/fx";
import type { Book, Rectangle, Sheet } from "../../book/book";
import { MAX_COLUMNS, MAX_ROWS, splitSheet } from "../address";

/** Where a rectangle is after a change of its sheet's cells; null when it is gone. */
export type Move = (range: Rectangle) => Rectangle | null;

/** Rewrites every formula and name of the book whose references lie on `sheet`. */
export function moveReferences(book: Book, sheet: Sheet, move: Move): void {
  rewriteFormulas(book, (formula, home) => rewriteReferences(formula, (reference) => {
    const target = reference.sheet === undefined ? home : book.sheetNamed(reference.sheet);
    return target === sheet ? moveReference(reference, move) : reference.text;
  }));
}

/** References to a deleted sheet become #REF!. */
export function loseSheet(book: Book, sheet: Sheet): void {
  const lost = sheet.name.toLowerCase();
  rewriteFormulas(book, (formula) => rewriteReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === lost ? "#REF!" : reference.text, lost));
}

/** References to a renamed sheet follow its name; call after the name has changed. */
export function renameSheetInFormulas(book: Book, oldName: string, newPrefix: string): void {
  const old = oldName.toLowerCase();
  rewriteFormulas(book, (formula) => rewriteReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === old ? `${newPrefix}!${splitSheet(reference.text).rest}` : reference.text, old));
}

/** Structured references follow a table's new name. */
export function renameTableInFormulas(book: Book, oldName: string, newName: string): void {
  const old = oldName.toLowerCase();
  rewriteFormulas(book, (formula) => {
    if (!formula.toLowerCase().includes(old)) return formula;
    return tokenize(formula, { withLocation: false }).map(({ type, value }) => {
      if (type === "structured" && value.toLowerCase().startsWith(`${old}[`)) return newName + value.slice(old.length);
      return type === "range_named" && value.toLowerCase() === old ? newName : value;
    }).join("");
  });
}

/** Applies to every formula of cells and names; `home` is the sheet a reference without a sheet means. */
function rewriteFormulas(book: Book, rewrite: (formula: string, home: Sheet | undefined) => string): void {
  for (const sheet of book.sheets) {
    for (const line of sheet.cells.values()) {
      for (const cell of line.values()) if (cell.formula !== undefined) cell.formula = rewrite(cell.formula, sheet);
    }
  }
  for (const name of book.names) {
    name.formula = rewrite(name.formula, book.sheets.find(({ id }) => id === name.sheetId));
  }
}

interface Reference { readonly text: string; readonly sheet: string | undefined }

function rewriteReferences(formula: string, rewrite: (reference: Reference) => string, mustMention?: string): string {
  if (mustMention !== undefined && !formula.toLowerCase().includes(mustMention.replaceAll("'", "''"))) return formula;
  return tokenize(formula, { withLocation: false }).map(({ type, value }) =>
    type === "range" || type === "range_beam" || (type === "range_named" && value.includes("!"))
      ? rewrite({ text: value, sheet: splitSheet(value).sheet })
      : value).join("");
}

function moveReference(reference: Reference, move: Move): string {
  const parsed = parseA1Ref(reference.text);
  if (!parsed || !("range" in parsed) || !parsed.range) return reference.text;
  const { top, left, bottom, right } = parsed.range;
  const row = top ?? 0, column = left ?? 0;
  const moved = move({ row, column, rows: (bottom ?? MAX_ROWS - 1) - row + 1, columns: (right ?? MAX_COLUMNS - 1) - column + 1 });
  const prefix = reference.sheet === undefined ? "" : reference.text.slice(0, reference.text.lastIndexOf("!") + 1);
  if (!moved) return `${prefix}#REF!`;
  const range = {
    ...parsed.range,
    top: top === null ? top : moved.row, left: left === null ? left : moved.column,
    bottom: bottom === null ? bottom : moved.row + moved.rows - 1, right: right === null ? right : moved.column + moved.columns - 1,
  };
  return prefix + stringifyA1Ref({ range });
}
