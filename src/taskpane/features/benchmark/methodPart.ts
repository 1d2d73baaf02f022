import type { Problem } from "../../shared/job/problem";
import type { Method } from "./benchmarkFound";
import type { Benchmark } from "./useBenchmark";

/** What every part of 'Set the method' is given. */
export interface MethodPartProps {
  readonly benchmark: Benchmark;
  readonly problems: readonly Problem[];
  readonly method: Method;
}
