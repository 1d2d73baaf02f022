import { amountWords, listWords, quantityWords } from "../../shared/figureWords";
import { FiguresTable } from "../../shared/FiguresTable";
import { sentenceFor } from "../../shared/sentenceFor";
import { WaterfallChart } from "../../shared/WaterfallChart";
import { figuresIn, noFigure, type AnswerPartProps } from "./answerParts";
import { costWords } from "./answerWords";
import { MEDIAN_RULES } from "./methodWords";
import { LABELS } from "./solveBenchmark";

const pence = (pounds: number) => amountWords(Math.round(pounds * 100) / 100);

/** Why the sum of the lines' medians is not the median of totals: which lines, how many figures each rests on, and what outliers do to both. */
export function LinesPart({ solution: { benchmarkCase, answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { lines } = answer;
  if (!lines) return null;
  const figure = figuresIn("lines", onExplain);
  const rule = figuresIn("rules", onExplain);
  const { figures, gap, gapAmongComplete, gapFromIncomplete } = lines;
  const [unit = ""] = benchmarkCase.services.map((service) => service.unit);
  const named = benchmarkCase.services.map(({ name }, at) => ({ label: name, adds: partOf(lines.lines[at]) }));
  return (
    <>
      <section aria-label="Medians">
        <h3>Why the two medians differ</h3>
        {gap === null || !figures.totals.spread ? (
          <p>No organisation has every line, so there is no median of totals to set beside the sum.</p>
        ) : (
          <p>
            The lines’ medians add up to {costWords(figures.sumOfLines.median)}; the median of totals is {costWords(figures.totals.spread.median)}, that of{" "}
            {listWords(lines.medianProviders.map(({ provider }) => benchmarkCase.providers[provider]?.name ?? ""))}. The gap is {costWords(gap)}: {costWords(gapAmongComplete ?? 0)} among the{" "}
            {quantityWords(figures.totals.count)} with every line, {costWords(gapFromIncomplete ?? 0)} from those that miss one.
          </p>
        )}
        {gap !== null && <WaterfallChart title="What each line adds to the gap, £" steps={named.filter(({ adds }) => Math.round(adds * 100) !== 0)} ends={[{ label: "Gap", adds: gap }]} valueWords={costWords} />}
        <FiguresTable
          caption={`Lines, £${unit ? ` per ${unit}` : ""}`}
          corner="Line"
          headings={["Median", "Figures", "Of 0", "Blank", "Part of gap"]}
          rows={[
            ...benchmarkCase.services.map(({ name }, at) => {
              const line = lines.lines[at];
              return {
                label: name,
                cells: [
                  line?.median == null ? noFigure("none") : figure(pence(line.median), `the median of ${name}`, { kind: "summary", service: at, measure: "median" }),
                  noFigure(quantityWords(line?.count ?? 0)), noFigure(quantityWords(line?.zeros ?? 0)), noFigure(quantityWords(line?.blanks ?? 0)),
                  line?.gapAmongComplete == null ? noFigure("none") : figure(pence(partOf(line)), `the part of ${name} in the gap`, { kind: "lineGap", line: at }),
                ],
              };
            }),
            {
              label: "Together", total: true,
              cells: [noFigure(pence(figures.sumOfLines.median)), noFigure(""), noFigure(""), noFigure(""), gap === null ? noFigure("none") : figure(pence(gap), "the gap", { kind: "gap" })],
            },
          ]}
          note={benchmarkCase.zeros === "keep" ? "A 0 counts as a cost of nothing; a blank does not count." : "A 0 counts as a blank."}
        />
        {explanationIn("lines")}
      </section>
      <section aria-label="Medians by rule">
        <h3>How the answer moves with outliers</h3>
        <FiguresTable
          caption="Both medians by rule, £"
          corner="Rule"
          headings={["Median of totals", "Sum of line medians", "Gap", "Left out"]}
          rows={lines.byRule.map(({ rule: kind, medianOfTotals, sumOfMedians, gap: own, removed }, at) => ({
            label: MEDIAN_RULES[kind],
            cells: [
              medianOfTotals === null ? noFigure("none") : rule(pence(medianOfTotals), `the median of totals, ${MEDIAN_RULES[kind].toLowerCase()}`, { kind: "byRule", rule: at }),
              sumOfMedians === null ? noFigure("none") : rule(pence(sumOfMedians), `the sum of line medians, ${MEDIAN_RULES[kind].toLowerCase()}`, { kind: "byRule", rule: at }),
              own === null ? noFigure("none") : noFigure(pence(own)),
              noFigure(quantityWords(removed.length)),
            ],
          }))}
        />
        {lines.byRule.map(({ rule: kind, refused }) => refused && (
          <p key={kind} className="hint">
            {MEDIAN_RULES[kind]}: {sentenceFor(refused, LABELS)}
          </p>
        ))}
        {explanationIn("rules")}
      </section>
    </>
  );
}

function partOf(line: { readonly gapAmongComplete: number | null; readonly gapFromIncomplete: number | null } | undefined): number {
  return (line?.gapAmongComplete ?? 0) + (line?.gapFromIncomplete ?? 0);
}
