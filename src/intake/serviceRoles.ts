import type { CellGrid } from "./cellKinds";
import { matchingKey } from "./cleanText";
import { ColumnContents, figureCells } from "./columnContents";
import { kindsFound, RoleMatch, type ColumnRoles } from "./columnRoles";
import { columnUse, isDateHeading, isNoteHeading, isYearHeading } from "./columnUse";
import { financialYearsIn } from "./financialYear";
import type { FoundTable, TableColumn } from "./findTable";
import type { ServiceRole } from "./ledgerReading";
import { saysPercent } from "./shareColumn";
import { totalWord } from "./totalWords";

const SERVICE = /\bservices?\b|\bprojects?\b|\bprogrammes?\b|\bschemes?\b|\bcost cent(?:re|er)s?\b|\bdepartments?\b|\bactivit(?:y|ies)\b|\bnames?\b|\bdescriptions?\b|\bteams?\b/;
const UNIT = /\bunits?\b|\bmeasures?\b|\bpriced (?:by|per)\b|\bbasis\b|^per$|\bprice per\b|\bcurrency\b/;
const UTILISATION = /\butili[sz](?:ation|ed)\b|\boccupan(?:cy|t)\b|\bfilled\b|\buptake\b|\battendance\b|\bfill rate\b/;
const CAPACITY = /\bcapacity\b|\bavailable\b|\bmax(?:imum)?\b|\bbeds\b/;
const FUNDING = /\bfunding\b|\bfunded\b|\bincome\b|\bgrants?\b|\bcontract (?:value|sum|price)\b|\bfees? (?:received|income)\b|\bpaid (?:today|now)\b|\breceived\b/;
const DRIVER = /\bheadcount\b|\bfte\b|\bwte\b|\bstaff\b|\bposts\b|\bemployees\b|\bvolunteers\b|\bfloor\b|\barea\b|\bm2\b|\bm²|\bsq\b|\bsquare\b|\brooms?\b|\bdesks?\b|\bpcs\b|\bcomputers?\b|\bdevices\b|\blaptops?\b|\bphones?\b|\busers\b|\blog-?ins\b|\binvoices\b|\btransactions\b|\bmiles\b|\bmileage\b|\bvehicles?\b|\btickets\b|\bcalls\b|\bpayslips\b|\bdrivers?\b/;
const UNITS = /\bunits?\b|\bactivity\b|\bvolumes?\b|\bdelivered\b|\bhours\b|\bnights\b|\bweeks\b|\bdays\b|\bsessions\b|\bplaces\b|\bvisits\b|\bcontacts\b|\bclients\b|\bpeople\b|\bmeals\b|\bplacements\b|\bcases\b|\boutputs?\b|\bquantit(?:y|ies)\b/;
const MONEY = /£|\bgbp\b|\bcosts?\b|\bprices?\b|\bfees?\b|\brates?\b|\bspend\b|\bbudget\b|\bsurplus\b|\bdeficit\b|\bvalue\b|\bamounts?\b|\bgap\b|\btariff\b/;
const PER = /\bper (?!year|annum|yr)\w+|\ban hour\b|\ba night\b/;
const EARLIER = /\bprevious\b|\bprior\b|\blast year\b|\bold\b/;

/** Roles that one column alone has, and what a sentence calls them. */
const SINGLE = { service: "service’s name", unit: "unit", units: "units", capacity: "capacity", utilisation: "utilisation", funding: "funding" } as const;
const FIGURES = ["utilisation", "funding", "capacity", "units"] as const;

/** Matches the columns of a table of services to roles, first as a person chose (by block column), then by headings and contents. */
export function serviceRoles(grid: CellGrid, table: FoundTable, chosen: ReadonlyMap<number, ServiceRole>): ColumnRoles<ServiceRole> {
  const contents = new ColumnContents(grid, table);
  const match = new RoleMatch(table, chosen);
  for (const [role, words] of Object.entries(SINGLE) as readonly (readonly [keyof typeof SINGLE, string])[]) match.keepFirst(role, words);
  const free = table.columns.filter((column) => !chosen.has(column.column) && figureCells(column) + column.words > 0 && !isNoteHeading(column) && (isFigureHeading(column) || !contents.isDates(column)));
  findWords(free, match);
  const { figures } = columnUse(grid, table);
  const numbers = free.filter((column) => match.isFree(column) && figures.includes(column) && column.figures > 0 && !isDateHeading(column) && !isYearHeading(column));
  for (const role of FIGURES) {
    const found = numbers.filter((column) => figureRole(column, contents) === role).sort((a, b) => rank(b) - rank(a) || a.column - b.column);
    const [best, ...others] = found;
    if (!best || match.has(role)) continue;
    match.set(best, role);
    for (const column of others) {
      // Hours and places beside the units delivered are quantities that overheads may be shared by.
      if (role === "units") match.set(column, "driver");
      match.say(column, `“${column.heading}” could be the ${SINGLE[role]} too: “${best.heading}” ${role === "units" ? "are the units, and overheads can be shared by this one" : "is read"}.`);
    }
  }
  for (const column of numbers) {
    if (match.isFree(column) && ["driver", "units"].includes(figureRole(column, contents))) match.set(column, "driver");
  }
  return match;
}

/** How many kinds of column that a table of services has are in it; 0 without a name. */
export function serviceRolesFound(grid: CellGrid, table: FoundTable): number {
  return kindsFound(serviceRoles(grid, table, new Map()), "service");
}

function key(column: TableColumn): string {
  return matchingKey(column.heading.slice(0, 200));
}

function findWords(free: readonly TableColumn[], match: RoleMatch<ServiceRole>): void {
  const worded = free.filter((column) => column.words >= column.figures && column.words > 0);
  const left = (): readonly TableColumn[] => worded.filter((column) => match.isFree(column));
  if (!match.has("unit")) {
    const unit = left().find((column) => UNIT.test(key(column)) && !/\bservice unit\b/.test(key(column)));
    if (unit && left().length > 1) match.set(unit, "unit");
  }
  if (!match.has("service")) {
    const service = left().find((column) => SERVICE.test(key(column))) ?? left()[0];
    if (service) match.set(service, "service");
  }
}

/** What a column of figures is by its heading; "ignore" for money that is not funding, and for totals. */
function figureRole(column: TableColumn, contents: ColumnContents): ServiceRole {
  const words = key(column);
  const percents = saysPercent(words) || contents.isPercents(column);
  if (UTILISATION.test(words)) return "utilisation";
  if (percents) return DRIVER.test(words) ? "driver" : "ignore";
  if (FUNDING.test(words)) return PER.test(words) ? "ignore" : "funding";
  if (DRIVER.test(words) && !/\bcosts?\b|£/.test(words)) return "driver";
  if (MONEY.test(words)) return "ignore";
  if (CAPACITY.test(words)) return "capacity";
  if (UNITS.test(words)) return "units";
  return words === "" || totalWord(words) !== "" ? "ignore" : "driver";
}

/** True where the heading says what the figures are, so that £40,000 is no date. */
function isFigureHeading(column: TableColumn): boolean {
  return [FUNDING, CAPACITY, UNITS, DRIVER].some((pattern) => pattern.test(key(column)));
}

/** Which of several columns for one role is the likelier: that of today, for a year. */
function rank(column: TableColumn): number {
  const words = key(column);
  const named = /\bunits\b|\bdelivered\b|\bcapacity\b|\bfunding\b/.test(words) ? 0.5 : 0;
  return (EARLIER.test(words) ? -1 : 0) + named + Math.max(0, ...financialYearsIn(words));
}
