import fc from "fast-check";
import { bidChecks } from "../../src/domain/benchmarking/bidChecks";
import { costOutliers } from "../../src/domain/benchmarking/costOutliers";
import { costPosition } from "../../src/domain/benchmarking/costPosition";
import { costSummary, type CostSummary } from "../../src/domain/benchmarking/costSummary";
import { lineFigures } from "../../src/domain/benchmarking/lineFigures";
import { nearestPeers } from "../../src/domain/benchmarking/nearestPeers";
import { savingToTarget } from "../../src/domain/benchmarking/savingToTarget";
import { unitCost } from "../../src/domain/benchmarking/unitCost";
import { percentile } from "../../src/domain/kernel/percentiles";
import { law, must } from "./law";

const near = (a: number, b: number, tolerance = 1e-12) => Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
const pennies = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: -500, max: 500_000 })).map((each) => each / 100);
const value = fc.oneof({ arbitrary: pennies, weight: 6 }, { arbitrary: fc.integer({ min: -1e12, max: 1e12 }).map((each) => each / 1e6), weight: 2 }, { arbitrary: fc.constant(0), weight: 1 });
const some = fc.array(value, { minLength: 1, maxLength: 40 });
const gaps = fc.array(fc.option(value, { freq: 6 }), { minLength: 1, maxLength: 40 }).filter((values) => values.some((each) => each !== null && each !== 0));
const zeros = fc.constantFrom("keep" as const, "skip" as const);
const quantity = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.noShrink(fc.double({ min: 0, max: 1e6, noNaN: true })));
const pairs = fc.array(fc.tuple(fc.option(value, { freq: 6 }), fc.option(quantity, { freq: 6 })), { minLength: 1, maxLength: 20 })
  .filter((all) => all.some(([cost, activity]) => cost !== null && activity !== null && activity > 1e-3))
  .map((all) => all.map(([cost, activity]) => [cost, activity !== null && activity < 1e-3 ? 0 : activity] as const));
const costs = (all: readonly (readonly [number | null, number | null])[]) => all.map(([cost]) => cost);
const activities = (all: readonly (readonly [number | null, number | null])[]) => all.map(([, activity]) => activity);

/** Every number in an answer is one a cell may show. */
function mustBeShowable(answer: unknown): void {
  if (typeof answer === "number") must(Number.isFinite(answer) && !Object.is(answer, -0), `${answer} in an answer`);
  else if (answer !== null && typeof answer === "object") Object.values(answer).forEach(mustBeShowable);
}

