import { financialYearText } from "../../domain/kernel/financialYear";
import type { Explanation, ExplanationSource } from "../explanation";
import { differenceInWords, numberInWords, percentInWords, poundsInWords, sumInWords } from "../figuresInWords";
import { confidenceSource, nameOf, savingSources, source, yearAt, type Solved } from "./explainParts";
import { countsToTheNet } from "./countsToTheNet";

/** More initiatives than this are said by their number: they are listed on the sheets. */
const MOST_SOURCES = 40;

const factorInWords = (factor: number): string => numberInWords(Number(factor.toPrecision(6)));

/** All savings over the plan, or in one of its years. */
export function explainSavings(solved: Solved, year: number | null): Explanation {
  const { byType, totals, savings } = solved.answer;
  const of = (by: readonly number[], total: number): number => (year === null ? total : by[year]!);
  const all = of(savings, totals.savings);
  return {
    title: year === null ? "Savings over the plan" : `Savings in ${yearAt(solved, year)}`,
    sentences: [
      "Cashable savings leave a budget; non-cashable ones are more done for the same money; cost avoidance is a cost that would have come and does not.",
      ...(totals.overlap === 0 ? [] : [`${poundsInWords(totals.overlap)} of full-year savings that overlap on a line is left out.`]),
    ],
    steps: [
      ...byType.map(({ type, byYear, total }) => ({ label: type, formula: "its initiatives added up", value: poundsInWords(of(byYear, total)) })),
      { label: "All", formula: sumInWords(byType.map(({ byYear, total }) => of(byYear, total)), poundsInWords), value: poundsInWords(all) },
    ],
    sources: initiativeSources(solved, (at) => of(solved.answer.initiatives[at]!.byYear, 1) !== 0),
  };
}

export function explainAdjusted(solved: Solved): Explanation {
  const { totals } = solved.answer;
  return {
    title: "Savings adjusted for delivery",
    sentences: ["Each initiative's saving in each year by its confidence, to the penny. It is not corrected for optimism as well."],
    steps: [{ label: "Adjusted", formula: `of ${poundsInWords(totals.savings)}`, value: poundsInWords(totals.adjusted) }],
    sources: solved.savingsCase.initiatives.slice(0, MOST_SOURCES).map((given, at) => ({ ...confidenceSource(solved.savingsCase, at), label: nameOf(given, at) })),
  };
}

export function explainNet(solved: Solved, year: number): Explanation {
  const { counted, costs, net, correction, netAfter, correctionRate } = solved.answer;
  const words = yearAt(solved, year);
  return {
    title: `Net saving in ${words}`,
    sentences: [solved.savingsCase.counting === "cashable" ? "Only cashable savings count: the others cannot pay for anything." : "Savings of every type count, also those that leave no budget."],
    steps: [
      { label: "Net", formula: differenceInWords(counted[year]!, costs[year]!, poundsInWords), value: poundsInWords(net[year]!) },
      ...(correctionRate === 0 ? [] : [
        { label: "Optimism correction", formula: `−${percentInWords(correctionRate)} × ${poundsInWords(counted[year]!)}`, value: poundsInWords(correction[year]!) },
        { label: "Net after it", formula: sumInWords([net[year]!, correction[year]!], poundsInWords), value: poundsInWords(netAfter[year]!) },
      ]),
    ],
    sources: initiativeSources(solved, (at) => solved.answer.initiatives[at]!.byYear[year] !== 0 || solved.answer.initiatives[at]!.costs[year] !== 0),
  };
}

export function explainPresentValue(solved: Solved): Explanation {
  const { years, net, factors, presentValue, correctionValue, presentValueAfter, correctionRate, excelNpv } = solved.answer;
  return {
    title: "Net present value",
    sentences: [
      `What each year's net is worth in ${financialYearText(years[0]!)}, which is year 0 and is not discounted.`,
      ...(excelNpv ? [`Excel's own NPV skips a year whose cell is empty and brings later years nearer: it would give ${poundsInWords(excelNpv.value)}, which is wrong by ${poundsInWords(Math.abs(excelNpv.difference))}.`] : []),
    ],
    steps: [
      ...years.map((year, at) => ({ label: financialYearText(year), formula: `${poundsInWords(net[at]!)} × ${factorInWords(factors[at]!)}`, value: poundsInWords(net[at]! * factors[at]!) })),
      { label: "Net present value", formula: "the years added up, to the penny", value: poundsInWords(presentValue) },
      ...(correctionRate === 0 ? [] : [
        { label: "Optimism correction", formula: `${percentInWords(correctionRate)} of the savings, discounted alike`, value: poundsInWords(correctionValue) },
        { label: "After it", formula: sumInWords([presentValue, correctionValue], poundsInWords), value: poundsInWords(presentValueAfter) },
      ]),
    ],
    sources: initiativeSources(solved, (at) => countsToTheNet(solved.savingsCase, solved.savingsCase.initiatives[at]!.type)),
  };
}

