import { plain } from "../kernel/plain";
import type { Pounds, Rate } from "../kernel/quantities";
import { requireRate } from "../kernel/rates";
import { bestAndNext, type ValuedLine } from "./switchingValues";

export interface SensitivityBar {
  /** Of the lines given. */
  readonly line: number;
  /** The best option's lead over the next with this line alone smaller by the swing. */
  readonly smaller: Pounds;
  /** The same with the line larger. */
  readonly larger: Pounds;
  /** Whether the lead is lost at either end. */
  readonly turns: boolean;
}

/**
 * How much the lead of the best option over the next moves with each of their lines: the bars of a tornado.
 *
 *     lead = net present value of the best − of the next
 *     larger, smaller = lead ± swing × value of the line, the other way round for a line of the next
 *
 * @param nets  net present value by option, pounds
 * @param lines at present value: a benefit above zero, a cost below
 * @param swing a fraction of the line's amounts, 0 to 1
 * @returns one for each line of those two options, the widest first; none where there is one option; never −0
 * @throws {DomainError} empty-input, not-a-number, too-large, negative, looks-like-percent, out-of-range
 * @source appraisal/METHOD.md §4
 */
export function sensitivityBars(nets: readonly Pounds[], lines: readonly ValuedLine[], swing: Rate): SensitivityBar[] {
  requireRate("swing", swing);
  const { best, next } = bestAndNext(nets);
  if (next === null) return [];
  const lead = nets[best]! - nets[next]!;
  return lines
    .map(({ option, value }, line) => ({ line, option, effect: swing * (option === best ? value : -value) }))
    .filter(({ option }) => option === best || option === next)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || a.line - b.line)
    .map(({ line, effect }) => ({ line, smaller: plain(lead - effect), larger: plain(lead + effect), turns: lead - Math.abs(effect) < 0 }));
}
