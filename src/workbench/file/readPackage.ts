import { parseAddress } from "../../cells/address";
import type { Rectangle } from "../../cells/rectangle";
import { splitSheet } from "../../cells/sheetReference";
import { Book, type CellFormat, type Sheet } from "../book/book";
import { BUILT_IN_STYLES } from "../../workbook/files/builtInStyles";
import { builtInFormat } from "./builtInStyles";
import { readPalette, type Palette } from "./colours";
import { FileRefused } from "../../workbook/files/package/fileRefused";
import { sameFormat } from "./formatEquality";
import { readDefaultSizes, type DefaultSizes } from "./measures";
import { Package, pointedTo } from "../../workbook/files/package/package";
import { markFiltered, readCells, richText } from "./readCells";
import { readCharts, type ReadChart } from "./readCharts";
import { readLayout } from "./readLayout";
import { readNotes } from "./readNotes";
import { readStyles, type Styles } from "./readStyles";
import { readTables, type ReadTable } from "./readTables";
import { readValidations } from "./readValidations";
import { shownFormula } from "../../workbook/files/formula/storedFormula";
import { readUtf16 } from "../../workbook/files/package/utf16";
import { child, children, isOn, numberOf, parseXml, type XmlNode } from "../../workbook/files/package/xml";

/** A sheet as it was opened and where it came from. */
export interface OpenedSheet {
  readonly sheet: Sheet;
  readonly part: string;
  /** Its place among all sheet elements of the workbook part, chart sheets counted. */
  readonly index: number;
  readonly tables: readonly ReadTable[];
  readonly charts: readonly ReadChart[];
  readonly sizes: DefaultSizes;
}

/** A file read whole: the book as opened, and what saving needs to know of where each thing came from. */
export interface Opened {
  readonly book: Book;
  readonly pack: Package;
  readonly workbookPart: string;
  readonly workbook: XmlNode;
  readonly sheets: readonly OpenedSheet[];
  readonly stylesPart: string | undefined;
  readonly sharedStringsPart: string | undefined;
  readonly metadataPart: string | undefined;
  readonly styles: Styles;
  readonly palette: Palette;
}

/** Reads the file. The same bytes always give the same ids. Throws FileRefused. */
export function readPackage(bytes: Uint8Array, name: string): Opened {
  const pack = new Package(refuseOtherKinds(bytes));
  const workbookPart = findWorkbook(pack);
  const workbook = parseXml(pack.text(workbookPart), workbookPart);
  if (workbook.name !== "workbook") throw new FileRefused("no-workbook-part");
  const relationships = pack.relationships(workbookPart);
  const partOf = (kind: string): string | undefined => relationships.find((one) => one.kind === kind && pack.has(one.target))?.target;
  const xmlOf = (part: string | undefined): XmlNode | undefined => (part === undefined ? undefined : parseXml(pack.text(part), part));

  const stylesPart = partOf("styles"), themePart = partOf("theme"), sharedStringsPart = partOf("sharedStrings"), metadataPart = partOf("sheetMetadata");
  const stylesRoot = xmlOf(stylesPart);
  const palette = readPalette(themePart === undefined ? undefined : pack.text(themePart), stylesRoot);
  const styles = readStyles(stylesRoot, palette);
  const date1904 = isOn(child(workbook, "workbookPr")?.attributes["date1904"]);
  const sources = {
    date1904,
    formats: styles.formats,
    sharedStrings: children(xmlOf(sharedStringsPart), "si").map(richText),
    dynamicArrays: dynamicArrays(xmlOf(metadataPart)),
  };

  const book = new Book();
  book.name = name;
  book.original = bytes;
  book.date1904 = date1904;
  const mode = child(workbook, "calcPr")?.attributes["calcMode"];
  book.calculationMode = mode === "manual" ? "Manual" : mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic";
  for (const [style, format] of houseStyles(styles, palette)) book.styles.set(style, format);

  const active = numberOf(child(child(workbook, "bookViews"), "workbookView")?.attributes["activeTab"], 0);
  const sheets: OpenedSheet[] = [];
  const byIndex = new Map<number, Sheet>();
  children(child(workbook, "sheets"), "sheet").forEach((element, index) => {
    const relationship = pointedTo(relationships, element);
    if (relationship?.kind !== "worksheet") return;
    if (!pack.has(relationship.target)) throw new FileRefused("damaged", `the sheet ${element.attributes["name"] ?? ""} is missing`);
    const sheet = book.addSheet(element.attributes["name"] ?? `Sheet${index + 1}`);
    const state = element.attributes["state"];
    sheet.visibility = state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
    byIndex.set(index, sheet);
    const part = relationship.target;
    const root = parseXml(pack.text(part), part);
    readLayout(root, sheet, styles.formats, palette);
    readCells(root, sheet, sources);
    sheet.validations.push(...readValidations(root).flatMap((one) => one.entries));
    const tables = readTables(pack, part, root, book);
    sheet.tables.push(...tables.map((one) => one.table));
    if (sheet.autoFilter && child(child(root, "autoFilter"), "filterColumn")) markFiltered(sheet, sheet.autoFilter);
    for (const one of tables) if (one.filtered) markFiltered(sheet, one.table.range);
    sheet.notes.push(...readNotes(pack, part));
    readCustomProperties(pack, part, root, sheet);
    const sizes = readDefaultSizes(root);
    const charts = readCharts(pack, part, root, sheet, sizes, book);
    sheet.charts.push(...charts.map((one) => one.chart));
    sheets.push({ sheet, part, index, tables, charts, sizes });
    if (index === active || !byIndex.has(active)) {
      book.activeSheet = sheet;
      book.selection = readSelection(root);
    }
  });
  const firstVisible = book.sheets.find((sheet) => sheet.visibility === "Visible");
  if (firstVisible && book.activeSheet.visibility !== "Visible") book.activeSheet = firstVisible;
  readNames(workbook, book, byIndex);
  return { book, pack, workbookPart, workbook, sheets, stylesPart, sharedStringsPart, metadataPart, styles, palette };
}

