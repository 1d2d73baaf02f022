import { parse } from "papaparse";

const MOST_ROWS = 100_000;

export type CsvRows =
  | { readonly rows: readonly (readonly string[])[]; readonly widest: number }
  | { readonly fault: "unclosed quotation mark" | "too many rows"; readonly row: number };

/**
 * The rows of comma-separated text, each cut down to these columns, or whole. Read here and now, in this thread: the
 * parser's workers, downloads and streams are not used. Rows are counted from 0; an empty line is a row.
 */
export function csvRows(text: string, columns: readonly number[] | "all", most = MOST_ROWS): CsvRows {
  const rows: string[][] = [];
  let widest = 0;
  let fault: { readonly fault: "unclosed quotation mark" | "too many rows"; readonly row: number } | null = null;
  parse<string[]>(text, {
    delimiter: ",",
    step({ data, errors }, parser) {
      if (errors.some(({ type }) => type === "Quotes")) fault = { fault: "unclosed quotation mark", row: rows.length };
      else if (rows.length >= most) fault = most === MOST_ROWS ? { fault: "too many rows", row: rows.length } : null;
      if (fault || rows.length >= most) {
        parser.abort();
        return;
      }
      widest = Math.max(widest, data.length);
      rows.push(columns === "all" ? data : columns.map((column) => data[column] ?? ""));
    },
  });
  return fault ?? { rows, widest };
}
