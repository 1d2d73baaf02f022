import { matchingKey, singleSpaced } from "../cleanText";
import { Kind, type CellGrid } from "../cellKinds";
import type { ColumnUse } from "../columnUse";
import { isNoteHeading } from "../columnUse";
import type { FoundTable, TableColumn } from "../findTable";
import { mergedDown } from "../mergedDown";
import { measureOf, serviceIn } from "./measureWords";

/** Rows looked at to tell what a column of words is for. */
const SAMPLED = 2000;

/** The words of label columns by row, with the words of a merged area in each of its rows. */
export class Labels {
  private readonly merged: ReadonlyMap<number, { row: number; column: number }>;

  constructor(private readonly grid: CellGrid, columns: readonly TableColumn[]) {
    this.merged = mergedDown(grid, columns);
  }

  words(row: number, column: number): string {
    const from = this.merged.size === 0 ? undefined : this.merged.get(row * this.grid.columns + column);
    return singleSpaced(this.grid.text(from?.row ?? row, from?.column ?? column).slice(0, 400));
  }
}

/** The columns of words that may classify figures: not notes, not units, not beyond the first figures. */
export function classifyingLabels(use: ColumnUse, firstFigures: number): readonly TableColumn[] {
  return use.labels.filter((column) => !isNoteHeading(column) && column.words + column.dates + column.figures + column.unreadable > 0
    && column.column < firstFigures && !/^(?:units?(?: of measure(?:ment)?)?|uom)$/.test(matchingKey(column.heading)));
}

/** The column whose cells name measures and nothing else ("Numerator", "Denominator", "Unit costs"); undefined where none does. */
export function measureColumn(table: FoundTable, labels: Labels, columns: readonly TableColumn[]): TableColumn | undefined {
  return columns.find(({ column, heading }) => {
    const measures = new Set<string>();
    let [filled, named] = [0, 0];
    for (const row of table.body.slice(0, SAMPLED)) {
      const words = labels.words(row, column);
      if (words === "") continue;
      filled++;
      const measure = words.length <= 60 && serviceIn(words) === "" ? measureOf(words) : null;
      if (measure === null) continue;
      named++;
      measures.add(measure);
    }
    return named > 0 && named * 5 >= filled * 4 && (measures.size > 1 || /\bmeasures?\b/.test(matchingKey(heading)));
  });
}

/** How the words of a column go with those of another, over the rows that have both. */
export interface LabelSpread {
  readonly filled: number;
  readonly distinct: number;
  /** True where at least a quarter of the words of the other column that stand in several rows stand beside two of this one or more. */
  readonly varies: boolean;
}

export function labelSpread(table: FoundTable, labels: Labels, column: number, within: number): LabelSpread {
  const seen = new Set<string>();
  const beside = new Map<string, { readonly first: string; rows: number; varies: boolean }>();
  let filled = 0;
  for (const row of table.body) {
    const key = matchingKey(labels.words(row, column));
    if (key === "") continue;
    filled++;
    seen.add(key);
    const other = matchingKey(labels.words(row, within));
    if (other === "") continue;
    const known = beside.get(other);
    if (!known) beside.set(other, { first: key, rows: 1, varies: false });
    else {
      known.rows++;
      if (known.first !== key) known.varies = true;
    }
  }
  const repeated = [...beside.values()].filter(({ rows }) => rows > 1);
  const varying = repeated.filter(({ varies }) => varies).length;
  return { filled, distinct: seen.size, varies: varying > 0 && varying * 4 >= repeated.length };
}

/** True for a body row with words and nothing that stands in or for a figure. */
export function isSection(grid: CellGrid, row: number, figures: readonly TableColumn[]): boolean {
  return figures.every(({ column }) => grid.kind(row, column) === Kind.Empty);
}
