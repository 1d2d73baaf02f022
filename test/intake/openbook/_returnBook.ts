import { addressOf, cellAddress } from "../../../src/cells/address";
import type { Rectangle } from "../../../src/cells/rectangle";
import type { ReturnSheets, SheetName } from "../../../src/intake/openbook/returnSheets";
import type { CellValue } from "../../../src/intake/cellBlock";
import { FORM_FIELDS, FORM_TABLES, PART_SHEETS, columnAnchor, fieldAnchor, type FormColumn, type FormField, type TablePart } from "../../../src/returns/returnForm";
import { totalsAnchor } from "../../../src/returns/formWords";
import { blockOf, dateCell, serialOf, type LiteralCell } from "../_block";

type Cell = CellValue | { readonly value: CellValue; readonly formula?: string; readonly format?: string; readonly text?: string };

interface BookSheet {
  name: string;
  visibility: "visible" | "hidden" | "very hidden";
  cells: Cell[][];
  hiddenRows: number[];
  hiddenColumns: number[];
  merged: Rectangle[];
}

/** The first line of a table, zero-based: its headings are in the row above. */
export const FIRST_LINE = 8;

/** What a line is given by, by the keys of its columns. */
export type LineCells = Readonly<Record<string, Cell>>;

export interface BookAnswers {
  readonly about: Readonly<Record<string, Cell>>;
  readonly declaration: Readonly<Record<string, Cell>>;
  readonly lines: Readonly<Record<TablePart, readonly LineCells[]>>;
}

/**
 * A return as a workbook holds it, laid out as the form is, to be altered as a person at Excel would: names move with their cells when rows are
 * inserted or deleted, and go when the last of them does.
 */
export class ReturnBook {
  readonly sheets: BookSheet[] = [];
  names: { name: string; sheet: string; cells: Rectangle }[] = [];

  constructor(answers: BookAnswers) {
    this.questions("about", answers.about);
    for (const part of ["staffing", "costs", "activity", "income"] as const) this.table(part, answers.lines[part]);
    this.questions("declaration", answers.declaration);
    this.sheets.push({ ...blankSheet("Checks"), cells: [["Checks"], ["What the form looks at."]] });
  }

  sheet(name: string): BookSheet {
    const found = this.sheets.find((each) => each.name === name);
    if (!found) throw new RangeError(`No sheet ${name}`);
    return found;
  }

  column(part: TablePart, key: string): number {
    return (FORM_TABLES[part] as readonly FormColumn[]).findIndex((each) => each.key === key);
  }

  /** Types into a cell of a line, counted from 0 among the rows under the headings. */
  type(part: TablePart, line: number, key: string, cell: Cell): this {
    return this.put(PART_SHEETS[part], FIRST_LINE + line, this.column(part, key), cell);
  }

  put(sheet: string, row: number, column: number, cell: Cell): this {
    const { cells } = this.sheet(sheet);
    while (cells.length <= row) cells.push([]);
    const there = cells[row]!;
    while (there.length <= column) there.push("");
    there[column] = cell;
    return this;
  }

  answer(part: "about" | "declaration", key: string, cell: Cell): this {
    const row = (FORM_FIELDS[part] as readonly FormField[]).findIndex((each) => each.key === key);
    return this.put(PART_SHEETS[part], FIRST_LINE + row, 1, cell);
  }

  insertRow(sheet: string, row: number, cells: readonly Cell[] = []): this {
    this.sheet(sheet).cells.splice(row, 0, [...cells]);
    this.names = this.names.map((each) => (each.sheet !== sheet ? each : { ...each, cells: grown(each.cells, row) }));
    return this;
  }

  deleteRow(sheet: string, row: number): this {
    this.sheet(sheet).cells.splice(row, 1);
    this.names = this.names.flatMap((each) => (each.sheet !== sheet ? [each] : shrunk(each.cells, row).map((cells) => ({ ...each, cells }))));
    return this;
  }

