import type { DomainErrorCode, ErrorDetail } from "../domain/kernel/DomainError";
import { figure, percent } from "./shown";

/** The codes that speak of one word of a clause, at `position`, counted from 1 as Excel's MID counts. */
export type ClauseErrorCode = Extract<DomainErrorCode, `clause-${string}`>;

export const CLAUSE_SENTENCES: Record<ClauseErrorCode, (detail: ErrorDetail) => string> = {
  "clause-too-long": ({ argument, length, most }) =>
    `${argument} has ${grouped(length)} characters, more than ${grouped(most)}: give the indexation words alone, such as "CPI cap 5%".`,
  "clause-too-deep": (detail) => `${at(detail)} is more than ${detail["most"]} brackets deep: take out brackets that are not needed.`,
  "clause-word": (detail) => `${at(detail)} was not understood: ${wanted(detail)}.`,
  "clause-unfinished": (detail) => `${detail["argument"]} ends too soon, at character ${detail["position"]}: ${wanted(detail)}.`,
  "clause-unclosed": (detail) => `${at(detail)} is never closed: add the ${CLOSING[String(detail["word"])]} that belongs to it.`,
  "clause-write-instead": (detail) => `${at(detail)} was not understood: write ${detail["instead"]} instead.`,
  "clause-above-one": (detail) =>
    `${at(detail)} would be ${figure(Number(detail["value"]) * 100)}%: write ${detail["instead"]}, or ${figure(Number(detail["value"]) / 100)}.`,
  "clause-weights": ({ argument, position, total }) =>
    `${argument}, from character ${position}: the weights total ${percent(Number(total))}, more than 100%: change them; they may total less, the rest not being indexed.`,
  "clause-unclear": (detail) => `${at(detail)} could be read in two ways: ${BRACKETS[String(detail["reading"])]}.`,
  "clause-month": (detail) => `${at(detail)} was not understood: write a month, as in [Sep], or months before, as in [-3m] (120 at most).`,
  "clause-step": (detail) => `${at(detail)} is too small a step to round to: write a step above zero, as in to 0.1%.`,
  "clause-series": (detail) =>
    `${at(detail)} is not a series that is held: use one of ${detail["held"]}, or a name in your table (in single quotes if it has other than letters and digits).`,
  "clause-rate-as-index": (detail) =>
    `${at(detail)} is itself a rate, not an index: name its index, as in published(CPI) for the published 12-month rate or CPI for the change from base to review.`,
  "clause-not-published": (detail) => {
    const series = shortened(detail["series"]);
    const add = detail["measure"] === "index" ? `, or add a series ${series}12M to your table` : "";
    return `${at(detail)} has no published 12-month rate here: write ${series} for its change from base to review${add}.`;
  },
  "clause-below-all": ({ argument, value }) => `${argument} comes to ${percent(Number(value))}, a fall of more than the whole amount: check its signs and brackets.`,
};

const WANTED: Readonly<Record<string, string>> = {
  value: "a series, a percentage or a bracket belongs here",
  operator: "+, -, *, /, cap, collar, excess over, to or the end belongs here",
  "operator or bracket": "+, -, *, /, cap, collar, excess over, to or a closing bracket belongs here",
  function: "only min, max and published are followed by a bracket",
  constant: "a percentage such as 5% belongs here",
  series: "the name of a series, such as CPI, belongs here",
  comma: "a comma and a second value belong here, as in min(CPI, 5%)",
  open: "an opening bracket belongs here, as in min(CPI, 5%) or published(CPI)",
  of: "write lower of a and b, or higher of a and b",
  and: "the word and with a second value belongs here, as in lower of CPI and 5%",
  over: "write excess over 2%",
  digits: "a number has 15 digits at most",
  quotes: "a name with other than letters and digits goes in single quotes",
  sign: "a clause has series, numbers, %, + - * /, brackets and words such as cap",
};

const CLOSING: Readonly<Record<string, string>> = { "(": "closing bracket", "[": "]", "'": "closing quote" };

const BRACKETS: Readonly<Record<string, string>> = {
  choice: "put brackets round the value it applies to, or round all of lower of … and …",
  after: "put brackets round what comes before it, as in (CPI cap 5%) + 1%",
  divisor: "put brackets round it, as in (CPI / 2) or CPI / (50% RPI)",
  weighted: "put brackets round lower of … and …",
};

function wanted(detail: ErrorDetail): string {
  return String(WANTED[String(detail["wanted"])]);
}

/** `clause: "foo" at character 12`. */
function at({ argument, word, position }: ErrorDetail): string {
  return `${argument}: "${shortened(word)}" at character ${position}`;
}

function shortened(text: string | number | undefined): string {
  const whole = String(text);
  return whole.length > 40 ? `${whole.slice(0, 39)}…` : whole;
}

function grouped(count: string | number | undefined): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
