import type { Account } from "./account";
import type { CellGrid } from "./cellKinds";
import { Kind } from "./cellKinds";
import { matchingKey, singleSpaced } from "./cleanText";
import { isDateHeading, isMonthHeading, isNoteHeading, isYearHeading, type ColumnUse } from "./columnUse";
import { financialYearsIn, isFinancialYear, oneFinancialYear } from "./financialYear";
import type { FoundTable, TableColumn } from "./findTable";
import { scaleIn, withoutUnit } from "./headings";
import { mergedDown } from "./mergedDown";
import { readDateNumber, readMonth, readMonthWords, settledMonth, type MonthReading } from "./readMonth";
import type { BudgetChoices } from "./reading";

/** A time found on the sheet. */
export interface FoundPeriod {
  readonly reading: MonthReading;
  /** "2025-04" where year and month are known. */
  readonly month: string | undefined;
}

/** A budget on a sheet: its table and what its words say of years and units. */
export class BudgetSheet {
  /** The financial year everything on the sheet agrees on, by its first year; null where none is named or several are. */
  readonly financialYear: number | null;
  private readonly titleScale: number | null;
  private readonly scales = new Map<TableColumn, number>();
  private readonly mergedLabels: ReadonlyMap<number, { row: number; column: number }>;
  /** True where no heading is a month and nothing else, so that "2010-11" is a year. */
  private readonly yearsAcross: boolean;
  /** Columns headed 1, 2, 3…: months counted from the start of the year. */
  private readonly countedOver: readonly TableColumn[];
  private readonly yearsDown = new Map<TableColumn, boolean>();
  private readonly yearColumns: readonly TableColumn[];
  private readonly countedColumns: ReadonlySet<TableColumn>;
  /** Label columns headed "Month", "Date" and the like, whose bare numbers are dates. */
  private readonly datedColumns: ReadonlySet<TableColumn>;
  /** True where two or more columns in a row are headed by dates' bare numbers that rise. */
  private readonly datesOver: boolean;
  /** Labels single-spaced, by what the cell shows: the same few are asked for over and over. */
  private readonly labels = new Map<string, string>();
  /** Words already read as a month or not, since a list says the same few over and over. */
  private readonly monthWords = new Map<string, MonthReading | null>();

  constructor(
    readonly grid: CellGrid,
    readonly account: Account,
    readonly table: FoundTable,
    readonly use: ColumnUse,
    readonly choices: BudgetChoices,
  ) {
    const titles = table.titles.map(({ words }) => words);
    const headings = table.columns.flatMap(({ headingCells }) => headingCells.map(({ words }) => words));
    this.financialYear = oneFinancialYear([...titles, ...headings]) ?? oneFinancialYear(titles) ?? yearAbove(grid, table) ?? oneFinancialYear([grid.block.sheet]);
    this.titleScale = titles.map(scaleIn).find((scale) => scale !== null) ?? null;
    this.mergedLabels = mergedDown(grid, use.labels);
    this.yearsAcross = !use.figures.some((column) => column.headingCells.some((cell) => isSurelyMonth(readMonth(grid.cell(cell.row, cell.column)))));
    this.countedOver = countedColumns(use.figures);
    this.yearColumns = use.labels.filter(isYearHeading);
    this.countedColumns = new Set(use.labels.filter(isMonthHeading));
    this.datedColumns = new Set(use.labels.filter(isDateHeading));
    this.datesOver = headedByDates(grid, use.figures);
    const numbered = this.firstDateNumber();
    if (numbered) account.remark(numbered.row, numbered.column, `${grid.text(numbered.row, numbered.column)} is the number of a date: it and those like it are read as the dates they stand for.`);
  }

  private firstDateNumber(): { readonly row: number; readonly column: number } | undefined {
    const over = this.datesOver ? this.use.figures[0]?.headingCells.at(-1) : undefined;
    if (over) return over;
    for (const { column } of this.datedColumns) {
      const row = this.table.body.find((each) => this.grid.kind(each, column) === Kind.Figure && readDateNumber(this.grid.cell(each, column)) !== null);
      if (row !== undefined) return { row, column };
    }
    return undefined;
  }

  /** What a figure in the column is multiplied by to be pounds. */
  scaleOf(column: TableColumn): number {
    let scale = this.scales.get(column);
    if (scale === undefined) {
      scale = this.choices.scale ?? scaleIn(column.heading) ?? this.tableScale();
      this.scales.set(column, scale);
    }
    return scale;
  }

  /** What the title, or a heading over a label ("Service (£000)"), says every figure is multiplied by. */
  private tableScale(): number {
    return this.titleScale ?? this.use.labels.map(({ heading }) => scaleIn(heading)).find((scale) => scale !== null) ?? 1;
  }

  /** The row of the body cell a label stands in: the top of its merged area, where it is in one. */
  labelText(row: number, column: TableColumn): string {
    const at = this.mergedLabels.get(row * this.grid.columns + column.column) ?? { row, column: column.column };
    if (this.grid.kind(at.row, at.column) === Kind.Empty) return "";
    const shown = this.grid.text(at.row, at.column);
    let label = this.labels.get(shown);
    if (label === undefined) {
      label = singleSpaced(shown);
      this.labels.set(shown, label);
    }
    return label;
  }

  /** What a body cell says of time; the year is taken from a column of years beside it where there is one. */
  periodAt(row: number, column: TableColumn): FoundPeriod | null {
    const at = this.mergedLabels.get(row * this.grid.columns + column.column) ?? { row, column: column.column };
    const cell = this.grid.cell(at.row, at.column);
    const counted = this.countedColumns.has(column) ? countedMonth(cell.value) : null;
    const numbered = this.datedColumns.has(column) ? readDateNumber(cell) : null;
    const reading = counted ?? numbered ?? (typeof cell.value === "string" ? this.readWords(cell.value) : readMonth(cell));
    if (!reading || (mayBeYear(reading) && this.holdsYears(column))) return null;
    const yearColumn = this.yearColumns.find((each) => each !== column);
    return this.settle(reading, yearColumn ? [this.labelText(row, yearColumn)] : []);
  }

