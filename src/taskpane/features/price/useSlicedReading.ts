import { useEffect, useState } from "react";
import { DomainError } from "../../../domain/kernel/DomainError";
import { useFault } from "../../shared/FaultContext";
import { sentenceFor } from "../../shared/sentenceFor";

type Slices<Table> = Generator<{ readonly done: number; readonly of: number }, Table>;

/** Begins reading a table; null where there is nothing to read. */
export type StartReading<Table> = (() => Slices<Table>) | null;

interface SlicedState<Table> {
  /** What the rest is of. */
  readonly start: StartReading<Table>;
  readonly status: "still" | "reading";
  /** The last table read to its end: kept while another is read. */
  readonly table: Table | null;
  readonly problem: string | undefined;
  readonly done: number;
  readonly of: number;
}

/** How far reading a table has come, and the table once it is read. */
export interface SlicedReading<Table> extends Omit<SlicedState<Table>, "start"> {
  /** True while what is asked for has still to be read. */
  readonly behind: boolean;
}

/** A slice's longest, in milliseconds: what is typed meanwhile is answered between two. */
const SLICE = 40;
const SAID_EVERY = 100;

/** Reads a long table a slice at a time, so that the pane goes on answering. Begins again for another `start`, and stops where there is none. */
export function useSlicedReading<Table>(start: StartReading<Table>): SlicedReading<Table> {
  const onFault = useFault();
  const [state, setState] = useState<SlicedState<Table>>({ start: null, status: "still", table: null, problem: undefined, done: 0, of: 0 });

  useEffect(() => {
    const come = (part: Partial<SlicedState<Table>>) => setState((was) => ({ ...was, start, status: "still", problem: undefined, done: 0, of: 0, ...part }));
    if (!start) {
      come({ table: null });
      return;
    }
    const slices = start();
    let said = performance.now();
    const step = () => {
      const began = performance.now();
      try {
        for (let next = slices.next(); ; next = slices.next()) {
          if (next.done === true) {
            come({ table: next.value });
            return;
          }
          const now = performance.now();
          if (now - began < SLICE) continue;
          if (now - said >= SAID_EVERY) {
            said = now;
            come({ status: "reading", ...next.value });
          }
          timer = setTimeout(step, 0);
          return;
        }
      } catch (error) {
        const words = error instanceof DomainError ? sentenceFor(error) : null;
        come({ table: null, problem: words ?? "These cells could not be read." });
        if (words === null) onFault(error);
      }
    };
    come({ status: "reading" });
    // Begun apart from what was pressed, so that a long table never holds that up.
    let timer = setTimeout(step, 0);
    return () => clearTimeout(timer);
  }, [start, onFault]);

  const { start: of, ...reading } = state;
  // Said from the moment there is something to read, so that Cancel stays where it is.
  if (start && of !== start) return { ...reading, status: "reading", problem: undefined, done: 0, of: 0, behind: true };
  return { ...reading, behind: of !== start || reading.status === "reading" };
}
