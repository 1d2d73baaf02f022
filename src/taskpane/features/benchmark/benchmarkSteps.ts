import { countWords, listWords, quantityWords } from "../../shared/figureWords";
import { checksWords } from "../../shared/job/checksWords";
import type { JobProgress, StepNumber } from "../../shared/job/jobSteps";
import { answerHead } from "./answerWords";
import { FIELD } from "./benchmarkFields";
import { ruleName } from "./methodWords";
import { shortNames } from "./serviceNames";
import type { Benchmark } from "./useBenchmark";

type StepBenchmark = Pick<Benchmark, "form" | "table" | "method" | "solution">;

/** What each step says when folded, and how far the job has come. */
export function benchmarkProgress(benchmark: StepBenchmark): JobProgress {
  return {
    chosen: [dataLine(benchmark), columnsLine(benchmark), methodLine(benchmark), answerLine(benchmark)],
    read: benchmark.table !== null && benchmark.method !== null,
    answered: benchmark.solution !== null,
  };
}

const SECOND: readonly string[] = [FIELD.layout, FIELD.heading, FIELD.roles, FIELD.scale, FIELD.services, FIELD.leaveOut];

const FIFTH: readonly string[] = [FIELD.minimum, FIELD.step, FIELD.answerAt];

/** The step in which a field stands. */
export function stepOf(field: string): StepNumber {
  if (field === FIELD.costs) return 1;
  if (SECOND.includes(field)) return 2;
  return FIFTH.includes(field) ? 5 : 3;
}

function dataLine({ form }: StepBenchmark): string {
  return form.costs ? `Costs: ${form.costs}.` : "Nothing chosen yet.";
}

const MOST_NAMES = 2;

function columnsLine({ table, method }: StepBenchmark): string {
  if (!table || !method) return "Not read yet.";
  const chosen = method.services.filter((service) => service.chosen).map(({ name }) => name);
  const sums = table.organisations.length - method.organisations.length;
  const services = chosen.length > MOST_NAMES ? countWords(chosen.length, method.view === "lines" ? "cost line" : "service") : listWords(shortNames(chosen)) || "No service chosen";
  return `${services}; ${countWords(method.organisations.length, "organisation")}${sums === 0 ? "" : `, ${quantityWords(sums)} more left out as sums of others`}.`;
}

function methodLine({ method, solution }: StepBenchmark): string {
  if (!method || !solution) return "Not set yet.";
  const { benchmarkCase, answer } = solution;
  const { peers, subject, prices, outliers, providers } = benchmarkCase;
  const whom = peers.kind === "all" ? "all" : peers.kind === "chosen" ? `${countWords(answer.compared.length, "organisation")} chosen` : `the ${quantityWords(answer.compared.length - 1)} nearest`;
  const parts = [
    `Compared with ${whom}`,
    ...(subject === null ? [] : [`position of ${providers[subject]?.name ?? ""}`]),
    prices ? `prices of ${prices.to.period}` : "prices as they are",
    `outliers by ${ruleName(outliers.rule).toLowerCase()}`,
  ];
  return `${parts.join("; ")}.`;
}

function answerLine({ solution }: StepBenchmark): string {
  return solution ? `${answerHead(solution)} ${checksWords(solution.answer.checks)}` : "No answer yet.";
}
