import { MAX_COLUMNS, MAX_ROWS } from "../../cells/rectangle";
import { ensureCell, formatOf, PLAIN_FORMAT, type Book, type Sheet } from "../book/book";
import { HostError } from "../host/hostError";
import { charactersOfPoints } from "../host/model/geometry";
import type { Person } from "../host/person";
import { formatChanges, hexColour } from "./personFormat";
import { SPILLED } from "./spilledMark";
import type { ICellData, IRange } from "./univerUi";

const POINTS_PER_PIXEL = 0.75;

type CellMatrix = Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;

/** What a person does in the grid, done to the book as Excel would do it. Throws EditRefused with a sentence where Excel refuses. */
export class PersonEdits {
  constructor(private readonly book: Book, private readonly person: Person) {}

  /** Puts typed text in a cell: read as a number, a date, a formula… as Excel reads typing. */
  type(sheet: Sheet, row: number, column: number, text: string): void {
    this.attempt(() => this.person.type(sheet, { row, column, rows: 1, columns: 1 }, [[text]]));
  }

  /** Takes over what the grid changed by itself: pasted, filled, cleared, formatted or, with `undoing`, taken back. */
  takeOver(sheet: Sheet, cells: CellMatrix, undoing: boolean): void {
    const contents: { row: number; column: number; entry: unknown }[] = [];
    let formatted = false;
    for (const [rowText, line] of Object.entries(cells)) {
      for (const [columnText, cell] of Object.entries(line)) {
        const row = Number(rowText);
        const column = Number(columnText);
        // What a formula had spilled into a cell is not the cell's own: it comes back by itself.
        const entry = undoing && cell?.custom?.[SPILLED] ? "" : entryOf(cell);
        if (entry !== undefined) contents.push({ row, column, entry });
        if (cell?.s === null) {
          const held = sheet.cells.get(row)?.get(column);
          if (held) { held.format = PLAIN_FORMAT; formatted = true; }
        }
        const changes = cell && typeof cell.s === "object" && cell.s !== null ? formatChanges(cell.s) : undefined;
        if (!changes) continue;
        const held = ensureCell(sheet, row, column);
        held.format = formatOf(held.format, { ...changes, font: { ...held.format.font, ...changes.font } });
        formatted = true;
      }
    }
    if (formatted) this.book.raise({ kind: "formats", sheet });
    if (contents.length === 0) return;
    const top = Math.min(...contents.map(({ row }) => row));
    const left = Math.min(...contents.map(({ column }) => column));
    const rows = Math.max(...contents.map(({ row }) => row)) - top + 1;
    const columns = Math.max(...contents.map(({ column }) => column)) - left + 1;
    const matrix: unknown[][] = Array.from({ length: rows }, () => new Array<unknown>(columns).fill(null));
    for (const { row, column, entry } of contents) matrix[row - top]![column - left] = entry;
    this.attempt(() => this.person.type(sheet, { row: top, column: left, rows, columns }, matrix));
  }

  insertRows(sheet: Sheet, row: number, count: number): void {
    this.attempt(() => this.person.insertCells(sheet, { row, column: 0, rows: count, columns: MAX_COLUMNS }, "Down"));
  }

  deleteRows(sheet: Sheet, row: number, count: number): void {
    this.attempt(() => this.person.deleteCells(sheet, { row, column: 0, rows: count, columns: MAX_COLUMNS }, "Up"));
  }

  insertColumns(sheet: Sheet, column: number, count: number): void {
    this.attempt(() => this.person.insertCells(sheet, { row: 0, column, rows: MAX_ROWS, columns: count }, "Right"));
  }

  deleteColumns(sheet: Sheet, column: number, count: number): void {
    this.attempt(() => this.person.deleteCells(sheet, { row: 0, column, rows: MAX_ROWS, columns: count }, "Left"));
  }

  addSheet(): Sheet {
    return this.attempt(() => this.person.addSheet());
  }

