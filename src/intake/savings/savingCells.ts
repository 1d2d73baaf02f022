import type { CellGrid } from "../cellKinds";
import { quoted } from "../cleanText";
import { shifted } from "../decimal";
import type { FoundTable, TableColumn } from "../findTable";
import { settledProportions } from "../percentPoints";
import { readNumber, type NumberReading } from "../readNumber";
import { withinWhole } from "../shareColumn";
import { settledSigns } from "./settledSigns";

/** The savings of a column, by place in the table's body: pounds, or shares of the baseline where `isShareAt` says so. */
export interface SavingCells {
  readonly readings: readonly NumberReading[];
  isShareAt(at: number): boolean;
}

/** Reads a column of savings. A cell with a % is a share of the baseline in any of them; in a column of shares every cell is one. Bare shares are not settled yet. */
export function readSavingCells(grid: CellGrid, { body }: FoundTable, { column }: TableColumn, ofShares: boolean, scale: number): SavingCells {
  const shares = body.map((row) => readNumber(grid.cell(row, column), "share", 1));
  if (ofShares) return { readings: shares, isShareAt: () => true };
  const isPercent = shares.map((reading) => reading.found === "number" && reading.percent);
  return { readings: shares.map((reading, at) => (isPercent[at] === true ? reading : readPounds(grid, body[at] ?? 0, column, scale))), isShareAt: (at) => isPercent[at] === true };
}

/** Shares as fractions of the baseline, and savings above zero, whichever sign the column gives them. */
export function settledSavings({ readings, isShareAt }: SavingCells, isLine: (at: number) => boolean, heading: string): readonly NumberReading[] {
  const of = (isShare: boolean): readonly NumberReading[] => readings.map((reading, at): NumberReading => (isShareAt(at) === isShare ? reading : { found: "blank", reason: "" }));
  const shares = settledSigns(settledProportions(of(true), isLine, heading, false), isLine, "a saving");
  const pounds = settledSigns(of(false), isLine, "a saving");
  return readings.map((reading, at) => {
    const settled = (isShareAt(at) ? shares[at] : pounds[at]) ?? reading;
    return isShareAt(at) && isLine(at) ? withinWhole(settled) : settled;
  });
}

/** An amount in pounds; one below a pound could be a share typed without its %. */
function readPounds(grid: CellGrid, row: number, column: number, scale: number): NumberReading {
  const reading = readNumber(grid.cell(row, column), "money", scale);
  if (reading.found !== "number" || reading.value === 0 || Math.abs(reading.value) >= 1) return reading;
  return { found: "refused", reason: `${quoted(String(reading.value))} could be ${String(shifted(reading.value, 2))}% or part of a pound: type it with a % sign, or in pounds` };
}
