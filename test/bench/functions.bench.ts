import { existsSync, readFileSync } from "node:fs";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { fastest, type BenchRow } from "./bench";

type CellFunction = (...given: unknown[]) => unknown[][];

export function rows(): BenchRow[] {
  if (!existsSync("dist/functions.js")) throw new Error("There is no dist/functions.js to measure: run npm run build first.");
  const source = readFileSync("dist/functions.js");
  const associated = new Map<string, CellFunction>();
  class CellError extends Error {}
  const host = { associate: (id: string, run: CellFunction) => void associated.set(id, run), Error: CellError, ErrorCode: {} };
  vm.runInNewContext(source.toString("utf8"), { CustomFunctions: host });
  const split = associated.get("POOL.SPLIT")!;
  const shares = [[58], [17], [25]];
  const need = [[0.432109876543211], [0.298765432109877], [0.269124691346912]];
  const calls = (weights: number[][]) => fastest(() => {
    for (let i = 0; i < 100_000; i++) split(1234.56 + i, weights);
  }, 3);
  return [
    { what: "100,000 calls of POOL.SPLIT through dist/functions.js", ours: calls(shares), unit: "ms", atMost: 1000 },
    { what: "100,000 calls of POOL.SPLIT by shares of need, 15 digits each", ours: calls(need), unit: "ms", atMost: 1000 },
    { what: "dist/functions.js, gzip", ours: gzipSync(source, { level: 9 }).length / 1024, unit: "KB", atMost: 60 },
  ];
}
