import { decimalsOf } from "./decimalsOf";

/** A period that two versions of a series both have. */
export interface Pair {
  readonly at: number;
  readonly now: number;
  readonly was: number;
}

/** How a series goes with the one held under its name, from the periods they share. */
export type Overlap =
  /** No period is shared. */
  | { readonly kind: "none" }
  /** The same reference year; single figures may have been revised. */
  | { readonly kind: "same" }
  /** Every figure is the same multiple of the one held. */
  | { readonly kind: "rebased"; readonly ratio: number; readonly first: Pair }
  /** The multiple changes part of the way. */
  | { readonly kind: "part rebased"; readonly before: number; readonly after: number; readonly from: Pair; readonly count: number }
  /** No multiple holds for long: another series. */
  | { readonly kind: "unrelated" };

/** A change of the multiple below this is a revision: a fresh set of weights moves an index by less, another reference year by more. */
const REBASED = 0.01;
/** Fewer figures than this in a row with a multiple of their own, others on both sides, are revisions. */
const RUN = 3;

interface Run {
  readonly pairs: readonly Pair[];
  /** The multiples that rounding leaves possible. */
  readonly low: number;
  readonly high: number;
}

/**
 * Tells a revision from another reference year by the multiple of each figure to the one held, allowing for the rounding
 * of both: each may be half a unit of its last decimal away. Runs with one multiple that fits all are found from the first period on.
 */
export function overlapOf(pairs: readonly Pair[]): Overlap {
  const usable = pairs.filter(({ was, now }) => was > 0 && now > 0);
  if (usable.length === 0) return { kind: "none" };
  const runs = withoutRevisions(runsOf(usable));
  const [first, ...rest] = runs;
  if (!first || runs.length > Math.max(4, usable.length / 6)) return { kind: "unrelated" };
  let before = first;
  for (const run of rest) {
    const [from, to] = [ratioOf(before), ratioOf(run)];
    if (Math.abs(to / from - 1) > REBASED) {
      return { kind: "part rebased", before: saidRatio(before), after: saidRatio(run), from: run.pairs[0]!, count: usable.filter(({ at }) => at >= run.pairs[0]!.at).length };
    }
    before = run;
  }
  const ratio = ratioOf(first);
  return Math.abs(ratio - 1) <= REBASED ? { kind: "same" } : { kind: "rebased", ratio: saidRatio(first), first: first.pairs[0]! };
}

function runsOf(pairs: readonly Pair[]): Run[] {
  const halfNow = halfUnit(pairs.map(({ now }) => now));
  const halfWas = halfUnit(pairs.map(({ was }) => was));
  const runs: Run[] = [];
  for (const pair of pairs) {
    const low = Math.max(0, pair.now - halfNow) / (pair.was + halfWas);
    const high = (pair.now + halfNow) / Math.max(pair.was - halfWas, Number.MIN_VALUE);
    const last = runs.at(-1);
    const both = last && { low: Math.max(last.low, low), high: Math.min(last.high, high) };
    if (last && both && both.low <= both.high) runs[runs.length - 1] = { pairs: [...last.pairs, pair], ...both };
    else runs.push({ pairs: [pair], low, high });
  }
  return runs;
}

/** Runs of a figure or two with the same multiple on both sides are taken out, and what they parted is joined. */
function withoutRevisions(runs: readonly Run[]): Run[] {
  const left = [...runs];
  for (let at = 1; at < left.length - 1; at++) {
    const [before, run, after] = [left[at - 1]!, left[at]!, left[at + 1]!];
    const close = Math.abs(ratioOf(after) / ratioOf(before) - 1) <= REBASED;
    if (run.pairs.length >= RUN || !close) continue;
    left.splice(at - 1, 3, { pairs: [...before.pairs, ...after.pairs], low: Math.min(before.low, after.low), high: Math.max(before.high, after.high) });
    at = Math.max(0, at - 2);
  }
  return left;
}

function ratioOf({ pairs }: Run): number {
  return pairs.reduce((sum, { now }) => sum + now, 0) / pairs.reduce((sum, { was }) => sum + was, 0);
}

/** The multiple with the fewest decimals that rounding leaves possible: 0.75, where the sums come to 0.7499. */
function saidRatio(run: Run): number {
  const ratio = ratioOf(run);
  for (let decimals = 0; decimals < 4; decimals++) {
    const short = Number(ratio.toFixed(decimals));
    if (short >= run.low && short <= run.high) return short;
  }
  return ratio;
}

function halfUnit(values: readonly number[]): number {
  return 10 ** -values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0) / 2;
}
