import type { Sheet, Table } from "../book/book";
import { cornersOf } from "../../cells/address";
import type { OpenedSheet } from "./readPackage";
import { removeUnreferenced } from "./removeSheet";
import type { Saving } from "./saving";
import { SHEET_ORDER } from "./writeLayout";
import { child, children, escapeCellText, parseXml, relationshipId } from "../../workbook/files/package/xml";
import { XmlPatch } from "../../workbook/files/package/xmlPatch";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** New tables get a part of their own, changed ones are changed in theirs, and those gone lose it. */
export function writeTables(patch: XmlPatch, opened: OpenedSheet, after: Sheet, saving: Saving): void {
  const { pack } = saving.opened;
  const held = new Map(opened.tables.map((one) => [one.table.id, one]));
  for (const table of after.tables) {
    const was = held.get(table.id);
    if (was && JSON.stringify(was.table) !== JSON.stringify({ ...table, columns: headings(after, table) })) changeTable(was.part, was.table, table, after, saving);
  }
  const gone = opened.tables.filter((one) => !after.tables.some((table) => table.id === one.table.id));
  const fresh = after.tables.filter((table) => !held.has(table.id));
  if (!gone.length && !fresh.length) return;

  const relationships = pack.relationships(opened.part);
  const list = child(patch.root, "tableParts");
  const goneIds = new Set(gone.map((one) => relationships.find((link) => link.target === one.part)?.id));
  const pointers = children(list, "tablePart").filter((node) => !goneIds.has(relationshipId(node))).map((node) => patch.source.slice(node.start, node.end));
  for (const one of gone) {
    const id = relationships.find((link) => link.target === one.part)?.id;
    if (id !== undefined) pack.unrelate(opened.part, id);
    removeUnreferenced(pack, one.part);
  }
  for (const table of fresh) {
    const part = pack.freePath("xl/tables/table{n}.xml");
    pack.put(part, tableXml(table, after, nextTableId(saving)));
    pack.setContentType(part, CONTENT_TYPE);
    pointers.push(`<tablePart xmlns:r="${RELATIONSHIPS}" r:id="${pack.relate(opened.part, "table", part)}"/>`);
  }
  patch.setChild(patch.root, SHEET_ORDER, "tableParts", pointers.length ? `<tableParts count="${pointers.length}">${pointers.join("")}</tableParts>` : null);
}

/** A table's number must be its own in the whole workbook. */
function nextTableId(saving: Saving): number {
  const { pack } = saving.opened;
  const ids = pack.paths().filter((path) => pack.contentType(path) === CONTENT_TYPE).map((path) => Number(parseXml(pack.text(path), path).attributes["id"]));
  return Math.max(0, ...ids.filter(Number.isFinite)) + 1;
}

/** The column names a table must have: what its heading cells say, for Excel takes any other for damage. */
function headings(sheet: Sheet, table: Table): string[] {
  if (!table.showHeaders) return table.columns;
  const used = new Set<string>();
  return table.columns.map((name, i) => {
    const value = sheet.cells.get(table.range.row)?.get(table.range.column + i)?.value;
    const said = value === null || value === undefined || value === "" || typeof value === "object" ? name : String(value);
    let unique = said;
    for (let n = 2; used.has(unique.toLowerCase()); n++) unique = `${said}${n}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}

function columnName(name: string): string {
  return escapeCellText(name).replace(/\n/g, "_x000a_");
}

function filterAddress(table: Table): string {
  const { row, column, rows, columns } = table.range;
  return cornersOf({ row, column, rows: rows - (table.showTotals ? 1 : 0), columns });
}

function tableXml(table: Table, sheet: Sheet, id: number): string {
  const columns = headings(sheet, table).map((name, i) => `<tableColumn id="${i + 1}" name="${columnName(name)}"/>`).join("");
  const filter = table.showHeaders && table.showFilterButton ? `<autoFilter ref="${filterAddress(table)}"/>` : "";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${id}" name="${columnName(table.name)}" displayName="${columnName(table.name)}" ref="${cornersOf(table.range)}"`
    + `${table.showHeaders ? "" : ' headerRowCount="0"'}${table.showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>${filter}<tableColumns count="${table.columns.length}">${columns}</tableColumns>${styleXml(table)}</table>`;
}

function styleXml(table: Table): string {
  return `<tableStyleInfo${table.style ? ` name="${columnName(table.style)}"` : ""} showFirstColumn="0" showLastColumn="0" showRowStripes="${table.showBandedRows ? 1 : 0}" showColumnStripes="0"/>`;
}

const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

function changeTable(part: string, was: Table, is: Table, sheet: Sheet, saving: Saving): void {
  const { pack } = saving.opened;
  const patch = new XmlPatch(pack.text(part), part);
  const root = patch.root;
  if (was.name !== is.name) patch.setAttributes(root, { name: is.name, displayName: is.name });
  patch.setAttributes(root, {
    ref: cornersOf(is.range),
    ...(was.showHeaders === is.showHeaders ? {} : { headerRowCount: is.showHeaders ? undefined : "0" }),
    ...(was.showTotals === is.showTotals ? {} : { totalsRowCount: is.showTotals ? "1" : undefined, totalsRowShown: is.showTotals ? undefined : "0" }),
  });
  const filter = child(root, "autoFilter");
  const wanted = is.showHeaders && is.showFilterButton;
  if (filter && wanted) patch.setAttributes(filter, { ref: filterAddress(is) });
  else patch.setChild(root, ORDER, "autoFilter", wanted ? `<autoFilter ref="${filterAddress(is)}"/>` : null);
  const names = headings(sheet, is);
  const nodes = children(child(root, "tableColumns"), "tableColumn");
  if (names.length === nodes.length) nodes.forEach((node, i) => { if (was.columns[i] !== names[i]) patch.setAttributes(node, { name: columnName(names[i]!) }); });
  else patch.setChild(root, ORDER, "tableColumns", `<tableColumns count="${names.length}">${names.map((name, i) => `<tableColumn id="${i + 1}" name="${columnName(name)}"/>`).join("")}</tableColumns>`);
  if (was.style !== is.style || was.showBandedRows !== is.showBandedRows) patch.setChild(root, ORDER, "tableStyleInfo", styleXml(is));
  if (patch.changed) pack.put(part, patch.result());
}
