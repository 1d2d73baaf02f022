import { toPence, toPounds } from "../../domain/kernel/money";
import { poolSplit } from "../../domain/pooling/poolSplit";
import { poundsInWords } from "../poundsInWords";
import { sourceText } from "./poolInputs";
import type { Origin, PoolAnswer, PoolCase, Sourced } from "./poolCase";

/** A figure of the answer that can be opened up; places count from 0. */
export type PoolFigure =
  | { readonly kind: "total" }
  | { readonly kind: "periodTotal"; readonly period: number }
  | { readonly kind: "contribution"; readonly period: number; readonly partner: number }
  | { readonly kind: "partnerTotal" | "share" | "inKind" | "needShare" | "target" | "damped" | "riskPart" | "due"; readonly partner: number }
  | { readonly kind: "variance" }
  | { readonly kind: "payment"; readonly payment: number };

export interface ExplanationStep {
  readonly label: string;
  /** In words and signs, never a cell formula: "£120,000.00 × 58% = £69,600.00". */
  readonly formula: string;
  readonly value: string;
}

export interface ExplanationSource {
  readonly label: string;
  readonly value: string;
  /** "'Budget'!C5", or "Typed in the pane". */
  readonly where: string;
  readonly origin: Origin;
}

export interface Explanation {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly steps: readonly ExplanationStep[];
  readonly sources: readonly ExplanationSource[];
}

const PENNIES = "Pence left over go to the partners with the largest remainders, then the larger share, then the earlier in the list, so everything adds up to the penny.";

/** How a figure came about: words, each step with its values, and the cells it rests on. */
export function poolExplanation(poolCase: PoolCase, answer: PoolAnswer, figure: PoolFigure): Explanation {
  const at = { poolCase, answer };
  switch (figure.kind) {
    case "total": return explainTotal(at);
    case "periodTotal": return explainPeriod(at, figure.period);
    case "contribution": return explainContribution(at, figure.period, figure.partner);
    case "partnerTotal": return explainPartner(at, figure.partner);
    case "share": return explainShare(at, figure.partner);
    case "inKind": return explainInKind(at, figure.partner);
    case "needShare": return explainNeed(at, figure.partner);
    case "target": return explainTarget(at, figure.partner);
    case "damped": return explainDamped(at, figure.partner);
    case "variance": return explainVariance(at);
    case "riskPart": return explainRiskPart(at, figure.partner);
    case "due": return explainDue(at, figure.partner);
    case "payment": return explainPayment(at, figure.payment);
  }
}

interface Solved { readonly poolCase: PoolCase; readonly answer: PoolAnswer }

function explainTotal({ poolCase, answer }: Solved): Explanation {
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

function explainPeriod({ poolCase, answer }: Solved, period: number): Explanation {
  const name = poolCase.periods[period]!;
  const sources = budgetSources(poolCase, (figure) => figure.period === period);
  const toDate = poundsInWords(sum(answer.periodTotals.slice(0, period + 1)));
  return {
    title: `Budget, ${name}`,
    sentences: [`The figures of ${name} added up. Totals to date are rounded to the penny once, so sub-pennies never build up: ${toDate} to the end of ${name}.`],
    steps: [{ label: name, formula: sources.map((source) => source.value).join(" + ") || "no figures", value: poundsInWords(answer.periodTotals[period]!) }],
    sources,
  };
}

function explainContribution({ poolCase, answer }: Solved, period: number, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const when = poolCase.periods[period]!;
  const paidBefore = sum(answer.schedule.slice(0, period).map((row) => row[partner]!));
  const payment = answer.schedule[period]![partner]!;
  const toDate = toPounds(toPence(paidBefore) + toPence(payment));
  const totalToDate = sum(answer.periodTotals.slice(0, period + 1));
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
      { label: "This payment", formula: `${poundsInWords(toDate)} − ${poundsInWords(paidBefore)}`, value: poundsInWords(payment) },
    ],
    sources: [...weightSources(poolCase, partner), ...budgetSources(poolCase, (figure) => figure.period === period)],
  };
}

