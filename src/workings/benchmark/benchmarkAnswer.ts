import { DomainError } from "../../domain/kernel/DomainError";
import { addPence, toPence, toPounds } from "../../domain/kernel/money";
import { requireDifferentNames } from "../../domain/kernel/names";
import { requireRate } from "../../domain/kernel/rates";
import type { Pounds } from "../../domain/kernel/quantities";
import type { FigureWithSource } from "../../reference/referenceFigures";
import { answerChecks } from "./answerChecks";
import type { BenchmarkAnswer, BenchmarkCase, PriceFactor, ServiceAnswer } from "./benchmarkCase";
import { bidsAnswer } from "./bidsAnswer";
import { comparedProviders } from "./comparedProviders";
import { linesAnswer } from "./linesAnswer";
import { priceFactors } from "./priceFactors";
import { serviceAnswer } from "./serviceAnswer";

/**
 * Unit costs set beside one another: by service how they are spread, where the subject stands, who stands apart and what could be saved;
 * for cost lines why their medians do not add up to the median of totals; for bids what to ask.
 *
 * A provider that cannot be compared is listed with its reason and the others are answered. What is wrong of the whole is refused.
 *
 * @throws {DomainError} empty-input (no services, no providers), duplicate-name (services), a rate or k that is none, a period or series
 *   that is not held, what peers are refused for, too-large
 * @source benchmark/METHOD.md
 */
export function benchmarkAnswer(benchmarkCase: BenchmarkCase): BenchmarkAnswer {
  requireCase(benchmarkCase);
  const factors = priceFactors(benchmarkCase);
  const { compared, nearest } = comparedProviders(benchmarkCase);
  const among = new Set(compared);
  const services = benchmarkCase.services.map((service) => serviceAnswer(benchmarkCase, service, among, factors));
  const given = factors?.given() ?? [];
  const answer = {
    compared, nearest, priceFactors: given, services,
    lines: benchmarkCase.view === "lines" ? linesAnswer(benchmarkCase, services, compared) : null,
    bids: benchmarkCase.view === "bids" ? bidsAnswer(benchmarkCase, services) : null,
    saving: savingOf(services), figures: eachOnce(given),
  };
  return { ...answer, checks: answerChecks(benchmarkCase, answer) };
}

function savingOf(services: readonly ServiceAnswer[]): Pounds | null {
  const totals = services.flatMap(({ saving }) => (saving ? [toPence(saving.total)] : []));
  return totals.length === 0 ? null : toPounds(addPence(totals, "saving"));
}

function eachOnce(factors: readonly PriceFactor[]): FigureWithSource[] {
  const figures = factors.flatMap((factor) => factor.figures);
  return [...new Map(figures.map((figure) => [`${figure.series} ${figure.period}`, figure])).values()].sort((a, b) => a.from - b.from);
}

function requireCase({ providers, services, target, tolerance, outliers: { k } }: BenchmarkCase): void {
  if (providers.length === 0) throw new DomainError("empty-input", { argument: "providers" });
  requireDifferentNames("services", services.map(({ name }) => name));
  requireRate("target", target.value);
  requireRate("tolerance", tolerance.value);
  if (!Number.isFinite(k.value)) throw new DomainError("not-a-number", { argument: "k", seen: String(k.value) });
  if (k.value < 0) throw new DomainError("negative", { argument: "k", value: k.value });
  services.forEach(({ name, conversion, figures }) => {
    if (figures.length !== providers.length) throw new RangeError(`${name} has figures of ${figures.length} providers of ${providers.length}`);
    if (!conversion) return;
    const { value } = conversion.factor;
    if (!Number.isFinite(value)) throw new DomainError("not-a-number", { argument: "conversion", seen: String(value) });
    if (value <= 0) throw new DomainError("zero-divisor", { argument: "conversion", value });
  });
}
