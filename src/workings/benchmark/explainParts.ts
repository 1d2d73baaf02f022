import type { ExplanationSource } from "../explanation";
import { numberInWords, poundsInWords } from "../figuresInWords";
import { sourceText } from "../linkedCells";
import type { Sourced } from "../origin";
import { isGiven, type BenchmarkAnswer, type BenchmarkCase, type BenchmarkService, type GivenFigure, type ProviderCost, type ServiceAnswer } from "./benchmarkCase";

export interface Solved {
  readonly benchmarkCase: BenchmarkCase;
  readonly answer: BenchmarkAnswer;
}

/** More cells than this are said by their number: they are listed on the sheets. */
export const MOST_SOURCES = 40;

export function serviceAt({ benchmarkCase, answer }: Solved, at: number): { readonly given: BenchmarkService; readonly found: ServiceAnswer } {
  const [given, found] = [benchmarkCase.services[at], answer.services[at]];
  if (!given || !found) throw new RangeError(`There is no service ${at + 1}`);
  return { given, found };
}

export function comparedAt(solved: Solved, at: number, provider: number): { readonly given: BenchmarkService; readonly found: ServiceAnswer; readonly cost: ProviderCost } {
  const { given, found } = serviceAt(solved, at);
  const cost = found.compared.find((each) => each.provider === provider);
  if (!cost) throw new RangeError(`Provider ${provider + 1} is not compared`);
  return { given, found, cost };
}

export function nameOf({ benchmarkCase }: Solved, provider: number): string {
  return benchmarkCase.providers[provider]!.name;
}

/** "£23.55 per hour"; to four decimals of a pound where it is not whole pence. */
export function unitCostInWords(pounds: number, unit = ""): string {
  const tenThousandths = Math.round(Math.abs(pounds) * 10_000);
  const words = tenThousandths % 100 === 0 ? poundsInWords(pounds)
    : `${pounds < 0 ? "−" : ""}£${numberInWords(Math.floor(tenThousandths / 10_000))}.${String(tenThousandths % 10_000).padStart(4, "0")}`;
  return unit === "" ? words : `${words} per ${unit}`;
}

/** A factor to six decimals: "1.092119". */
export function factorInWords(factor: number): string {
  return numberInWords(Number(factor.toFixed(6)));
}

export function source(label: string, { value, origin }: Sourced, words: (value: number) => string): ExplanationSource {
  const read = origin.kind === "cell" && origin.readFrom !== undefined ? ` (read from “${origin.readFrom}”)` : "";
  return { label, value: words(value) + read, where: sourceText(origin), origin };
}

/** Those that are there. */
export function sources(label: string, figures: readonly GivenFigure[], words: (value: number) => string): ExplanationSource[] {
  const there = figures.filter(isGiven);
  const shown = there.slice(0, MOST_SOURCES).map((figure, i) => source(there.length === 1 ? label : `${label} ${i + 1}`, figure, words));
  if (there.length <= MOST_SOURCES) return shown;
  return [...shown, { label: `${numberInWords(there.length - MOST_SOURCES)} more cells`, value: "on the sheets", where: sourceText(there[MOST_SOURCES]!.origin), origin: there[MOST_SOURCES]!.origin }];
}
