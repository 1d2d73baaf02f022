import type { FigureWithSource, ReferenceFigures } from "../../reference/referenceFigures";
import { dateInWords } from "../daysInWords";
import type { ExplanationSource, ExplanationStep } from "../explanation";
import { numberInWords, percentInWords, poundsInWords } from "../figuresInWords";
import { sourceText } from "../linkedCells";
import type { Origin, Sourced } from "../origin";
import { cardWords } from "./cardWords";
import { clauseInWords } from "./clauseInWords";
import { periodInWords, seriesInWords, valueInWords } from "./seriesInWords";
import type { LineAnswer, PriceLine, PriceRounding, PriceYear, ReadingMade, SourcedDay, SourcedText, UpliftAnswer, UpliftCase } from "./upliftCase";

export interface Solved {
  readonly upliftCase: UpliftCase;
  readonly answer: UpliftAnswer;
  readonly figures: ReferenceFigures;
}

export type Uplifted = Extract<LineAnswer, { readonly kind: "uplifted" }>;

export const FORECAST = "This is a forecast: it rests on a figure that is expected, or announced and not yet law.";

/** Pounds to the penny where they are whole pence, else to six decimals: "£21.144923". */
export function priceInWords(price: number): string {
  const pence = Math.abs(price) * 100;
  if (Math.abs(pence - Math.round(pence)) < 1e-7) return poundsInWords(price);
  const words = numberInWords(Number(Math.abs(price).toFixed(6)));
  return `${price < 0 ? "−" : ""}£${words}`;
}

/** A line of the case that was uplifted. */
export function upliftedLine({ upliftCase, answer }: Solved, at: number): { readonly line: PriceLine; readonly prices: Uplifted } {
  const line = upliftCase.lines[at];
  const prices = answer.lines[at];
  if (!line || prices?.kind !== "uplifted") throw new RangeError(`Price ${at + 1} was not uplifted`);
  return { line, prices };
}

export function yearOf({ years }: Uplifted, year: number): PriceYear {
  const found = years[year - 1];
  if (!found) throw new RangeError(`There is no price for year ${year}`);
  return found;
}

/** Each word of a reading and what it came to. */
export function readingSteps(made: ReadingMade, figures: ReferenceFigures): ExplanationStep[] {
  return cardWords(made.clause, made.tree, made.reading, figures).flatMap(({ text, means, comesTo, value }) =>
    (value === null ? [] : [{ label: text, formula: comesTo === null || comesTo === percentInWords(value) ? means : `${means}; ${comesTo}`, value: percentInWords(value) }]));
}

export function readingSentence(made: ReadingMade, figures: ReferenceFigures): string {
  return `“${made.clause}” is read as ${clauseInWords(made.tree, figures)}, between ${dateInWords(made.base)} and ${dateInWords(made.review)}.`;
}

/** What the rounding does to a price, as a step; none where prices are not rounded. */
export function roundingStep(rounding: PriceRounding, price: number): ExplanationStep[] {
  switch (rounding.kind) {
    case "none": return [];
    case "end": case "each year": return [{ label: "Charged", formula: "to the penny", value: priceInWords(price) }];
    case "up": return [{ label: "Charged", formula: `up to the next ${numberInWords(rounding.multiple.value)}p`, value: priceInWords(price) }];
  }
}

export function source(label: string, { value, origin }: Sourced, words: (value: number) => string): ExplanationSource {
  return sourceOf(label, words(value), origin);
}

export function textSource(label: string, { text, origin }: SourcedText): ExplanationSource {
  return sourceOf(label, text, origin);
}

export function daySource(label: string, { day, origin }: SourcedDay): ExplanationSource {
  return sourceOf(label, dateInWords(day), origin);
}

function sourceOf(label: string, value: string, origin: Origin): ExplanationSource {
  const read = origin.kind === "cell" && origin.readFrom !== undefined ? ` (read from “${origin.readFrom}”)` : "";
  return { label, value: value + read, where: sourceText(origin), origin };
}

/** What a line is uplifted by, and when. */
export function termsSources({ basket }: UpliftCase, { by, base, review }: PriceLine): ExplanationSource[] {
  const dates = [daySource("Price set on", base), daySource("Reviewed on", review)];
  switch (by.kind) {
    case "clause": return [textSource("Clause", by.clause), ...dates];
    case "rate": return [source("Agreed change", by.rate, percentInWords), ...dates];
    case "basket": return [
      ...basket.flatMap(({ name, driver }, i) => [source(`${name}, share`, by.shares[i]!, percentInWords), textSource(`${name}, driver`, driver)]), ...dates,
    ];
  }
}

const STATUS: Readonly<Record<FigureWithSource["status"], string>> = {
  "outturn": "outturn", "in force": "in force", "announced": "announced, not yet law", "forecast": "forecast", "given": "your figure",
};

/** Published, assumed and the user's own figures: who says so stands where a cell would. */
export function figureSources(used: readonly FigureWithSource[], figures: ReferenceFigures): ExplanationSource[] {
  return used.map((figure) => {
    const { timing } = figures.describe(figure.series);
    const period = timing === "in force" ? `from ${periodInWords(figure, timing)}` : periodInWords(figure, timing);
    const name = seriesInWords(figure.series).replace(/^the /, "");
    return {
      label: `${name}, ${period}`, value: `${valueInWords(figure.value, figure.series, figures)} (${STATUS[figure.status]})`, where: figure.source, origin: { kind: "typed" },
    };
  });
}
