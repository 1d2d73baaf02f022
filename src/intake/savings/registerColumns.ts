import { quoted } from "../cleanText";
import type { TableColumn } from "../findTable";
import { moneyScale } from "../moneyScale";
import type { OpenList } from "../openList";
import { readNumber, type NumberReading } from "../readNumber";
import { saysPercent } from "../shareColumn";
import type { DayColumn, FigureColumn } from "../takeLines";
import { monthsWritten, wholeMonths } from "./monthsWritten";
import { readPeriodDay } from "./periodDay";
import type { RegisterRole } from "./registerReading";
import { readSavingCells, settledSavings } from "./savingCells";
import { settledSigns } from "./settledSigns";

export type RegisterWords = "initiative" | "line" | "type" | "recurrence" | "owner" | "confidence" | "ignore";
type DayRole = "start" | "end" | "cost date";
type FigureRole = Exclude<RegisterRole, RegisterWords | DayRole>;

/** A column of the register's figures, read; `isShare` of a place in the body is true for a saving as a share of its baseline. */
export type RegisterFigures = FigureColumn<FigureRole> & { isShareAt(at: number): boolean };
export type RegisterColumn = RegisterFigures | DayColumn<DayRole>;

export function isFigures(column: RegisterColumn): column is RegisterFigures {
  return "readings" in column;
}

/** Reads every cell of a column of figures or dates by its role; signs and bare shares are not settled yet. */
export function readRegisterColumn({ grid, table }: OpenList<RegisterRole>, column: TableColumn, role: FigureRole | DayRole): RegisterColumn {
  const cellAt = (row: number): ReturnType<typeof grid.cell> => grid.cell(row, column.column);
  if (role === "start" || role === "end" || role === "cost date") return { column, role, days: table.body.map((row) => readPeriodDay(cellAt(row), role === "end" ? "last" : "first")) };
  const plain = { column, role, isShare: false, isShareAt: () => false };
  if (role === "ramp") return { ...plain, scale: 1, readings: table.body.map((row) => wholeMonths(readMonths(cellAt(row)))) };
  const scale = moneyScale(table, column.heading);
  if (role === "baseline" || role === "cost") return { ...plain, scale, readings: table.body.map((row) => readNumber(cellAt(row), "money", scale)) };
  const ofShares = role === "share" || saysPercent(column.heading);
  return { ...plain, ...readSavingCells(grid, table, column, ofShares, scale), scale: ofShares ? 1 : scale };
}

/** The column with its signs and shares settled by those of the initiatives. `isLine` is by place in the body. */
export function settledRegisterColumn(column: RegisterColumn, isLine: (at: number) => boolean): RegisterColumn {
  if (!isFigures(column) || column.role === "ramp") return column;
  if (column.role === "baseline" || column.role === "cost") return { ...column, readings: settledSigns(column.readings, isLine, column.role === "cost" ? "a cost" : "a baseline") };
  return { ...column, readings: settledSavings(column, isLine, column.column.heading) };
}

/** The columns that totals add up, without shares, which add up to nothing. */
export function summedColumns(columns: readonly RegisterColumn[]): readonly FigureColumn<FigureRole>[] {
  return columns.filter(isFigures).filter(({ role }) => role !== "ramp" && role !== "share").map((column) => ({
    ...column, readings: column.readings.map((reading, at): NumberReading => (column.isShareAt(at) ? { found: "blank", reason: "" } : reading)),
  }));
}

function readMonths(cell: Parameters<typeof readNumber>[0]): NumberReading {
  const bare = typeof cell.value === "string" ? monthsWritten(cell.value) : null;
  if (bare === null) return readNumber(cell, "quantity", 1);
  const reading = readNumber({ ...cell, value: bare, text: bare }, "quantity", 1);
  return reading.found === "number" ? { ...reading, reason: `read from the text ${quoted(String(cell.value))}` } : reading;
}
