/** @jest-environment jsdom */
import "./textCoding";
import { openWorkbook } from "../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { planBytes } from "../../src/workbook/files/newWorkbook/planBytes";
import { WorkbookError } from "../../src/workbook/port";
import { budgetBook, openExcel, put, whole } from "./excelHost";
import { smallPlan } from "./smallPlan";

const { answerBlock: _, ...withoutAnswer } = smallPlan();
const PLAN = { ...withoutAnswer, sheets: withoutAnswer.sheets.map((sheet) => ({ ...sheet, charts: [] })) };

describe("a plan opened in a new workbook", () => {
  it("is another workbook with the plan alone, and leaves this one as it was", async () => {
    const { workbook, host, book } = await openExcel();
    const before = whole(book);
    await workbook.openAsNew(PLAN);
    await workbook.openAsNew({ ...PLAN, show: "Pool inputs" });
    expect(whole(book)).toEqual(before);
    expect(host.newWorkbooks.opened).toHaveLength(2);
    expect(host.newWorkbooks.opened[0]).toEqual(await planBytes(PLAN));
    expect(host.newWorkbooks.opened.map((bytes) => openWorkbook(bytes, "x").activeSheet.name)).toEqual(["Pool", "Pool inputs"]);
  });

  it("says so where Excel refuses", async () => {
    const { workbook, host } = await openExcel();
    host.faults.atNext(1, { kind: "rejectBefore", code: "GeneralException" });
    await expect(workbook.openAsNew(PLAN)).rejects.toMatchObject({ code: "host" });
    host.switches.payloadLimit = 2_000;
    await expect(workbook.openAsNew(PLAN)).rejects.toMatchObject({ code: "too-large" });
    expect(host.newWorkbooks.opened).toEqual([]);
  });
});

describe("this workbook's file as it would be saved", () => {
  it("is what saving gives, with what was typed since", async () => {
    const { workbook, host, book } = await openExcel();
    const sheet = book.sheets[0] ?? book.addSheet("none");
    put(sheet, [["typed since"]], 20, 0);
    const reports: number[][] = [];
    const copy = await workbook.savedCopy({ cancelled: false, report: (done, of) => reports.push([done, of]) });
    expect(copy).toEqual(saveWorkbook(book));
    expect(reports).toEqual([[1, 1]]);
    expect((await workbook.openFile("copy.xlsx", copy)).sheets[0]?.block.values[20]?.[0]).toBe("typed since");
    expect(await host.savedFile()).toEqual(copy);
  });

  it("is whole where it takes several slices, and can be stopped between them", async () => {
    const { workbook, book, host } = await openExcel();
    // Noise does not compress: a file of over 4 MB.
    let seed = 7;
    const noise = (): string => Array.from({ length: 30_000 }, () => String.fromCharCode(33 + ((seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0) >>> 16) % 90)).join("");
    put(book.addSheet("Noise"), Array.from({ length: 190 }, () => [noise()]));
    const copy = await workbook.savedCopy();
    expect(copy.length).toBeGreaterThan(4 * 1024 * 1024);
    expect(Buffer.compare(copy, await host.savedFile())).toBe(0);
    const progress = { cancelled: false, report: () => { progress.cancelled = true; } };
    await expect(workbook.savedCopy(progress)).rejects.toEqual(new WorkbookError("cancelled"));
    expect((await workbook.savedCopy()).length).toBe(copy.length);
  }, 60_000);

  it("says so where Excel gives none", async () => {
    const { workbook, host } = await openExcel(budgetBook());
    jest.spyOn(host, "savedFile").mockRejectedValue(new Error("disk full"));
    await expect(workbook.savedCopy()).rejects.toMatchObject({ code: "host" });
  });
});

describe("sheets of this workbook", () => {
  it("are named in order, hidden ones too, and read with the names of their cells", async () => {
    const { workbook } = await openExcel();
    expect(await workbook.sheetNames()).toEqual(["Budget", "Notes", "Contracts"]);
    const read = await workbook.readSheets(["Notes", "Budget"]);
    expect(read.sheets.map(({ name, visibility, block }) => [name, visibility, block.values.length])).toEqual([["Notes", "hidden", 1], ["Budget", "visible", 5]]);
    expect(read.names).toEqual([{ name: "Shares", range: { sheet: "Budget", address: "B2:B4" } }]);
  });

  it("are refused by name where one is gone, and can be stopped between", async () => {
    const { workbook } = await openExcel();
    await expect(workbook.readSheets(["Budget", "Gone"])).rejects.toMatchObject({ code: "sheet-gone", detail: { sheet: "Gone" } });
    const progress = { cancelled: false, report: () => { progress.cancelled = true; } };
    await expect(workbook.readSheets(["Budget", "Contracts"], progress)).rejects.toMatchObject({ code: "cancelled" });
  });
});
