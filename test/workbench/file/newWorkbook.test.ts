import { strFromU8, unzipSync } from "fflate";
import { Book, ensureCell, formatOf, PLAIN_FORMAT, type Sheet } from "../../../src/workbench/book/book";
import { builtInFormat } from "../../../src/workbench/file/builtInStyles";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";

function reopened(book: Book): Book {
  return openWorkbook(saveWorkbook(book), book.name);
}

function bookWith(fill: (sheet: Sheet, book: Book) => void): Book {
  const book = new Book();
  fill(book.addSheet("Budget 25-26"), book);
  return book;
}

describe("a new book saved and opened again", () => {
  it.each([
    ["text with marks XML needs", 'A < B & "C" > D'],
    ["text with spaces at its ends and lines in it", "  one\ntwo  "],
    ["text that looks like a stored character", "_x000D_ and _x0041_"],
    ["text with a character XML cannot hold", "a\u0001b\rc"],
    ["an emoji and a name in Welsh", "🏠 Tŷ Gwyn"],
    ["text that looks like a formula", "=1+1"],
    ["a whole number", 1200],
    ["a number with all its figures", 0.1 + 0.2],
    ["a very large and a very small number", 1.7976931348623157e308],
    ["a small number", 5e-324],
    ["a negative number", -0.005],
    ["true", true],
    ["false", false],
  ])("keeps %s", (_, value) => {
    const book = bookWith((sheet) => { ensureCell(sheet, 2, 1).value = value; });
    expect(reopened(book).sheets[0]!.cells.get(2)!.get(1)!.value).toBe(value);
  });

  it("writes a negative zero as zero", () => {
    const book = bookWith((sheet) => { ensureCell(sheet, 0, 0).value = -0; });
    expect(reopened(book).sheets[0]!.cells.get(0)!.get(0)!.value).toBe(0);
  });

  it("refuses a number that is not one", () => {
    const book = bookWith((sheet) => { ensureCell(sheet, 0, 0).value = Infinity; });
    expect(() => saveWorkbook(book)).toThrow("not finite");
  });

  it("keeps errors apart from text that looks like them", () => {
    const book = bookWith((sheet) => {
      ensureCell(sheet, 0, 0).value = { error: "#N/A" };
      ensureCell(sheet, 1, 0).value = "#N/A";
    });
    const cells = reopened(book).sheets[0]!.cells;
    expect(cells.get(0)!.get(0)!.value).toEqual({ error: "#N/A" });
    expect(cells.get(1)!.get(0)!.value).toBe("#N/A");
  });

  it("keeps formulas, what they came to, and the arrays they spill", () => {
    const book = bookWith((sheet) => {
      Object.assign(ensureCell(sheet, 0, 0), { formula: '=IF(A2>0,"up","down")', value: "up" });
      Object.assign(ensureCell(sheet, 2, 1), { formula: "=OPENBOOK.POOL.SPLIT(100,A2:A3)", value: 34, array: { rows: 2, columns: 1, legacy: false } });
      Object.assign(ensureCell(sheet, 3, 1), { value: 66, spilledFrom: { row: 2, column: 1 } });
      Object.assign(ensureCell(sheet, 5, 0), { formula: "=TRANSPOSE(B3:B4)", value: 34, array: { rows: 1, columns: 2, legacy: true } });
      Object.assign(ensureCell(sheet, 5, 1), { value: 66, spilledFrom: { row: 5, column: 0 } });
    });
    const cells = reopened(book).sheets[0]!.cells;
    expect(cells.get(0)!.get(0)).toMatchObject({ formula: '=IF(A2>0,"up","down")', value: "up" });
    expect(cells.get(2)!.get(1)).toMatchObject({ formula: "=OPENBOOK.POOL.SPLIT(100,A2:A3)", value: 34, array: { rows: 2, columns: 1, legacy: false } });
    expect(cells.get(3)!.get(1)).toMatchObject({ value: 66, spilledFrom: { row: 2, column: 1 } });
    expect(cells.get(5)!.get(0)).toMatchObject({ formula: "=TRANSPOSE(B3:B4)", array: { rows: 1, columns: 2, legacy: true } });
    expect(cells.get(5)!.get(1)).toMatchObject({ spilledFrom: { row: 5, column: 0 } });
  });

  it("keeps looks, and knows Excel's own styles again", () => {
    const look = formatOf(PLAIN_FORMAT, {
      numberFormat: "£#,##0.00;[Red]-£#,##0.00", font: { ...PLAIN_FORMAT.font, name: "Arial", size: 9.5, color: "#12AB34", bold: true, italic: true, underline: true, strikethrough: true },
      fill: "#FFEE00", borders: { top: { style: "double", color: "#000000" }, left: { style: "hair", color: "#FF0000" } },
      horizontal: "CenterAcrossSelection", vertical: "Top", wrap: true, indent: 2, locked: false, formulaHidden: true,
    });
    const input = builtInFormat("Input")!;
    const book = bookWith((sheet) => {
      ensureCell(sheet, 0, 0).format = look;
      ensureCell(sheet, 0, 1).format = input;
      ensureCell(sheet, 0, 2).format = formatOf(input, { numberFormat: "0.0%" });
      sheet.columns.set(4, { width: 22.5, format: look });
      sheet.rows.set(7, { height: 31.5, format: input });
    });
    const sheet = reopened(book).sheets[0]!;
    expect([0, 1, 2].map((column) => sheet.cells.get(0)!.get(column)!.format)).toEqual([look, input, formatOf(input, { numberFormat: "0.0%" })]);
    expect(sheet.columns.get(4)).toEqual({ width: 22.5, format: look });
    expect(sheet.rows.get(7)).toEqual({ height: 31.5, format: input });
  });

  it("keeps sheets in order with their names, and which are hidden, which is shown and what is frozen", () => {
    const book = bookWith((sheet, whole) => {
      sheet.frozen = { rows: 3, columns: 1 };
      sheet.showGridlines = false;
      sheet.merges.push({ row: 0, column: 0, rows: 1, columns: 4 });
      sheet.rows.set(4, { hidden: true });
      sheet.columns.set(2, { hidden: true });
      whole.addSheet("It's & <ours>").visibility = "Hidden";
      whole.addSheet("Deep").visibility = "VeryHidden";
      whole.activeSheet = whole.addSheet("Shown");
    });
    const again = reopened(book);
    expect(again.sheets.map((one) => [one.name, one.visibility])).toEqual([["Budget 25-26", "Visible"], ["It's & <ours>", "Hidden"], ["Deep", "VeryHidden"], ["Shown", "Visible"]]);
    expect(again.activeSheet.name).toBe("Shown");
    const sheet = again.sheets[0]!;
    expect([sheet.frozen, sheet.showGridlines, sheet.merges]).toEqual([{ rows: 3, columns: 1 }, false, [{ row: 0, column: 0, rows: 1, columns: 4 }]]);
    expect([sheet.rows.get(4)?.hidden, sheet.columns.get(2)?.hidden]).toEqual([true, true]);
  });

  it("keeps names of the workbook and of a sheet, hidden ones too", () => {
    const book = bookWith((sheet, whole) => {
      whole.names.push(
        { name: "Rate", formula: "=0.2", comment: "Standard rate", visible: true },
        { name: "Rate", formula: "='Budget 25-26'!$A$1", comment: "", visible: true, sheetId: sheet.id },
        { name: "Uplift", formula: "=LAMBDA(x,x*1.04)", comment: "", visible: false },
      );
    });
    const again = reopened(book);
    expect(again.names).toEqual([
      { name: "Rate", formula: "=0.2", comment: "Standard rate", visible: true },
      { name: "Rate", formula: "='Budget 25-26'!$A$1", comment: "", visible: true, sheetId: again.sheets[0]!.id },
      { name: "Uplift", formula: "=LAMBDA(x,x*1.04)", comment: "", visible: false },
    ]);
  });

  it("gives back the very bytes it was opened from when nothing differs", () => {
    const bytes = saveWorkbook(bookWith((sheet) => { ensureCell(sheet, 0, 0).value = "x"; }));
    expect(saveWorkbook(openWorkbook(bytes, "x.xlsx"))).toBe(bytes);
  });
});

it("draws no fill, and no line, for a series whose fill was cleared", () => {
  const book = bookWith((sheet, whole) => {
    [["Step", "Below", "Added"], ["One", 0, 5], ["Two", 5, 3]].forEach((row, r) => { row.forEach((value, c) => { ensureCell(sheet, r, c).value = value; }); });
    sheet.charts.push({
      id: whole.newId("C"), name: "Steps", type: "ColumnStacked", source: { sheet: sheet.name, range: { row: 0, column: 0, rows: 3, columns: 3 } }, seriesBy: "Columns", title: "Steps", altText: "",
      left: 0, top: 100, width: 300, height: 200, properties: new Map<string, unknown>([["series.0.format.fill.color", ""], ["series.1.format.fill.color", "#12355B"]]), fromFile: false,
    });
  });
  const xml = strFromU8(unzipSync(saveWorkbook(book))["xl/charts/chart1.xml"]!);
  const [, below, added] = xml.split("<c:ser>");
  expect(below).toContain("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
  expect(added).toContain('<a:srgbClr val="12355B"/>');
});
