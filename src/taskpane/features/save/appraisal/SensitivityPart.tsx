import { amountWords, percentWords, roundPoundsWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { figuresIn, noFigure, type AnswerPartProps } from "./answerParts";
import { TornadoChart } from "./TornadoChart";

const FIRST_SHOWN = 20;

/** How the preferred option's lead over the next moves with each of their lines: a table, then a tornado. */
export function SensitivityPart({ solution: { appraisal, answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { sensitivity, lead, preferred, next } = answer;
  if (next === null || lead === null || sensitivity.length === 0) return null;
  const figure = figuresIn("sensitivity", onExplain);
  const names = appraisal.options.map(({ name }) => name);
  const labelOf = (line: number): string => `${appraisal.lines[line]?.name ?? ""}, ${names[appraisal.lines[line]?.option ?? 0] ?? ""}`;
  return (
    <section aria-label="Sensitivity">
      <h3>What moves the lead</h3>
      <FiguresTable
        caption={`Lead of ${names[preferred] ?? ""} over ${names[next] ?? ""}, £, each line ${percentWords(appraisal.swing.value)} smaller and larger`}
        corner="Line"
        headings={["Smaller", "Larger", "Turns the choice"]}
        most={FIRST_SHOWN}
        rows={[
          { label: "As it is", total: true, cells: [figure(amountWords(lead), "the lead", { kind: "lead" }), noFigure(amountWords(lead)), noFigure("")] },
          ...sensitivity.map(({ line, smaller, larger, turns }) => ({ label: labelOf(line), cells: [noFigure(amountWords(smaller)), noFigure(amountWords(larger)), noFigure(turns ? "yes" : "no")] })),
        ]}
      />
      {explanationIn("sensitivity")}
      <TornadoChart
        title={`Lead of ${names[preferred] ?? ""}, each line ${percentWords(appraisal.swing.value)} either way`}
        lead={lead}
        bars={sensitivity.map(({ line, smaller, larger }) => ({ label: labelOf(line), smaller, larger }))}
        valueWords={roundPoundsWords}
      />
    </section>
  );
}
