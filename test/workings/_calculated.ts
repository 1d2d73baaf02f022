import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { Book, cellAt, ensureCell, type CellValue } from "../../src/workbench/book/book";
import { createCustomFunctionsGlobal, customFunctionSet, type CustomFunctionSet } from "../../src/workbench/grid/customFunctions";
import { createUniverEngine } from "../../src/workbench/grid/univerEngine";
import type { InsertPlan } from "../../src/workings/insertPlan";
import type { PoolAnswer, PoolCase, Sourced } from "../../src/workings/pool/poolCase";
import { poolAnswer } from "../../src/workings/pool/poolAnswer";
import { POOL_SHEETS, poolPlan, type PoolPlanOptions } from "../../src/workings/pool/poolPlan";
import { STAMP } from "./_cases";
import { writePlan } from "./_writePlan";

const DIST = path.join(__dirname, "../../dist");

/** The add-in's functions as built: `npm test` builds them first. */
export function builtFunctions(): CustomFunctionSet {
  const { global, implementations } = createCustomFunctionsGlobal();
  vm.runInNewContext(fs.readFileSync(path.join(DIST, "functions.js"), "utf8"), { CustomFunctions: global });
  return customFunctionSet(JSON.parse(fs.readFileSync(path.join(DIST, "functions.json"), "utf8")), implementations);
}

/** A book with every linked cell of the case in its place. */
export function bookOf(poolCase: PoolCase): Book {
  const book = new Book();
  book.addSheet("Budget");
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("origin" in value && "value" in value) put(book, value as Sourced);
    else for (const inner of Object.values(value)) visit(inner);
  };
  visit(poolCase);
  return book;
}

function put(book: Book, { value, origin }: Sourced): void {
  if (origin.kind === "typed") return;
  const sheet = book.sheetNamed(origin.sheet) ?? book.addSheet(origin.sheet);
  ensureCell(sheet, origin.row, origin.column).value = origin.readFrom ?? value / origin.scale;
}

export class Calculated {
  private constructor(readonly book: Book, readonly plan: InsertPlan, readonly poolCase: PoolCase, readonly answer: PoolAnswer, private readonly engine: { calculate(): Promise<void> }) {}

  static async of(poolCase: PoolCase, mode: PoolPlanOptions["mode"], more: Partial<PoolPlanOptions> = {}): Promise<Calculated> {
    const answer = poolAnswer(poolCase);
    const plan = poolPlan(poolCase, answer, { mode, sheetNames: POOL_SHEETS, stamp: STAMP, ...more });
    const book = bookOf(poolCase);
    writePlan(book, plan);
    const engine = await createUniverEngine(book, mode === "functions" ? builtFunctions() : undefined);
    await engine.calculate();
    return new Calculated(book, plan, poolCase, answer, engine);
  }

  value(sheet: string, row: number, column: number): CellValue {
    return cellAt(this.book.sheetNamed(sheet)!, row, column)?.value ?? null;
  }

  /** Types into a cell and recalculates. */
  async type(sheetName: string, row: number, column: number, value: CellValue): Promise<void> {
    const sheet = this.book.sheetNamed(sheetName)!;
    ensureCell(sheet, row, column).value = value;
    this.book.raise({ kind: "cells", sheet, range: { row, column, rows: 1, columns: 1 }, by: "person" });
    await this.engine.calculate();
  }

  get masterCheck(): CellValue {
    const { sheet, row, column } = this.plan.masterCheck;
    return this.value(sheet, row, column);
  }

  /** Checks that do not hold, with what they should be and are. */
  failing(): string[] {
    const table = this.table("Pool_checks");
    return table.filter((row) => row.at(-1) !== "Holds").map((row) => row.map(show).join(" | "));
  }

  /** The body of a table of the plan, header left out. */
  table(name: string): CellValue[][] {
    for (const sheet of this.plan.sheets) {
      const table = sheet.tables.find((each) => each.name === name);
      if (table) {
        return Array.from({ length: table.rows - 1 }, (_, row) =>
          Array.from({ length: table.columns }, (_, column) => this.value(sheet.name, table.row + 1 + row, table.column + column)));
      }
    }
    throw new Error(`No table ${name}`);
  }

  column(name: string, heading: string): CellValue[] {
    for (const sheet of this.plan.sheets) {
      const table = sheet.tables.find((each) => each.name === name);
      if (!table) continue;
      const headings = sheet.rows[table.row]!.slice(table.column, table.column + table.columns).map((cell) => cell?.value);
      const at = headings.indexOf(heading);
      if (at < 0) throw new Error(`No column ${heading} in ${headings.join(", ")}`);
      return this.table(name).map((row) => row[at]!);
    }
    throw new Error(`No table ${name}`);
  }

  get schedule(): CellValue[][] {
    const { partners } = this.poolCase;
    return this.table("Pool_contributions").map((row) => row.slice(1, 1 + partners.length));
  }
}

function show(value: CellValue): string {
  return typeof value === "object" && value !== null ? value.error : String(value);
}
