import { ChoiceField } from "../../shared/ChoiceField";
import { WordField } from "../../shared/WordField";
import { problemAt } from "../../shared/job/problem";
import type { MethodPartProps } from "./methodPart";
import { PayLines } from "./PayLines";
import { FIELD } from "./priceFields";
import type { TimeForm } from "./priceForm";

const DAYS: readonly { readonly key: keyof TimeForm; readonly label: string; readonly hint: string }[] = [
  { key: "weeklyHours", label: "Hours of a full-time week", hint: "What 1 FTE works." },
  { key: "leaveDays", label: "Annual leave, days", hint: "20 with 8 bank holidays is the least the law allows." },
  { key: "bankHolidays", label: "Bank holidays, days", hint: "8 in England and Wales in most years." },
  { key: "sickDays", label: "Sickness, days", hint: "The average of a post in a year." },
  { key: "trainingDays", label: "Training, days", hint: "Days a year away from the service." },
  { key: "contactShare", label: "Time with people, %", hint: "The part of the rest that is spent with people and not on notes, travel or meetings." },
];

/** Where pay comes from, what comes on top of it, and the hours a post works with people. */
export function StaffMethod({ price, problems }: MethodPartProps) {
  const { form } = price;
  const { payFrom, time } = form.method;
  const optional = payFrom === "ledger" ? " Without it the staffing list only says who works where." : "";
  return (
    <>
      <ChoiceField
        id={FIELD.payFrom}
        label="Pay comes from"
        value={payFrom}
        options={[
          { key: "ledger", words: "The ledger", why: "Pay as it was booked. The staffing list says how many work where, and what its posts would cost stands beside it." },
          { key: "staffing", words: "The staffing list", why: "Each post costed for the year. Pay in the ledger is then left out by name, so that nothing is counted twice." },
        ]}
        onChange={(chosen) => price.changeMethod({ payFrom: chosen })}
      />
      <PayLines price={price} />
      <WordField
        id={FIELD.pension}
        label="Employer's pension, % of pay"
        figure
        value={form.method.pension}
        problem={problemAt(problems, FIELD.pension)}
        hint={`3 is the least the law allows for most staff.${optional}`}
        onChange={(pension) => price.changeMethod({ pension })}
      />
      <WordField
        id={FIELD.other}
        label="Other on-costs, % of pay (may be left empty)"
        figure
        value={form.method.other}
        problem={problemAt(problems, FIELD.other)}
        hint="The apprenticeship levy is 0.5 for large employers. National Insurance is added by itself."
        onChange={(other) => price.changeMethod({ other })}
      />
      <WordField
        id={FIELD.vacancy}
        label="Saved by vacancies, % of pay"
        figure
        value={form.method.vacancy}
        problem={problemAt(problems, FIELD.vacancy)}
        hint="0 where every post is filled all year."
        onChange={(vacancy) => price.changeMethod({ vacancy })}
      />
      <details className="beside" open={DAYS.some(({ key }) => problemAt(problems, FIELD[key]) !== undefined) || undefined}>
        <summary>Productive time of a full-time post</summary>
        {DAYS.map(({ key, label, hint }) => (
          <WordField
            key={key}
            id={FIELD[key]}
            label={label}
            figure
            value={time[key]}
            problem={problemAt(problems, FIELD[key])}
            hint={hint}
            onChange={(text) => price.changeMethod({ time: { ...time, [key]: text } })}
          />
        ))}
      </details>
    </>
  );
}
