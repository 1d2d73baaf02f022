import { Account } from "../account";
import type { CellBlock } from "../cellBlock";
import { CellGrid } from "../cellKinds";
import { quoted } from "../cleanText";
import { tableExtent } from "../figureMatrix";
import { findTable, type FoundTable } from "../findTable";
import { withoutUnit } from "../headings";
import { addsUp } from "../sumFormula";
import { remarkOnTable } from "../tableRemarks";
import { acrossLines } from "./acrossLines";
import { findAggregates } from "./aggregates";
import { FigureReadings } from "./figureReadings";
import { MeasureFinder } from "./measureFinder";
import { FactColumns, type OrganisationFacts } from "./organisationFacts";
import { tablePriceBase } from "./priceBase";
import type { NamedOrganisation, RawTable } from "./rawFigures";
import { rowLines } from "./rowLines";
import { settleScale } from "./settleScale";
import { takeFigures } from "./takeFigures";
import type { AggregateSign, CostCategory, CostSeries, Organisation, UnitCostChoices, UnitCostTable } from "./unitCostReading";
import { marksOfUnitCosts, unitCostShape } from "./unitCostShape";

const LONGEST_NAME = 80;

/**
 * Reads a rectangle of cells as costs, activity or unit costs of organisations, whichever way round it stands: organisations down, across, or a row
 * each organisation and category. Columns are matched to roles by their headings and contents where a person has not said. Costs are in pounds.
 * Regions, countries and totals are told from organisations and left out by name. Never throws on what cells hold; every cell under a heading that
 * has figures is counted once.
 */
export function readUnitCosts(block: CellBlock, choices: UnitCostChoices = {}): UnitCostTable {
  const grid = new CellGrid(block);
  const account = new Account(grid);
  const table = findTable(grid, choices.headingRows && [choices.headingRows[0] - block.row, choices.headingRows[1] - block.row], (each) => marksOfUnitCosts(grid, each));
  if (!table) {
    account.remark(0, 0, "There is nothing in these cells: choose the cells that hold the costs.");
    return {
      layout: choices.layout ?? "down", columns: [], organisations: [], categories: [], series: [], figures: [], measureWords: [],
      costScale: { factor: choices.costScale ?? 1, how: choices.costScale === undefined ? "none" : "choice", place: null, proof: null }, priceBase: null, notes: [], ...account.finish(null),
    };
  }
  const chosen = new Map([...(choices.roles ?? [])].map(([column, role]) => [column - block.column, role] as const));
  const shape = unitCostShape(grid, table, chosen, choices.layout);
  for (const { column, words } of shape.remarks) account.remark(table.headingRows?.[1] ?? table.area.row, column, words);
  const measures = new MeasureFinder(choices.measures);
  const isAcross = shape.layout === "across";
  const raw = isAcross ? acrossLines(grid, account, table, shape, measures, choices.totalRows) : rowLines(grid, account, table, shape, measures);

  const readings = new FigureReadings(grid, raw);
  const { signs, asked } = findAggregates(raw.organisations, readings.quantities(), formulaSums(grid, table, raw, isAcross), choices.aggregates);
  for (const { organisation, words } of asked) account.remark(raw.organisations[organisation]?.row ?? 0, raw.organisations[organisation]?.column ?? 0, words);
  const { costScale, remark } = settleScale(grid, account, table, raw, readings, signs, choices.costScale);

  const facts = isAcross ? null : new FactColumns(grid, account, table, shape.roles);
  const known = raw.organisations.map((): OrganisationFacts => ({ areaFactor: null, priceBase: null, indicators: new Map() }));
  const figures = takeFigures({ account, raw, readings, signs, addsRepeats: shape.layout === "long", facts, known });
  remarkOnTable(account, grid, table, [...new Set(raw.figures.map(({ column }) => column)), ...(facts?.counted ?? [])]);
  if (remark) account.remark(remark.row, remark.column, remark.words);
  remarkOnReading(account, table, raw, signs);
  return {
    layout: shape.layout,
    columns: table.columns.map(({ column, heading }) => ({ column: block.column + column, heading, role: shape.roles.get(column) ?? "ignore" })),
    organisations: raw.organisations.map((each, at) => organisation(account, each, signs[at] ?? null, known[at])),
    categories: categoriesOf(raw), series: raw.series.map((each): CostSeries => ({
      key: each.key, words: each.words, place: account.place(each.row, each.column), name: each.words.filter((words) => words !== "").join(", ") || titleOf(table) || withoutUnit(each.fallback) || "Unit cost",
      measures: each.measures.map(({ measure, words, row, column }) => ({ measure, words, place: account.place(row, column) })),
    })),
    figures, costScale, priceBase: tablePriceBase(grid, table, (row, column) => account.place(row, column)),
    measureWords: raw.measureWords.map(({ key, words, measure, row, column }) => ({ key, words, measure, place: account.place(row, column) })),
    notes: [...table.titles, ...noteCells(grid, table)].map(({ row, column, words }) => ({ place: account.place(row, column), words })),
    ...account.finish(table),
  };
}

