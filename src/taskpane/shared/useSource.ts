import { useCallback, useEffect, useRef, useState } from "react";
import type { CellBlock } from "../../intake/cellBlock";
import { WorkbookError, type RangeAddress } from "../../workbook/port";
import { useWorkbook } from "../WorkbookContext";
import { useFault } from "./FaultContext";
import type { Reader } from "./reader";
import { sentenceFor } from "./sentenceFor";
import { useDebounced } from "./useDebounced";

export interface Source {
  readonly status: "empty" | "reading" | "read" | "refused";
  /** The text of the field this is of: behind what is typed for as long as typing goes on. */
  readonly text: string;
  readonly range: RangeAddress | null;
  /** Kept while the same range is read again, so that the answer does not blink. */
  readonly block: CellBlock | null;
  readonly problem: string | undefined;
  readonly done: number;
  readonly of: number;
}

/** A range field as it is read. */
export interface SourceReader extends Reader {
  readonly source: Source;
  readonly cancel: () => void;
}

const EMPTY: Source = { status: "empty", text: "", range: null, block: null, problem: undefined, done: 0, of: 0 };
const STANDS_STILL = 350;

/** Reads what a range field holds, again after each change of it and whenever `readAgain` is called. */
export function useSource(text: string): SourceReader {
  const workbook = useWorkbook();
  const onFault = useFault();
  const [source, setSource] = useState<Source>(EMPTY);
  const [turn, setTurn] = useState(0);
  const settled = useDebounced(text.trim(), STANDS_STILL);
  const work = useRef({ cancelled: false });

  useEffect(() => {
    if (settled === "") {
      setSource(EMPTY);
      return;
    }
    const mine = {
      cancelled: false,
      report: (done: number, of: number) => !mine.cancelled && setSource((was) => ({ ...was, done, of })),
    };
    work.current = mine;
    let outdated = false;
    const read = async () => {
      setSource((was) => ({ ...was, status: "reading", text: settled, problem: undefined, done: 0, of: 0 }));
      try {
        const range = await workbook.locate(settled);
        const block = await workbook.read(range, mine);
        if (!outdated) setSource({ ...EMPTY, status: "read", text: settled, range, block });
      } catch (error) {
        if (outdated) return;
        const stopped = error instanceof WorkbookError && error.code === "cancelled";
        const problem = stopped ? "Reading was stopped. Change the range, or press Read again." : sentenceFor(error);
        setSource({ ...EMPTY, status: "refused", text: settled, problem: problem ?? "These cells could not be read." });
        if (problem === null) onFault(error);
      }
    };
    void read();
    return () => {
      outdated = true;
      mine.cancelled = true;
    };
  }, [settled, turn, workbook, onFault]);

  const readAgain = useCallback(() => setTurn((count) => count + 1), []);
  const cancel = useCallback(() => {
    work.current.cancelled = true;
  }, []);
  return { source, range: source.range, behind: source.status === "reading" || source.text !== text.trim(), readAgain, cancel };
}
