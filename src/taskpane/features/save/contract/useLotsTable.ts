import { useEffect, useRef, useState } from "react";
import { rangeWords } from "../../../shared/cellAddress";
import { useFault } from "../../../shared/FaultContext";
import { sentenceFor } from "../../../shared/sentenceFor";
import { useDebounced } from "../../../shared/useDebounced";
import { useWorkbook } from "../../../WorkbookContext";
import type { LotForm } from "./contractForm";
import { loadLots } from "./laterParts";

/** What became of the table of lots. */
export interface LotsTaken {
  readonly words?: string;
  readonly problem?: string;
}

const NOTHING: LotsTaken = {};

/** Fills the lots from the table that a text names, once each time it changes: from then on they are a person's own. */
export function useLotsTable(text: string, fill: (lots: readonly LotForm[]) => void): LotsTaken {
  const workbook = useWorkbook();
  const onFault = useFault();
  const [taken, setTaken] = useState(NOTHING);
  const settled = useDebounced(text.trim(), 350);
  const filler = useRef(fill);
  filler.current = fill;
  useEffect(() => {
    if (settled === "") {
      setTaken(NOTHING);
      return;
    }
    let outdated = false;
    const look = async () => {
      try {
        const range = await workbook.locate(settled);
        const [block, { lotsFrom }] = await Promise.all([workbook.read(range), loadLots()]);
        if (outdated) return;
        const found = lotsFrom(block, rangeWords(range));
        if ("lots" in found) filler.current(found.lots);
        setTaken("lots" in found ? { words: found.words } : { problem: found.problem });
      } catch (error) {
        if (outdated) return;
        const sentence = sentenceFor(error);
        setTaken({ problem: sentence ?? "Those cells could not be read." });
        if (sentence === null) onFault(error);
      }
    };
    void look();
    return () => {
      outdated = true;
    };
  }, [settled, workbook, onFault]);
  return taken;
}
