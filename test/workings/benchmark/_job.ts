import { benchmarkAnswer } from "../../../src/workings/benchmark/benchmarkAnswer";
import type { BenchmarkCase } from "../../../src/workings/benchmark/benchmarkCase";
import { BENCHMARK_SHEETS } from "../../../src/workings/benchmark/benchmarkPlan";
import type { InsertedJob } from "../_insertedJob";
import { arbitraryPlan } from "./_arbitraryPlan";
import { differences } from "./_figures";
import { addLinkedCells, planOf } from "./_inserted";
import { PLAN_CASES, RED_CASES } from "./_planCases";

export const BENCHMARK: InsertedJob<BenchmarkCase> = {
  sheetNames: BENCHMARK_SHEETS, cases: PLAN_CASES, redCases: RED_CASES, drawn: arbitraryPlan, runs: { workings: 60, functions: 60, libreOffice: 30 },
  planOf: (benchmarkCase, mode, sheetNames) => planOf(benchmarkCase, mode, { sheetNames }),
  addCells: addLinkedCells,
  differences: (inserted, benchmarkCase) => differences(inserted, benchmarkCase, benchmarkAnswer(benchmarkCase)),
  holds: (benchmarkCase) => benchmarkAnswer(benchmarkCase).checks.every(({ holds }) => holds),
};
