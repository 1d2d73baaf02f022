import { percentWords, quantityWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { figuresIn, noFigure, type AnswerPartProps } from "./answerParts";

/** The criteria with their weights and scores, and each option's weighted score. */
export function ScoresPart({ solution: { appraisal, answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { criteria, options } = appraisal;
  const { scores } = answer;
  if (!criteria || !scores) return null;
  const figure = figuresIn("scores", onExplain);
  return (
    <section aria-label="Scores">
      <h3>Scores on the criteria</h3>
      <FiguresTable
        caption="Scores by criterion, and the weighted score"
        corner="Criterion"
        headings={["Weight", ...options.map(({ name }) => name)]}
        rows={[
          ...criteria.map(({ name, weight, scores: given }) => ({ label: name, cells: [noFigure(percentWords(weight.value)), ...given.map(({ value }) => noFigure(quantityWords(value)))] })),
          { label: "Weighted score", total: true, cells: [noFigure(""), ...scores.options.map(({ score }, option) => figure(score.toFixed(2), `the score of ${options[option]?.name ?? ""}`, { kind: "score", option }))] },
          { label: "Rank", cells: [noFigure(""), ...scores.options.map(({ rank }) => noFigure(String(rank)))] },
        ]}
      />
      {explanationIn("scores")}
    </section>
  );
}
