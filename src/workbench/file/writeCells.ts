import type { Cell, CellValue, Sheet } from "../book/book";
import { cellAddress, cornersOf } from "../../cells/address";
import { worksOnArrays } from "./arrayFormula";
import { formatAt, type CellDifference } from "./cellDifferences";
import { placedRows, type PlacedCell, type PlacedRow } from "./readCells";
import { fittedRow } from "./fittedRow";
import { readDefaultSizes } from "./measures";
import type { Saving } from "./saving";
import { storedFormula } from "../../workbook/files/formula/storedFormula";
import { child, escapeCellText, escapeXml, numberOf } from "../../workbook/files/package/xml";
import type { XmlPatch } from "../../workbook/files/package/xmlPatch";

/** Makes the sheet data say what the sheet now holds, touching only the rows and cells that differ. */
export function writeCells(patch: XmlPatch, differences: readonly CellDifference[], before: Sheet, after: Sheet, saving: Saving): void {
  const settings = changedRows(before, after);
  const columns = new Set([...before.columns.keys(), ...after.columns.keys()].filter((column) => before.columns.get(column)?.format !== after.columns.get(column)?.format));
  if (!differences.length && !settings.length && !columns.size) return;
  const data = child(patch.root, "sheetData");
  if (!data) throw new Error("a worksheet without sheetData");
  const placed = placedRows(data);
  const byRow = new Map<number, CellDifference[]>();
  for (const difference of [...withSharedFormulas(differences, placed, before, after), ...staleBlanks(placed, columns, before, after, differences)].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const held = byRow.get(difference.row);
    if (held) held.push(difference); else byRow.set(difference.row, [difference]);
  }
  for (const row of settings) if (!byRow.has(row)) byRow.set(row, []);
  const cells = new CellWriter(after, saving, patch.source);
  const existing = new Map(placed.map((row) => [row.row, row]));
  const sizes = readDefaultSizes(patch.root);
  const fresh: { row: number; xml: string }[] = [];
  for (const [row, changes] of byRow) {
    const held = existing.get(row);
    if (held) patchRow(patch, held, changes, before, after, cells);
    else {
      const inside = changes.map((change) => cells.xml(change, undefined)).join("");
      const fitted = fittedRow(after, row, sizes);
      const attributes = rowAttributes(after, row, saving) + (fitted === undefined ? "" : ` ht="${fitted}"`);
      if (inside || attributes) fresh.push({ row, xml: `<row r="${row + 1}"${attributes}>${inside}</row>` });
    }
  }
  insertRows(patch, data, placed, fresh.sort((a, b) => a.row - b.row));
  spellOutPlaces(patch, placed, byRow);
}

/** Empty cells of the file that only repeated the look of a row or column which now has another: they go, as they would hide the new one. */
function staleBlanks(placed: readonly PlacedRow[], columns: ReadonlySet<number>, before: Sheet, after: Sheet, differences: readonly CellDifference[]): CellDifference[] {
  const written = new Set(differences.map((one) => `${one.row},${one.column}`));
  return placed.flatMap(({ row, cells }) => {
    const restyled = before.rows.get(row)?.format !== after.rows.get(row)?.format;
    return cells.filter(({ column, node }) => (restyled || columns.has(column)) && !node.children.length && !before.cells.get(row)?.has(column) && !written.has(`${row},${column}`))
      .map(({ column }) => ({ row, column, was: undefined, is: undefined, formula: false, valueOnly: false, format: true, formatOnly: false }));
  });
}

function insertRows(patch: XmlPatch, data: Parameters<XmlPatch["append"]>[0], placed: readonly PlacedRow[], fresh: readonly { row: number; xml: string }[]): void {
  const atEnd: string[] = [];
  let next = 0;
  for (const { row, xml } of fresh) {
    while (next < placed.length && placed[next]!.row < row) next++;
    if (next < placed.length) patch.insertBefore(placed[next]!.node, xml);
    else atEnd.push(xml);
  }
  if (atEnd.length) patch.append(data, atEnd.join(""));
}

/** Rows whose own settings differ. */
function changedRows(before: Sheet, after: Sheet): number[] {
  const rows = new Set([...before.rows.keys(), ...after.rows.keys()]);
  return [...rows].filter((row) => {
    const a = before.rows.get(row) ?? {}, b = after.rows.get(row) ?? {};
    return a.height !== b.height || Boolean(a.hidden) !== Boolean(b.hidden) || Boolean(a.hiddenByFilter) !== Boolean(b.hiddenByFilter) || a.format !== b.format;
  });
}

function rowAttributes(sheet: Sheet, row: number, saving: Saving): string {
  const { height, hidden, hiddenByFilter, format } = sheet.rows.get(row) ?? {};
  return (format ? ` s="${saving.styles.xf(format)}" customFormat="1"` : "") + (height === undefined ? "" : ` ht="${height}" customHeight="1"`) + (hidden || hiddenByFilter ? ' hidden="1"' : "");
}

