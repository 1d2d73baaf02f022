import { contractTerm, termMonths } from "../../domain/contracts/contractTerm";
import { contractValue } from "../../domain/contracts/contractValue";
import { contractYears } from "../../domain/contracts/contractYears";
import { thresholdSeries } from "../../domain/contracts/thresholdSeries";
import { DomainError } from "../../domain/kernel/DomainError";
import { addPence, toPence, toPounds } from "../../domain/kernel/money";
import { requireDifferentNames } from "../../domain/kernel/names";
import type { Pounds } from "../../domain/kernel/quantities";
import { requireMoneyNotNegative } from "../../domain/kernel/requireMoney";
import { roundMoney } from "../../domain/kernel/roundMoney";
import { referenceFigures, type FigureWithSource } from "../../reference/referenceFigures";
import { answerChecks } from "./answerChecks";
import type { ContractAnswer, ContractCase, LotValue, Standing } from "./contractCase";

export const MOST_LOTS = 50;
const MONTHS = 12;

/**
 * The contract's value over its whole term against the threshold in force on the day its procurement starts, by lot and together.
 *
 *     lot       = CONTRACT.VALUE(annual, term, change, vat), to the penny     contract = sum of its lots
 *     a period  = value to its end − value to its start, each to the penny
 *
 * A threshold that is not held for the day is refused by itself.
 *
 * @throws {DomainError} empty-input, duplicate-name (lots), out-of-range (more than 50 lots), and what CONTRACT.TERM, CONTRACT.VALUE and CONTRACT.THRESHOLD refuse
 * @source contracts/METHOD.md
 */
export function contractAnswer(contractCase: ContractCase): ContractAnswer {
  requireCase(contractCase);
  const { lots: given, term, start, change, vat } = contractCase;
  const series = thresholdSeries(contractCase.kind);
  const parts = termMonths(term.text);
  const soFar = parts.map((_, at) => parts.slice(0, at + 1).reduce((sum, months) => sum + months, 0));
  const yearly = contractYears(term.text, start.day, change.value);
  const { threshold, thresholdRefused } = thresholdOn(contractCase, series);

  const to = (annual: Pounds, months: number, rate: number): Pounds => roundMoney(contractValue(annual, `${months}m`, change.value, rate));
  const whole = soFar.at(-1)!;
  const valued = given.flatMap(({ annual }) => (annual ? [annual.value] : []));
  const together = (months: number): Pounds => added(valued.map((annual) => to(annual, months, vat.value)));
  const lots = given.map(({ name, annual }): LotValue => {
    if (!annual) return { name, annual: null, net: null, vat: null, value: null, byPeriod: null, standing: "treated as above" };
    const value = to(annual.value, whole, vat.value);
    const net = to(annual.value, whole, 0);
    return {
      name, annual: roundMoney(annual.value), net, vat: less(value, net), value, byPeriod: stepsOf(soFar.map((months) => to(annual.value, months, vat.value))),
      standing: standingOf(value, threshold, 0),
    };
  });

  const atEnds = soFar.map(together);
  const byPeriod = stepsOf(atEnds);
  const byYear = stepsOf(yearly.map((_, at) => together(Math.min((at + 1) * MONTHS, whole))));
  const unknown = given.flatMap(({ annual }, at) => (annual ? [] : [at]));
  const value = together(whole);
  const net = added(lots.flatMap((lot) => lot.net ?? []));
  const reached = threshold ? atEnds.findIndex((paid) => paid >= threshold.value) : -1;
  const answer = {
    periods: contractTerm(term.text, start.day).map((period, at) => ({ ...period, months: parts[at]!, value: byPeriod[at]!, valueSoFar: atEnds[at]! })),
    years: yearly.map((year, at) => ({ ...year, value: byYear[at]! })),
    lots, annual: roundMoney(added(lots.flatMap((lot) => lot.annual ?? []))), net, vat: less(value, net), value, unknown, threshold, thresholdRefused,
    over: threshold && less(value, threshold.value),
    standing: standingOf(value, threshold, unknown.length),
    reachedIn: reached < 0 ? null : reached,
  };
  return { ...answer, checks: answerChecks(contractCase, answer) };
}

function standingOf(value: Pounds, threshold: FigureWithSource | null, unknown: number): Standing {
  if (threshold && value >= threshold.value) return "at or above";
  if (unknown > 0) return "treated as above";
  return threshold ? "below" : "not held";
}

function thresholdOn({ procurement }: ContractCase, series: string): Pick<ContractAnswer, "threshold" | "thresholdRefused"> {
  try {
    return { threshold: referenceFigures().figureWithSource(series, procurement.day), thresholdRefused: null };
  } catch (error) {
    if (error instanceof DomainError && error.code === "date-not-covered") return { threshold: null, thresholdRefused: error };
    throw error;
  }
}

/** What each running total adds to the one before. */
function stepsOf(runningTotals: readonly Pounds[]): Pounds[] {
  return runningTotals.map((total, at) => less(total, runningTotals[at - 1] ?? 0));
}

function less(from: Pounds, taken: Pounds): Pounds {
  return toPounds(toPence(from) - toPence(taken));
}

function added(amounts: readonly Pounds[]): Pounds {
  return toPounds(addPence(amounts.map((amount) => toPence(amount)), "value"));
}

function requireCase({ lots, annualGiven }: ContractCase): void {
  requireDifferentNames("lots", lots.map(({ name }) => name));
  if (lots.length > MOST_LOTS) throw new DomainError("out-of-range", { argument: "number of lots", value: lots.length, least: 1, most: MOST_LOTS });
  lots.forEach(({ annual }, at) => annual && requireMoneyNotNegative("annual value", annual.value, { item: at + 1 }));
  if (annualGiven) requireMoneyNotNegative("annual value", annualGiven.value);
}
