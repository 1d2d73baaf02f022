import { useMemo } from "react";
import type { AppraisalAnswer } from "../../../../workings/appraisal/appraisalCase";
import { amountWords, percentWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { figuresIn, noFigure, type AnswerPartProps } from "./answerParts";

const FIRST_SHOWN = 30;
const NONE_WORDS = { "no-effect": "no effect", "not-at-nothing": "none", "one-option": "none" } as const;

/** How far a line must move for the choice to turn; one that cannot turn it comes last. */
function distanceOf({ multiplier }: AppraisalAnswer["switching"][number]): number {
  return multiplier === null ? Number.MAX_VALUE : Math.abs(multiplier - 1);
}

/** How far each line must move, alone, for another option to be the best; and the discount rate at which the choice turns. */
export function SwitchingPart({ solution: { appraisal, answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { switching, discountSwitch, preferred } = answer;
  const names = useMemo(() => appraisal.options.map(({ name }) => name), [appraisal]);
  const rows = useMemo(() => {
    const figure = figuresIn("switching", onExplain);
    const nearest = switching.map((each, line) => ({ ...each, line })).sort((a, b) => distanceOf(a) - distanceOf(b) || a.line - b.line);
    return nearest.map(({ multiplier, rival, none, line }) => {
      const { name, option, amounts } = appraisal.lines[line]!;
      const now = amounts.reduce((sum, cells) => cells.reduce((total, { value }) => total + value, sum), 0);
      const of = `the switching value of ${name}, ${names[option] ?? ""}`;
      return {
        label: `${name}, ${names[option] ?? ""}`,
        cells: multiplier === null
          ? [figure(NONE_WORDS[none ?? "one-option"], of, { kind: "switching" as const, line }), noFigure(amountWords(now)), noFigure("–"), noFigure("–")]
          : [figure(percentWords(multiplier, 1), of, { kind: "switching" as const, line }), noFigure(amountWords(now)), noFigure(amountWords(now * multiplier)), noFigure(rival === null ? "–" : (names[rival] ?? ""))],
      };
    });
  }, [appraisal, switching, names, onExplain]);
  return (
    <section aria-label="Switching values">
      <h3>What would turn the choice</h3>
      <FiguresTable
        caption="Switching values: what each line must come to, all else as it is, £ over all years"
        corner="Line"
        headings={["Of the line now", "Now", "Switching value", "Level with"]}
        rows={rows}
        most={FIRST_SHOWN}
        note="The line that has to change least comes first. “None” is a line no change of which turns the choice."
      />
      {discountSwitch && (
        <FiguresTable
          caption="Discount rate of year 1 at which the choice turns"
          corner="Rate"
          headings={["Switching value", "Level with"]}
          rows={[{
            label: "Discount rate",
            cells: [
              figuresIn("switching", onExplain)(discountSwitch.rate === null ? "none" : percentWords(discountSwitch.rate), "the switching discount rate", { kind: "discountSwitch" }),
              noFigure(discountSwitch.becomes === null ? "–" : (names[discountSwitch.becomes] ?? "")),
            ],
          }]}
          note={
            discountSwitch.rate === null
              ? `${names[preferred] ?? ""} stays the best at every rate from ${percentWords(discountSwitch.least)} to ${percentWords(discountSwitch.most)}.`
              : "Every year’s rate is moved by the same points."
          }
        />
      )}
      {explanationIn("switching")}
    </section>
  );
}
