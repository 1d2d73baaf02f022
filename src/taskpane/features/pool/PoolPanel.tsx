import { lazy } from "react";
import { useWorkbook } from "../../WorkbookContext";
import { JobPanel } from "../../shared/job/JobPanel";
import type { StepNumber } from "../../shared/job/jobSteps";
import type { Problem } from "../../shared/job/problem";
import { useInsert } from "../../shared/job/useInsert";
import { ChooseData } from "./ChooseData";
import { loadAnswer, loadColumns, loadInsert, loadLaterParts, loadMethod, loadPlan } from "./laterParts";
import { FIELD } from "./poolFields";
import { poolProgress, stepOf } from "./poolSteps";
import { usePool } from "./usePool";

const CheckColumns = lazy(loadColumns);
const SetMethod = lazy(loadMethod);
const SeeAnswer = lazy(loadAnswer);
const InsertStep = lazy(loadInsert);

/** The Pool job. */
export default function PoolPanel() {
  const workbook = useWorkbook();
  const pool = usePool();
  const inserting = useInsert(pool.refreshSources);
  const { solution, form, problems } = pool;

  const insert = () => {
    if (!solution) return;
    void inserting.insert(form.insert, async (place) => {
      const { planPool } = await loadPlan();
      return planPool(workbook, solution, form.insert.mode, place);
    });
  };

  const body = (step: StepNumber, shown: readonly Problem[], goToBlocked: () => void) => {
    switch (step) {
      case 1:
        return <ChooseData pool={pool} problems={shown} inserting={inserting} />;
      case 2:
        return <CheckColumns pool={pool} problems={shown} />;
      case 3:
        return <SetMethod pool={pool} problems={shown} />;
      case 4:
        return <SeeAnswer pool={pool} problems={problems} />;
      case 5:
        return (
          <InsertStep
            job="pool"
            form={form.insert}
            onChange={pool.changeInsert}
            following={pool.following === FIELD.answerAt}
            onFollow={(on) => pool.follow(on ? FIELD.answerAt : null, true)}
            behind={pool.behind}
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
      job="pool"
      name="Pool"
      words="Share a pooled budget between partners, to the penny."
      progress={poolProgress(pool)}
      problems={problems}
      stepOf={stepOf}
      behind={pool.behind}
      hasInserts={inserting.inserts.length > 0 || inserting.said !== undefined}
      onGoOn={() => pool.follow(null)}
      loadLater={loadLaterParts}
      body={body}
    />
  );
}
