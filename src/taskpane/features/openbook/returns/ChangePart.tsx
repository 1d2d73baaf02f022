import { AGAINST_WORDS } from "../../../../returns/queryLog";
import { roundPoundsWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { Notice } from "../../../shared/Notice";
import { WaterfallChart } from "../../../shared/WaterfallChart";
import { money, rate, type AnswerPartProps } from "./answerParts";
import { EFFECTS } from "./effectWords";
import { returnNames } from "./returnWords";

/** How each return's costs moved: price, volume and mix, lines new or dropped, and what could not be split. */
export function ChangePart({ solution: { comparisonCase, answer } }: AnswerPartProps) {
  const { returns, against } = comparisonCase;
  const { compared, total } = answer;
  const names = returnNames(returns);
  const shown = compared.filter(({ notCompared }) => notCompared === "");
  const not = compared.filter(({ notCompared }) => notCompared !== "");
  const cells = (of: typeof total) => [money(of.before), money(of.after), money(of.change), rate(of.rate), ...EFFECTS.map(({ key }) => money(of[key]))];
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
              ...shown.map((each) => ({ label: names[each.of] ?? "", cells: cells(each.total) })),
              ...(shown.length > 1 ? [{ label: "Together", total: true, cells: cells(total) }] : []),
            ]}
            note="Volume, mix and price are worked out among lines that count the same unit; with lines new or dropped and what could not be split they add to the change."
          />
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
