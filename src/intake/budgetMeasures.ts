import { matchingKey } from "./cleanText";
import type { TableColumn } from "./findTable";
import { withoutUnit } from "./headings";

/** Words for what a column of money is, budgets first. */
const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:variances?|var|difference)\b/, "variance"],
  [/\b(?:actuals?|outturn|spent|spend to date)\b/, "actual"],
  [/\bforecasts?\b/, "forecast"],
  [/\b(?:budgets?|budgeted|plan|planned|profiled?|estimates?)\b/, "budget"],
];

/**
 * For each column why it is left out as another measure than the budget, "" where it is not: only where some columns say they are
 * budgets and others say they are actuals, forecasts or variances, or one is an amount and others are counts and rates.
 */
export function otherMeasures(columns: readonly TableColumn[]): readonly string[] {
  const measures = columns.map(({ headingCells }) => measureIn(headingCells.map(({ words }) => words).join(" ")));
  if (!measures.includes("budget") || measures.every((each) => each === "budget" || each === "")) return quantities(columns);
  return measures.map((measure) => (measure === "" || measure === "budget" ? "" : `the heading says ${measure}, and other columns are the budget`));
}

const QUANTITY = /^(?:(?:number|no\.?|total|planned|budgeted) (?:of )?)?(?:nights?|hours?|days?|weeks?|units?|sessions?|visits?|beds?|places?|placements?|clients?|people|persons?|households?|cases?|referrals?|fte|wte|headcount|volumes?|activity|quantit(?:y|ies)|qty)$|^(?:(?:unit|hourly|nightly|daily|weekly) )?(?:rate|price|unit cost)(?: per .{1,20})?$/;
const AMOUNT = /^(?:£|gbp|(?:total |gross |net )?(?:amount|cost|value|spend|expenditure|budget|price)s?|total)$/;

/** For each column why it is left out as a count or a rate, "" where it is not: only where another column is the amount. */
function quantities(columns: readonly TableColumn[]): readonly string[] {
  const headings = columns.map(({ heading }) => matchingKey(withoutUnit(heading)));
  const amount = headings.findIndex((heading) => AMOUNT.test(heading));
  return headings.map((heading, at) => (amount >= 0 && at !== amount && QUANTITY.test(heading) ? `the heading says ${heading}, and “${columns[amount]?.heading ?? ""}” is the amount` : ""));
}

function measureIn(heading: string): string {
  const key = matchingKey(heading.slice(0, 300));
  return MEASURES.find(([words]) => words.test(key))?.[1] ?? "";
}
