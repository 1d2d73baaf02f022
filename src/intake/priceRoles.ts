import type { CellGrid } from "./cellKinds";
import { matchingKey } from "./cleanText";
import { basketColumns } from "./basketColumns";
import { ColumnContents, figureCells } from "./columnContents";
import { kindsFound, RoleMatch, type ColumnRoles } from "./columnRoles";
import { columnUse, isNoteHeading } from "./columnUse";
import { financialYearsIn } from "./financialYear";
import type { FoundTable, TableColumn } from "./findTable";
import type { PriceRole } from "./priceReading";
import { saysPercent } from "./shareColumn";
import { totalWord } from "./totalWords";

const UNIT = "(?:hour|hr|day|night|week|month|year|annum|session|visit|unit|bed|place|placement|person|client|mile|item|package|meal)s?";
const BASE = /\bbase(?:line)?\b|\bprice (?:date|set|as at|agreed)\b|\b(?:price|rate|fee)s? (?:last )?(?:set|fixed|agreed)\b|\blast (?:reviewed|review|uplift(?:ed)?|increased?|set|changed|priced)\b|\bdate (?:of )?(?:the )?(?:price|rate|fee)s?\b|\bdate (?:last )?(?:reviewed|set|agreed|uplifted)\b|\b(?:set|priced|reviewed) (?:on|at|as at)\b|^reviewed$/;
const REVIEW = /\breview\b|\beffective\b|\bapplies from\b|\bwith effect from\b|\bwef\b|\banniversary\b|\b(?:next|new) (?:uplift|increase|price|rate|fee)\b|\b(?:uplift|increase|indexation) (?:date|due|from|month)\b|\bdate (?:of )?(?:next )?(?:uplift|increase)\b|^from(?: date)?$/;
const CLAUSE = /\bclauses?\b|\bindexation\b|\bmechanism\b|\b(?:uplift|inflation|increase|review|price|pricing|adjustment|contract|indexing) (?:wording|words|terms?|basis|method|formula|rule|provision|arrangements?)\b|\bhow (?:it is )?(?:uplifted|indexed|reviewed)\b/;
const CHANGE = /\buplifts?\b|\bindex(?:ed|ing)?\b|\bincreases?\b|\binflation\b|\bescalat(?:or|ion)\b|\bagreed change\b|\baward\b/;
const ITEM = /\bproviders?\b|\bsuppliers?\b|\bservices?\b|\bcare\b|\bbands?\b|\bdescriptions?\b|\bcategor(?:y|ies)\b|\btypes?\b|\blevels?\b|\btiers?\b|\bneeds?\b|\blots?\b|\bzones?\b|\bareas?\b|\blocalit(?:y|ies)\b|\bdistricts?\b|\bitems?\b|\bnames?\b|\bhomes?\b|\bcontracts?\b|\bschemes?\b|\bproducts?\b|\bplacements?\b|\bgroups?\b|\borgani[sz]ations?\b|\bsettings?\b|\btime of day\b/;
const CODED = /\b(?:bands?|levels?|tiers?|lots?|zones?)(?: (?:no\.?|number|code))?$/;
const PRICE = new RegExp(`\\b(?:prices?|rates?|fees?|tariffs?|charges?)\\b|^£$|£ ?(?:per|/|a|an|p|ph|pw)(?: |/|\\b)|\\b(?:cost|amount) (?:per|a|an|/)\\b|\\bunit cost\\b|\\b(?:hourly|nightly|weekly|daily)(?: cost)?$`);
/** A price where nothing else is said: "Care per hour"; "Hours per week" is a quantity. */
const PER_UNIT = new RegExp(`\\bper ${UNIT}$`);
const NEVER_PRICE = /\b(?:vat|tax|exchange|interest|discount|occupancy|vacancy|utili[sz]ation|success|growth|turnover|mileage)\b|\b(?:annual|yearly|total|full[- ]year) (?:cost|value|spend)s?\b|\bchange\b/;
/** A price that is not the one charged now. */
const OTHER_PRICE = /\b(?:old|previous|prior|former|last year|proposed|new|requested|revised|offer(?:ed)?|asking|uplifted|future|next|draft|max(?:imum)?|min(?:imum)?|ceiling|average|mean|median|annual|yearly|total|pay|wage|real living)\b/;
const CURRENT_PRICE = /\b(?:current|now|existing|present|agreed|today)\b/;
const QUANTITY = new RegExp(`\\b(?:hours|hrs|units|activity|placements|nights|weeks|days|volumes?|quantit(?:y|ies)|qty|packages|beds|places|people|persons|clients|visits|sessions|meals|miles|number of|no\\. of|caseload)\\b`);
const YEARLY = /\bannual|\byear|\bp\.?a\.?\b|\bannum\b/;
/** Hours of part of a year, which are not units a year. */
const PART_YEAR = /\b(?:week|weekly|month|monthly|day|daily|quarter|quarterly|4[- ]week|period)\b/;
const SHARE = /\bshares?\b|\bproportion\b|\bweight(?:ing|s)?\b|\bstaff(?:ing)?\b|\bpay\b|\bwages?\b|\bnlw\b|\bcpih?\b|\brpi\b|\bsplit\b|\bother\b|\bindexed\b/;
/** Words of a clause, for a column whose heading says nothing. */
const CLAUSE_WORDS = /\b(?:CPIH?|RPI|NLW|AWE|GDP|living wage|published|inflation|index)\b/i;

