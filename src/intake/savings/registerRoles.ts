import type { CellGrid } from "../cellKinds";
import { matchingKey } from "../cleanText";
import { ColumnContents, figureCells } from "../columnContents";
import { kindsFound, RoleMatch, type ColumnRoles } from "../columnRoles";
import { columnUse, isNoteHeading, isYearHeading } from "../columnUse";
import { financialYearsIn } from "../financialYear";
import type { FoundTable, TableColumn } from "../findTable";
import { saysPercent } from "../shareColumn";
import { totalWord } from "../totalWords";
import type { RegisterRole } from "./registerReading";

const INITIATIVE = /\binitiatives?\b|\bproposals?\b|\bprojects?\b|\bschemes?\b|\btitle\b|\bdescriptions?\b|\bnames?\b|\bsavings?\b|\bworkstreams?\b|\bprogrammes?\b|\boptions?\b|\bmeasures?\b|\bactions?\b/;
const LIKELIEST_INITIATIVE = /\binitiatives?\b|\bproposals?\b|\bnames?\b|\btitle\b/;
const LINE = /\bbudget\b|\bcost cent(?:re|er)s?\b|\bservices?(?: areas?| lines?)?\b|\bdirectorates?\b|\bsubjective\b|\bledger\b|\bbudgets? (?:code|heading|head)s?\b/;
const CODED_LINE = /\bbudget (?:line|code|heading|head)s?\b|\bcost cent(?:re|er)s?\b/;
const BASELINE = /\bbase ?line\b|\bbase budget\b|\b(?:current|existing|annual|present|gross|net|controllable|opening|original|approved) (?:budget|spend|cost|expenditure)s?\b|\bbudget\b|\bspend\b/;
const SAVING = /\bsavings?\b|\bfull[- ]year(?: effect)?\b|\bfye\b|\bbenefits?\b|\breductions?\b|\befficienc(?:y|ies)\b|\blikely\b|\bmost likely\b|\bcentral\b|\bexpected\b|\bbest estimate\b/;
const DONE = /\b(?:achieved|delivered|actuals?|to date|ytd|banked|realised|forecast|outturn|rag)\b/;
const TYPE = /\btypes?\b|\bcategor(?:y|ies)\b|\bcashable\b|\bnature\b|\bclass(?:ification)?\b/;
const RECURRENCE = /\brecurr|\bnon[- ]?recurr|\bone[- ]?off\b|\bpermanent\b|\bfrequency\b|\bon-?going\b/;
const START = /\bstarts?\b|\bstarting\b|\bfrom\b|\bbegins?\b|\bcommenc|\bgo[- ]?live\b|\beffective\b|\bimplement(?:ed|ation)? (?:date|from|by)\b|\bdelivery date\b/;
const END = /\bends?\b|\bending\b|\bto\b|\buntil\b|\bfinish|\bexpir|\bceases?\b|\bstops?\b/;
const RAMP = /\bramp|\bmonths? to (?:full|reach|deliver)|\bphas(?:e|ing)\b|\bbuild[- ]?up\b|\bmobilis|\blead[- ]in\b/;
const COST = /\bone[- ]?off\b|\bimplementation\b|\binvest(?:ment)?\b|\bup-?front\b|\bcosts? (?:to|of) (?:achiev|deliver|implement|chang|redundanc)|\bset[- ]?up\b|\bredundanc(?:y|ies)\b|\btransition\b|\binvest[- ]to[- ]save\b/;
const COST_DATE = /\b(?:cost|investment|spend) (?:year|date|in|falls|when|month|incurred)\b|\b(?:year|date|month) (?:of )?(?:the )?(?:one[- ]?off )?(?:cost|investment|spend)\b/;
const OWNER = /\bowners?\b|\blead(?: officer)?\b|\bresponsible\b|\bsponsors?\b|\baccountable\b|\bofficer\b|\bmanager\b|\bhead of service\b/;
const CONFIDENCE = /\bconfidence\b|\brag\b|\blikelihood\b|\bdeliverab|\bprobability\b|\bcertainty\b/;
const RISK = /\brisks?\b/;
const LOW = /\blow(?:er|est)?\b|\bmin(?:imum)?\b|\bworst\b|\bpessimistic\b|\bp10\b|\bcautious\b/;
const HIGH = /\bhigh(?:er|est)?\b|\bmax(?:imum)?\b|\bbest(?! estimate)\b|\boptimistic\b|\bp90\b|\bstretch\b/;
const MONEY = /£|\bgbp\b|\bcosts?\b|\bamounts?\b/;
const SOME_YEAR = /\b(?:19|20)\d\d\b/;

/** What a sentence calls each role; one column alone has each. */
const CALLED = {
  initiative: "initiative’s name", line: "budget line", baseline: "baseline", saving: "saving", share: "saving as a share", type: "type of saving", recurrence: "recurrence", start: "start", ramp: "ramp in months", end: "end", cost: "one-off cost", "cost date": "date of the one-off cost", owner: "owner", confidence: "confidence", low: "low estimate", high: "high estimate",
} as const satisfies Record<Exclude<RegisterRole, "ignore">, string>;

