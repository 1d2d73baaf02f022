import { explain } from "../../../src/messages/explain";
import { Book, cellAt, ensureCell, type CellValue } from "../../../src/workbench/book/book";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import type { InsertPlan } from "../../../src/workings/insertPlan";
import type { Origin } from "../../../src/workings/origin";
import { priceAnswer } from "../../../src/workings/price/priceAnswer";
import type { PriceCase } from "../../../src/workings/price/priceCase";
import { PRICE_SHEETS, pricePlan, type PricePlanOptions } from "../../../src/workings/price/pricePlan";
import { builtFunctions } from "../../_engine/builtFunctions";
import { writePlan } from "../_writePlan";

export const STAMP = { version: "0.1.0", method: "Price 1", insertedOn: "2026-11-21T09:12:00.000Z", inputsHash: "0123456789abcdef" };

export type Mode = PricePlanOptions["mode"];

export function planOf(priceCase: PriceCase, mode: Mode, more: Partial<PricePlanOptions> = {}): InsertPlan {
  return pricePlan(priceCase, priceAnswer(priceCase), { mode, sheetNames: PRICE_SHEETS, stamp: STAMP, sentence: explain, ...more });
}

/** A row of a ledger on a sheet: what its cells hold. */
export type LedgerRow = readonly (string | number | null)[];

/** Puts every linked cell of the case in its place, and the ledger's rows from row 2. */
export function addLinkedCells(book: Book, priceCase: PriceCase, ledger: readonly LedgerRow[] = []): void {
  const sheetOf = (name: string) => book.sheetNamed(name) ?? book.addSheet(name);
  const visit = (found: unknown): void => {
    if (typeof found !== "object" || found === null) return;
    if (!("origin" in found)) return void Object.values(found).forEach(visit);
    const { origin, value } = found as { origin: Origin; value?: number };
    if (origin.kind !== "cell" || origin.sheet === priceCase.ledger?.sheet) return;
    ensureCell(sheetOf(origin.sheet), origin.row, origin.column).value = origin.readFrom ?? value! / origin.scale;
  };
  visit(priceCase);
  if (!priceCase.ledger) return;
  const sheet = sheetOf(priceCase.ledger.sheet);
  ledger.forEach((row, r) => row.forEach((cell, c) => { if (cell !== null) ensureCell(sheet, r + 1, c).value = cell; }));
}

type ReadCell = (sheet: string, row: number, column: number) => CellValue;

/** Reads what the inserted sheets show, wherever they were calculated. */
export class Inserted {
  constructor(readonly plan: InsertPlan, private readonly read: ReadCell) {}

  get masterCheck(): CellValue {
    const { sheet, row, column } = this.plan.masterCheck;
    return this.read(sheet, row, column);
  }

  /** Checks that do not hold, with what they should be and are. */
  failing(): string[] {
    return this.table("Price_checks").filter((row) => row.at(-1) !== "Holds").map((row) => row.map(shown).join(" | "));
  }

  has(name: string): boolean {
    return this.plan.sheets.some((sheet) => sheet.tables.some((each) => each.name === name));
  }

  /** The body of a table of the plan, header left out. */
  table(name: string): CellValue[][] {
    const { sheet, table } = this.find(name);
    return Array.from({ length: table.rows - 1 }, (_, row) =>
      Array.from({ length: table.columns }, (_unused, column) => this.read(sheet.name, table.row + 1 + row, table.column + column)));
  }

  column(name: string, heading: string): CellValue[] {
    const at = this.headings(name).indexOf(heading);
    if (at < 0) throw new Error(`No column ${heading} in ${name}: ${this.headings(name).join(", ")}`);
    return this.table(name).map((row) => row[at]!);
  }

  /** What stands under a column, in its total row. */
  total(name: string, heading: string): CellValue {
    const { sheet, table } = this.find(name);
    return this.read(sheet.name, table.row + table.rows, table.column + this.headings(name).indexOf(heading));
  }

  /** Sheet row and column of a table's cell, by its heading. */
  place(name: string, heading: string, row: number): { sheet: string; row: number; column: number } {
    const { sheet, table } = this.find(name);
    return { sheet: sheet.name, row: table.row + 1 + row, column: table.column + this.headings(name).indexOf(heading) };
  }

  headings(name: string): string[] {
    const { sheet, table } = this.find(name);
    return sheet.rows[table.row]!.slice(table.column, table.column + table.columns).map((cell) => String(cell?.value));
  }

  private find(name: string) {
    for (const sheet of this.plan.sheets) {
      const table = sheet.tables.find((each) => each.name === name);
      if (table) return { sheet, table };
    }
    throw new Error(`No table ${name}`);
  }
}

export function shown(value: CellValue): string {
  return typeof value === "object" && value !== null ? value.error : String(value);
}

export interface Calculated extends Inserted {
  readonly book: Book;
  value(sheet: string, row: number, column: number): CellValue;
  /** Types into a cell and recalculates. */
  type(sheet: string, row: number, column: number, value: CellValue): Promise<void>;
}

/** The case inserted and calculated by the workbench's engine, with the add-in or without. */
export async function calculated(priceCase: PriceCase, mode: Mode, ledger: readonly LedgerRow[] = [], addIn = mode === "functions"): Promise<Calculated> {
  const plan = planOf(priceCase, mode);
  const book = new Book();
  addLinkedCells(book, priceCase, ledger);
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
