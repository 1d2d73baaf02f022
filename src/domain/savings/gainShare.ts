import { DomainError } from "../kernel/DomainError";
import type { Pounds, Share } from "../kernel/quantities";
import { requireRate, type Place } from "../kernel/rates";
import { requireMoneyNotNegative } from "../kernel/requireMoney";

/** A band of actual cost as a fraction of target cost, and the provider's share of what lies in it. */
export interface GainBand {
  /** Null is nothing, on the first band alone. */
  readonly from: number | null;
  /** Null is without limit, on the last band alone. */
  readonly to: number | null;
  readonly share: Share;
}

const ONE_BAND: readonly GainBand[] = [{ from: null, to: null, share: 0.5 }];
const TOLERANCE = 1e-9;
/** An edge above ten times the target cost, up to 1,000, was meant as a percentage: 80 for 80%. */
const MOST_OF_TARGET = 10;

/**
 * The provider's share of the gap between target and actual cost: a gain where it spent less, a pain where it spent more.
 *
 *     result = ± Σ shareᵢ × the part of the gap from actual to target that lies from target × fromᵢ to target × toᵢ
 *
 * @param target pounds, above zero
 * @param actual pounds, zero or more
 * @param bands  in order, each beginning where the one before ends; one of 50% where left out
 * @returns pounds, unrounded; positive for the provider to receive, never −0
 * @throws {DomainError} not-a-number, too-large, negative, zero-divisor, empty-input, bands-not-joined, limits-not-rising, looks-like-percent, out-of-range
 * @source savings/METHOD.md §7
 */
export function gainShare(target: Pounds, actual: Pounds, bands: readonly GainBand[] = ONE_BAND): Pounds {
  requireMoneyNotNegative("target", target);
  requireMoneyNotNegative("actual", actual);
  if (target === 0) throw new DomainError("zero-divisor", { argument: "target", value: 0 });
  const edges = edgesOf(bands);
  const [low, high] = [Math.min(target, actual), Math.max(target, actual)];
  if (low < target * edges[0]!.from * (1 - TOLERANCE)) outside(actual / target, edges[0]!.from, edges.at(-1)!.to);
  if (high > target * edges.at(-1)!.to * (1 + TOLERANCE)) outside(actual / target, edges[0]!.from, edges.at(-1)!.to);
  const shared = edges.reduce((sum, { from, to, share }) => sum + share * Math.max(0, Math.min(high, target * to) - Math.max(low, target * from)), 0);
  if (shared === 0) return 0;
  return actual < target ? shared : -shared;
}

function edgesOf(bands: readonly GainBand[]): { from: number; to: number; share: Share }[] {
  if (bands.length === 0) throw new DomainError("empty-input", { argument: "bands" });
  let before = NaN;
  return bands.map(({ from, to, share }, i) => {
    const row = i + 1;
    const start = from ?? 0;
    // A blank may have arrived as 0: only the last band is without limit.
    const end = i === bands.length - 1 && (to === null || to === 0) ? Infinity : to;
    if (from === null && i > 0) throw new DomainError("empty-input", { argument: "bands", row, column: 1 });
    if (end === null) throw new DomainError("empty-input", { argument: "bands", row, column: 2 });
    if (start < 0) throw new DomainError("negative", { argument: "bands", row, column: 1, value: start });
    requireFractionOfTarget(start, { row, column: 1 });
    requireFractionOfTarget(end, { row, column: 2 });
    if (i > 0 && Math.abs(start - before) > TOLERANCE) throw new DomainError("bands-not-joined", { argument: "bands", row, value: start, before });
    if (end <= start) throw new DomainError("out-of-range", { argument: "bands", row, column: 2, value: end, above: start });
    requireRate("bands", share, 0, { row, column: 3 });
    before = end;
    return { from: start, to: end, share };
  });
}

function requireFractionOfTarget(edge: number, place: Place): void {
  if (edge > MOST_OF_TARGET && edge <= 1000) throw new DomainError("looks-like-percent", { argument: "bands", ...place, value: edge });
}

function outside(value: number, least: number, most: number): never {
  throw new DomainError("out-of-range", { argument: "actual as a fraction of target", value, least, ...(most === Infinity ? {} : { most }) });
}
