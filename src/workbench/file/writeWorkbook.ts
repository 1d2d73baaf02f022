import type { Book, Sheet } from "../book/book";
import type { Saving } from "./saving";
import { child, children, escapeXml, numberOf, relationshipId } from "../../workbook/files/package/xml";
import { definedNamesXml } from "./writeNames";
import { XmlPatch } from "../../workbook/files/package/xmlPatch";

const ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr",
  "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
];
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Makes the workbook part list the sheets, names and settings of the book. `added` gives the part of each new sheet. */
export function writeWorkbook(book: Book, saving: Saving, added: ReadonlyMap<Sheet, string>): void {
  const { opened } = saving;
  const { pack, workbookPart } = opened;
  const patch = new XmlPatch(pack.text(workbookPart), workbookPart);
  const positions = writeSheetList(patch, book, saving, added);

  const names = definedNamesXml(opened, book, positions, patch.source, saving.customNamespaces);
  if (names !== undefined) {
    patch.setChild(patch.root, ORDER, "definedNames", names);
    // A name that moved changes what formulas come to.
    saving.valuesCalculated ||= opened.book.names.length !== book.names.length;
  }
  const view = child(child(patch.root, "bookViews"), "workbookView");
  const active = String(positions.get(book.activeSheet.id) ?? 0);
  if (view && (view.attributes["activeTab"] ?? "0") !== active) {
    const first = numberOf(view.attributes["firstSheet"], 0);
    patch.setAttributes(view, { activeTab: active === "0" ? undefined : active, ...(first > Number(active) ? { firstSheet: undefined } : {}) });
  }
  writeSettings(patch, book, saving);
  if (patch.changed) pack.put(workbookPart, patch.result());
  if (saving.formulasChanged) dropCalculationChain(saving);
}

/** Sheets in the book's order; sheets of other kinds stay behind the one they stood behind. Returns each sheet's place. */
function writeSheetList(patch: XmlPatch, book: Book, saving: Saving, added: ReadonlyMap<Sheet, string>): Map<string, number> {
  const { opened } = saving;
  const list = child(patch.root, "sheets")!;
  const nodes = children(list, "sheet");
  const known = new Map(opened.sheets.map((one) => [one.sheet.id, one]));
  const others = nodes.map((node, index) => ({ node, index })).filter(({ index }) => !opened.sheets.some((one) => one.index === index));
  let lastId = Math.max(0, ...nodes.map((node) => numberOf(node.attributes["sheetId"], 0)));

  const entries: { xml: string; sheet?: Sheet; index?: number }[] = book.sheets.map((sheet) => {
    const held = known.get(sheet.id);
    if (!held) {
      const id = opened.pack.relate(opened.workbookPart, "worksheet", added.get(sheet)!);
      return { sheet, xml: `<sheet name="${escapeXml(sheet.name)}" sheetId="${++lastId}"${stateXml(sheet)} xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`.replace(prefixDeclared(patch) ? ` xmlns:r="${RELATIONSHIPS}"` : "", "") };
    }
    const node = nodes[held.index]!;
    const text = patch.source.slice(node.start, node.end);
    if (held.sheet.name === sheet.name && held.sheet.visibility === sheet.visibility) return { sheet, index: held.index, xml: text };
    const idName = Object.keys(node.attributes).find((name) => name.endsWith(":id"))!;
    return { sheet, index: held.index, xml: `<sheet name="${escapeXml(sheet.name)}" sheetId="${node.attributes["sheetId"]}"${stateXml(sheet)} ${idName}="${relationshipId(node)!}"/>` };
  });
  for (const { node, index } of others) {
    const after = entries.reduce((at, one, i) => (one.index !== undefined && one.index < index ? i + 1 : at), 0);
    entries.splice(after, 0, { xml: patch.source.slice(node.start, node.end), index });
  }
  const inside = entries.map((one) => one.xml).join("");
  const before = nodes.map((node) => patch.source.slice(node.start, node.end)).join("");
  if (inside !== before) patch.replace(list, `<sheets>${inside}</sheets>`);
  return new Map(entries.flatMap((one, i) => (one.sheet ? [[one.sheet.id, i] as const] : [])));
}

function prefixDeclared(patch: XmlPatch): boolean {
  return patch.root.attributes["xmlns:r"] !== undefined;
}

function stateXml(sheet: Sheet): string {
  return sheet.visibility === "Visible" ? "" : ` state="${sheet.visibility === "Hidden" ? "hidden" : "veryHidden"}"`;
}

function writeSettings(patch: XmlPatch, book: Book, saving: Saving): void {
  const was = saving.opened.book;
  const properties = child(patch.root, "workbookPr");
  if (was.date1904 !== book.date1904) {
    if (properties) patch.setAttributes(properties, { date1904: book.date1904 ? "1" : undefined });
    else patch.setChild(patch.root, ORDER, "workbookPr", '<workbookPr date1904="1"/>');
  }
  const changes: Record<string, string | undefined> = {};
  if (saving.formulasChanged || saving.valuesCalculated) changes["fullCalcOnLoad"] = "1";
  if (was.calculationMode !== book.calculationMode) {
    changes["calcMode"] = book.calculationMode === "Automatic" ? undefined : book.calculationMode === "Manual" ? "manual" : "autoNoTable";
  }
  if (!Object.keys(changes).length) return;
  const calculation = child(patch.root, "calcPr");
  if (calculation) patch.setAttributes(calculation, changes);
  else patch.setChild(patch.root, ORDER, "calcPr", `<calcPr${Object.entries(changes).map(([name, value]) => (value === undefined ? "" : ` ${name}="${value}"`)).join("")}/>`);
}

/** The order Excel last calculated in names every formula cell, and a wrong one reads as damage; Excel makes it anew. */
function dropCalculationChain({ opened: { pack, workbookPart } }: Saving): void {
  const held = pack.relationships(workbookPart).find((one) => one.kind === "calcChain");
  if (!held) return;
  pack.unrelate(workbookPart, held.id);
  pack.remove(held.target);
}
