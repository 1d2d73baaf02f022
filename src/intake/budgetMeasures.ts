import { matchingKey } from "./cleanText";
import type { TableColumn } from "./findTable";

/** Words for what a column of money is, budgets first. */
const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:variances?|var|difference)\b/, "variance"],
  [/\b(?:actuals?|outturn|spent|spend to date)\b/, "actual"],
  [/\bforecasts?\b/, "forecast"],
  [/\b(?:budgets?|budgeted|plan|planned|profiled?|estimates?)\b/, "budget"],
];

/**
 * For each column why it is left out as another measure than the budget, "" where it is not: only where some columns say they are
 * budgets and others say they are actuals, forecasts or variances.
 */
export function otherMeasures(columns: readonly TableColumn[]): readonly string[] {
  const measures = columns.map(({ headingCells }) => measureIn(headingCells.map(({ words }) => words).join(" ")));
  if (!measures.includes("budget") || measures.every((each) => each === "budget" || each === "")) return columns.map(() => "");
  return measures.map((measure) => (measure === "" || measure === "budget" ? "" : `the heading says ${measure}, and other columns are the budget`));
}

function measureIn(heading: string): string {
  const key = matchingKey(heading.slice(0, 300));
  return MEASURES.find(([words]) => words.test(key))?.[1] ?? "";
}
