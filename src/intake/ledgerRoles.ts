import type { CellGrid } from "./cellKinds";
import { matchingKey } from "./cleanText";
import { ColumnContents, figureCells } from "./columnContents";
import { columnUse, isDateHeading, isNoteHeading, isYearHeading } from "./columnUse";
import { financialYearsIn } from "./financialYear";
import type { FoundTable, TableColumn } from "./findTable";
import type { LedgerRole } from "./ledgerReading";
import { saysPercent } from "./shareColumn";

const COST_CENTRE = /\bcost ?cent(?:re|er)s?\b|\bcost ?c(?:tr|entre)?s?\b(?! (?:line|type))|^cc\b|^centres?\b/;
const CENTRE = /\bservices?\b|\bdepartments?\b|\bdept\b|\bteams?\b|\bprojects?\b|\bdivisions?\b|\bdirectorates?\b|\bprogrammes?\b|\bactivit(?:y|ies)\b|\bbusiness units?\b|\bsections?\b|\bbranch(?:es)?\b|\bschemes?\b|\bfunds?\b|\blocations?\b|\bsites?\b|\bareas?\b|\bfunctions?\b|\bclass(?:es)?\b|\bregions?\b|\btracking\b/;
const CODE = /\b(?:codes?|nos?\.?|numbers?|ids?|refs?)\b|#/;
const NAME = /\bnames?\b|\bdescriptions?\b|\bdesc\b|\btitles?\b/;
const LINE = /\bcost (?:lines?|types?|elements?|headings?|categor(?:y|ies))\b|\bbudget (?:lines?|headings?)\b|\baccounts?\b|\bnominals?\b|\bsubjectives?\b|\bexpen(?:se|ses|diture)\b|\bheads?\b|\bheadings?\b|\bitems?\b|\bcategor(?:y|ies)\b|\blines?\b|\bledger\b|\bgl\b/;
const WORDED_LINE = /\bdescriptions?\b|\bdetails?\b|\bnarratives?\b|\bnames?\b|\bparticulars\b|\btext\b|\bmemo\b/;
/** Words of the name beside a code, where they do not say of what. */
const BARE_NAME = /^(?:names?|description|desc\.?|title|text)$/;
const AMOUNT = /£|\bgbp\b|\bamounts?\b|\bvalues?\b|\bactuals?\b|\bbudgets?\b|\bcosts?\b|\bspend\b|\bspent\b|\bexpenditure\b|\bnet\b|\bbalances?\b|\boutturn\b|\bforecasts?\b|\btotals?\b|\bgross\b|\bfull[- ]year\b|\bannual\b|\bval\b|\bcrcy\b|\bcurrency\b|^\d{4}[-/]\d\d(?:\d\d)?$/;
const DEBIT = /\bdebits?\b|^dr\.?\b|\bdr$/;
const CREDIT = /\bcredits?\b|^cr\.?\b|\bcr$/;
const NEVER_AMOUNT = /\bvariance\b|\bvat\b|\btax\b|\bremaining\b|\bdifference\b|\bunder\b|\bover\b|\bchange\b|\bcumulative\b|\brunning\b|\bquantit(?:y|ies)\b|\bqty\b|\bhours?\b|\bfte\b|\bheadcount\b|\brate\b|\bunits?\b|\bper\b|\bjournal\b|\binvoices?\b|\bvoucher\b|\bdates?\b|\bperiods?\b|\bcost (?:elements?|types?|lines?|categor(?:y|ies))\b|\bopening\b|\bbrought forward\b|\bprevious\b|\bprior\b|\blast year\b/;

/** Rows looked at to tell which of two columns repeats itself. */
const SAMPLED = 500;

/** Which column of amounts a price would be worked out from, the likeliest first. */
const LIKELIER = [
  /\bamounts?\b/, /\bnet\b/, /^£$|^gbp$|^value(?: \(?£\)?)?$/, /\bactuals?\b(?!.*\bto date\b)|^(?!.*\bforecast\b).*\boutturn\b/, /\bbudgets?\b(?!.*\bto date\b)/, /\bforecasts?\b/, /\bactuals?\b|\bbudgets?\b|\bytd\b/,
  /\btotals?\b|\bfull[- ]year\b|\bannual\b/, /\bvalues?\b|\bcosts?\b|\bspend\b|\bspent\b|\bexpenditure\b|\bbalances?\b/,
];

/** The roles of a ledger's columns by block column, and what to say of the choice. */
interface LedgerRoles {
  readonly roles: ReadonlyMap<number, LedgerRole>;
  readonly remarks: readonly { readonly column: number; readonly words: string }[];
}

