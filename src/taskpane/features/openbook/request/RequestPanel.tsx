import { lazy, useCallback } from "react";
import type { KindProps } from "../../../shared/job/jobKinds";
import { JobPanel } from "../../../shared/job/JobPanel";
import type { StepNumber } from "../../../shared/job/jobSteps";
import type { Problem } from "../../../shared/job/problem";
import { OpenAsNew } from "../OpenAsNew";
import { useOpenAsNew } from "../useOpenAsNew";
import { ChooseService } from "./ChooseService";
import { LATER_PARTS, loadAnswer, loadLimits, loadLines, loadPlan } from "./laterParts";
import { REQUEST_JOB } from "./requestFields";
import { requestProgress, stepOf } from "./requestSteps";
import { useRequest } from "./useRequest";

const CheckLines = lazy(loadLines);
const SetLimits = lazy(loadLimits);
const SeeReturn = lazy(loadAnswer);

/** The Open book job, for a return to send to a provider. */
export default function RequestPanel({ kindChoice }: KindProps) {
  const request = useRequest();
  const opening = useOpenAsNew();
  const { solution, problems, behind } = request;
  const loadLater = useCallback(() => LATER_PARTS.forEach((load) => void load()), []);
  const open = () => {
    if (solution) void opening.open(async () => (await loadPlan()).planReturn(solution), "The return is open in a new workbook, which is not saved yet.");
  };

  const body = (step: StepNumber, shown: readonly Problem[], goToBlocked: () => void) => {
    switch (step) {
      case 1:
        return <ChooseService request={request} problems={shown} kindChoice={kindChoice} />;
      case 2:
        return <CheckLines request={request} problems={shown} />;
      case 3:
        return <SetLimits request={request} problems={shown} />;
      case 4:
        return <SeeReturn request={request} />;
      case 5:
        return (
          <>
            <p className="hint">Plain formulas, no macros, no author and no links to other files. Cells that are for the provider to fill are open; the rest is protected, without a password. This workbook stays as it is.</p>
            <OpenAsNew
              button="Open in a new workbook"
              opening={opening}
              behind={behind}
              ready={solution !== null}
              onOpen={open}
              onBlocked={goToBlocked}
              next={<p>Save it there, then send it. When it comes back, choose Read returns that have come back.</p>}
            />
          </>
        );
    }
  };

  return (
    <JobPanel
      job={REQUEST_JOB}
      name="Open book"
      words="Make a return for a provider to fill, which checks itself in any Excel."
      progress={requestProgress(request)}
      problems={problems}
      stepOf={stepOf}
      behind={behind}
      hasInserts={false}
      onGoOn={() => request.follow(null)}
      loadLater={loadLater}
      body={body}
    />
  );
}
