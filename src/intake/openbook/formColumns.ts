import { columnLetters } from "../../cells/address";
import { FORM_TABLES, PART_SHEETS, type FormColumn, type TablePart } from "../../returns/returnForm";
import { quoted } from "../cleanText";
import { closeness, formText, sameHeading, type HeadingText } from "./headingWords";
import { writtenRef } from "./lineRefs";
import type { Anchors } from "./partAnchors";
import type { RemarkList } from "./remarkList";
import type { SheetCells } from "./sheetCells";

/** Where a table of a return stands on its sheet; all zero-based. */
export interface FormColumns {
  /** The row of headings; one above the first line where that row was deleted. */
  readonly headingRow: number;
  /** The last row the anchors reach; null where there are none. */
  readonly lastAnchored: number | null;
  /** Sheet columns by the key of the form's column. */
  readonly columnOf: ReadonlyMap<string, number>;
}

const MOST_ROWS_ABOVE = 200;
/** Headings of the form that must be there for a row to be its row of headings. */
const FEWEST_HEADINGS = 3;
const ALIKE = 0.5;

/** Finds the columns of a table of the form by its anchors, then by its headings, then by words that are close to them, then by place. */
export function formColumns(part: TablePart, sheet: SheetCells, anchors: Anchors, remarks: RemarkList): FormColumns | null {
  const form: readonly FormColumn[] = FORM_TABLES[part];
  const anchored = new Map(form.flatMap(({ key }) => {
    const cells = anchors.get(key.toLowerCase());
    return cells && cells.column < sheet.columns ? [[key, cells] as const] : [];
  }));
  const found = anchored.size > 0 ? commonest([...anchored.values()].map(({ row }) => row)) : headingRowIn(form, sheet);
  if (found === null) return null;
  const named = new Map([...anchored].map(([key, cells]) => [key, cells.column]));
  // A row of headings holds words alone; a line, which the names shrink to when that row is deleted, has its ref or a figure.
  const headingsGone = [...named].some(([key, column]) => (key === "ref" && writtenRef(part, sheet.text(found, column)) !== null) || typeof sheet.value(found, column) === "number");
  if (headingsGone) remarks.add("altered", { part, cell: sheet.address(found, 0) }, "The row of headings is gone: the columns are read by their names in the workbook.");
  const columnOf = headingsGone ? named : settled(part, form, sheet, found, named, remarks);
  const last = anchored.size === 0 ? null : Math.min(Math.max(...[...anchored.values()].map(({ row, rows }) => row + rows - 1)), sheet.rows - 1);
  return { headingRow: headingsGone ? found - 1 : found, lastAnchored: last, columnOf };
}

/** How much of a form a sheet's best row of headings has: headings met, those that are close counting half. */
export function headingsMet(part: TablePart, sheet: SheetCells): number {
  const form: readonly FormColumn[] = FORM_TABLES[part];
  const row = headingRowIn(form, sheet);
  return row === null ? 0 : metIn(form, sheet, row) / form.length;
}

function headingRowIn(form: readonly FormColumn[], sheet: SheetCells): number | null {
  let best: { readonly row: number; readonly met: number } | null = null;
  for (let row = sheet.block.row; row < Math.min(sheet.rows, MOST_ROWS_ABOVE); row++) {
    const met = metIn(form, sheet, row);
    if (met >= FEWEST_HEADINGS && met > (best?.met ?? 0)) best = { row, met };
  }
  return best?.row ?? null;
}

function metIn(form: readonly FormColumn[], sheet: SheetCells, row: number): number {
  const headings = headingsOf(sheet, row);
  if (headings.length < FEWEST_HEADINGS) return 0;
  const keys = new Set(headings.map(({ text }) => text.key));
  return form.reduce((met, { heading }) => met + (keys.has(formText(heading).key) ? 1 : headings.some(({ text }) => closeness(text, formText(heading)) >= ALIKE) ? 0.5 : 0), 0);
}

interface HeadingCell {
  readonly column: number;
  readonly words: string;
  readonly text: HeadingText;
}

const MOST_COLUMNS = 200;

function headingsOf(sheet: SheetCells, row: number): readonly HeadingCell[] {
  const cells: HeadingCell[] = [];
  for (let column = 0; column < Math.min(sheet.columns, MOST_COLUMNS); column++) {
    if (typeof sheet.value(row, column) !== "string" || sheet.isBlank(row, column)) continue;
    cells.push({ column, words: sheet.words(row, column), text: sheet.heading(row, column) });
  }
  return cells;
}

