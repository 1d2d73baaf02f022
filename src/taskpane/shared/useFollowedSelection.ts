import { useCallback, useEffect, useRef, useState } from "react";
import { WorkbookError } from "../../workbook/port";
import { useWorkbook } from "../WorkbookContext";
import { rangeWords } from "./cellAddress";
import { useFault } from "./FaultContext";
import { sentenceFor } from "./sentenceFor";

interface FollowedSelection {
  /** The field that follows the selection; null where none does. */
  readonly following: string | null;
  /** Why the selection could not be taken. */
  readonly problem: string | undefined;
  /** With `now` the present selection is taken at once; without, the next one is. */
  readonly follow: (field: string | null, now?: boolean) => void;
}

/** Lets one field at a time follow what is selected in the sheet, from the moment it is asked to. */
export function useFollowedSelection(take: (field: string, range: string) => void): FollowedSelection {
  const workbook = useWorkbook();
  const onFault = useFault();
  const [following, setFollowing] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const takeNow = useRef(false);
  const taker = useRef(take);
  taker.current = take;

  useEffect(() => {
    if (following === null) return;
    let stopped = false;
    let stop: (() => void) | undefined;
    const look = async () => {
      try {
        const range = await workbook.selection();
        if (stopped) return;
        setProblem(undefined);
        taker.current(following, rangeWords(range));
      } catch (error) {
        if (stopped) return;
        if (error instanceof WorkbookError) setProblem(sentenceFor(error) ?? undefined);
        else onFault(error);
      }
    };
    const listen = async () => {
      try {
        const unlisten = await workbook.onSelectionChanged(() => void look());
        if (stopped) unlisten();
        else stop = unlisten;
      } catch (error) {
        // Events may be missing; the field can be typed and the button pressed again.
        if (!(error instanceof WorkbookError)) onFault(error);
      }
    };
    if (takeNow.current) void look();
    void listen();
    return () => {
      stopped = true;
      stop?.();
    };
  }, [following, workbook, onFault]);

  const follow = useCallback((field: string | null, now = false) => {
    setProblem(undefined);
    takeNow.current = now;
    setFollowing(field);
  }, []);
  return { following, problem, follow };
}
