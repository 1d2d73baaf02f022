import { BENCHMARK_METHOD, BENCHMARK_SHEETS, benchmarkInputsHash, benchmarkPlan } from "../../../workings/benchmark/benchmarkPlan";
import type { PlanMaker } from "../../shared/job/planMaker";
import { stampNow } from "../../shared/job/stampNow";
import { sentenceFor } from "../../shared/sentenceFor";
import type { BenchmarkSolution } from "./benchmarkFound";
import { LABELS } from "./solveBenchmark";

/** The answer laid out as sheets, under names that are free in the workbook, stamped with this run. */
export const planBenchmark: PlanMaker<BenchmarkSolution> = async (workbook, { benchmarkCase, answer }, mode, answerBlock) => {
  const sheetNames = await workbook.freeSheetNames(BENCHMARK_SHEETS);
  const stamp = stampNow(BENCHMARK_METHOD, benchmarkInputsHash(benchmarkCase));
  const sentence = (error: unknown) => sentenceFor(error, LABELS) ?? "";
  return benchmarkPlan(benchmarkCase, answer, { mode, sheetNames, stamp, sentence, ...(answerBlock ? { answerBlock } : {}) });
};
