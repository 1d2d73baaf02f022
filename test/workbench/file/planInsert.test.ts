import { type Book, cellAt, ensureCell, formatOf, type Sheet } from "../../../src/workbench/book/book";
import { builtInFormat } from "../../../src/workbench/file/builtInStyles";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { SAMPLES } from "../../../src/workbench/samples/samples";
import { convert, recalculate } from "../../_libreoffice/recalculate";
import { itWithLibreOffice } from "../../_libreoffice/withLibreOffice";
import { packageFaults, partDifferences, partsOf, textOf } from "./packageChecks";
import { richPackage } from "./richPackage";

/** A workbook with a sheet such as the add-in inserts: named styles, a table, a chart, prompts, names, print set-up, checks. */
function withInsert(bytes: Uint8Array): Book {
  const book = openWorkbook(bytes, "book.xlsx");
  const sheet = book.addSheet("Pool contributions");
  const put = (row: number, column: number, style: string, given: { value?: string | number; formula?: string }, numberFormat = "General"): void => {
    const cell = ensureCell(sheet, row, column);
    cell.format = formatOf(builtInFormat(style)!, { numberFormat });
    if (given.formula) { cell.formula = given.formula; cell.value = given.value ?? 0; } else cell.value = given.value ?? null;
  };
  put(0, 0, "Title", { value: "Contributions to the pooled fund, 2025-26" });
  put(1, 0, "Explanatory Text", { value: "=not a formula, and a note of what the sheet is for" });
  ["Period", "Total (£)", "Northshire (£)", "Eastmere (£)"].forEach((heading, column) => put(3, column, "Heading 3", { value: heading }));
  [["April 2025", 1000.01], ["May 2025", 2000.02]].forEach(([label, amount], i) => {
    put(4 + i, 0, "Normal", { value: label! });
    put(4 + i, 1, "Input", { value: amount! }, "£#,##0.00;[Red]-£#,##0.00");
    put(4 + i, 2, "Calculation", { formula: `=ROUND(B${5 + i}*0.58,2)` }, "£#,##0.00;[Red]-£#,##0.00");
    put(4 + i, 3, "Calculation", { formula: `=B${5 + i}-C${5 + i}` }, "£#,##0.00;[Red]-£#,##0.00");
  });
  ["B", "C", "D"].forEach((letter, i) => put(6, i + 1, "Total", { formula: `=SUM(${letter}5:${letter}6)` }, "£#,##0.00;[Red]-£#,##0.00"));
  put(7, 1, "Check Cell", { formula: "=ROUND(B7-SUM(C7:D7),2)" });
  put(8, 1, "Linked Cell", { formula: "=PoolTotal" });
  sheet.tables.push({ id: book.newId("T"), name: "PoolContributions", range: { row: 3, column: 0, rows: 3, columns: 4 }, columns: ["Period", "Total (£)", "Northshire (£)", "Eastmere (£)"], showHeaders: true, showTotals: false, style: "TableStyleLight1", showBandedRows: true, showFilterButton: true });
  sheet.charts.push({
    id: book.newId("C"), name: "Contributions", type: "ColumnStacked", seriesBy: "Columns", title: "Contributions by month (£)", altText: "Two partners' contributions in two months.",
    source: { sheet: sheet.name, range: { row: 3, column: 0, rows: 3, columns: 4 } }, left: 300, top: 60, width: 400, height: 220,
    properties: new Map<string, unknown>([["legend.position", "Bottom"], ["axes.valueAxis.numberFormat", "£#,##0"], ["axes.valueAxis.title.text", "£ a month"]]), fromFile: false,
  });
  sheet.validations.push({ range: { row: 4, column: 1, rows: 2, columns: 1 }, rule: null, prompt: { title: "From", message: "'Budget 25-26'!G5", showPrompt: true } });
  book.names.push({ name: "PoolTotal", formula: "='Pool contributions'!$B$7", comment: "Total of the pooled fund", visible: true });
  sheet.frozen = { rows: 4, columns: 1 };
  [16, 14, 14, 14].forEach((width, column) => sheet.columns.set(column, { width }));
  sheet.pageLayout.set("orientation", "Landscape").set("paperSize", "A4").set("zoom", { horizontalFitToPages: 1 }).set("printTitleRows", "4:4").set("leftFooter", "Pool &D");
  sheet.customProperties.set("openbook.receipt", JSON.stringify({ id: "1", sheets: [sheet.name] }));
  book.activeSheet = sheet;
  return book;
}

function remove(book: Book, original: Sheet): void {
  book.sheets.pop();
  book.names.splice(book.names.findIndex((name) => name.name === "PoolTotal"), 1);
  book.activeSheet = original;
}

const SOURCES: readonly (readonly [string, () => Uint8Array])[] = [["the messy sample", () => saveWorkbook(SAMPLES[0]!.build())], ["a workbook full of other things", () => richPackage()]];

