import { financialYearText } from "../../domain/kernel/financialYear";
import { dateInWords } from "../daysInWords";
import type { ExplanationSource } from "../explanation";
import { numberInWords, percentInWords, poundsInWords } from "../figuresInWords";
import { sourceText } from "../linkedCells";
import type { Sourced } from "../origin";
import { confidenceOf } from "./confidenceOf";
import type { SavingInitiative, SavingsCase, SourcedDay } from "./savingsCase";
import type { InitiativeFigures, SavingsAnswer } from "./savingsFigures";

export interface Solved {
  readonly savingsCase: SavingsCase;
  readonly answer: SavingsAnswer;
}

export interface SolvedInitiative {
  readonly given: SavingInitiative;
  readonly figures: InitiativeFigures;
}

/** An initiative with its figures. */
export function initiativeAt({ savingsCase, answer }: Solved, at: number): SolvedInitiative {
  const [given, figures] = [savingsCase.initiatives[at], answer.initiatives[at]];
  if (!given || !figures) throw new RangeError(`There is no initiative ${at + 1}`);
  return { given, figures };
}

export function yearAt({ answer }: Solved, at: number): string {
  const year = answer.years[at];
  if (year === undefined) throw new RangeError(`There is no year ${at + 1}`);
  return financialYearText(year);
}

/** What an initiative is called where its name is empty. */
export function nameOf({ name }: { readonly name: string }, at: number): string {
  return name.trim() === "" ? `Initiative ${at + 1}` : name;
}

export function source(label: string, { value, origin }: Sourced, words: (value: number) => string): ExplanationSource {
  const read = origin.kind === "cell" && origin.readFrom !== undefined ? ` (read from “${origin.readFrom}”)` : "";
  return { label, value: words(value) + read, where: sourceText(origin), origin };
}

export function daySource(label: string, { day, origin }: SourcedDay): ExplanationSource {
  return { label, value: dateInWords(day), where: sourceText(origin), origin };
}

export function savingSources({ initiatives }: SavingsCase, at: number): ExplanationSource[] {
  const { baseline, saving, start, end, rampMonths } = initiatives[at]!;
  const amount = saving.unit === "pounds" ? poundsInWords : percentInWords;
  return [
    ...(baseline ? [source("Baseline", baseline, poundsInWords)] : []),
    source("Saving", saving.likely, amount), daySource("Start", start),
    ...(end ? [daySource("End", end)] : []),
    ...(rampMonths.value === 0 ? [] : [source("Months to the full saving", rampMonths, numberInWords)]),
  ];
}

export function confidenceSource({ initiatives, levels }: SavingsCase, at: number): ExplanationSource {
  const given = initiatives[at]!;
  const { confidence } = given;
  const label = confidence.kind === "share" ? "Confidence" : confidence.level === "none given" ? "Confidence, none given" : `Confidence, “${confidence.seen}”`;
  return source(label, confidenceOf(given, levels), percentInWords);
}
