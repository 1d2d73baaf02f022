import { Book, cellAt, ensureCell, type CellValue } from "../../src/workbench/book/book";
import { createUniverEngine } from "../../src/workbench/grid/univerEngine";
import { poolAnswer } from "../../src/workings/pool/poolAnswer";
import type { PoolCase, Sourced } from "../../src/workings/pool/poolCase";
import { POOL_SHEETS, poolPlan, type PoolPlanOptions } from "../../src/workings/pool/poolPlan";
import { builtFunctions } from "../_engine/builtFunctions";
import { STAMP } from "./_cases";
import { Inserted } from "./_figures";
import { writePlan } from "./_writePlan";

/** Puts every linked cell of the case in its place. */
export function addLinkedCells(book: Book, poolCase: PoolCase): void {
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("origin" in value && "value" in value) put(book, value as Sourced);
    else for (const inner of Object.values(value)) visit(inner);
  };
  visit(poolCase);
}

function put(book: Book, { value, origin }: Sourced): void {
  if (origin.kind === "typed") return;
  const sheet = book.sheetNamed(origin.sheet) ?? book.addSheet(origin.sheet);
  ensureCell(sheet, origin.row, origin.column).value = origin.readFrom ?? value / origin.scale;
}

export interface Calculated extends Inserted {
  readonly book: Book;
  value(sheet: string, row: number, column: number): CellValue;
  /** Types into a cell and recalculates. */
  type(sheet: string, row: number, column: number, value: CellValue): Promise<void>;
}

/** The case inserted and calculated by the workbench's engine, with the add-in or without. */
export async function calculated(poolCase: PoolCase, mode: PoolPlanOptions["mode"], prepare?: (book: Book) => void, addIn = mode === "functions"): Promise<Calculated> {
  const plan = poolPlan(poolCase, poolAnswer(poolCase), { mode, sheetNames: POOL_SHEETS, stamp: STAMP });
  const book = new Book();
  addLinkedCells(book, poolCase);
  prepare?.(book);
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
  return Object.assign(new Inserted(plan, poolCase, value), { book, value, type });
}
