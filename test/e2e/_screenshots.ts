import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { buildWorkbench } from "../../src/tooling/workbench/build";
import { serveWorkbench } from "../../src/tooling/workbench/serve";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { SAMPLES } from "../../src/workbench/samples/samples";
import { planBytes } from "../../src/workbook/files/newWorkbook/planBytes";
import { filledReturn, goodAnswers } from "../workings/openbook/_filledReturn";
import { continueTo, goOn, insert, openJob, STEPS } from "./_job";
import { asProvider, chooseFiles } from "./_openBook";
import { Keyboard, startBrowser, Workbench } from "./_workbench";

/** Takes the README's pictures of the workbench and of its jobs: `npm run screenshots`. */
const root = process.cwd();
const FOLDER = join(root, "assets/readme");
const PANE_WIDTH = 450;
const VIEW = { width: 1440, height: 900 };

const CONTRACT = [[/^Term/, "5+2+2+1"], [/^Contract starts/, "1 September 2026"], [/^Procurement starts/, "1 February 2026"]] as const;

/** Providers whose returns come back, with what their figures of this year are times those of the filled sample. */
const RETURNED = [["Harbour Care", 0.97], ["Northway Homes", 1.04], ["Beacon Trust", 1.09], ["Larkfield Living", 1.02]] as const;

async function chooseContract(pane: Frame): Promise<void> {
  await pane.locator("label:visible", { hasText: "A contract’s value" }).click();
  await pane.getByLabel(/^Value in the first year, £, before VAT/).fill("70,000");
}

