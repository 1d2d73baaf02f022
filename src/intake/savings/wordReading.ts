import type { CellPlace } from "../../cells/sheetReference";

/** Words in a cell that stand for one of a few values. */
export interface WordReading<Value extends string> {
  readonly place: CellPlace;
  /** As written, tidied; "" where the cell is empty. */
  readonly text: string;
  /** Null where the cell is empty or its words are none of those known. */
  readonly value: Value | null;
}
