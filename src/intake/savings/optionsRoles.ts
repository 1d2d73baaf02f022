import type { CellGrid } from "../cellKinds";
import { matchingKey } from "../cleanText";
import { ColumnContents, figureCells } from "../columnContents";
import { kindsFound, RoleMatch, type ColumnRoles } from "../columnRoles";
import { columnUse, isNoteHeading } from "../columnUse";
import type { FoundTable, TableColumn } from "../findTable";
import { totalWord } from "../totalWords";
import type { OptionsRole } from "./optionsReading";
import { yearInWords, type SaidYear, type YearKind } from "./yearWords";

const OPTION = /\boptions?\b|\bscenarios?\b|\balternatives?\b|\bmodels?\b/;
const PAYER = /\bpayers?\b|\bpaid by\b|\bwho pays\b|\bfunders?\b|\bfunded by\b|\bfalls (?:to|on)\b|\bborne by\b|\bborn by\b|\bbod(?:y|ies)\b|\borgani[sz]ations?\b|\bpartners?\b|\bbudget holders?\b|\bgoes to\b|\bwho\b|\bto whom\b/;
const KIND = /\bkinds?\b|\btypes?\b|\bcosts? (?:or|and|\/) ?benefits?\b|\bcost\/benefit\b|\bcost \/ benefit\b|\bnature\b/;
const KIND_WORDS = /^\s*(?:one[- ]?off |non[- ]?cash(?:able)? |cash(?:able)? |capital |revenue )?(?:costs?|benefits?|savings?)\s*$/i;
const CASH = /\bcash(?:able)?\b/;
const LINE = /\blines?\b|\bdescriptions?\b|\bitems?\b|\belements?\b|\bheadings?\b|\bcategor(?:y|ies)\b|\bnames?\b|\bcosts?\b|\bbenefits?\b|\bcomponents?\b/;
const AMOUNT = /£|\bgbp\b|\bamounts?\b|\bvalues?\b|\bcosts?\b|\bcash ?flows?\b|\bflows?\b/;
const YEAR = /\byears?\b|\bperiods?\b|\bfy\b|\bwhen\b/;

const CALLED = { option: "option", line: "name of the line", kind: "kind, cost or benefit", payer: "payer", cash: "column that says what is cash", year: "year", amount: "amount" } as const;

/** Matches the columns of options' costs and benefits to roles, first as a person chose (by block column), then by headings and contents. */
export function optionsRoles(grid: CellGrid, table: FoundTable, chosen: ReadonlyMap<number, OptionsRole>): ColumnRoles<OptionsRole> {
  const contents = new ColumnContents(grid, table);
  const match = new RoleMatch(table, chosen);
  const free = table.columns.filter((column) => !chosen.has(column.column) && figureCells(column) + column.words + column.dates > 0);
  findYearsAcross(table, chosen, match);
  const left = free.filter((column) => match.isFree(column));
  const isList = !match.has("flow");
  const wanted = new Map(left.map((column) => [column, roleOf(contents, column, isList)]));
  // Options that stand across, a column of figures each, are not the column that names them.
  const numbered = left.filter((column) => wanted.get(column) === "option" && column.figures > column.words);
  if (numbered.length > 1) for (const column of numbered) wanted.set(column, "ignore");
  for (const [role, words] of Object.entries(CALLED) as readonly (readonly [keyof typeof CALLED, string])[]) {
    match.give(role, words, left.filter((column) => wanted.get(column) === role).sort((a, b) => rank(role, b) - rank(role, a) || a.column - b.column));
  }
  findByContents(grid, table, contents, left, match);
  return match;
}

/** How many kinds of column that options have are in the table; 0 without amounts by year. */
export function optionsRolesFound(grid: CellGrid, table: FoundTable): number {
  const found = optionsRoles(grid, table, new Map());
  const kinds = new Set(found.roles.values());
  return kinds.has("flow") || (kinds.has("year") && kinds.has("amount")) ? kindsFound(found, "flow", "amount") : 0;
}

