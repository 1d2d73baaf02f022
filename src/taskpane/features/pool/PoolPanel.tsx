import { lazy } from "react";
import { JobScreen } from "../../shared/job/JobScreen";
import { ChooseData } from "./ChooseData";
import { LATER_PARTS, loadAnswer, loadColumns, loadMethod, loadPlan } from "./laterParts";
import { poolProgress, stepOf } from "./poolSteps";
import { usePool } from "./usePool";

const CheckColumns = lazy(loadColumns);
const SetMethod = lazy(loadMethod);
const SeeAnswer = lazy(loadAnswer);

/** The Pool job. */
export default function PoolPanel() {
  const pool = usePool();
  return (
    <JobScreen
      job="pool"
      name="Pool"
      words="Share a pooled budget between partners, to the penny."
      state={pool}
      progress={poolProgress(pool)}
      stepOf={stepOf}
      chooseData={(shown, inserting) => <ChooseData pool={pool} problems={shown} inserting={inserting} />}
      checkColumns={(shown) => <CheckColumns pool={pool} problems={shown} />}
      setMethod={(shown) => <SetMethod pool={pool} problems={shown} />}
      seeAnswer={() => <SeeAnswer pool={pool} problems={pool.problems} />}
      loadPlan={loadPlan}
      laterParts={LATER_PARTS}
    />
  );
}
