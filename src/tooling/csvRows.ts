export interface CsvRow {
  /** The line of the file the row begins on, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV file as RFC 4180 has them: commas, double quotes around a cell that needs them, a quote in it doubled.
 * Empty lines are left out.
 *
 * @throws {Error} a quotation mark that is never closed, or that is followed by more text
 */
export function csvRows(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  const source = text.replace(/^\uFEFF/, "");
  const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
  let line = 1;
  let at = 0;
  while (at < source.length) {
    const startLine = line;
    const cells: string[] = [];
    for (;;) {
      cell.lastIndex = at;
      const found = cell.exec(source)!;
      at = cell.lastIndex;
      cells.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
      line += found[0].split("\n").length - 1;
      if (source[at] !== ",") break;
      at++;
    }
    const end = /\r\n|\n|\r|$/y;
    end.lastIndex = at;
    const ending = end.exec(source);
    if (!ending) throw new Error(`Line ${line} has a quotation mark out of place: put the whole cell in quotation marks, and double those inside it.`);
    at = end.lastIndex;
    line++;
    if (cells.length > 1 || cells[0] !== "") rows.push({ line: startLine, cells });
  }
  return rows;
}