/** Roles that one column alone has. */
const SINGLE = ["price", "clause", "rate", "base", "review", "quantity"] as const;

/** Matches the columns of a table to roles, first as a person chose (by block column), then by headings and contents. */
export function priceRoles(grid: CellGrid, table: FoundTable, chosen: ReadonlyMap<number, PriceRole>): ColumnRoles<PriceRole> {
  const contents = new ColumnContents(grid, table);
  const match = new RoleMatch(table, chosen);
  const free = table.columns.filter((column) => !chosen.has(column.column) && figureCells(column) + column.words + column.dates > 0);
  const wanted = new Map(free.map((column) => [column, roleOfColumn(contents, column)]));
  for (const role of SINGLE) {
    const best = match.give(role, role, free.filter((column) => wanted.get(column) === role).sort((a, b) => rank(role, b) - rank(role, a) || a.column - b.column));
    if (role === "quantity" && best && PART_YEAR.test(key(best)) && !YEARLY.test(key(best))) {
      match.say(best, `“${best.heading}” is taken as units a year: choose another column, or none, if it is for part of a year.`);
    }
  }
  for (const column of free) if (wanted.get(column) === "item") match.set(column, "item");
  findShares(grid, table, contents, free, wanted, match, chosen);
  findByContents(grid, table, contents, free, match);
  return match;
}

/** How many kinds of column that a price list has are in the table; 0 without a price. */
export function priceRolesFound(grid: CellGrid, table: FoundTable): number {
  return kindsFound(priceRoles(grid, table, new Map()), "price");
}

function key(column: TableColumn): string {
  return matchingKey(column.heading.slice(0, 200));
}

/** What a column is by its last heading, else by all of them; "ignore" where they say nothing that suits what it holds. */
function roleOfColumn(contents: ColumnContents, column: TableColumn): PriceRole {
  if (isNoteHeading(column)) return CLAUSE.test(key(column)) && column.words > figureCells(column) ? "clause" : "ignore";
  const last = matchingKey(column.headingCells.at(-1)?.words.slice(0, 200) ?? "");
  for (const words of new Set([last, key(column)])) {
    const role = words === "" ? "ignore" : roleOfWords(words, contents, column);
    // "Contract" over "Unit" heads a group of columns and names none of them.
    if (role !== "ignore" && (role !== "item" || words === last)) return role;
  }
  return "ignore";
}

