import fc from "fast-check";
import { benchmarkAnswer } from "../../src/workings/benchmark/benchmarkAnswer";
import type { BenchmarkAnswer, BenchmarkCase, BenchmarkService, BenchmarkView } from "../../src/workings/benchmark/benchmarkCase";
import { stripChart } from "../../src/workings/benchmark/benchmarkCharts";
import { leftOutByReason } from "../../src/workings/benchmark/leftOutWords";
import { blank, caseOf, costed, period, priced, provider, typed, unreadable, type Given } from "../workings/benchmark/_cases";
import { law, must, pence, sum } from "./law";

const cost = fc.oneof(fc.integer({ min: 0, max: 100_000_000 }), fc.integer({ min: 0, max: 5000 }), fc.constantFrom(0, 100_000, -20_000)).map((each) => each / 100);
const activity = fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 50 }), fc.constantFrom(0, 0.25, 7.5));
const gap: fc.Arbitrary<Given> = fc.constantFrom<Given>(null, blank(3, 4, ".."), unreadable("12,5,0", 3, 4), -1);
const orGap = (figure: fc.Arbitrary<number>): fc.Arbitrary<Given> => fc.oneof({ weight: 9, arbitrary: figure }, { weight: 1, arbitrary: gap });

const given = fc.record({
  cost: orGap(cost), activity: orGap(activity), second: fc.tuple(orGap(cost), orGap(activity)),
  area: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(1, 0.9, 1.18) }, { weight: 1, arbitrary: fc.constantFrom(0, null) }),
  year: fc.constantFrom("2020-21", "2022-23", "2023-24", "1901-02", null), aside: fc.constantFrom<"aggregate" | "chosen" | null>(null, null, null, null, null, null, "aggregate", "chosen"),
  indicator: fc.option(fc.integer({ min: -9, max: 9 }), { freq: 9 }),
});
type Row = typeof given extends fc.Arbitrary<infer T> ? T : never;

const settings = fc.record({
  basis: fc.constantFrom("cost and activity" as const, "unit cost" as const), view: fc.constantFrom<BenchmarkView>("costs", "lines", "bids"),
  zeros: fc.constantFrom("keep" as const, "skip" as const), rule: fc.constantFrom("IQR" as const, "MAD" as const), k: fc.constantFrom(0, 1.5, 3.5), target: fc.constantFrom(0, 0.25, 0.5, 0.9, 1),
  area: fc.boolean(), prices: fc.boolean(), conversion: fc.constantFrom(null, 365 / 7, 0.5), subject: fc.nat(), peers: fc.constantFrom("all", "chosen", "nearest"), pick: fc.nat(),
});
type Settings = typeof settings extends fc.Arbitrary<infer T> ? T : never;

function built(rows: readonly Row[], { basis, view, zeros, rule, k, target, area, prices, conversion, subject, peers, pick }: Settings): BenchmarkCase {
  const all = rows.map((row, i) => provider(`Home ${i}`, {
    areaFactor: row.area === null ? null : typed(row.area), priceYear: row.year === null ? null : period(row.year), aside: row.aside && { kind: row.aside, words: "" },
    indicators: [row.indicator === null ? blank() : typed(row.indicator)],
  }));
  const rest = { conversion: conversion === null ? null : { factor: typed(conversion), from: "year", words: "" } };
  const service = (name: string, costs: readonly Given[], units: readonly Given[]): BenchmarkService => (basis === "unit cost" ? priced(name, costs, units, rest) : costed(name, costs, units, rest));
  const free = all.flatMap((each, i) => (each.aside === null && rows[i]!.indicator !== null ? [i] : []));
  const own = free.length === 0 ? null : free[subject % free.length]!;
  return caseOf(all, [service("One", rows.map((row) => row.cost), rows.map((row) => row.activity)), service("Two", rows.map((row) => row.second[0]), rows.map((row) => row.second[1]))], {
    view, zeros, outliers: { rule, k: typed(k), named: pick % 3 === 0 ? [0] : [] }, target: typed(target), subject: own,
    area: area ? { heading: "Area" } : null, prices: prices ? { series: "GDPDEF", to: period("2024-25"), from: pick % 2 === 0 ? period("2021-22") : null } : null,
    indicators: [{ name: "Size", weight: typed(1) }],
    peers: peers === "nearest" && own !== null ? { kind: "nearest", count: typed(1 + (pick % 4)) } : peers === "chosen" ? { kind: "chosen", providers: rows.flatMap((_, i) => ((pick >> (i % 20)) % 2 === 0 ? [i] : [])) } : { kind: "all" },
  });
}

