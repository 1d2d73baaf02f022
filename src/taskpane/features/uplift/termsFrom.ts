import type { Day } from "../../../domain/kernel/day";
import type { ReferenceFigures } from "../../../reference/referenceFigures";
import type { PriceRounding, SourcedDay, SourcedText } from "../../../workings/uplift/upliftCase";
import { dayWords } from "../../shared/dayWords";
import { unread, type Problem } from "../../shared/job/problem";
import { typedDate } from "../../shared/typedDate";
import { typedAmount } from "../../shared/typedFigure";
import { clauseText } from "./clauseText";
import type { SuggestedDates } from "./suggestedDates";
import { FIELD } from "./upliftFields";
import type { MethodForm } from "./upliftForm";

const MOST_YEARS = 30;
const MOST_PENCE = 10_000;

/** The pane's own dates, clause, years and rounding, each with its default; null where it cannot be read. */
export interface Terms {
  readonly baseText: string;
  readonly reviewText: string;
  readonly base: SourcedDay | null;
  readonly review: SourcedDay | null;
  readonly clause: SourcedText | null;
  readonly years: number | null;
  readonly rounding: PriceRounding | null;
  readonly problems: readonly Problem[];
}

/**
 * What 'Set the method' says of every price alike. The clause is null while it is empty or cannot be read.
 *
 * @param suggested the dates where none are typed
 */
export function termsFrom(form: MethodForm, suggested: SuggestedDates, figures: ReferenceFigures): Terms {
  const problems: Problem[] = [];
  const baseText = form.base ?? dayWords(suggested.base);
  const reviewText = form.review ?? dayWords(suggested.review);
  const base = dayIn(FIELD.base, baseText, problems);
  const review = dayIn(FIELD.review, reviewText, problems);
  if (base !== null && review !== null && base >= review) {
    problems.push({ field: FIELD.review, words: `The review, ${dayWords(review)}, is not after the base date, ${dayWords(base)}. Put one of them right.` });
  }
  return {
    baseText,
    reviewText,
    base: base === null ? null : sourced(base),
    review: review === null || (base !== null && base >= review) ? null : sourced(review),
    clause: clauseIn(form.clause, figures, problems),
    years: yearsIn(form.years, problems),
    rounding: roundingIn(form, problems),
    problems,
  };
}

/** A date typed in a field; null with its problem noted where it is none. */
export function dayIn(field: string, text: string, problems: Problem[]): Day | null {
  const read = typedDate(text);
  if ("day" in read) return read.day;
  problems.push(text.trim() === "" ? { field, words: read.words, missing: true } : { field, words: read.words });
  return null;
}

function sourced(day: Day): SourcedDay {
  return { day, origin: { kind: "typed" } };
}

function clauseIn(text: string, figures: ReferenceFigures, problems: Problem[]): SourcedText | null {
  if (text.trim() === "") return null;
  const read = clauseText(text, figures);
  if ("words" in read) {
    problems.push({ field: FIELD.clause, words: read.words });
    return null;
  }
  return { text: text.trim(), origin: { kind: "typed" } };
}

function yearsIn(text: string, problems: Problem[]): number | null {
  const years = typedAmount(text);
  if (years !== null && Number.isInteger(years) && years >= 1 && years <= MOST_YEARS) return years;
  problems.push(unread(FIELD.years, text, "a number of years", `a whole number from 1 to ${MOST_YEARS}`));
  return null;
}

function roundingIn({ rounding, multiple }: MethodForm, problems: Problem[]): PriceRounding | null {
  if (rounding !== "up") return { kind: rounding };
  const pence = typedAmount(multiple);
  if (pence !== null && Number.isInteger(pence) && pence >= 1 && pence <= MOST_PENCE) return { kind: "up", multiple: { value: pence, origin: { kind: "typed" } } };
  problems.push(unread(FIELD.multiple, multiple, "a multiple of pence", "a whole number from 1 to 10,000, such as 4"));
  return null;
}
