import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { Book, cellAt, ensureCell, type CellValue } from "../../src/workbench/book/book";
import { createCustomFunctionsGlobal, customFunctionSet, type CustomFunctionSet } from "../../src/workbench/grid/customFunctions";
import { createUniverEngine } from "../../src/workbench/grid/univerEngine";
import { poolAnswer } from "../../src/workings/pool/poolAnswer";
import type { PoolCase, Sourced } from "../../src/workings/pool/poolCase";
import { POOL_SHEETS, poolPlan, type PoolPlanOptions } from "../../src/workings/pool/poolPlan";
import { STAMP } from "./_cases";
import { Inserted } from "./_figures";
import { writePlan } from "./_writePlan";

const DIST = path.join(__dirname, "../../dist");

/** The add-in's functions as built: `npm test` builds them first. */
function builtFunctions(): CustomFunctionSet {
  const { global, implementations } = createCustomFunctionsGlobal();
  vm.runInNewContext(fs.readFileSync(path.join(DIST, "functions.js"), "utf8"), { CustomFunctions: global });
  return customFunctionSet(JSON.parse(fs.readFileSync(path.join(DIST, "functions.json"), "utf8")) as Parameters<typeof customFunctionSet>[0], implementations);
}

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
