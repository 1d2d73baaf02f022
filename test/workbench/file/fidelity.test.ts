import { cellAt, ensureCell, formatOf, PLAIN_FORMAT, type Book, type Sheet } from "../../../src/workbench/book/book";
import { builtInFormat } from "../../../src/workbench/file/builtInStyles";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { SAMPLES } from "../../../src/workbench/samples/samples";
import { packageFaults, partDifferences, partsOf, textOf } from "./packageChecks";
import { RICH_PARTS, richPackage } from "./richPackage";

const BYTES = richPackage();

/** Opens the rich workbook, changes it, saves it, checks the package is sound, and gives what differs. */
function changed(change: (sheet: Sheet, book: Book) => void, bytes = BYTES): { after: Uint8Array; book: Book; differences: ReturnType<typeof partDifferences> } {
  const book = openWorkbook(bytes, "rich.xlsx");
  change(book.sheets[0]!, book);
  const after = saveWorkbook(book);
  expect(packageFaults(after)).toEqual([]);
  return { after, book: openWorkbook(after, "again.xlsx"), differences: partDifferences(bytes, after) };
}

const NOTHING = { changed: [], added: [], removed: [] };
const SHEET1 = "xl/worksheets/sheet1.xml";

describe("a workbook opened and saved", () => {
  it("is byte for byte the file it was when nothing differs", () => {
    expect(saveWorkbook(openWorkbook(BYTES, "rich.xlsx"))).toBe(BYTES);
  });

  it.each(SAMPLES.map((sample) => [sample.title, sample] as const))("gives back %s unchanged", (_, sample) => {
    const bytes = saveWorkbook(sample.build());
    expect(packageFaults(bytes)).toEqual([]);
    expect(saveWorkbook(openWorkbook(bytes, sample.file))).toBe(bytes);
  });

  it("is the file it was when a change is undone", () => {
    const book = openWorkbook(BYTES, "rich.xlsx"), sheet = book.sheets[0]!;
    const cell = ensureCell(sheet, 2, 1), format = cell.format;
    Object.assign(cell, { value: 99, format: builtInFormat("Input")! });
    ensureCell(sheet, 40, 3).value = "new";
    const added = book.addSheet("Pool inputs");
    ensureCell(added, 0, 0).value = "x";
    Object.assign(cell, { value: 1200.5, format });
    sheet.cells.delete(40);
    book.sheets.splice(book.sheets.indexOf(added), 1);
    expect(saveWorkbook(book)).toBe(BYTES);
  });
});

describe("one cell changed", () => {
  it("changes its sheet's part alone", () => {
    const { differences, book, after } = changed((sheet) => { cellAt(sheet, 2, 1)!.value = 1300; });
    expect(differences).toEqual({ ...NOTHING, changed: [SHEET1] });
    expect(cellAt(book.sheets[0]!, 2, 1)!.value).toBe(1300);
    const was = textOf(partsOf(BYTES), SHEET1), is = textOf(partsOf(after), SHEET1);
    expect(is).toBe(was.replace('<c r="B3" s="1"><v>1200.5</v></c>', '<c r="B3" s="1"><v>1300</v></c>'));
  });

  it("keeps what a book does not model of the cell's look when its look changes", () => {
    const { differences, after } = changed((sheet) => {
      const cell = cellAt(sheet, 0, 5)!;
      cell.format = formatOf(cell.format, { fill: "#ABCDEF" });
    });
    expect(differences).toEqual({ ...NOTHING, changed: ["xl/styles.xml", SHEET1].sort() });
    const styles = textOf(partsOf(after), "xl/styles.xml");
    expect(styles).toContain('<cellXfs count="7">');
    expect(styles).toMatch(/fontId="2" fillId="4" borderId="1" xfId="0" quotePrefix="1"[^>]*><alignment horizontal="center" vertical="top" textRotation="45" wrapText="1" indent="1"\/><protection locked="0"\/><\/xf><\/cellXfs>/);
  });

  it("gives the sheet's own look of the column to a new cell in it, with no new style", () => {
    const { differences, after } = changed((sheet) => { ensureCell(sheet, 5, 2).value = 5; });
    expect(differences).toEqual({ ...NOTHING, changed: [SHEET1] });
    expect(textOf(partsOf(after), SHEET1)).toContain('<row r="6"><c r="C6" s="1"><v>5</v></c></row><row r="7">');
  });

  it("takes out of the file the text that was typed over", () => {
    const { after, differences, book } = changed((_, whole) => { cellAt(whole.sheets[1]!, 2, 0)!.value = "Provider B"; });
    expect(differences.changed).toEqual(["xl/sharedStrings.xml", "xl/worksheets/sheet2.xml"]);
    expect(Object.values(partsOf(after)).some((bytes) => Buffer.from(bytes).includes("Confidential name"))).toBe(false);
    expect(book.sheets[1]!.cells.get(3)!.get(0)!.value).toBe("Acme & Sons");
  });

  it("leaves shared text that other cells still use", () => {
    const { differences } = changed((_, whole) => { cellAt(whole.sheets[1]!, 1, 0)!.value = "Provider B"; });
    expect(differences.changed).toEqual(["xl/worksheets/sheet2.xml"]);
  });
});

