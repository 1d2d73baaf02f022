import { Book, ensureCell, formatOf, PLAIN_FORMAT } from "../../../src/workbench/book/book";
import { snapshotOf } from "../../../src/workbench/book/snapshot";

function sample(): Book {
  const book = new Book();
  const sheet = book.addSheet("Data");
  ensureCell(sheet, 0, 0).value = "Cost";
  Object.assign(ensureCell(sheet, 1, 0), { value: 12, formula: "=6*2", format: formatOf(PLAIN_FORMAT, { numberFormat: "0.00" }) });
  sheet.columns.set(0, { width: 20 });
  sheet.merges.push({ row: 4, column: 0, rows: 1, columns: 2 });
  sheet.tables.push({ id: "{T9}", name: "Costs", range: { row: 0, column: 0, rows: 2, columns: 1 }, columns: ["Cost"], showHeaders: true, showTotals: false, style: "TableStyleMedium2", showBandedRows: true, showFilterButton: true });
  sheet.charts.push({ id: "{C1}", name: "Chart 1", type: "Line", source: { sheet: "Data", range: { row: 0, column: 0, rows: 2, columns: 1 } }, seriesBy: "Columns", title: "", altText: "", left: 0, top: 0, width: 1, height: 1, properties: new Map([["legend.position", "Right"]]), fromFile: false });
  sheet.validations.push({ range: { row: 1, column: 0, rows: 1, columns: 1 }, rule: null, prompt: { title: "a", message: "b", showPrompt: true } });
  sheet.notes.push({ row: 0, column: 0, text: "n", author: "A" });
  sheet.pageLayout.set("orientation", "Landscape");
  sheet.customProperties.set("key", "value");
  book.names.push({ name: "Rate", formula: "=0.2", comment: "", visible: true, sheetId: sheet.id });
  return book;
}

test("equal books have equal snapshots, whatever their ids and the order they were filled in", () => {
  const other = new Book();
  other.newId("S");
  other.addSheet("Data");
  const book = sample();
  const [sheet] = other.sheets;
  const [wanted] = book.sheets;
  if (!sheet || !wanted) throw new Error("no sheet");
  for (const [row, line] of [...wanted.cells].reverse()) sheet.cells.set(row, new Map(line));
  for (const key of ["columns", "rows", "pageLayout", "customProperties"] as const) for (const [k, v] of wanted[key] as Map<never, never>) (sheet[key] as Map<never, never>).set(k, v);
  for (const key of ["merges", "tables", "charts", "validations", "notes"] as const) (sheet[key] as unknown[]).push(...wanted[key]);
  other.names.push({ ...book.names[0]!, sheetId: sheet.id });
  expect(sheet.id).not.toBe(wanted.id);
  expect(snapshotOf(other)).toEqual(snapshotOf(book));
});

test.each<[string, (book: Book) => void]>([
  ["value", (book) => void (ensureCell(book.sheets[0]!, 0, 0).value = "Costs")],
  ["number as text", (book) => void (ensureCell(book.sheets[0]!, 1, 0).value = "12")],
  ["formula", (book) => void (ensureCell(book.sheets[0]!, 1, 0).formula = "=6*3")],
  ["format", (book) => void (ensureCell(book.sheets[0]!, 1, 0).format = PLAIN_FORMAT)],
  ["format of an empty cell", (book) => void (ensureCell(book.sheets[0]!, 9, 9).format = formatOf(PLAIN_FORMAT, { fill: "#FF0000" }))],
  ["column width", (book) => void book.sheets[0]!.columns.set(0, { width: 21 })],
  ["hidden row", (book) => void book.sheets[0]!.rows.set(3, { hidden: true })],
  ["merge", (book) => void book.sheets[0]!.merges.pop()],
  ["table", (book) => void (book.sheets[0]!.tables[0]!.showTotals = true)],
  ["chart property", (book) => void book.sheets[0]!.charts[0]!.properties.set("legend.position", "Top")],
  ["prompt", (book) => void book.sheets[0]!.validations.pop()],
  ["note", (book) => void book.sheets[0]!.notes.pop()],
  ["page", (book) => void book.sheets[0]!.pageLayout.clear()],
  ["custom property", (book) => void book.sheets[0]!.customProperties.set("key", "other")],
  ["name", (book) => void (book.names[0]!.formula = "=0.3")],
  ["scope of a name", (book) => void delete book.names[0]!.sheetId],
  ["style", (book) => void book.styles.set("House", PLAIN_FORMAT)],
  ["sheet order", (book) => void book.addSheet("New", 0)],
  ["frozen panes", (book) => void (book.sheets[0]!.frozen = { rows: 1, columns: 0 })],
  ["selection", (book) => void (book.selection = { row: 1, column: 1, rows: 1, columns: 1 })],
])("a different %s shows", (_, change) => {
  const before = sample(), after = sample();
  change(after);
  expect(snapshotOf(after)).not.toEqual(snapshotOf(before));
});

test("a cell made by looking at it is no difference", () => {
  const looked = sample();
  ensureCell(looked.sheets[0]!, 50, 50);
  expect(snapshotOf(looked)).toEqual(snapshotOf(sample()));
});

test("selection and calculated values can be left out", () => {
  const moved = sample();
  moved.selection = { row: 5, column: 5, rows: 1, columns: 1 };
  ensureCell(moved.sheets[0]!, 1, 0).value = 999;
  const options = { ignoreSelection: true, ignoreCalculated: true };
  expect(snapshotOf(moved, options)).toEqual(snapshotOf(sample(), options));
});
