import { tokenize } from "@borgar/fx";
import { Book } from "../book/book";
import { sheetInFormula, splitSheet } from "../../cells/sheetReference";
import type { Package } from "../../workbook/files/package/package";
import { escapeXml, type XmlNode } from "../../workbook/files/package/xml";
import { XmlPatch } from "../../workbook/files/package/xmlPatch";

/** Elements whose text is a formula, in sheets, names, tables, charts and their extensions. */
const FORMULAS = new Set(["f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula", "totalsRowFormula"]);
/** Attributes that hold a reference or a sheet's name. */
const REFERENCES: ReadonlyMap<string, string> = new Map([["hyperlink", "location"], ["cfvo", "val"]]);
const SHEET_NAMES: ReadonlyMap<string, string> = new Map([["sheet", "name"], ["worksheetSource", "sheet"], ["rangeSet", "sheet"]]);

/** Gives sheets their new names everywhere in the package that formulas, charts, pivots and links speak of them. `renames` is by old name in lower case. */
export function renameSheets(pack: Package, renames: ReadonlyMap<string, string>): void {
  for (const path of pack.paths()) {
    if (!path.startsWith("xl/") || !path.endsWith(".xml") || /^xl\/(sharedStrings|styles)\.xml$|^xl\/theme\//.test(path)) continue;
    const source = pack.text(path);
    const lower = source.toLowerCase();
    if (![...renames.keys()].some((name) => lower.includes(escapeXml(name)) || lower.includes(escapeXml(name).replace(/'/g, "''")))) continue;
    const patch = new XmlPatch(source, path);
    for (const node of everyElement(patch.root)) renameIn(patch, node, renames);
    if (patch.changed) pack.put(path, patch.result());
  }
}

function everyElement(root: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  const visit = (node: XmlNode): void => { found.push(node); node.children.forEach(visit); };
  visit(root);
  return found;
}

function renameIn(patch: XmlPatch, node: XmlNode, renames: ReadonlyMap<string, string>): void {
  if (FORMULAS.has(node.name) && node.text.includes("!") && !node.children.length) {
    const text = renamedFormula(node.text, renames);
    if (text !== node.text) patch.edit(node.openEnd, node.closeStart, escapeXml(text));
  }
  const reference = REFERENCES.get(node.name), name = SHEET_NAMES.get(node.name);
  const held = reference === undefined ? undefined : node.attributes[reference];
  if (reference !== undefined && held?.includes("!")) {
    const text = renamedFormula(held, renames);
    if (text !== held) patch.setAttributes(node, { [reference]: escapeXml(text) });
  }
  const renamed = name === undefined ? undefined : renames.get((node.attributes[name] ?? "").toLowerCase());
  if (name !== undefined && renamed !== undefined) patch.setAttributes(node, { [name]: escapeXml(renamed) });
}

/** The formula (without "=") with references to renamed sheets following them. */
function renamedFormula(formula: string, renames: ReadonlyMap<string, string>): string {
  return tokenize(`=${formula}`, { withLocation: false }).slice(1).map(({ type, value }) => {
    if ((type !== "range" && type !== "range_beam" && type !== "range_ternary" && type !== "range_named") || !value.includes("!")) return value;
    const { sheet = "", rest = value } = splitSheet(value) ?? {};
    const ends = sheet.split(":").map((one) => renames.get(one.toLowerCase()) ?? one);
    if (ends.join(":") === sheet) return value;
    const quoted = ends.map(sheetInFormula);
    return `${quoted.length === 1 ? quoted[0]! : quoted.some((one) => one.startsWith("'")) ? `'${ends.join(":").replace(/'/g, "''")}'` : ends.join(":")}!${rest}`;
  }).join("");
}


/** The book with every formula of its cells, names and validations speaking of renamed sheets by their new names. The book given is not changed. */
export function renamedBook(book: Book, renames: ReadonlyMap<string, string>): Book {
  const rename = (formula: string): string => (formula.includes("!") ? `=${renamedFormula(formula.slice(1), renames)}` : formula);
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map([...sheet.cells].map(([row, line]) => [row, new Map([...line].map(([column, cell]) => [column, cell.formula?.includes("!") ? { ...cell, formula: rename(cell.formula) } : cell]))])),
    validations: sheet.validations.map((one) => ({ ...one, rule: renamedRule(one.rule, rename) })),
  }));
  const copy = new Book();
  Object.assign(copy, book, {
    sheets, names: book.names.map((name) => ({ ...name, formula: rename(name.formula) })), activeSheet: sheets[book.sheets.indexOf(book.activeSheet)],
  });
  return copy;
}

function renamedRule(rule: unknown, rename: (formula: string) => string): unknown {
  if (typeof rule === "string") return rule.startsWith("=") ? rename(rule) : rule;
  if (typeof rule !== "object" || rule === null) return rule;
  return Object.fromEntries(Object.entries(rule).map(([key, value]) => [key, renamedRule(value, rename)]));
}
