import { toPence, toPounds } from "../../domain/kernel/money";
import { poolSplit } from "../../domain/pooling/poolSplit";
import type { Explanation } from "../explanation";
import { percentInWords, poundsInWords } from "../figuresInWords";
import { tierShares } from "./poolAnswer";
import { PENNIES, quotaStep, source, weightSources, type Solved } from "./explainParts";

export function explainVariance({ poolCase, answer }: Solved): Explanation {
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

export function explainRiskPart({ poolCase, answer }: Solved, partner: number): Explanation {
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
    const part = poolSplit(inTier, tierShares(shares, poolCase.partners.length))[partner]!;
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

export function explainDue({ poolCase, answer }: Solved, partner: number): Explanation {
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

export function explainPayment({ poolCase, answer }: Solved, payment: number): Explanation {
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
