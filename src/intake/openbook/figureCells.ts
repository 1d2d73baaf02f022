import type { GivenFigure } from "../../returns/returnGiven";
import type { ReturnPart } from "../../returns/returnForm";
import { quoted, visibleText } from "../cleanText";
import { rowList } from "../placeLists";
import { readNumber, type FigureKind } from "../readNumber";
import type { RemarkList } from "./remarkList";
import type { SheetCells } from "./sheetCells";

/** One column of figures, or one cell beside a question. */
export interface FigureColumn {
  /** Null where the column is gone. */
  readonly column: number | null;
  readonly heading: string;
  readonly kind: FigureKind;
  /** What its heading now says a figure stands for: 1000 under "£000". */
  readonly scale: number;
}

const DOES_NOT_APPLY = /^(?:n\/a|na|n\.a\.?|not applicable|does not apply)$/i;
const OTHER_WORKBOOK = /\[[^[\]]+\][^[\]!]*!/;

/**
 * Reads the figures of one table. What had to be read from text, is below zero or comes from another workbook is said once a column when
 * `finish` is called; what could not be read is said cell by cell, since each is to be asked for.
 */
export class FigureCells {
  private readonly said = new Map<string, { readonly column: FigureColumn; readonly how: How; readonly rows: number[]; readonly seen: string }>();

  constructor(private readonly part: ReturnPart, private readonly sheet: SheetCells, private readonly remarks: RemarkList) {}

  read(row: number, column: FigureColumn): GivenFigure {
    if (column.column === null) return { state: "blank", value: null, cell: "", byFormula: false };
    const cell = this.sheet.address(row, column.column);
    const text = this.sheet.text(row, column.column);
    const formula = this.sheet.formula(row, column.column);
    const byFormula = formula !== "";
    if (this.sheet.isBlank(row, column.column)) return { state: "blank", value: null, cell, byFormula };
    if (DOES_NOT_APPLY.test(visibleText(text))) return { state: "n/a", value: null, cell, byFormula };
    const reading = readNumber(this.sheet.cell(row, column.column), column.kind, column.scale);
    if (reading.found !== "number" || reading.percent) {
      // Who reads a return asks for what its provider would type.
      const reason = reading.found === "number" ? `${quoted(text)} is a percentage` : reading.reason.replace(/: (?:enter|type) /, ": ask for ");
      this.remarks.add("left out", { part: this.part, cell, seen: text }, `“${column.heading}” is not read: ${reason}.`);
      return { state: "unreadable", value: null, cell, seen: text, byFormula };
    }
    if (reading.text) this.note("text", row, column, text);
    if (reading.value < 0) this.note("below zero", row, column, text);
    if (OTHER_WORKBOOK.test(formula)) this.note("linked", row, column, formula);
    return { state: "number", value: reading.value, cell, ...(reading.text ? { seen: text } : {}), byFormula };
  }

  /** Says what was noted, a remark for each column and reason. */
  finish(): void {
    for (const { column, how, rows, seen } of this.said.values()) {
      const sorted = [...rows].sort((a, b) => a - b);
      const where = { part: this.part, cell: this.sheet.address(sorted[0] ?? 0, column.column ?? 0), seen };
      this.remarks.add("odd", where, WORDS[how](column.heading, sorted, seen));
    }
    this.said.clear();
  }

  private note(how: How, row: number, column: FigureColumn, seen: string): void {
    const key = `${how} ${String(column.column)}`;
    const known = this.said.get(key);
    if (known) known.rows.push(row);
    else this.said.set(key, { column, how, rows: [row], seen });
  }
}

type How = "text" | "below zero" | "linked";

const WORDS: Readonly<Record<How, (heading: string, rows: readonly number[], seen: string) => string>> = {
  text: (heading, rows, seen) => `“${heading}” has text for ${rows.length === 1 ? "a figure" : `${String(rows.length)} figures`}, ${rows.length === 1 ? quoted(seen) : `the first ${quoted(seen)}`} (${rowWords(rows)}): read as ${rows.length === 1 ? "the figure it says, but the form’s own totals leave it" : "the figures it says, but the form’s own totals leave them"} out.`,
  "below zero": (heading, rows) => `“${heading}” is below zero in ${rowWords(rows)}: read as it is; ask whether it is a credit.`,
  linked: (heading, rows) => `“${heading}” is worked out from another workbook in ${rowWords(rows)}: read as last calculated there; ask for the figure itself.`,
};

function rowWords(rows: readonly number[]): string {
  return `${rows.length === 1 ? "row" : "rows"} ${rowList(rows)}`;
}