const anyCase = fc.tuple(fc.array(given, { minLength: 1, maxLength: 10 }), settings);

const RUNS = 3000;

/** No number that a sheet could not show. */
function mustBeShowable(value: unknown): void {
  if (typeof value === "number") must(Number.isFinite(value) && !Object.is(value, -0), `not showable: ${value}`);
  else if (typeof value === "object" && value !== null) Object.values(value).forEach(mustBeShowable);
}

const near = (a: number, b: number, size = Math.max(Math.abs(a), Math.abs(b))) => Math.abs(a - b) <= 1e-9 * Math.max(1, size);

describe("an answer", () => {
  law("has every provider once in every service, in or out by a reason, and its checks hold", [anyCase], ([rows, how]) => {
    const benchmarkCase = built(rows, how);
    const answer = benchmarkAnswer(benchmarkCase);
    mustBeShowable(answer);
    for (const service of answer.services) {
      const [within, out] = [service.compared.map((each) => each.provider), service.leftOut.map((each) => each.provider)];
      must([...within, ...out].sort((a, b) => a - b).join() === rows.map((_, i) => i).join(), "not each once");
      must(sum(leftOutByReason(service).map(({ providers }) => providers.length)) === out.length, "reasons do not add up");
      must(within.every((each) => answer.compared.includes(each)), "compared and no peer");
      must((service.refused === null) === (within.length > 0) && (service.summary === null) === (within.length === 0), "refused wrongly");
      must((service.summary?.count ?? 0) === within.length, "another count");
      must(service.leftOut.every(({ reason, error }) => (reason === "refused") <= (error !== null)), "refused without why");
    }
    must(answer.checks.every(({ words, holds }) => holds || words.startsWith("Every service")), `does not hold: ${answer.checks.filter(({ holds }) => !holds).map(({ words }) => words).join()}`);
  }, RUNS);

  law("keeps means within the figures, savings from falling below zero, and totals to the penny", [anyCase], ([rows, how]) => {
    const answer = benchmarkAnswer(built(rows, how));
    for (const { summary, compared, saving, withoutOutliers, outliers } of answer.services) {
      if (!summary) continue;
      for (const mean of [summary.mean, summary.weightedMean ?? summary.mean, summary.median]) must(mean >= summary.minimum && mean <= summary.maximum, "a mean outside");
      must((withoutOutliers?.count ?? 0) === compared.length - outliers, "outliers miscounted");
      for (const { saving: own, cost: whole, unitCost, areaFactor } of compared) {
        if (own === null) continue;
        must(pence(own) >= 0, "a saving below zero");
        must(own === 0 || saving!.target < 0 || own <= whole! * areaFactor + 0.005 + 1e-9 * whole!, "saves more than it costs");
        must(saving!.target < unitCost || own <= 0.005, "saves at the target or below");
      }
      if (saving) must(pence(saving.total) === sum(compared.map((each) => (each.saving === null ? 0 : pence(each.saving)))), "savings do not add up");
    }
  }, RUNS);

  law("does not mind the order of the providers", [anyCase, fc.nat()], ([rows, how], turn) => {
    // Everybody or those of no indicators: ties of the nearest keep the order given.
    const settled = { ...how, peers: "all" as const };
    const by = turn % rows.length;
    const turned = [...rows.slice(by), ...rows.slice(0, by)];
    const [one, other] = [benchmarkAnswer({ ...built(rows, settled), subject: null, outliers: { rule: how.rule, k: typed(how.k), named: [] } }), benchmarkAnswer({ ...built(turned, settled), subject: null, outliers: { rule: how.rule, k: typed(how.k), named: [] } })];
    one.services.forEach((service, at) => {
      const same = other.services[at]!;
      must(JSON.stringify(shownOf(service)) === JSON.stringify(shownOf(same)), "order mattered");
      service.compared.forEach((each) => {
        const place = (each.provider - by + rows.length) % rows.length;
        const found = same.compared.find(({ provider: who }) => who === place)!;
        must(found.unitCost === each.unitCost && found.outlier === each.outlier && found.saving === each.saving, "a provider's figures moved");
      });
    });
    must(near(one.lines?.gap ?? 0, other.lines?.gap ?? 0, 1e6), "the gap moved");
  }, RUNS);

  law("of costs in another scale is in that scale, and ranks the same", [anyCase, fc.constantFrom(2, 0.5, 8)], ([rows, how], scale) => {
    const scaled = (each: Given): Given => (typeof each === "number" ? each * scale : each);
    const one = benchmarkAnswer(built(rows, how));
    const other = benchmarkAnswer(built(rows.map((row) => ({ ...row, cost: scaled(row.cost), second: [scaled(row.second[0]), row.second[1]] })), how));
    one.services.forEach((service, at) => {
      const same = other.services[at]!;
      must(service.compared.map((each) => `${each.provider} ${each.outlier}`).join() === same.compared.map((each) => `${each.provider} ${each.outlier}`).join(), "others stand apart");
      service.compared.forEach((each, i) => must(near(each.unitCost * scale, same.compared[i]!.unitCost), "not in scale"));
      must((service.position?.rank ?? 0) === (same.position?.rank ?? 0) && (service.position?.quarter ?? 0) === (same.position?.quarter ?? 0), "another place");
      if (service.summary) for (const key of ["median", "lowerQuartile", "upperQuartile", "mean", "medianAbsoluteDeviation"] as const) must(near(service.summary[key] * scale, same.summary![key], 1e7), `${key} not in scale`);
    });
  }, RUNS);

  law("explains the gap between the medians to the last line", [anyCase], ([rows, how]) => {
    const answer: BenchmarkAnswer = benchmarkAnswer(built(rows, { ...how, view: "lines" }));
    if (!answer.lines) return void must(answer.services.every(({ compared }) => compared.length === 0), "no lines, and figures");
    const { gap, gapAmongComplete, gapFromIncomplete, lines, figures, medianProviders, byRule, totals } = answer.lines;
    must((gap === null) === totals.every((total) => total === null), "a gap without totals");
    must(byRule[0]!.gap === gap && byRule[0]!.removed.length === 0, "nobody left out, and another gap");
    if (gap === null) return;
    const size = sum(lines.map(({ median, atMedianProvider }) => Math.abs(median!) + Math.abs(atMedianProvider!)));
    must(near(sum(lines.map((line) => line.gapAmongComplete! + line.gapFromIncomplete!)), gap, size) && near(gapAmongComplete! + gapFromIncomplete!, gap, size), "does not add up");
    must(near(sum(lines.map((line) => line.atMedianProvider!)), figures.totals.spread!.median, size), "the median provider's lines are not the median");
    must(sum(medianProviders.map(({ share }) => share)) === 1, "shares of the median provider");
    must(lines.every(({ count }, at) => count === figures.lines[at]!.count), "another count");
    if (totals.filter((total) => total !== null).length === answer.compared.length) must(near(gapFromIncomplete!, 0, size), "incomplete, and nobody is");
  }, RUNS);

  law("draws every point once, between its ends", [anyCase], ([rows, how]) => {
    const benchmarkCase = built(rows, how);
    for (const service of benchmarkAnswer(benchmarkCase).services) {
      const chart = stripChart(benchmarkCase, service);
      if (!chart) continue;
      must(chart.points.length === service.compared.length && chart.points.every(({ unitCost }) => unitCost >= chart.least && unitCost <= chart.most), "points lost");
      must(chart.points.slice(1).every(({ unitCost }, i) => unitCost >= chart.points[i]!.unitCost), "not cheapest first");
      if (chart.whiskers) must(chart.whiskers.least >= chart.least && chart.whiskers.most <= chart.most, "whiskers outside");
    }
  }, RUNS);
});

/** What does not depend on who stands where. */
function shownOf({ summary, withoutOutliers, saving, fences, outliers }: BenchmarkAnswer["services"][number]): unknown {
  const rounded = (_: string, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(9)) : value);
  return JSON.parse(JSON.stringify([summary, withoutOutliers, saving, fences, outliers], rounded));
}
