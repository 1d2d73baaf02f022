import fc from "fast-check";
import { cellAt, ensureCell, formatOf, PLAIN_FORMAT, type Book, type Cell, type CellValue, type Sheet } from "../../../src/workbench/book/book";
import { builtInFormat } from "../../../src/workbench/file/builtInStyles";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { packageFaults } from "./packageChecks";
import { richPackage } from "./richPackage";

type Edit = (book: Book) => void;

const place = { sheet: fc.nat({ max: 2 }), row: fc.nat({ max: 14 }), column: fc.nat({ max: 8 }) };
const looks = [PLAIN_FORMAT, builtInFormat("Input")!, builtInFormat("Total")!, formatOf(PLAIN_FORMAT, { fill: "#ABCDEF", wrap: true }), formatOf(PLAIN_FORMAT, { numberFormat: '0.0 "days"', locked: false })];
const value: fc.Arbitrary<CellValue> = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), fc.string({ unit: "grapheme" }), fc.boolean(), fc.constant({ error: "#REF!" as const }), fc.constant(null));

/** A cell that is part of an array is left alone, for in Excel it cannot be changed alone either; so is a table's heading, which takes nothing but text. */
function editable(sheet: Sheet, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  const heading = sheet.tables.some(({ range }) => row === range.row && column >= range.column && column < range.column + range.columns);
  return !cell?.spilledFrom && !cell?.array && !heading;
}

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ ...place, value }).map(({ sheet, row, column, value }): Edit => (book) => {
    if (!editable(book.sheets[sheet]!, row, column)) return;
    const cell = ensureCell(book.sheets[sheet]!, row, column);
    delete cell.formula;
    cell.value = value;
  }),
  fc.record({ ...place, formula: fc.constantFrom("=A1+1", "=SUM(B3:B5)*2", '="x"&B3', "=XLOOKUP(1,A:A,B:B)") }).map(({ sheet, row, column, formula }): Edit => (book) => {
    if (editable(book.sheets[sheet]!, row, column)) Object.assign(ensureCell(book.sheets[sheet]!, row, column), { formula, value: 1 });
  }),
  fc.record({ ...place, look: fc.constantFrom(...looks) }).map(({ sheet, row, column, look }): Edit => (book) => { ensureCell(book.sheets[sheet]!, row, column).format = look; }),
  fc.record(place).map(({ sheet, row, column }): Edit => (book) => { if (editable(book.sheets[sheet]!, row, column)) book.sheets[sheet]!.cells.get(row)?.delete(column); }),
  fc.record({ ...place, height: fc.option(fc.integer({ min: 5, max: 60 })), hidden: fc.boolean() }).map(({ sheet, row, height, hidden }): Edit => (book) => {
    book.sheets[sheet]!.rows.set(row, { ...(height === null ? {} : { height }), ...(hidden ? { hidden } : {}) });
  }),
  fc.record({ ...place, width: fc.integer({ min: 2, max: 60 }), look: fc.option(fc.constantFrom(...looks.slice(1))) }).map(({ sheet, column, width, look }): Edit => (book) => {
    book.sheets[sheet]!.columns.set(column, { width, ...(look ? { format: look } : {}) });
  }),
);

/** An array of one cell is one whether its size is noted or not. */
function isBlock({ array }: Cell): boolean {
  return array !== undefined && (array.legacy || array.rows * array.columns > 1);
}

/** What every cell holds and looks like; a cell that only says what its row or column says is no cell. */
function contents(book: Book): unknown {
  return book.sheets.map((sheet) => {
    const cells: Record<string, unknown> = {};
    for (const [row, line] of sheet.cells) {
      for (const [column, cell] of line) {
        const usual = sheet.rows.get(row)?.format ?? sheet.columns.get(column)?.format ?? PLAIN_FORMAT;
        if (cell.value === null && cell.formula === undefined && cell.format === usual) continue;
        cells[`${row},${column}`] = [cell.value, cell.formula, cell.format, isBlock(cell) ? cell.array : undefined, cell.spilledFrom];
      }
    }
    // The file says only that a row is hidden; inside a filtered range that is read as the filter's doing.
    const rows = [...sheet.rows].filter(([, setting]) => Object.keys(setting).length).sort(([a], [b]) => a - b)
      .map(([row, { height, hidden, hiddenByFilter, format }]) => [row, height, Boolean(hidden || hiddenByFilter), format]);
    return [sheet.name, cells, rows, [...sheet.columns].sort(([a], [b]) => a - b)];
  });
}

it("any edits saved are there when the file is opened again, in a package without faults", () => {
  const bytes = richPackage();
  fc.assert(fc.property(fc.array(edits, { maxLength: 25 }), (done) => {
    const book = openWorkbook(bytes, "rich.xlsx");
    for (const edit of done) edit(book);
    const after = saveWorkbook(book);
    expect(contents(openWorkbook(after, "again.xlsx"))).toEqual(contents(book));
    if (done.length > 20) expect(packageFaults(after)).toEqual([]);
  }), { numRuns: 300, seed: 20251121 });
}, 120_000);
