import { countWords, listWords, percentWords, poundsWords } from "../../shared/figureWords";
import { checksWords } from "../../shared/job/checksWords";
import type { BenchmarkSolution } from "./benchmarkFound";

/** "£612.40 per week": a unit cost to the penny. */
export function costWords(pounds: number, unit = ""): string {
  const words = poundsWords(Math.round(pounds * 100) / 100);
  return unit === "" ? words : `${words} per ${unit}`;
}

const MOST_SAID = 3;

/** The answer in one sentence. */
export function answerHead({ benchmarkCase, answer }: BenchmarkSolution): string {
  if (answer.lines) {
    const { totals, sumOfLines } = answer.lines.figures;
    const median = totals.spread ? `Median of totals ${costWords(totals.spread.median)}` : "Nobody has every line";
    return `${median}; sum of line medians ${costWords(sumOfLines.median)}.`;
  }
  if (answer.bids) {
    const bids = answer.bids.flat();
    const flagged = bids.filter(({ check }) => check.flag !== null).length;
    return `${flagged === 0 ? "No bid" : countWords(flagged, "bid")} of ${bids.length} more than ${percentWords(benchmarkCase.tolerance.value)} from the median of the others.`;
  }
  const medians = answer.services.flatMap(({ summary }, at) => {
    const service = benchmarkCase.services[at];
    return summary && service ? [`${service.name} ${costWords(summary.median, service.unit)}`] : [];
  });
  if (medians.length === 0) return "Nobody can be compared.";
  return medians.length > MOST_SAID ? `${countWords(medians.length, "service")} benchmarked.` : `Median of ${listWords(medians)}.`;
}

/** What is said aloud when the answer is opened and each time it comes to another. */
export function answerWords(solution: BenchmarkSolution): string {
  return `${answerHead(solution)} ${checksWords(solution.answer.checks)}`;
}
