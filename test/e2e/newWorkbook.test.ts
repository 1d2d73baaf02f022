import type { Browser } from "playwright-core";
import { planBytes } from "../../src/workbook/files/newWorkbook/planBytes";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { SAMPLES } from "../../src/workbench/samples/samples";
import { smallPlan } from "../workbook/smallPlan";
import { startBrowser, Workbench } from "./_workbench";

const SERVICES_DOWN = SAMPLES.find(({ id }) => id === "services-down")!;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function plan(): Promise<Uint8Array> {
  const { answerBlock: _, ...small } = smallPlan();
  return planBytes({ ...small, sheets: small.sheets.map((sheet) => ({ ...sheet, charts: [], protect: sheet.role === "inputs" })) });
}

test("a workbook the add-in opens is offered, shown in place, filled where it is not locked, and left for the one before", async () => {
  const workbench = await Workbench.open(browser);
  const { page } = workbench;
  await workbench.openFile(saveWorkbook(SERVICES_DOWN.build()), "services.xlsx");
  const bytes = await plan();
  const pane = await workbench.pane();
  await pane.evaluate((base64) => Excel.createWorkbook(base64), Buffer.from(bytes).toString("base64"));
  await page.locator("#notice").getByText("A new workbook was opened: Book2.xlsx.").waitFor();
  expect(await page.title()).toContain("services.xlsx");
  expect((await workbench.newWorkbooks()).map(({ name, bytes: held }) => [name, Buffer.compare(held, bytes)])).toEqual([["Book2.xlsx", 0]]);
  await workbench.showNewWorkbook();
  expect(await page.title()).toContain("Book2.xlsx");
  expect(await workbench.valueOf("Pool", "B3")).toBe(580);
  await workbench.type("Pool inputs", "B5", "60%");
  expect([await workbench.valueOf("Pool inputs", "B5"), await workbench.valueOf("Pool", "B3")]).toEqual([0.6, 600]);
  await page.getByRole("button", { name: "Back to services.xlsx" }).click();
  await page.waitForFunction(() => document.title.startsWith("services.xlsx"));
  await workbench.settled();
  expect(await workbench.valueOf("Export", "A2")).toBe("Supported housing");
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});

test("the pane is given the workbook's file as it would be saved", async () => {
  const workbench = await Workbench.open(browser);
  await workbench.openFile(saveWorkbook(SERVICES_DOWN.build()), "services.xlsx");
  await workbench.type("Export", "A30", "typed since");
  const pane = await workbench.pane();
  const copy = await pane.evaluate(() => new Promise<string>((resolve, reject) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 65_536 }, ({ status, value: file, error }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) return reject(new Error(error.message));
      const pieces: string[] = [];
      const next = (index: number): void => {
        if (index === file.sliceCount) return file.closeAsync(() => resolve(btoa(pieces.join(""))));
        file.getSliceAsync(index, ({ value }) => {
          pieces.push((value.data as number[]).map((byte) => String.fromCharCode(byte)).join(""));
          next(index + 1);
        });
      };
      next(0);
    });
  }));
  expect(Buffer.compare(Buffer.from(copy, "base64"), await workbench.save())).toBe(0);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});
