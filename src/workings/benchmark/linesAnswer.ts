import { costPosition } from "../../domain/benchmarking/costPosition";
import { costSummary } from "../../domain/benchmarking/costSummary";
import { lineFigures } from "../../domain/benchmarking/lineFigures";
import type { Figure } from "../../domain/benchmarking/presentFigures";
import { differenceOf } from "../../domain/kernel/nearly";
import type { Pounds } from "../../domain/kernel/quantities";
import { steadySum } from "../../domain/kernel/steadySum";
import type { BenchmarkCase, ExplainedLine, LeftOutReason, LinesAnswer, ServiceAnswer } from "./benchmarkCase";
import { mediansByRule } from "./mediansByRule";

/** Reasons that are of the provider and not of its line. */
const OF_THE_PROVIDER: ReadonlySet<LeftOutReason> = new Set<LeftOutReason>(["aggregate", "chosen", "not a peer"]);

/**
 * The median of providers' totals beside the sum of the lines' medians, and where the gap between them comes from.
 *
 *     gap             = Σ line medians − median of totals
 *     among complete  = Σ (line median over the complete providers − the line at the provider whose total is the median)
 *     from incomplete = Σ (line median − line median over the complete providers)
 *
 * A provider is complete with a figure in every line. Where complete providers are even in number, "at the provider" is half-way between the two middle ones.
 *
 * @returns null where no line has a figure
 * @throws {DomainError} too-large (a total)
 * @source benchmark/METHOD.md §5
 */
export function linesAnswer(benchmarkCase: BenchmarkCase, services: readonly ServiceAnswer[], compared: readonly number[]): LinesAnswer | null {
  if (services.every((service) => service.compared.length === 0)) return null;
  const names = benchmarkCase.services.map(({ name }) => name);
  const byProvider = services.map((service) => new Map(service.compared.map(({ provider, unitCost }) => [provider, unitCost])));
  const values = byProvider.map((line) => compared.map((provider): Figure => line.get(provider) ?? null));
  const figures = lineFigures(names, values, "keep");
  const own = compared.map((_, at) => totalOf(values, at));
  const complete = compared.flatMap((_, at) => (own[at] === null ? [] : [at]));
  const totals = complete.map((at) => own[at]!);
  const middle = middleOf(complete, own);
  const ofComplete = complete.length === 0 ? null : lineFigures(names, values.map((row) => complete.map((at) => row[at]!)), "keep");
  const lines = services.map((service, line): ExplainedLine => {
    const all = figures.lines[line]!;
    const median = all.spread?.median ?? null;
    const medianOfComplete = ofComplete?.lines[line]!.spread!.median ?? null;
    const atMedianProvider = middle.length === 0 ? null : steadySum(middle.map(({ at, share }) => values[line]![at]! * share)) + 0;
    return {
      count: all.count,
      zeros: service.compared.filter(({ unitCost }) => unitCost === 0).length + service.leftOut.filter(({ reason }) => reason === "zero").length,
      blanks: service.leftOut.filter(({ reason }) => reason !== "zero" && !OF_THE_PROVIDER.has(reason)).length,
      median, medianOfComplete, atMedianProvider,
      gapAmongComplete: less(medianOfComplete, atMedianProvider), gapFromIncomplete: less(median, medianOfComplete),
    };
  });
  const subject = compared.findIndex((provider) => provider === benchmarkCase.subject);
  const subjectTotal = own[subject] ?? null;
  const sumOf = (key: "gapAmongComplete" | "gapFromIncomplete"): Pounds | null => (complete.length === 0 ? null : steadySum(lines.map((line) => line[key] ?? 0)) + 0);
  return {
    figures,
    totals: totalsByProvider(benchmarkCase.providers.length, compared, own),
    summary: totals.length === 0 ? null : costSummary(totals, null, "keep"),
    position: subjectTotal === null ? null : costPosition(subjectTotal, totals, "keep"),
    medianProviders: middle.map(({ at, share }) => ({ provider: compared[at]!, share })),
    lines,
    gap: figures.difference?.median ?? null,
    gapAmongComplete: sumOf("gapAmongComplete"), gapFromIncomplete: sumOf("gapFromIncomplete"),
    byRule: mediansByRule(benchmarkCase, names, values, compared, own),
  };
}

/** Null where a line is missing. */
function totalOf(values: readonly (readonly Figure[])[], at: number): Pounds | null {
  const own = values.map((row) => row[at]!);
  return own.every((value): value is number => value !== null) ? steadySum(own) + 0 : null;
}

/** The complete provider in the middle by its total, or the two; ties in the order of the table, totals that look the same among them. */
function middleOf(complete: readonly number[], totals: readonly (Pounds | null)[]): { readonly at: number; readonly share: number }[] {
  const key = (at: number): number => Number(totals[at]!.toPrecision(13));
  const ranked = complete.map((at) => ({ at, total: key(at) })).sort((a, b) => a.total - b.total).map(({ at }) => at);
  const half = ranked.length >> 1;
  if (ranked.length === 0) return [];
  return ranked.length % 2 === 1 ? [{ at: ranked[half]!, share: 1 }] : [{ at: ranked[half - 1]!, share: 0.5 }, { at: ranked[half]!, share: 0.5 }];
}

function totalsByProvider(providers: number, compared: readonly number[], own: readonly (Pounds | null)[]): (Pounds | null)[] {
  const totals = new Array<Pounds | null>(providers).fill(null);
  compared.forEach((provider, at) => (totals[provider] = own[at]!));
  return totals;
}

function less(figure: Pounds | null, other: Pounds | null): Pounds | null {
  return figure === null || other === null ? null : differenceOf(figure, other);
}
