import type { Explanation, ExplanationSource, ExplanationStep } from "../explanation";
import { dateInWords } from "../daysInWords";
import { differenceInWords, numberInWords, percentInWords, poundsInWords, sumInWords } from "../figuresInWords";
import { sourceText } from "../linkedCells";
import type { Origin, Sourced } from "../origin";
import type { ContractAnswer, ContractCase } from "./contractCase";
import { KIND_WORDS, STANDING_WORDS } from "./contractWords";

/** A figure of the answer that can be opened up; places count from 0. */
export type ContractFigure =
  | { readonly kind: "value" | "threshold" | "standing" }
  | { readonly kind: "lot"; readonly lot: number }
  | { readonly kind: "period"; readonly period: number };

interface Solved { readonly contractCase: ContractCase; readonly answer: ContractAnswer }

/** How a figure came about: words, each step with its values, and the cells it rests on. */
export function contractExplanation(contractCase: ContractCase, answer: ContractAnswer, figure: ContractFigure): Explanation {
  const at = { contractCase, answer };
  switch (figure.kind) {
    case "value": return explainValue(at);
    case "threshold": return explainThreshold(at);
    case "standing": return explainStanding(at);
    case "lot": return explainLot(at, figure.lot);
    case "period": return explainPeriod(at, figure.period);
  }
}

function explainValue({ contractCase, answer }: Solved): Explanation {
  const { periods, net, vat, value } = answer;
  return {
    title: "Estimated value of the contract",
    sentences: [
      "Everything that may be paid over the whole term: every extension counts, whether or not it is taken up, and so do all lots together.",
      ...unknownSentence(answer, contractCase),
    ],
    steps: [
      ...periods.map((period): ExplanationStep => ({ label: period.name, formula: `${dateInWords(period.from)} to ${dateInWords(period.to)}`, value: poundsInWords(period.value) })),
      { label: "Before VAT and VAT", formula: sumInWords([net, vat], poundsInWords), value: poundsInWords(value) },
    ],
    sources: [...lotSources(contractCase), ...termSources(contractCase)],
  };
}

function explainThreshold({ contractCase, answer }: Solved): Explanation {
  const { threshold } = answer;
  const day = dateInWords(contractCase.procurement.day);
  return {
    title: `Threshold on ${day}`,
    sentences: threshold
      ? [`The threshold for ${KIND_WORDS[contractCase.kind]} in force on the day the procurement starts, VAT included.`]
      : [`No threshold for ${KIND_WORDS[contractCase.kind]} is held for ${day}. Nothing is carried past the end of what is held.`],
    steps: threshold ? [{ label: "Threshold", formula: `in force ${dateInWords(threshold.from)} to ${dateInWords(threshold.until)}`, value: poundsInWords(threshold.value) }] : [],
    sources: [
      ...(threshold ? [{ label: threshold.title, value: `${poundsInWords(threshold.value)} (${threshold.status})`, where: threshold.source, origin: { kind: "typed" } as const }] : []),
      daySource("Procurement starts", contractCase.procurement),
    ],
  };
}

function explainStanding({ contractCase, answer }: Solved): Explanation {
  const { threshold, value, over, periods, reachedIn } = answer;
  const reached = reachedIn === null ? null : periods[reachedIn]!;
  return {
    title: "Against the threshold",
    sentences: [
      `${STANDING_WORDS[answer.standing]}.`,
      ...(reached ? [reachedIn === 0 ? "The initial term reaches it by itself." : `It is reached in ${reached.name.toLowerCase()}, which ends on ${dateInWords(reached.to)}.`] : []),
      ...unknownSentence(answer, contractCase),
      ...(contractCase.lots.length > 1 ? ["Lots are added up before the comparison: one that is below by itself does not take the contract below."] : []),
    ],
    steps: threshold
      ? [{ label: over! < 0 ? "Under the threshold by" : "Over the threshold by", formula: over! < 0 ? differenceInWords(threshold.value, value, poundsInWords) : differenceInWords(value, threshold.value, poundsInWords), value: poundsInWords(Math.abs(over!)) }]
      : [],
    sources: [...explainThreshold({ contractCase, answer }).sources, ...lotSources(contractCase), ...termSources(contractCase)],
  };
}

