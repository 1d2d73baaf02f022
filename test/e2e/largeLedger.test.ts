import type { Browser, Frame } from "playwright-core";
import { openJob } from "./_job";
import { largeLedger } from "./_largeLedger";
import { Keyboard, startBrowser, Workbench } from "./_workbench";

const STOPPED = "Reading was stopped. Change the range, or press Read again.";

/** What the progress bar says as it moves: what is being done, and how many parts of a hundred. */
interface Shown {
  readonly label: string;
  readonly percent: number;
}

const ledger = largeLedger();
let browser: Browser;
let workbench: Workbench;
let keys: Keyboard;
let pane: Frame;
beforeAll(async () => {
  browser = await startBrowser();
  workbench = await Workbench.open(browser);
  await workbench.openFile(ledger.bytes, "Large.xlsx");
  pane = await workbench.pane();
  keys = new Keyboard(workbench);
  await openJob(workbench, keys, "Price");
  await allRead();
});
afterAll(() => browser.close());

const field = () => pane.getByRole("textbox", { name: "Ledger or budget" });
const hint = () => pane.locator("#price-ledger-hint");

async function allRead(): Promise<void> {
  await hint().getByText(`Read from ${ledger.range}: ${ledger.rows.toLocaleString("en-GB")} rows and ${ledger.columns} columns.`).waitFor();
  await pane.getByRole("button", { name: "Read again", exact: true }).waitFor();
}

/** Presses Read again and follows the bar to its end; presses Cancel, where asked, as soon as the bar says so much. */
function readAgain(cancelAt?: Shown): Promise<Shown[]> {
  return pane.evaluate((stop) => new Promise<Shown[]>((resolve) => {
    const shown: Shown[] = [];
    let stopped = false;
    const button = (name: string) => [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
    const look = () => {
      const bar = document.querySelector(".progress");
      const label = bar?.querySelector(".ms-ProgressIndicator-itemName")?.textContent ?? "";
      const percent = Number(bar?.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow") ?? 0);
      const last = shown[shown.length - 1];
      if (bar && (label !== last?.label || percent !== last.percent)) shown.push({ label, percent });
      if (stop && !stopped && label === stop.label && percent >= stop.percent) {
        stopped = true;
        button("Cancel")?.click();
      }
      if (shown.length === 0 || bar || !button("Read again")) return;
      observer.disconnect();
      resolve(shown);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    button("Read again")?.click();
  }), cancelAt);
}

/** True where the bar and its Cancel lie in the window. */
function barInSight(): Promise<boolean> {
  return pane.evaluate(() => {
    const place = document.querySelector(".progress")?.getBoundingClientRect();
    return place !== undefined && place.top >= 0 && place.bottom <= window.innerHeight;
  });
}

function partsOf(shown: readonly Shown[], label: string): number[] {
  return shown.filter((one) => one.label === label).map(({ percent }) => percent);
}

const ascending = (figures: readonly number[]) => [...figures].sort((a, b) => a - b);

test("what is read by itself is the ledger's whole range", async () => {
  expect(await field().inputValue()).toBe(ledger.range);
});

test.each([{ label: "Reading the cells", percent: 30 }, { label: "Reading the ledger", percent: 0 }])(
  "Cancel at “$label”, $percent% and on, leaves nothing half-read and says so", async (cancelAt) => {
    const shown = await readAgain(cancelAt);
    expect(shown[shown.length - 1]).toMatchObject({ label: cancelAt.label });
    expect(shown[shown.length - 1]!.percent).toBeLessThan(100);
    await pane.locator("#price-ledger-problem").getByText(STOPPED).waitFor();
    await pane.getByRole("button", { name: "Continue to Check the columns" }).press("Enter");
    await pane.waitForFunction(() => document.activeElement?.id === "price-ledger");
    expect(await hint().innerText()).not.toContain("Read from");
    expect(await pane.getByRole("button", { name: /Check the columns$/, expanded: true }).count()).toBe(0);
    expect(await pane.getByText("Choose the data first.").count()).toBe(1);
  },
);

test("read again with a bar in sight that moves to its end, it is mapped and priced to the penny", async () => {
  await field().focus();
  const reading = readAgain();
  await pane.waitForFunction(() => Number(document.querySelector(".progress [role=progressbar]")?.getAttribute("aria-valuenow") ?? 0) > 0, undefined, { polling: "raf" });
  const seen = await barInSight();
  const shown = await reading;
  await allRead();
  expect(seen).toBe(true);
  const cells = partsOf(shown, "Reading the cells");
  expect(new Set(cells).size).toBeGreaterThanOrEqual(10);
  expect(cells).toEqual(ascending(cells));
  expect(shown[shown.length - 1]!.label).toBe("Reading the ledger");

  await pane.getByRole("button", { name: "Continue to Check the columns" }).press("Enter");
  await pane.getByText(`100,000 amounts, ${pounds(ledger.pence)}, in ${ledger.centres} cost centres`).waitFor();
  await pane.getByText(/^Ledger: 100,010 cells read = 99,900 used \+ 100 fixed \+ 10 left out\.$/).waitFor();
  await pane.getByRole("button", { name: "Continue to Set the method" }).press("Enter");
  await pane.getByRole("button", { name: "Continue to See the answer" }).press("Enter");
  await pane.getByRole("list", { name: "Prices" }).waitFor();
  for (const { name, pence } of ledger.services) expect(await figuresOf("By service, £ a year", `${name}, `)).toContain(figure(pence));
  expect(await figuresOf("How it closes to the ledger, £", "Ledger")).toEqual([figure(ledger.pence)]);
  expect(workbench.faults).toEqual([]);
});

/** The figures in the row of a table in the pane whose label begins so. */
async function figuresOf(caption: string, label: string): Promise<string[]> {
  const row = pane.locator("table").filter({ hasText: caption }).locator("tr").filter({ has: pane.locator("th", { hasText: new RegExp(`^${label}`) }) });
  return (await row.locator("td").allInnerTexts()).map((text) => text.trim());
}

function figure(pence: number): string {
  return (pence / 100).toLocaleString("en-GB", { minimumFractionDigits: 2 });
}

function pounds(pence: number): string {
  return `£${figure(pence)}`;
}
