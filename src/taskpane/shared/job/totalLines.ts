import { columnLetters } from "../../../cells/address";
import type { FoundTotal, TableAccount } from "../../../intake/reading";

/** A row or column of a table that is left out as a total, or that a person took back in. */
export interface TotalLine {
  readonly key: string;
  readonly axis: "row" | "column";
  /** Zero-based on the sheet. */
  readonly index: number;
  /** "row 17, Total". */
  readonly words: string;
  readonly why: string;
  readonly leftOut: boolean;
}

const WHY: Record<FoundTotal["how"], string> = {
  label: "named a total",
  formula: "its formulas add up other cells",
  arithmetic: "its figures are the sum of others",
  choice: "as you said",
};

/** The rows and columns a person says are totals (true) or data (false). */
export interface TotalChoices {
  readonly totalRows?: ReadonlyMap<number, boolean>;
  readonly totalColumns?: ReadonlyMap<number, boolean>;
}

/** The totals found in a table, then the lines a person took back in, in sheet order. */
export function totalLines(table: Pick<TableAccount, "totals">, choices: TotalChoices): readonly TotalLine[] {
  const found = (table.totals ?? []).map(({ axis, index, label, how }): TotalLine => lineOf(axis, index, label, WHY[how], true));
  const known = new Set(found.map(({ key }) => key));
  const takenBack = [
    ...[...(choices.totalRows ?? [])].map(([index]) => lineOf("row", index, "", "read as data, as you said", false)),
    ...[...(choices.totalColumns ?? [])].map(([index]) => lineOf("column", index, "", "read as data, as you said", false)),
  ].filter(({ key }) => !known.has(key));
  return [...found, ...takenBack].sort((a, b) => (a.axis === b.axis ? a.index - b.index : a.axis === "row" ? -1 : 1));
}

function lineOf(axis: "row" | "column", index: number, label: string, why: string, leftOut: boolean): TotalLine {
  const name = axis === "row" ? `row ${index + 1}` : `column ${columnLetters(index)}`;
  return { key: `${axis}-${index}`, axis, index, words: label ? `${name}, ${label}` : name, why, leftOut };
}
