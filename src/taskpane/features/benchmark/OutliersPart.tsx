import type { CostSummary } from "../../../domain/benchmarking/costSummary";
import { amountWords, countWords, quantityWords } from "../../shared/figureWords";
import { FiguresTable } from "../../shared/FiguresTable";
import { sentenceFor } from "../../shared/sentenceFor";
import { figuresIn, noFigure, type ServicePartProps } from "./answerParts";
import { costWords } from "./answerWords";
import { ruleName } from "./methodWords";
import { LABELS } from "./solveBenchmark";

const COMPARED: readonly (readonly [measure: "count" | "lowerQuartile" | "median" | "upperQuartile" | "weightedMean" | "mean", words: string])[] = [
  ["count", "Compared"], ["lowerQuartile", "Lower quartile"], ["median", "Median"], ["upperQuartile", "Upper quartile"], ["weightedMean", "Weighted mean"], ["mean", "Plain mean"],
];

/** Who stands apart by the rule or by name, and what the figures would be without them. */
export function OutliersPart({ solution: { benchmarkCase, answer }, service, onExplain, explanationIn }: ServicePartProps) {
  const found = answer.services[service];
  if (!found?.summary) return null;
  const { rule, k, named } = benchmarkCase.outliers;
  const { summary, withoutOutliers: without } = found;
  const figure = figuresIn("outliers", onExplain);
  const names = new Set(named);
  const apart = found.compared.filter(({ outlier, provider }) => outlier !== null || names.has(provider)).sort((a, b) => b.unitCost - a.unitCost);
  return (
    <section aria-label="Outliers">
      <h4>Outliers</h4>
      <p>
        {found.outliersRefused
          ? `The rule gives no answer: ${sentenceFor(found.outliersRefused, LABELS) ?? ""}`
          : `${apart.length === 0 ? "None" : countWords(apart.length, "organisation")} by ${ruleName(rule).toLowerCase()}, ${quantityWords(k.value)} times${names.size > 0 ? " or by name" : ""}${found.fences ? `: ${fenceWords(found.fences, summary.minimum)}` : ""}. An outlier is a question to ask, and stays in the figures.`}
      </p>
      {apart.length > 0 && (
        <>
          <FiguresTable
            caption="Outliers, £"
            corner="Organisation"
            headings={["Unit cost", "Which"]}
            rows={apart.map(({ provider, unitCost, outlier }) => {
              const name = benchmarkCase.providers[provider]?.name ?? "";
              return { label: name, cells: [figure(amountWords(Math.round(unitCost * 100) / 100), `the fences beside ${name}`, { kind: "outlier", service, provider }), noFigure(outlier ?? "by name")] };
            })}
            most={12}
          />
          <FiguresTable
            caption="With and without them, £"
            corner="Figure"
            headings={["With", "Without"]}
            rows={COMPARED.filter(([measure]) => summary[measure] != null).map(([measure, words]) => ({ label: words, cells: [noFigure(shown(summary, measure)), noFigure(without ? shown(without, measure) : "none left")] }))}
          />
        </>
      )}
      {explanationIn("outliers")}
    </section>
  );
}

/** A fence below nothing is not said where nobody costs less than nothing. */
function fenceWords({ least, most }: { readonly least: number; readonly most: number }, minimum: number): string {
  return least < 0 && minimum >= 0 ? `above ${costWords(most)}` : `below ${costWords(least)} or above ${costWords(most)}`;
}

function shown(summary: CostSummary, measure: (typeof COMPARED)[number][0]): string {
  const value = summary[measure];
  if (value == null) return "none";
  return measure === "count" ? quantityWords(value) : amountWords(Math.round(value * 100) / 100);
}
