import { Kind, type CellGrid } from "./cellKinds";
import { matchingKey } from "./cleanText";
import { namesLabels } from "./countedHeadings";
import { isDateNumber } from "./dateSerial";
import type { FoundTable, TableColumn } from "./findTable";

/** What the columns of a table are for. */
export interface ColumnUse {
  readonly figures: readonly TableColumn[];
  /** Words, dates and codes that say what the figures are of. */
  readonly labels: readonly TableColumn[];
  /** Headed columns with nothing in them. */
  readonly empty: readonly TableColumn[];
  /** Columns of words with a few figures among them, which are not read. */
  readonly mixed: readonly TableColumn[];
}

const CODE = /^(?:(?:account|cost|gl|ledger|nominal|subjective|objective|provider|supplier|service|project|ons|area)? ?codes?|cost cent(?:re|er)s?|cc|refs?|references?|nos?\.?|#|id|ids|row|line|line nos?\.?|item|item no\.?|financial year|calendar year|fiscal year|fy|years?|account|post ?code|version|invoice(?: no\.?)?|voucher|order|po number|uprn|urn|telephone|phone)$/;
const MONTH_HEADING = /^(?:months?|periods?|mth|accounting period|period no\.?|month no\.?|month number|period number|financial period|budget month)$/;
const DATE_HEADING = /^(?:dates?|(?:month|week|period) (?:end(?:ing|ed)?|start(?:ing)?|from))$/;
const NOTE_HEADING = /^(?:notes?|comments?|remarks?|narrative|explanation|source|sources|status|owner|lead|lead officer|contact|rag|query|queries|basis|assumptions?)$/;

/** Sorts a table's columns into figures and labels, by what is in them and, for codes and counted months, by their headings. */
export function columnUse(grid: CellGrid, table: FoundTable): ColumnUse {
  const figures: TableColumn[] = [];
  const labels: TableColumn[] = [];
  const empty: TableColumn[] = [];
  const mixed: TableColumn[] = [];
  for (const column of table.columns) {
    const words = column.words + column.dates;
    if (column.figures + words + column.missing + column.unreadable === 0) empty.push(column);
    else if (isCode(grid, table, column)) labels.push(column);
    else if (column.figures > words) figures.push(column);
    else if (column.figures === 0 && words === 0 && column.heading !== "" && !isNoteHeading(column)) figures.push(column);
    else {
      labels.push(column);
      if (column.figures > 0 && column.figures * 4 >= words && column.dates === 0) mixed.push(column);
    }
  }
  return { figures, labels, empty, mixed };
}

/** True where the last heading of the column is for notes, owners and the like. */
export function isNoteHeading(column: TableColumn): boolean {
  return NOTE_HEADING.test(lastHeading(column));
}

/** True where the heading says the column holds months, so that 1 to 12 count them. */
export function isMonthHeading(column: TableColumn): boolean {
  return MONTH_HEADING.test(lastHeading(column));
}

/** True where the heading says the column holds months or dates, so that a date's bare number is one. */
export function isDateHeading(column: TableColumn): boolean {
  return isMonthHeading(column) || DATE_HEADING.test(lastHeading(column));
}

/** True where the heading says the column holds years. */
export function isYearHeading(column: TableColumn): boolean {
  return /^(?:financial |calendar |fiscal )?years?$|^fy$/.test(lastHeading(column));
}

function lastHeading(column: TableColumn): string {
  return matchingKey(column.headingCells.at(-1)?.words ?? "");
}

function isCode(grid: CellGrid, table: FoundTable, column: TableColumn): boolean {
  const key = lastHeading(column);
  if (CODE.test(key)) return true;
  if (MONTH_HEADING.test(key) && everyFigure(grid, table, column, (value) => Number.isInteger(value) && value >= 1 && value <= 12)) return true;
  if (MONTH_HEADING.test(key) || DATE_HEADING.test(key)) return everyFigure(grid, table, column, isDateNumber);
  if (table.columns[0] === column && namesLabels(key)) return true;
  if (key !== "" || table.columns[0] !== column || !table.columns.some((each) => each.words > 0)) return false;
  let at = 0;
  return everyFigure(grid, table, column, (value) => value === ++at) && at > 1;
}

function everyFigure(grid: CellGrid, table: FoundTable, column: TableColumn, test: (value: number) => boolean): boolean {
  for (const row of table.body) {
    if (grid.kind(row, column.column) !== Kind.Figure) continue;
    const value = grid.value(row, column.column);
    if (!test(typeof value === "number" ? value : /^\d{1,6}$/.test(String(value).trim()) ? Number(value) : NaN)) return false;
  }
  return true;
}