function explainLot({ contractCase, answer }: Solved, at: number): Explanation {
  const given = contractCase.lots[at];
  const lot = answer.lots[at];
  if (!given || !lot) throw new RangeError(`There is no lot ${at + 1}`);
  const title = `Value of ${given.name}`;
  if (!given.annual || lot.value === null) {
    return { title, sentences: ["Its value cannot be estimated, so the contract is treated as at or above the threshold."], steps: [], sources: termSources(contractCase) };
  }
  const { change, vat } = contractCase;
  const annual = given.annual.value;
  return {
    title,
    sentences: [
      "What it may pay in each year of the term and its extensions, with VAT.",
      ...(change.value === 0 ? [] : [`Each contract year is ${percentInWords(change.value)} on the one before.`]),
    ],
    steps: [
      ...answer.years.map(({ year, months, price }): ExplanationStep => ({
        label: `Year ${year}`, formula: `${poundsInWords(annual)} × ${numberInWords(price)}${months === 12 ? "" : ` × ${months} months ÷ 12`}`, value: poundsInWords((annual * price * months) / 12),
      })),
      { label: "Before VAT", formula: "the years added up, to the penny", value: poundsInWords(lot.net!) },
      { label: "With VAT", formula: `${poundsInWords(lot.net!)} + VAT at ${percentInWords(vat.value)}, to the penny`, value: poundsInWords(lot.value) },
    ],
    sources: [source(`${given.name}, a year`, given.annual, poundsInWords), ...termSources(contractCase)],
  };
}

function explainPeriod({ contractCase, answer }: Solved, at: number): Explanation {
  const period = answer.periods[at];
  if (!period) throw new RangeError(`There is no period ${at + 1}`);
  const before = answer.periods[at - 1]?.valueSoFar ?? 0;
  return {
    title: `Value of ${period.name.toLowerCase()}`,
    sentences: [`${dateInWords(period.from)} to ${dateInWords(period.to)}: the value to its end less the value to its start, so that the periods add up to the penny.`, ...unknownSentence(answer, contractCase)],
    steps: [
      { label: "Value to its end", formula: `${numberInWords(period.yearsSoFar)} ${period.yearsSoFar === 1 ? "year" : "years"} from the contract's start`, value: poundsInWords(period.valueSoFar) },
      { label: period.name, formula: differenceInWords(period.valueSoFar, before, poundsInWords), value: poundsInWords(period.value) },
    ],
    sources: [...lotSources(contractCase), ...termSources(contractCase)],
  };
}

function unknownSentence({ unknown }: ContractAnswer, { lots }: ContractCase): string[] {
  if (unknown.length === 0) return [];
  return [`Not in it, because it cannot be estimated: ${unknown.map((at) => lots[at]!.name).join(", ")}. A contract whose value cannot be estimated is treated as at or above the threshold.`];
}

function lotSources({ lots }: ContractCase): ExplanationSource[] {
  return lots.flatMap(({ name, annual }) => (annual ? [source(`${name}, a year`, annual, poundsInWords)] : []));
}

function termSources({ term, start, change, vat }: ContractCase): ExplanationSource[] {
  return [sourceOf("Term", term.text, term.origin), daySource("Contract starts", start), source("Uplift a year", change, percentInWords), source("VAT", vat, percentInWords)];
}

function source(label: string, { value, origin }: Sourced, words: (value: number) => string): ExplanationSource {
  return sourceOf(label, words(value), origin);
}

function daySource(label: string, { day, origin }: ContractCase["start"]): ExplanationSource {
  return sourceOf(label, dateInWords(day), origin);
}

function sourceOf(label: string, value: string, origin: Origin): ExplanationSource {
  const read = origin.kind === "cell" && origin.readFrom !== undefined ? ` (read from “${origin.readFrom}”)` : "";
  return { label, value: value + read, where: sourceText(origin), origin };
}
