import { useMemo, useState } from "react";
import type { Day } from "../../../domain/kernel/day";
import { feeCheck, feeTermsOf } from "../../../workings/price/feeCheck";
import type { FeeCheck, FeeTerms } from "../../../workings/price/priceCase";
import { CopyText } from "../../shared/CopyText";
import { SelectField } from "../../shared/SelectField";
import { WordField } from "../../shared/WordField";
import { dayWords } from "../../shared/dayWords";
import { amountWords, poundsWords } from "../../shared/figureWords";
import { FiguresTable } from "../../shared/FiguresTable";
import { problemAt, type Problem } from "../../shared/job/problem";
import { amountIn, percentIn } from "../../shared/job/typedFigures";
import { sentenceFor } from "../../shared/sentenceFor";
import { noFigure } from "./answerParts";
import type { PriceSolution } from "./priceFound";
import { LABELS } from "./solvePrice";

interface FeePartProps {
  readonly solution: PriceSolution;
  /** The first day of the year. */
  readonly day: Day;
}

/** As typed; null until then. */
interface FeeForm {
  readonly fee: string | null;
  readonly nonPay: string | null;
  readonly onCost: string | null;
  readonly paidHours: string | null;
}

const UNTYPED: FeeForm = { fee: null, nonPay: null, onCost: null, paidHours: null };
const ID = { fee: "price-fee", nonPay: "price-fee-non-pay", onCost: "price-fee-on-cost", paidHours: "price-fee-paid-hours" } as const;

/** The hourly pay that a fee can carry, against the wage floor of the year. */
export function FeePart({ solution, day }: FeePartProps) {
  const { priceCase, answer } = solution;
  const [chosen, setChosen] = useState("");
  const [form, setForm] = useState(UNTYPED);
  const index = Math.max(0, answer.services.findIndex(({ service }) => service === chosen));
  const service = answer.services[index];
  const known = useMemo(() => feeTermsOf(priceCase, answer, index), [priceCase, answer, index]);
  if (!service) return null;
  const unit = priceCase.services[index]?.unit ?? "unit";
  const funded = service.funding !== null && service.unitsDelivered ? service.funding / service.unitsDelivered : null;
  const text = {
    fee: form.fee ?? (funded === null ? "" : plainFigure(funded, 4)),
    nonPay: form.nonPay ?? (known ? plainFigure(known.nonPayCost, 4) : ""),
    onCost: form.onCost ?? (known ? plainFigure(known.onCostRate * 100, 4) : ""),
    paidHours: form.paidHours ?? (known ? plainFigure(known.paidHoursPerContactHour, 6) : ""),
  };
  const { terms, problems } = termsIn(text, priceCase);
  const { check, refused } = terms ? checked(terms, day) : { check: null, refused: undefined };
  const field = (key: keyof FeeForm, label: string, hint: string) => (
    <WordField id={ID[key]} label={label} figure value={text[key]} problem={problemAt(problems, ID[key])} hint={hint} onChange={(typed) => setForm({ ...form, [key]: typed })} />
  );
  return (
    <section aria-label="Affordable pay">
      <h3>The pay a fee can carry</h3>
      <p className="hint">For a service paid by the hour. What the staffing list and the answer say is filled in; anything can be typed over to try it. A trial is not inserted{priceCase.payFrom === "staffing" ? "; what today's funding carries is, in the statement" : ""}: to keep one, copy its formula.</p>
      {answer.services.length > 1 && (
        <SelectField
          id="price-fee-service"
          label="Service to try"
          value={service.service}
          options={answer.services.map((one) => ({ key: one.service, words: one.service }))}
          onChange={(name) => {
            setChosen(name);
            setForm(UNTYPED);
          }}
        />
      )}
      {field("fee", `Fee per ${unit}, £`, funded === null ? "What is paid, or offered, for one." : `Its funding today is ${poundsWords(funded)} per ${unit}.`)}
      {field("nonPay", `Cost per ${unit} apart from pay, £`, "Overheads, travel, premises and the rest of its full cost.")}
      {field("onCost", "On-costs on top of pay, %", "Employer's National Insurance, pension and the like.")}
      {field("paidHours", `Hours paid for each ${unit}`, "1.25 where holidays, sickness, training and travel add a quarter.")}
      {refused && <p className="problem">{refused}</p>}
      {check && (
        <>
          <p>{payWords(check)}</p>
          <FiguresTable
            caption="Affordable pay, £ an hour"
            corner="At the fee"
            headings={["Affordable pay", "National Living Wage", "Over the floor"]}
            rows={[{
              label: poundsWords(check.fee),
              cells: [noFigure(amountWords(check.pay)), noFigure(check.floor === null ? "not held" : amountWords(check.floor)), noFigure(check.overFloor === null ? "" : amountWords(check.overFloor))],
            }]}
            note={`(The cost the fee allows − cost apart from pay) ÷ ((1 + on-costs) × hours paid). The National Living Wage is the one in force on ${dayWords(day)}${check.floorFigure ? `: ${check.floorFigure.source}` : ""}.`}
          />
          {terms && <CopyText label="The same as a formula for a cell" what="the formula" text={payFormula(terms)} />}
        </>
      )}
    </section>
  );
}

