import { lazy } from "react";
import { JobScreen } from "../../../shared/job/JobScreen";
import type { SaveKindProps } from "../saveKinds";
import { ChooseValue } from "./ChooseValue";
import { CONTRACT_JOB } from "./contractFields";
import { contractProgress, stepOf } from "./contractSteps";
import { LATER_PARTS, loadAnswer, loadColumns, loadMethod, loadPlan } from "./laterParts";
import { useContract } from "./useContract";

const CheckFigures = lazy(loadColumns);
const SetMethod = lazy(loadMethod);
const SeeAnswer = lazy(loadAnswer);

/** The Save job, for a contract's value. */
export default function ContractPanel({ kindChoice }: SaveKindProps) {
  const contract = useContract();
  return (
    <JobScreen
      job={CONTRACT_JOB}
      name="Save"
      words="Value a contract over its whole term, and set it against the threshold in force."
      state={contract}
      progress={contractProgress(contract)}
      stepOf={stepOf}
      chooseData={(shown) => <ChooseValue contract={contract} problems={shown} kindChoice={kindChoice} />}
      checkColumns={() => <CheckFigures contract={contract} />}
      setMethod={(shown) => <SetMethod contract={contract} problems={shown} />}
      seeAnswer={() => <SeeAnswer contract={contract} />}
      loadPlan={loadPlan}
      laterParts={LATER_PARTS}
    />
  );
}
