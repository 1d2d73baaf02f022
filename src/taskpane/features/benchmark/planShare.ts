import { DomainError } from "../../../domain/kernel/DomainError";
import { benchmarkAnswer } from "../../../workings/benchmark/benchmarkAnswer";
import type { BenchmarkCase } from "../../../workings/benchmark/benchmarkCase";
import { sharedServices, type BenchmarkCut } from "../../../workings/benchmark/sharedServices";
import { shareAnswer, type ShareCase } from "../../../workings/sharing/shareAnswer";
import { SHARE_METHOD, SHARE_SHEETS, sharePack } from "../../../workings/sharing/sharePack";
import type { PlanMaker } from "../../shared/job/planMaker";
import { seedDrawn, shareRules } from "../../shared/job/shareLimits";
import { stampNow } from "../../shared/job/stampNow";
import type { ShareForm } from "./benchmarkForm";
import type { BenchmarkSolution } from "./benchmarkFound";
import { earlierPacks } from "../../shared/job/earlierPacks";

/** The answer as a pack for others, guarded against what the packs in the workbook gave away before it. */
export function planShare(form: ShareForm): PlanMaker<BenchmarkSolution> {
  return async (workbook, solution) => {
    const { benchmarkCase } = solution;
    const services = sharedServices(benchmarkCase, cutsOf(solution, form));
    if (services.length === 0) throw new DomainError("no-unit-cost", { argument: benchmarkCase.title });
    const shareCase: ShareCase = { title: benchmarkCase.title, services, rules: shareRules(form), seed: seedDrawn(), earlier: await earlierPacks(workbook) };
    const sheetNames = await workbook.freeSheetNames(SHARE_SHEETS);
    const { version, insertedOn } = stampNow(SHARE_METHOD, "");
    return sharePack(shareCase, shareAnswer(shareCase), { sheetNames, stamp: { version, insertedOn } });
  };
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
