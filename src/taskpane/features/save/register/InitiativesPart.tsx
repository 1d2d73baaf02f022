import { useMemo } from "react";
import { financialYearText } from "../../../../domain/kernel/financialYear";
import { amountWords, percentWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { figuresIn, noFigure, type AnswerPartProps } from "./answerParts";

const FIRST_SHOWN = 25;

/** Each initiative: by itself and as counted, its part-year effect, confidence and one-off cost; then its saving year by year. */
export function InitiativesPart({ solution: { answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { initiatives, years } = answer;
  const counted = useMemo(() => {
    const figure = figuresIn("initiatives", onExplain);
    return initiatives.map(({ name, type, alone, overlap, counted: amount, partYear, confidence, costs, refused }, initiative) => ({
      label: name || "No name",
      cells: [
        noFigure(type),
        noFigure(amountWords(alone)),
        noFigure(amountWords(overlap)),
        refused ? noFigure("not worked out") : figure(amountWords(amount), `what ${name} is counted for`, { kind: "counted" as const, initiative }),
        partYear ? { ...noFigure(amountWords(partYear.amount)), mark: financialYearText(partYear.year) } : noFigure("none"),
        noFigure(percentWords(confidence)),
        noFigure(amountWords(costs.reduce((pence, cost) => pence + Math.round(cost * 100), 0) / 100)),
      ],
    }));
  }, [initiatives, onExplain]);
  const byYear = useMemo(() => {
    const figure = figuresIn("years", onExplain);
    return initiatives.map(({ name, byYear: amounts, refused }, initiative) => ({
      label: name || "No name",
      cells: amounts.map((amount, year) => (refused ? noFigure("not worked out") : figure(amountWords(amount), `what ${name} saves in ${financialYearText(years[year]!)}`, { kind: "saving" as const, initiative, year }))),
    }));
  }, [initiatives, years, onExplain]);
  return (
    <section aria-label="Initiatives">
      <h3>Each initiative</h3>
      <FiguresTable
        caption="What each initiative saves in a full year, or once where it is one-off, £"
        corner="Initiative"
        headings={["Type", "Alone", "Overlap", "Counted", "Part-year effect", "Confidence", "One-off cost"]}
        rows={counted}
        most={FIRST_SHOWN}
        note="Overlap is what other initiatives on the same budget line already save."
      />
      {explanationIn("initiatives")}
      <FiguresTable caption="Savings by initiative and financial year, £" corner="Initiative" headings={years.map((year) => financialYearText(year))} rows={byYear} most={FIRST_SHOWN} />
      {explanationIn("years")}
    </section>
  );
}
