import type { Explanation } from "../explanation";
import { differenceInWords, numberInWords, percentInWords, poundsInWords, sumInWords } from "../figuresInWords";
import type { BenchmarkCase, ExplainedLine, LinesAnswer, MedianByRule } from "./benchmarkCase";
import { comparedAt, nameOf, source, unitCostInWords, type Solved } from "./explainParts";

export const RULE_WORDS: Readonly<Record<MedianByRule["rule"], string>> = { "none": "Nobody left out", "IQR": "Without outliers by quartiles", "MAD": "Without outliers by deviations", "by name": "Without those named" };

/** Lines listed one by one; of more the rest are added up. */
const MOST_LINES = 40;

function linesOf({ answer }: Solved): LinesAnswer {
  if (!answer.lines) throw new RangeError("There are no cost lines");
  return answer.lines;
}

/** Why the sum of line medians is not the median of totals. */
export function explainGap(solved: Solved): Explanation {
  const { gap, figures, lines, medianProviders, gapAmongComplete, gapFromIncomplete } = linesOf(solved);
  if (gap === null || gapAmongComplete === null || gapFromIncomplete === null) throw new RangeError("Nobody has every line");
  const who = medianProviders.map(({ provider }) => nameOf(solved, provider)).join(" and ");
  const named = lines.map((line, at) => ({ name: solved.benchmarkCase.services[at]!.name, gap: total(line) })).sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  const rest = named.slice(MOST_LINES);
  return {
    title: "Sum of line medians less median of totals",
    sentences: [
      "Each line's median may be another provider's, so medians added up are nobody's cost. Neither figure is wrong; they answer different questions.",
      `The median of totals is that of ${who}${medianProviders.length === 2 ? ", half-way between the two" : ""}.`,
      ...(gapFromIncomplete === 0 ? [] : [`${unitCostInWords(Math.abs(gapFromIncomplete))} ${gapFromIncomplete > 0 ? "more" : "less"} of it comes from providers that miss a line: they count in the lines they have and have no total.`]),
    ],
    steps: [
      { label: "Sum of line medians", formula: `${numberInWords(lines.length)} lines added up`, value: unitCostInWords(figures.sumOfLines.median) },
      { label: "Median of totals", formula: `of ${numberInWords(figures.totals.count)} providers with every line`, value: unitCostInWords(figures.totals.spread!.median) },
      { label: "Gap", formula: differenceInWords(figures.sumOfLines.median, figures.totals.spread!.median, unitCostInWords), value: unitCostInWords(gap) },
      ...named.slice(0, MOST_LINES).map((line) => ({ label: line.name, formula: "part of the gap", value: unitCostInWords(line.gap) })),
      ...(rest.length === 0 ? [] : [{ label: `${numberInWords(rest.length)} more lines`, formula: "part of the gap", value: unitCostInWords(rest.reduce((sum, line) => sum + line.gap, 0)) }]),
    ],
    sources: [],
  };
}

function total({ gapAmongComplete, gapFromIncomplete }: ExplainedLine): number {
  return (gapAmongComplete ?? 0) + (gapFromIncomplete ?? 0);
}

/** One line's part of the gap. */
export function explainLineGap(solved: Solved, at: number): Explanation {
  const { lines, medianProviders } = linesOf(solved);
  const [line, service] = [lines[at], solved.benchmarkCase.services[at]];
  if (!line || !service || line.median === null || line.medianOfComplete === null || line.atMedianProvider === null) throw new RangeError(`Line ${at + 1} has no part of the gap`);
  return {
    title: `${service.name}, its part of the gap`,
    sentences: [
      `${numberInWords(line.count)} ${line.count === 1 ? "figure" : "figures"}, ${numberInWords(line.zeros)} of 0 and ${numberInWords(line.blanks)} blank. ${zerosInWords(solved.benchmarkCase)}`,
    ],
    steps: [
      { label: "Median of those with every line", formula: "of this line", value: unitCostInWords(line.medianOfComplete) },
      { label: `At ${medianProviders.map(({ provider }) => nameOf(solved, provider)).join(" and ")}`, formula: "whose total is the median", value: unitCostInWords(line.atMedianProvider) },
      { label: "Among those with every line", formula: differenceInWords(line.medianOfComplete, line.atMedianProvider, unitCostInWords), value: unitCostInWords(line.gapAmongComplete!) },
      { label: "From those that miss a line", formula: differenceInWords(line.median, line.medianOfComplete, unitCostInWords), value: unitCostInWords(line.gapFromIncomplete!) },
      { label: "Part of the gap", formula: sumInWords([line.gapAmongComplete!, line.gapFromIncomplete!], unitCostInWords), value: unitCostInWords(total(line)) },
    ],
    sources: [],
  };
}

function zerosInWords({ zeros }: BenchmarkCase): string {
  return zeros === "keep" ? "A 0 counts as a cost of nothing; a blank does not count." : "A 0 counts as a blank.";
}

/** Both medians by one of the outlier rules. */
export function explainRule(solved: Solved, at: number): Explanation {
  const row = linesOf(solved).byRule[at];
  if (!row || row.sumOfMedians === null) throw new RangeError(`There are no medians by rule ${at + 1}`);
  const { removed, medianOfTotals, sumOfMedians, gap } = row;
  return {
    title: RULE_WORDS[row.rule],
    sentences: [
      removed.length === 0 ? "Everybody is in." : `Left out here: ${removed.map((provider) => nameOf(solved, provider)).join(", ")}. They go from the lines too.`,
      ...(row.k === null ? [] : ["The rule looks at the totals of the providers that have every line."]),
    ],
    steps: [
      { label: "Sum of line medians", formula: "of those in", value: unitCostInWords(sumOfMedians) },
      ...(medianOfTotals === null || gap === null ? [] : [
        { label: "Median of totals", formula: "of those in with every line", value: unitCostInWords(medianOfTotals) },
        { label: "Gap", formula: differenceInWords(sumOfMedians, medianOfTotals, unitCostInWords), value: unitCostInWords(gap) },
      ]),
    ],
    sources: [],
  };
}

/** A bid beside the median of the others. */
export function explainBid(solved: Solved, at: number, provider: number): Explanation {
  const { given } = comparedAt(solved, at, provider);
  const { tolerance } = solved.benchmarkCase;
  const found = solved.answer.bids?.[at]?.find((each) => each.provider === provider);
  if (!found) throw new RangeError(`${nameOf(solved, provider)} has no bid`);
  const { bid, medianOfOthers, difference, flag } = found.check;
  const limit = percentInWords(tolerance.value);
  return {
    title: `${given.name}, ${nameOf(solved, provider)}'s bid`,
    sentences: [
      medianOfOthers === null ? "There is no other bid to set it beside." : flag ? `It is more than ${limit} ${flag === "high" ? "above" : "below"} the median of the other bids: a reason to ask, never to reject.` : `It is within ${limit} of the median of the other bids.`,
      "The median is of the others alone, so that a bid does not hide behind itself.",
    ],
    steps: medianOfOthers === null ? [] : [
      { label: "Median of the others", formula: "without this bid", value: unitCostInWords(medianOfOthers) },
      ...(difference === null ? [] : [{ label: "Difference", formula: `(${differenceInWords(bid, medianOfOthers, poundsInWords)}) ÷ ${unitCostInWords(medianOfOthers)}`, value: percentInWords(difference) }]),
    ],
    sources: [source("Tolerance", tolerance, percentInWords)],
  };
}
