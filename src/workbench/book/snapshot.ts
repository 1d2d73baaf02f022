import type { Rectangle } from "../../cells/rectangle";
import { PLAIN_FORMAT, type Book, type Cell, type CellFormat, type Sheet } from "./book";

export interface SnapshotOptions {
  /** Leave out which sheet is shown and what is selected, which reading and showing may change. */
  readonly ignoreSelection?: boolean;
  /** Leave out what formulas calculated, where two engines are compared. */
  readonly ignoreCalculated?: boolean;
}

export type BookSnapshot = Readonly<Record<string, unknown>>;

/**
 * Everything in a book as plain data, in an order that does not depend on how it came about:
 * two books with the same snapshot are the same to a person, cell by cell.
 * Ids are left out, being the host's own; what refers to a sheet names it.
 */
export function snapshotOf(book: Book, options: SnapshotOptions = {}): BookSnapshot {
  return {
    name: book.name, readOnly: book.readOnly, date1904: book.date1904, calculationMode: book.calculationMode,
    ...(!options.ignoreSelection && { activeSheet: book.activeSheet?.name, selection: addressed(book.selection) }),
    names: book.names
      .map((name) => ({ name: name.name, formula: name.formula, comment: name.comment, visible: name.visible, sheet: book.sheets.find(({ id }) => id === name.sheetId)?.name ?? "" }))
      .sort(by(({ sheet, name }) => `${sheet}\u0000${name.toLowerCase()}`)),
    styles: Object.fromEntries([...book.styles].sort(by(([name]) => name))),
    sheets: book.sheets.map((sheet) => snapshotSheet(sheet, options)),
  };
}

/** One sheet as plain data. */
function snapshotSheet(sheet: Sheet, options: SnapshotOptions = {}): Readonly<Record<string, unknown>> {
  return {
    name: sheet.name, visibility: sheet.visibility, tabColor: sheet.tabColor, showGridlines: sheet.showGridlines, protected: sheet.protected,
    cells: cellsOf(sheet, options),
    columns: numbered(sheet.columns, (setting) => ({ ...setting })),
    rows: numbered(sheet.rows, (setting) => ({ ...setting })),
    merges: sheet.merges.map(addressed).sort(),
    frozen: { ...sheet.frozen },
    autoFilter: sheet.autoFilter && addressed(sheet.autoFilter),
    tables: sheet.tables.map(({ id: _, range, ...table }) => ({ ...table, columns: [...table.columns], range: addressed(range) })).sort(by(({ name }) => name)),
    charts: sheet.charts.map(({ id: _, source, properties, ...chart }) => ({
      ...chart, source: `${source.sheet}!${addressed(source.range)}`, properties: Object.fromEntries([...properties].sort(by(([key]) => key))),
    })).sort(by(({ name }) => name)),
    validations: validationsOf(sheet),
    notes: sheet.notes.map((note) => ({ ...note })).sort(by(({ row, column }) => `${padded(row)},${padded(column)}`)),
    pageLayout: Object.fromEntries([...sheet.pageLayout].sort(by(([key]) => key))),
    customProperties: Object.fromEntries([...sheet.customProperties].sort(by(([key]) => key))),
  };
}

function cellsOf(sheet: Sheet, options: SnapshotOptions): Readonly<Record<string, unknown>> {
  const cells: Record<string, unknown> = {};
  for (const [row, line] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    for (const [column, cell] of [...line].sort(([a], [b]) => a - b)) {
      const described = describe(sheet, row, column, cell, options);
      if (described) cells[`R${row + 1}C${column + 1}`] = described;
    }
  }
  return cells;
}

/** A cell with nothing in it and the format its place gives it anyway is no different from none. */
function describe(sheet: Sheet, row: number, column: number, cell: Cell, options: SnapshotOptions): unknown {
  const placeFormat = sheet.rows.get(row)?.format ?? sheet.columns.get(column)?.format ?? PLAIN_FORMAT;
  const calculated = cell.formula !== undefined || cell.spilledFrom !== undefined;
  const value = options.ignoreCalculated && calculated ? null : cell.value;
  const spill = options.ignoreCalculated ? undefined : cell.spilledFrom;
  const array = options.ignoreCalculated && !cell.array?.legacy ? undefined : cell.array;
  if (value === null && cell.formula === undefined && !spill && cell.format === placeFormat) return undefined;
  return {
    value,
    ...(cell.formula !== undefined && { formula: cell.formula }),
    ...(array && { array: { ...array } }),
    ...(spill && { spilledFrom: { ...spill } }),
    ...(cell.format !== PLAIN_FORMAT && { format: differences(cell.format) }),
  };
}

/** Only what differs from a plain cell, to keep a failing comparison readable. */
function differences(format: CellFormat): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(format).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(PLAIN_FORMAT[key as keyof CellFormat])));
}

/** In the order of their ranges. */
function validationsOf(sheet: Sheet): unknown {
  return sheet.validations
    .map(({ range, rule, prompt, errorAlert }) => ({ range: addressed(range), rule, ...(prompt && { prompt }), ...(errorAlert !== undefined && { errorAlert }) }))
    .sort(by(({ range }) => range));
}

function numbered<T extends object>(settings: ReadonlyMap<number, T>, plain: (setting: T) => object): Readonly<Record<string, object>> {
  return Object.fromEntries([...settings].filter(([, setting]) => Object.values(setting).some((value) => value !== undefined && value !== false))
    .sort(([a], [b]) => a - b).map(([index, setting]) => [String(index + 1), plain(setting)]));
}

function addressed({ row, column, rows, columns }: Rectangle): string {
  return `R${row + 1}C${column + 1}:R${row + rows}C${column + columns}`;
}

function padded(number: number): string {
  return String(number).padStart(7, "0");
}

function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
