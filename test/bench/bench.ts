/** One line of the bench: ours against a peer or a limit, measured in the same run. */
export interface BenchRow {
  readonly what: string;
  readonly ours: number;
  readonly unit: "ms" | "KB";
  readonly peer?: { readonly name: string; readonly value: number };
  /** Ours ÷ peer's must be at most this; or, with no peer, ours itself. */
  readonly atMost: number;
  /** Anything a reader should know: where the peer is wrong, say. */
  readonly note?: string;
}

/** Milliseconds of the fastest of several runs, after one to warm up. */
export function fastest(run: () => void, times = 7): number {
  run();
  let best = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
