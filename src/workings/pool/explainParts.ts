import { toPence, toPounds } from "../../domain/kernel/money";
import type { ExplanationSource, ExplanationStep } from "../explanation";
import { numberInWords, percentInWords, poundsInWords } from "../figuresInWords";
import { sourceText } from "../linkedCells";
import type { PoolAnswer, PoolCase, Sourced } from "./poolCase";

export interface Solved {
  readonly poolCase: PoolCase;
  readonly answer: PoolAnswer;
}

export const PENNIES = "Pence left over go to the partners with the largest remainders, then the larger share, then the earlier in the list, so everything adds up to the penny.";

export function quotaStep(label: string, amount: number, share: string, value: number): ExplanationStep {
  return { label, formula: `${poundsInWords(amount)} × ${share}, to the penny`, value: poundsInWords(value) };
}

export function budgetSources(poolCase: PoolCase, wanted: (figure: PoolCase["budget"][number]) => boolean): ExplanationSource[] {
  return poolCase.budget.filter(wanted).map(({ period, service, amount }) =>
    source(`${poolCase.services[service] ?? "Budget"}, ${poolCase.periods[period]!}`, amount, poundsInWords));
}

/** The figures a partner's share rests on. */
export function weightSources({ basis, partners }: PoolCase, partner: number): ExplanationSource[] {
  const who = partners[partner]!;
  if (basis.kind === "shares") return [source(`${who}, agreed share`, basis.shares[partner]!, percentInWords)];
  if (basis.kind === "weights") return [source(`${who}, weight`, basis.weights[partner]!, numberInWords)];
  return basis.indicators.flatMap(({ name, weight, values }) => [
    source(`${name}, ${who}`, values[partner]!, numberInWords), source(`${name}, weight`, weight, percentInWords),
  ]);
}

export function source(label: string, { value, origin }: Sourced, words: (value: number) => string): ExplanationSource {
  const read = origin.kind === "cell" && origin.readFrom !== undefined ? ` (read from “${origin.readFrom}”)` : "";
  return { label, value: words(value) + read, where: sourceText(origin), origin };
}

export function shareInWords({ weights }: PoolAnswer, partner: number): string {
  const all = weights.reduce((whole, weight) => whole + weight, 0);
  return percentInWords(all === 0 ? 0 : weights[partner]! / all);
}

/** Amounts added up to the penny, in pounds. */
export function poundsAdded(pounds: readonly number[]): number {
  return toPounds(pounds.reduce((all, amount) => all + toPence(amount), 0));
}

/** What each partner is due: its contribution, with its part of the variance where that is shared. */
export function dueOf({ partnerTotals, riskShare }: PoolAnswer): readonly number[] {
  return riskShare?.due ?? partnerTotals;
}
