import { parseAddress } from "../../../src/cells/address";
import { readUnitCosts } from "../../../src/intake/unitCosts/readUnitCosts";
import type { CostMeasure } from "../../../src/intake/unitCosts/unitCostReading";
import { Book, cellAt } from "../../../src/workbench/book/book";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import { benchmarkAnswer } from "../../../src/workings/benchmark/benchmarkAnswer";
import { BENCHMARK_SAMPLE_SHEETS, benchmarkSample } from "../../../src/workings/benchmark/benchmarkSample";
import { blockOf, type LiteralCell } from "../../intake/_block";
import { writePlan } from "../_writePlan";
import { caseOf, costed, provider } from "./_cases";

jest.setTimeout(60_000);

/** The sample as the workbench's engine calculates it, and its table as it is read. */
async function sample() {
  const { plan, costs: { sheet, address } } = benchmarkSample(["My costs"]);
  const book = new Book();
  writePlan(book, plan);
  await (await createUniverEngine(book)).calculate();
  const at = (row: number, column: number) => cellAt(book.sheetNamed(sheet)!, row, column);
  const { row, column, rows, columns } = parseAddress(address)!;
  const literal = (r: number, c: number): LiteralCell => {
    const cell = at(row + r, column + c);
    const value = cell?.value ?? "";
    if (typeof value === "object") throw new Error("the sample has an error in a cell");
    return { value, format: cell?.format?.numberFormat ?? "General", ...(cell?.formula === undefined ? {} : { formula: cell.formula }) };
  };
  const cells = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => literal(r, c)));
  return { plan, at, table: readUnitCosts(blockOf(cells, { sheet, row, column })) };
}

test("a sheet marked as a sample, with a master check that holds", async () => {
  const { plan, at } = await sample();
  expect(plan.sheets.map(({ name }) => name)).toEqual(["My costs"]);
  expect(plan.sheets[0]!.rows[0]?.[0]?.value).toMatch(/^Sample: /);
  expect(plan.sheets[0]!.rows[1]?.[0]?.value).toContain("made up");
  expect(at(plan.masterCheck.row, plan.masterCheck.column)?.value).toBe(0);
});

test("it is read with every column in its part, two services and the total left out", async () => {
  const { table } = await sample();
  expect(table.layout).toBe("down");
  expect(table.columns.map(({ role }) => role)).toEqual(["organisation", "group", "area factor", "indicator", "cost", "activity", "cost", "activity"]);
  expect(table.series.map(({ measures }) => measures.map(({ measure }) => measure).join())).toEqual(["cost,activity", "cost,activity"]);
  expect(table.organisations.filter(({ aggregate }) => aggregate === null)).toHaveLength(14);
});

test("it shows a council left out, a dear one, and something to save", async () => {
  const { table } = await sample();
  const councils = table.organisations.filter(({ aggregate }) => aggregate === null);
  const figures = (series: number, measure: CostMeasure) => councils.map((council) =>
    table.figures.find((each) => table.organisations[each.organisation] === council && each.series === series && each.measure === measure)?.reading.value ?? null);
  const answer = benchmarkAnswer(caseOf(councils.map(({ name }) => provider(name)), [0, 1].map((at) => costed(table.series[at]!.name, figures(at, "cost"), figures(at, "activity")))));
  const [nursing, homeCare] = answer.services;
  expect(nursing!.leftOut.map(({ provider: who, reason }) => [councils[who]!.name, reason])).toEqual([["Dunsmere", "no cost"]]);
  expect(nursing!.compared.filter(({ outlier }) => outlier !== null).map(({ provider: who, outlier }) => [councils[who]!.name, outlier])).toEqual([["Jarrowfield", "high"]]);
  expect([nursing!.summary!.count, homeCare!.summary!.count]).toEqual([13, 14]);
  expect(nursing!.summary!.median).toBeGreaterThan(700);
  expect(homeCare!.summary!.median).toBeGreaterThan(20);
  expect(answer.saving).toBeGreaterThan(0);
  expect(answer.checks.filter(({ holds }) => !holds)).toEqual([]);
});

test("it asks for a name for its sheet", () => {
  expect(BENCHMARK_SAMPLE_SHEETS).toHaveLength(1);
  expect(() => benchmarkSample([])).toThrow("A sample needs 1 sheet name");
});
