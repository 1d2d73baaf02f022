import { DomainError } from "../kernel/DomainError";
import { requireBlock, requireSameLength } from "../kernel/lists";
import { withoutDust } from "../kernel/nearly";
import { plain, ratioOf } from "../kernel/plain";
import type { Pounds } from "../kernel/quantities";
import { discountFactors, type DiscountScheme } from "../savings/discountFactor";
import { requireMoney } from "../kernel/requireMoney";
import { ranks } from "./ranks";

export interface ComparedOption {
  readonly option: string;
  /** Present value of its costs. */
  readonly cost: Pounds;
  readonly benefit: Pounds;
  readonly netPresentValue: Pounds;
  /** benefit ÷ cost; null where there is no cost. */
  readonly ratio: number | null;
  /** Net present value less the first option's. */
  readonly againstFirst: Pounds;
  /** By net present value, 1 the best; equal options share the better rank. */
  readonly rank: number;
  /** Extra benefit ÷ extra cost over the first option; null where it costs no more. */
  readonly ratioAgainstFirst: number | null;
}

/**
 * Options set side by side at present value, the first the one the others are compared with: do nothing.
 *
 *     cost = Σ costᵧ × factorᵧ     benefit = Σ benefitᵧ × factorᵧ     net present value = benefit − cost
 *     ratio = benefit ÷ cost     ratio against the first = (benefit − benefit₁) ÷ (cost − cost₁), where the extra cost is above zero
 *
 * @param names    one an option
 * @param costs    options × years from year 0, pounds
 * @param benefits the same shape
 * @returns a line an option, in order; pounds unrounded, never −0
 * @throws {DomainError} empty-input, shape-mismatch, ragged-block, not-a-number, too-large, and what discountFactor throws
 * @source appraisal/METHOD.md §1
 */
export function optionComparison(
  names: readonly string[], costs: readonly (readonly Pounds[])[], benefits: readonly (readonly Pounds[])[], scheme: DiscountScheme = "green-book",
): ComparedOption[] {
  requireBlock("costs", costs);
  requireBlock("benefits", benefits);
  requireSameLength("names", names, "costs", costs);
  requireSameLength("costs", costs, "benefits", benefits);
  const years = costs[0]!.length;
  if (benefits[0]!.length !== years) {
    throw new DomainError("shape-mismatch", { argument: "benefits", a: "costs", aCount: years, aOf: "years", b: "benefits", bCount: benefits[0]!.length, bOf: "years" });
  }
  const factors = discountFactors(years, scheme);
  const values = costs.map((line, i) => ({ cost: presentValueOf("costs", line, i, factors), benefit: presentValueOf("benefits", benefits[i]!, i, factors) }));
  const nets = values.map(({ cost, benefit }) => withoutDust(benefit.worth - cost.worth, benefit.size + cost.size));
  const places = ranks(nets);
  const first = values[0]!;
  return values.map(({ cost, benefit }, i) => {
    const extraCost = withoutDust(cost.worth - first.cost.worth, cost.size + first.cost.size);
    return {
      option: names[i]!, cost: plain(cost.worth), benefit: plain(benefit.worth), netPresentValue: plain(nets[i]!),
      ratio: ratioOf(benefit.worth, cost.worth),
      againstFirst: plain(nets[i]! - nets[0]!), rank: places[i]!,
      ratioAgainstFirst: extraCost > 0 ? ratioOf(benefit.worth - first.benefit.worth, extraCost) : null,
    };
  });
}

/** What amounts by year are worth at present, and what they would be were every one of them positive. */
function presentValueOf(argument: string, line: readonly Pounds[], row: number, factors: readonly number[]): { readonly worth: Pounds; readonly size: Pounds } {
  let [worth, size] = [0, 0];
  line.forEach((amount, year) => {
    const place = { row: row + 1, column: year + 1 };
    requireMoney(argument, amount, place);
    worth += amount * factors[year]!;
    size += Math.abs(amount) * factors[year]!;
    requireMoney(argument, worth, place);
  });
  return { worth: withoutDust(worth, size), size };
}
