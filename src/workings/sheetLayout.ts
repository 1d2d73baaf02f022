import { cellAddress, columnLetters } from "../cells/address";
import { quotedSheet } from "../cells/sheetReference";
import type { CellStyle, PlanCell, PlanChart, PlanTable, SheetPlan } from "./insertPlan";
import { text } from "./planCells";
import { printedPages } from "./printedPages";

/** A row of a table while it is laid out: its own number from 0, and the address of any of its cells ("C12"). */
export interface RowPlace {
  readonly index: number;
  readonly cell: (key: string) => string;
  /** The same column from the table's first row down to this one ("$D$9:D12"): a running total's range. */
  readonly toDate: (key: string) => string;
  /** The same column in the row above ("D11"); in the first row, the header. */
  readonly above: (key: string) => string;
  /** The headings from one column to another ("$B$8:D$8"): counts columns without reading the row itself. */
  readonly headings: (from: string, to: string) => string;
  /** The whole column ("$D$9:$D$20"). */
  readonly range: (key: string) => string;
}

export interface ColumnSpec {
  readonly key: string;
  /** Shortened, or told apart by a number, where Excel would not take it as a table's heading. */
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (place: RowPlace) => PlanCell;
  /** True for a last column whose texts run on over the empty cells beside it, and so do not widen it. */
  readonly runsOn?: boolean;
  /** What stands under the column in the total row, given the column's own cells ("$C$9:$C$20"). */
  readonly total?: (range: string) => PlanCell;
}

interface TableSpec {
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
  readonly rows: number;
  readonly totalLabel?: string;
  /** False where a formula spills over the cells, which Excel does not allow inside a table of its own. */
  readonly asTable?: boolean;
}

/** A table that has its place: gives the addresses that other formulas need. */
export class PlacedTable {
  constructor(
    readonly sheet: string,
    /** Zero-based sheet row of the header. */
    readonly headerRow: number,
    readonly firstColumn: number,
    readonly rows: number,
    private readonly keys: readonly string[],
  ) {}

  columnOf(key: string): number {
    const at = this.keys.indexOf(key);
    if (at < 0) throw new RangeError(`No column "${key}" in the table at row ${this.headerRow + 1} of ${this.sheet}`);
    return this.firstColumn + at;
  }

  has(key: string): boolean {
    return this.keys.includes(key);
  }

  rowOf(index: number): number {
    return this.headerRow + 1 + index;
  }

  /** Rows `first` to `first + count − 1` of a column, fixed, with the sheet's name where read from another sheet. */
  range(key: string, readOn: string, first = 0, count = this.rows): string {
    return this.block(key, key, readOn, first, count);
  }

  /** The same for several neighbouring columns. */
  block(fromKey: string, toKey: string, readOn: string, first = 0, count = this.rows): string {
    const top = cellAddress(this.rowOf(first), this.columnOf(fromKey), true);
    const bottom = cellAddress(this.rowOf(first + count - 1), this.columnOf(toKey), true);
    return this.prefix(readOn) + (top === bottom ? top : `${top}:${bottom}`);
  }

  /** One cell, fixed. */
  cell(key: string, index: number, readOn: string): string {
    return this.prefix(readOn) + cellAddress(this.rowOf(index), this.columnOf(key), true);
  }

  /** A cell of the row that stands as far down as the reader's: its row moves as the formula is copied down ("$C5"). */
  rowCell(key: string, index: number, readOn: string): string {
    return `${this.prefix(readOn)}$${cellAddress(this.rowOf(index), this.columnOf(key))}`;
  }

  /** The total row's cell, fixed. */
  totalCell(key: string, readOn: string): string {
    return this.cell(key, this.rows, readOn);
  }

  private prefix(readOn: string): string {
    return readOn === this.sheet ? "" : `${quotedSheet(this.sheet)}!`;
  }
}

/** Lays out one sheet from A1 down: title, purpose, stamp, check row, then tables under headings. */
export class SheetLayout {
  private readonly grid: (PlanCell | null)[][] = [];
  private readonly widths: number[] = [];
  private readonly tables: PlanTable[] = [];
  private readonly charts: PlanChart[] = [];
  /** Columns of tables, each with the length of its longest text. */
  private readonly columnsOfTexts: { readonly column: number; readonly row: number; readonly rows: number; readonly longest: number }[] = [];
  /** Rows that begin a page of their own. */
  private readonly pageStarts: number[] = [];
  private upright = false;
  /** The next free row, zero-based. */
  row = 0;

  constructor(readonly name: string, readonly role: SheetPlan["role"]) {}

  put(row: number, column: number, cell: PlanCell): void {
    while (this.grid.length <= row) this.grid.push([]);
    const line = this.grid[row]!;
    while (line.length <= column) line.push(null);
    line[column] = cell;
  }

  /** Writes cells from column A on the next row; returns that row. */
  line(...cells: readonly PlanCell[]): number {
    const row = this.row++;
    cells.forEach((cell, column) => this.put(row, column, cell));
    return row;
  }

  skip(rows = 1): void {
    this.row += rows;
  }

  heading(words: string, ...notes: readonly string[]): void {
    this.line(text(words, "Heading 3"));
    for (const note of notes) this.line(text(note));
  }

  widen(column: number, width: number): void {
    while (this.widths.length <= column) this.widths.push(8);
    this.widths[column] = Math.max(this.widths[column]!, width);
  }

