import { lazy } from "react";
import { JobScreen } from "../../../shared/job/JobScreen";
import type { SaveKindProps } from "../saveKinds";
import { APPRAISAL_JOB } from "./appraisalFields";
import { appraisalProgress, stepOf } from "./appraisalSteps";
import { ChooseData } from "./ChooseData";
import { LATER_PARTS, loadAnswer, loadColumns, loadMethod, loadPlan } from "./laterParts";
import { useAppraisal } from "./useAppraisal";

const CheckColumns = lazy(loadColumns);
const SetMethod = lazy(loadMethod);
const SeeAnswer = lazy(loadAnswer);

/** The Save job, for an options appraisal. */
export default function AppraisalPanel({ kindChoice }: SaveKindProps) {
  const appraisal = useAppraisal();
  return (
    <JobScreen
      job={APPRAISAL_JOB}
      name="Save"
      words="Compare options on the same footing, and find what would turn the choice."
      state={appraisal}
      progress={appraisalProgress(appraisal)}
      stepOf={stepOf}
      chooseData={(shown, inserting) => <ChooseData appraisal={appraisal} problems={shown} inserting={inserting} kindChoice={kindChoice} />}
      checkColumns={(shown) => <CheckColumns appraisal={appraisal} problems={shown} />}
      setMethod={(shown) => <SetMethod appraisal={appraisal} problems={shown} />}
      seeAnswer={() => <SeeAnswer appraisal={appraisal} />}
      loadPlan={loadPlan}
      laterParts={LATER_PARTS}
    />
  );
}
