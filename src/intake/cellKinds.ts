import type { CellBlock, CellValue } from "./cellBlock";
import { formatReader, type FormatMeaning } from "./numberFormat";
import { scanNumber } from "./scanNumber";

/** What a cell looks like before its place in a table is known. */
export enum Kind {
  Empty = 0,
  /** A number, or text that reads as one. */
  Figure = 1,
  /** Words for a figure that is not there: "n/a", "TBC", "–". */
  Missing = 2,
  Words = 3,
  Date = 4,
  /** An error, TRUE or FALSE. */
  Unreadable = 5,
  /** Text with figures in it that cannot be read as one: "1,2,00" in a column of figures, "65+" or "£000" in a heading. */
  Doubtful = 6,
}

/** True for what a heading may be: words, a date, or a text such as "65+". */
export function mayHead(kind: Kind): boolean {
  return kind === Kind.Words || kind === Kind.Date || kind === Kind.Doubtful;
}

/** Longer texts than this are not remembered from one cell to the next. */
const REMEMBERED_LENGTH = 64;
const REMEMBERED = 20_000;

/** A block with the kind of each cell worked out once, and what its number formats mean. */
export class CellGrid {
  readonly rows: number;
  readonly columns: number;
  readonly formatMeaning: (format: string) => FormatMeaning = formatReader();
  private readonly kinds: Uint8Array;
  private covered: Uint8Array | null = null;

  /**
   * `alsoFigure` says which words are figures here besides those any table has: "20.28 per hour" in a list of prices.
   * Only the first `most` rows are looked at; any cell's value can be asked for.
   */
  constructor(readonly block: CellBlock, private readonly alsoFigure?: (text: string) => boolean, most = Infinity) {
    this.rows = Math.min(block.values.length, most);
    this.columns = block.values.reduce((widest, row) => Math.max(widest, row.length), 0);
    this.kinds = new Uint8Array(this.rows * this.columns);
    const known = new Map<string, Kind>();
    for (let row = 0; row < this.rows; row++) {
      const values = block.values[row] ?? [];
      for (let column = 0; column < values.length; column++) {
        const value = values[column] ?? "";
        if (value !== "") this.kinds[row * this.columns + column] = this.kindOf(value, row, column, known);
      }
    }
  }

  kind(row: number, column: number): Kind {
    return column < this.columns ? (this.kinds[row * this.columns + column] ?? Kind.Empty) : Kind.Empty;
  }

  value(row: number, column: number): CellValue {
    return this.block.values[row]?.[column] ?? "";
  }

  /** What the cell shows; the value itself where the column is too narrow to show it. */
  text(row: number, column: number): string {
    const shown = this.block.texts[row]?.[column] ?? "";
    const value = this.value(row, column);
    if (typeof value === "string" && value !== "") return value;
    return shown === "" || (shown.charCodeAt(0) === 35 && /^#{2,}$/.test(shown)) ? String(value) : shown;
  }

  formula(row: number, column: number): string {
    const formula = this.block.formulas[row]?.[column];
    return typeof formula === "string" && formula.startsWith("=") ? formula : "";
  }

  format(row: number, column: number): FormatMeaning {
    return this.formatMeaning(this.block.numberFormats[row]?.[column] ?? "General");
  }

  /** Everything that bears on reading one cell. */
  cell(row: number, column: number): { value: CellValue; text: string; format: FormatMeaning; date1904: boolean } {
    return { value: this.value(row, column), text: this.text(row, column), format: this.format(row, column), date1904: this.block.date1904 };
  }

  /** True for a cell of a merged area other than its top left, where the value is. */
  isCovered(row: number, column: number): boolean {
    if (this.block.merged.length === 0) return false;
    this.covered ??= this.coveredCells();
    return this.covered[row * this.columns + column] === 1;
  }

  private coveredCells(): Uint8Array {
    const covered = new Uint8Array(this.rows * this.columns);
    for (const { row, column, rows, columns } of this.block.merged) {
      for (let at = Math.max(row, 0); at < Math.min(row + rows, this.rows); at++) {
        covered.fill(1, at * this.columns + Math.max(column, 0), at * this.columns + Math.min(column + columns, this.columns));
      }
      if (row >= 0 && column >= 0 && row < this.rows && column < this.columns) covered[row * this.columns + column] = 0;
    }
    return covered;
  }

  private kindOf(value: CellValue, row: number, column: number, known: Map<string, Kind>): Kind {
    if (typeof value === "number") {
      if (!Number.isFinite(value)) return Kind.Unreadable;
      return this.format(row, column).moment === "date" ? Kind.Date : Kind.Figure;
    }
    if (typeof value === "boolean") return Kind.Unreadable;
    if (value.length > REMEMBERED_LENGTH) return kindOfText(value);
    let kind = known.get(value);
    if (kind === undefined) {
      kind = kindOfText(value);
      if ((kind === Kind.Words || kind === Kind.Doubtful) && this.alsoFigure?.(value) === true) kind = Kind.Figure;
      if (known.size < REMEMBERED) known.set(value, kind);
    }
    return kind;
  }
}

function kindOfText(text: string): Kind {
  const scan = scanNumber(text);
  switch (scan.found) {
    case "blank": return Kind.Empty;
    case "number": return Kind.Figure;
    case "missing": return Kind.Missing;
    case "words": return Kind.Words;
    case "error": return Kind.Unreadable;
    case "refused": return Kind.Doubtful;
  }
}
