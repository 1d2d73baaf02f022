import { useCallback, useEffect, useState } from "react";
import { parseCell } from "../../cells/address";
import type { Sourced } from "../../workings/pool/poolCase";
import { useWorkbook } from "../WorkbookContext";
import { placeWords, rangeOfCell } from "./cellAddress";
import { useFault } from "./FaultContext";
import type { Reader } from "./reader";
import { sentenceFor } from "./sentenceFor";
import { typedAmount } from "./typedFigure";
import { useDebounced } from "./useDebounced";

export interface FoundFigure {
  /** The text this is of: behind what is typed for as long as typing goes on. */
  readonly text: string;
  readonly figure: Sourced | null;
  readonly problem: string | undefined;
}

/** A figure's field as it is read. */
export interface FigureReader extends Reader {
  readonly found: FoundFigure;
}

const NOTHING: FoundFigure = { text: "", figure: null, problem: undefined };

/** A figure typed as an amount, or as the one cell that holds it, so that the answer moves with the cell. */
export function useFigureOrCell(text: string): FigureReader {
  const workbook = useWorkbook();
  const onFault = useFault();
  const [found, setFound] = useState<FoundFigure>(NOTHING);
  const [turn, setTurn] = useState(0);
  const readAgain = useCallback(() => setTurn((count) => count + 1), []);
  const settled = useDebounced(text.trim(), 350);
  useEffect(() => {
    const amount = typedAmount(settled);
    if (settled === "" || amount !== null) {
      setFound(amount === null ? NOTHING : { text: settled, figure: { value: amount, origin: { kind: "typed" } }, problem: undefined });
      return;
    }
    let outdated = false;
    const look = async () => {
      try {
        const range = await workbook.locate(settled);
        const cell = parseCell(range.address);
        if (!cell) {
          if (!outdated) setFound({ text: settled, figure: null, problem: `“${settled}” is more than one cell. Enter an amount, or one cell such as Forecast!B20.` });
          return;
        }
        const values = await workbook.values(range);
        if (!outdated) setFound(figureIn(settled, values[0]?.[0] ?? "", { sheet: range.sheet, ...cell }));
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

function figureIn(text: string, held: string | number | boolean, place: { sheet: string; row: number; column: number }): FoundFigure {
  const value = typeof held === "number" ? held : typeof held === "string" ? typedAmount(held) : null;
  if (value === null) {
    const shows = held === "" ? "is empty" : `shows “${String(held)}”`;
    return { text, figure: null, problem: `${placeWords(place)} ${shows}. Enter an amount, or a cell that holds one.` };
  }
  const readFrom = typeof held === "string" ? { readFrom: held } : {};
  return { text, figure: { value, origin: { kind: "cell", ...place, ...readFrom, scale: 1 } }, problem: undefined };
}
