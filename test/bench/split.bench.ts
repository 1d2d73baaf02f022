import { allocate, dinero, toSnapshot } from "dinero.js";
import { GBP } from "dinero.js/currencies";
import { exactSplit } from "../../src/domain/kernel/exactSplit";
import { poolSplit } from "../../src/domain/pooling/poolSplit";
import { fastest, type BenchRow } from "./bench";

const MILLION = 1_000_000;

export function rows(): BenchRow[] {
  return [tenPartners(), ...millions()];
}

function tenPartners(): BenchRow {
  const weights = [512, 301, 187, 44, 95, 120, 6, 333, 71, 208];
  const times = 20_000;
  const dineroShares = (pence: number, ratios: number[]) => allocate(dinero({ amount: pence, currency: GBP }), ratios).map((share) => toSnapshot(share).amount);
  const ours = fastest(() => {
    for (let i = 0; i < times; i++) poolSplit((123_456_789 + i) / 100, weights);
  }, 5);
  const theirs = fastest(() => {
    for (let i = 0; i < times; i++) dineroShares(123_456_789 + i, weights);
  }, 5);
  return {
    what: "POOL.SPLIT between ten partners, 20,000 times", ours, unit: "ms", peer: { name: "dinero.js allocate", value: theirs }, atMost: 0.5,
    note: `5p at 60 : 25 : 15, exactly 3, 1.25 and 0.75: ours ${poolSplit(0.05, [60, 25, 15]).map((share) => Math.round(share * 100)).join(", ")}; dinero.js ${dineroShares(5, [60, 25, 15]).join(", ")}`,
  };
}

function millions(): BenchRow[] {
  const random = fromSeed(1);
  const kinds: Readonly<Record<string, number[]>> = {
    "whole weights": Array.from({ length: MILLION }, () => Math.floor(random() * 1_000_000)),
    "any doubles": Array.from({ length: MILLION }, random),
    "weights in pence": Array.from({ length: MILLION }, () => Math.floor(random() * 100_000_000) / 100),
    "equal weights": new Array<number>(MILLION).fill(1 / 3),
  };
  const values = Float64Array.from(kinds["any doubles"]!);
  const sort = fastest(() => values.slice().sort(), 5);
  return Object.entries(kinds).map(([kind, weights]) => ({
    what: `POOL.SPLIT between a million partners, ${kind}`,
    ours: fastest(() => exactSplit(weights)(123_456_789_012), 5), unit: "ms" as const,
    peer: { name: "sorting a million doubles in a Float64Array", value: sort }, atMost: 4,
  }));
}

/** Park and Miller's generator: the same numbers every time. */
function fromSeed(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
