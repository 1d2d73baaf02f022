import { addressOf } from "../../cells/address";
import { sheetInFormula } from "../../cells/sheetReference";
import type { CellBlock } from "../cellBlock";
import { serialDay } from "../dateSerial";
import { shifted } from "../decimal";
import { formatReader } from "../numberFormat";
import { HEAD_ROWS, type SeriesCell, type SeriesSource, type SourceRefused } from "./seriesSource";

const MOST_ROWS = 100_000;

/** Cells of a sheet as rows that may hold series; refused where none of them holds anything. */
export function seriesFromCells(block: CellBlock): SeriesSource | SourceRefused {
  const rowCount = block.values.length;
  const columnCount = block.values.reduce((most, row) => Math.max(most, row.length), 0);
  const name = rowCount === 0 ? sheetInFormula(block.sheet)
    : `${sheetInFormula(block.sheet)}!${addressOf({ row: block.row, column: block.column, rows: rowCount, columns: Math.max(columnCount, 1) })}`;
  if (!block.values.some((row) => row.some((value) => value !== ""))) return { refused: "These cells are empty: select the figures with their periods." };
  if (rowCount > MOST_ROWS) return { refused: `${name} has more than ${MOST_ROWS.toLocaleString("en-GB")} rows, which no published series has: select only the series.` };
  const meaning = formatReader();
  const cell = (row: number, column: number): SeriesCell => {
    const value = block.values[row]?.[column] ?? "";
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value === "string") return value;
    const { moment, percent } = meaning(block.numberFormats[row]?.[column] ?? "General");
    if (moment === "date") {
      const day = serialDay(value, block.date1904);
      if (day) return `${day.year}-${String(day.month).padStart(2, "0")}-${String(day.day).padStart(2, "0")}`;
    }
    return percent ? `${shifted(value, 2)}%` : value;
  };
  const rows = (count: number, which: readonly number[]) => Array.from({ length: count }, (_, row) => which.map((column) => cell(row, column)));
  return {
    kind: "cells",
    name,
    rowCount,
    columnCount,
    head: rows(Math.min(rowCount, HEAD_ROWS), Array.from({ length: columnCount }, (_, column) => column)),
    columns: (which) => rows(rowCount, which),
    where: (row) => `row ${block.row + row + 1}`,
    place: (row) => ({ sheet: block.sheet, row: block.row + row, column: block.column }),
  };
}
