import { FORM_FIELDS, FORM_TABLES, type FormColumn } from "../../returns/returnForm";
import { UNIT_OF_A_SUM } from "../../returns/formWords";
import type { ReturnGiven } from "../../returns/returnGiven";
import { matchingKey } from "../cleanText";
import { sameHeading } from "./headingWords";
import { writtenRef } from "./lineRefs";
import type { SheetCells } from "./sheetCells";

/** Parts whose lines the commissioner names. */
export type AskedPart = "costs" | "activity" | "income";
export const ASKED_PARTS = ["costs", "activity", "income"] as const satisfies readonly AskedPart[];

/** A line as it was sent. */
export interface SentLine {
  readonly ref: string;
  readonly name: string;
  readonly unit: string;
  /** Figures the commissioner filled in, by the key of their column. */
  readonly known: ReadonlyMap<string, number>;
}

/** What a form held when it was sent, of what only the commissioner fills. */
export interface SentForm {
  readonly lines: Readonly<Record<AskedPart, readonly SentLine[]>>;
  /** Answers of the first sheet by the key of their question. */
  readonly answers: ReadonlyMap<string, string>;
}

/** Before the heading of a column, on the sheet where the form works out its checks: the column as it was sent. */
const SENT = "Sent: ";
const MOST_ROWS = 20_000;
/** Columns that such a table may begin in, after a number for the row. */
const LEADING = [0, 1, 2];

/** What was sent, as the form itself keeps it to check against; null where the sheet does not say. */
export function sentInWorkings(cells: SheetCells): SentForm | null {
  const lines: Record<AskedPart, readonly SentLine[]> = { costs: [], activity: [], income: [] };
  const answers = new Map<string, string>();
  let found = false;
  for (let row = 0; row < Math.min(cells.rows, MOST_ROWS); row++) {
    const question = LEADING.find((column) => sameHeading(cells.text(row, column), "Question") && sameHeading(cells.text(row, column + 1), "Sent"));
    if (question !== undefined) {
      for (let at = row + 1; at < cells.rows && !cells.isBlank(at, question); at++) {
        const field = FORM_FIELDS.about.find(({ label, filledBy }) => filledBy === "commissioner" && sameHeading(label, cells.text(at, question)));
        if (field) answers.set(field.key, cells.words(at, question + 1));
      }
    }
    if (!LEADING.some((column) => cells.text(row, column).startsWith(SENT))) continue;
    const columns = sentColumns(cells, row);
    const part = ASKED_PARTS.find((each) => columns.has(headingOf(each, "line")));
    if (!part) continue;
    found = true;
    lines[part] = linesUnder(cells, row, part, columns);
  }
  return found ? { lines, answers } : null;
}

/** What was sent, as a form with nothing filled in says it. */
export function sentInForm({ costs, activity, income, service, commissioner, year }: ReturnGiven): SentForm {
  const known = (figures: Readonly<Record<string, number | null>>): ReadonlyMap<string, number> => new Map(Object.entries(figures).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])));
  return {
    lines: {
      costs: costs.map(({ ref, name, unit, cost, quantity }) => ({ ref, name, unit, known: known({ tendered: cost.tendered.value, last: cost.last.value, tenderedQuantity: quantity.tendered.value, lastQuantity: quantity.last.value }) })),
      activity: activity.map(({ ref, name, unit, quantity }) => ({ ref, name, unit, known: known({ tendered: quantity.tendered.value, last: quantity.last.value }) })),
      income: income.map(({ ref, name, amount }) => ({ ref, name, unit: "", known: known({ tendered: amount.tendered.value, last: amount.last.value }) })),
    },
    answers: new Map([["service", service], ["commissioner", commissioner], ["year", year]]),
  };
}

function sentColumns(cells: SheetCells, row: number): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (let column = 0; column < cells.columns; column++) {
    const words = cells.words(row, column);
    if (words.startsWith(SENT)) columns.set(words.slice(SENT.length), column);
  }
  return columns;
}

function linesUnder(cells: SheetCells, headingRow: number, part: AskedPart, columns: ReadonlyMap<string, number>): readonly SentLine[] {
  const lines: SentLine[] = [];
  const words = (row: number, key: string): string => {
    const column = columns.get(headingOf(part, key));
    return column === undefined ? "" : cells.words(row, column);
  };
  for (let row = headingRow + 1; row < cells.rows; row++) {
    const ref = writtenRef(part, words(row, "ref"));
    if (ref === null) break;
    const known = (FORM_TABLES[part] as readonly FormColumn[]).flatMap(({ key, heading }) => {
      const column = columns.get(heading);
      const value = column === undefined ? "" : cells.value(row, column);
      return typeof value === "number" ? [[key, value] as const] : [];
    });
    const unit = words(row, "unit");
    lines.push({ ref, name: words(row, "line"), unit: matchingKey(unit) === UNIT_OF_A_SUM ? "" : unit, known: new Map(known) });
  }
  return lines;
}

function headingOf(part: AskedPart, key: string): string {
  return (FORM_TABLES[part] as readonly FormColumn[]).find((each) => each.key === key)?.heading ?? "";
}
