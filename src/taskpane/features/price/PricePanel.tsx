import { lazy } from "react";
import { useWorkbook } from "../../WorkbookContext";
import { JobPanel } from "../../shared/job/JobPanel";
import type { StepNumber } from "../../shared/job/jobSteps";
import type { Problem } from "../../shared/job/problem";
import { useInsert } from "../../shared/job/useInsert";
import { ChooseData } from "./ChooseData";
import { loadAnswer, loadColumns, loadInsert, loadLaterParts, loadMethod, loadPlan } from "./laterParts";
import { FIELD } from "./priceFields";
import { priceProgress, stepOf } from "./priceSteps";
import { usePrice } from "./usePrice";

const CheckColumns = lazy(loadColumns);
const SetMethod = lazy(loadMethod);
const SeeAnswer = lazy(loadAnswer);
const InsertStep = lazy(loadInsert);

/** The Price job. */
export default function PricePanel() {
  const workbook = useWorkbook();
  const price = usePrice();
  const inserting = useInsert(price.refreshSources);
  const { solution, form, problems } = price;

  const insert = () => {
    if (!solution) return;
    void inserting.insert(form.insert, async (place) => {
      const { planPrice } = await loadPlan();
      return planPrice(workbook, solution, form.insert.mode, place);
    });
  };

  const body = (step: StepNumber, shown: readonly Problem[], goToBlocked: () => void) => {
    switch (step) {
      case 1:
        return <ChooseData price={price} problems={shown} inserting={inserting} />;
      case 2:
        return <CheckColumns price={price} problems={shown} />;
      case 3:
        return <SetMethod price={price} problems={shown} />;
      case 4:
        return <SeeAnswer price={price} />;
      case 5:
        return (
          <InsertStep
            job="price"
            form={form.insert}
            onChange={price.changeInsert}
            following={price.following === FIELD.answerAt}
            onFollow={(on) => price.follow(on ? FIELD.answerAt : null, true)}
            behind={price.behind}
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
      job="price"
      name="Price"
      words="Find what each service costs in full, and the price that meets it."
      progress={priceProgress(price)}
      problems={problems}
      stepOf={stepOf}
      behind={price.behind}
      hasInserts={inserting.inserts.length > 0 || inserting.said !== undefined}
      onGoOn={() => price.follow(null)}
      loadLater={loadLaterParts}
      body={body}
    />
  );
}
