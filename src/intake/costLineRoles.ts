import type { CellGrid } from "./cellKinds";
import { matchingKey } from "./cleanText";
import { ColumnContents, figureCells } from "./columnContents";
import { kindsFound, RoleMatch, type ColumnRoles } from "./columnRoles";
import { columnUse, isNoteHeading } from "./columnUse";
import { financialYearsIn } from "./financialYear";
import type { FoundTable, TableColumn } from "./findTable";
import type { CostLineRole } from "./priceReading";
import { readNumber } from "./readNumber";
import { saysPercent, shareUnit } from "./shareColumn";
import { totalWord } from "./totalWords";

const LINE = /\bcosts?\b|\blines?\b|\belements?\b|\bheadings?\b|\bitems?\b|\bdescriptions?\b|\bcategor(?:y|ies)\b|\bcomponents?\b|\btypes?\b|\bnames?\b/;
const DRIVER = /\bdrivers?\b|\bdriven by\b|\bmoves with\b|\bindex(?:ed|ation)?\b|\bclauses?\b|\binflat(?:or|ion)\b|\buplift(?: basis| by| with)?\b|\bmechanism\b|\bmeasure\b/;
const DRIVER_WORDS = /\b(?:CPIH?|RPI|NLW|AWE|GDPDEF|published)\b|%/i;
const CHANGE = /\bchange\b|\buplift\b|\bincrease\b|\binflation\b|\bgrowth\b|\bpressure\b|\brate\b/;
const SHARE = /\bshares?\b|\bproportions?\b|\bweight(?:ing|s)?\b|\bsplit\b|\bmix\b/;
const AMOUNT = /£|\bgbp\b|\bamounts?\b|\bcosts?\b|\bprices?\b|\bvalues?\b|\bbudget\b|\bspend\b|\bper (?:hour|week|night|day|year|session|unit)\b|\bhourly\b|\bannual\b|\bfee\b/;
const EARLIER = /\blast\b|\bprevious\b|\bprior\b|\bold\b|\bformer\b/;
/** What other columns come to, which is no input. */
const WORKED_OUT = /\bcontribution\b|\bafter\b|\bnew\b|\buplifted\b|\bproposed\b/;

/** Matches the columns of a table of cost lines to roles, first as a person chose (by block column), then by headings and contents. */
export function costLineRoles(grid: CellGrid, table: FoundTable, chosen: ReadonlyMap<number, CostLineRole>): ColumnRoles<CostLineRole> {
  const contents = new ColumnContents(grid, table);
  const match = new RoleMatch(table, chosen);
  const free = table.columns.filter((column) => !chosen.has(column.column) && figureCells(column) + column.words > 0 && !isNoteHeading(column));
  for (const role of ["driver", "rate", "share", "amount"] as const) {
    match.give(role, role, free.filter((column) => roleOfColumn(contents, column) === role).sort((a, b) => lateness(b) - lateness(a) || a.column - b.column));
  }
  findByContents(grid, table, contents, free, match);
  return match;
}

/** How many kinds of column that cost lines have are in the table; 0 without a share or an amount. */
export function costLineRolesFound(grid: CellGrid, table: FoundTable): number {
  return kindsFound(costLineRoles(grid, table, new Map()), "share", "amount");
}

/** More for a column of a later year, and least for one that says it is of an earlier time. */
function lateness({ heading }: TableColumn): number {
  const words = matchingKey(heading.slice(0, 200));
  return EARLIER.test(words) ? -1 : Math.max(0, ...financialYearsIn(words));
}

function roleOfColumn(contents: ColumnContents, column: TableColumn): CostLineRole {
  const words = matchingKey(column.heading.slice(0, 200));
  if (column.words > figureCells(column)) return DRIVER.test(words) ? "driver" : "ignore";
  if (column.words > 0 && DRIVER.test(words) && contents.mostlySay(column, DRIVER_WORDS)) return "driver";
  if (WORKED_OUT.test(words)) return "ignore";
  const percents = saysPercent(words) || contents.isPercents(column);
  if (SHARE.test(words) && !/£|\bgbp\b/.test(words)) return "share";
  if (CHANGE.test(words) && !/£|\bgbp\b/.test(words) && (percents || !AMOUNT.test(words))) return "rate";
  if (percents) return "share";
  return AMOUNT.test(words) ? "amount" : "ignore";
}

function findByContents(grid: CellGrid, table: FoundTable, contents: ColumnContents, free: readonly TableColumn[], match: RoleMatch<CostLineRole>): void {
  const use = columnUse(grid, table);
  const left = (columns: readonly TableColumn[]): readonly TableColumn[] => columns.filter((column) => free.includes(column) && match.isFree(column));
  const worded = (): readonly TableColumn[] => left(table.columns).filter(({ words, unreadable, figures }) => words + unreadable > figures);
  if (!match.has("driver")) {
    const driver = worded().find((column) => contents.mostlySay(column, DRIVER_WORDS));
    if (driver) match.set(driver, "driver");
  }
  if (!match.has("line")) {
    const line = worded().find(({ heading }) => LINE.test(matchingKey(heading.slice(0, 200)))) ?? worded()[0];
    if (line) match.set(line, "line");
  }
  const [only, ...others] = left(use.figures).filter((column) => column.figures > 0 && totalWord(column.heading) === "");
  if (!only || others.length > 0 || match.has("share") || match.has("amount")) return;
  const readings = table.body.map((row) => readNumber(grid.cell(row, only.column), "share", 1));
  const small = readings.every((reading) => reading.found !== "number" || Math.abs(reading.value) <= 1);
  match.set(only, small || shareUnit(readings, false) === "percent points" ? "share" : "amount");
}