export function explainPayback(solved: Solved): Explanation {
  const { years, net, running, payback } = solved.answer;
  return {
    title: "Payback",
    sentences: [payback === null ? "Within the plan what is spent is not recouped." : payback === 0 ? "By the end of no year is more spent than has been saved." : "The running total reaches nothing part of the way through a year, whose net is spread evenly over it. Nothing is discounted."],
    steps: [
      ...years.map((year, at) => ({ label: financialYearText(year), formula: at === 0 ? poundsInWords(net[0]!) : sumInWords([running[at - 1]!, net[at]!], poundsInWords), value: poundsInWords(running[at]!) })),
      ...(payback === null ? [] : [{ label: "Payback", formula: "years until the running total is nothing", value: `${numberInWords(Number(payback.toPrecision(6)))} years` }]),
    ],
    sources: initiativeSources(solved, (at) => solved.savingsCase.initiatives[at]!.oneOffCost.value !== 0),
  };
}

export function explainRange(solved: Solved): Explanation {
  const { range } = solved.answer;
  if (!range) throw new RangeError("There is no range");
  const { target, draws, seed } = solved.savingsCase.range;
  return {
    title: `Range of savings in ${financialYearText(range.year)}`,
    sentences: [
      `Each initiative drawn ${numberInWords(draws)} times from its low to its high, most often near its likely saving, and added up; seed ${seed}, so the same figures come again.`,
      "Where no low is given it is the saving by its confidence; where no high is given, the saving itself.",
    ],
    steps: [
      { label: "P10", formula: "one draw in ten is below it", value: poundsInWords(range.p10) }, { label: "P50", formula: "half are below it", value: poundsInWords(range.p50) },
      { label: "P90", formula: "nine in ten are below it", value: poundsInWords(range.p90) },
      { label: "Mean", formula: `tends to ${poundsInWords(range.analyticMean)}`, value: poundsInWords(range.mean) },
      ...(range.chanceOfMissing === null || !target ? [] : [{ label: "Chance of missing the target", formula: `draws below ${poundsInWords(target.value)}`, value: percentInWords(range.chanceOfMissing) }]),
    ],
    sources: [...(target ? [source("Target", target, poundsInWords)] : []), ...initiativeSources(solved, (at) => range.high[at] !== 0)],
  };
}

export function explainGainShare(solved: Solved): Explanation {
  const { savingsCase: { gainShare: given }, answer: { gainShare } } = solved;
  if (!given || !gainShare) throw new RangeError("There is no gain share");
  const bands = given.bands.length === 0 ? "half of the gap" : "each part of the gap by the share of its band";
  return {
    title: "Gain share with the provider",
    sentences: [gainShare.provider < 0 ? "The provider spent more than the target and bears its share of it." : "The provider spent no more than the target and keeps its share of the gain."],
    steps: [
      { label: "Gap", formula: `${poundsInWords(given.target.value)} − ${poundsInWords(given.actual.value)}`, value: poundsInWords(gainShare.gap) },
      { label: "The provider's share", formula: bands, value: poundsInWords(gainShare.provider) },
      { label: "Kept", formula: differenceInWords(gainShare.gap, gainShare.provider, poundsInWords), value: poundsInWords(gainShare.kept) },
    ],
    sources: [
      source("Target cost", given.target, poundsInWords), source("Actual cost", given.actual, poundsInWords),
      ...given.bands.map((band, at) => source(`Share of band ${at + 1}`, band.share, percentInWords)),
    ],
  };
}

function initiativeSources({ savingsCase, answer }: Solved, wanted: (at: number) => boolean): ExplanationSource[] {
  const members = savingsCase.initiatives.map((_, at) => at).filter((at) => !answer.initiatives[at]!.refused && wanted(at));
  return members.slice(0, MOST_SOURCES).flatMap((at) => {
    const name = nameOf(savingsCase.initiatives[at]!, at);
    return savingSources(savingsCase, at).filter(({ label }) => label === "Saving").map((each) => ({ ...each, label: name }));
  });
}
