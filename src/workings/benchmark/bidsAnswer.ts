import { bidChecks } from "../../domain/benchmarking/bidChecks";
import type { BenchmarkCase, BidAnswer, ServiceAnswer } from "./benchmarkCase";
import { clarificationQuestion } from "./clarificationQuestion";

/**
 * Each bid beside the median of the others, as BENCH.BIDS has it, with a question drafted for each that is flagged.
 *
 * @source benchmark/METHOD.md §6
 */
export function bidsAnswer({ services, providers, tolerance }: BenchmarkCase, answers: readonly ServiceAnswer[]): (readonly BidAnswer[])[] {
  return answers.map(({ compared }, at) => {
    if (compared.length === 0) return [];
    const service = services[at]!;
    const checks = bidChecks(compared.map(({ unitCost }) => unitCost), tolerance.value);
    return compared.map(({ provider }, i): BidAnswer => {
      const check = checks[i]!;
      return { provider, check, question: check.flag && clarificationQuestion(providers[provider]!.name, service, service.figures[provider]!, check.flag) };
    });
  });
}
