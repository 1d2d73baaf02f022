import { lazy } from "react";
import { JobScreen } from "../../shared/job/JobScreen";
import { ChooseData } from "./ChooseData";
import { LATER_PARTS, loadAnswer, loadColumns, loadMethod, loadPlan } from "./laterParts";
import { priceProgress, stepOf } from "./priceSteps";
import { usePrice } from "./usePrice";

const CheckColumns = lazy(loadColumns);
const SetMethod = lazy(loadMethod);
const SeeAnswer = lazy(loadAnswer);

/** The Price job. */
export default function PricePanel() {
  const price = usePrice();
  return (
    <JobScreen
      job="price"
      name="Price"
      words="Find what each service costs in full, and the price that meets it."
      state={price}
      progress={priceProgress(price)}
      stepOf={stepOf}
      chooseData={(shown, inserting) => <ChooseData price={price} problems={shown} inserting={inserting} />}
      checkColumns={(shown) => <CheckColumns price={price} problems={shown} />}
      setMethod={(shown) => <SetMethod price={price} problems={shown} />}
      seeAnswer={() => <SeeAnswer price={price} />}
      loadPlan={loadPlan}
      laterParts={LATER_PARTS}
    />
  );
}
