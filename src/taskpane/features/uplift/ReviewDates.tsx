import type { Day } from "../../../domain/kernel/day";
import { WordField } from "../../shared/WordField";
import { dayWords } from "../../shared/dayWords";
import { countWords } from "../../shared/figureWords";
import { problemAt } from "../../shared/job/problem";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./upliftFields";
import type { Method } from "./upliftFound";

/** The date prices were set and the date they are reviewed, for prices that have none of their own and for the bridge. */
export function ReviewDates({ uplift, problems, method }: MethodPartProps) {
  const { kind, method: form } = uplift.form;
  const wrong = problemAt(problems, FIELD.base) ?? problemAt(problems, FIELD.review);
  if (kind === "list" && method.onPaneDates === 0 && !method.bridge && wrong === undefined) return <p className="hint">Every price in the list has its own dates.</p>;
  const suggested = method.datesAs === "list" ? "Suggested: as most of the list has it." : "Suggested: the latest April that the figures held reach.";
  return (
    <fieldset className="plain">
      <legend>{legend(kind, method)}</legend>
      <WordField
        id={FIELD.base}
        label="Date the price was set"
        value={method.baseText}
        placeholder="1 April 2025"
        problem={problemAt(problems, FIELD.base)}
        hint={form.base === null ? suggested : readAs(method.base, method.baseText)}
        onChange={(text) => uplift.changeMethod({ base: text })}
      />
      <WordField
        id={FIELD.review}
        label="Date of its review"
        value={method.reviewText}
        placeholder="1 April 2026"
        problem={problemAt(problems, FIELD.review)}
        hint={form.review === null ? suggested : readAs(method.review, method.reviewText)}
        onChange={(text) => uplift.changeMethod({ review: text })}
      />
    </fieldset>
  );
}

function legend(kind: "one" | "list", { onPaneDates, bridge }: Method): string {
  if (kind === "one") return "Dates";
  const prices = onPaneDates === 0 ? "" : `${countWords(onPaneDates, "price")} without ${onPaneDates === 1 ? "its" : "their"} own`;
  return `Dates for ${[prices, bridge ? "the bridge" : ""].filter(Boolean).join(" and for ")}`;
}

/** What was read, where it is not written that way already: so that 3/4/2026 is seen to be 3 April. */
function readAs(day: Day | null, text: string): string | undefined {
  return day === null || dayWords(day).toLowerCase() === text.trim().toLowerCase() ? undefined : `Read as ${dayWords(day)}.`;
}
