/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "util";
import { parseClause } from "../../../src/domain/inflation/clause/parseClause";
import { DomainError } from "../../../src/domain/kernel/DomainError";
import { readCostLines } from "../../../src/intake/readCostLines";
import { readPriceTable } from "../../../src/intake/readPriceTable";
import { explain } from "../../../src/messages/explain";
import { cellAt } from "../../../src/workbench/book/book";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { BANDS, CARE_TYPES, CLAUSES, pricePence, PROVIDERS, unitsAYear } from "../../../src/workbench/samples/carePriceFigures";
import { carePrices, cleanPrices } from "../../../src/workbench/samples/carePrices";
import type { Workbook } from "../../../src/workbook/port";
import { openExcel } from "../../workbook/excelHost";

// jsdom has neither, and the sample is packed as a file.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const APRIL_2024 = 45_383;
const APRIL_2025 = 45_748;

/** The sample from its own file, through the real office.js. */
async function opened(): Promise<Workbook> {
  return (await openExcel(openWorkbook(saveWorkbook(carePrices()), "care.xlsx"))).workbook;
}

async function readSheet(workbook: Workbook, name: string) {
  const source = (await workbook.dataSources()).find((each) => each.kind === "sheet" && each.name === name)!;
  return workbook.read(source.range);
}

describe("the care prices", () => {
  test("are read as 300 prices with everything counted", async () => {
    const table = readPriceTable(await readSheet(await opened(), "Prices"));
    expect(table.lines).toHaveLength(300);
    expect(table.columns.map(({ role }) => role)).toEqual(["item", "item", "item", "ignore", "price", "base", "review", "clause", "quantity"]);
    expect(table.headingRows).toEqual([2, 3]);
    // 311 rows of four columns: 300 prices, five section names, five averages and a total. Fixed: five prices and six dates typed as text.
    expect(table.counts).toEqual({ read: 1244, used: 1188, fixed: 11, leftOut: 45 });
    expect(new Set(table.lines.map(({ name }) => name)).size).toBe(300);
    expect(table.lines.every(({ base, review }) => base?.value === APRIL_2024 && review?.value === APRIL_2025)).toBe(true);
    expect(table.totals?.map(({ label }) => label)).toEqual([...CARE_TYPES.map(({ name }) => `Average ${name.toLowerCase()} price`), "Total units"]);
    expect(table.footings.map(({ holds }) => holds)).toEqual([true]);
  });

  test("come through as typed, but for the one still to be confirmed", async () => {
    const table = readPriceTable(await readSheet(await opened(), "Prices"));
    const numbers = table.lines.filter(({ price }) => price.outcome === "used");
    const byName = new Map(table.lines.map((line) => [line.name, line]));
    expect(numbers).toHaveLength(294);
    CARE_TYPES.forEach((care, careAt) => PROVIDERS.forEach(([provider, clause], at) => BANDS.forEach((band, bandAt) => {
      const line = byName.get(`${provider}, ${care.name}, ${band}`)!;
      expect([line.clause?.text, line.quantity?.value]).toEqual([clause, unitsAYear(careAt, at, bandAt)]);
      if (line.price.outcome === "used") expect(Math.round((line.price.value ?? 0) * 100)).toBe(pricePence(careAt, at, bandAt));
    })));
    const others = table.lines.filter(({ price }) => price.outcome !== "used").map(({ price }) => [price.seen.replace(/\s/g, " "), price.value]);
    expect(others).toEqual([["£21.41", 21.41], ["21.98 per hour", 21.98], ["£776.30", 776.3], ["1 102.05", 1102.05], ["£23.00", 23], ["TBC", null]]);
  });

  test("have five clauses, three that can be followed and two that are refused at a word", () => {
    const refused = CLAUSES.flatMap((clause) => {
      try {
        parseClause(clause);
        return [];
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        return [[clause, error.detail["position"], explain(error)]];
      }
    });
    expect(refused).toEqual([
      ["CPI plus a reasonable amount", 5, expect.stringContaining("\"plus\" at character 5 was not understood") as string],
      ["RPI capped at 5%", 5, expect.stringContaining("\"capped\" at character 5 was not understood") as string],
    ]);
    expect(new Set(PROVIDERS.map(([, clause]) => clause))).toEqual(new Set(CLAUSES));
  });

  test("have averages and a total that are what their formulas come to", () => {
    const sheet = carePrices().sheetNamed("Prices")!;
    const averages = [...sheet.cells.values()].map((line) => line.get(4)!).filter((cell) => cell?.formula !== undefined);
    expect(averages).toHaveLength(5);
    for (const { formula, value } of averages) {
      const [, from, to] = /E(\d+):E(\d+)/.exec(formula!)!;
      const typed = Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => cellAt(sheet, Number(from) - 1 + at, 4)!.value).filter((each) => typeof each === "number");
      expect(value).toBe(Math.round(typed.reduce((sum, each) => sum + Math.round(each * 100), 0) / typed.length) / 100);
    }
  });

  test("come with the cost lines of an hour of home care, which total 100%", async () => {
    const table = readCostLines(await readSheet(await opened(), "Cost lines"));
    expect(table.columns.map(({ role }) => role)).toEqual(["line", "share", "driver"]);
    expect(table.lines).toHaveLength(7);
    expect(table.footings).toMatchObject([{ stated: 1, added: 1, holds: true }]);
    for (const { driver } of table.lines) expect(() => parseClause(driver?.text ?? "")).not.toThrow();
  });
});

test("the clean prices are read as they stand", async () => {
  const { workbook } = await openExcel(openWorkbook(saveWorkbook(cleanPrices()), "clean.xlsx"));
  const table = readPriceTable(await readSheet(workbook, "Prices"));
  expect(table.lines.map(({ name, price, clause }) => [name, price.value, clause?.text])).toEqual([
    ["Home care, an hour", 20, "80% NLW + 20% published(CPI[Sep])"], ["Residential care, a week", 812.5, "CPI[Sep] cap 5%"], ["Day care, a session", 45.8, "published(CPI[Sep])"], ["Meals delivered", 6.35, "2.5%"],
  ]);
  expect(table.counts).toEqual({ read: 16, used: 16, fixed: 0, leftOut: 0 });
  for (const { clause } of table.lines) expect(() => parseClause(clause?.text ?? "")).not.toThrow();
});
