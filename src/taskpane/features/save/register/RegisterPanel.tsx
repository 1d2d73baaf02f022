import { lazy, useEffect } from "react";
import { JobScreen } from "../../../shared/job/JobScreen";
import type { SaveKindProps } from "../saveKinds";
import { ChooseData } from "./ChooseData";
import { LATER_PARTS, loadAnswer, loadColumns, loadMethod, loadPlan } from "./laterParts";
import { REGISTER_JOB } from "./registerFields";
import { registerProgress, stepOf } from "./registerSteps";
import { useRegister } from "./useRegister";

const CheckColumns = lazy(loadColumns);
const SetMethod = lazy(loadMethod);
const SeeAnswer = lazy(loadAnswer);

/** The Save job, for a savings register. */
export default function RegisterPanel({ kindChoice, onNothing }: SaveKindProps) {
  const register = useRegister();
  const { nothingFound } = register;
  useEffect(() => {
    if (nothingFound) onNothing();
  }, [nothingFound, onNothing]);
  return (
    <JobScreen
      job={REGISTER_JOB}
      name="Save"
      words="Find what is really saved each year, for certain or perhaps, and what it is worth."
      state={register}
      progress={registerProgress(register)}
      stepOf={stepOf}
      chooseData={(shown, inserting) => <ChooseData register={register} problems={shown} inserting={inserting} kindChoice={kindChoice} />}
      checkColumns={(shown) => <CheckColumns register={register} problems={shown} />}
      setMethod={(shown) => <SetMethod register={register} problems={shown} />}
      seeAnswer={() => <SeeAnswer register={register} />}
      loadPlan={loadPlan}
      laterParts={LATER_PARTS}
    />
  );
}
