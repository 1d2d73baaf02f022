import type { CellValue } from "../../../src/intake/cellBlock";
import { MemoryWorkbook } from "../_memoryWorkbook";

/** Councils across, six and two regions that add them up: nursing in £000 and weeks, with a dot, a text number and a council dear by far. */
export function returnRows(): CellValue[][] {
  const costs: CellValue[] = [500, 660, "540", ":", 1000, 2400];
  const weeks: CellValue[] = [1000, 1100, 1000, ":", 2000, 1200];
  const together = (row: CellValue[], from: number) => row.slice(from, from + 3).reduce<number>((sum, value) => sum + (Number(value) || 0), 0);
  const classes = (mechanism: string, measure: string): CellValue[] => ["Long term", mechanism, measure];
  const unit = (cost: CellValue, week: CellValue): CellValue => (Number(week) ? Math.round((Number(cost) * 100_000) / Number(week)) / 100 : ".");
  const rows = (mechanism: string, all: CellValue[], activity: CellValue[]): CellValue[][] => [
    [...classes(mechanism, "Numerator"), ...all, together(all, 0), together(all, 3)],
    [...classes(mechanism, "Denominator"), ...activity, together(activity, 0), together(activity, 3)],
    [...classes(mechanism, "Unit costs"), ...all.map((cost, at) => unit(cost, activity[at]!)), unit(together(all, 0), together(activity, 0)), unit(together(all, 3), together(activity, 3))],
  ];
  return [
    ["", "", "", "NO", "NO", "NO", "SO", "SO", "SO", "NO", "SO"],
    ["Support type", "Service delivery mechanism", "Unit cost category", "101 - Alder", "102 - Birch", "103 - Cedar", "201 - Dale", "202 - Elmby", "203 - Fern", "North", "South"],
    ...rows("Nursing", costs, weeks),
    ...rows("Residential", [300, 420, 500, 610, 350, 0], [600, 700, 1000, 1000, 700, 0]),
    [""],
    ["Numerator data are presented in £'000s"],
    ["Denominator data are the number of care weeks in the year"],
  ];
}

/** Homes down: cost and activity, area factor, a price year each, and two indicators. */
export function homeRows(): CellValue[][] {
  return [
    ["Provider", "Region", "Cost (£)", "Resident years", "Area factor", "Price year", "Population", "Deprivation score"],
    ["Ash House", "North", 520000, 10, 1, "2023-24", 1000, 20],
    ["Beech Court", "North", 312000, 5, 1.2, "2024-25", 2000, 10],
    ["Cherry Lodge", "South", 260000, 5, 1, "2024-25", 1100, 21],
    ["Damson Grange", "South", 400000, 0, 1, "2024-25", 1200, 19],
    ["Elm View", "South", "", 4, 1, "2024-25", 1300, 18],
    ["Fig Cottage", "South", 208000, 4, 1, "2024-25", 5000, 40],
  ];
}

export function lineRows(): CellValue[][] {
  return [
    ["Cost of care 2025-26, £ per resident per week"],
    [""],
    ["Cost line", "Home A", "Home B", "Home C", "Home D", "Home E"],
    ["Nursing staff", 0, 120, 130, 140, 150],
    ["Care staff", 400, 300, 350, 320, 330],
    ["Food", 45, 50, "", 40, 42],
    ["Utilities", 40, 35, 30, 45, 38],
    ["Head office", 50, 60, 55, 45, 70],
  ];
}

export function bidRows(): CellValue[][] {
  return [
    ["Bidder", "Price bid (£ per hour)"],
    ["Acorn Care", 22], ["Bright Care", 23], ["Clover Care", 22.5], ["Dove Care", 15], ["Ever Care", 30],
  ];
}

export const benchmarkWorkbook = (rows: CellValue[][] = returnRows()) => new MemoryWorkbook({ "Unit costs": rows });
