import { shortDayWords } from "../../../shared/dayWords";
import { amountWords, quantityWords, roundPoundsWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { WaterfallChart } from "../../../shared/WaterfallChart";
import { figuresIn, noFigure, type AnswerPartProps } from "./answerParts";

/** What of the value is which period: the initial term and each extension, as a table and as a chart against the threshold; then each contract year. */
export function PeriodsPart({ solution: { answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { periods, years, value, threshold } = answer;
  const figure = figuresIn("periods", onExplain);
  return (
    <section aria-label="Periods">
      <h3>Period by period</h3>
      <FiguresTable
        caption="Value by period, £"
        corner="Period"
        headings={["Value", "Value so far", "Months", "From", "To"]}
        rows={[
          ...periods.map((period, at) => ({
            label: period.name,
            cells: [figure(amountWords(period.value), `the value of ${period.name.toLowerCase()}`, { kind: "period", period: at }), noFigure(amountWords(period.valueSoFar)), noFigure(quantityWords(period.months)), noFigure(shortDayWords(period.from)), noFigure(shortDayWords(period.to))],
          })),
          { label: "Whole term", total: true, cells: [noFigure(amountWords(value)), noFigure(""), noFigure(quantityWords(periods.reduce((sum, { months }) => sum + months, 0))), noFigure(""), noFigure("")] },
        ]}
      />
      {explanationIn("periods")}
      <FiguresTable
        caption="Value by contract year, £"
        corner="Year"
        headings={["Value", "Months"]}
        rows={years.map((year) => ({ label: `Year ${year.year}`, cells: [noFigure(amountWords(year.value)), noFigure(quantityWords(year.months))] }))}
      />
      <WaterfallChart
        title="The value period by period"
        steps={periods.map(({ name, value: adds }) => ({ label: name, adds }))}
        ends={[{ label: "Whole term", adds: value }, ...(threshold ? [{ label: "Threshold", adds: threshold.value }] : [])]}
        valueWords={roundPoundsWords}
      />
    </section>
  );
}