/** Named styles of the file's own, and those of Excel's that look other than in a new workbook: restyled, or of another theme. */
function houseStyles(styles: Styles, palette: Palette): Map<string, CellFormat> {
  const looks = new Map<string, CellFormat>();
  for (const { name } of BUILT_IN_STYLES) {
    const look = styles.named.get(name) ?? builtInFormat(name, palette)!;
    if (name !== "Normal" && !sameFormat(look, builtInFormat(name)!)) looks.set(name, look);
  }
  for (const [name, look] of styles.named) if (!builtInFormat(name)) looks.set(name, look);
  return looks;
}

/** What is selected in the pane the cursor is in; the first rectangle where there are several. */
function readSelection(root: XmlNode): Rectangle {
  const view = child(child(root, "sheetViews"), "sheetView");
  const pane = child(view, "pane")?.attributes["activePane"] ?? "topLeft";
  const selection = children(view, "selection").find((one) => (one.attributes["pane"] ?? "topLeft") === pane);
  return parseAddress((selection?.attributes["sqref"] ?? "A1").split(" ")[0]!) ?? { row: 0, column: 0, rows: 1, columns: 1 };
}

function refuseOtherKinds(bytes: Uint8Array): Uint8Array {
  const compound = [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
  if (!compound) return bytes;
  // A locked workbook is the same outer file as an old .xls; the name of its stream tells them apart.
  const text = readUtf16(bytes);
  throw new FileRefused(text.includes("EncryptedPackage") ? "encrypted" : "old-xls");
}

function findWorkbook(pack: Package): string {
  if (!pack.has("[Content_Types].xml")) throw new FileRefused("no-workbook-part");
  const part = pack.relationships("").find((one) => one.kind === "officeDocument" && !one.external)?.target;
  if (part === undefined || !pack.has(part)) throw new FileRefused("no-workbook-part");
  if (part.toLowerCase().endsWith(".bin")) throw new FileRefused("binary-workbook");
  if (!part.toLowerCase().endsWith(".xml")) throw new FileRefused("no-workbook-part");
  return part;
}

/** The numbers a cell's `cm` may have that mean a dynamic array. */
export function dynamicArrays(metadata: XmlNode | undefined): Set<number> {
  const found = new Set<number>();
  const type = (child(metadata, "metadataTypes")?.children ?? []).findIndex((one) => one.attributes["name"] === "XLDAPR") + 1;
  if (type > 0) {
    children(child(metadata, "cellMetadata"), "bk").forEach((block, i) => {
      if (children(block, "rc").some((one) => Number(one.attributes["t"]) === type)) found.add(i + 1);
    });
  }
  return found;
}

function readCustomProperties(pack: Package, part: string, root: XmlNode, sheet: Sheet): void {
  const relationships = pack.relationships(part);
  for (const node of children(child(root, "customProperties"), "customPr")) {
    const target = pointedTo(relationships, node)?.target;
    if (target !== undefined && pack.has(target)) sheet.customProperties.set(node.attributes["name"] ?? "", readUtf16(pack.bytes(target)));
  }
}

function readNames(workbook: XmlNode, book: Book, byIndex: ReadonlyMap<number, Sheet>): void {
  for (const node of children(child(workbook, "definedNames"), "definedName")) {
    const { name = "", comment = "", hidden, localSheetId } = node.attributes;
    const sheet = localSheetId === undefined ? undefined : byIndex.get(Number(localSheetId));
    if (name.startsWith("_xlnm.")) {
      if (sheet) readPrintName(name, node.text, sheet);
      continue;
    }
    if (localSheetId !== undefined && !sheet) continue;
    book.names.push({ name, formula: shownFormula(node.text), comment, visible: !isOn(hidden), ...(sheet ? { sheetId: sheet.id } : {}) });
  }
}

function readPrintName(name: string, text: string, sheet: Sheet): void {
  const parts = text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((one) => (splitSheet(one)?.rest ?? one).replace(/\$/g, ""));
  if (name === "_xlnm.Print_Area") sheet.pageLayout.set("printArea", parts.join(","));
  if (name === "_xlnm.Print_Titles") {
    for (const part of parts) sheet.pageLayout.set(/^\d/.test(part) ? "printTitleRows" : "printTitleColumns", part);
  }
}
