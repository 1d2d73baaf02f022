import type { Pick } from "../../domain/inflation/clause/clauseTree";

/**
 * The day a series is read on for a date, as a formula (without "="): the date itself, or the first day of the month
 * picked, exactly as the domain's pickedDay.
 *
 * @param date a formula without "=" that gives a date serial
 * @param number how a number of the pick stands in the formula: itself, or the cell that holds it
 */
export function pickedDayFormula(pick: Pick, date: string, number: (value: number) => string = String): string {
  if (pick.kind === "own") return date;
  if (pick.kind === "before") return `DATE(YEAR(${date}),MONTH(${date})-${number(pick.months)},1)`;
  const month = number(pick.month);
  return `DATE(YEAR(${date})-IF(MONTH(${date})>${month},0,1),${month},1)`;
}
