import type { UnitCostTable } from "../../../intake/unitCosts/unitCostReading";
import type { BenchmarkCase } from "../../../workings/benchmark/benchmarkCase";
import type { Problem } from "../../shared/job/problem";
import { amountIn, percentIn, typed } from "../../shared/job/typedFigures";
import { FIELD } from "./benchmarkFields";
import type { MethodForm } from "./benchmarkForm";
import type { Method } from "./benchmarkFound";
import { periodOf } from "./providersFrom";

type Indices = ReadonlyMap<string, number>;
type Peers = Pick<BenchmarkCase, "peers" | "indicators" | "subject">;

/** Whose unit costs are compared, and with whom. */
export function peersFrom({ organisations }: UnitCostTable, method: Method, form: MethodForm, problems: Problem[]): Peers {
  const at: Indices = new Map(organisations.map(({ key }, index) => [key, index]));
  const free = new Set(method.organisations.filter(({ leftOut }) => leftOut === null).map(({ key }) => key));
  const subject = free.has(form.subject) ? (at.get(form.subject) ?? null) : null;
  if (form.peers === "chosen") {
    const providers = [...form.chosenPeers].flatMap((key) => (free.has(key) ? [at.get(key) ?? []] : [])).flat().sort((a, b) => a - b);
    if (providers.length === 0) problems.push({ field: FIELD.chosenPeers, words: "Choose at least one organisation to compare with.", missing: true });
    return { peers: { kind: "chosen", providers }, indicators: [], subject };
  }
  if (form.peers === "all") return { peers: { kind: "all" }, indicators: [], subject };
  if (subject === null) problems.push({ field: FIELD.subject, words: "Choose whose nearest neighbours are wanted.", missing: true });
  const count = amountIn(FIELD.nearest, form.nearest, "how many neighbours, such as 10", problems, 1);
  const indicators = method.indicators.map(({ heading, weight }, index) => ({
    name: heading || `Indicator ${index + 1}`, weight: amountIn(FIELD.weight(index), weight, "a weight, such as 1, or 0 for an indicator not used", problems) ?? typed(0),
  }));
  if (indicators.length > 0 && indicators.every(({ weight }) => weight.value === 0)) {
    problems.push({ field: FIELD.weight(0), words: "Every indicator has a weight of 0. Give at least one a weight, such as 1." });
  }
  return { peers: { kind: "nearest", count: count ?? typed(1) }, indicators, subject };
}

/** Prices brought to one period; null where they are taken as they are. */
export function pricesFrom({ priceBase }: UnitCostTable, { prices }: Method, { pricesFrom: typedFrom }: MethodForm, problems: Problem[]): BenchmarkCase["prices"] {
  if (!prices.on) return null;
  const to = prices.to.trim();
  const from = prices.from?.trim() ?? null;
  const enter = "Enter a financial year such as 2024-25, or a month such as 2024-09 for a series that is monthly.";
  if (to === "") problems.push({ field: FIELD.pricesTo, words: enter, missing: true });
  if (from === "") problems.push({ field: FIELD.pricesFrom, words: enter, missing: true });
  const given = typedFrom === null ? periodOf(priceBase) : null;
  return {
    series: prices.series,
    to: { period: to, origin: { kind: "typed" } },
    from: from === null || from === "" ? null : (given ?? { period: from, origin: { kind: "typed" } }),
  };
}

/** Outliers, the saving's target and what bids may differ by. */
export function limitsFrom({ organisations }: UnitCostTable, method: Method, form: MethodForm, problems: Problem[]): Pick<BenchmarkCase, "outliers" | "target" | "tolerance" | "zeros"> {
  const at: Indices = new Map(organisations.map(({ key }, index) => [key, index]));
  const unused: Problem[] = [];
  return {
    zeros: form.zeros,
    outliers: {
      rule: form.rule,
      k: amountIn(FIELD.k, method.k, "how far a unit cost may be, such as 1.5", problems) ?? typed(0),
      named: [...form.named].flatMap((key) => at.get(key) ?? []).sort((a, b) => a - b),
    },
    target: percentIn(FIELD.target, form.target, "a percentile from 0 to 100, such as 50 for the median", method.view === "costs" ? problems : unused, { least: 0 }) ?? typed(0.5),
    tolerance: percentIn(FIELD.tolerance, form.tolerance, "a percentage such as 15", method.view === "bids" ? problems : unused, { least: 0 }) ?? typed(0.15),
  };
}
