import { WordField } from "../../shared/WordField";
import { problemAt, type Problem } from "../../shared/job/problem";
import { AssumedFields } from "./AssumedFields";
import { BasketDrivers } from "./BasketDrivers";
import { BridgeMethod } from "./BridgeMethod";
import { ClauseField } from "./ClauseField";
import { RealTerms } from "./RealTerms";
import { ReviewDates } from "./ReviewDates";
import { RoundingField } from "./RoundingField";
import { FIELD } from "./upliftFields";
import type { Uplift } from "./useUplift";

/** Step 3: the dates, the clause, the years and the rounding, and what may stand beside the prices. */
export default function SetMethod({ uplift, problems }: { readonly uplift: Uplift; readonly problems: readonly Problem[] }) {
  const { method, form } = uplift;
  if (!method) return null;
  const part = { uplift, problems, method };
  return (
    <>
      <WordField id={FIELD.title} label="Title" value={method.title} hint="Heads the sheets that are inserted." onChange={(title) => uplift.changeMethod({ title })} />
      <ReviewDates {...part} />
      <ClauseField {...part} />
      <BasketDrivers {...part} />
      <WordField
        id={FIELD.years}
        label="Years"
        figure
        value={form.method.years}
        problem={problemAt(problems, FIELD.years)}
        hint="1 is the price from the review; each year after it is reviewed again on its anniversary. At most 30."
        onChange={(years) => uplift.changeMethod({ years })}
      />
      <AssumedFields {...part} />
      <RoundingField {...part} />
      <RealTerms {...part} />
      <BridgeMethod {...part} />
    </>
  );
}
