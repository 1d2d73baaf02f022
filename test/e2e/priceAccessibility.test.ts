import type { Browser, BrowserContextOptions } from "playwright-core";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { SAMPLES } from "../../src/workbench/samples/samples";
import { faultsOf } from "./_axe";
import { continueTo, openJob } from "./_job";
import { Keyboard, startBrowser, Workbench } from "./_workbench";

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
};

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Each look and each width once: the widths differ in layout, the looks in colour. */
describe.each([["light", 320], ["dark", 450], ["forced colours", 320]] as const)("Price in %s", (look, paneWidth) => {
  it(`has no accessibility fault in any state at ${paneWidth} pixels`, async () => {
    const workbench = await Workbench.open(browser, { ...LOOKS[look]!, paneWidth });
    await workbench.openFile(saveWorkbook(SAMPLES.find(({ id }) => id === "charity")!.build()), "Northshire Community Trust 2025-26.xlsx");
    const keys = new Keyboard(workbench);
    const pane = await workbench.pane();
    const faults: Record<string, string[]> = {};
    const lookAt = async (state: string): Promise<void> => {
      await pane.waitForTimeout(100);
      faults[state] = await faultsOf(workbench);
    };
    await openJob(workbench, keys, "Price");
    await lookAt("Choose the data");
    await continueTo(workbench, keys, "Check the columns");
    await lookAt("Check the columns, one centre not placed");
    await pane.getByLabel(/^Legacy projects, /).selectOption({ label: "Left out, with a reason" });
    for (const summary of await pane.locator("details > summary").all()) await summary.press("Enter");
    await lookAt("Check the columns, lists open");
    await continueTo(workbench, keys, "Set the method", "Check the columns");
    await lookAt("Set the method");
    await pane.getByRole("radio", { name: "The staffing list" }).press("Space");
    await pane.getByRole("radio", { name: "Step-down" }).press("Space");
    await pane.getByRole("checkbox", { name: /TUPE/ }).press("Space");
    await pane.getByLabel("Shared by").first().selectOption({ label: "Quantities typed here" });
    for (const summary of await pane.locator("details:not([open]) > summary").all()) await summary.press("Enter");
    await keys.tabTo(/^Continue to See the answer/);
    await keys.press("Enter");
    await pane.locator("[aria-invalid=true]").first().waitFor();
    await lookAt("Set the method, refused");
    await pane.getByLabel("Shared by").first().selectOption({ label: "Direct cost of each service" });
    await pane.getByLabel(/^Employer's pension/).fill("6");
    await pane.getByLabel("Date employment would end").fill("31 March 2026");
    await pane.waitForTimeout(800);
    await continueTo(workbench, keys, "See the answer", "Set the method");
    await lookAt("See the answer, with posts and a transfer");
    await pane.locator(".headline-figure").first().press("Enter");
    await lookAt("See the answer, a figure explained");
    await continueTo(workbench, keys, "Insert", "See the answer");
    await lookAt("Insert");
    expect(Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length > 0))).toEqual({});
    expect(Object.keys(faults)).toHaveLength(8);
    expect(workbench.faults).toEqual([]);
    await workbench.close();
  });
});