function settled(
  part: TablePart, form: readonly FormColumn[], sheet: SheetCells, headingRow: number, named: ReadonlyMap<string, number>, remarks: RemarkList,
): ReadonlyMap<string, number> {
  const headings = headingsOf(sheet, headingRow);
  const columnOf = new Map(named);
  // A heading typed over with the heading of another column is what people filled the column by.
  for (const { key } of form) {
    const column = named.get(key);
    const heading = headings.find((each) => each.column === column);
    const meant = heading && form.find((each) => each.key !== key && sameHeading(each.heading, heading.words));
    if (column === undefined || !meant) continue;
    const own = named.get(meant.key);
    if (own !== undefined && headings.some((each) => each.column === own && sameHeading(each.words, meant.heading))) continue;
    columnOf.set(meant.key, column);
    if (columnOf.get(key) === column) columnOf.delete(key);
    remarks.add("altered", { part, cell: sheet.address(headingRow, column), seen: heading.words }, `Column ${columnLetters(column)} was sent as “${headingOf(form, key)}” and is now headed “${meant.heading}”: read by its heading.`);
  }
  const taken = new Set(columnOf.values());
  const free = (): readonly HeadingCell[] => headings.filter(({ column }) => !taken.has(column));
  const take = (key: string, { column, words }: HeadingCell, how: string): void => {
    columnOf.set(key, column);
    taken.add(column);
    if (how !== "") remarks.add("altered", { part, cell: sheet.address(headingRow, column), seen: words }, `The heading “${headingOf(form, key)}” was typed over as ${quoted(words)}: ${how}.`);
  };
  for (const { key, heading } of form) {
    const same = columnOf.has(key) ? undefined : free().find(({ words }) => sameHeading(words, heading));
    if (same) take(key, same, "");
  }
  for (const { key, heading } of form) {
    if (columnOf.has(key)) continue;
    const [nearest] = free().map((each) => ({ ...each, near: closeness(each.text, formText(heading)) })).filter(({ near }) => near >= ALIKE).sort((a, b) => b.near - a.near || a.column - b.column);
    if (nearest) take(key, nearest, "read by its words");
  }
  for (const { key } of form) {
    const only = columnOf.has(key) ? undefined : onlyColumnBetween(form, key, columnOf, free());
    if (only) take(key, only, "read by its place");
  }
  remarkOnColumns(part, form, sheet, headingRow, { named, columnOf, headings }, remarks);
  return columnOf;
}

/** The one column that stands where the missing one would, between its neighbours of the form; undefined where none or several do. */
function onlyColumnBetween(form: readonly FormColumn[], key: string, columnOf: ReadonlyMap<string, number>, free: readonly HeadingCell[]): HeadingCell | undefined {
  const at = form.findIndex((each) => each.key === key);
  const before = columnOf.get(form[at - 1]?.key ?? "");
  const after = columnOf.get(form[at + 1]?.key ?? "");
  if (before === undefined && after === undefined) return undefined;
  const between = free.filter(({ column }) => (before === undefined ? column === (after ?? 0) - 1 : after === undefined ? column === before + 1 : column > before && column < after));
  return between.length === 1 ? between[0] : undefined;
}

function remarkOnColumns(
  part: TablePart, form: readonly FormColumn[], sheet: SheetCells, headingRow: number,
  { named, columnOf, headings }: { readonly named: ReadonlyMap<string, number>; readonly columnOf: ReadonlyMap<string, number>; readonly headings: readonly HeadingCell[] }, remarks: RemarkList,
): void {
  for (const { key, heading, filledBy } of form) {
    const column = columnOf.get(key);
    if (column === undefined) {
      remarks.add(filledBy === "formula" ? "altered" : "left out", { part, cell: sheet.address(headingRow, 0) }, filledBy === "formula"
        ? `The column “${heading}” is gone.`
        : `No column for “${heading}” was found on ${quoted(sheet.name)}, by name, heading or place: ask for it again.`);
      continue;
    }
    const words = sheet.words(headingRow, column);
    if (column === named.get(key) && !sameHeading(words, heading)) {
      remarks.add("altered", { part, cell: sheet.address(headingRow, column), seen: words }, words === ""
        ? `The heading “${heading}” is gone: the column is read by its name in the workbook.`
        : `The heading “${heading}” was typed over as ${quoted(words)}: the column is read by its name in the workbook.`);
    }
  }
  const known = new Set(columnOf.values());
  for (const { column, words } of headings) {
    if (known.has(column)) continue;
    const twin = form.find((each) => sameHeading(each.heading, words));
    remarks.add("altered", { part, cell: sheet.address(headingRow, column), seen: words }, twin
      ? `A second column is headed “${twin.heading}” on ${quoted(sheet.name)}: column ${columnLetters(columnOf.get(twin.key) ?? 0)} is read and this one is not.`
      : `A column headed ${quoted(words)} was added to ${PART_SHEETS[part]}: it is not read.`);
  }
}

function headingOf(form: readonly FormColumn[], key: string): string {
  return form.find((each) => each.key === key)?.heading ?? key;
}

function commonest(rows: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  return [...counts].sort(([a, first], [b, second]) => second - first || a - b)[0]?.[0] ?? 0;
}
