import type { ActivityGiven, CostLineGiven, GivenFigure, IncomeLineGiven, PostGiven, ReturnGiven } from "../../returns/returnGiven";
import type { TablePart } from "../../returns/returnForm";
import { aboutReturn, isDeclared } from "./aboutReturn";
import { ownTotals, remarkOnBlanks, remarkOnMissing, remarkOnPay, remarkOnTwins } from "./lineRemarks";
import { remarkOnOwnChecks } from "./ownChecks";
import { activityLines, costLines, incomeLines, postLines } from "./readLines";
import { againstSent } from "./againstSent";
import { sentInWorkings } from "./sentForm";
import { RemarkList } from "./remarkList";
import { returnGroups, type ReturnGroup } from "./returnGroups";
import type { ReturnSheets } from "./returnSheets";
import { remarkOnSheets } from "./sheetRemarks";
import { tableOfReturn, type ReturnTable } from "./tableOfReturn";

const NO_SHEETS: ReturnGroup = { parts: new Map(), copies: [], workings: null };

/**
 * Reads the first return of a workbook, whatever was done to it since it was sent: by the names of its columns and answers, else by its headings,
 * else by its sheets' titles. Every line keeps the ref it was sent with; lines the provider added have "+1" and up in each table. A figure
 * is a number, "n/a", blank or unreadable, never 0 by default. What was altered, is odd or was left out is in the remarks, with its cell.
 * Never throws on what cells hold; a workbook without a return gives one with nothing in it: see `isReturn`.
 */
export function readReturn(read: ReturnSheets): ReturnGiven {
  return returnOfGroup(returnGroups(read).groups[0] ?? NO_SHEETS, read.source);
}

/** Reads one of the returns of a workbook; `source` names it. */
export function returnOfGroup(group: ReturnGroup, source: string): ReturnGiven {
  const remarks = new RemarkList();
  const about = aboutReturn(group.parts.get("about"), source.replace(/\.xls[xm]$/i, ""), remarks);
  const sent = group.workings ? sentInWorkings(group.workings) : null;
  const table = (part: TablePart): ReturnTable | null => {
    const sheet = group.parts.get(part);
    return sheet ? tableOfReturn(part, sheet, remarks, part === "staffing" ? null : (sent?.lines[part] ?? null)) : null;
  };
  const [staffing, costTable, activityTable, incomeTable] = [table("staffing"), table("costs"), table("activity"), table("income")];
  const costs = costTable ? costLines(costTable, remarks) : [];
  const activity = activityTable ? activityLines(activityTable) : [];
  const income = incomeTable ? incomeLines(incomeTable) : [];
  const posts = staffing ? postLines(staffing, costs, remarks) : [];
  const totals = {
    costs: ownTotals("costs", costTable, (basis) => costs.map(({ cost }) => cost[basis]), remarks),
    income: ownTotals("income", incomeTable, (basis) => income.map(({ amount }) => amount[basis]), remarks),
  };
  for (const each of [staffing, costTable, activityTable, incomeTable]) each?.finish();
  for (const [part, each] of [["costs", costTable], ["activity", activityTable], ["income", incomeTable]] as const) {
    if (!sent) remarkOnMissing(part, each, remarks);
    remarkOnTwins(part, each, remarks);
  }
  remarkOnPay(costs, posts, remarks);
  const lines = { costs, activity, income, posts };
  if (isUnanswered(lines)) remarks.add("left out", { part: null }, "Nothing is filled in: no figure of the year of the return is given.");
  else blanks(lines, { staffing, costs: costTable, activity: activityTable, income: incomeTable }, remarks);
  const declared = isDeclared(group.parts.get("declaration"), remarks);
  const checks = group.parts.get("checks");
  if (checks) remarkOnOwnChecks(checks.cells, remarks);
  remarkOnSheets(group, about.year, remarks);
  const given = { source, ...about, ...lines, declared, ownTotals: totals };
  if (sent) remarks.addAll(againstSent(given, sent));
  return { ...given, remarks: remarks.inOrder() };
}

interface Lines {
  readonly costs: readonly CostLineGiven[];
  readonly activity: readonly ActivityGiven[];
  readonly income: readonly IncomeLineGiven[];
  readonly posts: readonly PostGiven[];
}

/** True where no figure of the year of the return was given, readable or not. */
export function isUnanswered({ costs, activity, income, posts }: Lines): boolean {
  const given = ({ state }: GivenFigure): boolean => state === "number" || state === "unreadable";
  return posts.length === 0 && !costs.some(({ cost, quantity }) => given(cost.this) || given(quantity.this)) && !activity.some(({ quantity }) => given(quantity.this)) && !income.some(({ amount }) => given(amount.this));
}

function blanks({ costs, activity, income, posts }: Lines, tables: Readonly<Record<TablePart, ReturnTable | null>>, remarks: RemarkList): void {
  const counted = costs.filter(({ unit }) => unit !== "");
  // A line that nobody asked for has no year before.
  const asked = <Line extends { readonly ref: string }>(all: readonly Line[]): readonly Line[] => all.filter(({ ref }) => !ref.startsWith("+"));
  const say = <Line extends { readonly ref: string; readonly name: string }>(part: TablePart, key: string, lines: readonly Line[], figureOf: (line: Line) => GivenFigure): void => {
    remarkOnBlanks(part, tables[part]?.headingOf(key) ?? "", lines.map((line) => ({ ref: line.ref, name: line.name, figure: figureOf(line) })), remarks);
  };
  say("costs", "this", costs, ({ cost }) => cost.this);
  say("costs", "thisQuantity", counted, ({ quantity }) => quantity.this);
  say("costs", "last", asked(costs), ({ cost }) => cost.last);
  say("costs", "lastQuantity", asked(counted), ({ quantity }) => quantity.last);
  say("activity", "this", activity, ({ quantity }) => quantity.this);
  say("activity", "last", asked(activity), ({ quantity }) => quantity.last);
  say("income", "this", income, ({ amount }) => amount.this);
  say("income", "last", asked(income), ({ amount }) => amount.last);
  say("staffing", "fte", posts, ({ fte }) => fte);
  say("staffing", "pay", posts, ({ pay }) => pay);
  say("staffing", "onCosts", posts, ({ onCosts }) => onCosts);
}