it("gives Excel's own styles the look the file gives them: restyled, or in another theme", () => {
  const house = richPackage({
    "xl/styles.xml": (RICH_PARTS["xl/styles.xml"] as string).replace('<cellStyle name="House heading" xfId="1"/>', '<cellStyle name="Input" xfId="1" builtinId="20" customBuiltin="1"/>'),
    "xl/_rels/workbook.xml.rels": (RICH_PARTS["xl/_rels/workbook.xml.rels"] as string).replace("</Relationships>", '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>'),
    "xl/theme/theme1.xml": '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Old"><a:themeElements><a:clrScheme name="Old"><a:dk2><a:srgbClr val="1F497D"/></a:dk2></a:clrScheme><a:fontScheme name="Old"><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>',
    "[Content_Types].xml": (RICH_PARTS["[Content_Types].xml"] as string).replace("</Types>", '<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>'),
  });
  const { book, after } = changed((sheet, whole) => {
    expect([...whole.styles.keys()]).toEqual(["Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4", "Input"]);
    ensureCell(sheet, 30, 0).format = whole.styles.get("Input")!;
    ensureCell(sheet, 31, 0).format = whole.styles.get("Title")!;
  }, house);
  expect(cellAt(book.sheets[0]!, 30, 0)!.format).toMatchObject({ style: "Input", fill: "#2F5597", font: { bold: true, color: "#FFFFFF" } });
  expect(cellAt(book.sheets[0]!, 31, 0)!.format).toMatchObject({ style: "Title", font: { name: "Cambria", size: 18, color: "#1F497D" } });
  expect(textOf(partsOf(after), "xl/styles.xml")).toContain('<sz val="18"/><color theme="3"/><name val="Cambria"/><family val="2"/><scheme val="major"/></font></fonts>');
});

