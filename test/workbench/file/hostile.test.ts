import { strToU8, zipSync } from "fflate";
import { builtInFormat } from "../../../src/workbench/file/builtInStyles";
import { FileRefused, type RefusalCode } from "../../../src/workbook/files/package/fileRefused";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { RICH_PARTS, richPackage } from "./richPackage";

function refusal(bytes: Uint8Array): FileRefused {
  try { openWorkbook(bytes, "x.xlsx"); } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
  throw new Error("it was opened");
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const RICH = richPackage();

/** The zip with the four bytes at a field of one entry's central header replaced. */
function withField(bytes: Uint8Array, path: string, field: number, value: number): Uint8Array {
  const changed = bytes.slice(), view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 46; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && new TextDecoder().decode(changed.subarray(at + 46, at + 46 + path.length)) === path) {
      view.setUint32(at + field, value, true);
      return changed;
    }
  }
  throw new Error("no such entry");
}

const SHEET = "xl/worksheets/sheet1.xml";

describe("a file that is not to be opened is refused in a sentence", () => {
  it.each<[string, RefusalCode, () => Uint8Array]>([
    ["nothing at all", "not-a-workbook", () => new Uint8Array(0)],
    ["a text file", "not-a-workbook", () => strToU8("Provider,Cost\nAcme,10\n".repeat(10))],
    ["an old .xls", "old-xls", () => Uint8Array.from([...COMPOUND, ...utf16("Workbook"), 1])],
    ["a locked workbook", "encrypted", () => Uint8Array.from([...COMPOUND, ...utf16("EncryptedPackage")])],
    ["a zip with locked entries", "encrypted", () => { const bytes = RICH.slice(), view = new DataView(bytes.buffer); for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) bytes[at + 8]! |= 1; return bytes; }],
    ["a download cut short", "damaged", () => RICH.subarray(0, RICH.length - 400)],
    ["a zip of something else", "no-workbook-part", () => zipSync({ "notes.txt": strToU8("x") })],
    ["a Word document", "no-workbook-part", () => richPackage({ "xl/workbook.xml": '<w:document xmlns:w="w"/>' })],
    ["a binary workbook", "binary-workbook", () => richPackage({ "xl/workbook.bin": "x", "_rels/.rels": (RICH_PARTS["_rels/.rels"] as string).replace("xl/workbook.xml", "xl/workbook.bin") })],
    ["a workbook whose workbook part is gone", "no-workbook-part", () => richPackage({ "xl/workbook.xml": null })],
    ["a workbook with no sheets", "no-workbook-part", () => richPackage({ "xl/workbook.xml": (RICH_PARTS["xl/workbook.xml"] as string).replace(/<sheets>.*<\/sheets>/, "<sheets/>").replace(/<definedNames>.*<\/definedNames>/, "") })],
    ["a workbook with a sheet missing", "damaged", () => richPackage({ [SHEET]: null })],
    ["a sheet that is not well-formed", "damaged", () => richPackage({ [SHEET]: "<worksheet><sheetData></worksheet>" })],
    ["an empty sheet part", "damaged", () => richPackage({ [SHEET]: "" })],
    ["an entity bomb", "damaged", () => richPackage({ [SHEET]: '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>' })],
    ["elements nested without end", "damaged", () => richPackage({ [SHEET]: "<a>".repeat(100_000) + "</a>".repeat(100_000) })],
    ["a part that unpacks to more than it says", "damaged", () => withField(RICH, SHEET, 24, 100)],
    ["a part that is not what its sum says", "damaged", () => withField(RICH, SHEET, 16, 12345)],
    ["a part said to lie beyond the file", "damaged", () => withField(RICH, SHEET, 20, 0x00ffffff)],
    ["a bomb of one part", "too-large", () => richPackage({ [SHEET]: new Uint8Array(12 * 1024 * 1024) })],
    ["a bomb of many parts", "too-large", () => withField(richPackage(), SHEET, 24, 0x0fffffff)],
    ["too many parts", "too-large", () => richPackage(Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`junk/${i}.txt`, "x"])))],
    ["more bytes than are taken", "too-large", () => new Uint8Array(20 * 1024 * 1024 + 1)],
  ])("%s", (_, code, make) => {
    const error = refusal(make());
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^[A-Z][^]*[^.]\.$/);
    expect(error.message).not.toMatch(/undefined|\[object|zip/);
  });

  it("names the part said twice", () => {
    const bytes = RICH.slice(), text = Buffer.from(bytes.buffer);
    for (let at = text.indexOf("xl/worksheets/sheet2.xml"); at >= 0; at = text.indexOf("xl/worksheets/sheet2.xml", at + 1)) bytes.set(strToU8(SHEET), at);
    expect(refusal(bytes).message).toBe("This workbook is damaged and cannot be read: it holds the part xl/worksheets/sheet1.xml twice.");
  });
});

