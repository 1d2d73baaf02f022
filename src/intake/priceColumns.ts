import type { CellGrid } from "./cellKinds";
import { quoted } from "./cleanText";
import type { FoundTable, TableColumn } from "./findTable";
import { scaleIn } from "./headings";
import type { PriceRole } from "./priceReading";
import { amountBeforeUnit } from "./priceWords";
import { settledRates } from "./rateColumn";
import { readDay } from "./readDay";
import { readNumber, type NumberReading } from "./readNumber";
import { asFraction, saysPercent, shareUnit, withinWhole } from "./shareColumn";
import type { DayColumn, FigureColumn } from "./takeLines";

type FigureRole = Exclude<PriceRole, "item" | "clause" | "ignore">;
type PriceFigures = FigureColumn<Exclude<FigureRole, "base" | "review">>;

/** A column of figures or dates, read, by place in the table's body. */
export type ReadColumn = PriceFigures | DayColumn<"base" | "review">;

/** A heading over prices in pence. */
const PENCE = /\bpence\b|\(p\)|\bp (?:per|an?) /i;

export function isFigures(column: ReadColumn): column is PriceFigures {
  return "readings" in column;
}

/** The columns with bare numbers among rates and shares read as fractions or percent points. */
export function settledColumns(columns: readonly ReadColumn[], isLine: (at: number) => boolean): readonly ReadColumn[] {
  const rated = columns.map((column) => (isFigures(column) && column.role === "rate" ? { ...column, readings: settledRates(column.readings, isLine, column.column.heading) } : column));
  return settleShares(rated, isLine);
}

/** Reads every body cell of a column by its role; rates and shares are not settled yet. */
export function readPriceColumn(grid: CellGrid, table: FoundTable, column: TableColumn, role: FigureRole): ReadColumn {
  const at = (row: number): ReturnType<CellGrid["cell"]> => grid.cell(row, column.column);
  if (role === "base" || role === "review") return { column, role, days: table.body.map((row) => readDay(at(row))) };
  const scale = role === "price" || role === "quantity" ? (scaleIn(column.heading) ?? (role === "price" && PENCE.test(column.heading) ? 0.01 : 1)) : 1;
  const readings = table.body.map((row): NumberReading => {
    if (role === "price") return readPrice(at(row), scale);
    if (role !== "quantity") return readNumber(at(row), "share", 1);
    const quantity = readNumber(at(row), "quantity", scale);
    return quantity.found === "number" && quantity.percent ? { found: "refused", reason: "a percentage, not a number of units" } : quantity;
  });
  return { column, role, readings, scale, isShare: role === "share" };
}

/** A price in pounds; a unit written after it is left aside. */
function readPrice(cell: ReturnType<CellGrid["cell"]>, scale: number): NumberReading {
  const amount = typeof cell.value === "string" ? amountBeforeUnit(cell.value) : null;
  if (amount === null) return readNumber(cell, "money", scale);
  const reading = readNumber({ ...cell, value: amount, text: amount }, "money", scale);
  return reading.found === "number" ? { ...reading, reason: `read from the text ${quoted(String(cell.value))}, its unit left aside` } : reading;
}

/** Bare numbers among shares read as fractions or percent points, row by row: the shares of a price make a whole. */
function settleShares(columns: readonly ReadColumn[], isLine: (at: number) => boolean): readonly ReadColumn[] {
  const shares = columns.filter(isFigures).filter(({ role }) => role === "share");
  if (shares.length === 0) return columns;
  const rows = shares[0]?.readings.length ?? 0;
  const settled = new Map<ReadColumn, NumberReading[]>(shares.map((column) => [column, []]));
  for (let at = 0; at < rows; at++) {
    const row = shares.flatMap(({ readings }) => readings[at] ?? []);
    const says = shares.some(({ column }) => saysPercent(column.heading));
    const unit = shareUnit(row, says);
    for (const [index, column] of shares.entries()) {
      const reading = row[index];
      if (!reading) continue;
      const share = asFraction(reading, unit, says);
      settled.get(column)?.push(isLine(at) ? withinWhole(share) : share);
    }
  }
  return columns.map((column) => (isFigures(column) ? { ...column, readings: settled.get(column) ?? column.readings } : column));
}
