import { columnLetters } from "../cells/address";
import type { TableColumn } from "./findTable";
import { headingRemarks } from "./headings";
import type { OpenList } from "./openList";
import { remarkOnTable } from "./tableRemarks";
import { totalWord } from "./totalWords";

interface Asked {
  /** True for a column to ask about, where it was matched to nothing: one of figures, unless said otherwise. */
  isAsked?(column: TableColumn): boolean;
  /** True where a person should know of headed columns with nothing in them. */
  readonly saysEmpty?: boolean;
}

/** Says what a person should know of the table and of the columns read, then asks about those that were matched to nothing. */
export function remarkOnColumns<Role extends string>(list: OpenList<Role>, read: readonly TableColumn[], { isAsked = holdsFigures, saysEmpty = false }: Asked = {}): void {
  const { account, grid, table, roles, roleRemarks, chosen, headingRow } = list;
  remarkOnTable(account, grid, table, read.map(({ column }) => column));
  for (const { column, words } of roleRemarks) account.remark(headingRow, column, words);
  remarkOnHeadings(list, read);
  const said = new Set([...chosen, ...roleRemarks.map(({ column }) => column)]);
  for (const column of table.columns) {
    if (saysEmpty && isEmpty(column)) remarkOnEmpty(list, column);
    else if (roles.get(column.column) === "ignore" && !said.has(column.column) && isAsked(column)) askAbout(list, column);
  }
}

/** True for a column of more figures than words. */
export function holdsFigures({ figures, words }: TableColumn): boolean {
  return figures > words;
}

function isEmpty({ figures, words, dates, missing, unreadable }: TableColumn): boolean {
  return figures + words + dates + missing + unreadable === 0;
}

/** Says which of the columns share a heading or have none. */
export function remarkOnHeadings<Role extends string>({ account, grid: { block }, headingRow }: OpenList<Role>, columns: readonly TableColumn[]): void {
  const onSheet = columns.map(({ column, heading }) => ({ column: block.column + column, heading }));
  for (const { column, words } of headingRemarks(onSheet)) account.remark(headingRow, column - block.column, words);
}

/** Asks what a column of figures is, unless its heading is that of a total. */
export function askAbout<Role extends string>({ account, grid: { block }, headingRow }: OpenList<Role>, { column, heading }: TableColumn): void {
  if (totalWord(heading) !== "") return;
  account.remark(headingRow, column, `“${heading || columnLetters(block.column + column)}” was not matched to anything: say what it is, or leave it out.`);
}

/** Says that a headed column has nothing in it. */
export function remarkOnEmpty<Role extends string>({ account, headingRow }: OpenList<Role>, { column, heading }: TableColumn): void {
  account.remark(headingRow, column, `“${heading}” has nothing under it: not read.`);
}

/** Says which columns are multiplied, and how the sentence ends: by what, and into what. */
export function remarkOnScales<Role extends string>({ account, headingRow }: OpenList<Role>, columns: readonly { readonly column: TableColumn; readonly scale: number }[], ending: string): void {
  for (const { column: { column, heading }, scale } of columns) {
    if (scale !== 1) account.remark(headingRow, column, `“${heading}” is multiplied by ${scale.toLocaleString("en-GB")}, ${ending}.`);
  }
}
