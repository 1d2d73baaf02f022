import { addressOf } from "../cells/address";
import { columnList, rowList } from "./placeLists";
import type { Account } from "./account";
import type { CellGrid } from "./cellKinds";
import type { FoundTable } from "./findTable";

/** The most rows a sheet saved by Excel 2003 can hold, and where a sheet is near enough to it to ask. */
const OLD_LAST_ROW = 65_536;
const OLD_NEARLY = 65_000;

/** Says what a person should know of the cells read: what was hidden, merged, skipped, left under the table, or counted in another way. */
export function remarkOnTable(account: Pick<Account, "remark">, grid: CellGrid, table: FoundTable, readColumns: readonly number[], inBody = within(table.body)): void {
  const { block } = grid;
  const top = table.headingRows?.[0] ?? table.body[0] ?? table.area.row;
  const left = table.area.column;
  const say = (words: string, row = top, column = left): void => { account.remark(row, column, words); };
  const sheetRows = (rows: readonly number[]): string => rowList(rows.map((row) => row + block.row));
  const sheetColumns = (columns: readonly number[]): string => columnList(columns.map((column) => column + block.column));

  const hiddenRows = [...new Set(block.hiddenRows)].filter(inBody).sort((a, b) => a - b);
  if (hiddenRows.length > 0) {
    say(`${hiddenRows.length === 1 ? "Row" : "Rows"} ${sheetRows(hiddenRows)} ${hiddenRows.length === 1 ? "is" : "are"} hidden or filtered out: the figures there are counted.`, hiddenRows[0]);
  }
  const hiddenColumns = [...new Set(block.hiddenColumns)].filter((column) => readColumns.includes(column)).sort((a, b) => a - b);
  if (hiddenColumns.length > 0) {
    say(`${hiddenColumns.length === 1 ? "Column" : "Columns"} ${sheetColumns(hiddenColumns)} ${hiddenColumns.length === 1 ? "is" : "are"} hidden: the figures there are counted.`, top, hiddenColumns[0]);
  }
  const columns = new Set(table.columns.map(({ column }) => column));
  const mergedInBody = block.merged.filter((each) => inBody(each.row) && columns.has(each.column));
  const firstMerged = mergedInBody[0];
  if (firstMerged) {
    const where = addressOf({ ...firstMerged, row: firstMerged.row + block.row, column: firstMerged.column + block.column });
    say(`${mergedInBody.length === 1 ? `Cells ${where} are merged` : `${String(mergedInBody.length)} areas are merged, the first ${where}`}: the value counts once, in the top left cell.`, firstMerged.row, firstMerged.column);
  }
  if (table.blankRows.length > 0) say(`${counted(table.blankRows.length, "blank row")} inside the table: skipped.`, table.blankRows[0]);
  const inside = table.blankColumns.filter((column) => column > (table.columns[0]?.column ?? 0) && column < (table.columns.at(-1)?.column ?? 0));
  if (inside.length > 0) say(`${counted(inside.length, "blank column")} inside the table: skipped.`, top, inside[0]);
  if (table.repeatedHeadings.length > 0) say(`The headings are said again in ${table.repeatedHeadings.length === 1 ? "row" : "rows"} ${sheetRows(table.repeatedHeadings)}: not read as figures.`, table.repeatedHeadings[0]);
  if (table.notes.length > 0) say(`${counted(table.notes.length, "row")} of notes under the table: left out (${table.notes.length === 1 ? "row" : "rows"} ${sheetRows(table.notes)}).`, table.notes[0]);
  for (const other of table.otherTables.slice(0, 5)) {
    say(`Another table at ${addressOf({ ...other, row: other.row + block.row, column: other.column + block.column })} was not read: choose it by itself to read it.`, other.row, other.column);
  }
  if (block.date1904) say("This workbook counts its dates from 1904: they are read so.");
  if (block.mayBeStale === true) say("This workbook calculates only when asked: press F9 if the figures may be out of date.");
  const lastRow = block.row + block.values.length;
  if (lastRow >= OLD_NEARLY && lastRow <= OLD_LAST_ROW) {
    say(`The data end at row ${String(lastRow)}, where a workbook in the old .xls form runs out of rows (65,536): check that none were cut off.`, block.values.length - 1);
  }
}

function within(rows: readonly number[]): (row: number) => boolean {
  const all = new Set(rows);
  return (row) => all.has(row);
}

function counted(count: number, what: string): string {
  return `${count === 1 ? "One" : String(count)} ${what}${count === 1 ? "" : "s"}`;
}
