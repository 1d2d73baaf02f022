import { Book, cellAt, ensureCell, type CellValue } from "../../src/workbench/book/book";
import { createUniverEngine } from "../../src/workbench/grid/univerEngine";
import type { InsertPlan } from "../../src/workings/insertPlan";
import { builtFunctions } from "../_engine/builtFunctions";
import { Inserted } from "./_inserted";
import { writePlan } from "./_writePlan";

export interface Calculated extends Inserted {
  readonly book: Book;
  value(sheet: string, row: number, column: number): CellValue;
  /** Types into a cell and recalculates. */
  type(sheet: string, row: number, column: number, value: CellValue): Promise<void>;
}

/** The plan written beside the cells it reads and calculated by the workbench's engine, with the add-in or without. */
export async function calculatedPlan(plan: InsertPlan, addCells: (book: Book) => void, addIn: boolean): Promise<Calculated> {
  const book = new Book();
  addCells(book);
  writePlan(book, plan);
  const engine = await createUniverEngine(book, addIn ? builtFunctions() : undefined);
  await engine.calculate();
  const value = (sheet: string, row: number, column: number): CellValue => cellAt(book.sheetNamed(sheet)!, row, column)?.value ?? null;
  const type = async (name: string, row: number, column: number, typedValue: CellValue): Promise<void> => {
    const sheet = book.sheetNamed(name)!;
    ensureCell(sheet, row, column).value = typedValue;
    book.raise({ kind: "cells", sheet, range: { row, column, rows: 1, columns: 1 }, by: "person" });
    await engine.calculate();
  };
  return Object.assign(new Inserted(plan, value), { book, value, type });
}
