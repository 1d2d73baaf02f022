import { ChoiceField } from "../../shared/ChoiceField";
import { WordField } from "../../shared/WordField";
import { problemAt, type Problem } from "../../shared/job/problem";
import { METHOD_OPTIONS } from "./methodWords";
import { PoolFields } from "./PoolFields";
import { PriceTerms } from "./PriceTerms";
import { FIELD } from "./priceFields";
import { StaffMethod } from "./StaffMethod";
import { TransferFields } from "./TransferFields";
import { UnitsFields } from "./UnitsFields";
import type { Price } from "./usePrice";

/** Step 3: the year, where pay comes from, how overheads are shared, units that are missing, and what is added to cost. */
export default function SetMethod({ price, problems }: { readonly price: Price; readonly problems: readonly Problem[] }) {
  const { method } = price;
  if (!method) return null;
  const part = { price, problems, method };
  return (
    <>
      <WordField id={FIELD.title} label="Title" value={method.title} hint="Heads the sheets that are inserted." onChange={(title) => price.changeMethod({ title })} />
      <WordField
        id={FIELD.year}
        label="Financial year"
        value={method.year}
        problem={problemAt(problems, FIELD.year)}
        hint="Employer's National Insurance and the wage floor are those of this year."
        onChange={(year) => price.changeMethod({ year })}
      />
      {price.staffTable && <StaffMethod {...part} />}
      <ChoiceField id={FIELD.method} label="How overheads are shared" value={method.method} options={METHOD_OPTIONS} onChange={(chosen) => price.changeMethod({ method: chosen })} />
      <PoolFields {...part} />
      <UnitsFields {...part} />
      <PriceTerms {...part} />
      {method.transferring > 0 && <TransferFields {...part} />}
    </>
  );
}
