import { intersection, type Rectangle } from "../../../cells/rectangle";
import { ensureCell, type Sheet, type Table } from "../../book/book";

/** Headers are text, none empty, no two alike: Excel makes them so and the table's columns take their names. */
export function headersWritten(sheet: Sheet, range: Rectangle): void {
  for (const table of sheet.tables) {
    if (table.showHeaders && intersection(headerRow(table), range)) readHeaders(sheet, table);
  }
}

function headerRow({ range }: Table): Rectangle {
  return { ...range, rows: 1 };
}

/** Takes the columns' names from the header cells, mending the cells where Excel would. */
export function readHeaders(sheet: Sheet, table: Table): void {
  const taken = new Set<string>();
  table.columns = Array.from({ length: table.range.columns }, (_, index) => {
    const cell = ensureCell(sheet, table.range.row, table.range.column + index);
    const typed = cell.value === null || typeof cell.value === "object" ? "" : shown(cell.value);
    const name = freeName(typed || `Column${index + 1}`, taken);
    taken.add(name.toLowerCase());
    cell.value = name;
    // A header never calculates: Excel keeps the text the formula showed.
    delete cell.formula;
    return name;
  });
}

function shown(value: string | number | boolean): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
  return name;
}
