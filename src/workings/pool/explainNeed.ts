import type { Explanation } from "../explanation";
import { numberInWords, percentInWords, poundsInWords } from "../figuresInWords";
import { quotaStep, source, weightSources, type Solved } from "./explainParts";

export function explainNeed({ poolCase, answer }: Solved, partner: number): Explanation {
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

export function explainTarget({ poolCase, answer }: Solved, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const need = answer.need!;
  return {
    title: `Target of ${who}`,
    sentences: ["What the partner would pay by need alone, before any floor or ceiling."],
    steps: [quotaStep(`${who}'s target`, answer.total, percentInWords(need.shares[partner]!), need.target[partner]!)],
    sources: weightSources(poolCase, partner),
  };
}

export function explainDamped({ poolCase, answer }: Solved, partner: number): Explanation {
  const who = poolCase.partners[partner]!;
  const { basis } = poolCase;
  const damped = answer.need?.damped?.[partner];
  if (basis.kind !== "need" || !basis.damping || damped === undefined) throw new RangeError("This pool is not damped");
  const { previous, floor, ceiling } = basis.damping;
  const before = previous[partner]!.value;
  const limits = [
    { label: "Least", formula: `${poundsInWords(before)} × (${oneAnd(floor.value)}), rounded up to the penny`, value: poundsInWords(pennyUp(before * (1 + floor.value))) },
    ...(ceiling ? [{ label: "Most", formula: `${poundsInWords(before)} × (${oneAnd(ceiling.value)}), rounded down to the penny`, value: poundsInWords(-pennyUp(-before * (1 + ceiling.value))) }] : []),
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

/** "1 + 2%", "1 − 5%". */
function oneAnd(change: number): string {
  return `1 ${change < 0 ? "−" : "+"} ${percentInWords(Math.abs(change))}`;
}

function pennyUp(pounds: number): number {
  return Math.ceil(Number((pounds * 100).toFixed(6))) / 100;
}
