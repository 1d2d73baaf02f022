import { lazy } from "react";
import { useWorkbook } from "../../WorkbookContext";
import { JobPanel } from "../../shared/job/JobPanel";
import type { StepNumber } from "../../shared/job/jobSteps";
import type { Problem } from "../../shared/job/problem";
import { useInsert } from "../../shared/job/useInsert";
import { ChooseData } from "./ChooseData";
import { loadAnswer, loadColumns, loadInsert, loadLaterParts, loadMethod, loadPlan } from "./laterParts";
import { FIELD } from "./upliftFields";
import { stepOf, upliftProgress } from "./upliftSteps";
import { useUplift } from "./useUplift";

const CheckColumns = lazy(loadColumns);
const SetMethod = lazy(loadMethod);
const SeeAnswer = lazy(loadAnswer);
const InsertStep = lazy(loadInsert);

/** The Uplift job. */
export default function UpliftPanel() {
  const workbook = useWorkbook();
  const uplift = useUplift();
  const inserting = useInsert(uplift.refreshSources);
  const { solution, form, problems } = uplift;

  const insert = () => {
    if (!solution) return;
    void inserting.insert(form.insert, async (place) => {
      const { planUplift } = await loadPlan();
      return planUplift(workbook, solution, form.insert.mode, place);
    });
  };

  const body = (step: StepNumber, shown: readonly Problem[], goToBlocked: () => void) => {
    switch (step) {
      case 1:
        return <ChooseData uplift={uplift} problems={shown} inserting={inserting} />;
      case 2:
        return <CheckColumns uplift={uplift} problems={shown} />;
      case 3:
        return <SetMethod uplift={uplift} problems={shown} />;
      case 4:
        return <SeeAnswer uplift={uplift} problems={problems} />;
      case 5:
        return (
          <InsertStep
            job="uplift"
            form={form.insert}
            onChange={uplift.changeInsert}
            following={uplift.following === FIELD.answerAt}
            onFollow={(on) => uplift.follow(on ? FIELD.answerAt : null, true)}
            behind={uplift.behind}
            ready={solution !== null && problems.length === 0}
            inserting={inserting}
            onInsert={insert}
            onBlocked={goToBlocked}
          />
        );
    }
  };

  return (
    <JobPanel
      job="uplift"
      name="Uplift"
      words="Raise prices by an index, a basket or the contract's own clause."
      progress={upliftProgress(uplift)}
      problems={problems}
      stepOf={stepOf}
      behind={uplift.behind}
      hasInserts={inserting.inserts.length > 0 || inserting.said !== undefined}
      onGoOn={() => uplift.follow(null)}
      loadLater={loadLaterParts}
      body={body}
    />
  );
}
