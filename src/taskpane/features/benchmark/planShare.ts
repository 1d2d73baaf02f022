import { SHARE_RULES, type ShareRules } from "../../../domain/benchmarking/sharing/shareCase";
import { DomainError } from "../../../domain/kernel/DomainError";
import { benchmarkAnswer } from "../../../workings/benchmark/benchmarkAnswer";
import type { BenchmarkCase } from "../../../workings/benchmark/benchmarkCase";
import { sharedServices, type BenchmarkCut } from "../../../workings/benchmark/sharedServices";
import { shareAnswer, type ShareCase } from "../../../workings/sharing/shareAnswer";
import { SHARE_METHOD, SHARE_SHEETS, sharePack } from "../../../workings/sharing/sharePack";
import type { PlanMaker } from "../../shared/job/planMaker";
import { stampNow } from "../../shared/job/stampNow";
import { typedAmount } from "../../shared/typedFigure";
import type { ShareForm } from "./benchmarkForm";
import type { BenchmarkSolution } from "./benchmarkFound";
import { earlierPacks } from "./earlierPacks";

/** The answer as a pack for others, guarded against what the packs in the workbook gave away before it. */
export function planShare(form: ShareForm): PlanMaker<BenchmarkSolution> {
  return async (workbook, solution) => {
    const { benchmarkCase } = solution;
    const services = sharedServices(benchmarkCase, cutsOf(solution, form));
    if (services.length === 0) throw new DomainError("no-unit-cost", { argument: benchmarkCase.title });
    const shareCase: ShareCase = { title: benchmarkCase.title, services, rules: rulesOf(form), seed: seedDrawn(), earlier: await earlierPacks(workbook) };
    const sheetNames = await workbook.freeSheetNames(SHARE_SHEETS);
    const { version, insertedOn } = stampNow(SHARE_METHOD, "");
    return sharePack(shareCase, shareAnswer(shareCase), { sheetNames, stamp: { version, insertedOn } });
  };
}

function rulesOf({ minimum, step, orderKnown }: ShareForm): ShareRules {
  return { ...SHARE_RULES, minimum: typedAmount(minimum) ?? SHARE_RULES.minimum, step: (typedAmount(step) ?? SHARE_RULES.step * 100) / 100, orderKnown };
}

function cutsOf({ benchmarkCase, answer }: BenchmarkSolution, { everyone }: ShareForm): readonly BenchmarkCut[] {
  const own = { name: cutName(benchmarkCase, answer.compared.length), answer };
  if (benchmarkCase.peers.kind === "all" || !everyone) return [own];
  return [own, { name: ALL, answer: benchmarkAnswer({ ...benchmarkCase, peers: { kind: "all" } }) }];
}

const ALL = "All providers";

function cutName({ peers, providers, subject }: BenchmarkCase, compared: number): string {
  if (peers.kind === "all") return ALL;
  if (peers.kind === "chosen") return `${compared} chosen`;
  return `Nearest ${compared - 1} to ${subject === null ? "" : (providers[subject]?.name ?? "")}`;
}

/** For each pack another, so that nobody can deal the codes again. */
function seedDrawn(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