/** Roles that one column alone has, and what a sentence calls them. */
const SINGLE = { centre: "cost centre", code: "cost centre’s code", line: "cost line", amount: "amount", credit: "credit" } as const;

/** Matches the columns of a ledger to roles, first as a person chose (by block column), then by headings and contents. */
export function ledgerRoles(grid: CellGrid, table: FoundTable, chosen: ReadonlyMap<number, LedgerRole>): LedgerRoles {
  const contents = new ColumnContents(grid, table);
  const roles = new Map<number, LedgerRole>(table.columns.map(({ column }) => [column, chosen.get(column) ?? "ignore"]));
  const remarks: { column: number; words: string }[] = [];
  for (const [role, words] of Object.entries(SINGLE)) {
    for (const { column, heading } of table.columns.filter(({ column }) => chosen.get(column) === role).slice(1)) {
      roles.set(column, "ignore");
      remarks.push({ column, words: `Only one column can be the ${words}: “${heading}” is not read.` });
    }
  }
  const free = table.columns.filter(({ column }) => !chosen.has(column));
  findAmounts(grid, table, contents, free, roles, remarks);
  findCentre(contents, free, roles);
  findLine(grid, table, contents, free, roles);
  return { roles, remarks };
}

/** How many kinds of column that a ledger has are in the table; 0 without an amount. */
export function ledgerRolesFound(grid: CellGrid, table: FoundTable): number {
  const kinds = new Set([...ledgerRoles(grid, table, new Map()).roles.values()].filter((role) => role !== "ignore"));
  return kinds.has("amount") ? kinds.size : 0;
}

function key(column: TableColumn): string {
  return matchingKey(column.heading.slice(0, 200));
}

function lastKey(column: TableColumn): string {
  return matchingKey((column.headingCells.at(-1)?.words ?? "").slice(0, 200));
}

function isEmpty(column: TableColumn): boolean {
  return figureCells(column) + column.words + column.dates === 0;
}

function findAmounts(
  grid: CellGrid, table: FoundTable, contents: ColumnContents, free: readonly TableColumn[],
  roles: Map<number, LedgerRole>, remarks: { column: number; words: string }[],
): void {
  const has = (role: LedgerRole): boolean => [...roles.values()].includes(role);
  const use = columnUse(grid, table);
  const figures = free.filter((column) => (use.figures.includes(column) || isEmpty(column)) && !contents.isPercents(column) && !saysPercent(key(column)) && !isDateHeading(column) && !isYearHeading(column) && !isNoteHeading(column));
  const debit = figures.find((column) => DEBIT.test(lastKey(column)));
  const credit = figures.find((column) => column !== debit && CREDIT.test(lastKey(column)));
  const named = figures.filter((column) => column !== debit && column !== credit && figureCells(column) > 0 && AMOUNT.test(key(column)) && !neverAmount(column))
    .sort((a, b) => likelihood(b) - likelihood(a) || a.column - b.column);
  const [best, ...others] = named;
  if (!has("amount")) {
    if (debit && credit && !has("credit") && !(best && likelihood(best) % (LIKELIER.length + 1) >= LIKELIER.length - 2)) {
      roles.set(debit.column, "amount");
      roles.set(credit.column, "credit");
      remarks.push({ column: debit.column, words: `“${debit.heading}” less “${credit.heading}” is read as the amount.` });
      for (const column of named) remarks.push({ column: column.column, words: `“${column.heading}” could be the amount too: “${debit.heading}” less “${credit.heading}” is read.` });
    } else if (best) {
      roles.set(best.column, "amount");
      for (const column of others) remarks.push({ column: column.column, words: `“${column.heading}” could be the amount too: “${best.heading}” is read.` });
    } else {
      const left = figures.filter((column) => column.figures > 0 && !neverAmount(column));
      const [only] = left;
      if (only && left.length === 1) {
        roles.set(only.column, "amount");
        if (only.heading !== "") remarks.push({ column: only.column, words: `“${only.heading}” is taken for the amount: choose another column if it is something else.` });
      }
    }
  } else if (credit && !has("credit") && table.columns.some((column) => roles.get(column.column) === "amount" && DEBIT.test(lastKey(column)))) {
    roles.set(credit.column, "credit");
  }
}

function neverAmount(column: TableColumn): boolean {
  const words = key(column);
  return NEVER_AMOUNT.test(words) || COST_CENTRE.test(words) || CODE.test(words);
}

