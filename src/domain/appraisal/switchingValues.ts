import { DomainError } from "../kernel/DomainError";
import { requireNumbers } from "../kernel/lists";
import type { Pounds } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";
import { ranks } from "./ranks";

/** A line of an option at present value: a benefit above zero, a cost below. */
export interface ValuedLine {
  /** Of the options. */
  readonly option: number;
  readonly value: Pounds;
}

/** A multiplier this near to nothing, of what it was worked out from, is nothing. */
const NOTHING = 1e-12;

export interface SwitchingValue {
  /** What every amount of the line is multiplied by for its option and `rival` to be level; null where none from nothing up does that. */
  readonly multiplier: number | null;
  /** The option it becomes level with; null where there is only one. */
  readonly rival: number | null;
  /** "no-effect": the line is worth nothing at present value; "not-at-nothing": not even without the line. Null where there is a multiplier. */
  readonly none: "no-effect" | "not-at-nothing" | "one-option" | null;
}

/**
 * How far each line must move, alone, for another option to be the best.
 *
 *     multiplier = 1 + (net present value of the rival − net present value of the line's option) ÷ value of the line
 *
 * The rival of a line of the best option is the best of the others; of a line of any other option it is the best.
 *
 * @param nets  net present value by option, pounds
 * @param lines whose values make up those; a value that no net has in it gives an answer that means nothing
 * @returns one a line, in order
 * @throws {DomainError} empty-input, not-a-number, too-large, out-of-range (an option that is not there)
 * @source appraisal/METHOD.md §3
 */
export function switchingValues(nets: readonly Pounds[], lines: readonly ValuedLine[]): SwitchingValue[] {
  const { best, next } = bestAndNext(nets);
  return lines.map(({ option, value }, i) => {
    requireMoney("values", value, { item: i + 1 });
    if (!(option in nets)) throw new DomainError("out-of-range", { argument: "option", item: i + 1, value: option + 1, least: 1, most: nets.length });
    const rival = option === best ? next : best;
    if (rival === null) return { multiplier: null, rival, none: "one-option" };
    const [own, other] = [nets[option]!, nets[rival]!];
    const multiplier = 1 + (other - own) / value;
    if (!Number.isFinite(multiplier)) return { multiplier: null, rival, none: "no-effect" };
    const dust = NOTHING * Math.max(1, (Math.abs(own) + Math.abs(other)) / Math.abs(value));
    return multiplier < -dust ? { multiplier: null, rival, none: "not-at-nothing" } : { multiplier: Math.max(0, multiplier), rival, none: null };
  });
}

/** The first of the options ranked 1 by net present value, and the first of the best of the others. */
export function bestAndNext(nets: readonly Pounds[]): { readonly best: number; readonly next: number | null } {
  requireNumbers("nets", nets);
  nets.forEach((net, i) => requireMoney("nets", net, { item: i + 1 }));
  const best = ranks(nets).indexOf(1);
  const others = nets.map((net, option) => ({ net, option })).filter(({ option }) => option !== best);
  if (others.length === 0) return { best, next: null };
  return { best, next: others[ranks(others.map(({ net }) => net)).indexOf(1)]!.option };
}
