import { financialYearText } from "../../../../domain/kernel/financialYear";
import { amountWords, percentWords, poundsWords, quantityWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { Notice } from "../../../shared/Notice";
import { sentenceFor } from "../../../shared/sentenceFor";
import { figuresIn, noFigure, type AnswerPartProps } from "./answerParts";
import { LABELS } from "./solveRegister";

/** One year's savings simulated: P10, P50 and P90, and the chance of missing the target. */
export function RangePart({ solution: { savingsCase, answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { range, rangeRefused, years, counted } = answer;
  const { draws, seed, target } = savingsCase.range;
  const figure = figuresIn("range", onExplain);
  if (!range) {
    return rangeRefused && (
      <section aria-label="Range">
        <h3>Range</h3>
        <Notice kind="bad">
          <p>The range could not be worked out. {sentenceFor(rangeRefused, LABELS)}</p>
        </Notice>
      </section>
    );
  }
  const year = financialYearText(range.year);
  return (
    <section aria-label="Range">
      <h3>Range in {year}</h3>
      <FiguresTable
        caption={`Savings that count in ${year}, simulated, £`}
        corner="Estimate"
        headings={["Amount"]}
        rows={[
          { label: "As planned", cells: [noFigure(amountWords(counted[years.indexOf(range.year)] ?? 0))] },
          { label: "P10: nine in ten draws are above", cells: [noFigure(amountWords(range.p10))] },
          { label: "P50: as many above as below", cells: [figure(amountWords(range.p50), "the range", { kind: "range" })] },
          { label: "P90: one in ten draws is above", cells: [noFigure(amountWords(range.p90))] },
          { label: "Mean of the draws", cells: [noFigure(amountWords(range.mean))] },
        ]}
        note={`${quantityWords(draws)} draws from seed ${seed}, each initiative by itself.`}
      />
      {explanationIn("range")}
      <p>
        {target && range.chanceOfMissing !== null
          ? `Chance of missing the target of ${poundsWords(target.value)}: ${percentWords(range.chanceOfMissing, 1)}.`
          : "Give a target under Set the method to see the chance of missing it."}
      </p>
    </section>
  );
}
