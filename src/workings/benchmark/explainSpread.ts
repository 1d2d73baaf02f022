import type { Explanation, ExplanationStep } from "../explanation";
import { numberInWords, percentInWords, poundsInWords } from "../figuresInWords";
import { leftOutByReason, REASON_WORDS } from "./leftOutWords";
import { comparedAt, nameOf, serviceAt, source, unitCostInWords, type Solved } from "./explainParts";

/** A figure of the summary. */
export type SpreadMeasure = "count" | "minimum" | "lowerQuartile" | "median" | "upperQuartile" | "maximum" | "mean" | "weightedMean" | "interquartileRange" | "medianAbsoluteDeviation";

const MEASURES: Readonly<Record<SpreadMeasure, { readonly title: string; readonly words: string }>> = {
  count: { title: "providers compared", words: "Those with a unit cost that are among the peers." },
  minimum: { title: "lowest", words: "The lowest unit cost of those compared." },
  lowerQuartile: { title: "lower quartile", words: "A quarter of the unit costs are at or below it. Excel's QUARTILE.INC: position (n − 1) × ¼ in the sorted list, in a straight line between neighbours." },
  median: { title: "median", words: "The one in the middle, each provider counting once whatever its size; half-way between the two middle ones where their number is even." },
  upperQuartile: { title: "upper quartile", words: "A quarter of the unit costs are at or above it. Excel's QUARTILE.INC: position (n − 1) × ¾ in the sorted list, in a straight line between neighbours." },
  maximum: { title: "highest", words: "The highest unit cost of those compared." },
  mean: { title: "plain mean", words: "Each provider counts once whatever its size: it is nobody's average cost." },
  weightedMean: { title: "weighted mean", words: "All their cost over all their activity: what a unit costs on average. A large provider counts for more." },
  interquartileRange: { title: "range between the quartiles", words: "The middle half of the unit costs lies within it." },
  medianAbsoluteDeviation: { title: "median absolute deviation", words: "Half of the unit costs are no further than this from the median." },
};

export function explainSummary(solved: Solved, at: number, measure: SpreadMeasure): Explanation {
  const { given, found } = serviceAt(solved, at);
  const value = found.summary?.[measure];
  if (!found.summary || value === undefined || value === null) throw new RangeError(`${given.name} has no ${MEASURES[measure].title}`);
  const shown = measure === "count" ? numberInWords(value) : unitCostInWords(value, given.unit);
  return {
    title: `${given.name}, ${MEASURES[measure].title}`,
    sentences: [
      MEASURES[measure].words,
      ...(measure === "weightedMean" && found.unweighted > 0 ? [`${numberInWords(found.unweighted)} of them ${found.unweighted === 1 ? "has" : "have"} no activity and no weight in it.`] : []),
    ],
    steps: stepsOf(),
    sources: [],
  };

  function stepsOf(): ExplanationStep[] {
    const summary = found.summary!;
    if (measure === "count") {
      return [
        { label: "Providers in the table", formula: "all", value: numberInWords(found.compared.length + found.leftOut.length) },
        ...leftOutByReason(found).map(({ reason, providers }) => ({ label: REASON_WORDS[reason], formula: "left out", value: numberInWords(providers.length) })),
        { label: "Compared", formula: "all less those left out", value: shown },
      ];
    }
    if (measure === "weightedMean") {
      const counted = found.compared.filter(({ activity }) => activity !== null);
      const [cost, activity] = [counted.reduce((sum, each) => sum + each.cost!, 0), counted.reduce((sum, each) => sum + each.activity!, 0)];
      return [{ label: "Weighted mean", formula: `${poundsInWords(cost)} ÷ ${numberInWords(activity)}`, value: shown }];
    }
    if (measure === "mean") return [{ label: "Plain mean", formula: `${numberInWords(summary.count)} unit costs added up ÷ ${numberInWords(summary.count)}`, value: shown }];
    if (measure === "interquartileRange") return [{ label: "Range", formula: `${unitCostInWords(summary.upperQuartile)} − ${unitCostInWords(summary.lowerQuartile)}`, value: shown }];
    return [{ label: "Of the unit costs compared", formula: `${numberInWords(summary.count)} in order`, value: shown }];
  }
}

/** Where the subject stands. */
export function explainPosition(solved: Solved, at: number): Explanation {
  const { given, found } = serviceAt(solved, at);
  const { position, subject, summary } = found;
  if (!position || !subject || !summary) throw new RangeError(`${given.name} has no position`);
  const quarters = ["the cheapest quarter", "the second quarter, below the median", "the third quarter, above the median", "the dearest quarter"] as const;
  return {
    title: `${given.name}, where ${nameOf(solved, subject.provider)} stands`,
    sentences: [`It is in ${quarters[position.quarter - 1]!}, itself among those compared. A position says what to ask about, not whether a cost is right.`],
    steps: [
      { label: "Rank, from the cheapest", formula: `1 + ${numberInWords(position.rank - 1)} cheaper`, value: `${numberInWords(position.rank)} of ${numberInWords(position.of)}` },
      { label: "Percentile", formula: "as Excel's PERCENTRANK.INC", value: percentInWords(position.percentile) },
      { label: "Gap to the median", formula: `${unitCostInWords(subject.unitCost)} − ${unitCostInWords(summary.median)}`, value: unitCostInWords(position.gapToMedian) },
      ...(position.gapToMedianShare === null ? [] : [{ label: "Gap as a share of the median", formula: `${unitCostInWords(position.gapToMedian)} ÷ ${unitCostInWords(summary.median)}`, value: percentInWords(position.gapToMedianShare) }]),
    ],
    sources: [],
  };
}

/** Why a provider is an outlier, or is none. */
export function explainOutlier(solved: Solved, at: number, provider: number): Explanation {
  const { given, found, cost } = comparedAt(solved, at, provider);
  const { rule, k } = solved.benchmarkCase.outliers;
  const { fences, summary } = found;
  const reach = rule === "IQR" ? "× the range between the quartiles, beyond the quartiles" : "× the median absolute deviation ÷ 0.6745, either side of the median";
  const state = cost.outlier === "high" ? "It is above the upper fence" : cost.outlier === "low" ? "It is below the lower fence" : fences ? "It is between the fences" : "The rule gives no answer: half the unit costs or more are the same";
  return {
    title: `${given.name}, ${nameOf(solved, provider)} beside the fences`,
    sentences: [`${state}.`, `Fences are ${numberInWords(k.value)} ${reach}.`, "An outlier is a question to ask, and stays in the figures; the figures without outliers stand beside."],
    steps: fences === null ? [] : [
      { label: "Lower fence", formula: fenceInWords("lower"), value: unitCostInWords(fences.least) },
      { label: "Upper fence", formula: fenceInWords("upper"), value: unitCostInWords(fences.most) },
      { label: nameOf(solved, provider), formula: "its unit cost", value: unitCostInWords(cost.unitCost, given.unit) },
    ],
    sources: [source("k", k, numberInWords)],
  };

  function fenceInWords(side: "lower" | "upper"): string {
    const sign = side === "lower" ? "−" : "+";
    const { median, lowerQuartile, upperQuartile, interquartileRange, medianAbsoluteDeviation } = summary!;
    if (rule === "MAD") return `${unitCostInWords(median)} ${sign} ${numberInWords(k.value)} × ${unitCostInWords(medianAbsoluteDeviation)} ÷ 0.6745`;
    return `${unitCostInWords(side === "lower" ? lowerQuartile : upperQuartile)} ${sign} ${numberInWords(k.value)} × ${unitCostInWords(interquartileRange)}`;
  }
}
