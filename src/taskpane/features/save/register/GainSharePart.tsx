import { amountWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { Notice } from "../../../shared/Notice";
import { sentenceFor } from "../../../shared/sentenceFor";
import { figuresIn, noFigure, type AnswerPartProps } from "./answerParts";
import { LABELS } from "./solveRegister";

/** The gap between target and actual cost, the provider's part of it and the council's. */
export function GainSharePart({ solution: { savingsCase, answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { gainShare, gainShareRefused } = answer;
  const { gainShare: given } = savingsCase;
  if (!given) return null;
  const figure = figuresIn("gainShare", onExplain);
  return (
    <section aria-label="Gain share">
      <h3>Gain share</h3>
      {gainShareRefused && (
        <Notice kind="bad">
          <p>The gain share could not be worked out. {sentenceFor(gainShareRefused, LABELS)}</p>
        </Notice>
      )}
      {gainShare && (
        <FiguresTable
          caption="Gap between target and actual cost, £"
          corner="Line"
          headings={["Amount"]}
          rows={[
            { label: "Target cost", cells: [noFigure(amountWords(given.target.value))] },
            { label: "Actual cost", cells: [noFigure(amountWords(given.actual.value))] },
            { label: gainShare.gap < 0 ? "Gap: an overspend" : "Gap: a saving", cells: [noFigure(amountWords(gainShare.gap))], total: true },
            { label: gainShare.provider < 0 ? "The provider pays" : "The provider receives", cells: [figure(amountWords(Math.abs(gainShare.provider)), "the gain share", { kind: "gainShare" })] },
            { label: gainShare.kept < 0 ? "The council bears" : "The council keeps", cells: [noFigure(amountWords(Math.abs(gainShare.kept)))] },
          ]}
        />
      )}
      {explanationIn("gainShare")}
    </section>
  );
}