  /** What a column's headings say of time. */
  periodOver(column: TableColumn): FoundPeriod | null {
    const cells = column.headingCells;
    for (let at = cells.length - 1; at >= 0; at--) {
      const cell = cells[at];
      if (!cell) continue;
      const reading = readMonth(this.grid.cell(cell.row, cell.column)) ?? readMonthWords(withoutUnit(cell.words));
      if (reading) return mayBeYear(reading) && this.yearsAcross ? null : this.settle(reading, cells.filter((each) => each !== cell).map(({ words }) => words));
    }
    const dated = this.datesOver ? readDateNumber(this.grid.cell(cells.at(-1)?.row ?? 0, column.column)) : null;
    if (dated) return this.settle(dated, []);
    const counted = this.countedOver.indexOf(column) + 1;
    return counted === 0 ? null : this.settle({ kind: "numbered month", number: counted }, cells.map(({ words }) => words));
  }

  /** The label columns that name the lines: left of the figures where there are any, and never notes. */
  namingColumns(): readonly TableColumn[] {
    const first = this.use.figures[0]?.column ?? Number.MAX_SAFE_INTEGER;
    const naming = this.labelsNotNotes();
    const before = naming.filter(({ column }) => column < first);
    return before.length > 0 ? before : naming;
  }

  /** The label columns, those for notes, owners and the like left out. */
  labelsNotNotes(): readonly TableColumn[] {
    return this.use.labels.filter((column) => !isNoteHeading(column));
  }

  /** True where no cell of the column is a month and nothing else, so that "2010-11" is a year. */
  private holdsYears(column: TableColumn): boolean {
    let years = this.yearsDown.get(column);
    if (years === undefined) {
      years = !this.table.body.some((row) => isSurelyMonth(readMonth(this.grid.cell(row, column.column))));
      this.yearsDown.set(column, years);
    }
    return years;
  }

  private readWords(words: string): MonthReading | null {
    let reading = this.monthWords.get(words);
    if (reading === undefined) {
      reading = readMonthWords(words);
      if (words.length <= 80 && this.monthWords.size < 5000) this.monthWords.set(words, reading);
    }
    return reading;
  }

  private settle(reading: MonthReading, beside: readonly string[]): FoundPeriod {
    const own = oneFinancialYear(beside);
    const calendarYear = beside.map((words) => /^(?:19|20)\d\d$/.exec(words)?.[0]).find((year) => year !== undefined);
    if (own === null && calendarYear !== undefined && reading.kind === "month of year") {
      return { reading, month: settledMonth({ kind: "month of year", monthOfYear: reading.monthOfYear }, reading.monthOfYear >= 4 ? Number(calendarYear) : Number(calendarYear) - 1) };
    }
    return { reading, month: settledMonth(reading, own ?? this.financialYear) };
  }
}

/** A heading that is a financial year and nothing else. */
export function yearOver(column: TableColumn): number | null {
  const words = column.headingCells.map((cell) => withoutUnit(cell.words)).find(isFinancialYear);
  return words === undefined ? null : (financialYearsIn(words)[0] ?? null);
}

/** A heading with no more to say than that its figures are money. */
export function isGenericHeading(heading: string): boolean {
  return /^(?:|£|gbp|amounts?|budgets?|totals?|total (?:budget|amount|cost|pool|pooled budget)|values?|costs?|sums?|net|gross|annual budget|pooled budget|pool|pooled fund|planned|plan|spend|(?:20\d\d-\d\d )?budget(?: 20\d\d[-/]\d\d)?|figures?)$/.test(matchingKey(withoutUnit(heading)));
}

function countedColumns(columns: readonly TableColumn[]): readonly TableColumn[] {
  let count = 0;
  while (count < 12 && columns[count]?.headingCells.at(-1)?.words === String(count + 1)) count++;
  return count >= 3 ? columns.slice(0, count) : [];
}

function headedByDates(grid: CellGrid, columns: readonly TableColumn[]): boolean {
  const numbers: number[] = [];
  for (const { headingCells } of columns) {
    const cell = headingCells.at(-1);
    if (cell && readDateNumber(grid.cell(cell.row, cell.column))) numbers.push(Number(grid.value(cell.row, cell.column)));
  }
  return numbers.length >= 2 && numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0) && number - (numbers[at - 1] ?? 0) <= 31);
}

function mayBeYear(reading: MonthReading): boolean {
  return reading.kind === "month" && reading.alsoYear;
}

function isSurelyMonth(reading: MonthReading | null): boolean {
  return reading !== null && reading.kind !== "several months" && !mayBeYear(reading);
}

function countedMonth(value: unknown): MonthReading | null {
  const number = typeof value === "number" ? value : typeof value === "string" && /^\s*\d{1,2}\s*$/.test(value) ? Number(value) : NaN;
  return Number.isInteger(number) && number >= 1 && number <= 12 ? { kind: "numbered month", number } : null;
}

/** The year named in the words over the whole block, where another table stands between them and this one. */
function yearAbove(grid: CellGrid, table: FoundTable): number | null {
  const words: string[] = [];
  for (let row = 0; row < Math.min(table.area.row, 8); row++) {
    for (let column = 0; column < Math.min(grid.columns, 50); column++) {
      if (grid.kind(row, column) === Kind.Words) words.push(grid.text(row, column).slice(0, 300));
    }
  }
  return oneFinancialYear(words);
}
