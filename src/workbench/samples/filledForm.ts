import { cellAddress } from "../../cells/address";
import { columnAnchor, fieldAnchor, type TablePart } from "../../returns/returnForm";
import type { InsertPlan, PlanCell } from "../../workings/insertPlan";

/** A cell a provider fills in: the line's place in its table, from 0 (−1 is its heading), or the question's key. */
export type FormCell = readonly [part: TablePart, key: string, line: number] | readonly [part: "about" | "declaration", key: string];

/** What a provider types: cells of the form with a figure, words or a formula ("=…"). */
export type Answers = readonly (readonly [cell: FormCell, typed: string | number])[];

/** A line of a table, by the keys of its columns. */
export function lineAnswers(part: TablePart, at: number, cells: Readonly<Record<string, string | number>>): Answers {
  return Object.entries(cells).map(([key, typed]) => [[part, key, at], typed] as const);
}

/** Questions, by their keys. */
export function questionAnswers(part: "about" | "declaration", answers: Readonly<Record<string, string | number>>): Answers {
  return Object.entries(answers).map(([key, typed]) => [[part, key], typed] as const);
}

/** Where a cell of the form stands. */
export function placeOf(plan: InsertPlan, cell: FormCell): { readonly sheet: string; readonly row: number; readonly column: number } {
  const [part, key, at] = cell;
  const wanted = part === "about" || part === "declaration" ? fieldAnchor(part, key) : columnAnchor(part, key);
  const name = plan.names.find((each) => each.name === wanted);
  if (!name) throw new RangeError(`The form has no name ${wanted}`);
  return { sheet: name.sheet, row: name.row + (at === undefined ? 0 : 1 + at), column: name.column };
}

/** The plan with cells typed over: their looks stay. */
export function typedInto(plan: InsertPlan, answers: Answers): InsertPlan {
  return typedAt(plan, answers.map(([cell, typed]) => ({ ...placeOf(plan, cell), typed })));
}

export function typedAt(plan: InsertPlan, typed: readonly { readonly sheet: string; readonly row: number; readonly column: number; readonly typed: string | number }[]): InsertPlan {
  const by = new Map(typed.map((each) => [`${each.sheet}!${cellAddress(each.row, each.column)}`, each.typed]));
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, down) => row.map((cell, across) => {
        const words = by.get(`${sheet.name}!${cellAddress(down, across)}`);
        return words === undefined ? cell : holding(cell, words);
      })),
    })),
  };
}

function holding(cell: PlanCell | null, typed: string | number): PlanCell {
  const { value: _value, formula: _formula, ...look } = cell ?? {};
  return typeof typed === "string" && typed.startsWith("=") ? { ...look, formula: typed } : { ...look, value: typed };
}
