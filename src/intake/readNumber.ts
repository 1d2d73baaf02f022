import { MOST_POUNDS } from "../domain/kernel/money";
import type { CellValue } from "./cellBlock";
import { quoted } from "./cleanText";
import { scaled, shifted } from "./decimal";
import { isErrorText } from "./missingWords";
import type { FormatMeaning } from "./numberFormat";
import { serialWords } from "./dateSerial";
import { scanNumber } from "./scanNumber";

/** What a column of figures is meant to hold. */
export type FigureKind = "money" | "share" | "quantity";

/** One cell with everything that bears on how it is read. */
interface NumberCell {
  readonly value: CellValue;
  /** What the cell shows. */
  readonly text: string;
  readonly format: FormatMeaning;
  readonly date1904: boolean;
}

/** A cell's figure, or why there is none. `blank` is a cell with nothing in it to see. */
export type NumberReading =
  | {
      readonly found: "number";
      /** In pounds, units, or a fraction where `percent` is true. */
      readonly value: number;
      /** True where the cell itself says it is a percentage. */
      readonly percent: boolean;
      /** True where the cell holds text. */
      readonly text: boolean;
      /** What the number in the cell was multiplied by. */
      readonly scale: number;
      /** What was done to read it; "" where it stands as it is. */
      readonly reason: string;
    }
  | { readonly found: "blank" | "missing" | "error" | "refused" | "words"; readonly reason: string };

const MOST = 999_999_999_999_999;

/**
 * Reads one cell as a figure. `scale` is what the headings say a figure stands for: 1000 under "£000", 1 without such words.
 * Nothing is guessed: what could be read two ways is refused with the reason.
 */
export function readNumber(cell: NumberCell, kind: FigureKind, scale: number): NumberReading {
  const { value } = cell;
  if (typeof value === "number") return readHeldNumber(value, cell, kind, scale);
  if (typeof value === "boolean") return { found: "refused", reason: `${value ? "TRUE" : "FALSE"} is not a figure` };
  if (value === "") return { found: "blank", reason: "the cell is empty" };
  if (isErrorText(value)) return { found: "error", reason: `the cell shows the error ${value.toUpperCase()}` };
  return readText(value, kind, scale);
}

function readHeldNumber(value: number, cell: NumberCell, kind: FigureKind, scale: number): NumberReading {
  if (!Number.isFinite(value)) return { found: "refused", reason: "the cell holds no finite number" };
  const { format } = cell;
  if (format.moment !== "") {
    const words = format.moment === "date" ? serialWords(value, cell.date1904) : null;
    const shown = words ?? (cell.text === "" ? String(value) : quoted(cell.text));
    return { found: "refused", reason: `${shown} is a ${format.moment === "date" ? "date" : "time"}, not a figure: change the cell's number format if it is a figure` };
  }
  const currency = shownCurrency(cell.text) || (cell.text.includes("£") ? "" : format.currency);
  if (currency !== "") return { found: "refused", reason: `${quoted(cell.text || String(value))} is in another currency (${currency}): enter it in pounds` };
  if (Math.abs(value) > MOST) return { found: "refused", reason: "the figure has more than the 15 digits Excel can hold" };
  if (format.percent) {
    if (kind === "money") return { found: "refused", reason: `${quoted(cell.text || `${String(shifted(value, 2))}%`)} is a percentage, not an amount of money` };
    return { found: "number", value: value === 0 ? 0 : value, percent: true, text: false, scale: 1, reason: "" };
  }
  if (kind === "share") return { found: "number", value: value === 0 ? 0 : value, percent: false, text: false, scale: 1, reason: "" };
  // A format such as `#,##0,` shows thousands of a figure held in full, so the heading's £000 is already in the cell.
  const times = format.thousands > 0 && scale > 1 ? scale / 1000 ** format.thousands : scale;
  return limited(scaled(value, times), kind, { percent: false, text: false, scale: times, reason: "" });
}

/** A currency sign other than the pound's in what a cell shows. */
function shownCurrency(text: string): string {
  if (text.length > 60 || text.includes("£")) return "";
  return /(?!£)\p{Sc}/u.exec(text)?.[0] ?? "";
}

function readText(text: string, kind: FigureKind, scale: number): NumberReading {
  const scan = scanNumber(text);
  if (scan.found === "blank") return { found: "blank", reason: "the cell holds only spaces" };
  if (scan.found !== "number") return scan;
  const minus = scan.minus === "" ? "" : `, with ${scan.minus} read as below zero`;
  if (scan.percent) {
    if (kind === "money") return { found: "refused", reason: `${quoted(text)} is a percentage, not an amount of money` };
    return { found: "number", value: shifted(scan.value, -2), percent: true, text: true, scale: 0.01, reason: `read from the text ${quoted(text)}${minus}` };
  }
  if (scan.pounds && kind === "share") return { found: "refused", reason: `${quoted(text)} is an amount of money, not a share` };
  if (scan.power > 0) {
    if (10 ** scan.power !== scale) {
      return { found: "refused", reason: `${quoted(text)} is shortened and the heading does not say so: type the figure in full` };
    }
    return limited(shifted(scan.value, scan.power), kind, { percent: false, text: true, scale, reason: `read from the text ${quoted(text)}, as the heading says${minus}` });
  }
  const times = kind === "share" ? 1 : scale;
  return limited(scaled(scan.value, times), kind, { percent: false, text: true, scale: times, reason: `read from the text ${quoted(text)}${minus}` });
}

function limited(value: number, kind: FigureKind, rest: { percent: boolean; text: boolean; scale: number; reason: string }): NumberReading {
  const most = kind === "money" ? MOST_POUNDS : MOST;
  if (Math.abs(value) > most) {
    return { found: "refused", reason: kind === "money" ? "the amount is more than £9,999,999,999,999.99" : "the figure has more than the 15 digits Excel can hold" };
  }
  return { found: "number", value, ...rest };
}