/** True for a column of dates: numbers by their format alone, as codes may look like dates. */
function holdsDates(contents: ColumnContents, column: TableColumn): boolean {
  return column.figures <= column.words + column.dates && contents.isDates(column);
}

/** More for a later year, and within one for a heading that says more surely that it is the amount. */
function likelihood(column: TableColumn): number {
  const words = key(column);
  const at = LIKELIER.findIndex((pattern) => pattern.test(words));
  const year = Math.max(0, ...financialYearsIn(words));
  return (at < 0 ? 0 : LIKELIER.length - at) + year * (LIKELIER.length + 1);
}

function findCentre(contents: ColumnContents, free: readonly TableColumn[], roles: Map<number, LedgerRole>): void {
  const has = (role: LedgerRole): boolean => [...roles.values()].includes(role);
  const named = free.filter((column) => roles.get(column.column) === "ignore" && !isEmpty(column) && !holdsDates(contents, column) && !isNoteHeading(column))
    .map((column) => ({ column, rank: centreRank(column) })).filter(({ rank }) => rank > 0).sort((a, b) => b.rank - a.rank || a.column.column - b.column.column);
  const worded = ({ column }: { column: TableColumn }): boolean => column.words + column.unreadable >= column.figures && !/\bcodes?\b/.test(key(column));
  if (!has("centre")) {
    const best = named.find(worded) ?? named[0];
    const beside = best && !worded(best) ? free.find(({ column, words, heading }) => column === best.column.column + 1 && words > 0 && BARE_NAME.test(matchingKey(heading))) : undefined;
    if (best && beside) {
      roles.set(beside.column, "centre");
      if (!has("code")) roles.set(best.column.column, "code");
    } else if (best) roles.set(best.column.column, "centre");
  }
  const centre = free.find(({ column }) => roles.get(column) === "centre");
  if (!centre || has("code")) return;
  const code = named.find(({ column, rank }) => column !== centre && sameSubject(column, centre) && rank >= 1 && (CODE.test(key(column)) || column.figures > column.words || contents.mostlySay(column, /^\S*\d\S*$/)));
  if (code) roles.set(code.column.column, "code");
}

function centreRank(column: TableColumn): number {
  const words = key(column);
  const named = NAME.test(words) ? 0.5 : 0;
  if (COST_CENTRE.test(words)) return 4 + named;
  if (LINE.test(words)) return 0;
  return CENTRE.test(words) ? 2 + named : 0;
}

/** True where two headings are of one thing: both of cost centres, or with the same words but for "code" and "name". */
function sameSubject(a: TableColumn, b: TableColumn): boolean {
  if (COST_CENTRE.test(key(a)) && COST_CENTRE.test(key(b))) return true;
  const subject = (column: TableColumn): string => key(column).replace(CODE, "").replace(NAME, "").trim();
  return subject(a) === subject(b);
}

function findLine(grid: CellGrid, table: FoundTable, contents: ColumnContents, free: readonly TableColumn[], roles: Map<number, LedgerRole>): void {
  const has = (role: LedgerRole): boolean => [...roles.values()].includes(role);
  const left = (): readonly TableColumn[] => free.filter((column) => roles.get(column.column) === "ignore" && column.words + column.unreadable > 0 && !holdsDates(contents, column) && !isNoteHeading(column));
  const unheaded = left().filter(({ heading, words, figures }) => heading === "" && words > figures);
  if (!has("centre") && unheaded.length > 1) {
    const [centre] = unheaded.map((column) => ({ column, different: differentWords(grid, table, column) })).sort((a, b) => a.different - b.different || a.column.column - b.column.column);
    if (centre) roles.set(centre.column.column, "centre");
  }
  if (has("line")) return;
  const rank = (column: TableColumn): number => {
    const words = key(column);
    const worded = column.words >= column.figures ? 4 : 0;
    if (LINE.test(words)) return worded + (NAME.test(words) ? 3 : CODE.test(words) ? 0 : 2);
    return WORDED_LINE.test(words) && worded > 0 ? 4 : 0;
  };
  const [best] = left().map((column) => ({ column, rank: rank(column) })).filter((each) => each.rank > 0).sort((a, b) => b.rank - a.rank || a.column.column - b.column.column);
  const line = best?.column ?? left().find((column) => column.words > column.figures);
  if (line) roles.set(line.column, "line");
}

/** How many different words the first rows have: cost centres repeat where lines differ. */
function differentWords(grid: CellGrid, table: FoundTable, { column }: TableColumn): number {
  return new Set(table.body.slice(0, SAMPLED).map((row) => matchingKey(grid.text(row, column).slice(0, 200)))).size;
}
