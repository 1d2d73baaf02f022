import type { Book, DefinedName, Sheet } from "../book/book";
import { columnLetters, cornersOf, parseAddress } from "../../cells/address";
import { sheetInFormula } from "../../cells/sheetReference";
import type { Opened } from "./readPackage";
import { storedFormula } from "../../workbook/files/formula/storedFormula";
import { child, children, escapeXml, isOn, type XmlNode } from "../../workbook/files/package/xml";

/** Where each sheet stands in the saved workbook, by its id. */
type Positions = ReadonlyMap<string, number>;

const PRINT_NAMES = ["_xlnm.Print_Area", "_xlnm.Print_Titles"] as const;

/**
 * The defined names element as it should now be; undefined where nothing about names differs.
 * Names that are as they were keep their own text; Excel's own (filters and the like) stay with their sheet.
 */
export function definedNamesXml(opened: Opened, book: Book, positions: Positions, source: string, namespaces: ReadonlySet<string>): string | null | undefined {
  const was = new Map(opened.sheets.map((one) => [one.index, one.sheet]));
  const moved = opened.sheets.some((one) => positions.get(one.sheet.id) !== one.index);
  const same = !moved && JSON.stringify(opened.book.names.map(essence)) === JSON.stringify(book.names.map(essence)) && printNamesSame(opened, book);
  if (same) return undefined;

  const left = [...book.names];
  const pieces: string[] = [];
  for (const node of children(child(opened.workbook, "definedNames"), "definedName")) {
    const name = node.attributes["name"] ?? "", local = node.attributes["localSheetId"];
    const sheet = local === undefined ? undefined : was.get(Number(local));
    const position = sheet && positions.get(sheet.id);
    if (local !== undefined && position === undefined) continue;
    if ((PRINT_NAMES as readonly string[]).includes(name)) continue;
    if (name.startsWith("_xlnm.")) { pieces.push(entry(attributesOf(node, position), source.slice(node.openEnd, node.closeStart))); continue; }
    const at = left.findIndex((one) => one.name.toLowerCase() === name.toLowerCase() && one.sheetId === sheet?.id);
    if (at < 0) continue;
    const [now] = left.splice(at, 1);
    const before = opened.book.names.find((one) => one.name === name && one.sheetId === sheet?.id);
    const text = before?.formula === now!.formula ? source.slice(node.openEnd, node.closeStart) : escapeXml(storedFormula(now!.formula, { namespaces }));
    pieces.push(entry({ ...attributesOf(node, position), name: now!.name, comment: now!.comment || undefined, hidden: now!.visible ? undefined : node.attributes["hidden"] ?? "1" }, text));
  }
  for (const name of left) {
    const position = name.sheetId === undefined ? undefined : positions.get(name.sheetId);
    if (name.sheetId !== undefined && position === undefined) continue;
    pieces.push(entry({
      name: name.name, comment: name.comment || undefined, localSheetId: position === undefined ? undefined : String(position), hidden: name.visible ? undefined : "1",
    }, escapeXml(storedFormula(name.formula, { namespaces }))));
  }
  for (const sheet of book.sheets) pieces.push(...printNames(sheet, positions.get(sheet.id)!));
  return pieces.length ? `<definedNames>${pieces.join("")}</definedNames>` : null;
}

function essence({ name, formula, comment, visible, sheetId }: DefinedName): unknown[] {
  return [name, formula, comment, visible, sheetId];
}

const PRINT_KEYS = ["printArea", "printTitleRows", "printTitleColumns"];

function printNamesSame(opened: Opened, book: Book): boolean {
  return book.sheets.every((sheet) => {
    const before = opened.book.sheets.find((one) => one.id === sheet.id);
    const said = (one: Sheet | undefined): string => PRINT_KEYS.map((key) => plain(one?.pageLayout.get(key))).join(" ");
    return said(before) === said(sheet) && (said(sheet).trim() === "" || before?.name === sheet.name);
  });
}

function plain(value: unknown): string {
  return typeof value === "string" ? value.split(",").map((one) => one.slice(one.lastIndexOf("!") + 1).replace(/\$/g, "")).join(",") : "";
}

/** Print area and repeated rows and columns of a sheet, as Excel keeps them: two names of its own. */
function printNames(sheet: Sheet, position: number): string[] {
  const prefix = sheetInFormula(sheet.name);
  const areas = plain(sheet.pageLayout.get("printArea")).split(",").flatMap((one) => { const range = parseAddress(one); return range ? [`${prefix}!${cornersOf(range, true)}`] : []; });
  const line = (key: string, across: boolean): string[] => {
    const range = parseAddress(plain(sheet.pageLayout.get(key)));
    if (!range) return [];
    const [from, to] = across
      ? [columnLetters(range.column), columnLetters(range.column + range.columns - 1)]
      : [range.row + 1, range.row + range.rows];
    return [`${prefix}!$${from}:$${to}`];
  };
  const titles = [...line("printTitleColumns", true), ...line("printTitleRows", false)];
  const one = (name: string, parts: readonly string[]): string[] => (parts.length ? [entry({ name, localSheetId: String(position) }, escapeXml(parts.join(",")))] : []);
  return [...one(PRINT_NAMES[0], areas), ...one(PRINT_NAMES[1], titles)];
}

function attributesOf(node: XmlNode, position: number | undefined): Record<string, string | undefined> {
  return { ...node.attributes, ...(position === undefined ? {} : { localSheetId: String(position) }), ...(isOn(node.attributes["hidden"]) ? { hidden: "1" } : {}) };
}

function entry(attributes: Readonly<Record<string, string | undefined>>, text: string): string {
  return `<definedName${Object.entries(attributes).map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeXml(value)}"`)).join("")}>${text}</definedName>`;
}
