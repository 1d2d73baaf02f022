import { AGAINST_WORDS } from "../../returns/queryLog";
import type { Explanation, ExplanationSource, ExplanationStep } from "../explanation";
import { differenceInWords, numberInWords, percentInWords, poundsInWords, sumInWords } from "../figuresInWords";
import type { ComparisonCase } from "./comparisonCase";
import type { ComparedLine, ComparedReturn, ComparisonAnswer } from "./comparisonFigures";
import { explainSurplus } from "./explainSurplus";
import { providerName, tidySource } from "./explainParts";

/** A figure of the answer that can be opened up; places count from 0, in the case's returns and in a return's compared lines. */
export type ComparisonFigure =
  | { readonly kind: "change" | "price" | "volume" | "mix" | "new or dropped" | "not split" }
  | { readonly kind: "return change"; readonly of: number }
  | { readonly kind: "line"; readonly of: number; readonly line: number }
  | { readonly kind: "surplus"; readonly of: number };

/** How a figure came about: words, each step with its values, and the cells of the returns it rests on. */
export function comparisonExplanation(comparisonCase: ComparisonCase, answer: ComparisonAnswer, figure: ComparisonFigure): Explanation {
  switch (figure.kind) {
    case "return change": return explainReturn(comparisonCase, answer, figure.of);
    case "line": return explainLine(comparisonCase, answer, figure.of, figure.line);
    case "surplus": return explainSurplus(comparisonCase, answer, figure.of);
    case "change": return explainChange(comparisonCase, answer);
    default: return explainEffect(comparisonCase, answer, figure.kind);
  }
}

type Effect = "price" | "volume" | "mix" | "newOrDropped" | "notSplit";

const EFFECTS: Readonly<Record<"price" | "volume" | "mix" | "new or dropped" | "not split", { readonly key: Effect; readonly title: string; readonly words: string }>> = {
  price: { key: "price", title: "Price", words: "This year's prices less the prices before, on what is bought this year." },
  volume: { key: "volume", title: "Volume", words: "How much more is bought of each unit, at its average price before." },
  mix: { key: "mix", title: "Mix", words: "Dearer or cheaper lines of one unit taking a larger part than before." },
  "new or dropped": { key: "newOrDropped", title: "New or dropped lines", words: "Lines that cost nothing before, or cost nothing now, in full." },
  "not split": { key: "notSplit", title: "Not split", words: "Changes of lines without a quantity above zero on both sides in one unit, in full." },
};

function explainChange({ returns, against }: ComparisonCase, { compared, total }: ComparisonAnswer): Explanation {
  const left = compared.filter(({ notCompared }) => notCompared !== "");
  return {
    title: "Change in costs",
    sentences: [`This year's costs of all returns less ${AGAINST_WORDS[against]}.`, ...(left.length === 0 ? [] : [`Not in it: ${left.map(({ of }) => providerName(returns[of]!)).join(", ")}.`])],
    steps: [
      ...compared.filter(({ notCompared }) => notCompared === "").map(({ of, total: { before, after, change } }): ExplanationStep => ({ label: providerName(returns[of]!), formula: differenceInWords(after, before, poundsInWords), value: poundsInWords(change) })),
      { label: "All returns", formula: differenceInWords(total.after, total.before, poundsInWords), value: poundsInWords(total.change) },
    ],
    sources: [],
  };
}

function explainEffect({ returns }: ComparisonCase, { compared, total }: ComparisonAnswer, kind: keyof typeof EFFECTS): Explanation {
  const { key, title, words } = EFFECTS[kind];
  const own = compared.filter(({ total: each }) => each[key] !== 0);
  return {
    title,
    sentences: [words],
    steps: [
      ...own.map(({ of, total: each }): ExplanationStep => ({ label: providerName(returns[of]!), formula: "its lines added up", value: poundsInWords(each[key]) })),
      { label: "All returns", formula: own.length === 0 ? "no line has any" : sumInWords(own.map(({ total: each }) => each[key]), poundsInWords), value: poundsInWords(total[key]) },
    ],
    sources: [],
  };
}

function explainReturn({ returns, against }: ComparisonCase, { compared }: ComparisonAnswer, of: number): Explanation {
  const { total, lines, notCompared } = comparedOf(compared, of);
  const parts = [total.price, total.volume, total.mix, total.newOrDropped, total.notSplit];
  return {
    title: `${providerName(returns[of]!)}, change in costs`,
    sentences: notCompared === "" ? [`Its costs this year less ${AGAINST_WORDS[against]}, by line.`] : [notCompared],
    steps: [
      ...lines.filter(({ change }) => change !== 0).map(({ name, change, before, after }): ExplanationStep => ({ label: name, formula: differenceInWords(after.cost, before.cost, poundsInWords), value: poundsInWords(change) })),
      { label: "Price, volume, mix, new or dropped, not split", formula: sumInWords(parts, poundsInWords), value: poundsInWords(total.change) },
    ],
    sources: [],
  };
}

