import { AGAINST_WORDS } from "../../../../returns/queryLog";
import { roundPoundsWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { Notice } from "../../../shared/Notice";
import { WaterfallChart } from "../../../shared/WaterfallChart";
import { figuresIn, money, rate, type AnswerPartProps } from "./answerParts";
import { EFFECTS } from "./effectWords";
import { returnNames } from "./returnWords";

/** How each return's costs moved: price, volume and mix, lines new or dropped, and what could not be split. */
export function ChangePart({ solution: { comparisonCase, answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { returns, against } = comparisonCase;
  const { compared, total } = answer;
  const names = returnNames(returns);
  const shown = compared.filter(({ notCompared }) => notCompared === "");
  const not = compared.filter(({ notCompared }) => notCompared !== "");
  const figure = figuresIn("change", onExplain);
  return (
    <section aria-label="What changed">
      <h3>What changed</h3>
      {not.length > 0 && (
        <Notice kind="note">
          <p>Not compared:</p>
          <ul>
            {not.map(({ of, notCompared }) => (
              <li key={of}>
                {names[of]}: {notCompared}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {shown.length > 0 && (
        <>
          <FiguresTable
            caption={`Costs against ${AGAINST_WORDS[against]}, £`}
            corner="Return"
            headings={["Before", "Now", "Change", "Change, %", ...EFFECTS.map(({ words }) => words)]}
            rows={[
              ...shown.map(({ of, total: own }) => ({
                label: names[of] ?? "",
                cells: [money(own.before), money(own.after), figure(own.change, `the change of ${names[of] ?? ""}`, { kind: "return change", of }), rate(own.rate), ...EFFECTS.map(({ key }) => money(own[key]))],
              })),
              {
                label: "Together", total: true,
                cells: [money(total.before), money(total.after), figure(total.change, "the change in costs", { kind: "change" }), rate(total.rate), ...EFFECTS.map(({ key, kind, words }) => figure(total[key], words.toLowerCase(), { kind }))],
              },
            ]}
            note="Volume, mix and price are worked out among lines that count the same unit; with lines new or dropped and what could not be split they add to the change."
          />
          {explanationIn("change")}
          <WaterfallChart
            title="Why costs changed"
            steps={EFFECTS.map(({ key, words }) => ({ label: words, adds: total[key] })).filter(({ adds }) => adds !== 0)}
            ends={[{ label: "Change", adds: total.change }]}
            valueWords={roundPoundsWords}
          />
        </>
      )}
    </section>
  );
}
