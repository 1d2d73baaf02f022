import { monthInWords, dateInWords } from "../daysInWords";
import { numberInWords, percentInWords, poundsInWords } from "../figuresInWords";
import type { Timing } from "../../domain/kernel/figures";
import type { FigureWithSource, ReferenceFigures } from "../../reference/referenceFigures";

/** Series that people call by more than their letters. */
const NAMES: Readonly<Record<string, string>> = { NLW: "the National Living Wage", GDPDEF: "the GDP deflator" };

/** "CPI"; "the National Living Wage". */
export function seriesInWords(id: string): string {
  return Object.hasOwn(NAMES, id) ? NAMES[id]! : id;
}

/** "September 2024", "2024-25"; "1 April 2024" of what is in force from that date. */
export function periodInWords({ period, from }: Pick<FigureWithSource, "period" | "from">, timing: Timing): string {
  if (timing === "year") return period;
  return timing === "month" ? monthInWords(from) : dateInWords(from);
}

/** A figure in what its series measures: "134.2", "6.7%", "£12.21"; pounds that were grown to more than pence in full. */
export function valueInWords(value: number, series: string, figures: Pick<ReferenceFigures, "describe">): string {
  switch (figures.describe(series).measure) {
    case "index": return numberInWords(value);
    case "rate": return percentInWords(value);
    case "pounds": return Math.abs(value * 100 - Math.round(value * 100)) < 1e-9 ? poundsInWords(value) : `£${numberInWords(value)}`;
  }
}
