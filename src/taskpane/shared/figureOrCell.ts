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

/** The figure typed as an amount; null where the text has still to be looked for in the workbook. */
export function typedOrNone(text: string): FoundFigure | null {
  if (text === "") return NO_FIGURE;
  const amount = typedAmount(text);
  return amount === null ? null : { text, figure: { value: amount, origin: { kind: "typed" } }, problem: undefined };
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