describe.each(SOURCES)("an insert into %s", (_, source) => {
  const before = source();
  const after = saveWorkbook(withInsert(before));

  it("is a sound package in which every part that was there is as it was, but those that list the new ones", () => {
    expect(packageFaults(after)).toEqual([]);
    const { changed, added, removed } = partDifferences(before, after);
    expect(changed).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    expect(removed.filter((path) => path !== "xl/calcChain.xml")).toEqual([]);
    expect(added.map((path) => path.replace(/\d+/g, "N"))).toEqual(expect.arrayContaining(["xl/charts/chartN.xml", "xl/customPropertyN.bin", "xl/drawings/drawingN.xml", "xl/tables/tableN.xml", "xl/worksheets/sheetN.xml"]));
  });

  it("takes nothing but the front from the sheet that was shown", () => {
    const was = textOf(partsOf(before), "xl/worksheets/sheet1.xml"), is = textOf(partsOf(after), "xl/worksheets/sheet1.xml");
    expect(is).toBe(was.replace('tabSelected="1"', 'tabSelected="0"'));
  });

  it("adds styles at the end and renumbers none", () => {
    const list = (bytes: Uint8Array, name: string): string => new RegExp(`<${name}[ >].*</${name}>`, "s").exec(textOf(partsOf(bytes), "xl/styles.xml"))![0].replace(/^<[^>]*>|<\/[^>]*>$/g, "");
    for (const name of ["fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles"]) expect(list(after, name).startsWith(list(before, name))).toBe(true);
    const styles = textOf(partsOf(after), "xl/styles.xml");
    for (const [style, number] of [["Title", 15], ["Input", 20], ["Calculation", 22], ["Check Cell", 23], ["Linked Cell", 24], ["Total", 25], ["Explanatory Text", 53], ["Heading 3", 18]]) expect(styles).toMatch(new RegExp(`<cellStyle name="${style}" xfId="\\d+" builtinId="${number}"/>`));
  });

  it("opens again with all of it", () => {
    const book = openWorkbook(after, "again.xlsx"), sheet = book.sheetNamed("Pool contributions")!;
    expect(book.activeSheet).toBe(sheet);
    expect(cellAt(sheet, 1, 0)!.value).toBe("=not a formula, and a note of what the sheet is for");
    expect(cellAt(sheet, 4, 1)!.format).toMatchObject({ style: "Input", fill: "#FFCC99", numberFormat: "£#,##0.00;[Red]-£#,##0.00" });
    expect(sheet.tables[0]).toMatchObject({ name: "PoolContributions", columns: ["Period", "Total (£)", "Northshire (£)", "Eastmere (£)"] });
    expect(sheet.charts[0]).toMatchObject({ name: "Contributions", type: "ColumnStacked", title: "Contributions by month (£)", altText: "Two partners' contributions in two months.", source: { sheet: sheet.name, range: { row: 4, column: 1, rows: 2, columns: 3 } } });
    expect(sheet.validations).toEqual([{ range: { row: 4, column: 1, rows: 2, columns: 1 }, rule: null, prompt: { title: "From", message: "'Budget 25-26'!G5", showPrompt: true } }]);
    expect(Object.fromEntries(sheet.pageLayout)).toMatchObject({ orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1 }, printTitleRows: "4:4", leftFooter: "Pool &D" });
    expect(sheet.customProperties.get("openbook.receipt")).toBe('{"id":"1","sheets":["Pool contributions"]}');
    expect(book.names).toContainEqual({ name: "PoolTotal", formula: "='Pool contributions'!$B$7", comment: "Total of the pooled fund", visible: true });
  });

  it("taken out again before saving leaves the very file; after saving, all but styles, and no part of its own", () => {
    const unsaved = withInsert(before);
    remove(unsaved, unsaved.sheets[0]!);
    expect(saveWorkbook(unsaved)).toBe(before);
    const saved = openWorkbook(after, "again.xlsx");
    remove(saved, saved.sheets[0]!);
    const { changed, added, removed } = partDifferences(before, saveWorkbook(saved));
    expect(added).toEqual([]);
    expect(removed.filter((path) => path !== "xl/calcChain.xml")).toEqual([]);
    // Looks once added stay in the list of looks, and Excel is asked to calculate; every sheet is as it was.
    expect(["xl/styles.xml", "xl/workbook.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"]).toEqual(expect.arrayContaining(changed));
  });

  itWithLibreOffice("is calculated and printed by LibreOffice", async () => {
    const calculated = await recalculate(after);
    const pounds = (row: number, column: number): number => Math.round((calculated.value("Pool contributions", row, column) as number) * 100) / 100;
    expect([4, 5, 6].map((row) => [1, 2, 3].map((column) => pounds(row, column)))).toEqual([[1000.01, 580.01, 420], [2000.02, 1160.01, 840.01], [3000.03, 1740.02, 1260.01]]);
    expect(pounds(7, 1)).toBe(0);
    expect(pounds(8, 1)).toBe(3000.03);
    expect(calculated.book.sheetNamed("Pool contributions")!.tables).toHaveLength(1);
    expect(calculated.book.sheetNamed("Pool contributions")!.charts).toHaveLength(1);
    const pdf = await convert(after, "pdf");
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
  }, 120_000);
});
