import { benchmarkAnswer } from "../../src/workings/benchmark/benchmarkAnswer";
import type { BenchmarkCase } from "../../src/workings/benchmark/benchmarkCase";
import { caseOf, costed, linesCase, period, priced, provider, providers, typed } from "../workings/benchmark/_cases";
import { fastest, type BenchRow } from "./bench";

export function rows(): BenchRow[] {
  const random = fromSeed(7);
  const councils = Array.from({ length: 400 }, (_, i) => provider(`Council ${i}`, {
    areaFactor: typed(0.9 + 0.4 * random()), priceYear: period(["2021-22", "2022-23", "2023-24"][i % 3]!), indicators: Array.from({ length: 6 }, () => typed(random())),
  }));
  const service = (name: string) => costed(name, councils.map(() => 1_000_000 + 9_000_000 * random()), councils.map((_, i) => (i % 50 === 0 ? 0 : 5000 + 5000 * random())));
  const everything: BenchmarkCase = caseOf(councils, [service("Nursing"), service("Residential")], {
    subject: 3, area: { heading: "Area factor" }, prices: { series: "GDPDEF", to: period("2024-25"), from: null },
    peers: { kind: "nearest", count: typed(200) }, indicators: Array.from({ length: 6 }, (_, i) => ({ name: `Indicator ${i}`, weight: typed(1) })),
  });
  const all: BenchmarkCase = { ...everything, peers: { kind: "all" } };
  const lines = linesCase(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`Line ${i}`, Array.from({ length: 400 }, () => (random() < 0.02 ? null : 50 * random()))])));
  const long = caseOf(providers(10_000), [priced("Home care", Array.from({ length: 10_000 }, () => 15 + 15 * random()), Array.from({ length: 10_000 }, () => 1000 * random()))], { subject: 9 });
  return [
    { what: "a whole benchmark of 2 services by 400 councils, with price years and area factors", ours: timed(all), unit: "ms", atMost: 100 },
    { what: "the same among the 200 nearest by 6 indicators", ours: timed(everything), unit: "ms", atMost: 150 },
    { what: "the median explainer of 40 lines by 400 providers, under every outlier rule", ours: timed(lines), unit: "ms", atMost: 600 },
    { what: "a whole benchmark of 10,000 providers", ours: timed(long), unit: "ms", atMost: 500 },
  ];
}

function timed(benchmarkCase: BenchmarkCase): number {
  return fastest(() => {
    const { checks } = benchmarkAnswer(benchmarkCase);
    if (checks.some(({ holds }) => !holds)) throw new Error(`Does not hold: ${checks.filter(({ holds }) => !holds).map(({ words }) => words).join()}`);
  });
}

/** Park and Miller's generator: the same numbers every time. */
function fromSeed(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