/** The trial as a function of its own, to type into a cell. */
function payFormula({ fee, nonPayCost, onCostRate, paidHoursPerContactHour, surplus, surplusOn }: FeeTerms): string {
  return `=OPENBOOK.FCR.AFFORDABLEPAY(${[fee, nonPayCost, onCostRate, paidHoursPerContactHour, surplus].join(", ")}, "${surplusOn}")`;
}

function termsIn(text: Readonly<Record<keyof FeeForm, string>>, { surplus, surplusOn }: PriceSolution["priceCase"]): { readonly terms: FeeTerms | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const fee = amountIn(ID.fee, text.fee, "the fee in pounds, such as 21.40", problems);
  const nonPayCost = amountIn(ID.nonPay, text.nonPay, "what one costs apart from pay, in pounds, such as 6.20", problems);
  const onCost = percentIn(ID.onCost, text.onCost, "on-costs on top of pay, such as 14.5", problems, { least: 0, most: 2 });
  const paidHours = amountIn(ID.paidHours, text.paidHours, "the hours paid for each, such as 1.25", problems);
  return {
    terms: fee && nonPayCost && onCost && paidHours
      ? { fee: fee.value, nonPayCost: nonPayCost.value, onCostRate: onCost.value, paidHoursPerContactHour: paidHours.value, surplus: surplus.value, surplusOn }
      : null,
    // What is still to be typed is no mistake here: nothing waits for it.
    problems: problems.filter(({ missing }) => !missing),
  };
}

function checked(terms: FeeTerms, day: Day): { readonly check: FeeCheck | null; readonly refused: string | undefined } {
  try {
    return { check: feeCheck(terms, day), refused: undefined };
  } catch (error) {
    const words = sentenceFor(error, { ...LABELS, fee: "The fee", nonPayCost: "The cost apart from pay", onCostRate: "On-costs", paidHoursPerContactHour: "Hours paid" });
    if (words === null) throw error;
    return { check: null, refused: words };
  }
}

function payWords({ pay, floor, fee }: FeeCheck): string {
  const can = `A fee of ${poundsWords(fee)} can carry pay of ${poundsWords(pay)} an hour`;
  if (floor === null) return `${can}. No National Living Wage is held for the year.`;
  const pence = Math.round(pay * 100) - Math.round(floor * 100);
  const against = `the National Living Wage of ${poundsWords(floor)}`;
  return pence === 0 ? `${can}: exactly ${against}.` : `${can}: ${poundsWords(Math.abs(pence) / 100)} ${pence < 0 ? "below" : "above"} ${against}.`;
}

/** As a person would type it. */
function plainFigure(value: number, places: number): string {
  return String(Number(value.toFixed(places)));
}
