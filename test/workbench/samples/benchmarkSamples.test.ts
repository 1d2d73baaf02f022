/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "util";
import { readUnitCosts } from "../../../src/intake/unitCosts/readUnitCosts";
import type { UnitCostTable } from "../../../src/intake/unitCosts/unitCostReading";
import type { Book } from "../../../src/workbench/book/book";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { councilReturn } from "../../../src/workbench/samples/councilReturn";
import { COUNCILS } from "../../../src/workbench/samples/councilReturnFigures";
import { fairCost } from "../../../src/workbench/samples/fairCost";
import { homecareBids } from "../../../src/workbench/samples/homecareBids";
import { openExcel } from "../../workbook/excelHost";

// jsdom has neither, and the samples are packed as files.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** A sheet of a sample from its own file, through the real office.js. */
async function readSheet(book: Book, name: string): Promise<UnitCostTable> {
  const { workbook } = await openExcel(openWorkbook(saveWorkbook(book), "sample.xlsx"));
  const source = (await workbook.dataSources()).find((each) => each.kind === "sheet" && each.name === name)!;
  const table = readUnitCosts(await workbook.read(source.range));
  expect(table.counts.read).toBe(table.counts.used + table.counts.fixed + table.counts.leftOut);
  return table;
}

/** The unit cost of each organisation that has a cost and activity not zero. */
function unitCosts(table: UnitCostTable, series: number): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const { organisation, series: of, measure, reading } of table.figures) if (of === series && reading.value !== null) held.set(`${String(organisation)} ${measure}`, reading.value);
  return new Map(table.organisations.flatMap(({ name }, at): [string, number][] => {
    const [cost, activity] = [held.get(`${String(at)} cost`), held.get(`${String(at)} activity`)];
    return cost !== undefined && activity !== undefined && activity !== 0 && cost !== 0 ? [[name, cost / activity]] : [];
  }));
}

describe("the council return", () => {
  let table: UnitCostTable;
  beforeAll(async () => { table = await readSheet(councilReturn(), "Unit costs"); });

  test("is read across, its councils apart from its regions and England", () => {
    expect(table.layout).toBe("across");
    expect(table.organisations.filter(({ aggregate }) => aggregate === null).map(({ name }) => name)).toEqual(COUNCILS.map(({ name }) => name));
    expect(table.organisations.filter(({ aggregate }) => aggregate !== null).map(({ name }) => name)).toEqual(["Northern Uplands", "Middle Vale", "Eastern Fens", "Southern Coast", "England"]);
  });
  test("has three services with cost, activity and unit cost", () => {
    expect(table.series.map(({ words }) => words.slice(3))).toEqual([["Nursing", "All"], ["Residential", "All"], ["Residential", "Own provision"]]);
    expect(table.series.every(({ measures }) => measures.length === 3)).toBe(true);
  });
  test("has its cost in thousands, as its notes say and its unit costs prove", () => {
    expect(table.costScale).toMatchObject({ factor: 1000, how: "note", place: { row: 13, column: 0 } });
    expect(table.costScale.proof?.agree).toBe(table.costScale.proof?.of);
    expect(table.costScale.proof?.of).toBeGreaterThan(50);
  });
  test("nursing has one figure typed as text, one far out of line, and two councils without", () => {
    const nursing = unitCosts(table, 0);
    expect([...COUNCILS].filter(({ name }) => !nursing.has(name)).map(({ name }) => name)).toEqual(["Pellham", "Isle of Selmere"]);
    expect([...nursing].filter(([, cost]) => cost > 1200).map(([name]) => name)).toEqual(["Quayside"]);
    expect(table.cells.filter(({ outcome }) => outcome === "fixed")).toHaveLength(1);
    expect(table.cells.find(({ seen }) => seen === ":")?.outcome).toBe("left out");
  });
  test("a council may have a cost and no activity", () => {
    const at = table.organisations.findIndex(({ name }) => name === "Dunholme");
    expect(table.figures.filter(({ organisation, series }) => organisation === at && series === 2).map(({ measure, reading }) => [measure, reading.value])).toEqual([["cost", 152_400], ["activity", 0], ["unit cost", null]]);
  });
});

test("the councils' home care has area factors, price years and indicators", async () => {
  const table = await readSheet(councilReturn(), "Home care 2024-25");
  expect(table.columns.map(({ role }) => role)).toEqual(["organisation", "code", "group", "cost", "activity", "area factor", "price year", "indicator", "indicator", "indicator"]);
  expect(table.organisations).toHaveLength(24);
  expect(new Set(table.organisations.map(({ priceBase }) => priceBase?.period))).toEqual(new Set(["2023-24", "2024-25"]));
  expect(unitCosts(table, 0).size).toBe(23);
  expect(Math.min(...unitCosts(table, 0).values())).toBeGreaterThan(14);
  expect(Math.max(...unitCosts(table, 0).values())).toBeLessThan(25);
});

test("the cost of care exercise has its lines, its totals foot, and blanks are not zeros", async () => {
  const table = await readSheet(fairCost(), "Care homes");
  expect(table.layout).toBe("across");
  expect([table.organisations.length, table.series.length]).toEqual([14, 17]);
  expect(table.totals?.map(({ label }) => label)).toEqual(["Total care home staffing", "Total premises", "Total supplies and services", "Total head office", "Grand total"]);
  expect(table.footings).toHaveLength(70);
  expect(table.footings.filter(({ holds }) => !holds)).toEqual([]);
  // Blanks 0+2+1+1 + 3 + 2+1 + 4+1, zeros 4+1+1 + 2 + 1 + 1+2, by line.
  expect(table.figures.filter(({ reading }) => reading.value === null)).toHaveLength(15);
  expect(table.figures.filter(({ reading }) => reading.value === 0)).toHaveLength(12);
});

test("the bids are seven unit costs", async () => {
  const table = await readSheet(homecareBids(), "Bids");
  expect(table.layout).toBe("down");
  expect(table.figures.filter(({ measure }) => measure === "unit cost").map(({ reading }) => reading.value)).toEqual([22.85, 23.4, 21.96, 16.2, 22.1, 24.75, 27.9]);
  expect(table.organisations.map(({ code }) => code)).toEqual(["HC-01", "HC-02", "HC-03", "HC-04", "HC-05", "HC-06", "HC-07"]);
  expect(table.series[0]?.name).toBe("Home care framework, lot 1: prices bid");
});
