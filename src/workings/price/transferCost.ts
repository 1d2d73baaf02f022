import { DomainError } from "../../domain/kernel/DomainError";
import { addPence, toPence, toPounds } from "../../domain/kernel/money";
import type { Pence } from "../../domain/kernel/quantities";
import { postCost } from "../../domain/pricing/postCost";
import { redundancyPay } from "../../domain/pricing/redundancyPay";
import { redundancyWeeks } from "../../domain/pricing/redundancyWeeks";
import type { FigureWithSource } from "../../reference/referenceFigures";
import { heldFigure } from "./heldFigure";
import type { TransferAnswer, TransferCase, TransferPost, TransferPostAnswer } from "./priceCase";
import { nationalInsurance } from "./staffCosts";

/** A week's pay is a year's over these. */
const WEEKS_OF_PAY = 52;

/**
 * What posts that transfer cost at the terms that are protected and at the new employer's own, and their statutory redundancy pay.
 *
 *     cost       = FCR.POSTCOST(salary, fte, year, pension, other), to the penny, by each of the two terms
 *     redundancy = FCR.REDUNDANCY(age, years, protected salary × fte ÷ 52, date), to the penny
 *
 * Redundancy is a person's: a row of more than one post has none, and is refused by itself.
 *
 * @throws {DomainError} empty-input (no posts), what FCR.POSTCOST and the year refuse, date-not-covered
 * @source price/METHOD.md, Transfer
 */
export function transferCost({ posts, year, pension, other, end }: TransferCase): TransferAnswer {
  if (posts.length === 0) throw new DomainError("empty-input", { argument: "posts" });
  const { rate, threshold } = nationalInsurance({ year });
  const limit = posts.some(asked) ? heldFigure("WEEKLY-PAY-LIMIT", end.day) : null;
  const costOf = (salary: number, fte: number, pensionRate: number): Pence =>
    toPence(postCost(salary, fte, rate.value, threshold.value, pensionRate, other.value), "cost of a post");
  const answers = posts.map((post): TransferPostAnswer => {
    const standard = costOf(post.standardSalary.value, post.fte.value, pension.standard.value);
    const kept = costOf(post.protectedSalary.value, post.fte.value, pension.protected.value);
    return { post: post.post, standard: toPounds(standard), protected: toPounds(kept), more: toPounds(kept - standard), ...redundancyOf(post, limit) };
  });
  const total = (amounts: readonly number[]): number => toPounds(addPence(amounts.map((amount) => toPence(amount)), "transfer"));
  const known = answers.flatMap(({ redundancy }) => (redundancy === null ? [] : [redundancy]));
  return {
    posts: answers,
    standard: total(answers.map(({ standard }) => standard)),
    protected: total(answers.map((answer) => answer.protected)),
    more: total(answers.map(({ more }) => more)),
    redundancy: total(known),
    redundancyOf: known.length,
    figures: limit ? [rate, threshold, limit] : [rate, threshold],
  };
}

type Redundancy = Pick<TransferPostAnswer, "redundancyWeeks" | "redundancy" | "refused">;

function asked({ age, serviceYears }: TransferPost): boolean {
  return age !== null && serviceYears !== null;
}

function redundancyOf({ fte, protectedSalary, age, serviceYears }: TransferPost, limit: FigureWithSource | null): Redundancy {
  if (!age || !serviceYears || !limit) return { redundancyWeeks: null, redundancy: null, refused: null };
  try {
    if (fte.value > 1) throw new DomainError("out-of-range", { argument: "fte", value: fte.value, least: 0, most: 1 });
    const weekly = (protectedSalary.value * fte.value) / WEEKS_OF_PAY;
    return {
      redundancyWeeks: redundancyWeeks(age.value, serviceYears.value),
      redundancy: toPounds(toPence(redundancyPay(age.value, serviceYears.value, weekly, limit.value), "redundancy")),
      refused: null,
    };
  } catch (error) {
    if (error instanceof DomainError) return { redundancyWeeks: null, redundancy: null, refused: error };
    throw error;
  }
}
