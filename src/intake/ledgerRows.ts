import { MOST_POUNDS } from "../domain/kernel/money";
import { matchingKey } from "./cleanText";
import { scaled } from "./decimal";
import type { CellValue } from "./cellBlock";
import { LedgerAccount } from "./ledgerAccount";
import { plainFormats, readLedgerAmount } from "./ledgerAmount";
import type { LedgerColumns } from "./ledgerColumns";
import { CentreNames, NameList } from "./ledgerNames";
import type { LedgerChoices } from "./ledgerReading";
import { isBlank, LedgerTotals, type LedgerTotal } from "./ledgerTotals";
import { MergedNames } from "./mergedNames";
import type { NumberReading } from "./readNumber";

/** The rows of a ledger read one after another; the work for each is bounded, so that a reader may stop between any two. */
export class LedgerRows {
  readonly account: LedgerAccount;
  readonly centres = new CentreNames();
  readonly lines = new NameList();
  readonly totals: LedgerTotals;
  /** A row each amount, `count` of them: sheet row, place among the centres and what lines' cells hold, pounds. */
  readonly rows: Int32Array;
  readonly centreAt: Int32Array;
  readonly lineAt: Int32Array;
  readonly amounts: Float64Array;
  count = 0;
  readonly blankRows: number[] = [];
  readonly repeatedHeadings: number[] = [];
  readonly sections: number[] = [];
  readonly notes: number[] = [];
  /** Where another table was met: the rows from there on are not read. */
  stoppedAt: number | null = null;
  /** True where the words of some row's centre stood elsewhere than in the row: over it, or merged down. */
  namesElsewhere = false;
  /** Rows with words and no amount: a section's name, or notes if no amount comes after them. */
  private readonly waiting: { readonly row: number; readonly words: string }[] = [];
  private section = "";
  /** Of the row being read: its place among the centres, and what its line's cell holds. */
  private centre = 0;
  private line = 0;
  private blankBefore = false;
  private readonly isPlain = plainFormats();
  private readonly merged: { readonly centre: MergedNames; readonly code: MergedNames; readonly line: MergedNames };

  constructor(private readonly layout: LedgerColumns, choices: LedgerChoices) {
    const { grid, firstRow, end, centre, code, line } = layout;
    const { merged } = grid.block;
    this.merged = { centre: new MergedNames(merged, centre), code: new MergedNames(merged, code), line: new MergedNames(merged, line) };
    const most = Math.max(end - firstRow, 0);
    [this.rows, this.centreAt, this.lineAt, this.amounts] = [new Int32Array(most), new Int32Array(most), new Int32Array(most), new Float64Array(most)];
    this.account = new LedgerAccount(grid);
    this.totals = new LedgerTotals(layout, choices, this.account, { amountAt: (at) => this.amounts[at] ?? NaN, rowAt: (at) => this.rows[at] ?? 0 });
  }

  /** Reads one row of the block; rows must be given from the first down. */
  read(row: number): void {
    const { grid, amount, credit, scale } = this.layout;
    const held = grid.value(row, amount);
    if (credit < 0 && typeof held === "number" && Math.abs(held) * scale <= MOST_POUNDS && this.isPlain(grid.block.numberFormats[row]?.[amount] ?? "")) {
      this.settleWaiting();
      this.blankBefore = false;
      this.readPlain(row, scaled(held, scale));
      return;
    }
    if (isBlank(held) && (credit < 0 || isBlank(grid.value(row, credit)))) {
      this.readWithoutFigures(row);
      return;
    }
    if (typeof held === "string" && this.isHeading(row, held)) return;
    this.settleWaiting();
    this.blankBefore = false;
    this.readFigures(row, readLedgerAmount(grid.cell(row, amount), scale), credit < 0 ? null : readLedgerAmount(grid.cell(row, credit), scale));
  }

  /** Ends the reading: words after the last amount are notes, unless the whole table was seen to end after them. */
  finish(): void {
    if (this.layout.seenWhole) this.settleWaiting();
    else for (const { row } of this.waiting) this.notes.push(row);
    this.waiting.length = 0;
    this.totals.finish();
  }

  private readWithoutFigures(row: number): void {
    const { grid, table, amount } = this.layout;
    let filled = 0;
    let words = "";
    for (const { column } of table.columns) {
      const value = grid.value(row, column);
      if (isBlank(value)) continue;
      filled++;
      if (words === "" && typeof value === "string") words = value;
    }
    if (filled === 0) {
      this.blankRows.push(row);
      this.blankBefore = true;
      return;
    }
    if (filled === 1 && words !== "") {
      this.waiting.push({ row, words });
      return;
    }
    this.settleWaiting();
    this.blankBefore = false;
    this.nameRow(row);
    this.centres.count(this.centre);
    this.leaveOut(row, amount, "the cell is empty");
  }