/** By sorting, not selecting: position (n − 1) × q. */
function sortedQuantile(values: readonly number[], q: number): number {
  const sorted = values.slice().sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

describe("a summary", () => {
  law("agrees with a sorted list, and is in order", [gaps, zeros], (values, keep) => {
    const present = values.filter((each): each is number => each !== null && (each !== 0 || keep === "keep"));
    const own = costSummary(values, null, keep);
    mustBeShowable(own);
    must(own.count === present.length && own.leftOut === values.length - present.length, "miscounted");
    const figures = [own.minimum, own.lowerQuartile, own.median, own.upperQuartile, own.maximum];
    figures.forEach((figure, i) => must(near(figure, sortedQuantile(present, i / 4)), "not the quartile"));
    figures.slice(1).forEach((figure, i) => must(figure >= figures[i]!, "out of order"));
    must(own.mean >= own.minimum && own.mean <= own.maximum, "mean outside");
    must(near(own.medianAbsoluteDeviation, sortedQuantile(present.map((each) => Math.abs(each - own.median)), 0.5)), "not the deviation");
    must(values.every((each, i) => Object.is(each, values[i])), "changed what it was given");
  });

  law("does not mind the order, and scales", [some, fc.integer(), fc.constantFrom(0.01, 2, 100, 1e-3)], (values, turn, scale) => {
    const by = ((turn % values.length) + values.length) % values.length;
    const turned = [...values.slice(by), ...values.slice(0, by)].reverse();
    const [own, other, scaled] = [values, turned, values.map((each) => each * scale)].map((each) => costSummary(each, null, "keep")) as [CostSummary, CostSummary, CostSummary];
    const size = Math.max(...values.map(Math.abs));
    for (const key of Object.keys(own) as (keyof CostSummary)[]) {
      must(Math.abs(own[key]! - other[key]!) <= 1e-12 * size, `${key} minded the order`);
      if (key !== "count" && key !== "leftOut") must(Math.abs(own[key]! * scale - scaled[key]!) <= 1e-12 * size * scale, `${key} did not scale`);
    }
  });

  law("has its weighted mean within the values, at the value where all are one, and by equal weights at the mean", [some, fc.infiniteStream(quantity), fc.integer({ min: 1, max: 99 })], (values, stream, same) => {
    const weights = values.map(() => stream.next().value as number);
    const { weightedMean, minimum, maximum, mean } = costSummary(values, weights, "keep");
    must(weightedMean === null ? weights.every((weight) => weight === 0) : weightedMean! >= minimum && weightedMean! <= maximum, "outside");
    must(near(costSummary(values, values.map(() => same), "keep").weightedMean!, mean, 1e-11), "not the mean");
    const one = costSummary(values.map(() => values[0]!), weights, "keep").weightedMean;
    must(one === null || one === values[0]! + 0, "not the one value");
  });
});

describe("a unit cost", () => {
  law("is within the unit costs of those it is of, and is the weighted mean of them", [pairs], (all) => {
    const own = unitCost(costs(all), activities(all));
    mustBeShowable(own);
    const units = all.map(([cost, activity]) => (cost === null || activity === null || activity === 0 ? null : cost / activity));
    const { weightedMean, minimum, maximum } = costSummary(units, activities(all), "keep");
    must(own >= minimum - 1e-9 * Math.max(1, Math.abs(minimum)) && own <= maximum + 1e-9 * Math.max(1, Math.abs(maximum)), "outside");
    must(near(own, weightedMean!, 1e-9), "not the weighted mean");
  });

  law("saves nothing below nothing, nothing at the lowest's target for the lowest, and all but the target's share above it", [pairs, fc.double({ min: 0, max: 1, noNaN: true })], (all, target) => {
    const own = savingToTarget(costs(all), activities(all), target);
    mustBeShowable(own);
    const units = all.flatMap(([cost, activity]) => (cost === null || activity === null || activity === 0 ? [] : [cost / activity]));
    const wanted = percentile(units.slice(), target);
    own.forEach((saving, i) => {
      const [cost, activity] = all[i]!;
      if (cost === null || activity === null || activity === 0) return must(saving === null, "a saving from nothing");
      must(saving! >= 0, "negative");
      must(near(saving!, Math.max(0, cost - wanted * activity), 1e-9 * Math.max(1, Math.abs(cost))), "not down to the target");
    });
    must(savingToTarget(costs(all), activities(all), 1).every((saving) => saving === null || saving === 0), "a saving at the highest");
  });
});

describe("a position", () => {
  law("ranks, counts and goes back through the percentile", [value, gaps, zeros], (own, peers, keep) => {
    const present = peers.filter((each): each is number => each !== null && (each !== 0 || keep === "keep"));
    const position = costPosition(own, peers, keep);
    mustBeShowable(position);
    must(position.of === present.length || position.of === present.length + 1, "miscounted");
    must(position.rank >= 1 && position.rank <= position.of, "ranked outside");
    must(position.percentile >= 0 && position.percentile <= 1, "percentile outside");
    const [least, most] = [sortedQuantile(present, 0), sortedQuantile(present, 1)];
    if (own > least && own < most) must(near(percentile(present.slice(), position.percentile), own, 1e-9), "does not come back");
    else if (present.length > 1) must(position.percentile === (own > least ? 1 : 0) || (own === most), "not at the end");
    [0.25, 0.5, 0.75].forEach((q, i) => {
      const edge = sortedQuantile(present, q);
      if (!near(own, edge, 1e-9)) must((position.quarter > i + 1) === own > edge, "in another quarter");
      if (!near(own, edge, 1e-9) && present.length > 1) must((position.quarter > i + 1) === position.percentile > q, "quarter and percentile differ");
    });
    must(near(position.gapToMedian, own - sortedQuantile(present, 0.5)), "not the gap");
  });
});

describe("outliers", () => {
  law("stand outside the quartiles, fewer as k grows, the same whatever the scale", [gaps, fc.double({ min: 0, max: 5, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true })], (values, one, other) => {
    const [k, wider] = [Math.min(one, other), Math.max(one, other)];
    const marked = costOutliers(values, "IQR", k);
    const present = values.filter((each): each is number => each !== null);
    marked.forEach((mark, i) => {
      if (mark !== null) must(mark === "high" ? values[i]! > sortedQuantile(present, 0.75) : values[i]! < sortedQuantile(present, 0.25), "marked inside");
      must(values[i] !== null || mark === null, "marked what is not there");
    });
    costOutliers(values, "IQR", wider).forEach((mark, i) => must(mark === null || mark === marked[i], "wider marks more"));
    costOutliers(values.map((each) => each === null ? null : each * 2), "IQR", k).forEach((mark, i) => must(mark === marked[i], "minded the scale"));
    costOutliers(values.map((each) => each === null ? null : -each), "IQR", k).forEach((mark, i) => must((mark === "high") === (marked[i] === "low"), "no mirror"));
  });
});

describe("lines", () => {
  law("of one provider, or one line, differ by nothing; and totals count those with every line", [
    fc.array(value, { minLength: 1, maxLength: 8 }), fc.array(fc.array(fc.option(value, { freq: 8 }), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
  ], (values, block) => {
    const names = values.map((_, i) => `Line ${i}`);
    must(Object.values(lineFigures(names, values.map((each) => [each]), "keep").difference!).every((each) => each === 0), "one provider differs");
    must(Object.values(lineFigures(["Line"], [values], "keep").difference!).every((each) => each === 0), "one line differs");
    if (block.flat().every((each) => each === null)) return;
    const figures = lineFigures(block.map((_, i) => `Line ${i}`), block, "keep");
    mustBeShowable(figures);
    must(figures.totals.count === [0, 1, 2, 3].filter((provider) => block.every((row) => row[provider] !== null)).length, "miscounted totals");
    must(near(figures.sumOfLines.median, figures.lines.reduce((sum, { spread }) => sum + (spread?.median ?? 0), 0), 1e-9), "not the sum");
  });
});

describe("peers", () => {
  law("are the others, nearest first, whatever units and whichever way the indicators run", [
    fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 100_000 })), { minLength: 1, maxLength: 12 }), fc.nat(), fc.constantFrom(1e-3, 7, 1000),
  ], (indicators, pick, unit) => {
    const names = indicators.map((_, i) => `Council ${i}`);
    const own = pick % names.length;
    const peers = nearestPeers(names[own]!, names, indicators);
    mustBeShowable(peers);
    must(peers.length === names.length - 1 && new Set(peers.map(({ name }) => name)).size === peers.length && !peers.some(({ name }) => name === names[own]), "not the others");
    peers.slice(1).forEach(({ distance }, i) => must(distance! >= peers[i]!.distance! - 1e-12, "not nearest first"));
    const other = nearestPeers(names[own]!, names, indicators.map(([a, b]) => [-a * unit, b]));
    peers.forEach(({ name, distance }) => must(near(distance!, other.find((each) => each.name === name)!.distance!, 1e-9), "units mattered"));
    peers.forEach(({ name, distance }) => must(near(distance!, nearestPeers(name, names, indicators).find((each) => each.name === names[own])!.distance!, 1e-9), "further there than back"));
    must(JSON.stringify(nearestPeers(names[own]!, names, indicators, 3)) === JSON.stringify(peers.slice(0, 3)), "three are not the first three");
  });
});

