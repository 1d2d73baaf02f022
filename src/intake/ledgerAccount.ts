import { cellAddress } from "../cells/address";
import type { CellPlace } from "../cells/sheetReference";
import type { CellGrid } from "./cellKinds";
import type { LedgerException } from "./ledgerReading";
import type { FootingCheck, FoundTotal, Outcome, ReadingCounts } from "./reading";

const LONGEST_SEEN = 255;

interface Exceptional {
  readonly outcome: Exclude<Outcome, "used">;
  readonly value: number | null;
  readonly reason: string;
  readonly scale: number;
}

/** The account of a ledger as it is read: plain amounts counted, and the others held with what became of them. */
export class LedgerAccount {
  readonly footings: FootingCheck[] = [];
  readonly remarks: { readonly place: CellPlace; readonly words: string }[] = [];
  readonly totals: FoundTotal[] = [];
  /** A reading each, with the place among the cost centres and lines of its row. */
  readonly exceptions: { readonly reading: Omit<LedgerException, "centre" | "line">; readonly centre: number; readonly line: number }[] = [];
  private used = 0;
  private fixed = 0;
  private belowZero = 0;
  private firstBelowZero: CellPlace | null = null;
  private firstText: CellPlace | null = null;

  constructor(private readonly grid: CellGrid) {}

  place(row: number, column: number): CellPlace {
    const { block } = this.grid;
    return { sheet: block.sheet, row: block.row + row, column: block.column + column };
  }

  remark(row: number, column: number, words: string): void {
    this.remarks.push({ place: this.place(row, column), words });
  }

  /** Counts a cell used as it stands. */
  use(): void {
    this.used++;
  }

  except(row: number, column: number, centre: number, line: number, { outcome, value, reason, scale }: Exceptional): void {
    const { grid } = this;
    const place = this.place(row, column);
    const held = grid.value(row, column);
    const shown = grid.text(row, column);
    const seen = shown.length > LONGEST_SEEN ? `${shown.slice(0, LONGEST_SEEN - 1)}…` : shown;
    const fromText = value !== null && typeof held === "string";
    if (outcome === "fixed") this.fixed++;
    if (fromText) this.firstText ??= place;
    this.exceptions.push({
      reading: {
        place, seen, outcome, value, reason, held: typeof held === "number" && Number.isFinite(held) ? held : null,
        ...(scale === 1 ? {} : { scale }), ...(fromText ? { fromText } : {}),
      },
      centre, line,
    });
  }

  /** Notes an amount taken into the ledger, for what is said of those below zero. */
  note(row: number, column: number, amount: number): void {
    if (amount >= 0) return;
    this.belowZero++;
    this.firstBelowZero ??= this.place(row, column);
  }

  counts(): ReadingCounts {
    const { used, fixed, exceptions: { length } } = this;
    return { read: used + length, used, fixed, leftOut: length - fixed };
  }

  /** Says what is to be known of the amounts as figures. */
  remarkOnAmounts(): void {
    const { firstText, firstBelowZero, belowZero } = this;
    if (firstText) {
      const text = this.exceptions.filter(({ reading }) => reading.fromText === true).length;
      this.remarks.push({ place: firstText, words: `${text === 1 ? "One figure is" : `${text.toLocaleString("en-GB")} figures are`} stored as text, the first in ${cellAddress(firstText.row, firstText.column)}: Excel's own SUM leaves ${text === 1 ? "it" : "them"} out.` });
    }
    if (firstBelowZero) {
      this.remarks.push({ place: firstBelowZero, words: `${belowZero === 1 ? "One amount is" : `${belowZero.toLocaleString("en-GB")} amounts are`} below zero, the first in row ${String(firstBelowZero.row + 1)}: counted as ${belowZero === 1 ? "a credit" : "credits"}.` });
    }
  }
}
