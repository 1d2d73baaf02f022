import { parseA1Ref, stringifyA1Ref, tokenize, type RangeA1 } from "@borgar/fx";
import { bounding, MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../../cells/rectangle";
import { splitSheet } from "../../../cells/sheetReference";
import type { Sheet } from "../../book/book";
import type { HostContext } from "../context";

/** Where a rectangle is after a change of its sheet's cells; null when it is gone. */
export type Move = (range: Rectangle) => Rectangle | null;

/** Rewrites every formula and name of the book whose references lie on `sheet`. */
export function moveReferences(context: HostContext, sheet: Sheet, move: Move): void {
  const { book } = context;
  rewriteFormulas(context, (formula, home) => rewriteReferences(formula, (reference) => {
    const target = reference.sheet === undefined ? home : book.sheetNamed(reference.sheet);
    return target === sheet ? moveReference(reference, move) : reference.text;
  }));
}

/** References to a deleted sheet become #REF!. */
export function loseSheet(context: HostContext, sheet: Sheet): void {
  const lost = sheet.name.toLowerCase();
  rewriteFormulas(context, (formula) => rewriteReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === lost ? "#REF!" : reference.text, lost));
}

/** References to a renamed sheet follow its name; call after the name has changed. */
export function renameSheetInFormulas(context: HostContext, oldName: string, newPrefix: string): void {
  const old = oldName.toLowerCase();
  rewriteFormulas(context, (formula) => rewriteReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === old ? `${newPrefix}!${splitSheet(reference.text)?.rest ?? ""}` : reference.text, old));
}

/** Structured references follow a table's new name. */
export function renameTableInFormulas(context: HostContext, oldName: string, newName: string): void {
  const old = oldName.toLowerCase();
  rewriteFormulas(context, (formula) => {
    if (!formula.toLowerCase().includes(old)) return formula;
    return tokenize(formula, { withLocation: false }).map(({ type, value }) => {
      if (type === "structured" && value.toLowerCase().startsWith(`${old}[`)) return newName + value.slice(old.length);
      return type === "range_named" && value.toLowerCase() === old ? newName : value;
    }).join("");
  });
}

/**
 * Applies to every formula of cells and names, and says where formulas are other than they were;
 * `home` is the sheet a reference without a sheet means.
 */
function rewriteFormulas(context: HostContext, rewrite: (formula: string, home: Sheet | undefined) => string): void {
  const { book } = context;
  for (const sheet of book.sheets) {
    let changed: Rectangle | undefined;
    for (const [row, line] of sheet.cells) {
      for (const [column, cell] of line) {
        if (cell.formula === undefined) continue;
        const rewritten = rewrite(cell.formula, sheet);
        if (rewritten === cell.formula) continue;
        cell.formula = rewritten;
        const here = { row, column, rows: 1, columns: 1 };
        changed = changed ? bounding(changed, here) : here;
      }
    }
    if (changed) context.formulasRewritten(sheet, changed);
  }
  for (const name of book.names) name.formula = rewrite(name.formula, book.sheets.find(({ id }) => id === name.sheetId));
}

interface Reference { readonly text: string; readonly sheet: string | undefined }

function rewriteReferences(formula: string, rewrite: (reference: Reference) => string, mustMention?: string): string {
  if (mustMention !== undefined && !formula.toLowerCase().includes(mustMention.replaceAll("'", "''"))) return formula;
  return tokenize(formula, { withLocation: false }).map(({ type, value }) =>
    type === "range" || type === "range_beam" || (type === "range_named" && value.includes("!"))
      ? rewrite({ text: value, sheet: splitSheet(value)?.sheet })
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
  const text = stringifyA1Ref({ range });
  // A range that shrinks to one cell stays a range.
  return prefix + (reference.text.includes(":") && !text.includes(":") ? `${cornerOf(range, "top", "left")}:${cornerOf(range, "bottom", "right")}` : text);
}

function cornerOf(range: RangeA1, vertical: "top" | "bottom", horizontal: "left" | "right"): string {
  return stringifyA1Ref({ range: {
    top: range[vertical] ?? null, bottom: range[vertical] ?? null, left: range[horizontal] ?? null, right: range[horizontal] ?? null,
    $top: range[`$${vertical}`], $bottom: range[`$${vertical}`], $left: range[`$${horizontal}`], $right: range[`$${horizontal}`],
  } });
}
