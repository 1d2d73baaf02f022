import { addressOf } from "../../cells/address";
import type { Rectangle } from "../../cells/rectangle";
import type { PlanCell } from "../../workings/insertPlan";
import { WorkbookError } from "../port";
import { renamedInFormula } from "./formulaNames";
import { rectanglesOf } from "./rectangles";
import { LONGEST_FORMULA, LONGEST_TEXT, asTyped, mustBeTextFormatted } from "./textCells";

type PlanRows = readonly (readonly (PlanCell | null)[])[];
/** null leaves the cell as it is. */
export type Content = string | number | null;
export type Area<Key> = { readonly key: Key; readonly cells: Rectangle };

/** Planned cells as the arrays and rectangles Excel is given, counted from the block's own top-left cell. */
export interface CellWrites {
  readonly rows: number;
  readonly columns: number;
  readonly contents: readonly (readonly Content[])[];
  readonly numberFormats: readonly (readonly (string | null)[])[];
  readonly styles: readonly Area<NonNullable<PlanCell["style"]>>[];
  readonly aligned: readonly Area<NonNullable<PlanCell["align"]>>[];
  readonly wrapped: readonly Area<true>[];
  readonly notes: readonly Area<string>[];
  /** Cells with choices, and the note they have besides: both are one rule to Excel, so each cell is in one of these two lists. */
  readonly choices: readonly Area<string>[];
}

/** What a block of planned cells asks of Excel. Names that were taken are replaced in its formulas. */
export function cellWrites(rows: PlanRows, renamed: ReadonlyMap<string, string>): CellWrites {
  const columns = rows.reduce((most, line) => Math.max(most, line.length), 0);
  const each = <T>(of: (cell: PlanCell) => T, none: T): T[][] =>
    rows.map((line) => Array.from({ length: columns }, (_, column) => (line[column] ? of(line[column]) : none)));
  return {
    rows: rows.length,
    columns,
    contents: each<Content>((cell) => contentOf(cell, renamed), null),
    numberFormats: each<string | null>(numberFormatOf, null),
    styles: rectanglesOf(each((cell) => cell.style, undefined)),
    aligned: rectanglesOf(each((cell) => cell.align, undefined)),
    wrapped: rectanglesOf(each((cell) => (cell.wrap ? (true as const) : undefined), undefined)),
    notes: rectanglesOf(each((cell) => (cell.choices ? undefined : cell.note || undefined), undefined)),
    choices: rectanglesOf(each((cell) => (cell.choices ? choiceKey(cell.choices, cell.note ?? "") : undefined), undefined)),
  };
}

function choiceKey(choices: readonly string[], note: string): string {
  return JSON.stringify([choices, note]);
}

/** The choices and the note that a key of `choices` stands for. */
export function choicesOf(key: string): { readonly choices: readonly string[]; readonly note: string } {
  const [choices, note] = JSON.parse(key) as [string[], string];
  return { choices, note };
}

function contentOf({ value, formula }: PlanCell, renamed: ReadonlyMap<string, string>): Content {
  if (formula !== undefined) return renamedInFormula(formula, renamed);
  if (value === undefined || value === "") return null;
  return typeof value === "string" ? asTyped(value) : value;
}

function numberFormatOf({ value, numberFormat }: PlanCell): string | null {
  return typeof value === "string" && mustBeTextFormatted(value) ? "@" : numberFormat ?? null;
}

/** Throws "too-large" for what no cell can hold, and an ordinary Error for a cell no plan may have. */
export function refuseUnwritable(sheet: string, rows: PlanRows, from: { readonly row: number; readonly column: number } = { row: 0, column: 0 }): void {
  rows.forEach((line, row) => line.forEach((cell, column) => {
    if (!cell) return;
    const address = addressOf({ row: from.row + row, column: from.column + column, rows: 1, columns: 1 });
    const { value, formula } = cell;
    const limit = formula === undefined ? LONGEST_TEXT : LONGEST_FORMULA;
    const count = formula?.length ?? (typeof value === "string" ? value.length : 0);
    if (count > limit) throw new WorkbookError("too-large", { sheet, address, count, limit, reason: "text" });
    if (formula !== undefined && (value !== undefined || !formula.startsWith("="))) throw new Error(`${sheet}!${address} is planned with "${formula}" and "${value}"`);
    if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${sheet}!${address} is planned as ${value}`);
  }));
}

/**
 * Whether Excel holds what was planned: text that is still text, not the formula or number it looks like, numbers that are numbers
 * and formulas that are formulas. Not to the last digit or line break: Excel keeps fifteen digits and its own line ends.
 */
export function isAsPlanned({ value, formula }: PlanCell, reportedFormula: unknown, reportedValue: unknown): boolean {
  if (formula !== undefined) return typeof reportedFormula === "string" && reportedFormula.startsWith("=");
  if (value === undefined || value === "") return true;
  if (typeof value === "number") return typeof reportedValue === "number";
  // A formula's value is not its own text, so the value tells a formula from the same characters held as text.
  const isFormula = typeof reportedFormula === "string" && reportedFormula.startsWith("=") && reportedFormula !== reportedValue;
  return typeof reportedValue === "string" && !isFormula;
}
