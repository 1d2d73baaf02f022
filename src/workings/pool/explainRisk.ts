import { toPence, toPounds } from "../../domain/kernel/money";
import { poolSplit } from "../../domain/pooling/poolSplit";
import type { Explanation } from "../explanation";
import { differenceInWords, percentInWords, poundsInWords, sumInWords } from "../figuresInWords";
import { tierShares } from "./poolAnswer";
import { PENNIES, quotaStep, source, type Solved } from "./explainParts";

export function explainVariance({ poolCase, answer }: Solved): Explanation {
  const risk = poolCase.riskShare!;
  const { variance } = answer.riskShare!;
  const way = variance === 0 ? "on budget" : variance > 0 ? "an overspend" : "an underspend";
  return {
    title: "Variance",
    sentences: [`The ${risk.on === "forecast" ? "forecast" : "outturn"} spend less the pool's total: ${way}.`],
    steps: [{ label: "Variance", formula: differenceInWords(risk.spend.value, answer.total, poundsInWords), value: poundsInWords(variance) }],
    sources: [source("Spend", risk.spend, poundsInWords)],
  };
}

export function explainRiskPart({ poolCase, answer }: Solved, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const { tiers } = poolCase.riskShare!;
  const { variance, parts } = answer.riskShare!;
  const size = Math.abs(toPence(variance));
  let below = 0;
  const inTiers: number[] = [];
  const steps = tiers.map(({ upTo, shares }, tier) => {
    const edge = upTo === null ? size : Math.min(size, toPence(upTo.value));
    const inTier = toPounds((variance < 0 ? -1 : 1) * (edge - below));
    below = edge;
    const label = `Tier ${tier + 1}${upTo === null ? "" : `, to ${poundsInWords(upTo.value)}`}`;
    const part = poolSplit(inTier, tierShares(shares, poolCase.partners.length))[partner]!;
    inTiers.push(part);
    return quotaStep(label, inTier, percentInWords(shares[partner]!.value), part);
  });
  return {
    title: `${who}, part of the variance`,
    sentences: ["The variance is cut into tiers by its size, each tier is split by its own shares to the penny, and the parts are added. " + PENNIES],
    steps: [...steps, { label: "All tiers", formula: sumInWords(inTiers, poundsInWords), value: poundsInWords(parts[partner]!) }],
    sources: tiers.flatMap((tier, at) => [
      ...(tier.upTo ? [source(`Upper edge of tier ${at + 1}`, tier.upTo, poundsInWords)] : []),
      source(`${who}, share of tier ${at + 1}`, tier.shares[partner]!, percentInWords),
    ]),
  };
}