function explainLine(comparisonCase: ComparisonCase, answer: ComparisonAnswer, of: number, at: number): Explanation {
  const compared = comparedOf(answer.compared, of);
  const line = compared.lines[at];
  if (!line) throw new RangeError(`Return ${of + 1} has no line ${at + 1}`);
  const { name, before, after, change, rate, flag } = line;
  return {
    title: `${name}, ${providerName(comparisonCase.returns[of]!)}`,
    sentences: [flagSentence(comparisonCase, flag), ...(line.unit === "" ? ["It has no quantity above zero on both sides in one unit, so it is not split into price, volume and mix."] : [])],
    steps: [
      { label: "Change", formula: differenceInWords(after.cost, before.cost, poundsInWords), value: `${poundsInWords(change)}${rate === null ? "" : `, ${percentInWords(rate)}`}` },
      ...effectSteps(line, compared),
    ],
    sources: [["Cost before", before.costAt], ["Quantity before", before.quantityAt], ["Cost this year", after.costAt], ["Quantity this year", after.quantityAt]]
      .flatMap(([label, figure]): readonly ExplanationSource[] => (figure === null ? [] : [tidySource(String(label), answer.tidy[Number(figure)]!)])),
  };
}

function effectSteps(line: ComparedLine, { lines }: ComparedReturn): readonly ExplanationStep[] {
  const { unit, before, after, volume, mix, price, newOrDropped, notSplit } = line;
  if (newOrDropped !== 0) return [{ label: "New or dropped", formula: "in full", value: poundsInWords(newOrDropped) }];
  if (!isSplit(line)) return notSplit === 0 ? [] : [{ label: "Not split", formula: "in full", value: poundsInWords(notSplit) }];
  const group = lines.filter((each) => each.unit === unit && isSplit(each));
  const [all0, all1] = [group.reduce((sum, each) => sum + each.before.quantity!, 0), group.reduce((sum, each) => sum + each.after.quantity!, 0)];
  const [v0, v1, p0, p1] = [before.quantity!, after.quantity!, before.cost / before.quantity!, after.cost / after.quantity!];
  const inStep = (v0 * all1) / all0;
  return [
    { label: `In step with all ${unit}`, formula: `${numberInWords(v0)} × ${numberInWords(all1)} ÷ ${numberInWords(all0)}`, value: `${numberInWords(Number(inStep.toPrecision(8)))} ${unit}` },
    { label: "Volume", formula: `(${numberInWords(Number(inStep.toPrecision(8)))} − ${numberInWords(v0)}) × ${poundsInWords(p0)}`, value: poundsInWords(volume) },
    { label: "Mix", formula: `(${numberInWords(v1)} − ${numberInWords(Number(inStep.toPrecision(8)))}) × ${poundsInWords(p0)}`, value: poundsInWords(mix) },
    { label: "Price", formula: `(${poundsInWords(p1)} − ${poundsInWords(p0)}) × ${numberInWords(v1)}`, value: poundsInWords(price) },
  ];
}

function isSplit({ unit, before, after }: ComparedLine): boolean {
  return unit !== "" && before.cost !== 0 && after.cost !== 0 && (before.quantity ?? 0) > 0 && (after.quantity ?? 0) > 0;
}

function flagSentence({ limits: { tolerance, ignoreBelow } }: ComparisonCase, flag: ComparedLine["flag"]): string {
  if (flag === "new") return "It cost nothing before, so it is asked about.";
  if (flag === "dropped") return "It costs nothing now, so it is asked about.";
  const least = ignoreBelow.value === 0 ? "" : ` and ${poundsInWords(ignoreBelow.value)} or more`;
  return flag === "query" ? `It changed by more than is let pass: ${percentInWords(tolerance.value)} of the cost before${least}, or by so much that it is always asked about.` : `It is within the limits: a change is asked about beyond ${percentInWords(tolerance.value)} of the cost before${least}.`;
}

function comparedOf(compared: readonly ComparedReturn[], of: number): ComparedReturn {
  const found = compared[of];
  if (!found) throw new RangeError(`There is no return ${of + 1}`);
  return found;
}