describe("bids", () => {
  law("are each set beside the median of the others, found by leaving it out", [fc.array(fc.option(pennies, { freq: 6 }), { minLength: 1, maxLength: 12 }).filter((bids) => bids.some((bid) => bid !== null)), fc.integer({ min: 0, max: 100 })], (bids, percent) => {
    const tolerance = percent / 100;
    const checks = bidChecks(bids, tolerance);
    mustBeShowable(checks);
    checks.forEach((check, i) => {
      if (bids[i] === null) return must(check === null, "a check of nothing");
      const others = bids.filter((bid, at): bid is number => bid !== null && at !== i);
      if (others.length === 0) return must(check!.medianOfOthers === null && check!.difference === null && check!.flag === null, "others from nowhere");
      const median = sortedQuantile(others, 0.5);
      must(near(check!.medianOfOthers!, median), "not the median of the others");
      if (median === 0) return must(check!.difference === null && check!.flag === null, "a fraction of nothing");
      must(near(check!.difference!, (check!.bid - median) / median, 1e-9), "not the difference");
      const beyond = Math.abs(check!.difference!) - tolerance;
      if (Math.abs(beyond) > 1e-9) must((check!.flag !== null) === beyond > 0, "flagged within, or not beyond");
      if (check!.flag !== null) must((check!.flag === "high") === (check!.bid > median), "the wrong way");
    });
  });
});
