import { explain } from "../../../src/messages/explain";
import { Book, cellAt, ensureCell, type CellValue } from "../../../src/workbench/book/book";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import type { InsertPlan } from "../../../src/workings/insertPlan";
import type { Origin } from "../../../src/workings/origin";
import { upliftAnswer } from "../../../src/workings/uplift/upliftAnswer";
import type { UpliftCase } from "../../../src/workings/uplift/upliftCase";
import { upliftFigures } from "../../../src/workings/uplift/upliftFigures";
import { UPLIFT_SHEETS, upliftPlan, type UpliftPlanOptions } from "../../../src/workings/uplift/upliftPlan";
import { serialOf } from "../../../src/domain/kernel/day";
import type { Day } from "../../../src/domain/kernel/day";
import { builtFunctions } from "../../_engine/builtFunctions";
import { writePlan } from "../_writePlan";

export const STAMP = { version: "0.1.0", method: "Uplift 1", insertedOn: "2026-11-21T09:12:00.000Z", inputsHash: "0123456789abcdef" };

export type Mode = UpliftPlanOptions["mode"];

export function planOf(upliftCase: UpliftCase, mode: Mode, more: Partial<UpliftPlanOptions> = {}): InsertPlan {
  return upliftPlan(upliftCase, upliftAnswer(upliftCase), upliftFigures(upliftCase), { mode, sheetNames: UPLIFT_SHEETS, stamp: STAMP, sentence: explain, ...more });
}

/** Puts every linked cell of the case in its place, and the case's own table of figures. */
export function addLinkedCells(book: Book, upliftCase: UpliftCase): void {
  const put = (origin: Origin, value: string | number): void => {
    if (origin.kind === "typed") return;
    const sheet = book.sheetNamed(origin.sheet) ?? book.addSheet(origin.sheet);
    ensureCell(sheet, origin.row, origin.column).value = origin.readFrom ?? (typeof value === "number" ? value / origin.scale : value);
  };
  const visit = (found: unknown): void => {
    if (typeof found !== "object" || found === null) return;
    if (!("origin" in found)) return void Object.values(found).forEach(visit);
    const { origin, value, text, day } = found as { origin: Origin; value?: number; text?: string; day?: Day };
    put(origin, value ?? text ?? serialOf(day!));
  };
  visit(upliftCase);
  const { own } = upliftCase;
  if (!own) return;
  const sheet = book.sheetNamed(own.sheet) ?? book.addSheet(own.sheet);
  own.rows.forEach((row, r) => row.forEach((cell, c) => { ensureCell(sheet, r, c).value = cell as string | number; }));
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
    return this.table("Uplift_checks").filter((row) => row.at(-1) !== "Holds").map((row) => row.map(shown).join(" | "));
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

  /** Sheet row and column of a table's cell, by its heading. */
  place(name: string, heading: string, row: number): { sheet: string; row: number; column: number } {
    const { sheet, table } = this.find(name);
    return { sheet: sheet.name, row: table.row + 1 + row, column: table.column + this.headings(name).indexOf(heading) };
  }

  /** What the first formula that holds some words spills, its own cell first. */
  spilled(sheetName: string, holds: string): CellValue[][] {
    const { rows } = this.plan.sheets.find(({ name }) => name.startsWith(sheetName))!;
    const row = rows.findIndex((line) => line.some((cell) => cell?.formula?.includes(holds)));
    const column = rows[row]!.findIndex((cell) => cell?.formula?.includes(holds));
    const { spills } = rows[row]![column]!;
    return Array.from({ length: spills!.rows }, (_, down) => Array.from({ length: spills!.columns }, (_unused, across) => this.read(sheetName, row + down, column + across)));
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
export async function calculated(upliftCase: UpliftCase, mode: Mode, addIn = mode === "functions"): Promise<Calculated> {
  const plan = planOf(upliftCase, mode);
  const book = new Book();
  addLinkedCells(book, upliftCase);
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
