import { cellAt, type Book } from "../book/book";
import { addressOf } from "../../cells/address";

/** The line under the grid: what the selected cell has to say (its input message, its note, why it is an error) and what the workbook has. */
export class StatusLine {
  constructor(private readonly line: HTMLElement) {
    line.setAttribute("role", "status");
  }

  show(book: Book, circular: readonly { readonly sheet: string; readonly row: number; readonly column: number }[], kept: number): void {
    const words = [cellWords(book)];
    const [first] = circular;
    if (first) words.push(`Circular reference: ${first.sheet}!${addressOf({ row: first.row, column: first.column, rows: 1, columns: 1 })}, shown as 0.`);
    if (kept > 0) words.push(kept === 1 ? "1 formula is shown as the file saved it." : `${kept} formulas are shown as the file saved them.`);
    if (book.readOnly) words.push("This workbook is read-only.");
    const text = words.filter(Boolean).join(" · ");
    if (this.line.textContent !== text) this.line.textContent = text;
  }
}

function cellWords(book: Book): string {
  const { activeSheet: sheet, selection: { row, column } } = book;
  const words: string[] = [];
  const value = cellAt(sheet, row, column)?.value;
  if (typeof value === "object" && value?.message) words.push(`${value.error} ${value.message}`);
  const note = sheet.notes.find((each) => each.row === row && each.column === column);
  if (note) words.push(`Note: ${note.text}`);
  const prompt = sheet.validations.find(({ range }) => row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns)?.prompt;
  if (prompt?.showPrompt) words.push(prompt.title ? `${prompt.title}: ${prompt.message}` : prompt.message);
  return words.join(" · ");
}
