import type { SpreadMeasure } from "../../../workings/benchmark/explainSpread";
import { amountWords, quantityWords } from "../../shared/figureWords";
import { FiguresTable, type FigureCell } from "../../shared/FiguresTable";
import { figuresIn, noFigure, type AnswerPartProps } from "./answerParts";
import { shortNames } from "./serviceNames";

/** More services than this go down the side. */
const MOST_ACROSS = 4;

const MEASURES: readonly (readonly [measure: SpreadMeasure, words: string])[] = [
  ["count", "Compared"], ["minimum", "Lowest"], ["lowerQuartile", "Lower quartile"], ["median", "Median"], ["upperQuartile", "Upper quartile"], ["maximum", "Highest"],
  ["weightedMean", "Weighted mean"], ["mean", "Plain mean"],
];

/** How the unit costs of each service are spread, weighted and plain mean beside each other, and how many are left out. */
export function SummaryPart({ solution: { benchmarkCase, answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { services } = benchmarkCase;
  const figure = figuresIn("summary", onExplain);
  const cell = (service: number, [measure, words]: (typeof MEASURES)[number]): FigureCell => {
    const value = answer.services[service]?.summary?.[measure];
    if (value === undefined || value === null) return noFigure(measure === "weightedMean" ? "no activity" : "none");
    return figure(measure === "count" ? quantityWords(value) : amountWords(Math.round(value * 100) / 100), `${words.toLowerCase()} of ${services[service]?.name ?? ""}`, { kind: "summary", service, measure });
  };
  const left = (service: number) => noFigure(quantityWords(answer.services[service]?.leftOut.length ?? 0));
  const names = shortNames(services.map(({ name }) => name));
  const units = new Set(services.map(({ unit }) => unit));
  const [unit] = units;
  const caption = `Unit costs, £${units.size === 1 && unit ? ` per ${unit}` : ""}`;
  const measures = MEASURES.filter(([measure]) => measure !== "weightedMean" || answer.services.some(({ summary }) => summary?.weightedMean != null));
  const note = measures.some(([measure]) => measure === "weightedMean")
    ? "Weighted: all the cost over all the activity. Plain: each organisation counts once, whatever its size."
    : "There is no activity to weight by: each organisation counts once, whatever its size.";
  return (
    <section aria-label="Summary">
      <h3>How unit costs are spread</h3>
      {services.length > MOST_ACROSS ? (
        <FiguresTable
          caption={caption}
          corner={benchmarkCase.view === "lines" ? "Cost line" : "Service"}
          headings={[...measures.map(([, words]) => words), "Left out"]}
          rows={services.map(({ unit: own }, service) => ({ label: units.size === 1 || own === "" ? (names[service] ?? "") : `${names[service]}, per ${own}`, cells: [...measures.map((measure) => cell(service, measure)), left(service)] }))}
          note={note}
        />
      ) : (
        <FiguresTable
          caption={caption}
          corner="Figure"
          headings={services.map(({ unit: own }, service) => (units.size === 1 || own === "" ? (names[service] ?? "") : `${names[service]}, per ${own}`))}
          rows={[
            ...measures.map((measure) => ({ label: measure[1], cells: services.map((_, service) => cell(service, measure)) })),
            { label: "Left out", cells: services.map((_, service) => left(service)) },
          ]}
          note={note}
        />
      )}
      {explanationIn("summary")}
    </section>
  );
}
