import { Book, ensureCell, formatOf, PLAIN_FORMAT, type Sheet } from "../../../src/workbench/book/book";
import { fittedRow } from "../../../src/workbench/file/fittedRow";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";

const SIZES = { width: 9.140625, height: 15 };
const WRAPPED = formatOf(PLAIN_FORMAT, { wrap: true });

function sheetWith(text: string, format = WRAPPED, width?: number): Sheet {
  const sheet = new Book().addSheet("Notes");
  Object.assign(ensureCell(sheet, 0, 0), { value: text, format });
  if (width !== undefined) sheet.columns.set(0, { width });
  return sheet;
}

describe("the height of a row that nobody set", () => {
  it.each([
    // 20 characters a line once the margins are off: "what it was read as" is 19.
    ["a line that fits", "what it was read as", 21, undefined],
    ["two lines", "what it was read as and why", 21, 30],
    ["a word longer than a line, broken", "x".repeat(45), 21, 45],
    ["lines of its own", "one\ntwo\nthree", 21, 45],
    ["nothing", "", 21, undefined],
    ["a column of no width at all", "abc", 0, 45],
  ])("is that of %s", (_, text, width, height) => {
    expect(fittedRow(sheetWith(text, WRAPPED, width), 0, SIZES)).toBe(height);
  });

  it("is the usual one for text that is not wrapped, however long, and for a row without cells", () => {
    expect(fittedRow(sheetWith("x".repeat(500), PLAIN_FORMAT), 0, SIZES)).toBeUndefined();
    expect(fittedRow(sheetWith("x".repeat(500)), 7, SIZES)).toBeUndefined();
  });

  it("grows with the type", () => {
    const large = formatOf(PLAIN_FORMAT, { font: { ...PLAIN_FORMAT.font, size: 18 } });
    expect(fittedRow(sheetWith("A title", large), 0, SIZES)).toBe(24.75);
  });

  it("leaves merged cells aside, keeps a height that was set, and stops at Excel's tallest", () => {
    const merged = sheetWith("x ".repeat(200), WRAPPED, 10);
    merged.merges.push({ row: 0, column: 0, rows: 1, columns: 5 });
    expect(fittedRow(merged, 0, SIZES)).toBeUndefined();
    const set = sheetWith("x ".repeat(200), WRAPPED, 10);
    set.rows.set(0, { height: 20 });
    expect(fittedRow(set, 0, SIZES)).toBeUndefined();
    expect(fittedRow(sheetWith("x ".repeat(2_000), WRAPPED, 10), 0, SIZES)).toBe(409);
  });

  it("is written with a new row", () => {
    // Eight characters a line: some, words, that, need, more, than one, line.
    const book = new Book();
    Object.assign(ensureCell(book.addSheet("Notes"), 2, 0), { value: "some words that need more than one line", format: WRAPPED });
    expect(openWorkbook(saveWorkbook(book), "notes.xlsx").sheets[0]!.rows.get(2)).toEqual({ height: 105 });
  });
});