async function takeAll(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await buildWorkbench(root);
  const server = await serveWorkbench(root, 0);
  process.env.WORKBENCH_URL = server.url;
  const browser = await startBrowser();
  const workbench = await Workbench.open(browser, { viewport: VIEW, paneWidth: PANE_WIDTH });
  const keys = new Keyboard(workbench);
  const pane = await workbench.pane();

  const picture = async (name: string, wholeWindow = false): Promise<void> => {
    await workbench.settled();
    await workbench.page.waitForTimeout(1000);
    const clip = { x: VIEW.width - PANE_WIDTH, y: 0, width: PANE_WIDTH, height: VIEW.height };
    await workbench.page.screenshot({ path: join(FOLDER, `${name}.png`), ...(wholeWindow ? {} : { clip }) });
  };
  const toTop = async (step: string): Promise<void> => {
    await pane.getByRole("button", { name: new RegExp(`${step}$`), expanded: true }).evaluate((button) => button.scrollIntoView({ block: "start" }));
  };

  await openJob(workbench, keys, "Pool");
  await picture("pool-1-choose");
  await continueTo(workbench, keys, "Check the columns");
  await toTop("Check the columns");
  await picture("pool-2-check");
  await continueTo(workbench, keys, "Set the method", "Check the columns");
  await pane.getByRole("checkbox", { name: "Share an over- or underspend" }).press("Space");
  await pane.getByRole("textbox", { name: /spend, £/ }).fill("PoolOutturn");
  await pane.waitForTimeout(1500);
  await toTop("Set the method");
  await picture("pool-3-method");
  await continueTo(workbench, keys, "See the answer", "Set the method");
  await toTop("See the answer");
  await picture("pool-4-answer");
  await picture("workbench", true);
  await continueTo(workbench, keys, "Insert", "See the answer");
  await insert(workbench, keys);
  await toTop("Insert");
  await picture("pool-5-insert", true);

  await workbench.openFile(saveWorkbook(SAMPLES.find(({ id }) => id === "charity")!.build()), "Charity 2025-26.xlsx");
  await openJob(workbench, keys, "Price");
  await continueTo(workbench, keys, "Check the columns");
  await pane.getByRole("heading", { name: "Where each cost centre goes" }).evaluate((heading) => heading.scrollIntoView({ block: "start" }));
  await picture("price-2-check");
  await continueTo(workbench, keys, "See the answer", "Check the columns");
  await toTop("See the answer");
  await picture("price-4-answer");

  await workbench.openFile(saveWorkbook(SAMPLES.find(({ id }) => id === "returns")!.build()), "Council unit costs 2024-25.xlsx");
  await openJob(workbench, keys, "Benchmark");
  await continueTo(workbench, keys, "Check the columns");
  await pane.getByText("Sums and averages of others", { exact: true }).evaluate((words) => words.scrollIntoView({ block: "start" }));
  await picture("benchmark-2-check");
  await continueTo(workbench, keys, "Set the method", "Check the columns");
  await keys.tabTo(/^Whose position is shown/);
  await workbench.page.keyboard.type("Ashfell");
  await continueTo(workbench, keys, "See the answer", "Set the method");
  await pane.getByRole("heading", { name: "One service at a time" }).evaluate((heading) => heading.scrollIntoView({ block: "start" }));
  await picture("benchmark-4-answer");

  await workbench.openFile(saveWorkbook(SAMPLES.find(({ id }) => id === "care-prices")!.build()), "Care prices 2025-26.xlsx");
  await openJob(workbench, keys, "Uplift");
  await continueTo(workbench, keys, "Set the method");
  await toTop("Set the method");
  await picture("uplift-3-method");
  await continueTo(workbench, keys, "See the answer", "Set the method");
  await toTop("See the answer");
  await picture("uplift-4-answer");

  await workbench.openFile(saveWorkbook(SAMPLES.find(({ id }) => id === "register")!.build()), "Savings register 2026-27.xlsx");
  await openJob(workbench, keys, "Save");
  await pane.getByText(/^Read from Register!/).first().waitFor();
  await continueTo(workbench, keys, "See the answer");
  await pane.getByRole("heading", { name: "Savings by year", exact: true }).evaluate((heading) => heading.scrollIntoView({ block: "start" }));
  await picture("save-register-4-answer");

  await workbench.openFile(saveWorkbook(SAMPLES.find(({ id }) => id === "options")!.build()), "Core offer options appraisal.xlsx");
  await openJob(workbench, keys, "Save");
  await pane.getByText(/^Read from Options!/).first().waitFor();
  await continueTo(workbench, keys, "See the answer");
  await toTop("See the answer");
  await picture("save-options-4-answer");
  await continueTo(workbench, keys, "Insert", "See the answer");
  await insert(workbench, keys);
  await toTop("Insert");
  await picture("save-options-5-insert", true);

  await workbench.openFile(saveWorkbook(SAMPLES.find(({ id }) => id === "options")!.build()), "Community support contract.xlsx");
  await openJob(workbench, keys, "Save");
  await pane.getByText(/^Read from Options!/).first().waitFor();
  await chooseContract(pane);
  await continueTo(workbench, keys, "Set the method");
  for (const [name, typed] of CONTRACT) await pane.getByLabel(name).fill(typed);
  await continueTo(workbench, keys, "See the answer", "Set the method");
  await toTop("See the answer");
  await picture("save-contract-4-answer");

  const form = await planBytes(filledReturn(goodAnswers("Willow Support CIC")));
  await workbench.openFile(form, "Return of Willow Support CIC.xlsx");
  await workbench.select("Costs", "A1");
  await picture("open-book-return", true);
  const filled = await workbench.save();
  await workbench.openFile(saveWorkbook(SAMPLES.find(({ id }) => id === "known-costs")!.build()), "Known costs.xlsx");
  await openJob(workbench, keys, "Open book");
  await pane.locator("label:visible", { hasText: "Read returns that have come back" }).click();
  await chooseFiles(workbench, keys, RETURNED.map(([provider, factor]) => ({ name: `${provider}.xlsx`, bytes: asProvider(filled, provider, factor) })));
  await pane.getByText(`${RETURNED.length} files chosen`).first().waitFor();
  for (const step of ["Check the returns", "Set the method", "See the answer"]) await goOn(workbench, keys, step);
  await toTop("See the answer");
  await picture("open-book-returns-4-answer");

  await (await workbench.pane()).getByRole("link", { name: "All jobs" }).press("Enter");
  await openJob(workbench, keys, "Reference");
  await picture("reference", true);
  await browser.close();
  await server.close();
  console.log(`The pictures of ${STEPS.length} steps of Pool, of Price, Benchmark, Uplift, Save, Open book, Reference and the workbench are in assets/readme.`);
}

takeAll().catch((reason: unknown) => {
  console.error(reason);
  process.exitCode = 1;
});