  deleteSheet(sheet: Sheet): void {
    this.attempt(() => this.person.deleteSheet(sheet));
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.attempt(() => this.person.renameSheet(sheet, name));
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.attempt(() => this.person.moveSheet(sheet, position));
  }

  hideSheet(sheet: Sheet, hidden: boolean): void {
    this.attempt(() => this.person.hideSheet(sheet, hidden));
  }

  colourTab(sheet: Sheet, color: string): void {
    sheet.tabColor = hexColour(color) ?? "";
    this.book.raise({ kind: "layout", sheet });
  }

  setColumns(sheet: Sheet, ranges: readonly IRange[], setting: { pixels?: number; hidden?: boolean }): void {
    for (const { startColumn, endColumn } of ranges) {
      for (let column = startColumn; column <= endColumn; column++) {
        const held = sheet.columns.get(column) ?? {};
        if (setting.pixels !== undefined) held.width = charactersOfPoints(setting.pixels * POINTS_PER_PIXEL);
        if (setting.hidden !== undefined) held.hidden = setting.hidden;
        sheet.columns.set(column, held);
      }
    }
    this.book.raise({ kind: "layout", sheet });
  }

  setRows(sheet: Sheet, ranges: readonly IRange[], setting: { pixels?: number; hidden?: boolean }): void {
    for (const { startRow, endRow } of ranges) {
      for (let row = startRow; row <= endRow; row++) {
        const held = sheet.rows.get(row) ?? {};
        if (setting.pixels !== undefined) held.height = setting.pixels * POINTS_PER_PIXEL;
        if (setting.hidden !== undefined) held.hidden = setting.hidden;
        sheet.rows.set(row, held);
      }
    }
    this.book.raise({ kind: "layout", sheet });
  }

  freeze(sheet: Sheet, rows: number, columns: number): void {
    sheet.frozen = { rows, columns };
    this.book.raise({ kind: "layout", sheet });
  }

  private attempt<T>(edit: () => T): T {
    try {
      return edit();
    } catch (reason) {
      if (reason instanceof HostError) throw new EditRefused(sentenceFor(reason.code), { cause: reason });
      throw reason;
    }
  }
}

/** Why Excel would not take an edit, in words for the person who made it. */
export class EditRefused extends Error {
  override readonly name = "EditRefused";
}

/** What `writeCells` takes for a cell the grid changed; undefined where its contents did not change. */
function entryOf(cell: ICellData | null): unknown {
  if (cell === null) return "";
  if (cell.f) return cell.f;
  if (cell.p?.body) return cell.p.body.dataStream.replace(/[\r\n]+$/, "");
  if (cell.v === undefined) return cell.f === null || cell.p === null ? "" : undefined;
  if (cell.v === null) return "";
  if (cell.t === 3) return Boolean(Number(cell.v));
  // Text stays text when it is copied or undone: "00123" does not become a number on the way.
  if (typeof cell.v === "string" && (cell.t === 1 || cell.t === 4) && cell.v !== "") return `'${cell.v}`;
  return cell.v;
}

function sentenceFor(code: string): string {
  switch (code) {
    case "InvalidArgument": return "There is a mistake in this formula or name, so the change was not made. Check its brackets, commas and quotation marks.";
    case "AccessDenied": return "The cell is on a protected sheet. Unprotect the sheet before changing it.";
    case "ItemAlreadyExists": return "Another sheet has this name. Choose a different one.";
    case "InvalidOperation": return "A workbook needs at least one sheet that can be seen.";
    case "NonBlankCellOffSheet": return "There are cells at the end of the sheet that would be pushed off it. Clear them first.";
    case "InsertDeleteConflict": return "This would pull a table apart. Insert or delete whole rows of the table.";
    case "InvalidOperationInCellEditMode": return "Finish typing in the cell first.";
    default: return "Part of an array cannot be changed. Select the whole of it, or its first cell.";
  }
}
