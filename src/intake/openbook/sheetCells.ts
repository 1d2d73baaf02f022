import { cellAddress } from "../../cells/address";
import { sheetInFormula } from "../../cells/sheetReference";
import type { CellBlock, CellValue } from "../cellBlock";
import { singleSpaced, visibleText } from "../cleanText";
import { formatReader, type FormatMeaning } from "../numberFormat";
import { headingText, type HeadingText } from "./headingWords";

/** One sheet's cells by their zero-based rows and columns on the sheet. */
export class SheetCells {
  readonly name: string;
  /** One more than the last row and column that were read. */
  readonly rows: number;
  readonly columns: number;
  private readonly meaning = formatReader();
  private readonly headings = new Map<string, HeadingText>();

  constructor(readonly block: CellBlock) {
    this.name = block.sheet;
    this.rows = block.row + block.values.length;
    this.columns = block.column + (block.values[0]?.length ?? 0);
  }

  value(row: number, column: number): CellValue {
    return this.at(this.block.values, row, column) ?? "";
  }

  /** What the cell shows, or its value where the column is too narrow to show it. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value === "string") return value;
    const shown = this.at(this.block.texts, row, column) ?? "";
    return shown === "" || /^#{2,}$/.test(shown) ? String(value) : shown;
  }

  /** As `text`, on one line and single-spaced, without characters that cannot be seen. */
  words(row: number, column: number): string {
    return singleSpaced(this.text(row, column));
  }

  /** What the cell says as a heading. */
  heading(row: number, column: number): HeadingText {
    const words = this.words(row, column);
    const known = this.headings.get(words) ?? headingText(words);
    this.headings.set(words, known);
    return known;
  }

  /** The formula with its "="; "" where the cell has none. */
  formula(row: number, column: number): string {
    const formula = this.at(this.block.formulas, row, column);
    return typeof formula === "string" && formula.startsWith("=") && formula !== this.value(row, column) ? formula : "";
  }

  isBlank(row: number, column: number): boolean {
    const value = this.value(row, column);
    return value === "" || (typeof value === "string" && visibleText(value) === "");
  }

  /** Everything that bears on reading one cell as a figure or a day. */
  cell(row: number, column: number): { readonly value: CellValue; readonly text: string; readonly format: FormatMeaning; readonly date1904: boolean } {
    const format = this.meaning(this.at(this.block.numberFormats, row, column) ?? "General");
    return { value: this.value(row, column), text: this.text(row, column), format, date1904: this.block.date1904 };
  }

  /** "Costs!J12". */
  address(row: number, column: number): string {
    return `${sheetInFormula(this.name)}!${cellAddress(row, column)}`;
  }

  private at<T>(grid: readonly (readonly T[])[], row: number, column: number): T | undefined {
    return grid[row - this.block.row]?.[column - this.block.column];
  }
}
