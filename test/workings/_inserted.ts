import { cellAddress } from "../../src/cells/address";
import type { CellValue } from "../../src/workbench/book/book";
import type { InsertPlan } from "../../src/workings/insertPlan";

export type ReadCell = (sheet: string, row: number, column: number) => CellValue;

/** Reads what the inserted sheets show, wherever they were calculated. */
export class Inserted {
  constructor(readonly plan: InsertPlan, private readonly read: ReadCell) {}

  get masterCheck(): CellValue {
    const { sheet, row, column } = this.plan.masterCheck;
    return this.read(sheet, row, column);
  }

  /** What the cell of a name of the plan shows. */
  named(name: string): CellValue {
    const found = this.plan.names.find((each) => each.name === name);
    if (!found) throw new Error(`No name ${name}`);
    return this.read(found.sheet, found.row, found.column);
  }

  /** Checks that do not hold, with what they should be and are. */
  failing(): string[] {
    return this.table(checksTable(this.plan)).filter((row) => row.at(-1) !== "Holds").map((row) => row.map(shown).join(" | "));
  }

  /** Cells of the plan that hold −0, which some spreadsheets show as "-0.00", with their formulas. */
  minusZeros(): string[] {
    return this.plan.sheets.flatMap(({ name, rows }) => rows.flatMap((line, row) => line.flatMap((cell, column) =>
      (cell && Object.is(this.read(name, row, column), -0) ? [`${name}!${cellAddress(row, column)} ${cell.formula ?? ""}`] : []))));
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

/** The name of the plan's one table of checks. */
export function checksTable(plan: InsertPlan): string {
  const found = plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name).filter((name) => name.endsWith("_checks")));
  if (found.length !== 1) throw new Error(`A plan has one table of checks, not ${found.length}: ${found.join(", ")}`);
  return found[0]!;
}

export function shown(value: CellValue): string {
  return typeof value === "object" && value !== null ? value.error : String(value);
}
