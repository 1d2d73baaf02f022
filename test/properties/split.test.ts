import fc from "fast-check";
import { poolSplit } from "../../src/domain/pooling/poolSplit";
import { anyPence, anyWeights, law, must, pence, sum } from "./law";
import { exactWeights } from "./largestRemainder";

/** Quotas compared in exact integers: |share × Σw − total × w| < Σw. */
function withinAPenny(shares: readonly number[], total: number, weights: readonly number[]): boolean {
  const exact = exactWeights(weights);
  const whole = exact.reduce((all, each) => all + each, 0n);
  return shares.every((share, i) => {
    const gap = BigInt(share) * whole - BigInt(total) * exact[i]!;
    return (gap < 0n ? -gap : gap) < whole;
  });
}

const permuted = <T>(items: readonly T[], order: readonly number[]): T[] => order.map((at) => items[at]!);

describe("a split", () => {
  law("adds to its total exactly", [anyPence, anyWeights], (total, weights) => {
    must(sum(poolSplit(total / 100, weights).map(pence)) === total, "it does not add up");
  });

  law("gives each within a penny of its exact share", [anyPence, anyWeights], (total, weights) => {
    must(withinAPenny(poolSplit(total / 100, weights).map(pence), total, weights), "a share is a penny or more away");
  });

  law("gives nothing to a zero weight, and never −0", [anyPence, anyWeights], (total, weights) => {
    poolSplit(total / 100, [...weights, 0]).forEach((share, i) => {
      must(!Object.is(share, -0), "−0");
      if (i === weights.length || weights[i] === 0) must(share === 0, "a zero weight has a share");
    });
  });

  law("gives more to a larger weight, never less", [anyPence, anyWeights], (total, given) => {
    // Larger as it looks: 0.1 + 0.2 is not more than 0.3.
    const weights = given.map((weight) => Number(weight.toPrecision(15)));
    const shares = poolSplit(Math.abs(total) / 100, given);
    weights.forEach((a, i) => weights.forEach((b, j) => must(!(a > b && shares[i]! < shares[j]!), "a larger weight has less")));
  });

  law("gives equal weights shares a penny apart at most", [anyPence, fc.integer({ min: 1, max: 12 })], (total, count) => {
    const shares = poolSplit(total / 100, new Array<number>(count).fill(1 / 3)).map(pence);
    must(Math.max(...shares) - Math.min(...shares) <= 1, "more than a penny apart");
  });

  const shuffled = anyWeights.chain((weights) => fc.tuple(fc.constant(weights), fc.shuffledSubarray(weights.map((_, i) => i), { minLength: weights.length })));
  law("does not depend on the order of different weights", [anyPence, shuffled], (total, [weights, order]) => {
    fc.pre(new Set(weights.map((weight) => weight.toPrecision(15))).size === weights.length);
    const shares = poolSplit(total / 100, weights);
    must(permuted(shares, order).join() === poolSplit(total / 100, permuted(weights, order)).join(), "order mattered");
  });

  law("gives partners with equal weights the same pennies among them in any order", [anyPence, shuffled], (total, [weights, order]) => {
    const shares = poolSplit(total / 100, weights);
    const others = poolSplit(total / 100, permuted(weights, order));
    const byWeight = (given: readonly number[], of: readonly number[]) => of.map((weight, i) => `${weight.toPrecision(15)}:${given[i]}`).sort().join();
    must(byWeight(shares, weights) === byWeight(others, permuted(weights, order)), "order mattered beyond equal weights");
  });

  law("does not depend on the scale of the weights", [anyPence, fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 10 }), fc.constantFrom(2, 10, 1000, 0.01, 0.1, 1e-6, 7)],
    (total, weights, scale) => {
      fc.pre(weights.some((weight) => weight > 0));
      const scaled = weights.map((weight) => Number((weight * scale).toPrecision(15)));
      must(poolSplit(total / 100, weights).join() === poolSplit(total / 100, scaled).join(), "scale mattered");
    });

  law("of a negative total is the split of the positive, negated", [anyPence, anyWeights], (total, weights) => {
    const mirrored = poolSplit(-total / 100, weights).map((share) => (share === 0 ? 0 : -share));
    must(poolSplit(total / 100, weights).join() === mirrored.join(), "no mirror");
  });

  law("by its own shares is itself", [fc.integer({ min: 1, max: 100_000_000_000 }), anyWeights], (total, weights) => {
    const shares = poolSplit(total / 100, weights);
    must(poolSplit(total / 100, shares).join() === shares.join(), "shares as weights gave other shares");
  });

  law("leaves exact shares alone", [fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 1000 })], (weights, times) => {
    fc.pre(weights.some((weight) => weight > 0));
    must(poolSplit((sum(weights) * times) / 100, weights).map(pence).join() === weights.map((weight) => weight * times).join(), "an exact share was changed");
  });
});
