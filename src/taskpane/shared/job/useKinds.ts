import { useCallback, useRef, useState } from "react";

/** Which of a job's kinds is shown, and which have been opened. */
export interface Kinds<Kind extends string> {
  readonly kind: Kind;
  /** Those drawn or being drawn; one that is not shown is hidden. */
  readonly opened: readonly Kind[];
  /** True where a person has just chosen the kind that is shown. */
  readonly arrived: boolean;
  readonly onArrived: () => void;
  /** Told of each kind once it is drawn. */
  readonly onDrawn: (kind: Kind) => void;
  /** Shows a kind once it is drawn, if `still` holds then and none that a person chose is on its way; the same function each time. */
  readonly show: (kind: Kind, still: () => boolean) => void;
  /** Shows a kind that a person chose, once it is drawn. */
  readonly choose: (kind: Kind) => void;
}

interface Shown<Kind> {
  readonly kind: Kind;
  readonly opened: readonly Kind[];
  readonly arrived: boolean;
}

/** The kind that is to be shown as soon as it is drawn: what is shown stays until then, so that focus has somewhere to be. */
interface Coming<Kind> {
  readonly kind: Kind;
  readonly chosen: boolean;
  readonly still: () => boolean;
}

/** A job that does more than one thing begins with `first`. */
export function useKinds<Kind extends string>(first: Kind): Kinds<Kind> {
  const [{ kind, opened, arrived }, setShown] = useState<Shown<Kind>>({ kind: first, opened: [first], arrived: false });
  const drawn = useRef(new Set<Kind>());
  const coming = useRef<Coming<Kind> | null>(null);
  const come = useCallback(() => {
    const next = coming.current;
    if (!next || !drawn.current.has(next.kind)) return;
    coming.current = null;
    if (next.still()) setShown((was) => ({ ...was, kind: next.kind, arrived: next.chosen }));
  }, []);
  const ask = useCallback(
    (next: Coming<Kind>) => {
      coming.current = next;
      setShown((was) => (was.opened.includes(next.kind) ? was : { ...was, opened: [...was.opened, next.kind] }));
      come();
    },
    [come],
  );
  const onDrawn = useCallback(
    (each: Kind) => {
      drawn.current.add(each);
      come();
    },
    [come],
  );
  const onArrived = useCallback(() => setShown((was) => ({ ...was, arrived: false })), []);
  const show = useCallback(
    (next: Kind, still: () => boolean) => {
      if (!coming.current?.chosen) ask({ kind: next, chosen: false, still });
    },
    [ask],
  );
  const choose = useCallback((next: Kind) => ask({ kind: next, chosen: true, still: () => true }), [ask]);
  return { kind, opened, arrived, onArrived, onDrawn, show, choose };
}
