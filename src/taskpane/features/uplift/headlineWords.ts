import type { UpliftAnswer, UpliftCase } from "../../../workings/uplift/upliftCase";
import { dayWords } from "../../shared/dayWords";
import { countWords, percentWords, poundsWords } from "../../shared/figureWords";
import { changeWords, poundsPriceWords } from "./priceWords";

interface Solved {
  readonly upliftCase: UpliftCase;
  readonly answer: UpliftAnswer;
}

/** "£21.14 from 1 April 2025, up 5.72%." for one price; "298 of 300 prices uplifted, up 4.1% on average." for a list. */
export function headlineWords({ upliftCase, answer }: Solved, leftOut: number): string {
  const first = onlyPrice(upliftCase, answer, leftOut);
  if (first) return `${poundsPriceWords(first.price, upliftCase.rounding)} from ${dayWords(first.from)}, ${changeWords(first.change, percentWords(first.change))}.`;
  return `${countUplifted(upliftCase, answer, leftOut)} uplifted${answer.change ? `, ${averageWords(answer.change)}` : ""}.`;
}

/** The first year of the only price there is; undefined where there are more, or it was refused. */
export function onlyPrice({ lines }: UpliftCase, answer: UpliftAnswer, leftOut: number) {
  const only = answer.lines[0];
  return lines.length === 1 && leftOut === 0 && only?.kind === "uplifted" ? only.years[0] : undefined;
}

/** "298 of 300 prices", "12 prices". */
export function countUplifted({ lines }: UpliftCase, { uplifted }: UpliftAnswer, leftOut: number): string {
  const all = lines.length + leftOut;
  return uplifted === all ? countWords(all, "price") : `${uplifted === 0 ? "None" : uplifted} of ${countWords(all, "price")}`;
}

/** "up 4.1% on average, from 2% to 6.7%". */
export function averageWords({ mean, least, greatest }: NonNullable<UpliftAnswer["change"]>): string {
  const [low, high] = [percentWords(least), percentWords(greatest)];
  return `${changeWords(mean, percentWords(mean))} on average${low === high ? "" : `, from ${low} to ${high}`}`;
}

/** "A year costs £1,000.00 at the prices now and £1,050.00 from the review."; "" where there are no quantities. */
export function costWords({ cost }: UpliftAnswer): string {
  const then = cost?.years[0];
  return cost && then !== undefined ? `A year costs ${poundsWords(cost.now)} at the prices now and ${poundsWords(then)} from the review.` : "";
}
