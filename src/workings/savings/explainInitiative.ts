import { financialYearText } from "../../domain/kernel/financialYear";
import type { Explanation, ExplanationStep } from "../explanation";
import { numberInWords, percentInWords, poundsInWords, sumInWords } from "../figuresInWords";
import { aloneSavings } from "./aloneSavings";
import { baselineOf } from "./budgetLines";
import { confidenceSource, initiativeAt, nameOf, savingSources, source, yearAt, type Solved } from "./explainParts";
import { partOfSaving } from "./savingByYear";
import type { LineOverlap } from "./savingsFigures";

/** What an initiative counts for in a full year, or once. */
export function explainCounted(solved: Solved, at: number): Explanation {
  const { given, figures } = initiativeAt(solved, at);
  const name = nameOf(given, at);
  const overlap = solved.answer.overlaps.find(({ initiatives }) => initiatives.includes(at));
  return {
    title: `${name}, ${given.recurrence === "one-off" ? "saved once" : "full-year effect"}`,
    sentences: [
      overlap && figures.overlap !== 0
        ? `It shares the line “${overlap.line}” with other initiatives that save a part of it: each works on what the others leave, so ${poundsInWords(figures.overlap)} of it is saved by them already.`
        : "What it saves by itself; nothing else on its line takes from it.",
    ],
    steps: [aloneStep(solved, at), ...(overlap && figures.overlap !== 0 ? [togetherStep(overlap), { label: "Counted", formula: `${poundsInWords(figures.alone)} − ${poundsInWords(figures.overlap)}`, value: poundsInWords(figures.counted) }] : [])],
    sources: savingSources(solved.savingsCase, at),
  };
}

/** Its saving in one year. */
export function explainSavingOfYear(solved: Solved, at: number, year: number): Explanation {
  const { given, figures } = initiativeAt(solved, at);
  const words = yearAt(solved, year);
  const part = figures.refused ? 0 : partOfSaving(given, solved.answer.years[year]!);
  const once = given.recurrence === "one-off";
  return {
    title: `${nameOf(given, at)} in ${words}`,
    sentences: [once ? "A one-off saving counts once, whole, in the year of its start." : "A twelfth of a full year for each month, a part month by its days, with its ramp where it has one; to the penny."],
    steps: [
      { label: once ? "Saved once" : "Full-year effect", formula: "counted", value: poundsInWords(figures.counted) },
      { label: `Saving in ${words}`, formula: `${poundsInWords(figures.counted)} × ${numberInWords(Number((part * 12).toPrecision(8)))} months ÷ 12`, value: poundsInWords(figures.byYear[year]!) },
      { label: "Adjusted for delivery", formula: `${poundsInWords(figures.byYear[year]!)} × ${percentInWords(figures.confidence)}`, value: poundsInWords(figures.adjusted[year]!) },
    ],
    sources: [...savingSources(solved.savingsCase, at), confidenceSource(solved.savingsCase, at), ...(given.oneOffCost.value === 0 ? [] : [source("One-off cost", given.oneOffCost, poundsInWords)])],
  };
}

/** What initiatives on one line save together, against adding them. */
export function explainOverlap(solved: Solved, at: number): Explanation {
  const overlap = solved.answer.overlaps[at];
  if (!overlap) throw new RangeError(`There is no overlap ${at + 1}`);
  const { line, oneOffYear, initiatives, added, difference } = overlap;
  const members = initiatives.map((each) => ({ ...initiativeAt(solved, each), name: nameOf(solved.savingsCase.initiatives[each]!, each) }));
  return {
    title: oneOffYear === null ? `${line}, saved together` : `${line}, saved once in ${financialYearText(oneOffYear)}`,
    sentences: [
      difference === 0 ? "No two of these are shares of the line, so what they save is added." : `Adding counts ${poundsInWords(difference)} twice: an initiative that saves a share of the line saves it of what the others leave.`,
    ],
    steps: [
      ...members.map(({ name, figures }) => ({ label: name, formula: "by itself", value: poundsInWords(figures.alone) })),
      { label: "Added", formula: sumInWords(members.map(({ figures }) => figures.alone), poundsInWords), value: poundsInWords(added) },
      togetherStep(overlap),
      ...members.map(({ name, figures }) => ({ label: `${name}, counted`, formula: "in proportion to what it saves by itself, to the penny", value: poundsInWords(figures.counted) })),
    ],
    sources: initiatives.flatMap((each) => savingSources(solved.savingsCase, each)),
  };
}

function aloneStep(solved: Solved, at: number): ExplanationStep {
  const { given, figures } = initiativeAt(solved, at);
  if (given.saving.unit === "pounds") return { label: "By itself", formula: "as given, to the penny", value: poundsInWords(figures.alone) };
  const baseline = baselineOf(given, aloneSavings(solved.savingsCase).lines) ?? 0;
  return { label: "By itself", formula: `${poundsInWords(baseline)} × ${percentInWords(given.saving.likely.value)}`, value: poundsInWords(figures.alone) };
}

function togetherStep({ baseline, counted, difference }: LineOverlap): ExplanationStep {
  const formula = difference === 0 || baseline === null ? "added" : `${poundsInWords(baseline)} × (1 − what is left after each share), and what is saved in pounds`;
  return { label: "Together", formula, value: poundsInWords(counted) };
}
