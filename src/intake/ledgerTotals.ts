import type { CellValue } from "./cellBlock";
import { visibleText } from "./cleanText";
import { totalWords } from "./figureMatrix";
import { footingCheck } from "./footing";
import type { LedgerAccount } from "./ledgerAccount";
import type { LedgerColumns } from "./ledgerColumns";
import type { LedgerChoices } from "./ledgerReading";
import type { FoundTotal } from "./reading";
import { RunningTotals, type TotalOf } from "./runningTotals";
import { addsUp, type TableExtent } from "./sumFormula";
import { takesInAll, totalWord } from "./totalWords";

const ONLY_TOTAL = /^\s*(?:(?:grand|overall|sub)[- ]*)?totals?:?\s*$/i;
/** Totals that do not foot whose likely cause is looked for. */
const HINTS = 20;
const ADDING = /SUM|SUBTOTAL|AGGREGATE|\+/i;

export interface LedgerTotal {
  readonly found: FoundTotal;
  /** False for an average or a variance, which adds nothing up. */
  readonly isSum: boolean;
  /** Why its cells are left out. */
  readonly reason: string;
}

/** The amounts that totals are set against: by place in the ledger, with the sheet row of each. */
interface Amounts {
  amountAt(at: number): number;
  rowAt(at: number): number;
}

/** True for a cell with nothing in it to see. */
export function isBlank(value: CellValue): boolean {
  if (typeof value !== "string") return false;
  const first = value.charCodeAt(0);
  // A printed ASCII character, as nearly every text begins with, is something to see.
  return !(first > 32 && first < 127) && visibleText(value) === "";
}

/** The totals among a ledger's rows, by word, formula or arithmetic, each set against the amounts it should add up as the rows go by. */
export class LedgerTotals {
  /** Block rows that equal the sum of those above and have a name as data has: left as data, and worth asking about. */
  readonly asked: number[] = [];
  private readonly sums = new RunningTotals();
  private readonly byWord = new Map<string, ReturnType<typeof totalWord>>();
  private readonly labels: readonly number[];
  private readonly others: readonly number[];
  private readonly within: TableExtent;
  private footTop: ((total: TotalOf) => void) | null = null;
  private failed = 0;

  constructor(private readonly layout: LedgerColumns, private readonly choices: LedgerChoices, private readonly account: LedgerAccount, private readonly amounts: Amounts) {
    const { grid, firstRow, end, table } = layout;
    this.labels = [layout.centre, layout.line].filter((column) => column >= 0);
    const own = new Set([layout.amount, layout.credit, layout.code, ...this.labels]);
    this.others = table.columns.filter(({ column, words }) => !own.has(column) && words > 0).map(({ column }) => column);
    const { row: top, column: left } = grid.block;
    this.within = { firstRow: top + firstRow, lastRow: top + end - 1, firstColumn: left + table.area.column, lastColumn: left + table.area.column + table.area.columns - 1 };
  }

  add(amount: number): void {
    this.sums.add(amount);
  }

  /** What makes the row a total; null for data. `amount` is NaN where it could not be read. */
  at(row: number, amount: number): LedgerTotal | null {
    const { grid } = this.layout;
    const sheetRow = grid.block.row + row;
    const choice = this.choices.totalRows?.get(sheetRow);
    if (choice === false) return null;
    if (choice === true) return totalOf(sheetRow, this.firstWords(row), "choice");
    let blanks = 0;
    let perhaps = false;
    for (const column of this.labels) {
      const held = grid.value(row, column);
      if (isBlank(held)) blanks++;
      const word = this.wordOf(held);
      if (word === "total" || word === "derived") return totalOf(sheetRow, String(held).trim(), "label", word === "total");
      perhaps ||= word === "perhaps";
    }
    for (const column of this.others) {
      const held = grid.value(row, column);
      if (typeof held === "string" && held.length <= 24 && ONLY_TOTAL.test(held)) return totalOf(sheetRow, held.trim(), "label");
    }
    if (this.addsUpDown(row)) return totalOf(sheetRow, this.firstWords(row), "formula");
    if (Number.isNaN(amount) || !this.sums.equalsSum(amount)) return null;
    const words = this.firstWords(row);
    if ((perhaps && blanks > 0) || words === "") return totalOf(sheetRow, words, "arithmetic");
    if (blanks > 0) this.asked.push(row);
    return null;
  }

  /** Sets a total of this amount against what it adds up; one over all amounts waits for those after it. */
  foot(row: number, stated: number, { found: { label }, isSum }: LedgerTotal): void {
    if (!isSum) return;
    const check = (total: TotalOf): void => { this.check(row, stated, label, total); };
    const nothingYet = this.sums.isEmpty();
    this.finish();
    if (!nothingYet) check(this.sums.close(stated, takesInAll(label)));
    else this.footTop = check;
  }

  finish(): void {
    this.footTop?.(this.sums.whole());
    this.footTop = null;
  }

  private check(row: number, stated: number, label: string, { added, from, to }: TotalOf): void {
    if (to <= from) return;
    const { account, amounts, layout } = this;
    const searched = this.failed < HINTS;
    const made = footingCheck(account.place(row, layout.amount), label, stated, added, {
      from: searched ? from : 0, to: searched ? to - 1 : -1, value: (at) => amounts.amountAt(at), isTotal: () => false,
      place: (at) => ({ ...account.place(row, layout.amount), row: amounts.rowAt(at) }),
    }, layout.scale > 1 ? layout.scale : 0.01);
    if (!made.holds) this.failed++;
    account.footings.push(made);
  }

  /** The row's name: what its centre's or line's cell says, else the first words of another; "" where there are none. */
  private firstWords(row: number): string {
    for (const column of [...this.labels, ...this.others]) {
      const held = this.layout.grid.value(row, column);
      if (!isBlank(held)) return String(held).trim();
    }
    return "";
  }

  private wordOf(held: CellValue): ReturnType<typeof totalWord> {
    if (typeof held !== "string" || held === "") return "";
    let word = this.byWord.get(held);
    if (word === undefined) {
      word = totalWord(held);
      this.byWord.set(held, word);
    }
    return word;
  }

  private addsUpDown(row: number): boolean {
    const { grid, amount, credit } = this.layout;
    const adds = (column: number): boolean => {
      const formula = column < 0 ? "" : grid.formula(row, column);
      return formula !== "" && ADDING.test(formula) && ["down", "table"].includes(addsUp(formula, grid.block.row + row, grid.block.column + column, this.within));
    };
    return adds(amount) || adds(credit);
  }
}

function totalOf(index: number, label: string, how: FoundTotal["how"], isSum = true): LedgerTotal {
  return { found: { axis: "row", index, label, how }, isSum, reason: totalWords({ label, how, isSum }) };
}