/** Matches the columns of a savings register to roles, first as a person chose (by block column), then by headings and contents. */
export function registerRoles(grid: CellGrid, table: FoundTable, chosen: ReadonlyMap<number, RegisterRole>): ColumnRoles<RegisterRole> {
  const contents = new ColumnContents(grid, table);
  const match = new RoleMatch(table, chosen);
  const free = table.columns.filter((column) => !chosen.has(column.column) && figureCells(column) + column.words + column.dates > 0);
  const wanted = new Map(free.map((column) => [column, roleOf(contents, column)]));
  const savings = free.filter((column) => wanted.get(column) === "saving");
  if (savings.length > 1) for (const column of savings) if (contents.isPercents(column)) wanted.set(column, "share");
  for (const [role, words] of Object.entries(CALLED) as readonly (readonly [keyof typeof CALLED, string])[]) {
    match.give(role, words, free.filter((column) => wanted.get(column) === role).sort((a, b) => rank(role, b) - rank(role, a) || a.column - b.column));
  }
  findByContents(grid, table, free, match);
  for (const column of free) {
    if (match.isFree(column) && !match.has("confidence") && RISK.test(key(column)) && column.words > 0) {
      match.say(column, `“${column.heading}” is not read: a high risk is a low confidence. Choose it for the confidence only if its words say how sure each saving is.`);
    }
  }
  return match;
}

/** How many kinds of column that a register has are in the table; 0 without a saving. */
export function registerRolesFound(grid: CellGrid, table: FoundTable): number {
  return kindsFound(registerRoles(grid, table, new Map()), "saving", "share");
}

function key(column: TableColumn): string {
  return matchingKey(column.heading.slice(0, 200));
}

function roleOf(contents: ColumnContents, column: TableColumn): RegisterRole {
  const words = key(column);
  if (words === "" || totalWord(words) === "derived") return "ignore";
  const dated = datedRole(contents, column, words);
  if (dated !== "ignore") return dated;
  if (RAMP.test(words) && !MONEY.test(words)) return "ramp";
  if (CONFIDENCE.test(words)) return "confidence";
  if (column.words + column.dates > figureCells(column)) return wordedRole(column, words);
  if (isNoteHeading(column)) return "ignore";
  // A name such as "S1" could be a figure that cannot be read.
  if (LIKELIEST_INITIATIVE.test(words) && column.words + column.unreadable > column.figures && !MONEY.test(words)) return "initiative";
  return CODED_LINE.test(words) && !MONEY.test(words) && !contents.isPercents(column) && !saysPercent(words) ? "line" : figureRole(contents, column, words);
}

function datedRole(contents: ColumnContents, column: TableColumn, words: string): RegisterRole {
  const role = COST_DATE.test(words) ? "cost date" : MONEY.test(words) ? "ignore" : START.test(words) ? "start" : END.test(words) ? "end" : "ignore";
  return role !== "ignore" && (contents.isDates(column) || contents.mostlySay(column, SOME_YEAR)) ? role : "ignore";
}

function wordedRole(column: TableColumn, words: string): RegisterRole {
  if (OWNER.test(words)) return "owner";
  if (isNoteHeading(column)) return "ignore";
  if (RECURRENCE.test(words)) return "recurrence";
  if (TYPE.test(words)) return "type";
  if (LIKELIEST_INITIATIVE.test(words) && !/\bbudget\b|\bcost cent|\bservice name\b/.test(words)) return "initiative";
  if (LINE.test(words)) return "line";
  return INITIATIVE.test(words) ? "initiative" : "ignore";
}

function figureRole(contents: ColumnContents, column: TableColumn, words: string): RegisterRole {
  if (DONE.test(words) || isYearHeading(column)) return "ignore";
  const [saving, baseline] = [words.search(SAVING), words.search(BASELINE)];
  const isPercent = saysPercent(words);
  if (LOW.test(words)) return "low";
  if (HIGH.test(words)) return "high";
  if (COST.test(words)) return isPercent ? "ignore" : "cost";
  if (isPercent || (saving < 0 && contents.isPercents(column))) return saving >= 0 || baseline >= 0 ? "share" : "ignore";
  if (saving >= 0 && (baseline < 0 || saving < baseline)) return financialYearsIn(words).length > 0 ? "ignore" : "saving";
  return baseline >= 0 ? "baseline" : "ignore";
}

/** Which of several columns for one role is the likelier: more is better. */
function rank(role: RegisterRole, column: TableColumn): number {
  const words = key(column);
  if (role === "initiative") return LIKELIEST_INITIATIVE.test(words) ? 1 : 0;
  if (role === "line") return CODED_LINE.test(words) ? 2 : /\bbudget\b/.test(words) ? 1 : 0;
  if (role === "saving") return (/\bfull[- ]year\b|\bfye\b|\bannual\b|\blikely\b/.test(words) ? 2 : 0) - (/\bnet\b|\btarget\b|\bpart[- ]year\b|\bin[- ]year\b/.test(words) ? 1 : 0);
  if (role === "baseline") return (/\bbase ?line\b/.test(words) ? 1e4 : 0) + Math.max(0, ...financialYearsIn(words));
  if (role === "cost") return /\bcosts?\b/.test(words) ? 1 : 0;
  if (role === "owner") return /\bowner\b/.test(words) ? 1 : 0;
  return 0;
}

/** A name by what columns hold, and a saving where one column of figures alone is left. */
function findByContents(grid: CellGrid, table: FoundTable, free: readonly TableColumn[], match: RoleMatch<RegisterRole>): void {
  if (!match.has("initiative")) {
    const name = free.find((column) => match.isFree(column) && !isNoteHeading(column) && column.words > figureCells(column) + column.dates);
    if (name) match.set(name, "initiative");
  }
  if (match.has("saving") || match.has("share")) return;
  const { figures } = columnUse(grid, table);
  const left = figures.filter((column) => free.includes(column) && match.isFree(column) && column.figures > 0 && totalWord(column.heading) === "" && !DONE.test(key(column)) && financialYearsIn(key(column)).length === 0 && !saysPercent(column.heading));
  const [only] = left;
  if (!only || left.length > 1) return;
  match.set(only, "saving");
  if (only.heading !== "") match.say(only, `“${only.heading}” is taken for the saving: choose another column if it is something else.`);
}
