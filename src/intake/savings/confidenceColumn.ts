import type { TableColumn } from "../findTable";
import { wordsDown } from "../mergedDown";
import type { OpenList } from "../openList";
import { settledProportions } from "../percentPoints";
import { readNumber, type NumberReading } from "../readNumber";
import { withinWhole } from "../shareColumn";
import { confidenceWordOf } from "./knownWords";
import type { ConfidenceReading } from "./registerReading";

/**
 * Reads how sure each saving is, by block row: a percentage or fraction, or one of the words known. A figure, and words that are not
 * known, go into the account when they are asked for. Null throughout where there is no such column.
 */
export function confidenceColumn<Role extends string>({ account, grid, table }: OpenList<Role>, column: TableColumn | undefined, isLine: (at: number) => boolean): (row: number) => ConfidenceReading | null {
  if (!column) return () => null;
  const wordsAt = wordsDown(grid, column);
  const readings = settledProportions(table.body.map((row) => readNumber(grid.cell(row, column.column), "share", 1)), isLine, column.heading, false);
  const byRow = new Map(table.body.map((row, at) => [row, readings[at]]));
  return (row) => {
    const text = wordsAt(row);
    const place = account.place(row, column.column);
    const reading = byRow.get(row);
    const word = confidenceWordOf(text);
    if (word !== null || text === "" || !reading) return { place, text, value: null, word, cell: null };
    const cell = account.take(row, column.column, reading.found === "number" ? withinChance(reading) : { ...reading, reason: unknownReason(reading) });
    return { place, text, value: cell.value, word: null, cell };
  };
}

function withinChance(reading: NumberReading): NumberReading {
  const within = withinWhole(reading);
  return within.found === "number" && within.value < 0 ? { found: "refused", reason: `${String(within.value)} is below zero: type a percentage from 0% to 100%` } : within;
}

function unknownReason(reading: Exclude<NumberReading, { found: "number" }>): string {
  return reading.found === "words" ? `${reading.reason.replace(/ is text, not a figure$/, "")} is not known: type a percentage, or High, Medium or Low` : reading.reason;
}
