import type { CellBlock } from "../../../intake/cellBlock";
import type { BudgetChoices, BudgetTable, CellReading } from "../../../intake/reading";
import { columnLetters } from "../../../workings/cellAddress";

/** A row or column of the budget that is left out as a total, or that a person took back in. */
export interface TotalLine {
  readonly key: string;
  readonly axis: "row" | "column";
  /** Zero-based on the sheet. */
  readonly index: number;
  /** "row 17, Total". */
  readonly words: string;
  readonly leftOut: boolean;
}

/** The rows and columns none of whose figures are used although they hold figures, and those taken back in by choice. */
export function totalLines(table: BudgetTable, choices: BudgetChoices, block: CellBlock | null): readonly TotalLine[] {
  const lines = new Map<string, TotalLine>();
  const add = (axis: "row" | "column", index: number, leftOut: boolean) => {
    const key = `${axis}-${index}`;
    if (!lines.has(key)) lines.set(key, { key, axis, index, words: lineWords(axis, index, block), leftOut });
  };
  for (const index of leftOutLines(table.cells, "row")) add("row", index, true);
  for (const index of leftOutLines(table.cells, "column")) add("column", index, true);
  for (const [index, isTotal] of choices.totalRows ?? []) add("row", index, isTotal);
  for (const [index, isTotal] of choices.totalColumns ?? []) add("column", index, isTotal);
  return [...lines.values()];
}

/** A line is a total where it holds figures and every one of them was left out as a total. */
function leftOutLines(cells: readonly CellReading[], axis: "row" | "column"): number[] {
  const totals = new Map<number, boolean>();
  for (const { place, outcome, reason, seen } of cells) {
    if (seen.trim() === "") continue;
    const isTotal = outcome === "left out" && /total/i.test(reason);
    totals.set(place[axis], (totals.get(place[axis]) ?? true) && isTotal);
  }
  return [...totals].filter(([, isTotal]) => isTotal).map(([index]) => index);
}

function lineWords(axis: "row" | "column", index: number, block: CellBlock | null): string {
  const label = block && labelOf(axis, index, block);
  const name = axis === "row" ? `row ${index + 1}` : `column ${columnLetters(index)}`;
  return label ? `${name}, ${label}` : name;
}

/** The first words in the row or column: what a person would call it. */
function labelOf(axis: "row" | "column", index: number, block: CellBlock): string {
  const cells = axis === "row" ? (block.texts[index - block.row] ?? []) : block.texts.map((row) => row[index - block.column] ?? "");
  return cells.find((text) => /\p{L}/u.test(text))?.trim() ?? "";
}
