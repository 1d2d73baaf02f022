import type { ReturnGiven } from "../../returns/returnGiven";
import type { ExplanationSource } from "../explanation";
import { numberInWords, poundsInWords } from "../figuresInWords";
import { sourceText } from "../linkedCells";
import type { Sourced } from "../origin";
import type { TidyFigure } from "./comparisonFigures";

export function providerName({ provider, source }: ReturnGiven): string {
  return provider.trim() === "" ? source : provider;
}

/** A figure of a return: it stands in a file, or on a sheet that may be gone, so its cell is named and not linked. */
export function tidySource(label: string, { amount, unit, source, cell }: TidyFigure): ExplanationSource {
  return { label, value: unit === "£" ? poundsInWords(amount) : `${numberInWords(amount)} ${unit}`, where: `${source}, ${cell}`, origin: { kind: "typed" } };
}

export function termSource(label: string, sourced: Sourced, words: (value: number) => string): ExplanationSource {
  return { label, value: words(sourced.value), where: sourceText(sourced.origin), origin: sourced.origin };
}
