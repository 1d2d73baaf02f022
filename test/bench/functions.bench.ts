import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { fastest, type BenchRow } from "./bench";
import { builtFunctions } from "./builtFunctions";

export function rows(): BenchRow[] {
  const split = builtFunctions()("POOL.SPLIT");
  const shares = [[58], [17], [25]];
  const need = [[0.432109876543211], [0.298765432109877], [0.269124691346912]];
  const calls = (weights: number[][]) => fastest(() => {
    for (let i = 0; i < 100_000; i++) split(1234.56 + i, weights);
  }, 3);
  return [
    { what: "100,000 calls of POOL.SPLIT through dist/functions.js", ours: calls(shares), unit: "ms", atMost: 1000 },
    { what: "100,000 calls of POOL.SPLIT by shares of need, 15 digits each", ours: calls(need), unit: "ms", atMost: 1000 },
    { what: "dist/functions.js, gzip", ours: gzipSync(readFileSync("dist/functions.js"), { level: 9 }).length / 1024, unit: "KB", atMost: 60 },
  ];
}
