import { guessRegister } from "../../../src/taskpane/features/save/register/guessRegister";
import { WorkbookError } from "../../../src/workbook/port";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { pooledWorkbook } from "../_poolSheets";
import { pricedWorkbook } from "../price/_priceSheets";
import { pricedWorkbook as priceListWorkbook } from "../uplift/_priceSheets";
import { registerRows, registerWorkbook } from "./_registerSheets";

describe("guessing where the savings register is", () => {
  it("finds it, a table by name before the sheet it is on", async () => {
    expect(await guessRegister(registerWorkbook())).toBe("Savings!A1:L10");
    expect(await guessRegister(registerWorkbook().name("Register_26", { sheet: "Savings", address: "A1:L9" }, "table"))).toBe("Register_26");
    expect(await guessRegister(new MemoryWorkbook({ Sheet1: registerRows() }))).toBe("Sheet1!A1:L10");
  });

  it("offers nothing in notes, a ledger, a price list or a pooled budget", async () => {
    for (const workbook of [new MemoryWorkbook({ Notes: [["Minutes"], ["Present: all"]] }), pooledWorkbook(), pricedWorkbook(), priceListWorkbook()]) expect(await guessRegister(workbook)).toBeNull();
  });

  it("passes over a sheet that cannot be read, and lets a fault through", async () => {
    const workbook = new MemoryWorkbook({ Savings: registerRows() });
    workbook.failNext("read", new WorkbookError("too-large"));
    expect(await guessRegister(workbook)).toBeNull();
    workbook.failNext("read", new TypeError("broken"));
    await expect(guessRegister(workbook)).rejects.toThrow("broken");
  });
});
