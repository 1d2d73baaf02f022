import { differenceOf } from "../kernel/nearly";
import { DomainError } from "../kernel/DomainError";
import { plain } from "../kernel/plain";
import type { Pounds } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";

/** What a cost line came to: its quantity is null where it has none. */
export interface CostedQuantity {
  readonly cost: Pounds;
  readonly quantity: number | null;
}

export interface EffectLine {
  /** Lines of one group count in one unit; null for a line that has no unit, or another than before. */
  readonly group: string | null;
  readonly before: CostedQuantity;
  readonly after: CostedQuantity;
}

/** Why a line's cost changed; the five add to the change, and all but one or three are 0. */
export interface LineEffects {
  readonly volume: Pounds;
  readonly mix: Pounds;
  readonly price: Pounds;
  /** The whole change of a line that cost nothing before or costs nothing after. */
  readonly newOrDropped: Pounds;
  /** The whole change of a line without a quantity above zero on both sides, in one unit. */
  readonly notSplit: Pounds;
}

/**
 * Price, volume and mix line by line: within a group of lines of one unit they add to what priceVolumeMix gives.
 *
 *     V* = V₀ × ΣV₁ ÷ ΣV₀     P = cost ÷ quantity
 *     volume = (V* − V₀) P₀     mix = (V₁ − V*) P₀     price = (P₁ − P₀) V₁
 *
 * The sums run over the lines of the group that are split: with a cost other than zero and a quantity above zero on both sides.
 *
 * @param lines in any order
 * @returns in the order of the lines; pounds, unrounded, never −0
 * @throws {DomainError} not-a-number, too-large (a cost, a quantity or an effect beyond what money can be)
 * @source openbook/METHOD.md §4
 */
export function lineEffects(lines: readonly EffectLine[]): readonly LineEffects[] {
  lines.forEach((line, at) => requireLine(line, at + 1));
  const sums = groupSums(lines);
  return lines.map((line, at) => {
    const change = differenceOf(line.after.cost, line.before.cost);
    if (line.before.cost === 0 || line.after.cost === 0) return { ...NONE, newOrDropped: change };
    const quantities = splitQuantities(line);
    if (!quantities) return { ...NONE, notSplit: change };
    const { before, after } = sums.get(line.group!)!;
    return split(line, quantities, after / before, at + 1);
  });
}

const NONE: LineEffects = { volume: 0, mix: 0, price: 0, newOrDropped: 0, notSplit: 0 };

/** The quantities of a line that can be split; null where it cannot. */
function splitQuantities({ group, before, after }: EffectLine): { readonly v0: number; readonly v1: number } | null {
  if (group === null || before.cost === 0 || after.cost === 0) return null;
  const [v0, v1] = [before.quantity, after.quantity];
  return v0 !== null && v1 !== null && v0 > 0 && v1 > 0 ? { v0, v1 } : null;
}

function groupSums(lines: readonly EffectLine[]): Map<string, { before: number; after: number }> {
  const sums = new Map<string, { before: number; after: number }>();
  for (const line of lines) {
    const quantities = splitQuantities(line);
    if (!quantities) continue;
    const sum = sums.get(line.group!) ?? { before: 0, after: 0 };
    sums.set(line.group!, { before: sum.before + quantities.v0, after: sum.after + quantities.v1 });
  }
  return sums;
}

function split({ before, after }: EffectLine, { v0, v1 }: { readonly v0: number; readonly v1: number }, growth: number, item: number): LineEffects {
  const inStep = v0 * growth;
  const p0 = before.cost / v0;
  const effects = { volume: plain(differenceOf(inStep, v0) * p0), mix: plain(differenceOf(v1, inStep) * p0), price: plain(differenceOf(after.cost / v1, p0) * v1) };
  for (const [name, amount] of Object.entries(effects)) requireMoney(`${name} effect`, amount, { item });
  return { ...NONE, ...effects };
}

function requireLine({ before, after }: EffectLine, item: number): void {
  requireMoney("cost before", before.cost, { item });
  requireMoney("cost after", after.cost, { item });
  for (const [argument, { quantity }] of [["quantity before", before], ["quantity after", after]] as const) {
    if (quantity !== null && !Number.isFinite(quantity)) throw new DomainError("not-a-number", { argument, item, seen: String(quantity) });
  }
}
