import type { Sheet, Visibility } from "../../book/book";
import { sheetInFormula } from "../../../cells/sheetReference";
import type { HostContext } from "../context";
import { HostError, invalidArgument } from "../hostError";
import { loseSheet, renameSheetInFormulas } from "./references";

const LONGEST_NAME = 31;

/** Throws where Excel will not take the name. */
function requireSheetName(context: HostContext, name: string, except?: Sheet): void {
  if (name === "" || name.length > LONGEST_NAME || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) throw invalidArgument();
  if (name.toLowerCase() === "history") throw invalidArgument();
  const taken = context.book.sheetNamed(name);
  if (taken && taken !== except) throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}

/** Adds a sheet at the end, "Sheet2" and so on where no name is given. */
export function addSheet(context: HostContext, name: string | undefined): Sheet {
  context.requireOpenStructure();
  if (name !== undefined) requireSheetName(context, name);
  const sheet = context.book.addSheet(name ?? freeSheetName(context));
  context.formulasMayChange();
  return sheet;
}

function freeSheetName(context: HostContext): string {
  let number = context.book.sheets.length + 1;
  while (context.book.sheetNamed(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** Deletes a sheet with all that is on it. The last visible sheet stays, and a very hidden one must be shown first. */
export function deleteSheet(context: HostContext, sheet: Sheet): void {
  context.requireOpenStructure();
  const { book } = context;
  context.requirePresent(sheet);
  if (sheet.visibility === "VeryHidden" || isLastVisible(context, sheet)) throw new HostError("InvalidOperation");
  const position = book.sheets.indexOf(sheet);
  book.sheets.splice(position, 1);
  for (let index = book.names.length - 1; index >= 0; index--) if (book.names[index]?.sheetId === sheet.id) book.names.splice(index, 1);
  loseSheet(context, sheet);
  if (book.activeSheet === sheet) {
    const next = book.sheets.slice(position).find(isVisible) ?? [...book.sheets].reverse().find(isVisible);
    if (next) activateSheet(context, next);
  }
  context.formulasMayChange();
  context.raise({ kind: "sheets" });
  context.raise({ kind: "names" });
}

export function renameSheet(context: HostContext, sheet: Sheet, name: string): void {
  context.requireOpenStructure();
  requireSheetName(context, name, sheet);
  const old = sheet.name;
  if (old === name) return;
  sheet.name = name;
  renameSheetInFormulas(context, old, sheetInFormula(name));
  for (const { charts } of context.book.sheets) {
    for (const chart of charts) if (chart.source.sheet === old) chart.source = { ...chart.source, sheet: name };
  }
  context.formulasMayChange();
  context.raise({ kind: "sheets" });
  context.raise({ kind: "names" });
}

export function moveSheet(context: HostContext, sheet: Sheet, position: number): void {
  context.requireOpenStructure();
  const { sheets } = context.book;
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) throw invalidArgument();
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  context.raise({ kind: "sheets" });
}

export function setVisibility(context: HostContext, sheet: Sheet, visibility: unknown): void {
  context.requireOpenStructure();
  if (visibility !== "Visible" && visibility !== "Hidden" && visibility !== "VeryHidden") throw invalidArgument();
  if (visibility !== "Visible" && isLastVisible(context, sheet)) throw new HostError("InvalidOperation");
  sheet.visibility = visibility satisfies Visibility;
  if (context.book.activeSheet === sheet && visibility !== "Visible") {
    const next = context.book.sheets.find(isVisible);
    if (next) activateSheet(context, next);
  }
  context.raise({ kind: "sheets" });
}

/** Shows a sheet; its first cell is selected. */
export function activateSheet(context: HostContext, sheet: Sheet): void {
  if (!isVisible(sheet)) throw new HostError("InvalidOperation");
  const { book } = context;
  if (book.activeSheet === sheet) return;
  book.activeSheet = sheet;
  book.selection = { row: 0, column: 0, rows: 1, columns: 1 };
  context.raise({ kind: "selection", sheet, range: book.selection });
}

export function isVisible(sheet: Sheet): boolean {
  return sheet.visibility === "Visible";
}

function isLastVisible(context: HostContext, sheet: Sheet): boolean {
  return isVisible(sheet) && context.book.sheets.filter(isVisible).length === 1;
}
