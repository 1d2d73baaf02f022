import { AmountField } from "../../shared/AmountField";
import { CheckField } from "../../shared/CheckField";
import { ChoiceField } from "../../shared/ChoiceField";
import { WordField } from "../../shared/WordField";
import { problemAt } from "../../shared/job/problem";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./upliftFields";
import type { PayForm } from "./upliftForm";

/** The pay an hour's price can carry, before the award and after it. */
export function PayFields({ uplift, problems }: MethodPartProps) {
  const { pay, payData } = uplift.form.method;
  const change = (part: Partial<PayForm>) => uplift.changeMethod({ payData: { ...payData, ...part } });
  const field = (id: string, key: "nonPay" | "onCost" | "paidHours" | "surplus", label: string, hint: string) => (
    <WordField id={id} label={label} figure value={payData[key]} problem={problemAt(problems, id)} hint={hint} onChange={(text) => change({ [key]: text })} />
  );
  return (
    <>
      <CheckField
        id={FIELD.pay}
        label="Show the pay an hour's price can carry"
        checked={pay}
        hint="Now and after the award, beside the National Living Wage."
        onChange={(on) => uplift.changeMethod({ pay: on })}
      />
      {pay && (
        <div className="nested">
          <AmountField
            id={FIELD.fee}
            label="Price an hour now, £"
            what="the price an hour"
            placeholder="21.40 or Prices!C4"
            value={payData.fee ?? (uplift.form.kind === "one" ? uplift.form.price : "")}
            problem={problemAt(problems, FIELD.fee)}
            following={uplift.following === FIELD.fee}
            onTyped={(fee) => change({ fee })}
            onFollow={(on) => uplift.follow(on ? FIELD.fee : null, true)}
          />
          {field(FIELD.nonPay, "nonPay", "Cost an hour apart from pay, £", "Travel, training, the office, insurance.")}
          {field(FIELD.onCost, "onCost", "On-costs on top of pay, %", "Employer's National Insurance, pension and the like, as a share of pay.")}
          {field(FIELD.paidHours, "paidHours", "Hours paid for each hour of contact", "1.25 where holidays, sickness, training and travel add a quarter.")}
          {field(FIELD.surplus, "surplus", "Surplus, %", "0 for none.")}
          <ChoiceField
            id="uplift-surplus-on"
            label="Surplus is a share of"
            value={payData.surplusOn}
            options={[
              { key: "price", words: "The price", why: "3% leaves 97p in each pound for cost." },
              { key: "cost", words: "The cost", why: "3% is added to each pound of cost." },
            ]}
            onChange={(surplusOn) => change({ surplusOn })}
          />
        </div>
      )}
    </>
  );
}
