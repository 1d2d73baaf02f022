import { costOutliers, type Outlier } from "../../domain/benchmarking/costOutliers";
import { costPosition } from "../../domain/benchmarking/costPosition";
import { costSummary, type CostSummary } from "../../domain/benchmarking/costSummary";
import { outlierFences } from "../../domain/benchmarking/outlierFences";
import { savingToTarget } from "../../domain/benchmarking/savingToTarget";
import { DomainError } from "../../domain/kernel/DomainError";
import { addPence, toPence, toPounds } from "../../domain/kernel/money";
import { percentile } from "../../domain/kernel/percentiles";
import type { Pence } from "../../domain/kernel/quantities";
import type { BenchmarkCase, BenchmarkService, LeftOutProvider, ProviderCost, ServiceAnswer } from "./benchmarkCase";
import type { PriceFactors } from "./priceFactors";
import { providerCost, type OwnCost } from "./providerCost";

/**
 * A service among those compared: each one's unit cost, how they are spread, who stands apart and what coming down to the target would save.
 *
 * @throws {DomainError} not-a-number and negative (k), too-large (savings together)
 * @source benchmark/METHOD.md
 */
export function serviceAnswer(benchmarkCase: BenchmarkCase, service: BenchmarkService, compared: ReadonlySet<number>, factors: PriceFactors | null): ServiceAnswer {
  const { costs, leftOut } = sortedOut(benchmarkCase, service, compared, factors);
  if (costs.length === 0) return nobody(benchmarkCase, service, leftOut);
  const values = costs.map(({ unitCost }) => unitCost);
  const { marks, fences, refused } = outliersOf(values, benchmarkCase);
  const savings = benchmarkCase.view === "costs" ? savingsOf(costs, benchmarkCase.target.value) : null;
  const answered = costs.map((cost, i): ProviderCost => ({ ...cost, outlier: marks[i]!, saving: savings && savings.each[i]! }));
  const named = new Set(benchmarkCase.outliers.named);
  const kept = answered.filter(({ provider, outlier }) => outlier === null && !named.has(provider));
  const subject = answered.find(({ provider }) => provider === benchmarkCase.subject) ?? null;
  return {
    compared: answered, leftOut,
    summary: summaryOf(costs), unweighted: costs.filter(({ activity }) => activity === null).length,
    position: subject && costPosition(subject.unitCost, values, "keep"), subject,
    withoutOutliers: kept.length === 0 ? null : summaryOf(kept), outliers: answered.length - kept.length, fences, outliersRefused: refused,
    saving: savings && { target: savings.target, total: savings.total, providers: savings.providers },
    refused: null,
  };
}

function sortedOut(
  benchmarkCase: BenchmarkCase, service: BenchmarkService, compared: ReadonlySet<number>, factors: PriceFactors | null,
): { readonly costs: readonly OwnCost[]; readonly leftOut: readonly LeftOutProvider[] } {
  const costs: OwnCost[] = [];
  const leftOut: LeftOutProvider[] = [];
  benchmarkCase.providers.forEach(({ name, place, aside }, provider) => {
    const named = { provider, place, seen: name, error: null };
    if (aside) return void leftOut.push({ ...named, reason: aside.kind, words: aside.words });
    if (!compared.has(provider)) return void leftOut.push({ ...named, reason: "not a peer", words: "" });
    const found = providerCost(benchmarkCase, service, provider, factors);
    if ("reason" in found) leftOut.push({ provider, ...found });
    else costs.push(found);
  });
  return { costs, leftOut };
}

function nobody({ zeros }: BenchmarkCase, { name, basis }: BenchmarkService, leftOut: readonly LeftOutProvider[]): ServiceAnswer {
  const refused = basis === "unit cost" ? new DomainError("nothing-present", { argument: name, count: leftOut.length, zeros }) : new DomainError("no-unit-cost", { argument: name });
  return {
    compared: [], leftOut, summary: null, unweighted: 0, position: null, subject: null,
    withoutOutliers: null, outliers: 0, fences: null, outliersRefused: null, saving: null, refused,
  };
}

/** Weighted by activity where any of them has some. */
function summaryOf(costs: readonly OwnCost[]): CostSummary {
  const weights = costs.map(({ activity }) => activity);
  return costSummary(costs.map(({ unitCost }) => unitCost), weights.some((weight) => weight !== null) ? weights : null, "keep");
}

type Marked = { readonly marks: readonly Outlier[]; readonly fences: ServiceAnswer["fences"]; readonly refused: DomainError | null };

/** Where half the values are the same, the rule by deviation gives no answer. */
function outliersOf(values: readonly number[], { outliers: { rule, k } }: BenchmarkCase): Marked {
  try {
    return { marks: costOutliers(values, rule, k.value), fences: outlierFences(values, rule, k.value), refused: null };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "no-spread") throw error;
    return { marks: values.map(() => null), fences: null, refused: error };
  }
}

interface Savings {
  readonly target: number;
  /** To the penny, in the provider's own area's prices; null where there is no activity. */
  readonly each: readonly (number | null)[];
  readonly total: number;
  readonly providers: number;
}

/** Null where nobody has activity: a unit cost alone saves nothing that can be counted. */
function savingsOf(costs: readonly OwnCost[], target: number): Savings | null {
  const able = costs.filter(({ activity }) => activity !== null && activity !== 0);
  if (able.length === 0) return null;
  const savings = savingToTarget(costs.map(({ cost }) => cost), costs.map(({ activity }) => activity), target);
  const pence = savings.map((saving, i): Pence | null => (saving === null ? null : toPence(saving * costs[i]!.areaFactor, "saving")));
  const known = pence.filter((each): each is Pence => each !== null);
  return {
    target: percentile(able.map(({ cost, activity }) => cost! / activity!), Math.min(target, 1)) + 0,
    each: pence.map((each) => each === null ? null : toPounds(each)),
    total: toPounds(addPence(known, "saving")), providers: known.length,
  };
}
