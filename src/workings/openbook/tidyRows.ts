import { financialYearText, readFinancialYear, type FinancialYear } from "../../domain/kernel/financialYear";
import type { GivenFigure, GivenFigures, ReturnGiven, TidyRow } from "../../returns/returnGiven";
import type { Basis } from "../../returns/returnRequest";

const BASES = ["tendered", "last", "this"] as const satisfies readonly Basis[];

/**
 * Every figure a return gives as a row of its own: one provider, year, line, measure, unit and amount each, in the order of the return.
 * Figures that are blank, "n/a" or unreadable have no row. Figures of last year have the year before the return's, tendered ones the
 * return's own; the year is "" where the return's could not be read. Rows of one part, measure and basis add to the return's own lines.
 */
export function tidyRows(given: ReturnGiven): readonly TidyRow[] {
  const row = (part: TidyRow["part"], { ref, name }: { readonly ref: string; readonly name: string }, basis: Basis, measure: string, unit: string, figure: GivenFigure): readonly TidyRow[] =>
    figure.value === null ? [] : [{
      provider: given.provider, service: given.service, year: yearOf(given.year, basis), part, basis, ref, line: name, measure, unit, amount: figure.value, source: given.source, cell: figure.cell,
    }];
  const rows = (part: TidyRow["part"], line: { readonly ref: string; readonly name: string }, measure: string, unit: string, figures: GivenFigures): readonly TidyRow[] =>
    BASES.flatMap((basis) => row(part, line, basis, measure, unit, figures[basis]));
  return [
    ...given.costs.flatMap((line) => [...rows("costs", line, "quantity", line.unit, line.quantity), ...rows("costs", line, "cost", "£", line.cost)]),
    ...given.activity.flatMap((line) => rows("activity", line, "quantity", line.unit, line.quantity)),
    ...given.income.flatMap((line) => rows("income", line, "amount", "£", line.amount)),
    ...given.posts.flatMap((post) => [
      ...row("staffing", post, "this", "full-time equivalents", "posts", post.fte),
      ...row("staffing", post, "this", "pay of one post", "£ a year", post.pay),
      ...row("staffing", post, "this", "on-costs of one post", "£ a year", post.onCosts),
      ...row("staffing", post, "this", "cost", "£", post.cost),
    ]),
  ];
}

function yearOf(year: string, basis: Basis): string {
  if (year === "" || basis !== "last") return year;
  return financialYearText((readFinancialYear("year", year) - 1) as FinancialYear);
}
