/** @jest-environment jsdom */
import { strToU8, zipSync } from "fflate";
import { explainWorkbook } from "../../../src/messages/explainWorkbook";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { SAMPLES } from "../../../src/workbench/samples/samples";
import { readFile } from "../../../src/workbook/files/readFile";
import { WorkbookError, type SheetsRead } from "../../../src/workbook/port";
import { RICH_PARTS, richPackage } from "../../workbench/file/richPackage";
import { openExcel } from "../excelHost";

/** What jobs read of a sheet, to compare two ways of reading it. */
function essentials({ sheets }: SheetsRead) {
  return sheets.map(({ name, visibility, block: { sheet, row, column, values, formulas, texts, hiddenRows, hiddenColumns, merged } }) =>
    ({ name, visibility, sheet, row, column, values, formulas, texts, hiddenRows, hiddenColumns, merged }));
}

function known<T>(found: T | undefined): T {
  if (found === undefined) throw new Error("it is not there");
  return found;
}

const sample = (id: string): Uint8Array => saveWorkbook(known(SAMPLES.find((one) => one.id === id)).build());
const SHEET = "xl/worksheets/sheet1.xml";
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const sheetOf = (inside: string): string => `<worksheet ${MAIN}>${inside}</worksheet>`;
const withSheet = (inside: string): Uint8Array => richPackage({ [SHEET]: sheetOf(inside) });

async function block(inside: string) {
  const read = await readFile("x.xlsx", withSheet(inside));
  return known(read.sheets[0]).block;
}

describe("a file is read as the same workbook is through Excel", () => {
  it.each(["pooled-budget", "services-down", "charity", "register", "scenarios"])("%s", async (id) => {
    const bytes = sample(id);
    const { workbook } = await openExcel(openWorkbook(bytes, "x.xlsx"));
    const read = await readFile("x.xlsx", bytes);
    const throughExcel = await workbook.readSheets(await workbook.sheetNames());
    expect(essentials(read)).toEqual(essentials(throughExcel));
    expect(read.names).toEqual(throughExcel.names);
    expect(read.sheets.some(({ block: { values } }) => values.length > 3)).toBe(true);
  });
});

describe("what a file's cells hold", () => {
  it("reads numbers, texts, logical values, errors and dates as Excel shows them, and leaves gaps empty", async () => {
    const read = await block('<sheetData><row r="2"><c r="B2"><v>1234567.89</v></c><c r="D2" t="str"><v>a_x000A_b</v></c></row>'
      + '<row r="3"><c r="A3" t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c r="D3" t="inlineStr"><is><r><t>in </t></r><r><t>runs</t></r><rPh><t>aid</t></rPh></is></c></row>'
      + '<row><c><v>-0</v></c><c t="d"><v>2025-04-01T12:00:00</v></c></row></sheetData>');
    expect(read.values).toEqual([["", "", "", ""], ["", 1234567.89, "", "a\nb"], [true, "#REF!", "", "in runs"], [0, 45748.5, "", ""]]);
    expect(Object.is(read.values[3]?.[0], 0)).toBe(true);
  });

  it("keeps the pennies of a number someone formatted as a date", async () => {
    const styles = `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs><numFmts><numFmt numFmtId="164" formatCode="&quot;£&quot;#,##0.00"/></numFmts></styleSheet>`;
    const read = await readFile("x.xlsx", richPackage({ "xl/styles.xml": styles, [SHEET]: sheetOf('<sheetData><row><c s="1"><v>1234567.89</v></c><c s="1"><v>45748</v></c><c s="2"><v>-1234.5</v></c></row></sheetData>') }));
    const found = read.sheets[0]?.block;
    expect(found?.values).toEqual([[1234567.89, 45748, -1234.5]]);
    expect(found?.texts[0]?.slice(1)).toEqual(["01/04/2025", "-£1,234.50"]);
    expect(found?.numberFormats[0]).toEqual(["dd/mm/yyyy", "dd/mm/yyyy", '"£"#,##0.00']);
  });

  it("gives every cell of a shared formula and of an array entered by hand its formula", async () => {
    const read = await block('<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>2</v></c><c r="E1"><f t="array" ref="E1:E2">B1:B2</f><v>1</v></c></row>'
      + '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="E2"><v>2</v></c></row><row r="3"><c r="A3"><f>_xlfn.IFNA(B3,0)</f></c></row></sheetData>');
    expect(read.formulas.map((line) => line[0])).toEqual(["=B1*$C$1", "=B2*$C$1", "=IFNA(B3,0)"]);
    expect(read.formulas.map((line) => line[4])).toEqual(["=B1:B2", "=B1:B2", ""]);
    expect(read.mayBeStale).toBe(true);
  });

  it("says what is hidden and merged, in the cells that are used", async () => {
    const read = await block('<cols><col min="2" max="3" hidden="1"/><col min="4" max="16384" width="0"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>1</v></c></row>'
      + '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="9" hidden="1"/></sheetData><mergeCells><mergeCell ref="A1:B9"/><mergeCell ref="F1:G2"/></mergeCells>');
    expect([read.hiddenRows, read.hiddenColumns, read.merged]).toEqual([[1], [1, 2, 3], [{ row: 0, column: 0, rows: 2, columns: 2 }]]);
  });

  it("gives names of one rectangle, those of one sheet too, and the standing of each sheet", async () => {
    const names = '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'Budget 25-26\'!$A$1</definedName><definedName name="Return_costs_this">\'Budget 25-26\'!$J$4:$J$20</definedName>'
      + '<definedName name="Return_costs_this" localSheetId="2">Providers!$J$4</definedName><definedName name="Gone">Providers!#REF!</definedName><definedName name="Elsewhere">[1]Rates!$A$1</definedName></definedNames>';
    const read = await readFile("x.xlsx", richPackage({ "xl/workbook.xml": (RICH_PARTS["xl/workbook.xml"] as string).replace(/<definedNames>.*<\/definedNames>/s, names) }));
    expect(read.names).toEqual([
      { name: "Return_costs_this", range: { sheet: "Budget 25-26", address: "J4:J20" } }, { name: "Return_costs_this", range: { sheet: "Providers", address: "J4" } },
    ]);
    expect(read.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["Budget 25-26", "visible"], ["Providers", "visible"], ["Hidden", "very hidden"]]);
  });

  it("reads an empty sheet as no rows", async () => {
    expect((await block("<sheetData/>")).values).toEqual([]);
  });
});

