import type { CellGrid } from "../cellKinds";
import { quoted } from "../cleanText";
import { shifted } from "../decimal";
import type { FoundTable, TableColumn } from "../findTable";
import { moneyScale } from "../moneyScale";
import { settledProportions } from "../percentPoints";
import { readNumber, type NumberReading } from "../readNumber";
import { saysPercent, withinWhole } from "../shareColumn";
import { settledSigns } from "./settledSigns";

type SavingRole = "saving" | "share" | "low" | "high";

/** The savings of a column, by place in the table's body: pounds, or fractions of the baseline where `isShare` says so. */
export interface SavingCells {
  readonly readings: readonly NumberReading[];
  readonly scale: number;
  isShare(at: number): boolean;
}

/** Reads a column of savings. A cell with a % is a share of the baseline in any of them; a column that says % has nothing else. */
export function readSavingCells(grid: CellGrid, table: FoundTable, column: TableColumn, role: SavingRole, isLine: (at: number) => boolean): SavingCells {
  const shares = table.body.map((row) => readNumber(grid.cell(row, column.column), "share", 1));
  if (role === "share" || saysPercent(column.heading)) {
    const readings = settledSigns(settledProportions(shares, isLine, column.heading, false), isLine, "a saving");
    return { readings: readings.map((reading, at) => (isLine(at) ? withinWhole(reading) : reading)), scale: 1, isShare: () => true };
  }
  const scale = moneyScale(table, column.heading);
  const isPercent = shares.map((reading) => reading.found === "number" && reading.percent);
  const pounds = table.body.map((row, at): NumberReading => (isPercent[at] === true ? { found: "blank", reason: "" } : readPounds(grid, row, column.column, scale)));
  const [amounts, parts] = [settledSigns(pounds, isLine, "a saving"), settledSigns(shares, (at) => isLine(at) && isPercent[at] === true, "a saving")];
  return {
    readings: shares.map((blank, at): NumberReading => (isPercent[at] === true ? withinWhole(parts[at] ?? blank) : (amounts[at] ?? blank))), scale,
    isShare: (at) => isPercent[at] === true,
  };
}

/** An amount in pounds; one below a pound could be a share typed without its %. */
function readPounds(grid: CellGrid, row: number, column: number, scale: number): NumberReading {
  const reading = readNumber(grid.cell(row, column), "money", scale);
  if (reading.found !== "number" || reading.value === 0 || Math.abs(reading.value) >= 1) return reading;
  return { found: "refused", reason: `${quoted(String(reading.value))} could be ${String(shifted(reading.value, 2))}% or part of a pound: type it with a % sign, or in pounds` };
}