describe("odd files that can be opened are", () => {
  const sheet = (cells: string): Uint8Array => richPackage({ [SHEET]: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1" max="99999999" width="5"/></cols><sheetData><row r="1">${cells}</row></sheetData></worksheet>` });

  it.each([
    ["a shared text that is not there", '<c r="A1" t="s"><v>9999</v></c>', ""], ["a style that is not there", '<c r="A1" s="999"><v>1</v></c>', 1], ["a number that is none", '<c r="A1"><v>abc</v></c>', "abc"],
    ["a date in words", '<c r="A1" t="d"><v>2025-04-01</v></c>', 45748], ["the fourth of March 1900, after the day that never was", '<c r="A1" t="d"><v>1900-03-01T12:00:00</v></c>', 61.5], ["an error of its own", '<c r="A1" t="e"><v>#WHAT!</v></c>', { error: "#VALUE!" }],
    ["an array over the whole sheet", '<c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c>', 1], ["a shared formula with no first cell", '<c r="A1"><f t="shared" si="9"/><v>4</v></c>', 4],
    ["a What-If table", '<c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="B1"/><v>6</v></c>', 6], ["text that is a name of every object", '<c r="A1" t="str"><v>__proto__</v></c>', "__proto__"],
  ])("%s", (_, cells, value) => {
    const first = openWorkbook(sheet(cells), "odd.xlsx").sheets[0]!;
    expect(first.cells.get(0)!.get(0)!.value).toEqual(value);
    expect(first.columns.size).toBe(16_384);
  });

  it("a date in words where days are counted from 1904", () => {
    const workbook = (RICH_PARTS["xl/workbook.xml"] as string).replace("<workbookPr ", '<workbookPr date1904="1" ');
    const cells = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="d"><v>2025-04-01</v></c></row></sheetData></worksheet>';
    const book = openWorkbook(richPackage({ "xl/workbook.xml": workbook, [SHEET]: cells }), "odd.xlsx");
    expect([book.date1904, book.sheets[0]!.cells.get(0)!.get(0)!.value]).toEqual([true, 45748 - 1462]);
  });

  it("a package without styles, theme, shared texts or metadata", () => {
    const bare = richPackage({ "xl/sharedStrings.xml": null, "xl/metadata.xml": null, "xl/styles.xml": null,
      "xl/_rels/workbook.xml.rels": (RICH_PARTS["xl/_rels/workbook.xml.rels"] as string).replace(/<Relationship Id="rId[567]"[^>]*>/g, ""),
      "[Content_Types].xml": (RICH_PARTS["[Content_Types].xml"] as string).replace(/<Override PartName="\/xl\/(sharedStrings|metadata|styles)\.xml"[^>]*>/g, ""),
    });
    const book = openWorkbook(bare, "bare.xlsx");
    const cell = book.sheets[0]!.cells.get(2)!.get(1)!;
    expect(cell.value).toBe(1200.5);
    cell.format = builtInFormat("Input")!;
    const again = openWorkbook(saveWorkbook(book), "again.xlsx");
    expect(again.sheets[0]!.cells.get(2)!.get(1)!.format).toBe(builtInFormat("Input"));
  });
});