function patchRow(patch: XmlPatch, held: PlacedRow, changes: readonly CellDifference[], before: Sheet, after: Sheet, cells: CellWriter): void {
  const { node, row } = held;
  const was = before.rows.get(row) ?? {}, is = after.rows.get(row) ?? {};
  const attributes: Record<string, string | undefined> = { r: String(row + 1) };
  if (was.height !== is.height) { attributes["ht"] = is.height === undefined ? undefined : String(is.height); attributes["customHeight"] = is.height === undefined ? undefined : "1"; }
  const hidden = Boolean(is.hidden || is.hiddenByFilter);
  if (Boolean(was.hidden || was.hiddenByFilter) !== hidden) attributes["hidden"] = hidden ? "1" : undefined;
  if (was.format !== is.format) { attributes["s"] = is.format ? String(cells.style(is.format)) : undefined; attributes["customFormat"] = is.format ? "1" : undefined; }

  const byColumn = new Map(held.cells.map((cell) => [cell.column, cell]));
  const spans = node.attributes["spans"]?.split(":").map(Number);
  const atEnd: string[] = [];
  let next = 0;
  for (const change of changes) {
    const existing = byColumn.get(change.column);
    if (existing && change.formatOnly) {
      patch.setAttributes(existing.node, { r: cellAddress(row, change.column), s: String(cells.styleOf(change, existing)) });
      continue;
    }
    const xml = cells.xml(change, existing);
    if (existing && xml === "") patch.remove(existing.node);
    else if (existing) patch.replace(existing.node, xml);
    else if (xml !== "") {
      while (next < held.cells.length && held.cells[next]!.column < change.column) next++;
      if (next < held.cells.length) patch.insertBefore(held.cells[next]!.node, xml);
      else atEnd.push(xml);
      // The hint of where a row begins and ends must not leave a cell out.
      if (spans && (change.column + 1 < spans[0]! || change.column + 1 > spans[1]!)) attributes["spans"] = undefined;
    }
  }
  if (node.selfClosing && atEnd.length) {
    const tag = patch.source.slice(node.start, node.openEnd).replace(/\s*\/>$/, "");
    const given = Object.entries({ ...node.attributes, ...attributes }).filter(([, value]) => value !== undefined);
    const name = /^<[^\s/>]+/.exec(tag)![0];
    patch.edit(node.start, node.end, `${name}${given.map(([key, value]) => ` ${key}="${escapeXml(value!)}"`).join("")}>${patch.own(atEnd.join(""))}</${name.slice(1)}>`);
    return;
  }
  patch.setAttributes(node, attributes);
  if (atEnd.length) patch.append(node, atEnd.join(""));
}

/** Rows and cells that only follow the one before are given their address, since one may now come between. */
function spellOutPlaces(patch: XmlPatch, placed: readonly PlacedRow[], byRow: ReadonlyMap<number, readonly CellDifference[]>): void {
  for (const { node, row, cells } of placed) {
    const changes = byRow.get(row);
    if (!changes && node.attributes["r"] === undefined) patch.setAttributes(node, { r: String(row + 1) });
    const written = new Set(changes?.map((change) => change.column));
    for (const cell of cells) {
      if (cell.node.attributes["r"] === undefined && !written.has(cell.column)) patch.setAttributes(cell.node, { r: cellAddress(row, cell.column) });
    }
  }
}

/**
 * A cell that holds the text of a formula other cells share cannot change alone: those others are then
 * written too, each with its own formula.
 */