  deleteColumn(sheet: string, column: number): this {
    for (const row of this.sheet(sheet).cells) row.splice(column, 1);
    this.names = this.names.flatMap((each) => {
      if (each.sheet !== sheet || each.cells.column < column) return [each];
      return each.cells.column === column && each.cells.columns === 1 ? [] : [{ ...each, cells: { ...each.cells, column: Math.max(each.cells.column - 1, 0), columns: each.cells.column <= column ? each.cells.columns - 1 : each.cells.columns } }];
    });
    return this;
  }

  insertColumn(sheet: string, column: number, cells: readonly Cell[] = []): this {
    for (const [at, row] of this.sheet(sheet).cells.entries()) row.splice(column, 0, cells[at] ?? "");
    this.names = this.names.map((each) => (each.sheet !== sheet || each.cells.column < column ? each : { ...each, cells: { ...each.cells, column: each.cells.column + 1 } }));
    return this;
  }

  rename(from: string, to: string): this {
    this.sheet(from).name = to;
    this.names = this.names.map((each) => (each.sheet === from ? { ...each, sheet: to } : each));
    return this;
  }

  deleteSheet(name: string): this {
    this.sheets.splice(this.sheets.indexOf(this.sheet(name)), 1);
    this.names = this.names.filter((each) => each.sheet !== name);
    return this;
  }

  /** As Excel copies a sheet: the copy has names of its own. */
  copySheet(from: string, to: string): this {
    const { cells, ...rest } = this.sheet(from);
    this.sheets.push({ ...rest, name: to, cells: cells.map((row) => [...row]) });
    this.names.push(...this.names.filter((each) => each.sheet === from).map((each) => ({ ...each, sheet: to })));
    return this;
  }

  /** As if every cell of the sheet had been pasted as values. */
  pasteValues(name: string): this {
    const sheet = this.sheet(name);
    sheet.cells = sheet.cells.map((row) => row.map((cell) => (typeof cell === "object" ? { ...cell, formula: undefined } : cell)));
    return this;
  }

  withoutNames(): this {
    this.names = [];
    return this;
  }

  read(source = "Acme.xlsx"): ReturnSheets {
    return {
      source,
      sheets: this.sheets.map(({ name, visibility, cells, hiddenRows, hiddenColumns, merged }) => ({ name, visibility, block: blockOf(cells as LiteralCell[][], { sheet: name, hiddenRows, hiddenColumns, merged }) })),
      names: this.names.map(({ name, sheet, cells }): SheetName => ({ name, range: { sheet, address: addressOf(cells, true) } })),
    };
  }

  private questions(part: "about" | "declaration", answers: Readonly<Record<string, Cell>>): void {
    const sheet = PART_SHEETS[part];
    const fields: readonly FormField[] = FORM_FIELDS[part];
    this.sheets.push({ ...blankSheet(sheet), cells: [...head(sheet), ["Question", "Answer", "Check"], ...fields.map(({ key, label }): Cell[] => [label, answers[key] ?? "", { value: "OK", formula: "=IF(1=1,\"OK\",\"\")" }])] });
    for (const [at, { key }] of fields.entries()) this.names.push({ name: fieldAnchor(part, key), sheet, cells: { row: FIRST_LINE + at, column: 1, rows: 1, columns: 1 } });
  }

  private table(part: TablePart, lines: readonly LineCells[]): void {
    const sheet = PART_SHEETS[part];
    const columns: readonly FormColumn[] = FORM_TABLES[part];
    const rows = lines.map((line, at) => columns.map(({ key, filledBy }): Cell => (filledBy === "formula" ? workedOut(part, key, line, FIRST_LINE + at) : (line[key] ?? ""))));
    const total = columns.map(({ key }, column): Cell => {
      if (column === 0) return "Total";
      if (!["tendered", "last", "this"].includes(key)) return "";
      const letter = cellAddress(0, column).replace(/\d+$/, "");
      return { value: sumOf(rows.map((row) => row[column] ?? "")), formula: `=SUM(${letter}${String(FIRST_LINE + 1)}:${letter}${String(FIRST_LINE + lines.length)})` };
    });
    this.sheets.push({ ...blankSheet(sheet), cells: [...head(sheet), columns.map(({ heading }) => heading), ...rows, ...(part === "activity" ? [] : [total])] });
    for (const [column, { key }] of columns.entries()) this.names.push({ name: columnAnchor(part, key), sheet, cells: { row: FIRST_LINE - 1, column, rows: lines.length + 1, columns: 1 } });
    if (part !== "activity") this.names.push({ name: totalsAnchor(part), sheet, cells: { row: FIRST_LINE + lines.length, column: 0, rows: 1, columns: columns.length } });
  }
}

