import { guessSources } from "../../../src/taskpane/features/pool/guessSources";
import { readMasterCheck } from "../../../src/taskpane/shared/job/masterCheck";
import { WorkbookError } from "../../../src/workbook/port";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { budgetRows, partnerRows, pooledWorkbook } from "../_poolSheets";

describe("guessing where the data are", () => {
  it("offers a table by name before the sheet it is on", async () => {
    const workbook = pooledWorkbook().name("PooledBudget", { sheet: "Budget", address: "A2:C15" }, "table");
    expect(await guessSources(workbook)).toEqual({ budget: "PooledBudget", partners: "Partners!A1:E4" });
  });

  it("offers nothing where nothing reads as either", async () => {
    expect(await guessSources(new MemoryWorkbook({ Notes: [["Minutes"], ["Present: all"]] }))).toEqual({ budget: null, partners: null });
    expect(await guessSources(new MemoryWorkbook({}))).toEqual({ budget: null, partners: null });
  });

  it("passes over a sheet that cannot be read, and one too large to read unasked", async () => {
    const workbook = new MemoryWorkbook({ "Old budget": budgetRows(), Partners: partnerRows() });
    workbook.failNext("read", new WorkbookError("too-large"));
    expect(await guessSources(workbook)).toEqual({ budget: null, partners: "Partners!A1:E4" });
    const ledger = new MemoryWorkbook({ Partners: partnerRows() }).name("Budget", { sheet: "Partners", address: "A1:Z1000000" });
    expect(await guessSources(ledger)).toEqual({ budget: null, partners: "Partners!A1:E4" });
  });

  it("lets a fault through", async () => {
    const workbook = pooledWorkbook();
    workbook.failNext("read", new TypeError("broken"));
    await expect(guessSources(workbook)).rejects.toThrow("broken");
  });
});

describe("reading the master check back", () => {
  const receipt = { masterCheck: { sheet: "Notes", address: "A1" } } as Parameters<typeof readMasterCheck>[1];
  const reading = (held: string | number) => readMasterCheck(new MemoryWorkbook({ Notes: [[held]] }), receipt);

  it("holds at nought only", async () => {
    expect(await reading(0)).toMatchObject({ holds: true });
    expect(await reading(1)).toMatchObject({ holds: false, words: expect.stringContaining("is 1, not 0") });
  });

  it("says what to do where the sheet does not know the functions, or has not calculated", async () => {
    expect((await reading("#NAME?")).words).toContain("insert workings instead");
    expect((await reading("#BUSY!")).words).toContain("press F9");
  });

  it("waits for a sheet that is still calculating", async () => {
    const workbook = new MemoryWorkbook({ Notes: [["#BUSY!"]] });
    setTimeout(() => workbook.set("Notes", 0, 0, 0), 300);
    expect(await readMasterCheck(workbook, receipt)).toMatchObject({ holds: true });
  });
});