function organisation(account: Account, { key, name, code, group, row, column }: NamedOrganisation, aggregate: AggregateSign | null, facts: OrganisationFacts | undefined): Organisation {
  return { key, name, code, group, place: account.place(row, column), aggregate, areaFactor: facts?.areaFactor ?? null, priceBase: facts?.priceBase ?? null, indicators: facts?.indicators ?? new Map() };
}

/** A title short enough to name the figures under it; "" where there is none. */
function titleOf({ titles }: FoundTable): string {
  const words = titles[0]?.words ?? "";
  return words.length <= LONGEST_NAME ? words : "";
}

function categoriesOf({ headings, series }: RawTable): readonly CostCategory[] {
  return headings.map((heading, at) => ({ heading, values: [...new Set(series.map(({ words }) => words[at] ?? ""))] }));
}

/** True, for an organisation, where at least half of its figures are formulas that add up others. */
function formulaSums(grid: CellGrid, table: FoundTable, raw: RawTable, isAcross: boolean): (organisation: number) => boolean {
  const [sums, all] = [new Uint32Array(raw.organisations.length), new Uint32Array(raw.organisations.length)];
  const within = tableExtent(grid.block, table.body, table.columns.map(({ column }) => column));
  for (const { row, column, organisation: at } of raw.figures) {
    if (at < 0) continue;
    all[at] = (all[at] ?? 0) + 1;
    const formula = grid.formula(row, column);
    const adds = formula === "" ? "" : addsUp(formula, grid.block.row + row, grid.block.column + column, within);
    if (adds === "table" ? !isAcross : adds === (isAcross ? "across" : "down")) sums[at] = (sums[at] ?? 0) + 1;
  }
  return (at) => (sums[at] ?? 0) > 0 && (sums[at] ?? 0) * 2 >= (all[at] ?? 0);
}

function noteCells(grid: CellGrid, table: FoundTable): { row: number; column: number; words: string }[] {
  const cells: { row: number; column: number; words: string }[] = [];
  for (const row of table.notes) {
    for (let column = 0; column < grid.columns; column++) if (grid.value(row, column) !== "") cells.push({ row, column, words: grid.text(row, column).slice(0, 2000) });
  }
  return cells;
}

function remarkOnReading(account: Account, table: FoundTable, raw: RawTable, signs: readonly (AggregateSign | null)[]): void {
  const [top, left] = [table.headingRows?.[1] ?? table.area.row, table.area.column];
  const out = raw.organisations.flatMap(({ name, row, column }, at) => (signs[at] ? [{ name, row, column }] : []));
  const [first] = out;
  if (first) {
    const names = out.slice(0, 12).map(({ name }) => quoted(name)).join(", ");
    account.remark(first.row, first.column, `${out.length === 1 ? "One" : String(out.length)} of ${String(raw.organisations.length)} names ${out.length === 1 ? "is" : "are"} left out as sums or averages of the others: ${names}${out.length > 12 ? " and more" : ""}.`);
  }
  const unknown = raw.measureWords.filter(({ measure }) => measure === null);
  for (const { words, row, column } of unknown.slice(0, 5)) account.remark(row, column, `${quoted(words)} is not known to be a cost, an activity or a unit cost: say which it is.`);
  if (raw.series.length === 0) account.remark(top, left, "No costs, activity or unit costs were found: choose the columns that hold them.");
  if (raw.organisations.length === 0) account.remark(top, left, "No column names the organisations: choose the one that does.");
}