describe("formulas", () => {
  it("asks Excel to calculate, and drops the order of calculation with what declares it", () => {
    const { differences, after, book } = changed((sheet) => Object.assign(cellAt(sheet, 2, 1)!, { formula: "=400*3", value: 1200 }));
    expect(differences).toEqual({ added: [], removed: ["xl/calcChain.xml"], changed: ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", SHEET1].sort() });
    expect(textOf(partsOf(after), "xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(cellAt(book.sheets[0]!, 2, 1)).toMatchObject({ formula: "=400*3", value: 1200 });
  });

  it("writes what a formula newly comes to beside its own text, and asks Excel to calculate", () => {
    const { after, differences } = changed((sheet) => { cellAt(sheet, 3, 2)!.value = 2900; });
    expect(differences.changed).toEqual(["xl/workbook.xml", SHEET1].sort());
    expect(textOf(partsOf(after), SHEET1)).toContain('<c r="C4" s="1"><f t="shared" si="0"/><v>2900</v></c>');
  });

  it("does not take a 16th figure or a name our engine lacks for a change", () => {
    const { differences } = changed((sheet) => {
      cellAt(sheet, 4, 2)!.value = 1200.4 + 2e-13;
      cellAt(sheet, 9, 0)!.value = { error: "#NAME?" };
    });
    expect(differences).toEqual(NOTHING);
  });

  it("gives the cells that shared a formula their own when the one that held it changes", () => {
    const { book } = changed((sheet) => Object.assign(cellAt(sheet, 2, 2)!, { formula: undefined, value: 1 }));
    const sheet = book.sheets[0]!;
    expect(cellAt(sheet, 2, 2)).toMatchObject({ value: 1 });
    expect([cellAt(sheet, 3, 2), cellAt(sheet, 4, 2)]).toMatchObject([{ formula: "=B4*2+$B$3", value: 2800.5 }, { formula: "=B5*2+$B$3", value: 1200.4 }]);
  });

  it("stores newer functions, custom functions, spills and [@Column] as Excel must find them", () => {
    const { after, book } = changed((sheet, whole) => {
      const formulas = [
        "=SORT(FILTER(A1:A3,B1:B3>0))", "=OPENBOOK.POOL.SPLIT(B3,B4:B5)", "=SUM(A7#)", "=LET(x,B3,LAMBDA(y,y+x)(1))", "=STDEV.S(B3:B5)", "=XLOOKUP(1,A:A,B:B)", "=SUM(B3:B5)", "=@B3:B5",
      ];
      formulas.forEach((formula, i) => Object.assign(ensureCell(sheet, 20 + i, 0), { formula, value: 1 }));
      cellAt(sheet, 20, 0)!.array = { rows: 3, columns: 1, legacy: false };
      sheet.cells.get(21)!.clear();
      sheet.cells.get(22)!.clear();
      Object.assign(ensureCell(sheet, 30, 0), { formula: formulas[1], value: 1 });
      Object.assign(ensureCell(sheet, 31, 0), { formula: formulas[2], value: 1 });
      Object.assign(ensureCell(whole.sheets[1]!, 1, 2), { formula: "=[@Cost]*12", value: 1 });
    });
    const xml = textOf(partsOf(after), SHEET1);
    expect(xml).toContain('<c r="A21" cm="1"><f t="array" ref="A21:A23">_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3&gt;0))</f>');
    expect(xml).toContain('<c r="A31" cm="1"><f t="array" ref="A31">_xldudf_OPENBOOK_POOL_SPLIT(B3,B4:B5)</f>');
    expect(xml).toContain("SUM(_xlfn.ANCHORARRAY(A7))</f>");
    expect(xml).toContain("_xlfn.LET(_xlpm.x,B3,_xlfn.LAMBDA(_xlpm.y,_xlpm.y+_xlpm.x)(1))</f>");
    expect(xml).toContain('<c r="A25"><f>_xlfn.STDEV.S(B3:B5)</f>');
    expect(xml).toContain("_xlfn.XLOOKUP(1,A:A,B:B)</f>");
    expect(xml).toContain('<c r="A27"><f>SUM(B3:B5)</f>');
    expect(xml).toContain("<f>_xlfn.SINGLE(B3:B5)</f>");
    expect(textOf(partsOf(after), "xl/worksheets/sheet2.xml")).toContain("<f>Costs[[#This Row],[Cost]]*12</f>");
    expect(cellAt(book.sheets[0]!, 30, 0)!.formula).toBe("=OPENBOOK.POOL.SPLIT(B3,B4:B5)");
    expect(cellAt(book.sheets[0]!, 23, 0)!.formula).toBe("=LET(x,B3,LAMBDA(y,y+x)(1))");
  });

  it("makes the part that marks dynamic arrays where the file has none, and adds to one that marks other things", () => {
    const calculated = (sheet: Sheet): void => void Object.assign(ensureCell(sheet, 0, 0), { formula: "=SEQUENCE(2)", value: 1, array: { rows: 2, columns: 1, legacy: false } });
    const bytes = saveWorkbook(SAMPLES[1]!.build());
    const made = changed(calculated, bytes);
    expect(made.differences.added).toEqual(["xl/metadata.xml"]);
    expect(cellAt(made.book.sheets[0]!, 0, 0)!.array).toEqual({ rows: 2, columns: 1, legacy: false });
    const other = '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>';
    const added = changed((sheet) => calculated(sheet), richPackage({ "xl/metadata.xml": other }));
    const metadata = textOf(partsOf(added.after), "xl/metadata.xml");
    expect(metadata).toMatch(/name="XLRICHVALUE"\/><metadataType name="XLDAPR"/);
    expect(metadata).toContain('<cellMetadata count="1"><bk><rc t="2" v="0"/></bk></cellMetadata><valueMetadata');
    expect(textOf(partsOf(added.after), SHEET1)).toContain('<c r="A1" s="3" cm="1"><f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)</f><v>1</v></c>');
  });
});

describe("sheets", () => {
  it("added and taken out again leave no trace, and an added one comes last with parts of its own", () => {
    const { differences, book } = changed((_, whole) => { ensureCell(whole.addSheet("Pool inputs"), 0, 0).value = "x"; });
    expect(differences).toEqual({ changed: ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"], added: ["xl/worksheets/sheet4.xml"], removed: [] });
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Budget 25-26", "Providers", "Hidden", "Pool inputs"]);
  });

  it("renamed are renamed wherever formulas, names, charts, pivots and links speak of them", () => {
    const { after, book, differences } = changed((sheet) => { sheet.name = "O'Brien & Co"; });
    expect(differences.changed).toEqual(["xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/pivotCache/pivotCacheDefinition1.xml", "xl/workbook.xml"]);
    expect(textOf(partsOf(after), "xl/charts/chart1.xml")).toContain("<c:f>'O''Brien &amp; Co'!$B$3:$B$5</c:f>");
    expect(textOf(partsOf(after), "xl/pivotCache/pivotCacheDefinition1.xml")).toContain('sheet="O\'Brien &amp; Co"');
    expect(book.sheets[0]!.pageLayout.get("printArea")).toBe("A1:F20");
    const other = changed((_, whole) => { whole.sheets[1]!.name = "Costs by provider"; });
    expect(cellAt(other.book.sheets[0]!, 9, 0)!.formula).toBe("='Costs by provider'!B2+[1]Sheet1!$A$1");
    expect(other.book.sheets[0]!.validations[3]!.rule).toEqual({ list: { inCellDropDown: true, source: "='Costs by provider'!$A$2:$A$4" } });
    expect(other.book.names[0]!.formula).toBe("='Costs by provider'!$C$2");
  });

  it("deleted go with the parts only they had; names of others keep their sheet", () => {
    const { differences, book, after } = changed((_, whole) => {
      whole.sheets.splice(0, 1);
      whole.activeSheet = whole.sheets[0]!;
    });
    expect(differences.removed).toEqual([
      "xl/calcChain.xml", "xl/charts/chart1.xml", "xl/comments1.xml", "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml", "xl/drawings/vmlDrawing1.vml",
      "xl/printerSettings/printerSettings1.bin", "xl/worksheets/_rels/sheet1.xml.rels", "xl/worksheets/sheet1.xml",
    ]);
    expect(book.names).toContainEqual({ name: "LocalRate", formula: "=Providers!$C$2", comment: "", visible: true, sheetId: book.sheets[0]!.id });
    expect(textOf(partsOf(after), "xl/workbook.xml")).toContain('<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">');
    expect(book.activeSheet.name).toBe("Providers");
  });

  it("moved keep their names and print set-up", () => {
    const { book, differences } = changed((_, whole) => { whole.sheets.reverse(); });
    expect(differences.changed).toEqual(["xl/workbook.xml"]);
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Hidden", "Providers", "Budget 25-26"]);
    expect(book.sheets[2]!.pageLayout.get("printArea")).toBe("A1:F20");
    expect(book.names[0]).toMatchObject({ name: "LocalRate", sheetId: book.sheets[1]!.id });
  });

  it("shown in front of others leave only one tab selected", () => {
    const { after, book } = changed((_, whole) => { whole.activeSheet = whole.sheets[1]!; });
    expect(book.activeSheet.name).toBe("Providers");
    expect(textOf(partsOf(after), SHEET1)).not.toContain('tabSelected="1"');
    expect(textOf(partsOf(after), "xl/worksheets/sheet2.xml")).toContain('<sheetView workbookViewId="0" tabSelected="1"/>');
  });
});

describe("what stands on a sheet", () => {
  it("changes in place: columns, rows, panes, merges, protection, page", () => {
    const { book, differences } = changed((sheet) => {
      sheet.columns.set(2, { ...sheet.columns.get(2), width: 30 });
      sheet.columns.delete(4);
      sheet.rows.set(2, { height: 40 });
      sheet.rows.delete(4);
      sheet.frozen = { rows: 1, columns: 0 };
      sheet.merges.splice(0, 1);
      sheet.protected = false;
      sheet.tabColor = "#123456";
      sheet.pageLayout.set("orientation", "Portrait").set("rightFooter", "Openbook & co").set("printTitleRows", "$1:$3").set("zoom", { scale: 80 });
    });
    expect(differences).toEqual({ ...NOTHING, changed: ["xl/workbook.xml", SHEET1].sort() });
    const sheet = book.sheets[0]!;
    expect([1, 2, 3, 4].map((column) => sheet.columns.get(column)?.width)).toEqual([12.7109375, 30, 12.7109375, undefined]);
    expect([sheet.rows.get(2), sheet.rows.get(4), sheet.frozen, sheet.merges.length, sheet.protected, sheet.tabColor]).toEqual([{ height: 40 }, undefined, { rows: 1, columns: 0 }, 1, false, "#123456"]);
    expect(Object.fromEntries(sheet.pageLayout)).toMatchObject({ orientation: "Portrait", leftFooter: "Page &P", rightFooter: "Openbook & co", printTitleRows: "1:3", printTitleColumns: "A:A", printArea: "A1:F20", zoom: { scale: 80 } });
  });

  it("keeps validations as they stand beside new ones", () => {
    const { book, after } = changed((sheet) => {
      sheet.validations.splice(3, 1);
      sheet.validations.push({ range: { row: 30, column: 0, rows: 2, columns: 1 }, rule: null, prompt: { title: "From", message: "Budget 25-26!B3 & \"more\"\nline", showPrompt: true } });
    });
    const xml = textOf(partsOf(after), SHEET1);
    expect(xml).toContain('<dataValidations count="3"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="Service" prompt="Pick one" sqref="F3:F5 F8">');
    expect(xml).not.toContain("<x14:dataValidation type");
    expect(book.sheets[0]!.validations[3]).toEqual({ range: { row: 30, column: 0, rows: 2, columns: 1 }, rule: null, prompt: { title: "From", message: "Budget 25-26!B3 & \"more\"\nline", showPrompt: true } });
  });

  it("keeps notes as they stand beside new ones, each with its box", () => {
    const { book, after } = changed((sheet) => { sheet.notes.push({ row: 3, column: 1, text: "A <new> note", author: "B & C" }); });
    expect(book.sheets[0]!.notes).toEqual([{ row: 2, column: 1, text: "A Finance Officer:\nfrom the ledger", author: "A Finance Officer" }, { row: 3, column: 1, text: "A <new> note", author: "B & C" }]);
    const shapes = textOf(partsOf(after), "xl/drawings/vmlDrawing1.vml");
    expect(shapes.match(/<v:shape /g)).toHaveLength(2);
    expect(shapes).toContain("<x:Row>3</x:Row><x:Column>1</x:Column>");
    const none = changed((sheet) => { sheet.notes.length = 0; });
    expect(none.differences.removed).toEqual(["xl/comments1.xml"]);
  });

  it("puts new charts beside what was drawn, and takes one away without the other", () => {
    const chart = { name: "New", type: "Line", title: "Spend & more", altText: "A line", left: 100, top: 200, width: 300, height: 150, seriesBy: "Columns" as const, properties: new Map(), fromFile: false };
    const { book, differences, after } = changed((sheet, whole) => {
      sheet.charts.push({ ...chart, id: whole.newId("C"), source: { sheet: sheet.name, range: { row: 1, column: 0, rows: 4, columns: 3 } } });
    });
    expect(differences).toEqual({ added: ["xl/charts/chart3.xml"], removed: [], changed: ["[Content_Types].xml", "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml"] });
    expect(textOf(partsOf(after), "xl/drawings/drawing1.xml")).toContain('name="TextBox 2"');
    const added = book.sheets[0]!.charts[1]!;
    expect(added).toMatchObject({ name: "New", type: "Line", title: "Spend & more", altText: "A line", left: expect.closeTo(100, 3), top: expect.closeTo(200, 3), width: expect.closeTo(300, 3), height: expect.closeTo(150, 3) });
    const taken = changed((sheet) => { sheet.charts.length = 0; });
    expect(taken.differences.removed).toEqual(["xl/charts/chart1.xml", "xl/drawings/_rels/drawing1.xml.rels"]);
    expect(textOf(partsOf(taken.after), "xl/drawings/drawing1.xml")).toContain('name="TextBox 2"');
  });

  it("moves a chart that came with the file and redraws nothing of it", () => {
    const { differences, book } = changed((sheet) => { sheet.charts[0]!.left += 48; });
    expect(differences.changed).toEqual(["xl/drawings/drawing1.xml"]);
    expect(book.sheets[0]!.charts[0]!.width).toBeCloseTo(openWorkbook(BYTES, "x").sheets[0]!.charts[0]!.width, 3);
  });

  it("changes a table's part when the table changes, its columns named as its headings are", () => {
    const { book, differences, after } = changed((_, whole) => {
      const sheet = whole.sheets[1]!;
      cellAt(sheet, 0, 1)!.value = "Annual cost";
      sheet.tables[0]!.range = { ...sheet.tables[0]!.range, rows: 6 };
    });
    expect(differences.changed).toEqual(["xl/sharedStrings.xml", "xl/tables/table1.xml", "xl/worksheets/sheet2.xml"]);
    expect(book.sheets[1]!.tables[0]).toMatchObject({ columns: ["Provider", "Annual cost", "Rate"], range: { rows: 6 } });
    expect(textOf(partsOf(after), "xl/tables/table1.xml")).toContain('<autoFilter ref="A1:C6"><filterColumn');
  });

  it("writes whatever stands in a table's heading as text", () => {
    const { book } = changed((_, whole) => {
      cellAt(whole.sheets[1]!, 0, 0)!.value = 2025;
      Object.assign(cellAt(whole.sheets[1]!, 0, 1)!, { formula: "=1+1", value: 2 });
    });
    expect(book.sheets[1]!.cells.get(0)).toEqual(new Map([[0, expect.objectContaining({ value: "2025" })], [1, { value: "2", format: PLAIN_FORMAT }], [2, expect.anything()]]));
    expect(book.sheets[1]!.tables[0]!.columns).toEqual(["2025", "2", "Rate"]);
  });

  it("adds, changes and removes a sheet's own properties", () => {
    const { book, differences } = changed((sheet, whole) => {
      sheet.customProperties.set("openbook", '{"a":"£ & 🏠"}');
      whole.sheets[1]!.customProperties.set("reviewed", "no");
    });
    expect(differences.added).toEqual(["xl/customProperty2.bin"]);
    expect([...book.sheets[0]!.customProperties, ...book.sheets[1]!.customProperties]).toEqual([["openbook", '{"a":"£ & 🏠"}'], ["reviewed", "no"]]);
    const removed = changed((_, whole) => { whole.sheets[1]!.customProperties.clear(); });
    expect(removed.differences.removed).toEqual(["xl/customProperty1.bin"]);
  });

  it("adds, changes and removes names", () => {
    const { book, differences } = changed((_, whole) => {
      whole.names.splice(0, 1);
      whole.names[0]!.formula = "=Hidden!$B$1";
      whole.names.push({ name: "PoolTotal", formula: "='Budget 25-26'!$B$3", comment: "Total & more", visible: true });
    });
    expect(differences.changed).toEqual(["xl/workbook.xml"]);
    expect(book.names.map((one) => [one.name, one.formula, one.comment])).toEqual([["Secret", "=Hidden!$B$1", ""], ["Uplift", "=LAMBDA(x,x*1.04)", "4%"], ["PoolTotal", "='Budget 25-26'!$B$3", "Total & more"]]);
    expect(book.sheets[0]!.pageLayout.get("printArea")).toBe("A1:F20");
  });
});

it("patches a file whose elements carry a prefix and whose cells do not say where they are", () => {
  const prefixed = '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row/></x:sheetData></x:worksheet>';
  const { book, after } = changed((_, whole) => {
    const sheet = whole.sheets[2]!;
    cellAt(sheet, 0, 0)!.value = "one";
    ensureCell(sheet, 1, 3).value = true;
    Object.assign(ensureCell(sheet, 3, 0), { formula: "=A1", value: "one", format: formatOf(PLAIN_FORMAT, { style: "Normal", fill: "#FF0000" }) });
    sheet.frozen = { rows: 1, columns: 0 };
    sheet.columns.set(0, { width: 20 });
  }, richPackage({ "xl/worksheets/sheet3.xml": prefixed }));
  expect(textOf(partsOf(after), "xl/worksheets/sheet3.xml")).toContain('<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>one</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="D2" t="b"><x:v>1</x:v></x:c></x:row>');
  const sheet = book.sheets[2]!;
  expect([cellAt(sheet, 0, 1)!.value, cellAt(sheet, 1, 3)!.value, cellAt(sheet, 3, 0)!.formula, sheet.frozen.rows, sheet.columns.get(0)!.width]).toEqual([2, true, "=A1", 1, 20]);
});

it("writes in the names of the standard's strict edition where the file is of that edition", () => {
  const strict = (text: string): string => text.replace(/http:\/\/schemas\.openxmlformats\.org\/(officeDocument|spreadsheetml|drawingml)\/2006\//g, "http://purl.oclc.org/ooxml/$1/");
  const bytes = richPackage(Object.fromEntries(Object.entries(RICH_PARTS).flatMap(([path, content]) => (typeof content === "string" ? [[path, strict(content)]] : []))));
  const { after, book } = changed((sheet, whole) => {
    const added = whole.addSheet("New");
    Object.assign(ensureCell(added, 0, 0), { value: "x" });
    sheet.charts.push({ ...sheet.charts[0]!, id: whole.newId("C"), fromFile: false });
  }, bytes);
  expect(book.sheetNamed("New")!.cells.get(0)!.get(0)!.value).toBe("x");
  expect(book.sheets[0]!.charts).toHaveLength(2);
  for (const [path, part] of Object.entries(partsOf(after))) expect([path, Buffer.from(part).includes("schemas.openxmlformats.org/spreadsheetml") || Buffer.from(part).includes("schemas.openxmlformats.org/drawingml")]).toEqual([path, false]);
});
