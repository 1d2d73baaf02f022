import type { Book } from "../book/book";

/** Everything of a book a person could see or a file would keep, as plain data: equal snapshots are equal workbooks. */
export function bookSnapshot(book: Book): unknown {
  return {
    names: [...book.names].map((name) => ({ ...name })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name, visibility: sheet.visibility, tabColor: sheet.tabColor, frozen: sheet.frozen, showGridlines: sheet.showGridlines,
      protected: sheet.protected, autoFilter: sheet.autoFilter, merges: sheet.merges, tables: sheet.tables, validations: sheet.validations, notes: sheet.notes,
      charts: sheet.charts.map((chart) => ({ ...chart, properties: Object.fromEntries(chart.properties) })),
      columns: sorted(sheet.columns), rows: sorted(sheet.rows), pageLayout: Object.fromEntries(sheet.pageLayout), customProperties: Object.fromEntries(sheet.customProperties),
      cells: sorted(sheet.cells).map(([row, line]) => [row, sorted(line)]),
    })),
  };
}

function sorted<T>(map: ReadonlyMap<number, T>): [number, T][] {
  return [...map].sort(([a], [b]) => a - b);
}
