import { guessUplift } from "../../../src/taskpane/features/uplift/guessUplift";
import { WorkbookError } from "../../../src/workbook/port";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { budgetRows, partnerRows, pooledWorkbook } from "../_poolSheets";
import { costRows, priceRows, pricedWorkbook } from "./_priceSheets";

describe("guessing where the prices are", () => {
  it("offers the price list and the cost lines, a table by name before the sheet it is on", async () => {
    expect(await guessUplift(pricedWorkbook())).toEqual({ list: "Prices!A1:F5", costs: "'Cost lines'!A1:C4" });
    const workbook = pricedWorkbook().name("CarePrices", { sheet: "Prices", address: "A1:F4" }, "table");
    expect(await guessUplift(workbook)).toMatchObject({ list: "CarePrices" });
  });

  it("offers nothing where nothing reads as either: notes, a budget, partners", async () => {
    expect(await guessUplift(new MemoryWorkbook({ Notes: [["Minutes"], ["Present: all"]] }))).toEqual({ list: null, costs: null });
    expect(await guessUplift(pooledWorkbook())).toEqual({ list: null, costs: null });
    expect(await guessUplift(new MemoryWorkbook({ Budget: budgetRows(), Partners: partnerRows() }))).toEqual({ list: null, costs: null });
    const tiers = [["Tier", "Up to (£)", "Staffordshire", "Stoke", "Probation"], ["First", 500, 0.58, 0.17, 0.25], ["Second", 900, 0.5, 0.25, 0.25]];
    expect(await guessUplift(new MemoryWorkbook({ "Risk share": tiers }))).toEqual({ list: null, costs: null });
  });

  it("offers no cost lines whose shares are not the whole of a price, or that do not say what drives them", async () => {
    const short = costRows().slice(0, 3);
    const silent = costRows().map((row) => row.slice(0, 2));
    expect((await guessUplift(new MemoryWorkbook({ Prices: priceRows(), Costs: short }))).costs).toBeNull();
    expect((await guessUplift(new MemoryWorkbook({ Prices: priceRows(), Costs: silent }))).costs).toBeNull();
  });

  it("passes over a sheet that cannot be read, and lets a fault through", async () => {
    const workbook = new MemoryWorkbook({ "Old prices": priceRows(), Prices: priceRows() });
    workbook.failNext("read", new WorkbookError("too-large"));
    expect((await guessUplift(workbook)).list).toBe("Prices!A1:F5");
    workbook.failNext("read", new TypeError("broken"));
    await expect(guessUplift(workbook)).rejects.toThrow("broken");
  });
});
