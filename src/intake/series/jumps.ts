/** A change from one period to the next beyond what the series ever did. */
export interface Jump {
  readonly at: number;
  readonly before: number;
  readonly value: number;
  /** As a fraction; in the figure's own unit where `plain` differences were asked for. */
  readonly change: number;
  /** The largest change there was otherwise. */
  readonly largest: number;
  /** So large that another reference year is likelier than news. */
  readonly breaks: boolean;
}

/** Changes of the history needed before it says what is usual. */
const ENOUGH = 12;
/** Smaller changes are never remarked on. */
const SMALLEST = 0.01;
const BREAK = 0.1;
const TIMES_LARGEST = 3;

type Step = readonly [at: number, value: number];

/** The changes between neighbouring periods that are larger than any in the history, or than any other here where it is short. */
export function jumpsIn(steps: readonly Step[], history: readonly Step[], plain: boolean): Jump[] {
  const changes = changesOf(steps, plain);
  const known = changesOf(history, plain);
  const usual = known.length >= ENOUGH ? Math.max(...known.map(({ change }) => Math.abs(change))) : null;
  const sizes = changes.map(({ change }) => Math.abs(change)).sort((a, b) => b - a);
  if (usual === null && changes.length < ENOUGH) return [];
  return changes.flatMap((step) => {
    const size = Math.abs(step.change);
    // Without a history each change is held against the largest of the others.
    const largest = usual ?? (size === sizes[0] ? sizes[1]! : sizes[0]!);
    if (size <= SMALLEST || size <= largest * (1 + 1e-9)) return [];
    return [{ ...step, largest, breaks: !plain && size > BREAK && size > TIMES_LARGEST * largest }];
  });
}

function changesOf(steps: readonly Step[], plain: boolean): { at: number; before: number; value: number; change: number }[] {
  return steps.flatMap(([at, value], i) => {
    const [atBefore, before] = steps[i - 1] ?? [NaN, NaN];
    if (at - atBefore !== 1 || (!plain && before <= 0)) return [];
    return [{ at, before, value, change: plain ? value - before : value / before - 1 }];
  });
}
