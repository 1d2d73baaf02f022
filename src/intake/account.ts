import { cellAddress } from "../cells/address";
import type { CellPlace } from "../cells/sheetReference";
import type { CellGrid } from "./cellKinds";
import type { FoundTable } from "./findTable";
import type { NumberReading } from "./readNumber";
import type { CellReading, FootingCheck, FoundTotal, TableAccount } from "./reading";

const LONGEST_SEEN = 255;

/** The account of a table as it is read: every cell once, with what became of it. */
export class Account {
  private readonly cells: CellReading[] = [];
  private readonly checks: FootingCheck[] = [];
  private readonly said: { place: CellPlace; words: string }[] = [];
  private readonly found: FoundTotal[] = [];
  private readonly days = new Set<CellReading>();
  private used = 0;
  private fixed = 0;

  constructor(private readonly grid: CellGrid) {}

  /** The sheet's place for a row and column of the block. */
  place(row: number, column: number): CellPlace {
    const { block } = this.grid;
    return { sheet: block.sheet, row: block.row + row, column: block.column + column };
  }

  address(row: number, column: number): string {
    return cellAddress(this.grid.block.row + row, this.grid.block.column + column);
  }

  /** Takes a cell in as it was read. */
  take(row: number, column: number, reading: NumberReading): CellReading {
    if (reading.found !== "number") return this.leaveOut(row, column, reading.reason);
    return this.takeValue(row, column, reading.value, reading.reason, reading.scale, reading.text);
  }

  /** Takes in a figure; a reason makes it "fixed". */
  takeValue(row: number, column: number, value: number, reason: string, scale: number, fromText: boolean): CellReading {
    return this.add({
      place: this.place(row, column), seen: this.seen(row, column), outcome: reason === "" ? "used" : "fixed", value, reason,
      ...(scale === 1 ? {} : { scale }), ...(fromText ? { fromText } : {}),
    });
  }

  /** Takes in a date, as its serial in the 1900 system; a reason makes it "fixed". */
  takeDay(row: number, column: number, serial: number, reason: string, fromText: boolean): CellReading {
    const reading = this.takeValue(row, column, serial, reason, 1, fromText);
    this.days.add(reading);
    return reading;
  }

  leaveOut(row: number, column: number, reason: string): CellReading {
    return this.add({ place: this.place(row, column), seen: this.seen(row, column), outcome: "left out", value: null, reason });
  }

  footing(check: FootingCheck): void {
    this.checks.push(check);
  }

  total(total: FoundTotal): void {
    this.found.push(total);
  }

  remark(row: number, column: number, words: string): void {
    this.said.push({ place: this.place(row, column), words });
  }

  /** As `remark`, by the sheet's own place. */
  remarkAt(place: CellPlace, words: string): void {
    this.said.push({ place, words });
  }

  finish(table: FoundTable | null): TableAccount {
    this.remarkOnFigures();
    const { cells, used, fixed } = this;
    const top = this.grid.block.row;
    return {
      counts: { read: cells.length, used, fixed, leftOut: cells.length - used - fixed },
      cells, footings: this.checks, remarks: this.said, totals: this.found,
      ...(table?.headingRows ? { headingRows: [top + table.headingRows[0], top + table.headingRows[1]] as const } : {}),
    };
  }

  private add(reading: CellReading): CellReading {
    this.cells.push(reading);
    if (reading.outcome === "used") this.used++;
    else if (reading.outcome === "fixed") this.fixed++;
    return reading;
  }

  private seen(row: number, column: number): string {
    const shown = this.grid.text(row, column);
    return shown.length > LONGEST_SEEN ? `${shown.slice(0, LONGEST_SEEN - 1)}…` : shown;
  }

  private remarkOnFigures(): void {
    const text = this.cells.filter((cell) => cell.fromText === true && !this.days.has(cell));
    const first = text[0];
    if (first) {
      this.said.push({
        place: first.place,
        words: `${text.length === 1 ? "One figure is" : `${String(text.length)} figures are`} stored as text, the first in ${cellAddress(first.place.row, first.place.column)}: Excel's own SUM leaves ${text.length === 1 ? "it" : "them"} out.`,
      });
    }
    const below = this.cells.filter(({ value }) => value !== null && value < 0);
    const firstBelow = below[0];
    if (firstBelow) {
      this.said.push({
        place: firstBelow.place,
        words: `${below.length === 1 ? "One figure is" : `${String(below.length)} figures are`} below zero, the first in ${cellAddress(firstBelow.place.row, firstBelow.place.column)}: counted as ${below.length === 1 ? "a credit" : "credits"}.`,
      });
    }
  }
}
