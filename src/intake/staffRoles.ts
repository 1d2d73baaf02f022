import type { CellGrid } from "./cellKinds";
import { matchingKey } from "./cleanText";
import { ColumnContents, figureCells } from "./columnContents";
import { kindsFound, RoleMatch, type ColumnRoles } from "./columnRoles";
import { isNoteHeading } from "./columnUse";
import { financialYearsIn } from "./financialYear";
import type { FoundTable, TableColumn } from "./findTable";
import type { StaffRole } from "./ledgerReading";

const POST = /\bposts?\b|\bjobs?\b|\bpositions?\b|\broles?\b/;
const NAME = /\btitles?\b|\bstaff\b|\bemployees?\b|\bnames?\b|\bdescriptions?\b/;
const GRADE = /\bgrades?\b|\bbands?\b|\bscp\b|\bspine?(?:al)?\b|\bscale\b|\blevels?\b/;
const SERVICE = /\bservices?\b|\bcost cent(?:re|er)s?\b|\bteams?\b|\bdepartments?\b|\bdept\b|\bprojects?\b|\bprogrammes?\b|\bsections?\b|\bworks in\b|\bcharged to\b|\bdivisions?\b|\bdirectorates?\b|\bareas?\b|\blocations?\b|\bsites?\b/;
const SERVICE_YEARS = /\byears?'? ?(?:of |in )?(?:continuous )?service\b|\blength of service\b|\bservice \(?(?:in )?(?:complete )?years?\)?|\bcontinuous service\b|\byears? employed\b|\bcomplete years\b/;
const AGE = /\bage\b/;
const PROTECTED = /\bprotected\b|\btupe\b|\bpreserved\b/;
const FTE = /\bfte\b|\bwte\b|\bwhole[- ]?time(?: equivalents?)?\b|\bfull[- ]?time equivalents?\b|\bestablishment\b/;
const SALARY = /\bsalar(?:y|ies)\b|\bpay\b|\bwages?\b|\bhourly\b|\bper hour\b|\ban hour\b|\bgross\b|\bremuneration\b|^£$|\bp\.?a\.?\b|^annual\b|\brate\b/;
const NOT_SALARY = /\bon-?costs?\b|\bpension\b|\bni\b|\bnic\b|\bers?\b|\bnational insurance\b|\btotal\b|\bincrement\b|\baward\b|\bincrease\b|\ballowances?\b|\bbudget\b|\bcosts?\b|\bpoint\b|\bpayroll\b|\bsick\b|%/;
const HOURS = /\bhours?\b|\bhrs\b/;

/** Roles that one column alone has, all but "ignore", and what a sentence calls them. */
const SINGLE = {
  post: "post", grade: "grade", "protected salary": "protected salary", salary: "salary", fte: "FTE", hours: "hours", "service years": "years of service", age: "age", service: "service",
} as const;

/** Matches the columns of a staffing list to roles, first as a person chose (by block column), then by headings and contents. */
export function staffRoles(grid: CellGrid, table: FoundTable, chosen: ReadonlyMap<number, StaffRole>): ColumnRoles<StaffRole> {
  const contents = new ColumnContents(grid, table);
  const match = new RoleMatch(table, chosen);
  const free = table.columns.filter((column) => !chosen.has(column.column) && !isNoteHeading(column) && !contents.isDates(column));
  const wanted = new Map(free.map((column) => [column, roleOf(column)]));
  for (const [role, words] of Object.entries(SINGLE) as readonly (readonly [keyof typeof SINGLE, string])[]) {
    match.give(role, words, free.filter((column) => wanted.get(column) === role).sort((a, b) => filled(b) - filled(a) || rank(role, b) - rank(role, a) || a.column - b.column));
  }
  const post = match.has("post") ? undefined : free.find((column) => match.isFree(column) && column.words > column.figures);
  if (post) match.set(post, "post");
  return match;
}

/** How many kinds of column that a staffing list has are in the table; 0 without a salary or an FTE. */
export function staffRolesFound(grid: CellGrid, table: FoundTable): number {
  return kindsFound(staffRoles(grid, table, new Map()), "salary", "fte");
}

function key(column: TableColumn): string {
  return matchingKey(column.heading.slice(0, 200));
}

/** A column with nothing in it yields to any other. */
function filled(column: TableColumn): 0 | 1 {
  return figureCells(column) + column.words > 0 ? 1 : 0;
}

function roleOf(column: TableColumn): StaffRole {
  const words = key(column);
  const worded = column.words > figureCells(column);
  if (worded) {
    if (GRADE.test(words)) return "grade";
    if (POST.test(words)) return "post";
    if (SERVICE.test(words) && !SERVICE_YEARS.test(words)) return "service";
    if (NAME.test(words)) return "post";
    // A column of salaries all typed with words in them.
    return column.figures === 0 && SALARY.test(words) && !NOT_SALARY.test(words) ? "salary" : "ignore";
  }
  if (PROTECTED.test(words)) return "protected salary";
  if (SERVICE_YEARS.test(words)) return "service years";
  if (AGE.test(words)) return "age";
  if (GRADE.test(words)) return "grade";
  const paid = SALARY.test(words) && !NOT_SALARY.test(words);
  if (paid && (!FTE.test(words) || /\bsalar(?:y|ies)\b|\bpay\b/.test(words))) return "salary";
  if (FTE.test(words)) return "fte";
  return HOURS.test(words) && !/£|\bovertime\b/.test(words) ? "hours" : "ignore";
}

/** Which of several columns for one role is the likelier: more is better. */
function rank(role: StaffRole, column: TableColumn): number {
  const words = key(column);
  if (role === "salary") {
    const whole = FTE.test(words) || /\bfull[- ]?time\b|\bannual\b/.test(words) ? 1 : /\bactual\b|\bpro[- ]?rata\b|\bbasic\b/.test(words) ? -1 : 0;
    return (/\bsalar(?:y|ies)\b/.test(words) ? 8 : /\bhourly\b|\brate\b/.test(words) ? 0 : 4) + whole + Math.max(0, ...financialYearsIn(words)) / 10_000;
  }
  if (role === "post") return /\b(?:posts?|jobs?)\b/.test(words) && !/\bnumbers?\b|\bnos?\b|\bids?\b|\bcodes?\b/.test(words) ? 2 : POST.test(words) ? 1 : 0;
  if (role === "hours") return /\bweek/.test(words) ? 1 : 0;
  if (role === "service") return /\bservices?\b|\bcost cent/.test(words) ? 1 : 0;
  return 0;
}
