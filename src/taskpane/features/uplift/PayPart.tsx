import type { Day } from "../../../domain/kernel/day";
import type { PayAnswer } from "../../../workings/uplift/upliftCase";
import { dayWords } from "../../shared/dayWords";
import { amountWords, poundsWords } from "../../shared/figureWords";
import { FiguresTable } from "../../shared/FiguresTable";
import { figuresIn, noFigure, type Explaining } from "./answerParts";

interface PayPartProps extends Explaining {
  readonly pay: PayAnswer;
  readonly base: Day;
  readonly review: Day;
}

/** The hourly pay that the fee can carry now and after the award, or a rise that meets the pressure, beside the National Living Wage. */
export function PayPart({ pay, base, review, onExplain, explanationIn }: PayPartProps) {
  const figure = figuresIn("pay", onExplain);
  const after = afterWords(pay);
  const floor = (amount: number | null, when: string, which: "floorBefore" | "floorAfter") =>
    amount === null ? noFigure("not held") : figure(amountWords(amount), `the National Living Wage on ${when}`, { kind: which }, which === "floorAfter" && pay.floorForecast ? "forecast" : undefined);
  return (
    <section aria-label="Affordable pay">
      <h3>The pay the fee can carry</h3>
      <p>{payWords(pay)}</p>
      <FiguresTable
        caption="Affordable pay, £ an hour"
        corner="On"
        headings={["Affordable pay", "National Living Wage"]}
        rows={[
          { label: dayWords(base), cells: [figure(amountWords(pay.before), "the pay the fee can carry now", { kind: "payBefore" }), floor(pay.floorBefore, dayWords(base), "floorBefore")] },
          { label: dayWords(review), cells: [figure(amountWords(pay.after), `the pay the fee can carry ${after}`, { kind: "payAfter" }), floor(pay.floorAfter, dayWords(review), "floorAfter")] },
        ]}
        note={`${after.charAt(0).toUpperCase()}${after.slice(1)} the fee is ${poundsWords(pay.feeAfter)} and non-pay cost is ${poundsWords(pay.nonPayAfter)} an hour.`}
      />
      {explanationIn("pay")}
    </section>
  );
}

function afterWords({ feeRisesBy }: PayAnswer): string {
  return feeRisesBy === "award" ? "after the award" : "after a rise that meets the pressure";
}

function payWords(pay: PayAnswer): string {
  const { before, after, floorBefore, floorAfter } = pay;
  const moved = `The fee can carry pay of ${poundsWords(before)} an hour now and ${poundsWords(after)} ${afterWords(pay)}. `;
  if (floorAfter === null) return `${moved}No National Living Wage is held for the review date.`;
  const then = gapWords(after, floorAfter);
  return `${moved}${floorBefore === null ? `After it, that is ${then}.` : `Now that is ${gapWords(before, floorBefore)}; then it is ${then}.`}`;
}

/** Compared to the penny, as both are shown. */
function gapWords(pay: number, floor: number): string {
  const pence = Math.round(pay * 100) - Math.round(floor * 100);
  const against = `the National Living Wage of ${poundsWords(floor)}`;
  return pence === 0 ? `exactly ${against}` : `${poundsWords(Math.abs(pence) / 100)} ${pence < 0 ? "below" : "above"} ${against}`;
}