/** The row a total stands in, zero-based, for so many lines. */
export function totalRow(lines: number): number {
  return FIRST_LINE + lines;
}

function blankSheet(name: string): BookSheet {
  return { name, visibility: "visible", cells: [], hiddenRows: [], hiddenColumns: [], merged: [] };
}

function head(title: string): Cell[][] {
  return [[title], ["What this sheet is for."], ["Openbook 1.0.0 | Return 1"], ["Check", { value: 0, formula: "=0" }], [], [title], ["Fill in the coloured cells."]];
}

function valueOf(cell: Cell): CellValue {
  return typeof cell === "object" ? cell.value : cell;
}

function numberOf(cell: Cell | undefined): number {
  const value = valueOf(cell ?? "");
  return typeof value === "number" ? value : 0;
}

function sumOf(cells: readonly Cell[]): number {
  return cells.reduce<number>((sum, cell) => sum + Math.round(numberOf(cell) * 100), 0) / 100;
}

function workedOut(part: TablePart, key: string, line: LineCells, row: number): Cell {
  const formula = `=IF(A${String(row + 1)}="","",1)`;
  if (key === "check") return { value: "OK", formula };
  if (part === "staffing") return { value: line["fte"] === undefined ? "" : Math.round(numberOf(line["fte"]) * (numberOf(line["pay"]) + numberOf(line["onCosts"])) * 100) / 100, formula };
  const change = numberOf(line["this"]) - numberOf(line["last"]);
  return { value: key === "change" ? change : numberOf(line["last"]) === 0 ? "" : change / numberOf(line["last"]), formula };
}

function grown(cells: Rectangle, row: number): Rectangle {
  if (row <= cells.row) return { ...cells, row: cells.row + 1 };
  return row < cells.row + cells.rows ? { ...cells, rows: cells.rows + 1 } : cells;
}

function shrunk(cells: Rectangle, row: number): readonly Rectangle[] {
  if (row < cells.row) return [{ ...cells, row: cells.row - 1 }];
  if (row >= cells.row + cells.rows) return [cells];
  return cells.rows === 1 ? [] : [{ ...cells, rows: cells.rows - 1 }];
}

const COSTS: readonly LineCells[] = [
  { ref: "C01", line: "Front-line staff", kind: "pay", unit: "hours", tenderedQuantity: 20_000, tendered: 400_000, lastQuantity: 20_000, last: 410_000, thisQuantity: 20_500, this: 431_525.5, note: "Living wage" },
  { ref: "C02", line: "Managers and supervisors", kind: "pay", unit: "hours", tenderedQuantity: 1600, tendered: 40_000, lastQuantity: 1600, last: 41_000, thisQuantity: 1600, this: 42_000 },
  { ref: "C03", line: "Travel and mileage", kind: "direct", unit: "miles", tenderedQuantity: 30_000, tendered: 13_500, lastQuantity: 31_000, last: 13_950, thisQuantity: 30_500, this: 13_725 },
  { ref: "C04", line: "Rent, rates and service charges", kind: "direct", unit: "sum", tenderedQuantity: "n/a", tendered: 24_000, lastQuantity: "n/a", last: 24_000, thisQuantity: "n/a", this: 24_600.01 },
  { ref: "C05", line: "Head office and central services", kind: "overhead", unit: "sum", tenderedQuantity: "n/a", tendered: 30_000, lastQuantity: "n/a", last: 30_000, thisQuantity: "n/a", this: 30_000.99 },
  { ref: "C06", line: "Other costs", kind: "direct", unit: "sum", tenderedQuantity: "n/a", tendered: 500, lastQuantity: "n/a", last: 0, thisQuantity: "n/a", this: 0 },
];