/** The year a column's heading says, by its last heading that says one; a financial year before a number. */
export function yearOfColumn({ headingCells, heading }: TableColumn): SaidYear | null {
  const said = [heading, ...headingCells.map(({ words }) => words)].flatMap((words) => yearInWords(words) ?? []);
  return said.find(({ kind }) => kind === "financial") ?? said.find(({ kind }) => kind === "calendar") ?? said.at(-1) ?? null;
}

/** Gives "flow" to the columns headed by years counted the way most of them are; of two with one year the first. */
function findYearsAcross(table: FoundTable, chosen: ReadonlyMap<number, OptionsRole>, match: RoleMatch<OptionsRole>): void {
  const years = table.columns.flatMap((column) => {
    const year = column.words + column.dates <= figureCells(column) ? yearOfColumn(column) : null;
    return year ? [{ column, year }] : [];
  });
  const count = (kind: YearKind): number => years.filter(({ year }) => year.kind === kind).length;
  const kind = (["financial", "calendar", "numbered"] as const).reduce((best, each) => (count(each) > count(best) ? each : best));
  const seen = new Set<number>();
  for (const { column, year } of years) {
    if (year.kind !== kind || chosen.has(column.column)) {
      if (chosen.get(column.column) === "flow") seen.add(year.year);
      continue;
    }
    if (seen.has(year.year)) match.say(column, `“${column.heading}” is the same year as a column before it: not read.`);
    else match.set(column, "flow");
    seen.add(year.year);
  }
}

function key(column: TableColumn): string {
  return matchingKey(column.heading.slice(0, 200));
}

function roleOf(contents: ColumnContents, column: TableColumn, isList: boolean): OptionsRole {
  const words = key(column);
  if (isNoteHeading(column)) return "ignore";
  if (isList && YEAR.test(words) && !AMOUNT.test(words)) return "year";
  if (column.words > figureCells(column) || (column.words + column.unreadable > column.figures && OPTION.test(words))) return wordedRole(contents, column, words);
  if (OPTION.test(words) && !AMOUNT.test(words)) return "option";
  return isList && column.figures > 0 && AMOUNT.test(words) && totalWord(words) === "" ? "amount" : "ignore";
}

function wordedRole(contents: ColumnContents, column: TableColumn, words: string): OptionsRole {
  if (PAYER.test(words)) return "payer";
  if (contents.mostlySay(column, KIND_WORDS) || KIND.test(words)) return "kind";
  if (OPTION.test(words)) return "option";
  if (CASH.test(words)) return "cash";
  return LINE.test(words) ? "line" : "ignore";
}

function rank(role: OptionsRole, column: TableColumn): number {
  const words = key(column);
  if (role === "option") return /\bnames?\b|^options?$/.test(words) ? 1 : 0;
  if (role === "kind") return /\bcosts? (?:or|and|\/)|\bkind\b/.test(words) ? 1 : 0;
  return role === "line" && /\blines?\b|\bdescriptions?\b|\bitems?\b/.test(words) ? 1 : 0;
}

/** The name of the line, and the amounts of a list, by what columns hold. */
function findByContents(grid: CellGrid, table: FoundTable, contents: ColumnContents, left: readonly TableColumn[], match: RoleMatch<OptionsRole>): void {
  const worded = (): readonly TableColumn[] => left.filter((column) => match.isFree(column) && !isNoteHeading(column) && column.words > figureCells(column) + column.dates);
  if (!match.has("line")) {
    const line = worded().find((column) => match.has("option") || !contents.mostlySay(column, /\boption\b/i));
    if (line) match.set(line, "line");
  }
  if (match.has("flow") || match.has("amount")) return;
  const amounts = columnUse(grid, table).figures.filter((column) => left.includes(column) && match.isFree(column) && column.figures > 0 && totalWord(column.heading) === "");
  const [only] = amounts;
  if (only && amounts.length === 1 && match.has("year")) match.set(only, "amount");
}
