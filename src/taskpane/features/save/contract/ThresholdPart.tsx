import { heldThresholds } from "../../../../workings/contracts/heldThresholds";
import { STANDING_WORDS } from "../../../../workings/contracts/contractWords";
import { dayWords } from "../../../shared/dayWords";
import { amountWords, listWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { Notice } from "../../../shared/Notice";
import { figuresIn, type AnswerPartProps } from "./answerParts";

/** The value against the threshold in force, and the period by whose end it is reached. */
export function ThresholdPart({ solution: { contractCase, answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { threshold, thresholdRefused, value, over, standing, reachedIn, periods, unknown } = answer;
  const figure = figuresIn("threshold", onExplain);
  const reached = reachedIn === null ? null : periods[reachedIn];
  return (
    <section aria-label="Threshold">
      <h3>Against the threshold</h3>
      {thresholdRefused && (
        <Notice kind="bad">
          <p>{notHeldWords(contractCase)}</p>
        </Notice>
      )}
      {unknown.length > 0 && (
        <Notice kind="note">
          <p>{listWords(unknown.map((lot) => contractCase.lots[lot]?.name ?? ""))} cannot be estimated. A contract whose value cannot be estimated is treated as at or above the threshold.</p>
        </Notice>
      )}
      <FiguresTable
        caption={`Threshold in force on ${dayWords(contractCase.procurement.day)}, £, VAT included`}
        corner="Line"
        headings={["Amount"]}
        rows={[
          { label: "Estimated value", cells: [figure(amountWords(value), "the estimated value", { kind: "value" })] },
          ...(threshold ? [{ label: "Threshold", cells: [figure(amountWords(threshold.value), "the threshold", { kind: "threshold" })] }] : []),
          ...(over === null ? [] : [{ label: over < 0 ? "Under the threshold by" : "Over the threshold by", total: true, cells: [figure(amountWords(Math.abs(over)), "how the value stands to the threshold", { kind: "standing" })] }]),
        ]}
        note={`${STANDING_WORDS[standing]}.${reached ? ` It is reached in ${reachedIn === 0 ? "the initial term" : reached.name.toLowerCase()}, which ends on ${dayWords(reached.to)}.` : ""}`}
      />
      {explanationIn("threshold")}
    </section>
  );
}

/** For which days thresholds of the contract's kind are held, and what to do about another. */
function notHeldWords({ kind, procurement }: AnswerPartProps["solution"]["contractCase"]): string {
  const held = heldThresholds().filter((threshold) => threshold.kind === kind);
  const [first, last] = [held[0], held.at(-1)];
  const days = first && last ? ` Those held are in force from ${dayWords(first.from)} to ${dayWords(last.until)}.` : "";
  return `No threshold is held for ${dayWords(procurement.day)}.${days} Check the day the procurement starts; if it is right, set the value against the threshold published for it.`;
}
