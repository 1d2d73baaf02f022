import { strFromU8, unzipSync } from "fflate";
import { readPackageFacts } from "../../../src/workbook/files/packageFacts";
import { readFile } from "../../../src/workbook/files/readFile";
import { WorkbookError } from "../../../src/workbook/port";
import { RICH_PARTS, richPackage } from "../../workbench/file/richPackage";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const SHEET = "xl/worksheets/sheet1.xml";
const sheetOf = (inside: string): string => `<worksheet ${MAIN}>${inside}</worksheet>`;
const withSheet = (inside: string): Uint8Array => richPackage({ [SHEET]: sheetOf(inside) });
const text = (part: string): string => RICH_PARTS[part] as string;
const values = async (bytes: Uint8Array) => (await readFile("x.xlsx", bytes)).sheets[0]!.block.values;

/** What a file is refused as: of the reader, which says nothing of a part's name. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readFile("x.xlsx", bytes).catch((refused: unknown) => refused);
  if (!(error instanceof WorkbookError)) throw new Error("it was read");
  return String(error.detail["what"]);
}

/** An archive whose ends are written as a program that streams writes them: counts and places in the wide fields alone. */
function wideEnd(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - 22;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const out = new Uint8Array(bytes.length + 56 + 20);
  out.set(bytes.subarray(0, end));
  const wide = new DataView(out.buffer);
  wide.setUint32(end, 0x06064b50, true);
  wide.setBigUint64(end + 4, 44n, true);
  for (const at of [24, 32]) wide.setBigUint64(end + at, BigInt(view.getUint16(end + 10, true)), true);
  wide.setBigUint64(end + 40, BigInt(view.getUint32(end + 12, true)), true);
  wide.setBigUint64(end + 48, BigInt(view.getUint32(end + 16, true)), true);
  wide.setUint32(end + 56, 0x07064b50, true);
  wide.setBigUint64(end + 64, BigInt(end), true);
  wide.setUint32(end + 72, 1, true);
  out.set(bytes.subarray(end), end + 76);
  for (const at of [8, 10]) wide.setUint16(end + 76 + at, 0xffff, true);
  for (const at of [12, 16]) wide.setUint32(end + 76 + at, 0xffffffff, true);
  return out;
}

describe("files as other programs write them", () => {
  it("are read whose parts have prefixes, absolute places, other capitals and no sizes", async () => {
    const parts = unzipSync(withSheet('<sheetData><row><c><v>1</v></c><c t="inlineStr"><is><t>two</t></is></c></row></sheetData>'));
    const prefixed = strFromU8(parts[SHEET]!).replace(MAIN, MAIN.replace("xmlns", "xmlns:x")).replace(/<(\/?)(?=\w)/g, "<$1x:");
    const rels = text("xl/_rels/workbook.xml.rels").replace('Target="worksheets/sheet1.xml"', 'Target="/xl/Worksheets/Sheet1.xml"');
    expect(rels).toContain("/xl/Worksheets");
    expect(await values(richPackage({ [SHEET]: prefixed, "xl/_rels/workbook.xml.rels": rels }))).toEqual([[1, "two"]]);
  });

  it("are read whose archive ends in the wide fields", async () => {
    expect(await values(wideEnd(withSheet("<sheetData><row><c><v>7</v></c></row></sheetData>")))).toEqual([[7]]);
  });

  it("are read in the encoding they say they are in", async () => {
    const latin = `<?xml version="1.0" encoding="ISO-8859-1"?>${sheetOf('<sheetData><row><c t="str"><v>£5 café</v></c></row></sheetData>')}`;
    expect(await values(richPackage({ [SHEET]: Uint8Array.from(latin, (letter) => letter.charCodeAt(0)) }))).toEqual([["£5 café"]]);
    expect(await refusal(richPackage({ [SHEET]: latin.replace("ISO-8859-1", "x-unheard-of") }))).toBe("damaged");
    expect(await refusal(richPackage({ [SHEET]: Uint8Array.from(latin.replace("ISO-8859-1", "UTF-8"), (letter) => letter.charCodeAt(0)) }))).toBe("damaged");
  });
});

describe("nothing is left out without a word", () => {
  it.each<[what: string, inside: string]>([
    ["a text that is not in the list", '<sheetData><row><c t="s"><v>4000</v></c></row></sheetData>'],
    ["a text with no number", '<sheetData><row><c t="s"><v>x</v></c></row></sheetData>'],
    ["a row that is no number", '<sheetData><row r="one"><c><v>1</v></c></row></sheetData>'],
    ["a row beyond the last", '<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>'],
    ["a cell that is no address", '<sheetData><row r="1"><c r="1A"><v>1</v></c></row></sheetData>'],
    ["a column beyond the last", '<sheetData><row r="1"><c r="XFD1"><v>1</v></c><c><v>2</v></c></row></sheetData>'],
  ])("%s", async (_, inside) => {
    expect(await refusal(withSheet(inside))).toBe("damaged");
  });

  it("but an empty text has no need of a number", async () => {
    expect(await values(withSheet('<sheetData><row><c t="s"><v></v></c><c t="s"/><c><v>3</v></c></row></sheetData>'))).toEqual([["", "", 3]]);
  });
});

/** Each takes minutes, or all memory, unless work is in proportion to the file. */
describe("a file made to keep a page busy is read or refused at once", () => {
  const many = (count: number, make: (at: number) => string): string => Array.from({ length: count }, (_, at) => make(at)).join("");
  const workbook = (names: string): string => text("xl/workbook.xml").replace(/<definedNames>.*<\/definedNames>/s, `<definedNames>${names}</definedNames>`);
  const one = "<sheetData><row><c><v>1</v></c></row></sheetData>";

  it.each<[what: string, make: () => Uint8Array, refused: string | null]>([
    ["columns hidden over and over", () => withSheet(`<cols>${many(60_000, () => '<col min="1" max="16384" hidden="1"/>')}</cols>${one}`), null],
    ["arrays over each other", () => withSheet(`<sheetData>${many(40_000, (at) => `<row r="${at + 1}"><c><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c><c><v>1</v></c></row>`)}</sheetData>`), "large"],
    ["a long formula shared by many", () => withSheet(`<sheetData><row><c><f t="shared" si="0" ref="A1:A1">"${"x".repeat(24_000)}"&amp;B1</f><v>1</v></c></row>${many(2_000, () => '<row><c><f t="shared" si="0"/><v>1</v></c></row>')}</sheetData>`), "large"],
    ["a formula without an end", () => withSheet(`<sheetData><row><c><f>_xlfn.IFNA(${"_xlfn.SINGLE(".repeat(40_000)}</f><v>1</v></c></row></sheetData>`), "damaged"],
    ["names of brackets", () => richPackage({ "xl/workbook.xml": workbook(`<definedName name="A">${"[".repeat(300_000)}</definedName>`) }), null],
    ["rules of letters and quotes", () => withSheet(`${one}<dataValidations><dataValidation sqref="A1"><formula1>${"a".repeat(200_000)}</formula1><formula2>${"'".repeat(200_001)} x</formula2></dataValidation></dataValidations>`), null],
  ])("%s", async (_, make, refused) => {
    const bytes = make();
    if (refused === null) await readFile("x.xlsx", bytes);
    else expect(await refusal(bytes)).toBe(refused);
    await readPackageFacts("x.xlsx", bytes).catch((error: unknown) => {
      if (refused === null || !(error instanceof WorkbookError)) throw error;
    });
  });
});