/** A return filled in well: its lines add to its totals, and there is nothing to say of it. */
export function goodReturn(provider = "Acme Care Ltd"): ReturnBook {
  return new ReturnBook({
    about: {
      provider, registered: "01234567", service: "Home care", commissioner: "Borsetshire Council", year: "2025-26",
      from: dateCell(serialOf(2025, 4, 1), "01/04/2025", "dd/mm/yyyy") as Cell, to: dateCell(serialOf(2026, 3, 31), "31/03/2026", "dd/mm/yyyy") as Cell, area: "Yes", vat: "before VAT", basis: "management accounts",
    },
    declaration: { name: "A Smith", position: "Finance director", date: dateCell(serialOf(2026, 5, 5), "05/05/2026", "dd/mm/yyyy") as Cell, confirmed: "Yes" },
    lines: {
      staffing: [
        { ref: "S01", role: "Care worker", line: "C01 Front-line staff", fte: 14, pay: 24_000, onCosts: 6823.25 },
        { ref: "S02", role: "Manager", line: "C02 Managers and supervisors", fte: 1, pay: 34_000, onCosts: 8000 },
        { ref: "S03" }, { ref: "S04" },
      ],
      costs: COSTS,
      activity: [{ ref: "A01", line: "Support delivered", unit: "hours", tendered: 18_000, last: 18_200, this: 18_400 }],
      income: [
        { ref: "I01", line: "Contract income", tendered: 520_000, last: 525_000, this: 540_000 },
        { ref: "I02", line: "Other income for this service", tendered: 0, last: 0, this: 0 },
      ],
    },
  });
}

/** The form as it is sent: what the commissioner knows, and nothing of the provider's. */
export function sentForm(): ReturnBook {
  const bare = (lines: readonly LineCells[]): readonly LineCells[] => lines.map(({ note: _note, ...line }) => ({ ...line, this: "", ...(line["thisQuantity"] === undefined ? {} : { thisQuantity: line["thisQuantity"] === "n/a" ? "n/a" : "" }) }));
  return new ReturnBook({
    about: { service: "Home care", commissioner: "Borsetshire Council", year: "2025-26" },
    declaration: {},
    lines: {
      staffing: [{ ref: "S01" }, { ref: "S02" }, { ref: "S03" }, { ref: "S04" }],
      costs: bare(COSTS),
      activity: [{ ref: "A01", line: "Support delivered", unit: "hours", tendered: 18_000, last: 18_200 }],
      income: [{ ref: "I01", line: "Contract income", tendered: 520_000, last: 525_000 }, { ref: "I02", line: "Other income for this service", tendered: 0, last: 0 }],
    },
  });
}

/** Keeps the total of a column right after lines were typed over, as its formula would. */
export function recalculate(book: ReturnBook, part: "costs" | "income" = "costs"): ReturnBook {
  const name = book.names.find((each) => each.name === totalsAnchor(part));
  const lines = book.names.find((each) => each.name === columnAnchor(part, "this"));
  if (!name || !lines) throw new RangeError("The totals have no name");
  const { cells } = book.sheet(name.sheet);
  for (const key of ["tendered", "last", "this"]) {
    const column = book.column(part, key);
    const total = cells[name.cells.row]?.[column];
    if (typeof total !== "object" || total.formula === undefined) continue;
    book.put(name.sheet, name.cells.row, column, { ...total, value: sumOf(cells.slice(lines.cells.row + 1, lines.cells.row + lines.cells.rows).map((row) => row[column] ?? "")) });
  }
  return book;
}