describe("a file that cannot be read is refused in one sentence", () => {
  const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const rels = (from: string, to: string): string => (RICH_PARTS["_rels/.rels"] as string).replace(from, to);

  it.each<[what: string, () => Uint8Array]>([
    ["empty", () => new Uint8Array()],
    ["text", () => strToU8("Provider,Cost\nAcme,10\n")],
    ["pdf", () => strToU8("%PDF-1.7\n")],
    ["unknown", () => Uint8Array.from([1, 0, 2, 0, 3])],
    ["xls", () => Uint8Array.from([...COMPOUND, ...utf16("Workbook")])],
    ["protected", () => Uint8Array.from([...COMPOUND, ...utf16("EncryptedPackage")])],
    ["xlsb", () => richPackage({ "xl/workbook.bin": "x", "_rels/.rels": rels("xl/workbook.xml", "xl/workbook.bin") })],
    ["ods", () => zipSync({ "mimetype": strToU8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": strToU8("<x/>") })],
    ["another", () => zipSync({ "notes.txt": strToU8("x") })],
    ["another", () => richPackage({ "xl/workbook.xml": '<w:document xmlns:w="w"/>' })],
    ["damaged", () => richPackage().subarray(0, 3000)],
    ["damaged", () => richPackage({ [SHEET]: "<worksheet><sheetData></worksheet>" })],
    ["damaged", () => richPackage({ [SHEET]: null })],
    ["damaged", () => richPackage({ [SHEET]: '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>' })],
    ["damaged", () => richPackage({ [SHEET]: "<a>".repeat(100_000) + "</a>".repeat(100_000) })],
    ["large", () => richPackage({ [SHEET]: new Uint8Array(51 * 1024 * 1024) })],
    ["large", () => new Uint8Array([0x50, 0x4b, ...new Uint8Array(20 * 1024 * 1024)])],
    ["large", () => withSheet(`<sheetData>${Array.from({ length: 500_001 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row * 7919 % 10_007}</v></c></row>`).join("")}</sheetData>`)],
    ["far", () => withSheet('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')],
  ])("%s", async (what, make) => {
    const error: unknown = await readFile("Return.xlsx", make()).catch((refused: unknown) => refused);
    if (!(error instanceof WorkbookError)) throw error;
    expect(error.code).toBe(what === "protected" ? "file-protected" : "file-unreadable");
    if (what !== "protected") expect(error.detail["what"]).toBe(what);
    expect(explainWorkbook(error)).toMatch(/^“Return\.xlsx” [^]*\.$/);
  });
});

it("reads sixty files of seven sheets in under three seconds of work", async () => {
  const rows = Array.from({ length: 18 }, (_, row) => `<row r="${row + 1}">${Array.from({ length: 14 }, (__, column) =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}">${column === 12 ? "<f>SUM(A1:B1)</f>" : ""}<v>${row * 14 + column}.25</v></c>`).join("")}</row>`).join("");
  const seven = Array.from({ length: 7 }, (_, at) => at + 1);
  const bytes = richPackage({
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${seven.map((n) => `<sheet name="S${n}" sheetId="${n}" r:id="s${n}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${seven.map((n) =>
      `<Relationship Id="s${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/s${n}.xml"/>`).join("")}</Relationships>`,
    ...Object.fromEntries(seven.map((n) => [`xl/worksheets/s${n}.xml`, sheetOf(`<sheetData>${rows}</sheetData>`)])),
  });
  // Of this process alone: other work on the machine is none of it.
  const start = process.cpuUsage();
  for (let file = 0; file < 60; file++) expect((await readFile(`r${file}.xlsx`, bytes)).sheets[6]?.block.values[17]?.[13]).toBe(251.25);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
}, 30_000);
