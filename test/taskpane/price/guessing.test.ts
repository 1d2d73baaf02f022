import type { CellValue } from "../../../src/intake/cellBlock";
import { guessPrice } from "../../../src/taskpane/features/price/guessPrice";
import { WorkbookError } from "../../../src/workbook/port";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { pooledWorkbook } from "../_poolSheets";
import { pricedWorkbook as priceListWorkbook } from "../uplift/_priceSheets";
import { ledgerRows, pricedWorkbook, serviceRows, staffRows } from "./_priceSheets";

describe("guessing where the ledger, the services and the staffing list are", () => {
  it("finds all three, a table by name before the sheet it is on", async () => {
    expect(await guessPrice(pricedWorkbook())).toEqual({ ledger: "Ledger!A1:C12", services: "Services!A1:H6", staff: "Staffing!A1:G5" });
    const workbook = pricedWorkbook().name("Ledger_25", { sheet: "Ledger", address: "A1:C11" }, "table");
    expect(await guessPrice(workbook)).toMatchObject({ ledger: "Ledger_25" });
  });

  it("takes no table for two things, whatever the sheets are called", async () => {
    const workbook = new MemoryWorkbook({ One: staffRows(), Two: ledgerRows(), Three: serviceRows() });
    expect(await guessPrice(workbook)).toEqual({ ledger: "Two!A1:C12", services: "Three!A1:H6", staff: "One!A1:G5" });
  });

  it("offers nothing in notes, and no staffing list where there is none", async () => {
    expect(await guessPrice(new MemoryWorkbook({ Notes: [["Minutes"], ["Present: all"]] }))).toEqual({ ledger: null, services: null, staff: null });
    expect((await guessPrice(pooledWorkbook())).staff).toBeNull();
    expect((await guessPrice(priceListWorkbook())).staff).toBeNull();
  });

  it("finds a ledger of any length by its first rows alone", async () => {
    const rows: CellValue[][] = [["Cost centre", "Account", "Amount"], ...Array.from({ length: 60_000 }, (_, at) => [`Centre ${at % 9}`, "Rent", at])];
    const workbook = new MemoryWorkbook({ Ledger: rows });
    const read = jest.spyOn(workbook, "read");
    expect((await guessPrice(workbook)).ledger).toBe("Ledger!A1:C60001");
    expect(read.mock.calls.map(([range]) => range.address)).toEqual(["A1:C400"]);
  });

  it("passes over a sheet that cannot be read, and lets a fault through", async () => {
    const workbook = pricedWorkbook();
    workbook.failNext("read", new WorkbookError("too-large"));
    expect((await guessPrice(workbook)).ledger).toBeNull();
    workbook.failNext("read", new TypeError("broken"));
    await expect(guessPrice(workbook)).rejects.toThrow("broken");
  });
});
