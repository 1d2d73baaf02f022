import type { Book, Sheet } from "../book/book";
import type { CellSource } from "./formulaRunner";

/** The book's cells as formulas read them. `reading` is called before the value of a formula or of part of its spill is read. */
export function bookCells(book: Book, reading: (sheetId: string, row: number, column: number) => void): CellSource {
  const byId = new Map<string, Sheet>();
  const sheetOf = (sheetId: string): Sheet | undefined => {
    const held = byId.get(sheetId);
    if (held && book.sheets.includes(held)) return held;
    const sheet = book.sheets.find((candidate) => candidate.id === sheetId);
    if (sheet) byId.set(sheetId, sheet);
    return sheet;
  };
  return {
    value: (sheetId, row, column) => {
      const cell = sheetOf(sheetId)?.cells.get(row)?.get(column);
      if (!cell) return null;
      const from = cell.formula !== undefined ? { row, column } : cell.spilledFrom;
      if (from) reading(sheetId, from.row, from.column);
      return cell.value;
    },
    formulaText: (sheetId, row, column) => sheetOf(sheetId)?.cells.get(row)?.get(column)?.formula,
    sheetIdNamed: (name) => book.sheetNamed(name)?.id,
    sheets: () => book.sheets,
    names: () => new Map(book.names.map((name) => [name.name, name.formula.replace(/^=/, "")])),
    hiddenRows: (sheetId) => {
      const hidden = new Set<number>();
      const filtered = new Set<number>();
      for (const [row, setting] of sheetOf(sheetId)?.rows ?? []) {
        if (setting.hidden) hidden.add(row);
        if (setting.hiddenByFilter) filtered.add(row);
      }
      return { hidden, filtered };
    },
  };
}
