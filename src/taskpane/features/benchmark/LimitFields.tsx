import { CheckField } from "../../shared/CheckField";
import { ChoiceField } from "../../shared/ChoiceField";
import { problemAt } from "../../shared/job/problem";
import { WordField } from "../../shared/WordField";
import { FIELD } from "./benchmarkFields";
import { withMember } from "./benchmarkForm";
import type { MethodPartProps } from "./methodPart";
import { RULES } from "./methodWords";
import { PickedList } from "./PickedList";

/** What counts as an outlier, what a saving comes down to, and how far a bid may be from the others. */
export function LimitFields({ benchmark, problems, method }: MethodPartProps) {
  const { rule, named, target, tolerance, zeros } = benchmark.form.method;
  const free = method.organisations.filter(({ leftOut }) => leftOut === null);
  return (
    <>
      <ChoiceField id={FIELD.rule} label="An outlier is told by" value={rule} options={RULES} onChange={(key) => benchmark.changeMethod({ rule: key, k: null })} />
      <WordField
        id={FIELD.k}
        label="How many times that"
        figure
        value={method.k}
        problem={problemAt(problems, FIELD.k)}
        hint="An outlier stays in the figures; the figures without outliers stand beside."
        onChange={(text) => benchmark.changeMethod({ k: text })}
      />
      <PickedList
        id={FIELD.named}
        label="Outliers by name, besides the rule"
        choose="None further"
        picked={free.filter(({ key }) => named.has(key))}
        others={free.filter(({ key }) => !named.has(key))}
        onAdd={(key) => benchmark.changeMethod({ named: withMember(named, key, true) })}
        onRemove={(key) => benchmark.changeMethod({ named: withMember(named, key, false) })}
      />
      <CheckField
        id={FIELD.zeros}
        label="Count a unit cost of 0 as no figure"
        checked={zeros === "skip"}
        hint={method.view === "lines" ? "A home without nurses has a nursing cost of 0: count it. A 0 that means “not given” is no figure." : "A 0 is otherwise a figure like any other."}
        onChange={(on) => benchmark.changeMethod({ zeros: on ? "skip" : "keep" })}
      />
      {method.view === "costs" && (
        <WordField
          id={FIELD.target}
          label="Potential saving: down to the percentile"
          figure
          value={target}
          problem={problemAt(problems, FIELD.target)}
          hint="50 is the median, 25 the lower quartile."
          onChange={(text) => benchmark.changeMethod({ target: text })}
        />
      )}
      {method.view === "bids" && (
        <WordField
          id={FIELD.tolerance}
          label="How far a bid may be from the others, %"
          figure
          value={tolerance}
          problem={problemAt(problems, FIELD.tolerance)}
          hint="Beyond it a question to the bidder is drafted. It is never a reason to reject."
          onChange={(text) => benchmark.changeMethod({ tolerance: text })}
        />
      )}
    </>
  );
}
