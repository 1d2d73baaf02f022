import { lazy } from "react";
import { JobScreen } from "../../shared/job/JobScreen";
import { ChooseData } from "./ChooseData";
import { LATER_PARTS, loadAnswer, loadColumns, loadMethod, loadPlan } from "./laterParts";
import { stepOf, upliftProgress } from "./upliftSteps";
import { useUplift } from "./useUplift";

const CheckColumns = lazy(loadColumns);
const SetMethod = lazy(loadMethod);
const SeeAnswer = lazy(loadAnswer);

/** The Uplift job. */
export default function UpliftPanel() {
  const uplift = useUplift();
  return (
    <JobScreen
      job="uplift"
      name="Uplift"
      words="Raise prices by an index, a basket or the contract's own clause."
      state={uplift}
      progress={upliftProgress(uplift)}
      stepOf={stepOf}
      chooseData={(shown, inserting) => <ChooseData uplift={uplift} problems={shown} inserting={inserting} />}
      checkColumns={(shown) => <CheckColumns uplift={uplift} problems={shown} />}
      setMethod={(shown) => <SetMethod uplift={uplift} problems={shown} />}
      seeAnswer={() => <SeeAnswer uplift={uplift} problems={uplift.problems} />}
      loadPlan={loadPlan}
      laterParts={LATER_PARTS}
    />
  );
}
