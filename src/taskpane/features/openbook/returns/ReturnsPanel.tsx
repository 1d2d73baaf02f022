import { lazy, useCallback } from "react";
import type { KindProps } from "../../../shared/job/jobKinds";
import { JobPanel } from "../../../shared/job/JobPanel";
import type { StepNumber } from "../../../shared/job/jobSteps";
import type { Problem } from "../../../shared/job/problem";
import { useInsert } from "../../../shared/job/useInsert";
import { ChooseReturns } from "./ChooseReturns";
import { LATER_PARTS, loadAnswer, loadCheck, loadInsert, loadMethod } from "./laterParts";
import { RETURNS_JOB } from "./returnsFields";
import { returnsProgress, stepOf } from "./returnsSteps";
import { useReturns } from "./useReturns";

const CheckReturns = lazy(loadCheck);
const SetComparison = lazy(loadMethod);
const SeeAnswer = lazy(loadAnswer);
const InsertReturns = lazy(loadInsert);

/** The Open book job, for returns that have come back. */
export default function ReturnsPanel({ kindChoice }: KindProps) {
  const returns = useReturns();
  const inserting = useInsert(returns.refreshSources);
  const loadLater = useCallback(() => LATER_PARTS.forEach((load) => void load()), []);

  const body = (step: StepNumber, shown: readonly Problem[], goToBlocked: () => void) => {
    switch (step) {
      case 1:
        return <ChooseReturns returns={returns} problems={shown} kindChoice={kindChoice} />;
      case 2:
        return <CheckReturns returns={returns} />;
      case 3:
        return <SetComparison returns={returns} problems={shown} />;
      case 4:
        return <SeeAnswer returns={returns} />;
      case 5:
        return <InsertReturns returns={returns} problems={shown} inserting={inserting} onBlocked={goToBlocked} />;
    }
  };

  return (
    <JobPanel
      job={RETURNS_JOB}
      name="Open book"
      words="Read returns that have come back: what is odd, what changed, what to ask, and the surplus."
      progress={returnsProgress(returns)}
      problems={returns.problems}
      stepOf={stepOf}
      behind={returns.behind}
      hasInserts={inserting.inserts.length > 0 || inserting.said !== undefined}
      onGoOn={() => returns.follow(null)}
      loadLater={loadLater}
      body={body}
    />
  );
}
