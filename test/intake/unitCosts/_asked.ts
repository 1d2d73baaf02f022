import { readUnitCosts } from "../../../src/intake/unitCosts/readUnitCosts";
import type { CostMeasure, UnitCostChoices, UnitCostTable } from "../../../src/intake/unitCosts/unitCostReading";
import { blockOf, type BlockOptions, type LiteralCell } from "../_block";

/** Reads rows of literals, and holds the account to what every account must be. */
export function read(rows: readonly (readonly LiteralCell[])[], options: BlockOptions = {}, choices: UnitCostChoices = {}): UnitCostTable {
  const table = readUnitCosts(blockOf(rows, options), choices);
  expectWhole(table);
  return table;
}

/** Every cell once; counts that add up; each figure's reading one of the account's, in order, of organisations and series that are there. */
export function expectWhole({ counts, cells, figures, organisations, series }: UnitCostTable): void {
  expect(counts.read).toBe(counts.used + counts.fixed + counts.leftOut);
  expect(counts.read).toBe(cells.length);
  expect(new Set(cells.map(({ place }) => `${String(place.row)} ${String(place.column)}`)).size).toBe(cells.length);
  expect(new Set(organisations.map(({ key }) => key)).size).toBe(organisations.length);
  expect(new Set(series.map(({ key }) => key)).size).toBe(series.length);
  const known = new Set(cells);
  expect(figures.filter(({ reading }) => !known.has(reading))).toEqual([]);
  expect(figures.filter(({ organisation, series: of }) => organisations[organisation] === undefined || series[of] === undefined)).toEqual([]);
  expect(figures.filter(({ organisation, reading }) => organisations[organisation]?.aggregate !== null && reading.value !== null)).toEqual([]);
  const order = figures.map(({ organisation, series: of }) => organisation * Math.max(1, series.length) + of);
  expect(order.every((each, at) => at === 0 || each >= order[at - 1]!)).toBe(true);
}

export const words = (table: UnitCostTable): string => table.remarks.map((remark) => remark.words).join("\n");
export const roles = (table: UnitCostTable): readonly string[] => table.columns.map(({ role }) => role);
export const names = (table: UnitCostTable): readonly string[] => table.organisations.map(({ name }) => name);
export const seriesNames = (table: UnitCostTable): readonly string[] => table.series.map(({ name }) => name);

/** The values of a measure by organisation, for one series. */
export function valuesOf(table: UnitCostTable, measure: CostMeasure, series = 0): readonly (number | null | undefined)[] {
  return table.organisations.map((_, at) => table.figures.find((figure) => figure.organisation === at && figure.series === series && figure.measure === measure)?.reading.value);
}

export function aggregates(table: UnitCostTable): readonly (readonly [name: string, how: string])[] {
  return table.organisations.flatMap(({ name, aggregate }) => (aggregate ? [[name, aggregate.how] as const] : []));
}
