import { Book, ensureCell, type Cell, type CellValue } from "../../../src/workbench/book/book";
import { createUniverEngine, type UniverEngine } from "../../../src/workbench/grid/univerEngine";
import type { CustomFunctionSet } from "../../../src/workbench/grid/customFunctions";

type Contents = string | number | boolean | null;

/** "B3" → row 2, column 1. */
function place(address: string): { row: number; column: number } {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return { row: Number(digits) - 1, column: [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

/** A book with cells at "Sheet!A1", worked by the engine, with short ways to change and to read it. */
export class Trial {
  readonly book = new Book();
  engine!: UniverEngine;

  static async of(cells: Readonly<Record<string, Contents>>, functions?: CustomFunctionSet, prepare?: (book: Book) => void): Promise<Trial> {
    const trial = new Trial();
    for (const [address, contents] of Object.entries(cells)) trial.put(address, contents, false);
    if (trial.book.sheets.length === 0) trial.book.addSheet("Sheet1");
    prepare?.(trial.book);
    trial.engine = await createUniverEngine(trial.book, functions);
    await trial.engine.calculate();
    return trial;
  }

  async type(address: string, contents: Contents): Promise<void> {
    this.put(address, contents, true);
    await this.engine.calculate();
  }

  value(address: string): CellValue {
    const { sheet, row, column } = this.find(address);
    return sheet.cells.get(row)?.get(column)?.value ?? null;
  }

  cell(address: string): Cell | undefined {
    const { sheet, row, column } = this.find(address);
    return sheet.cells.get(row)?.get(column);
  }

  values(...addresses: string[]): CellValue[] {
    return addresses.map((address) => this.value(address));
  }

  /** The block a formula shows, its own cell first. */
  blockAt(address: string): CellValue[][] {
    const { sheet, row, column } = this.find(address);
    const { rows, columns } = sheet.cells.get(row)?.get(column)?.array ?? { rows: 1, columns: 1 };
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => sheet.cells.get(row + r)?.get(column + c)?.value ?? null));
  }

  private put(address: string, contents: Contents, tell: boolean): void {
    const { sheet, row, column } = this.find(address);
    const cell = ensureCell(sheet, row, column);
    delete cell.formula;
    if (typeof contents === "string" && contents.startsWith("=")) cell.formula = contents;
    else cell.value = contents;
    if (tell) this.book.raise({ kind: "cells", sheet, range: { row, column, rows: 1, columns: 1 }, by: "person" });
  }

  private find(address: string) {
    const at = address.lastIndexOf("!");
    const name = at < 0 ? "Sheet1" : address.slice(0, at);
    return { sheet: this.book.sheetNamed(name) ?? this.book.addSheet(name), ...place(address.slice(at + 1)) };
  }
}
