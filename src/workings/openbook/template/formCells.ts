import type { FormColumn, FormField } from "../../../returns/returnForm";
import { POUNDS } from "../../formats";
import type { PlanCell } from "../../insertPlan";
import { figure, formula, text, words } from "../../planCells";
import type { ColumnSpec, PlacedTable, RowPlace } from "../../sheetLayout";
import type { RuleTable } from "./ruleTables";

const QUANTITY = "#,##0.00;-#,##0.00";
export const RATE = "0.0%;-0.0%";
const DATE = "d mmm yyyy";
/** A company number keeps its noughts in front. */
const AS_TYPED = "@";

/** A cell for the provider to fill in, with a note of how; empty unless it holds something already. */
export function input(note: string, look: Omit<PlanCell, "formula" | "style" | "note"> = {}): PlanCell {
  return { style: "Input", note, ...look };
}

const FIGURE_NOTE = "Type the figure in digits: 0 where there was none, n/a where it does not apply. Do not leave it blank.";

/** A figure as it was sent, or a cell to give it in. */
export function figureCell(sent: string | number | undefined, money: boolean): PlanCell {
  const numberFormat = money ? POUNDS : QUANTITY;
  if (sent === undefined) return input(money ? `${FIGURE_NOTE} Pounds and pence.` : FIGURE_NOTE, { numberFormat, align: "right" });
  return typeof sent === "number" ? figure(sent, numberFormat) : text(sent, "Normal", { align: "right" });
}

export function noteCell(note: string): PlanCell {
  return input(note, { wrap: true });
}

/** What is wrong first on the row, or OK. */
export function checkColumn(rules: RuleTable, readOn: string): ColumnSpec {
  return { key: "check", heading: "Check", width: 64, cell: ({ index }) => words(`=${rules.placed.rowCell("words", index, readOn)}`, "Output") };
}

/** "Change on last year" in pounds or units, and as a share of last year. */
export function changeCell(place: RowPlace, now: string, then: string, format: "money" | "quantity"): PlanCell {
  const [a, b] = [place.cell(now), place.cell(then)];
  return formula(`=IF(AND(ISNUMBER(${a}),ISNUMBER(${b})),${a}-${b},"–")`, format === "money" ? POUNDS : QUANTITY);
}

export function changeRateCell(place: RowPlace, then: string): PlanCell {
  const [change, before] = [place.cell("change"), place.cell(then)];
  return formula(`=IF(AND(ISNUMBER(${change}),ISNUMBER(${before})),IF(${before}=0,"–",${change}/ABS(${before})),"–")`, RATE);
}

/** The same in a total row. */
export function totalChangeRate(form: PlacedTable, then: string): PlanCell {
  const [change, before] = [form.totalCell("change", form.sheet), form.totalCell(then, form.sheet)];
  return formula(`=IF(ISNUMBER(${change}),IF(${before}=0,"–",${change}/ABS(${before})),"–")`, RATE, "Total");
}

export function totalOf(range: string): PlanCell {
  return formula(`=SUM(${range})`, POUNDS, "Total");
}

export function totalQuantity(range: string): PlanCell {
  return formula(`=SUM(${range})`, QUANTITY, "Total");
}

export function headingFor(columns: readonly FormColumn[], key: string): string {
  const column = columns.find((each) => each.key === key);
  if (!column) throw new RangeError(`The form has no column ${key}`);
  return column.heading;
}

/** A question's answer: as sent, or a cell to give it in. */
export function answerCell(field: FormField, sent: string): PlanCell {
  if (field.filledBy === "commissioner") return text(sent, "Normal", { wrap: true });
  const value = sent === "" ? {} : { value: sent };
  switch (field.kind) {
    case "date": return input("Type a date: day, month and year, such as 31/3/2026.", { numberFormat: DATE, align: "left" });
    case "choice": return input(`Choose one of: ${(field.choices ?? []).join("; ")}.`, { choices: field.choices ?? [], ...value });
    case "text": return input("Type the answer.", { wrap: true, numberFormat: AS_TYPED, ...value });
  }
}