function roleOfWords(words: string, contents: ColumnContents, column: TableColumn): PriceRole {
  const worded = column.words + column.dates > figureCells(column);
  const named = worded || column.words >= column.figures + column.unreadable;
  if ((BASE.test(words) || REVIEW.test(words)) && contents.isDates(column)) return BASE.test(words) ? "base" : "review";
  if (CLAUSE.test(words) && (named || !saysPercent(words))) return "clause";
  if (CHANGE.test(words) && named && column.words > 0) return "clause";
  // A code such as "S1" is words here, though in a column of figures it would be one that cannot be read.
  if ((ITEM.test(words) && column.words + column.dates + column.unreadable > column.figures) || (CODED.test(words) && !/£|\bper\b/.test(words))) return "item";
  if (worded) return "ignore";
  const percents = saysPercent(words) || contents.isPercents(column);
  if (CHANGE.test(words)) return /£|\bgbp\b/.test(words) || PRICE.test(words) && !percents ? "ignore" : "rate";
  if (percents) return "ignore";
  if (PRICE.test(words) && !NEVER_PRICE.test(words)) return "price";
  if (/£|\bcosts?\b|\bspend\b|\bvalue\b/.test(words)) return "ignore";
  return QUANTITY.test(words.replace(PER_UNIT, "")) ? "quantity" : PER_UNIT.test(words) ? "price" : "ignore";
}

/** Which of several columns for one role is the likelier: more is better. */
function rank(role: PriceRole, column: TableColumn): number {
  const words = key(column);
  if (role === "price") {
    const year = Math.max(0, ...financialYearsIn(words));
    return (CURRENT_PRICE.test(words) ? 2e4 : OTHER_PRICE.test(words) ? 0 : 1e4) + year;
  }
  if (role === "quantity") return YEARLY.test(words) ? 2 : PART_YEAR.test(words) ? 0 : 1;
  if (role === "clause") return CLAUSE.test(words) ? 1 : 0;
  if (role === "rate") return (/\bagreed\b/.test(words) ? 2 : 0) + (saysPercent(words) ? 1 : 0);
  return 0;
}

/** Two or more columns of percentages that together make the whole, unless a person has said which columns are shares. */
function findShares(
  grid: CellGrid, table: FoundTable, contents: ColumnContents, free: readonly TableColumn[],
  wanted: ReadonlyMap<TableColumn, PriceRole>, match: RoleMatch<PriceRole>, chosen: ReadonlyMap<number, PriceRole>,
): void {
  if ([...chosen.values()].includes("share")) return;
  const candidates = free.filter((column) => {
    const words = key(column);
    return wanted.get(column) === "ignore" && column.figures > column.words && totalWord(column.heading) === ""
      && (saysPercent(words) || SHARE.test(words) || contents.isPercents(column));
  });
  for (const column of basketColumns(grid, table, candidates)) match.set(column, "share");
}

/** An item, a clause and a price by what columns hold, where no heading names one. */
function findByContents(grid: CellGrid, table: FoundTable, contents: ColumnContents, free: readonly TableColumn[], match: RoleMatch<PriceRole>): void {
  const use = columnUse(grid, table);
  const left = (columns: readonly TableColumn[]): readonly TableColumn[] => columns.filter((column) => free.includes(column) && match.isFree(column) && !isNoteHeading(column));
  if (!match.has("clause")) {
    const clause = left(use.labels).find((column) => column.words > 0 && contents.mostlySay(column, CLAUSE_WORDS));
    if (clause) match.set(clause, "clause");
  }
  if (!match.has("item")) {
    const item = left(table.columns).find((column) => column.words + column.unreadable > column.figures && !contents.isDates(column));
    if (item) match.set(item, "item");
  }
  if (match.has("price")) return;
  const money = left(use.figures).filter((column) => column.figures > 0 && !contents.isPercents(column) && totalWord(column.heading) === "" && !NEVER_PRICE.test(key(column)) && !QUANTITY.test(key(column)) && !saysPercent(key(column)) && !SHARE.test(key(column)));
  const [only] = money;
  if (!only || money.length > 1) return;
  match.set(only, "price");
  if (only.heading !== "") match.say(only, `“${only.heading}” is taken for the price: choose another column if it is something else.`);
}