function explainPartner({ poolCase, answer }: Solved, partner: number): Explanation {
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

function explainShare({ poolCase, answer }: Solved, partner: number): Explanation {
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

function explainInKind({ poolCase, answer }: Solved, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const given = answer.inKind?.[partner] ?? 0;
  return {
    title: `${who}, in kind`,
    sentences: ["The value of staff, premises and so on given instead of cash. It is shown beside the cash and is not taken off it."],
    steps: [{ label: "Cash and in kind", formula: `${poundsInWords(answer.partnerTotals[partner]!)} + ${poundsInWords(given)}`, value: poundsInWords(sum([answer.partnerTotals[partner]!, given])) }],
    sources: poolCase.inKind ? [source(`${who}, in kind`, poolCase.inKind[partner]!, poundsInWords)] : [],
  };
}

function explainNeed({ poolCase, answer }: Solved, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const { basis } = poolCase;
  if (basis.kind !== "need" || !answer.need) throw new RangeError("This pool is not shared by need");
  const parts = basis.indicators.map(({ name, weight, values }) => {
    const all = values.reduce((whole, { value }) => whole + value, 0);
    const part = all === 0 ? 0 : values[partner]!.value / all;
    return {
      label: name,
      formula: `${numberInWords(values[partner]!.value)} ÷ ${numberInWords(all)} = ${percentInWords(part)}, at a weight of ${percentInWords(weight.value)}`,
      value: percentInWords(part * weight.value),
    };
  });
  return {
    title: `Share of need, ${who}`,
    sentences: ["For each indicator, the partner's part of everybody's total, times the indicator's weight; added up.", "Shares are agreed to eight decimals, the last units by largest remainder, so that they total exactly 100%."],
    steps: [...parts, { label: "Agreed share", formula: "added up, to eight decimals", value: percentInWords(answer.need.shares[partner]!) }],
    sources: weightSources(poolCase, partner),
  };
}

function explainTarget({ poolCase, answer }: Solved, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const need = answer.need!;
  return {
    title: `Target of ${who}`,
    sentences: ["What the partner would pay by need alone, before any floor or ceiling."],
    steps: [quotaStep(`${who}'s target`, answer.total, percentInWords(need.shares[partner]!), need.target[partner]!)],
    sources: weightSources(poolCase, partner),
  };
}

function explainDamped({ poolCase, answer }: Solved, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const { basis } = poolCase;
  const damped = answer.need?.damped?.[partner];
  if (basis.kind !== "need" || !basis.damping || damped === undefined) throw new RangeError("This pool is not damped");
  const { previous, floor, ceiling } = basis.damping;
  const before = previous[partner]!.value;
  const limits = [
    { label: "Least", formula: `${poundsInWords(before)} × (1 + ${percentInWords(floor.value)}), rounded up to the penny`, value: poundsInWords(pennyUp(before * (1 + floor.value))) },
    ...(ceiling ? [{ label: "Most", formula: `${poundsInWords(before)} × (1 + ${percentInWords(ceiling.value)}), rounded down to the penny`, value: poundsInWords(-pennyUp(-before * (1 + ceiling.value))) }] : []),
  ];
  return {
    title: `${who} after limits`,
    sentences: [
      `Nobody's contribution changes by less than ${percentInWords(floor.value)}${ceiling ? ` or by more than ${percentInWords(ceiling.value)}` : ""} on what they paid before.`,
      "What is left after those limits is shared among the rest in proportion to how far each target is above its least; the last pennies go by largest remainder.",
    ],
    steps: [
      { label: "Paid before", formula: "as given", value: poundsInWords(before) },
      ...limits,
      { label: "Target", formula: "by need alone", value: poundsInWords(answer.need!.target[partner]!) },
      { label: "Contribution", formula: "within the limits, so that all of them add up to the pool", value: poundsInWords(damped) },
    ],
    sources: [source(`${who}, paid before`, previous[partner]!, poundsInWords), source("Floor", floor, percentInWords), ...(ceiling ? [source("Ceiling", ceiling, percentInWords)] : []), ...weightSources(poolCase, partner)],
  };
}

function explainVariance({ poolCase, answer }: Solved): Explanation {
  const risk = poolCase.riskShare!;
  const { variance } = answer.riskShare!;
  const way = variance === 0 ? "on budget" : variance > 0 ? "an overspend" : "an underspend";
  return {
    title: "Variance",
    sentences: [`The ${risk.on === "forecast" ? "forecast" : "outturn"} spend less the pool's total: ${way}.`],
    steps: [{ label: "Variance", formula: `${poundsInWords(risk.spend.value)} − ${poundsInWords(answer.total)}`, value: poundsInWords(variance) }],
    sources: [source("Spend", risk.spend, poundsInWords)],
  };
}

function explainRiskPart({ poolCase, answer }: Solved, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const { tiers } = poolCase.riskShare!;
  const { variance, parts } = answer.riskShare!;
  const size = Math.abs(toPence(variance));
  let below = 0;
  const steps = tiers.map(({ upTo, shares }, tier) => {
    const edge = upTo === null ? size : Math.min(size, toPence(upTo.value));
    const inTier = toPounds((variance < 0 ? -1 : 1) * (edge - below));
    below = edge;
    const label = `Tier ${tier + 1}${upTo === null ? "" : `, to ${poundsInWords(upTo.value)}`}`;
    const part = poolSplit(inTier, shares.map((share) => share.value))[partner]!;
    return quotaStep(label, inTier, percentInWords(shares[partner]!.value), part);
  });
  return {
    title: `${who}, part of the variance`,
    sentences: ["The variance is cut into tiers by its size, each tier is split by its own shares to the penny, and the parts are added. " + PENNIES],
    steps: [...steps, { label: "All tiers", formula: steps.map((step) => step.value).join(" + "), value: poundsInWords(parts[partner]!) }],
    sources: tiers.flatMap((tier, at) => [
      ...(tier.upTo ? [source(`Upper edge of tier ${at + 1}`, tier.upTo, poundsInWords)] : []),
      source(`${who}, share of tier ${at + 1}`, tier.shares[partner]!, percentInWords),
    ]),
  };
}

function explainDue({ poolCase, answer }: Solved, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const cash = answer.partnerTotals[partner]!;
  const part = answer.riskShare?.parts[partner] ?? 0;
  return {
    title: `Due from ${who}`,
    sentences: ["The contribution for the year and the partner's part of the variance."],
    steps: [{ label: "Due", formula: `${poundsInWords(cash)} + ${poundsInWords(part)}`, value: poundsInWords(answer.riskShare?.due[partner] ?? cash) }],
    sources: weightSources(poolCase, partner),
  };
}

function explainPayment({ poolCase, answer }: Solved, payment: number): Explanation {
  const settlement = answer.settlement ?? [];
  const { from, to, amount } = settlement[payment]!;
  const due = answer.riskShare?.due ?? answer.partnerTotals;
  const side = (name: string) => {
    const partner = poolCase.partners.indexOf(name);
    const paid = poolCase.paid![partner]!;
    const moved = settlement.slice(0, payment).reduce((all, each) => all + (each.from === name ? toPence(each.amount) : each.to === name ? -toPence(each.amount) : 0), 0);
    const left = toPence(paid.value) - toPence(due[partner]!) + moved;
    const earlier = moved === 0 ? "" : ` ${moved > 0 ? "+" : "−"} ${poundsInWords(Math.abs(moved) / 100)} settled already`;
    return {
      step: { label: name, formula: `paid ${poundsInWords(paid.value)} − due ${poundsInWords(due[partner]!)}${earlier}`, value: `${poundsInWords(Math.abs(left) / 100)} ${left < 0 ? "still owed" : "to come back"}` },
      source: source(`${name}, paid so far`, paid, poundsInWords),
    };
  };
  const sides = [side(from), side(to)];
  return {
    title: `${from} pays ${to}`,
    sentences: ["The partner that owes most pays the one that is owed most, as much as clears one of them; then again until nothing is left."],
    steps: [...sides.map((each) => each.step), { label: "Payment", formula: "the smaller of the two", value: poundsInWords(amount) }],
    sources: sides.map((each) => each.source),
  };
}

function quotaStep(label: string, amount: number, share: string, value: number): ExplanationStep {
  return { label, formula: `${poundsInWords(amount)} × ${share}, to the penny`, value: poundsInWords(value) };
}

function budgetSources(poolCase: PoolCase, wanted: (figure: PoolCase["budget"][number]) => boolean): ExplanationSource[] {
  return poolCase.budget.filter(wanted).map(({ period, service, amount }) =>
    source(`${poolCase.services[service] ?? "Budget"}, ${poolCase.periods[period]!}`, amount, poundsInWords));
}

/** The figures a partner's share rests on. */
function weightSources({ basis, partners }: PoolCase, partner: number): ExplanationSource[] {
  const who = partners[partner]!;
  if (basis.kind === "shares") return [source(`${who}, agreed share`, basis.shares[partner]!, percentInWords)];
  if (basis.kind === "weights") return [source(`${who}, weight`, basis.weights[partner]!, numberInWords)];
  return basis.indicators.flatMap(({ name, weight, values }) => [
    source(`${name}, ${who}`, values[partner]!, numberInWords), source(`${name}, weight`, weight, percentInWords),
  ]);
}

function source(label: string, { value, origin }: Sourced, words: (value: number) => string): ExplanationSource {
  const read = origin.kind === "cell" && origin.readFrom !== undefined ? ` (read from “${origin.readFrom}”)` : "";
  return { label, value: words(value) + read, where: sourceText(origin), origin };
}

function shareInWords({ weights }: PoolAnswer, partner: number): string {
  const all = weights.reduce((whole, weight) => whole + weight, 0);
  return percentInWords(all === 0 ? 0 : weights[partner]! / all);
}

/** "58%", "33.333333%": up to six decimals of a per cent, no trailing zeros. */
function percentInWords(fraction: number): string {
  return `${Number((fraction * 100).toFixed(6))}%`;
}

function numberInWords(value: number): string {
  const [whole, decimals] = String(Number(value.toPrecision(12))).split(".");
  const grouped = whole!.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

function pennyUp(pounds: number): number {
  return Math.ceil(Number((pounds * 100).toFixed(6))) / 100;
}

function sum(pounds: readonly number[]): number {
  return toPounds(pounds.reduce((all, amount) => all + toPence(amount), 0));
}
