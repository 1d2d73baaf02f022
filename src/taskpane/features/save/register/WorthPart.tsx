import { financialYearText } from "../../../../domain/kernel/financialYear";
import type { SavingsAnswer } from "../../../../workings/savings/savingsFigures";
import { amountWords, listWords, percentWords, poundsWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { Notice } from "../../../shared/Notice";
import { sentenceFor } from "../../../shared/sentenceFor";
import { figuresIn, noFigure, type AnswerPartProps } from "./answerParts";
import { yearsWords } from "./answerWords";
import { schemeWords } from "../schemeWords";
import { LABELS } from "./solveRegister";

/** When one-off costs are recouped, and the net present value with the optimism correction on its own line. */
export function WorthPart({ solution: { savingsCase, answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { payback, paybackRefused, presentValue, correctionValue, correctionRate, presentValueAfter, excelNpv } = answer;
  const figure = figuresIn("worth", onExplain);
  return (
    <section aria-label="Worth">
      <h3>Payback and present value</h3>
      <FiguresTable
        caption={`Net present value, £, ${schemeWords(savingsCase.scheme)}`}
        corner="Line"
        headings={["Amount"]}
        rows={[
          { label: "Net present value", cells: [figure(amountWords(presentValue), "the net present value", { kind: "presentValue" })] },
          { label: correctionRate === 0 ? "Optimism correction: none" : `Optimism correction, ${percentWords(correctionRate)} of savings`, cells: [noFigure(amountWords(correctionValue))] },
          { label: "Net present value after the correction", total: true, cells: [noFigure(amountWords(presentValueAfter))] },
        ]}
      />
      {payback === null ? (
        <p>Payback: {paybackRefused ? sentenceFor(paybackRefused, LABELS) : "one-off costs are not recouped."}</p>
      ) : (
        <FiguresTable
          caption="Payback, years"
          corner="Line"
          headings={["Years"]}
          rows={[{ label: "Until one-off costs are recouped", cells: [figure(yearsWords(payback), "the payback", { kind: "payback" })] }]}
          note={`Not discounted, before the correction.${payback === 0 ? ` ${atOnceWords(answer)}` : ""}`}
        />
      )}
      {explanationIn("worth")}
      {excelNpv && (
        <Notice kind="note">
          <p>
            {listWords(excelNpv.emptyYears.map((year) => financialYearText(year)))} {excelNpv.emptyYears.length === 1 ? "is a year" : "are years"} of nothing. Excel’s own NPV skips an empty cell and moves later years nearer: on the
            same cells it would give {poundsWords(excelNpv.value)}, which is {poundsWords(Math.abs(excelNpv.difference))} too {excelNpv.difference < 0 ? "little" : "much"}.
          </p>
        </Notice>
      )}
    </section>
  );
}

/** Why nothing is left to recoup from the start. */
function atOnceWords({ totals: { costs }, net }: SavingsAnswer): string {
  if (costs === 0) return "There are no one-off costs in the plan.";
  return (net[0] ?? 0) > 0 ? "The first year already saves more than it costs." : "No year costs more than has been saved by then.";
}
