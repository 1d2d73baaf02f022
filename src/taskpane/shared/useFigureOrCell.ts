import { useCallback, useEffect, useState } from "react";
import { useWorkbook } from "../WorkbookContext";
import { rangeOfCell } from "./cellAddress";
import { useFault } from "./FaultContext";
import { figureOfCell, NO_FIGURE, typedOrNone, type FoundFigure } from "./figureOrCell";
import type { Reader } from "./reader";
import { sentenceFor } from "./sentenceFor";
import { useDebounced } from "./useDebounced";

/** A figure's field as it is read. */
export interface FigureReader extends Reader {
  readonly found: FoundFigure;
}

/** A figure typed as an amount, or as the one cell that holds it, so that the answer moves with the cell. */
export function useFigureOrCell(text: string): FigureReader {
  const workbook = useWorkbook();
  const onFault = useFault();
  const [found, setFound] = useState<FoundFigure>(NO_FIGURE);
  const [turn, setTurn] = useState(0);
  const readAgain = useCallback(() => setTurn((count) => count + 1), []);
  const settled = useDebounced(text.trim(), 350);
  useEffect(() => {
    const typed = typedOrNone(settled);
    if (typed) {
      setFound(typed);
      return;
    }
    let outdated = false;
    const look = async () => {
      try {
        const inCell = await figureOfCell(workbook, settled);
        if (!outdated) setFound(inCell);
      } catch (error) {
        if (outdated) return;
        const sentence = sentenceFor(error);
        setFound({ text: settled, figure: null, problem: sentence ?? "That cell could not be read." });
        if (sentence === null) onFault(error);
      }
    };
    void look();
    return () => {
      outdated = true;
    };
  }, [settled, turn, workbook, onFault]);
  const origin = found.figure?.origin;
  return { found, range: origin?.kind === "cell" ? rangeOfCell(origin) : null, behind: found.text !== text.trim(), readAgain };
}
