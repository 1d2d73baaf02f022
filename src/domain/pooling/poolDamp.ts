import { DomainError } from "../kernel/DomainError";
import { atPlaces, placesFor } from "../kernel/exactDecimal";
import { requireNonNegative, requireSameLength } from "../kernel/lists";
import { toPence, toPounds } from "../kernel/money";
import type { Pounds, Rate } from "../kernel/quantities";
import { requireRate } from "../kernel/rates";
import { runningPence } from "../kernel/runningPence";
import { splitBigInt } from "../kernel/splitBigInt";

/** One partner's place in the damping: whole pence, and its excess over the floor in a common finer unit. */
interface Damped {
  readonly floor: bigint;
  /** null is without limit. */
  readonly ceiling: bigint | null;
  readonly excess: bigint;
}

/**
 * Floor damping: nobody changes by less than the floor, or by more than the ceiling, and the gains above the floor are
 * scaled so that everything adds to the total.
 *
 *     fᵢ = previousᵢ × (1 + floor), rounded up to the penny       cᵢ = previousᵢ × (1 + ceiling), rounded down
 *     resultᵢ = min(cᵢ, fᵢ + k × max(0, targetᵢ − fᵢ))
 *
 * k ≥ 0 is exact; it may exceed 1 where the total is more than the targets. The last pennies go by largest remainder
 * among the results strictly between their floor and their ceiling, ties to the larger excess, then the earlier.
 *
 * @param previous what each paid before, pounds, zero or more
 * @param target   what each would pay undamped, pounds, zero or more, not rounded
 * @param floor    least change on `previous`, −1 to 1
 * @param ceiling  most change on `previous`, from `floor` to 1; null is no ceiling
 * @param total    pounds, rounded to the penny; null is Σ target, rounded to the penny
 * @returns results in the order of the partners; they add to the total
 * @throws {DomainError} empty-input, not-a-number, negative, too-large, shape-mismatch, looks-like-percent, out-of-range,
 *   unreachable-total (no k makes them add to it)
 * @source pooling/METHOD.md §4
 */
export function poolDamp(
  previous: readonly Pounds[], target: readonly Pounds[], floor: Rate, ceiling: Rate | null = null, total: Pounds | null = null,
): Pounds[] {
  requireNonNegative("previous", previous);
  requireNonNegative("target", target);
  requireSameLength("previous", previous, "target", target);
  requireRate("floor", floor, -1);
  if (ceiling !== null) requireRate("ceiling", ceiling, Math.min(floor, 1));
  previous.forEach((amount, i) => toPence(amount, "previous", { item: i + 1 }));
  const targetTotal = runningPence("target", target).at(-1)!;
  const pence = BigInt(total === null ? targetTotal : toPence(total, "total"));

  const partners = limits(previous, target, floor, ceiling);
  const results = partners.map(least);
  const above = partners.map((_, i) => i).filter((i) => partners[i]!.excess > 0n && !atCeiling(partners[i]!, results[i]!));
  let left = pence - results.reduce((sum, result) => sum + result, 0n);
  if (left < 0n || (left > 0n && above.length === 0)) throw unreachable(pence, partners);

  // Partners reach their ceilings in the order of room ÷ excess, whatever the total.
  const byRoom = ceiling === null ? [] : [...above].sort((a, b) => compareRoom(partners[a]!, partners[b]!));
  let excess = above.reduce((sum, i) => sum + partners[i]!.excess, 0n);
  const full = new Set<number>();
  for (const i of byRoom) {
    const room = roomOf(partners[i]!);
    if (left * partners[i]!.excess < room * excess) break;
    results[i]! += room;
    left -= room;
    excess -= partners[i]!.excess;
    full.add(i);
  }
  const between = above.filter((i) => !full.has(i));
  if (between.length === 0) {
    if (left > 0n) throw unreachable(pence, partners);
  } else {
    splitBigInt(left, between.map((i) => partners[i]!.excess)).forEach((share, at) => (results[between[at]!]! += share));
  }
  return results.map((result) => toPounds(Number(result)));
}

function limits(previous: readonly Pounds[], target: readonly Pounds[], floor: Rate, ceiling: Rate | null): Damped[] {
  const places = placesFor(previous, 2);
  const ratePlaces = placesFor([floor, ceiling ?? 0], 0);
  const penny = 10n ** BigInt(places - 2 + ratePlaces);
  const whole = 10n ** BigInt(ratePlaces);
  const targetPlaces = placesFor(target, 2);
  const targetPenny = 10n ** BigInt(targetPlaces - 2);
  return previous.map((amount, i) => {
    const before = atPlaces(amount, places);
    const lowest = (before * (whole + atPlaces(floor, ratePlaces)) + penny - 1n) / penny;
    const highest = ceiling === null ? null : (before * (whole + atPlaces(ceiling, ratePlaces))) / penny;
    const excess = atPlaces(target[i]!, targetPlaces) - lowest * targetPenny;
    return { floor: lowest, ceiling: highest, excess: excess > 0n ? excess : 0n };
  });
}

function least({ floor, ceiling }: Damped): bigint {
  return ceiling !== null && ceiling < floor ? ceiling : floor;
}

function atCeiling({ ceiling }: Damped, result: bigint): boolean {
  return ceiling !== null && result >= ceiling;
}

function roomOf({ floor, ceiling }: Damped): bigint {
  return ceiling! - floor;
}

function compareRoom(a: Damped, b: Damped): number {
  const difference = roomOf(a) * b.excess - roomOf(b) * a.excess;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function unreachable(pence: bigint, partners: readonly Damped[]): DomainError {
  const lowest = partners.reduce((sum, partner) => sum + least(partner), 0n);
  const reaches = { argument: "total", total: Number(pence) / 100, least: Number(lowest) / 100 };
  const most = partners.reduce<bigint | null>((sum, partner) => {
    if (sum === null) return null;
    if (partner.excess === 0n) return sum + least(partner);
    return partner.ceiling === null ? null : sum + partner.ceiling;
  }, 0n);
  if (most === null) return new DomainError("unreachable-total", reaches);
  const unlimited = partners.every(({ ceiling }) => ceiling === null);
  return new DomainError("unreachable-total", { ...reaches, most: Number(most) / 100, ...(unlimited ? { ceiling: "none" } : {}) });
}
