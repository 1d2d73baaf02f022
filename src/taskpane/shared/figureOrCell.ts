import { parseCell } from "../../cells/address";
import type { Workbook } from "../../workbook/port";
import type { Sourced } from "../../workings/origin";
import { placeWords } from "./cellAddress";
import { typedAmount } from "./typedFigure";

export interface FoundFigure {
  /** The text this is of: behind what is typed for as long as typing goes on. */
  readonly text: string;
  readonly figure: Sourced | null;
  readonly problem: string | undefined;
}

export const NO_FIGURE: FoundFigure = { text: "", figure: null, problem: undefined };

/** How an amount begins, and no address or name does, but for a sheet whose name is a number. */
const LIKE_AN_AMOUNT = /^[£(+\-\u2212\u2013\s]*\.?\d[^!]*$/;

/** The figure typed as an amount, or that it is none; null where the text has still to be looked for in the workbook. */
export function typedOrNone(text: string): FoundFigure | null {
  if (text === "") return NO_FIGURE;
  const amount = typedAmount(text);
  if (amount !== null) return { text, figure: { value: amount, origin: { kind: "typed" } }, problem: undefined };
  if (!LIKE_AN_AMOUNT.test(text)) return null;
  return { text, figure: null, problem: `“${text}” is not an amount. Enter it in full, such as 1200000, or a cell such as Forecast!B20.` };
}

/**
 * The figure in the one cell that a text names.
 *
 * @throws {WorkbookError} where there is no such place, or it cannot be read
 */
export async function figureOfCell(workbook: Workbook, text: string): Promise<FoundFigure> {
  const range = await workbook.locate(text);
  const cell = parseCell(range.address);
  if (!cell) return { text, figure: null, problem: `“${text}” is more than one cell. Enter an amount, or one cell such as Forecast!B20.` };
  const values = await workbook.values(range);
  return figureIn(text, values[0]?.[0] ?? "", { sheet: range.sheet, ...cell });
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
