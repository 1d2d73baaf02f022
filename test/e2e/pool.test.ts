import type { Browser } from "playwright-core";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { SAMPLES } from "../../src/workbench/samples/samples";
import { largestRemainder } from "../properties/largestRemainder";
import { continueTo, insert, openJob, pence, tableRows } from "./_job";
import { Keyboard, startBrowser, Workbench } from "./_workbench";

const BUDGET = "Budget 25-26";
const SHARES = [58, 17, 12, 8, 5];
/** Rows of the months in the messy budget, the row above each being 1; a half-year's subtotal stands between. */
const MONTH_ROWS = [5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17];
/** What the cells typed as text come to; the blank and the "n/a" are left out. */
const TYPED: Readonly<Record<string, number>> = { F6: 120000, F7: 125000, F10: -50000 };

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Each month's budget in pence, added up here from the grid's own cells. */
async function monthTotals(workbench: Workbench): Promise<number[]> {
  const totals: number[] = [];
  for (const row of MONTH_ROWS) {
    let total = 0;
    for (const column of ["B", "C", "D", "E", "F"]) {
      const value = await workbench.valueOf(BUDGET, `${column}${row}`);
      if (typeof value === "number") total += Math.round(value * 100);
      else total += TYPED[`${column}${row}`] ?? 0;
    }
    totals.push(total);
  }
  return totals;
}

/** Months × partners in pence: largest remainder of the totals to date, worked out here. */
function expectedSchedule(totals: readonly number[]): number[][] {
  let toDate = 0;
  let before = SHARES.map(() => 0);
  return totals.map((total) => {
    toDate += total;
    const shares = largestRemainder(toDate, SHARES);
    const month = shares.map((share, partner) => share - before[partner]!);
    before = shares;
    return month;
  });
}

const scheduleOf = async (workbench: Workbench, table: string): Promise<number[][]> =>
  (await tableRows(workbench, table)).map((row) => row.slice(1, 1 + SHARES.length).map(pence));

test("the whole Pool job by keyboard, from a messy .xlsx to workings, functions and back", async () => {
  const workbench = await Workbench.open(browser);
  await workbench.openFile(saveWorkbook(SAMPLES[0]!.build()), "Pooled budget 2025-26.xlsx");
  const before = await workbench.snapshot();
  const pane = await workbench.pane();
  const keys = new Keyboard(workbench);
  await openJob(workbench, keys, "Pool");
  await continueTo(workbench, keys, "Check the columns");
  // 12 months × 5 services, their 12 totals, and three rows of totals 6 wide: 90 cells.
  await pane.getByText("Budget: 90 cells read = 55 used + 3 fixed + 32 left out.").first().waitFor();
  await continueTo(workbench, keys, "Insert", "Check the columns");
  await pane.getByRole("button", { name: "£1,181,488.34, explain the pooled fund" }).waitFor();
  const requested = workbench.requests.length;

  await insert(workbench, keys);
  const totals = await monthTotals(workbench);
  const schedule = await scheduleOf(workbench, "Pool_contributions");
  expect(schedule).toEqual(expectedSchedule(totals));
  expect(schedule.map((row) => row.reduce((sum, share) => sum + share, 0))).toEqual(totals);
  expect(SHARES.map((_, partner) => schedule.reduce((sum, row) => sum + row[partner]!, 0)))
    .toEqual(largestRemainder(totals.reduce((sum, total) => sum + total, 0), SHARES));
  expect(await tableRows(workbench, "Pool_counts")).toEqual([["Cells read", 120], ["Used as they stand", 85], ["Used after being read from text", 3], ["Left out", 32]]);
  expect(await workbench.valueOf("Pool checks and log", "B4")).toBe(0);
  await pane.getByText(/^The master check in the sheet is 0: every check holds/).waitFor();

  await workbench.type(BUDGET, "B5", "50000");
  const moved = await monthTotals(workbench);
  expect(moved[0]! - totals[0]!).toBe(178460);
  expect(await scheduleOf(workbench, "Pool_contributions")).toEqual(expectedSchedule(moved));
  expect(await workbench.valueOf("Pool checks and log", "B4")).toBe(0);
  await pane.getByRole("button", { name: "£1,183,272.94, explain the pooled fund" }).waitFor();

  await keys.toPane();
  await keys.tabTo(/^Workings/, { back: true });
  await keys.press("ArrowDown");
  await insert(workbench, keys);
  await workbench.page.waitForFunction(() => (window as unknown as { workbench: { book: { sheets: unknown[] } } }).workbench.book.sheets.length === 13);
  await workbench.settled();
  expect(await scheduleOf(workbench, "Pool_contributions_2")).toEqual(expectedSchedule(moved));
  expect(await workbench.valueOf("Pool checks and log (2)", "B4")).toBe(0);
  await workbench.type(BUDGET, "B5", "48215.4");
  expect(await scheduleOf(workbench, "Pool_contributions_2")).toEqual(schedule);
  expect(await scheduleOf(workbench, "Pool_contributions")).toEqual(schedule);

  await keys.toPane();
  for (const left of [9, 5]) {
    if (left === 9) {
      await keys.tabTo(/^Remove this insert/);
    } else {
      await keys.tabTo(/^Remove Pooled fund/);
      await keys.press("Enter");
      // An earlier insert is asked about once, with the focus on the answer that changes nothing.
      await keys.tabTo(/^Keep it/);
      await keys.tabTo(/^Remove it/, { back: true });
    }
    await keys.press("Enter");
    await workbench.page.waitForFunction((count) => (window as unknown as { workbench: { book: { sheets: unknown[] } } }).workbench.book.sheets.length === count, left);
    await workbench.settled();
  }
  expect(await workbench.snapshot()).toEqual(before);
  expect(workbench.requests.slice(requested)).toEqual([]);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});
