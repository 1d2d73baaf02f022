import { lusolve, type Matrix } from "mathjs";
import { fullCosts } from "../../src/domain/pricing/fullCosts";
import { fastest, type BenchRow } from "./bench";
import { builtFunctions } from "./builtFunctions";

const SUPPORTS = 40;
const SERVICES = 100;

export function rows(): BenchRow[] {
  const call = builtFunctions();

  const many = (id: string, given: (i: number) => readonly unknown[]) => fastest(() => {
    const run = call(id);
    for (let i = 0; i < 100_000; i++) run(...given(i));
  }, 3);
  const costs = Array.from({ length: SERVICES }, (_, i) => 1000 + ((i * 7919) % 10_007));
  const usage = Array.from({ length: SUPPORTS }, (_, row) => Array.from({ length: SERVICES }, (_, column) => 1 + ((row * 31 + column * 17) % 23)));
  const ours = fastest(() => void fullCosts(costs, usage));
  const peer = fastest(() => void byMathjs(costs, usage));
  const pools = Array.from({ length: 200 }, (_, i) => [1234.56 + i]);
  const drivers = pools.map((_, row) => Array.from({ length: 50 }, (_, at) => ((row + at) % 7) + 0.25));
  return [
    { what: "100,000 calls of FCR.POSTCOST through dist/functions.js", ours: many("FCR.POSTCOST", (i) => [20_000 + i, 1.5, "2025-26", 0.2, 0.005]), unit: "ms", atMost: 1000 },
    { what: "100,000 calls of FCR.PRICE through dist/functions.js", ours: many("FCR.PRICE", (i) => [180_000 + i, 45_000, 5200, 0.9, 0.05, "price"]), unit: "ms", atMost: 1000 },
    { what: "100,000 calls of FCR.REDUNDANCY through dist/functions.js", ours: many("FCR.REDUNDANCY", (i) => [45, i % 30, 600, "2025-09-30"]), unit: "ms", atMost: 1000 },
    { what: "100,000 calls of FCR.OVERHEADS, two support services and two others", ours: many("FCR.OVERHEADS", (i) => [[[120_000 + i], [80_000], [400_000], [600_000]], [[0, 20, 30, 50], [10, 0, 45, 45]], "reciprocal"]), unit: "ms", atMost: 1000 },
    { what: "overheads of 40 support services and 60 others, all serving all", ours, unit: "ms", peer: { name: "mathjs lusolve", value: peer }, atMost: 1 },
    { what: "FCR.ALLOCATE of 200 pools to 50 services", ours: fastest(() => void call("FCR.ALLOCATE")(pools, drivers)), unit: "ms", atMost: 200 },
  ];
}

/** The same answer by the textbook's equations. */
function byMathjs(costs: readonly number[], usage: readonly (readonly number[])[]): number[] {
  const share = usage.map((row, service) => {
    const total = row.reduce((sum, quantity, i) => (i === service ? sum : sum + quantity), 0);
    return row.map((quantity, i) => (i === service ? 0 : quantity / total));
  });
  const equations = usage.map((_, i) => usage.map((_, j) => (i === j ? 1 : 0) - share[j]![i]!));
  const totals = lusolve(equations, costs.slice(0, usage.length)) as Matrix | number[][];
  const solved = (Array.isArray(totals) ? totals : (totals.valueOf() as number[][])).map((row) => row[0]!);
  return costs.slice(usage.length).map((cost, front) => share.reduce((sum, row, service) => sum + row[usage.length + front]! * solved[service]!, cost));
}
