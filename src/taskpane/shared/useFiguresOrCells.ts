import { useCallback, useEffect, useMemo, useState } from "react";
import { useWorkbook } from "../WorkbookContext";
import { rangeOfCell } from "./cellAddress";
import { useFault } from "./FaultContext";
import { figureOfCell, NO_FIGURE, typedOrNone, type FoundFigure } from "./figureOrCell";
import type { Reader } from "./reader";
import { sentenceFor } from "./sentenceFor";
import { useDebounced } from "./useDebounced";

interface FiguresReader {
  /** One a text, in order; the same list until one is read again. */
  readonly found: readonly FoundFigure[];
  readonly readers: readonly Reader[];
}

/** However many figures, each typed as an amount or as the one cell that holds it. */
export function useFiguresOrCells(texts: readonly string[]): FiguresReader {
  const workbook = useWorkbook();
  const onFault = useFault();
  const [found, setFound] = useState<readonly FoundFigure[]>([]);
  const [turn, setTurn] = useState(0);
  const readAgain = useCallback(() => setTurn((count) => count + 1), []);
  // As one text, so that the same texts in a new list are not read again.
  const now = JSON.stringify(texts.map((text) => text.trim()));
  const settled = useDebounced(now, 350);
  useEffect(() => {
    let outdated = false;
    const look = async (text: string): Promise<FoundFigure> => {
      try {
        return typedOrNone(text) ?? (await figureOfCell(workbook, text));
      } catch (error) {
        const sentence = sentenceFor(error);
        if (sentence === null) onFault(error);
        return { text, figure: null, problem: sentence ?? "That cell could not be read." };
      }
    };
    void Promise.all((JSON.parse(settled) as string[]).map(look)).then((all) => {
      if (!outdated) setFound(all);
    });
    return () => {
      outdated = true;
    };
  }, [settled, turn, workbook, onFault]);
  const behind = JSON.stringify(found.map(({ text }) => text)) !== now;
  return {
    found: useMemo(() => Array.from({ length: texts.length }, (_, at) => found[at] ?? NO_FIGURE), [found, texts.length]),
    readers: [
      { range: null, behind, readAgain },
      ...found.flatMap(({ figure }) => (figure?.origin.kind === "cell" ? [{ range: rangeOfCell(figure.origin), behind: false, readAgain: () => undefined }] : [])),
    ],
  };
}
