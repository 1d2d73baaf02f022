import { useCallback, useState } from "react";

/** Which of a job's kinds is shown, and which have been opened. */
export interface Kinds<Kind extends string> {
  readonly kind: Kind;
  readonly opened: readonly Kind[];
  /** True where a person has just chosen the kind that is shown. */
  readonly arrived: boolean;
  readonly onArrived: () => void;
  /** Shows a kind; the same function each time. */
  readonly show: (kind: Kind) => void;
  /** Shows a kind that a person chose. */
  readonly choose: (kind: Kind) => void;
}

/** A job that does more than one thing begins with `first`. */
export function useKinds<Kind extends string>(first: Kind): Kinds<Kind> {
  const [{ kind, opened }, setShown] = useState<{ readonly kind: Kind; readonly opened: readonly Kind[] }>({ kind: first, opened: [first] });
  const [arrived, setArrived] = useState(false);
  const onArrived = useCallback(() => setArrived(false), []);
  const show = useCallback((next: Kind) => setShown((was) => ({ kind: next, opened: was.opened.includes(next) ? was.opened : [...was.opened, next] })), []);
  const choose = (next: Kind) => {
    show(next);
    // Also where the kind was shown already: it may have come while the choice was being made at the head of another.
    setArrived(true);
  };
  return { kind, opened, arrived, onArrived, show, choose };
}
