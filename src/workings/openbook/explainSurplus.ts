import type { Explanation, ExplanationStep } from "../explanation";
import { differenceInWords, percentInWords, poundsInWords } from "../figuresInWords";
import type { ComparisonCase } from "./comparisonCase";
import type { ComparisonAnswer } from "./comparisonFigures";
import { providerName, termSource } from "./explainParts";

/** A return's surplus before and after its terms. */
export function explainSurplus({ returns, terms }: ComparisonCase, { surplus }: ComparisonAnswer, of: number): Explanation {
  const found = surplus.find((each) => each.of === of);
  if (!found) throw new RangeError(`Return ${of + 1} is under no terms`);
  const { income, cost, result } = found;
  const { name, minimum, maximum, providerShare, topUpLimit } = terms[found.terms]!;
  const title = `Surplus of ${providerName(returns[of]!)}`;
  const sources = [
    ...(minimum ? [termSource("Minimum surplus", minimum, percentInWords)] : []), ...(maximum ? [termSource("Maximum surplus", maximum, percentInWords)] : []),
    termSource("The provider's share of the excess", providerShare, percentInWords), ...(topUpLimit ? [termSource("Most that is topped up", topUpLimit, poundsInWords)] : []),
  ];
  if (!result) return { title, sentences: ["It could not be worked out: why is said among what was left out."], steps: [], sources };
  const { surplus: amount, rate, adjustment, after, afterRate } = result;
  const ofIncome = (share: number | null): string => (share === null ? "" : `, ${percentInWords(share)} of income`);
  const adjusted: readonly ExplanationStep[] = adjustment === 0 ? [] : [{ label: adjustment > 0 ? "Topped up" : "Returned", formula: adjustment > 0 ? topUpWords() : returnedWords(), value: poundsInWords(Math.abs(adjustment)) }];
  return {
    title,
    sentences: [`Income less costs of the year, under the terms “${name}”.`, adjustment === 0 ? "Nothing is topped up and nothing is returned." : adjustment > 0 ? "The surplus is below the minimum, so the commissioner tops it up." : "The surplus is above the maximum, so part of the excess is returned."],
    steps: [
      { label: "Surplus", formula: differenceInWords(income, cost, poundsInWords), value: `${poundsInWords(amount)}${ofIncome(rate)}` },
      ...adjusted,
      { label: "Surplus after", formula: adjustment === 0 ? "as it is" : differenceInWords(amount, -adjustment, poundsInWords), value: `${poundsInWords(after)}${ofIncome(afterRate)}` },
    ],
    sources,
  };

  function topUpWords(): string {
    const short = `${percentInWords(minimum!.value)} × ${differenceInWords(income, amount, poundsInWords)}`;
    return topUpLimit && adjustment === topUpLimit.value ? `${short}, at most ${poundsInWords(topUpLimit.value)}` : short;
  }
  function returnedWords(): string {
    return `(1 − ${percentInWords(providerShare.value)}) × (${poundsInWords(amount)} − ${percentInWords(maximum!.value)} × ${poundsInWords(income)})`;
  }
}
