import { quoted, visibleText } from "../cleanText";
import { shifted } from "../decimal";
import { missingReason } from "../missingWords";
import { scanNumber } from "../scanNumber";
import type { SeriesCell } from "./seriesSource";

/** What a mark beside a figure says of it. */
export type FigureMark = "provisional" | "revised" | "estimate" | "forecast" | "break";

export type FigureReading =
  | {
      readonly found: "figure";
      /** As a fraction where `percent` is true. */
      readonly value: number;
      /** True where the figure itself carries "%". */
      readonly percent: boolean;
      readonly mark: FigureMark | null;
    }
  | { readonly found: "nothing" }
  /** A sign or words that stand where a figure is not published. */
  | { readonly found: "absent"; readonly reason: string }
  | { readonly found: "refused"; readonly reason: string };

const MARKS: ReadonlyMap<string, FigureMark> = new Map<string, FigureMark>([
  ["p", "provisional"], ["r", "revised"], ["e", "estimate"], ["f", "forecast"], ["b", "break"],
]);

/** The shorthand of the Government Analysis Function for figures that are not there. */
const SHORTHAND: ReadonlyMap<string, string> = new Map([
  ["x", "not available"], ["z", "not applicable"], ["c", "confidential"], ["low", "rounds to nothing"], ["u", "not reliable enough to publish"], ["w", "none recorded"],
]);

/** Reads one cell of a column of figures. */
export function readFigure(cell: SeriesCell): FigureReading {
  if (typeof cell === "number") {
    return Number.isFinite(cell) ? { found: "figure", value: cell === 0 ? 0 : cell, percent: false, mark: null } : { found: "refused", reason: "the cell holds no finite number" };
  }
  const text = visibleText(cell);
  if (text === "") return { found: "nothing" };
  const short = /^\[([a-z]+)\]$/i.exec(text);
  if (short) {
    const meaning = SHORTHAND.get(short[1]!.toLowerCase());
    return { found: "absent", reason: `${quoted(text)} stands where a figure is ${meaning ?? "not given"}` };
  }
  if (text === ":") return { found: "absent", reason: `${quoted(text)} stands where a figure is not available` };
  if (missingReason(text) !== null) return { found: "absent", reason: `${quoted(text)} stands where a figure is not given` };
  const marked = /^(.*\d[\d.]*%?)\s*(?:\[([a-z]+)\]|\(([a-z]+)\)|([a-z]))$/i.exec(text);
  const letters = marked && (marked[2] ?? marked[3] ?? marked[4] ?? "").toLowerCase();
  if (marked && letters) {
    const mark = MARKS.get(letters);
    if (!mark) return { found: "refused", reason: `${quoted(text)} has the mark “${letters}”, which is not one that is known: leave only the figure` };
    return numberIn(text, marked[1]!, mark);
  }
  return numberIn(text, text, null);
}

function numberIn(text: string, digits: string, mark: FigureMark | null): FigureReading {
  const scan = scanNumber(digits);
  switch (scan.found) {
    case "blank": return { found: "nothing" };
    case "missing": return { found: "absent", reason: scan.reason };
    case "error": return { found: "refused", reason: scan.reason };
    case "refused": return { found: "refused", reason: scan.reason };
    case "words": return { found: "refused", reason: `${quoted(text)} is text, not a figure` };
    case "number":
      if (scan.power > 0) return { found: "refused", reason: `${quoted(text)} is shortened: write the figure in full` };
      return { found: "figure", value: scan.percent ? shifted(scan.value, -2) : scan.value, percent: scan.percent, mark };
  }
}
