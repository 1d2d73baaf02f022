import type { ExplanationSource } from "../explanation";
import { percentInWords, poundsInWords } from "../figuresInWords";
import { sourceText } from "../linkedCells";
import type { Sourced } from "../origin";
import type { AppraisalAnswer, AppraisalCase, AppraisalLine } from "./appraisalCase";

export interface Appraised {
  readonly appraisal: AppraisalCase;
  readonly answer: AppraisalAnswer;
}

/** More cells than this are not listed: they are on the inputs sheet. */
const MOST_CELLS = 60;

export function optionAt({ appraisal: { options } }: Appraised, at: number): string {
  const option = options[at];
  if (!option) throw new RangeError(`There is no option ${at + 1}`);
  return option.name;
}

export function lineAt({ appraisal: { lines } }: Appraised, at: number): AppraisalLine {
  const line = lines[at];
  if (!line) throw new RangeError(`There is no line ${at + 1}`);
  return line;
}

export function source(label: string, { value, origin }: Sourced, words: (value: number) => string): ExplanationSource {
  const read = origin.kind === "cell" && origin.readFrom !== undefined ? ` (read from “${origin.readFrom}”)` : "";
  return { label, value: words(value) + read, where: sourceText(origin), origin };
}

/** The cells of some lines, by line and year, as many as can be read through. */
export function lineSources({ appraisal: { years } }: Appraised, lines: readonly AppraisalLine[]): ExplanationSource[] {
  return lines.flatMap(({ name, amounts }) => amounts.flatMap((figures, year) => figures.map((figure) => source(`${name}, ${years[year]!}`, figure, poundsInWords)))).slice(0, MOST_CELLS);
}

/** The rates of an option that are not 0. */
export function correctionSources({ appraisal: { options } }: Appraised, at: number): ExplanationSource[] {
  const { name, costCorrection, benefitCorrection } = options[at]!;
  return [
    ...(costCorrection.value === 0 ? [] : [source(`${name}: added to costs`, costCorrection, percentInWords)]),
    ...(benefitCorrection.value === 0 ? [] : [source(`${name}: taken off benefits`, benefitCorrection, percentInWords)]),
  ];
}
