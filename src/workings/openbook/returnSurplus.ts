import { DomainError } from "../../domain/kernel/DomainError";
import { differenceOf } from "../../domain/kernel/nearly";
import { plain } from "../../domain/kernel/plain";
import { steadySum } from "../../domain/kernel/steadySum";
import { surplusCollar } from "../../domain/openbook/surplusCollar";
import type { GivenFigure, ReturnGiven } from "../../returns/returnGiven";
import type { SurplusTerms } from "./comparisonCase";
import type { ReturnSurplus } from "./comparisonFigures";
import { isMissing, isNumber } from "./linePairs";

/** This year's figures that are numbers, added up. */
export function addedUp(figures: readonly GivenFigure[]): number {
  return plain(steadySum(figures.filter(isNumber).map(({ value }) => value)));
}

/** A return's surplus of this year under its contract's terms: its income lines less its cost lines. A figure that is not given is not 0: without it there is no surplus. */
export function returnSurplus(of: number, { costs, income: incomeLines }: ReturnGiven, terms: number, { minimum, maximum, providerShare, topUpLimit }: SurplusTerms): ReturnSurplus {
  const income = addedUp(incomeLines.map(({ amount }) => amount.this));
  const cost = addedUp(costs.map((line) => line.cost.this));
  const notGiven = [...linesNotGiven(costs, (line) => line.cost.this, "costs"), ...linesNotGiven(incomeLines, ({ amount }) => amount.this, "income")];
  const figures = { of, terms, income, cost, notGiven };
  if (notGiven.length > 0) return { ...figures, result: null, refused: null };
  try {
    const result = surplusCollar(income, cost, { minimum: minimum?.value ?? null, maximum: maximum?.value ?? null, providerShare: providerShare.value, topUpLimit: topUpLimit?.value ?? null });
    // Income and cost that differ by floating point alone leave nothing.
    return { ...figures, result: { ...result, surplus: differenceOf(income, cost) }, refused: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ...figures, result: null, refused: error };
  }
}

/** What lines without a figure are called; all of them by one name where there is no line. */
function linesNotGiven<Line extends { readonly ref: string; readonly name: string }>(lines: readonly Line[], figure: (line: Line) => GivenFigure, all: string): readonly string[] {
  return lines.length === 0 ? [all] : lines.filter((line) => isMissing(figure(line))).map(({ ref, name }) => name || ref);
}

/** Those that are worked out, added up. */
export function surplusTotal(all: readonly ReturnSurplus[]): { readonly income: number; readonly cost: number; readonly surplus: number; readonly adjustment: number; readonly after: number } {
  const worked = all.flatMap(({ income, cost, result }) => (result ? [{ income, cost, ...result }] : []));
  const sum = (key: "income" | "cost" | "surplus" | "adjustment" | "after"): number => plain(steadySum(worked.map((each) => each[key])));
  return { income: sum("income"), cost: sum("cost"), surplus: sum("surplus"), adjustment: sum("adjustment"), after: sum("after") };
}
