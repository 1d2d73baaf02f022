import { parseA1Ref, stringifyA1Ref, tokenize, tokenTypes } from "@borgar/fx";
import type { InsertPlan, PlanCell } from "../../../../src/workings/insertPlan";

interface Range { top: number; bottom: number; left: number; right: number }

/** What a spreadsheet makes of the plan when a person puts an empty row in above a sheet's row, zero-based. */
export function withRowPutIn(plan: InsertPlan, sheetName: string, row: number): InsertPlan {
  const moved = rewritten(plan, sheetName, (range) => ({ ...range, top: range.top >= row ? range.top + 1 : range.top, bottom: range.bottom >= row ? range.bottom + 1 : range.bottom }));
  return onSheet(moved, sheetName, (rows) => [...rows.slice(0, row), rows[row]!.map(() => null), ...rows.slice(row)]);
}

/** The same when a person deletes a row: what read it alone reads nothing any more. */
export function withRowTakenOut(plan: InsertPlan, sheetName: string, row: number): InsertPlan {
  const moved = rewritten(plan, sheetName, (range) => {
    if (range.top === row && range.bottom === row) return undefined;
    return { ...range, top: range.top > row ? range.top - 1 : range.top, bottom: range.bottom >= row ? range.bottom - 1 : range.bottom };
  });
  return onSheet(moved, sheetName, (rows) => rows.filter((_, at) => at !== row));
}

/** The same when a person deletes a sheet. */
export function withSheetDeleted(plan: InsertPlan, sheetName: string): InsertPlan {
  const moved = rewritten(plan, sheetName, () => undefined);
  return { ...moved, sheets: moved.sheets.filter(({ name }) => name !== sheetName) };
}

function onSheet(plan: InsertPlan, sheetName: string, change: (rows: readonly (readonly (PlanCell | null)[])[]) => readonly (readonly (PlanCell | null)[])[]): InsertPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => (sheet.name === sheetName ? { ...sheet, rows: change(sheet.rows) } : sheet)) };
}

function rewritten(plan: InsertPlan, sheetName: string, move: (range: Range) => Range | undefined): InsertPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((line) => line.map((cell) => (cell?.formula === undefined ? cell : { ...cell, formula: formulaMoved(cell.formula, sheet.name, sheetName, move) }))),
    })),
  };
}

function formulaMoved(formula: string, on: string, sheetName: string, move: (range: Range) => Range | undefined): string {
  return (tokenize(formula, { negativeNumbers: false }) as { type: string; value: string }[]).map(({ type, value }) => {
    if (type !== tokenTypes.REF_RANGE) return value;
    const reference = parseA1Ref(value)! as { context: string[]; range: Range };
    if ((reference.context[0] ?? on) !== sheetName) return value;
    const range = move(reference.range);
    return range ? stringifyA1Ref({ ...reference, range } as never) : "#REF!";
  }).join("");
}
