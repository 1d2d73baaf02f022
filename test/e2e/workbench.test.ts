import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { SAMPLES } from "../../src/workbench/samples/samples";
import { partDifferences } from "../workbench/file/packageChecks";
import { startBrowser, Workbench } from "./_workbench";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const SERVICES_DOWN = SAMPLES.find(({ id }) => id === "services-down")!;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

test("a workbook opened by the button and saved by the button comes back part for part", async () => {
  const workbench = await Workbench.open(browser);
  const { page } = workbench;
  const bytes = saveWorkbook(SERVICES_DOWN.build());
  await page.setInputFiles("#file", { name: "services.xlsx", mimeType: XLSX, buffer: Buffer.from(bytes) });
  await page.waitForFunction(() => document.title.startsWith("services.xlsx"));
  await workbench.settled();
  expect(await workbench.valueOf("Export", "A2")).toBe("Supported housing");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the workbook" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("services.xlsx");
  expect(partDifferences(bytes, new Uint8Array(readFileSync(await download.path())))).toEqual({ changed: [], added: [], removed: [] });
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});

test("a workbook dropped on the page opens; a file that is no workbook is refused in a sentence and nothing is lost", async () => {
  const workbench = await Workbench.open(browser);
  const { page } = workbench;
  const drop = (name: string, bytes: Uint8Array): Promise<void> => page.evaluate(([file, list]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(list)], file));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, [name, [...bytes]] as const);
  await drop("dropped.xlsx", saveWorkbook(SERVICES_DOWN.build()));
  await page.waitForFunction(() => document.title.startsWith("dropped.xlsx"));
  await workbench.settled();
  await drop("minutes.docx", new TextEncoder().encode("Minutes of the Joint Commissioning Board"));
  await page.locator("#notice").getByText(/workbook/).first().waitFor();
  expect(await page.title()).toContain("dropped.xlsx");
  expect(await workbench.valueOf("Export", "A2")).toBe("Supported housing");
  await workbench.close();
});

test("a custom function typed into a cell by keyboard spills, follows its inputs, and says why it refuses", async () => {
  const workbench = await Workbench.open(browser);
  const { page } = workbench;
  await workbench.select("Notes", "D2");
  await page.locator("#grid canvas[id^=univer-sheet-main]").click({ position: { x: 500, y: 400 } });
  await workbench.select("Notes", "D2");
  await page.keyboard.type("=OPENBOOK.POOL.SPLIT(100,{58;17;25})");
  await page.keyboard.press("Enter");
  await workbench.settled();
  expect([await workbench.valueOf("Notes", "D2"), await workbench.valueOf("Notes", "D3"), await workbench.valueOf("Notes", "D4")]).toEqual([58, 17, 25]);
  await workbench.type("Notes", "F2", "=OPENBOOK.POOL.SPLIT(H2,{1;1;1})");
  await workbench.type("Notes", "H2", "100");
  expect([await workbench.valueOf("Notes", "F2"), await workbench.valueOf("Notes", "F3"), await workbench.valueOf("Notes", "F4")]).toEqual([33.34, 33.33, 33.33]);
  await workbench.type("Notes", "H2", "=\"£100\"");
  expect(await workbench.valueOf("Notes", "F2")).toEqual({ error: "#VALUE!", message: 'total is the text "£100": enter a number.' });
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});
