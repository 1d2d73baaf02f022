import type { CellPlace } from "../../cells/sheetReference";
import type { CellGrid } from "../cellKinds";
import { financialYearsIn, oneFinancialYear } from "../financialYear";
import type { FoundTable } from "../findTable";
import { readMonth } from "../readMonth";
import type { PriceBase } from "./unitCostReading";

/** "2014-15" for 2014. */
function yearText(year: number): string {
  return `${String(year)}-${String((year + 1) % 100).padStart(2, "0")}`;
}

/** The year or month whose prices a cell says; null for an empty cell, and for words that could mean more than one ("FY26", "2025"). */
export function priceBaseIn(grid: CellGrid, row: number, column: number, place: CellPlace): PriceBase | null {
  const seen = grid.text(row, column);
  const words = seen.trim().slice(0, 60);
  const years = financialYearsIn(words);
  const month = years.length === 0 ? readMonth(grid.cell(row, column)) : null;
  const period = years.length === 1 ? yearText(years[0] ?? 0) : month?.kind === "month" ? month.month : "";
  return period === "" ? null : { period, place, seen: seen.slice(0, 255) };
}

/** The one financial year that the titles, or failing them the headings, or failing those the sheet's name say. Notes speak of many years. */
export function tablePriceBase(grid: CellGrid, table: FoundTable, placeOf: (row: number, column: number) => CellPlace): PriceBase | null {
  const headings = table.columns.flatMap(({ headingCells }) => headingCells);
  for (const source of [table.titles, headings, [{ row: table.area.row, column: table.area.column, words: grid.block.sheet }]]) {
    const year = oneFinancialYear(source.map(({ words }) => words));
    const said = year === null ? undefined : source.find(({ words }) => oneFinancialYear([words]) === year);
    if (year !== null && said) return { period: yearText(year), place: placeOf(said.row, said.column), seen: said.words.slice(0, 255) };
    if (source.some(({ words }) => oneFinancialYear([words]) !== null)) return null;
  }
  return null;
}
