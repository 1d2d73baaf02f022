import type { Explanation, ExplanationSource, ExplanationStep } from "../explanation";
import { numberInWords, poundsInWords } from "../figuresInWords";
import { sourceText } from "../linkedCells";
import { isGiven, type BenchmarkService } from "./benchmarkCase";
import { comparedAt, factorInWords, nameOf, source, sources, unitCostInWords, type Solved } from "./explainParts";

/** A provider's unit cost, from its cells to the figure compared. */
export function explainUnitCost(solved: Solved, at: number, provider: number): Explanation {
  const { given, cost } = comparedAt(solved, at, provider);
  const { unitCost: one, cost: costs, activity } = given.figures[provider]!;
  const ownUnit = one && isGiven(one) ? one.value : null;
  const byCost = given.basis === "cost and activity";
  const wholeCost = costs.filter(isGiven).reduce((sum, { value }) => sum + value, 0);
  const wholeActivity = activity.filter(isGiven).reduce((sum, { value }) => sum + value, 0);
  return {
    title: `${given.name}, ${nameOf(solved, provider)}`,
    sentences: [
      byCost ? "Its cost ÷ its activity, before anything is rounded." : "The unit cost that the table gives.",
      ...(cost.priceFactor !== 1 || cost.areaFactor !== 1 || given.conversion ? ["It is brought to the prices, area and unit that all are compared in."] : []),
    ],
    steps: [
      ...(byCost ? [
        { label: "Cost", formula: factorsInWords(poundsInWords(wholeCost), cost), value: poundsInWords(cost.cost!) },
        { label: "Activity", formula: conversionInWords(numberInWords(wholeActivity), given), value: numberInWords(cost.activity!) },
        { label: "Unit cost", formula: `${poundsInWords(cost.cost!)} ÷ ${numberInWords(cost.activity!)}`, value: unitCostInWords(cost.unitCost, given.unit) },
      ] : [{
        label: "Unit cost", value: unitCostInWords(cost.unitCost, given.unit),
        formula: `${factorsInWords(unitCostInWords(ownUnit!), cost)}${given.conversion ? ` ÷ ${factorInWords(given.conversion.factor.value)}` : ""}`,
      }]),
    ],
    sources: [
      ...(byCost ? sources("Cost", costs, poundsInWords) : one ? sources("Unit cost", [one], unitCostInWords) : []),
      ...sources("Activity", activity, numberInWords),
      ...factorSources(solved, given, provider),
    ],
  };
}

/** What its figures become in the prices and area compared. */
function factorsInWords(pounds: string, { priceFactor, areaFactor }: { readonly priceFactor: number; readonly areaFactor: number }): string {
  return `${pounds}${priceFactor === 1 ? "" : ` × ${factorInWords(priceFactor)}`}${areaFactor === 1 ? "" : ` ÷ ${factorInWords(areaFactor)}`}`;
}

function conversionInWords(units: string, { conversion }: BenchmarkService): string {
  return conversion ? `${units} × ${factorInWords(conversion.factor.value)}` : units;
}

function factorSources({ benchmarkCase, answer }: Solved, { conversion, unit }: BenchmarkService, provider: number): ExplanationSource[] {
  const { areaFactor, priceYear } = benchmarkCase.providers[provider]!;
  const year = priceYear && "period" in priceYear ? priceYear : benchmarkCase.prices?.from ?? null;
  const price = benchmarkCase.prices && year ? answer.priceFactors.find(({ from }) => from.period === year.period) : undefined;
  return [
    ...(price && year ? [
      { label: "Prices of", value: year.period, where: sourceText(year.origin), origin: year.origin },
      ...price.figures.map((figure): ExplanationSource => ({ label: `${figure.title}, ${figure.period}`, value: numberInWords(figure.value), where: figure.source, origin: { kind: "typed" } })),
    ] : []),
    ...(benchmarkCase.area && areaFactor ? sources(benchmarkCase.area.heading, [areaFactor], numberInWords) : []),
    ...(conversion ? [source(`${unit || "unit"}s in a ${conversion.from}`, conversion.factor, numberInWords)] : []),
  ];
}

/** What coming down to the target would save. */
export function explainSaving(solved: Solved, at: number, provider: number): Explanation {
  const { given, found, cost } = comparedAt(solved, at, provider);
  if (cost.saving === null || !found.saving || cost.activity === null) throw new RangeError(`${nameOf(solved, provider)} has no potential saving`);
  const { target } = found.saving;
  const { benchmarkCase } = solved;
  const steps: ExplanationStep[] = cost.unitCost <= target || cost.saving === 0
    ? [{ label: "Potential saving", formula: `${unitCostInWords(cost.unitCost)} is not above ${unitCostInWords(target)}`, value: poundsInWords(0) }]
    : [{ label: "Potential saving", formula: `(${unitCostInWords(cost.unitCost)} − ${unitCostInWords(target)}) × ${numberInWords(cost.activity)}${cost.areaFactor === 1 ? "" : ` × ${factorInWords(cost.areaFactor)}`}`, value: poundsInWords(cost.saving) }];
  return {
    title: `${given.name}, ${nameOf(solved, provider)}'s potential saving`,
    sentences: [
      `If its unit cost came down to ${targetInWords(benchmarkCase.target.value)} of those compared, at the activity it has.`,
      "It is potential and not a plan: it takes no account of why a cost is high.",
      ...(cost.areaFactor === 1 ? [] : ["It is in its own area's prices."]),
    ],
    steps,
    sources: [source("Target percentile", benchmarkCase.target, numberInWords)],
  };
}

/** "the median", "the 25th percentile". */
export function targetInWords(target: number): string {
  if (target === 0.5) return "the median";
  const percent = Number((target * 100).toFixed(6));
  const last = percent % 10;
  const teen = percent % 100 > 10 && percent % 100 < 14;
  const ending = !Number.isInteger(percent) || teen ? "th" : last === 1 ? "st" : last === 2 ? "nd" : last === 3 ? "rd" : "th";
  return `the ${percent}${ending} percentile`;
}

/** Every provider's potential saving of a service together. */
export function explainSavingTotal(solved: Solved, at: number): Explanation {
  const { given, found } = comparedAtLeast(solved, at);
  return {
    title: `${given.name}, potential saving`,
    sentences: [
      `If every unit cost above ${targetInWords(solved.benchmarkCase.target.value)}, ${unitCostInWords(found.target, given.unit)}, came down to it.`,
      "It is potential and not a plan. A saving of each to the penny; together they are this.",
    ],
    steps: [{ label: "Potential saving", formula: `${numberInWords(found.above)} of ${numberInWords(found.providers)} providers above it, added up`, value: poundsInWords(found.total) }],
    sources: [source("Target percentile", solved.benchmarkCase.target, numberInWords)],
  };
}

function comparedAtLeast({ benchmarkCase, answer }: Solved, at: number) {
  const [given, found] = [benchmarkCase.services[at], answer.services[at]];
  if (!given || !found?.saving) throw new RangeError(`Service ${at + 1} has no potential saving`);
  return { given, found: { ...found.saving, above: found.compared.filter(({ saving }) => saving !== null && saving > 0).length } };
}
