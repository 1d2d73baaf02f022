import { lazy } from "react";
import { JobScreen } from "../../shared/job/JobScreen";
import { benchmarkProgress, stepOf } from "./benchmarkSteps";
import { ChooseData } from "./ChooseData";
import { LATER_PARTS, loadAnswer, loadColumns, loadMethod, loadPlan, loadShare, loadShareChoice } from "./laterParts";
import { useBenchmark } from "./useBenchmark";

const CheckColumns = lazy(loadColumns);
const SetMethod = lazy(loadMethod);
const SeeAnswer = lazy(loadAnswer);
const ShareChoice = lazy(loadShareChoice);

/** The Benchmark job. */
export default function BenchmarkPanel() {
  const benchmark = useBenchmark();
  return (
    <JobScreen
      job="benchmark"
      name="Benchmark"
      words="Set unit costs beside those of others, like with like."
      state={benchmark}
      progress={benchmarkProgress(benchmark)}
      stepOf={stepOf}
      chooseData={(shown, inserting) => <ChooseData benchmark={benchmark} problems={shown} inserting={inserting} />}
      checkColumns={(shown) => <CheckColumns benchmark={benchmark} problems={shown} />}
      setMethod={(shown) => <SetMethod benchmark={benchmark} problems={shown} />}
      seeAnswer={() => <SeeAnswer benchmark={benchmark} />}
      insertChoice={<ShareChoice benchmark={benchmark} />}
      valuesOnly={benchmark.sharing}
      loadPlan={benchmark.sharing ? async () => (await loadShare())(benchmark.form.share) : loadPlan}
      laterParts={LATER_PARTS}
    />
  );
}