function withSharedFormulas(differences: readonly CellDifference[], placed: readonly PlacedRow[], before: Sheet, after: Sheet): CellDifference[] {
  const replaced = new Set(differences.filter((one) => one.formula || one.is?.formula === undefined).map((one) => `${one.row},${one.column}`));
  if (!replaced.size) return [...differences];
  const broken = new Set<string>();
  const followers: { group: string; cell: PlacedCell }[] = [];
  for (const { cells } of placed) {
    for (const cell of cells) {
      const formula = child(cell.node, "f");
      const group = formula?.attributes["t"] === "shared" ? formula.attributes["si"] : undefined;
      if (group === undefined) continue;
      if (formula!.text !== "" && replaced.has(`${cell.row},${cell.column}`)) broken.add(group);
      followers.push({ group, cell });
    }
  }
  if (!broken.size) return [...differences];
  const known = new Map(differences.map((one) => [`${one.row},${one.column}`, one]));
  for (const { group, cell: { row, column } } of followers) {
    if (!broken.has(group)) continue;
    const held = known.get(`${row},${column}`);
    const was = before.cells.get(row)?.get(column), is = after.cells.get(row)?.get(column);
    known.set(`${row},${column}`, { row, column, was, is, valueOnly: false, formatOnly: false, format: held?.format ?? false, formula: true });
  }
  return [...known.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Writes one cell as the file holds it. */
class CellWriter {
  private readonly headers = new Set<string>();

  constructor(private readonly after: Sheet, private readonly saving: Saving, private readonly source: string) {
    for (const { range, showHeaders } of after.tables) {
      if (showHeaders) for (let c = 0; c < range.columns; c++) this.headers.add(`${range.row},${range.column + c}`);
    }
  }

  style(format: Cell["format"]): number {
    return this.saving.styles.xf(format);
  }

  /** The number of the cell's look, made from the one it had. */
  styleOf({ row, column, was, is, format }: CellDifference, existing: PlacedCell | undefined): number {
    const base = existing ? numberOf(existing.node.attributes["s"], 0) : 0;
    return format || !existing ? this.saving.styles.xf(formatAt(is, this.after, row, column, this.saving.plainFormat), was ? base : 0) : base;
  }

  /** The cell element; "" where there is nothing left to say. */
  xml(change: CellDifference, existing: PlacedCell | undefined): string {
    const { row, column, is } = change;
    if (existing?.node.attributes["t"] === "s") this.saving.releasedStrings.add(Number(child(existing.node, "v")?.text));
    const plain = this.saving.plainFormat;
    const style = this.styleOf(change, existing);
    const inherited = this.after.rows.get(row)?.format ?? this.after.columns.get(column)?.format;
    const open = `<c r="${cellAddress(row, column)}"${style !== 0 ? ` s="${style}"` : ""}`;
    if (!is || (is.value === null && is.formula === undefined)) {
      const needed = is ? (inherited ? formatAt(is, this.after, row, column, plain) !== inherited : style !== 0) : false;
      return needed ? `${open}/>` : "";
    }
    // A table's heading is text, or Excel takes the table for damaged.
    const heading = this.headers.has(`${row},${column}`);
    const value = heading && is.value !== null ? (typeof is.value === "object" ? is.value.error : String(is.value)) : is.value;
    if (heading || is.formula === undefined) return `${open}${valueXml(value, is.spilledFrom !== undefined)}</c>`;
    const kept = existing && !change.formula ? child(existing.node, "f") : undefined;
    const { cm, formula } = kept
      ? { cm: existing!.node.attributes["cm"], formula: this.source.slice(kept.start, kept.end) }
      : this.formula(is, row, column);
    return `${open}${valueXml(value, true, formula, cm)}</c>`;
  }

  private formula(cell: Cell, row: number, column: number): { cm: string | undefined; formula: string } {
    const table = this.after.tables.find(({ range }) => row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns);
    const place = { ...(table ? { table: table.name } : {}), namespaces: this.saving.customNamespaces };
    const text = escapeXml(storedFormula(cell.formula!, place));
    const { rows = 1, columns = 1, legacy = false } = cell.array ?? {};
    const dynamic = !legacy && (rows > 1 || columns > 1 || worksOnArrays(cell.formula!, place));
    if (!dynamic && !legacy) return { cm: undefined, formula: `<f>${text}</f>` };
    const formula = `<f t="array" ref="${cornersOf({ row, column, rows, columns })}">${text}</f>`;
    return { cm: dynamic ? String(this.saving.dynamicArrayNumber()) : undefined, formula };
  }
}

function valueXml(value: CellValue, calculated: boolean, formula = "", cm?: string): string {
  const attributes = (type: string): string => `${type ? ` t="${type}"` : ""}${cm === undefined ? "" : ` cm="${cm}"`}`;
  if (value === null) return `${attributes("")}>${formula}`;
  if (typeof value === "number") return `${attributes("")}>${formula}<v>${numberText(value)}</v>`;
  if (typeof value === "boolean") return `${attributes("b")}>${formula}<v>${value ? 1 : 0}</v>`;
  // The newer errors can only be stored with parts of their own; Excel finds them again when it calculates.
  if (typeof value === "object") return `${attributes("e")}>${formula}<v>${/^#(SPILL|CALC|BUSY)!$/.test(value.error) ? "#VALUE!" : escapeXml(value.error)}</v>`;
  if (calculated) return `${attributes("str")}>${formula}<v>${escapeCellText(value)}</v>`;
  return `${attributes("inlineStr")}>${formula}<is><t${/^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : ""}>${escapeCellText(value)}</t></is>`;
}

/** A number as the format writes it: never −0, never what XML has no number for. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError("a cell cannot hold a number that is not finite");
  return String(value === 0 ? 0 : value).replace("e+", "E+").replace("e-", "E-");
}

/** The smallest rectangle around every cell, as the sheet's dimension says it. */
export function usedAddress(sheet: Sheet): string {
  let top = Infinity, left = Infinity, bottom = -1, right = -1;
  for (const [row, line] of sheet.cells) {
    for (const column of line.keys()) {
      top = Math.min(top, row); left = Math.min(left, column); bottom = Math.max(bottom, row); right = Math.max(right, column);
    }
  }
  if (bottom < 0) return "A1";
  return cornersOf({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}