  /** One header row, its rows, and a total row where any column has one; leaves one row free beneath. */
  table(spec: TableSpec): PlacedTable {
    const placed = new PlacedTable(this.name, this.row, 0, spec.rows, spec.columns.map((column) => column.key));
    const asTable = spec.asTable ?? true;
    const headingStyle: CellStyle = asTable ? "Normal" : "Heading 3";
    for (let index = 0; index < spec.rows; index++) {
      const row = placed.rowOf(index);
      const place: RowPlace = {
        index,
        cell: (key) => cellAddress(row, placed.columnOf(key)),
        toDate: (key) => `${cellAddress(placed.rowOf(0), placed.columnOf(key), true)}:${cellAddress(row, placed.columnOf(key))}`,
        above: (key) => cellAddress(row - 1, placed.columnOf(key)),
        headings: (from, to) => `${cellAddress(placed.headerRow, placed.columnOf(from), true)}:${columnLetters(placed.columnOf(to))}$${placed.headerRow + 1}`,
        range: (key) => placed.range(key, this.name),
      };
      spec.columns.forEach((column, at) => this.put(row, at, column.cell(place)));
    }
    const headings = tableHeadings(spec.columns.map((column) => column.heading));
    spec.columns.forEach((column, at) => {
      // A heading stands over its figures.
      const align = this.grid[placed.rowOf(0)]?.[at]?.align ?? "left";
      this.put(placed.headerRow, at, text(headings[at]!, headingStyle, { wrap: true, align }));
      const texts = Array.from({ length: spec.rows }, (_, index) => this.grid[placed.rowOf(index)]?.[at]?.value).filter((value) => typeof value === "string");
      this.widen(at, column.runsOn ? column.width : Math.max(column.width, widthFor(texts)));
      if (!column.runsOn) this.columnsOfTexts.push({ column: at, row: placed.rowOf(0), rows: spec.rows, longest: Math.max(0, ...texts.map((words) => words.length)) });
    });
    this.row = placed.rowOf(spec.rows);
    if (spec.columns.some((column) => column.total !== undefined)) this.totalRow(spec, placed);
    if (asTable) {
      this.tables.push({ row: placed.headerRow, column: 0, rows: spec.rows + 1, columns: spec.columns.length, name: spec.name });
    }
    this.skip();
    return placed;
  }

  private totalRow(spec: TableSpec, placed: PlacedTable): void {
    const row = this.row++;
    spec.columns.forEach((column, at) => {
      const label = at === 0 ? text(spec.totalLabel ?? "Total", "Total") : { style: "Total" as const };
      this.put(row, at, column.total?.(placed.range(column.key, this.name)) ?? label);
    });
  }

  chart(chart: PlanChart): void {
    this.charts.push(chart);
  }

  /** What is laid out from a row on, or from here, is printed on a page of its own. */
  startPage(row = this.row): void {
    this.pageStarts.push(row);
  }

  /** The whole sheet is printed on one page, upright: for a sheet that is read as a paper. */
  printAsOnePage(): void {
    this.upright = true;
  }

  finish(frozenRows: number, titleRows: readonly [number, number]): SheetPlan {
    const columns = Math.max(this.widths.length, ...this.grid.map((line) => line.length));
    if (columns > 0) this.widen(columns - 1, 8);
    this.wrapLongTexts();
    return {
      name: this.name,
      role: this.role,
      rows: this.grid,
      columnWidths: this.widths,
      frozenRows,
      frozenColumns: 0,
      tables: this.tables,
      charts: this.charts,
      print: { landscape: !this.upright, titleRows, ...this.pages(columns) },
    };
  }

  /** The next cell would cut off a text longer than its column; a whole column wraps, which takes one request. */
  private wrapLongTexts(): void {
    for (const { column, row, rows, longest } of this.columnsOfTexts) {
      if (longest <= this.widths[column]!) continue;
      for (const line of this.grid.slice(row, row + rows)) {
        const cell = line[column];
        if (cell) line[column] = { ...cell, wrap: true };
      }
    }
  }

  private pages(columns: number): Pick<SheetPlan["print"], "pagesWide" | "titleColumns" | "parts"> {
    // A chart may stand under the last cell.
    const rows = Math.max(this.grid.length, ...this.charts.map(({ to }) => to.row + 1));
    if (this.upright) return { parts: [{ row: 0, column: 0, rows, columns }] };
    const starts = [0, ...this.pageStarts];
    const ends = [...this.pageStarts, rows];
    return {
      ...printedPages(this.widths, this.grid, this.tables),
      ...(starts.length > 1 ? { parts: starts.map((row, at) => ({ row, column: 0, rows: ends[at]! - row, columns })) } : {}),
    };
  }
}

const WIDEST = 34;

/** A column's width that shows the longest of these texts whole, up to a limit. */
export function widthFor(texts: readonly string[]): number {
  return Math.min(WIDEST, Math.max(8, ...texts.map((words) => words.length + 2)));
}

/** Excel takes 255 characters in a heading; some are left for a number. */
const LONGEST_HEADING = 245;

/** Headings as a table may have them: none too long, none the same as another but for case. */
function tableHeadings(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((heading) => {
    const short = heading.length > LONGEST_HEADING ? `${heading.slice(0, LONGEST_HEADING - 1)}…` : heading;
    let free = short;
    for (let count = 2; taken.has(free.trim().toLowerCase()); count++) free = `${short} (${count})`;
    taken.add(free.trim().toLowerCase());
    return free;
  });
}
