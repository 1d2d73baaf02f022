import type { CellStyle, PlanCell } from "./insertPlan";

/** Shown in a table's cell where a column does not apply to the row: tables have no empty cells. */
export const NOT_APPLICABLE = "–";

type Look = Omit<PlanCell, "value" | "formula" | "style">;

export function text(value: string, style: CellStyle = "Normal", look: Look = {}): PlanCell {
  return { value, style, ...look };
}

export function figure(value: number, numberFormat: string, style: CellStyle = "Normal", look: Look = {}): PlanCell {
  return { value, style, numberFormat, align: "right", ...look };
}

/** A number that counts or names a row. */
export function label(value: number): PlanCell {
  return figure(value, "0", "Normal", { align: "left" });
}

/** A formula that gives a number; starts with "=". */
export function formula(body: string, numberFormat: string, style: CellStyle = "Normal", look: Look = {}): PlanCell {
  return { formula: body, style, numberFormat, align: "right", ...look };
}

/** A formula that gives words. */
export function words(body: string, style: CellStyle = "Normal", look: Look = {}): PlanCell {
  return { formula: body, style, ...look };
}

/** A total row's sum of its column; give it as a column's `total`. */
export function sumOf(numberFormat: string): (range: string) => PlanCell {
  return (range) => formula(`=SUM(${range})`, numberFormat, "Total");
}
