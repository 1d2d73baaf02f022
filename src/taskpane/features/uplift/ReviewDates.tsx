import type { Day } from "../../../domain/kernel/day";
import { WordField } from "../../shared/WordField";
import { dayWords } from "../../shared/dayWords";
import { countWords } from "../../shared/figureWords";
import { problemAt } from "../../shared/job/problem";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./upliftFields";
import type { Method } from "./upliftFound";

/** The date prices were set and the date they are reviewed, for prices that have none of their own. */
export function ReviewDates({ uplift, problems, method }: MethodPartProps) {
  const { base, review } = uplift.form.method;
  return (
    <fieldset className="plain">
      <legend>{legend(uplift.form.kind, method)}</legend>
      <WordField
        id={FIELD.base}
        label="Date the price was set"
        value={method.baseText}
        placeholder="1 April 2025"
        problem={problemAt(problems, FIELD.base)}
        hint={readAs(method.base, method.baseText, base === null)}
        onChange={(text) => uplift.changeMethod({ base: text })}
      />
      <WordField
        id={FIELD.review}
        label="Date of its review"
        value={method.reviewText}
        placeholder="1 April 2026"
        problem={problemAt(problems, FIELD.review)}
        hint={readAs(method.review, method.reviewText, review === null)}
        onChange={(text) => uplift.changeMethod({ review: text })}
      />
    </fieldset>
  );
}

function legend(kind: "one" | "list", { onPaneDates }: Method): string {
  if (kind === "one") return "Dates";
  return onPaneDates === 0 ? "Dates (every price in the list has its own)" : `Dates for ${countWords(onPaneDates, "price")} without ${onPaneDates === 1 ? "its" : "their"} own`;
}

/** What was read, where it is not written that way already: so that 3/4/2026 is seen to be 3 April. */
function readAs(day: Day | null, text: string, suggested: boolean): string | undefined {
  if (suggested) return "Suggested: the latest April that the figures held reach.";
  return day === null || dayWords(day).toLowerCase() === text.trim().toLowerCase() ? undefined : `Read as ${dayWords(day)}.`;
}