  /** True where the row says the headings again, or heads another table. */
  private isHeading(row: number, held: string): boolean {
    const { grid, table, amount, amountKey } = this.layout;
    if (amountKey === "") return false;
    if (held.length <= 200 && matchingKey(held) === amountKey) {
      this.repeatedHeadings.push(row);
      return true;
    }
    if (!this.blankBefore || readLedgerAmount(grid.cell(row, amount), 1).found !== "words") return false;
    let words = 0;
    for (const { column } of table.columns) {
      const value = grid.value(row, column);
      if (typeof value !== "string") return false;
      if (!isBlank(value)) words++;
    }
    if (words < 2 || isBlank(grid.value(row + 1, amount))) return false;
    this.stoppedAt = row;
    return true;
  }

  /** A number in its only column of amounts, as nearly every row has. */
  private readPlain(row: number, amount: number): void {
    const { account, layout } = this;
    this.nameRow(row);
    const total = this.totals.at(row, amount);
    if (total) {
      account.totals.push(total.found);
      this.totals.foot(row, amount, total);
      this.leaveOut(row, layout.amount, total.reason);
      return;
    }
    account.use();
    this.file(row, amount);
  }

  private readFigures(row: number, debit: NumberReading, credit: NumberReading | null): void {
    const { account, layout } = this;
    const figures = [debit, ...(credit ? [credit] : [])];
    const doubted = figures.some(({ found }) => found !== "number" && found !== "blank" && found !== "missing");
    const known = !doubted && figures.some(({ found }) => found === "number");
    const amount = known ? positiveZero((debit.found === "number" ? debit.value : 0) - (credit?.found === "number" ? credit.value : 0)) : NaN;
    this.nameRow(row);
    const total = this.totals.at(row, amount);
    if (total) account.totals.push(total.found);
    if (total && known) this.totals.foot(row, amount, total);
    this.take(row, layout.amount, debit, 1, doubted, total);
    if (credit) this.take(row, layout.credit, credit, -1, doubted, total);
    if (!total && known) this.file(row, amount);
    else if (!total) this.centres.count(this.centre);
  }

  private file(row: number, amount: number): void {
    this.centres.count(this.centre);
    this.account.note(row, this.layout.amount, amount);
    this.totals.add(amount);
    const at = this.count++;
    this.rows[at] = this.layout.grid.block.row + row;
    this.centreAt[at] = this.centre;
    this.lineAt[at] = this.line;
    this.amounts[at] = amount;
  }

  /** Counts one cell; an empty one beside a figure is no cell of its own. */
  private take(row: number, column: number, reading: NumberReading, sign: 1 | -1, doubted: boolean, total: LedgerTotal | null): void {
    if (reading.found === "blank") return;
    if (reading.found !== "number") this.leaveOut(row, column, reading.reason);
    else if (total) this.leaveOut(row, column, total.reason);
    else if (doubted) this.leaveOut(row, column, "the figure beside it in the row cannot be read");
    else {
      const reason = reading.reason !== "" || reading.scale === this.layout.scale ? reading.reason : "its number format shows thousands and the cell holds the whole figure";
      if (reason === "") this.account.use();
      else this.account.except(row, column, this.centre, this.line, { outcome: "fixed", value: positiveZero(sign * reading.value), reason, scale: sign * reading.scale });
    }
  }

  /** Finds the row's centre and line. */
  private nameRow(row: number): void {
    const { centres, layout: { centre, code, line }, merged } = this;
    this.line = line < 0 ? heldAt(this.lines, "", "") : this.heldIn(this.lines, row, line, merged.line.over(row));
    if (centre < 0) {
      if (this.section !== "") this.namesElsewhere = true;
      this.centre = centres.pair(heldAt(centres.names, this.section, this.section), heldAt(centres.codes, "", ""));
      return;
    }
    const over = merged.centre.over(row);
    const codeOver = code < 0 ? null : merged.code.over(row);
    if (over || codeOver) this.namesElsewhere = true;
    const name = this.heldIn(centres.names, row, centre, over);
    this.centre = centres.pair(name, code < 0 ? heldAt(centres.codes, "", "") : this.heldIn(centres.codes, row, code, codeOver));
  }

  /** The place among the names of what a row's cell holds, or the cell merged over it. */
  private heldIn(names: NameList, row: number, column: number, over: { readonly row: number; readonly column: number } | null): number {
    const { grid } = this.layout;
    const [atRow, atColumn] = over ? [over.row, over.column] : [row, column];
    const value = grid.value(atRow, atColumn);
    const known = names.find(value);
    return known >= 0 ? known : names.add(value, grid.text(atRow, atColumn));
  }

  /** Words that waited for an amount are a section's name now that one has come. */
  private settleWaiting(): void {
    for (const { row, words } of this.waiting) {
      this.sections.push(row);
      this.section = words.replace(/\s*:\s*$/, "");
      this.except(row, this.layout.amount, -1, -1, "the row has words and no amount");
    }
    this.waiting.length = 0;
  }

  private leaveOut(row: number, column: number, reason: string): void {
    this.except(row, column, this.centre, this.line, reason);
  }

  private except(row: number, column: number, centre: number, line: number, reason: string): void {
    this.account.except(row, column, centre, line, { outcome: "left out", value: null, reason, scale: 1 });
  }
}

function heldAt(names: NameList, value: CellValue, shown: string): number {
  const known = names.find(value);
  return known >= 0 ? known : names.add(value, shown);
}

function positiveZero(value: number): number {
  return value === 0 ? 0 : value;
}
