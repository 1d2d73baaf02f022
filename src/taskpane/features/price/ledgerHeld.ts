import type { CellBlock } from "../../../intake/cellBlock";
import type { LedgerChoices, LedgerException, LedgerTable } from "../../../intake/ledgerReading";
import { readLedgerInSlices, type ReadingProgress } from "../../../intake/readLedger";
import type { Sourced } from "../../../workings/origin";
import { placeWords } from "../../shared/cellAddress";
import type { ReadingNote } from "../../shared/job/readingsOf";
import { sourcedFrom } from "../../shared/job/sourcedFrom";
import { isPayLine } from "./isPayLine";

/** A cell of the ledger that a sheet's own sum does not take as the answer does. */
export interface LedgerCell {
  readonly centre: string;
  readonly line: string;
  /** Counted, and read from text: a sheet's sum leaves it out. */
  readonly fixed: Sourced | null;
  /** In a sheet's sum, and not counted. */
  readonly leftOut: Sourced | null;
}

/** A ledger as it was read, with what takes long to work out of it and does not depend on the method. */
export interface LedgerHeld {
  readonly table: LedgerTable;
  readonly block: CellBlock;
  /** By line, whether its words say that it is pay. */
  readonly payByWords: readonly boolean[];
  readonly cells: readonly LedgerCell[];
  readonly readings: readonly ReadingNote[];
}

/** Lines looked at, or cells filed, between two pauses. */
const A_SLICE = 2000;

/** Begins reading the ledger in the cells, a slice at a time. */
export function ledgerReading(block: CellBlock, choices: LedgerChoices): () => Generator<ReadingProgress, LedgerHeld> {
  return function* () {
    const table = yield* readLedgerInSlices(block, choices);
    const all: ReadingProgress = { done: block.values.length, of: block.values.length };
    const payByWords: boolean[] = [];
    for (const line of table.lines) {
      payByWords.push(isPayLine(line));
      if (payByWords.length % A_SLICE === 0) yield all;
    }
    const cells: LedgerCell[] = [];
    const readings: ReadingNote[] = [];
    for (const exception of table.exceptions) {
      cells.push(cellOf(exception, table));
      readings.push({ address: placeWords(exception.place), seen: exception.seen, became: exception.value === null ? "left out" : String(exception.value), reason: exception.reason });
      if (cells.length % A_SLICE === 0) yield all;
    }
    return { table, block, payByWords, cells, readings };
  };
}

function cellOf(exception: LedgerException, { place, scale: tableScale }: LedgerTable): LedgerCell {
  const { centre, line, value, held } = exception;
  const { sheet, row, column } = exception.place;
  const scale = column === place?.creditColumn ? -tableScale : tableScale;
  return {
    centre, line,
    fixed: value === null ? null : sourcedFrom(exception, value, scale),
    leftOut: held === null ? null : { value: held * scale, origin: { kind: "cell", sheet, row, column, scale } },
  };
}
