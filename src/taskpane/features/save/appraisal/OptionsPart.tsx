import { committeeHtml, committeeTable, committeeText } from "../../../../workings/appraisal/committeeTable";
import { useMemo } from "react";
import { amountWords, roundPoundsWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { WaterfallChart } from "../../../shared/WaterfallChart";
import { figuresIn, noFigure, type AnswerPartProps } from "./answerParts";
import { ratioWords } from "./appraisalWords";
import { CopyTable } from "./CopyTable";

/** The options side by side, as a table that can be copied into a paper, and as a chart. */
export function OptionsPart({ solution: { appraisal, answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { options, decidedBy } = appraisal;
  const { views, scores, lead } = answer;
  const level = lead === 0;
  const figure = figuresIn("options", onExplain);
  const copied = useMemo(() => {
    const table = committeeTable(appraisal, answer);
    return { html: committeeHtml(table), text: committeeText(table) };
  }, [appraisal, answer]);
  return (
    <section aria-label="Options">
      <h3>Options side by side</h3>
      <FiguresTable
        caption="Net present value, £, and benefit–cost ratio, corrected for optimism"
        corner="Option"
        headings={["Rank", "Value, public sector", "Cash, public sector", "Cash, council", "Ratio, public sector, cash", "Ratio, council, cash", ...(scores ? ["Score"] : [])]}
        rows={options.map(({ name }, option) => ({
          label: name,
          total: !level && option === answer.preferred,
          cells: [
            noFigure(String(views[decidedBy].options[option]!.rank)),
            ...(["value", "cash", "council"] as const).map((view) => figure(amountWords(views[view].options[option]!.netPresentValue), `the net present value of ${name}`, { kind: "net", view, option })),
            noFigure(ratioWords(views.cash.options[option]!.ratio)),
            noFigure(ratioWords(views.council.options[option]!.ratio)),
            ...(scores ? [noFigure(scores.options[option]!.score.toFixed(2))] : []),
          ],
        }))}
        note={`A ratio is benefits ÷ costs; – where there is no cost.${level ? "" : " The preferred option is in bold."}`}
      />
      {explanationIn("options")}
      <CopyTable {...copied} />
      <WaterfallChart
        title="Net present value by option"
        steps={[]}
        ends={options.map(({ name }, option) => ({ label: name, adds: views[decidedBy].options[option]!.netPresentValue }))}
        valueWords={roundPoundsWords}
      />
    </section>
  );
}
