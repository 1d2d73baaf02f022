import { toPence, toPounds } from "../../domain/kernel/money";
import type { Explanation } from "../explanation";
import { differenceInWords, numberInWords, poundsInWords, sumInWords } from "../figuresInWords";
import { budgetSources, PENNIES, poundsAdded, quotaStep, shareInWords, source, weightSources, type Solved } from "./explainParts";

export function explainTotal({ poolCase, answer }: Solved): Explanation {
  const { periods, counts } = poolCase;
  return {
    title: "The pooled fund",
    sentences: [
      `The budget of ${periods.length === 1 ? "the year" : `${periods.length} periods`} added up and rounded to the penny once: ${poundsInWords(answer.total)}.`,
      `${counts.used + counts.fixed} of ${counts.read} cells read were used; ${counts.fixed} of them had to be read from text; ${counts.leftOut} were left out.`,
    ],
    steps: periods.length === 1 ? [] : answer.periodTotals.map((total, period) => ({ label: periods[period]!, formula: "budget of the period", value: poundsInWords(total) })),
    sources: budgetSources(poolCase, () => true),
  };
}

export function explainPeriod({ poolCase, answer }: Solved, period: number): Explanation {
  const name = poolCase.periods[period]!;
  const inPeriod = (figure: { readonly period: number }): boolean => figure.period === period;
  const figures = poolCase.budget.filter(inPeriod);
  const toDate = poundsInWords(poundsAdded(answer.periodTotals.slice(0, period + 1)));
  return {
    title: `Budget, ${name}`,
    sentences: [`The figures of ${name} added up. Totals to date are rounded to the penny once, so sub-pennies never build up: ${toDate} to the end of ${name}.`],
    steps: [{ label: name, formula: figuresAdded(figures.map(({ amount }) => amount.value)), value: poundsInWords(answer.periodTotals[period]!) }],
    sources: budgetSources(poolCase, inPeriod),
  };
}

export function explainContribution({ poolCase, answer }: Solved, period: number, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const when = poolCase.periods[period]!;
  const paidBefore = poundsAdded(answer.schedule.slice(0, period).map((row) => row[partner]!));
  const payment = answer.schedule[period]![partner]!;
  const toDate = toPounds(toPence(paidBefore) + toPence(payment));
  const totalToDate = poundsAdded(answer.periodTotals.slice(0, period + 1));
  const share = shareInWords(answer, partner);
  return {
    title: `${who}, ${when}`,
    sentences: [
      `By the end of ${when}, ${who} has paid exactly its share (${share}) of everything budgeted so far. This payment is what it takes to get there.`,
      PENNIES,
    ],
    steps: [
      { label: `Pool's total to the end of ${when}`, formula: "budgets to date", value: poundsInWords(totalToDate) },
      quotaStep(`${who}'s share of it`, totalToDate, share, toDate),
      { label: "Paid before", formula: period === 0 ? "the first period" : `payments to the end of ${poolCase.periods[period - 1]!}`, value: poundsInWords(paidBefore) },
      { label: "This payment", formula: differenceInWords(toDate, paidBefore, poundsInWords), value: poundsInWords(payment) },
    ],
    sources: [...weightSources(poolCase, partner), ...budgetSources(poolCase, (figure) => figure.period === period)],
  };
}

export function explainPartner({ poolCase, answer }: Solved, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const share = shareInWords(answer, partner);
  const cash = answer.partnerTotals[partner]!;
  return {
    title: `${who}, whole year`,
    sentences: [`${who} pays its share (${share}) of the whole pool. ${PENNIES}`, ...(answer.inKind ? ["What it gives in kind is shown beside its cash and is not taken off it."] : [])],
    steps: [quotaStep(`${who}'s contribution`, answer.total, share, cash)],
    sources: weightSources(poolCase, partner),
  };
}

export function explainShare({ poolCase, answer }: Solved, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const all = answer.weights.reduce((whole, weight) => whole + weight, 0);
  const { basis } = poolCase;
  const words = basis.kind === "shares" ? "The share is fixed by the agreement."
    : basis.kind === "weights" ? "The share is the partner's weight over all the weights."
    : basis.damping ? "The share is the partner's damped contribution over all of them." : "The share follows need, agreed to eight decimals.";
  return {
    title: `Share of ${who}`,
    sentences: [words],
    steps: basis.kind === "shares"
      ? [{ label: who, formula: "agreed share", value: shareInWords(answer, partner) }]
      : [{ label: who, formula: `${numberInWords(answer.weights[partner]!)} ÷ ${numberInWords(all)}`, value: shareInWords(answer, partner) }],
    sources: weightSources(poolCase, partner),
  };
}

export function explainInKind({ poolCase, answer }: Solved, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const given = answer.inKind?.[partner] ?? 0;
  return {
    title: `${who}, in kind`,
    sentences: ["The value of staff, premises and so on given instead of cash. It is shown beside the cash and is not taken off it."],
    steps: [{ label: "Cash and in kind", formula: sumInWords([answer.partnerTotals[partner]!, given], poundsInWords), value: poundsInWords(poundsAdded([answer.partnerTotals[partner]!, given])) }],
    sources: poolCase.inKind ? [source(`${who}, in kind`, poolCase.inKind[partner]!, poundsInWords)] : [],
  };
}

/** Beyond these a sum is said as how many figures it adds: they are listed as sources. */
const MOST_ADDED = 12;

function figuresAdded(figures: readonly number[]): string {
  if (figures.length === 0) return "no figures";
  return figures.length > MOST_ADDED ? `${numberInWords(figures.length)} figures added up` : sumInWords(figures, poundsInWords);
}
