/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "util";
import type { CellValue } from "../../../src/intake/cellBlock";
import { guessBenchmark } from "../../../src/taskpane/features/benchmark/guessBenchmark";
import { messyPooledBudget } from "../../../src/workbench/samples/messyPooledBudget";
import { openExcel } from "../../workbook/excelHost";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { pooledWorkbook } from "../_poolSheets";
import { bidRows, homeRows, lineRows, returnRows } from "./_costSheets";

// jsdom has neither, and the sample is packed as a file.
Object.assign(globalThis, { TextDecoder, TextEncoder });

describe("guessing where unit costs are", () => {
  it.each([["a return", returnRows()], ["homes", homeRows()], ["cost lines", lineRows()], ["bids", bidRows()]])("finds %s", async (_, rows) => {
    expect(await guessBenchmark(new MemoryWorkbook({ Notes: [["Minutes"]], Sheet1: rows }))).toMatch(/^Sheet1!/);
  });

  it("offers nothing in notes, and nothing of fewer than three organisations", async () => {
    expect(await guessBenchmark(new MemoryWorkbook({}))).toBeNull();
    expect(await guessBenchmark(new MemoryWorkbook({ Notes: [["Minutes"], ["Present: all"]] }))).toBeNull();
    expect(await guessBenchmark(new MemoryWorkbook({ Two: bidRows().slice(0, 3) }))).toBeNull();
  });

  it("takes no budget for unit costs of organisations, month by month or by service", async () => {
    expect(await guessBenchmark(pooledWorkbook())).toBeNull();
    expect(await guessBenchmark((await openExcel(messyPooledBudget())).workbook)).toBeNull();
  });

  it("puts a return before a budget", async () => {
    const workbook = pooledWorkbook();
    workbook.sheets.set("Unit costs 2024-25", returnRows());
    expect(await guessBenchmark(workbook)).toMatch(/^'Unit costs 2024-25'!/);
  });

  it("looks at the first rows alone of a list of any length", async () => {
    const rows: CellValue[][] = [["Council", "Cost (£)", "Hours"], ...Array.from({ length: 50_000 }, (_, at) => [`Council ${at}`, 1000 + at, 50])];
    const workbook = new MemoryWorkbook({ Costs: rows });
    const read = jest.spyOn(workbook, "read");
    expect(await guessBenchmark(workbook)).toBe("Costs!A1:C50001");
    expect(read.mock.calls.map(([range]) => range.address)).toEqual(["A1:C60"]);
  });
});
