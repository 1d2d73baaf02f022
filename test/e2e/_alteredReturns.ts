import { parseA1Ref, stringifyA1Ref, tokenize, tokenTypes } from "@borgar/fx";
import { columnAnchor, PART_SHEETS } from "../../src/returns/returnForm";
import { totalsAnchor } from "../../src/returns/formWords";
import { cellAt, ensureCell, type Book, type Cell, type Sheet } from "../../src/workbench/book/book";
import { asProvider, placeIn } from "./_openBook";

/** What a provider did to the form, and what is said of it: of each one thing. */
export interface Alteration {
  readonly alter: (book: Book) => void;
  readonly said: string;
}

/** Five ways in which forms come back altered. */
export const ALTERATIONS: readonly Alteration[] = [
  { alter: headingRetyped, said: "was typed over as “Costs in the year”: the column is read by its name in the workbook." },
  { alter: lineAdded, said: "The line “Uniforms” was not asked for: it is read as a line the provider added." },
  { alter: activityPasted, said: "None of the formulas of “Activity” is left: it was pasted as values" },
  { alter: costsRenamed, said: "The sheet “Costs” was renamed “Our costs 25-26”: it is read." },
  { alter: columnPutIn, said: "A column headed “Checked by” was added to Costs: it is not read." },
];

/** The heading of this year's costs typed over, as a person who prefers other words would; nothing is inserted or moved. */
export function headingRetyped(book: Book): void {
  const { sheet, row, column } = placeIn(book, columnAnchor("costs", "this"));
  ensureCell(book.sheetNamed(sheet)!, row, column).value = "Costs in the year";
}

/** A row put in among the costs, for a line of the provider's own; the total takes it in. */
function lineAdded(book: Book): void {
  const name = placeIn(book, columnAnchor("costs", "line"));
  const cost = placeIn(book, columnAnchor("costs", "this"));
  const put = name.row + 2;
  const sheet = book.sheetNamed(name.sheet)!;
  moved(book, sheet, (row, column) => [row >= put ? row + 1 : row, column]);
  ensureCell(sheet, put, name.column).value = "Uniforms";
  ensureCell(sheet, put, cost.column).value = 1200.5;
  const total = cellAt(sheet, placeIn(book, totalsAnchor("costs")).row, cost.column)!;
  total.value = Math.round((Number(total.value) + 1200.5) * 100) / 100;
}

/** Every formula of the activity sheet pasted over with what it shows. */
function activityPasted(book: Book): void {
  for (const row of book.sheetNamed(PART_SHEETS.activity)!.cells.values()) for (const cell of row.values()) delete cell.formula;
}

function costsRenamed(book: Book): void {
  const sheet = book.sheetNamed(PART_SHEETS.costs)!;
  const was = sheet.name;
  sheet.name = "Our costs 25-26";
  rewritten(book, (reference) => (reference.context[0] === was ? { ...reference, context: [sheet.name] } : reference));
}

/** A column of the provider's own put in before this year's costs, so that those after it move. */
function columnPutIn(book: Book): void {
  const { sheet: name, row, column: put } = placeIn(book, columnAnchor("costs", "this"));
  const sheet = book.sheetNamed(name)!;
  moved(book, sheet, (at, column) => [at, column >= put ? column + 1 : column]);
  ensureCell(sheet, row, put).value = "Checked by";
}

/** Cells of a sheet moved as a spreadsheet moves them when rows or columns are put in: formulas and names go with them. */
function moved(book: Book, sheet: Sheet, to: (row: number, column: number) => readonly [row: number, column: number]): void {
  const cells = new Map<number, Map<number, Cell>>();
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      const [atRow, atColumn] = to(row, column);
      cells.set(atRow, (cells.get(atRow) ?? new Map<number, Cell>()).set(atColumn, cell));
    }
  }
  sheet.cells.clear();
  for (const [row, line] of cells) sheet.cells.set(row, line);
  rewritten(book, (reference, on) => {
    if ((reference.context[0] ?? on) !== sheet.name) return reference;
    const { top, bottom, left, right } = reference.range;
    const [[first, start], [last, end]] = [to(top, left), to(bottom, right)];
    return { ...reference, range: { ...reference.range, top: first, bottom: last, left: start, right: end } };
  });
}

interface Reference {
  readonly context: readonly string[];
  readonly range: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

/** Every reference in the formulas and the names of a book, changed; `on` is the sheet a formula stands on. */
function rewritten(book: Book, change: (reference: Reference, on: string) => Reference): void {
  const formula = (text: string, on: string): string => (tokenize(text, { negativeNumbers: false }) as { type: string; value: string }[])
    .map(({ type, value }) => (type === tokenTypes.REF_RANGE ? stringifyA1Ref(change(parseA1Ref(value) as unknown as Reference, on) as never) : value)).join("");
  for (const sheet of book.sheets) {
    for (const line of sheet.cells.values()) for (const cell of line.values()) if (cell.formula !== undefined) cell.formula = formula(cell.formula, sheet.name);
  }
  for (const name of book.names) name.formula = formula(name.formula, "");
}

const MANY = 60;

/** The place among sixty returns of the one that is altered in a way. */
export const alteredAt = (which: number): number => 5 + 12 * which;

/** A return as sixty providers would send it, no two the same; five of them altered, each in its own way. */
export function sixtyReturns(base: Uint8Array): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  return Array.from({ length: MANY }, (_, at) => {
    const provider = `Provider ${String(at + 1).padStart(2, "0")}`;
    return { name: `${provider}.xlsx`, bytes: asProvider(base, provider, 0.8 + at * 0.007, ALTERATIONS.find((__, which) => alteredAt(which) === at)?.alter) };
  });
}
