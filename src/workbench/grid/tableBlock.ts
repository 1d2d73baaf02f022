import { between, type Rectangle } from "../../cells/rectangle";

/** What a structured reference needs to know of a table. */
export interface TableShape {
  readonly sheetId: string;
  readonly range: Rectangle;
  readonly columns: readonly string[];
  readonly headers: boolean;
  readonly totals: boolean;
}

/** The cells a structured reference means to the formula that reads them; an error where it has no such column or row. */
export function tableBlock(table: TableShape, columns: readonly string[], sections: readonly string[], reader: { readonly sheetId: string; readonly row: number }): Rectangle | "#REF!" | "#VALUE!" {
  const found = columns.map((wanted) => table.columns.findIndex((column) => column.toLowerCase() === wanted.toLowerCase()));
  if (found.includes(-1)) return "#REF!";
  const left = table.range.column + (found.length > 0 ? Math.min(...found) : 0);
  const right = table.range.column + (found.length > 0 ? Math.max(...found) : table.columns.length - 1);
  const start = table.range.row;
  const end = start + table.range.rows - 1;
  const firstData = start + (table.headers ? 1 : 0);
  const lastData = end - (table.totals ? 1 : 0);
  const wanted = new Set(sections.map((section) => section.toLowerCase()));
  if (wanted.has("this row") || wanted.has("@")) {
    if (reader.sheetId !== table.sheetId || reader.row < firstData || reader.row > lastData) return "#VALUE!";
    return between(reader.row, left, reader.row, right);
  }
  if (wanted.has("all")) return between(start, left, end, right);
  if (wanted.has("headers")) {
    if (!table.headers) return "#REF!";
    return between(start, left, wanted.has("data") ? lastData : start, right);
  }
  if (wanted.has("totals")) {
    if (!table.totals) return "#REF!";
    return between(wanted.has("data") ? firstData : end, left, end, right);
  }
  return between(firstData, left, lastData, right);
}
