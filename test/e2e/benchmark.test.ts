import type { Browser } from "playwright-core";
import { cellAddress } from "../../src/cells/address";
import { openWorkbook } from "../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { SAMPLES } from "../../src/workbench/samples/samples";
import { recalculate } from "../_libreoffice/recalculate";
import { continueTo, insert, openJob, tableRows } from "./_job";
import { Keyboard, startBrowser, Workbench } from "./_workbench";

const FILE = "Council unit costs 2024-25.xlsx";
const RETURN = "Unit costs";
/** Where the return's first council stands, and its two services: cost in £000, then weeks. */
const FIRST = 6;
const SERVICES = [{ name: "Nursing, All", cost: 2, weeks: 3 }, { name: "Residential, All", cost: 5, weeks: 6 }] as const;
const SUBJECT = "Ashfell";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

interface Council {
  readonly name: string;
  /** By service; null where there is no cost or no activity. */
  readonly costs: readonly ({ readonly pounds: number; readonly weeks: number } | null)[];
}

/** The councils of the return as its cells have them, regions and the country left aside: those have no number before their name. */
async function councilsIn(workbench: Workbench): Promise<Council[]> {
  const councils: Council[] = [];
  for (let column = FIRST; ; column++) {
    const [, name] = /^\d+ - (.*)$/.exec(String(await workbench.valueOf(RETURN, cellAddress(1, column)))) ?? [];
    if (name === undefined) return councils;
    const costs = [];
    for (const { cost, weeks } of SERVICES) {
      const [pounds, units] = [await workbench.valueOf(RETURN, cellAddress(cost, column)), await workbench.valueOf(RETURN, cellAddress(weeks, column))].map((held) => Number(String(held).replaceAll(",", "")));
      costs.push(pounds! > 0 && units! > 0 ? { pounds: pounds! * 1000, weeks: units! } : null);
    }
    councils.push({ name, costs });
  }
}

/** By service: how many, the quartiles as Excel has them, both means, and what coming down to the median saves, to the penny. */
function expectedOf(councils: readonly Council[]): number[][] {
  return SERVICES.map((_, service) => {
    const given = councils.flatMap(({ costs }) => costs[service] ?? []);
    const unit = given.map(({ pounds, weeks }) => pounds / weeks).sort((a, b) => a - b);
    const at = (part: number): number => {
      const place = (unit.length - 1) * part;
      const low = Math.floor(place);
      return unit[low]! + ((unit[low + 1] ?? unit[low]!) - unit[low]!) * (place - low);
    };
    const sum = (of: (each: (typeof given)[number]) => number) => given.reduce((all, each) => all + of(each), 0);
    const saving = sum(({ pounds, weeks }) => Math.max(0, Math.round((pounds - at(0.5) * weeks) * 100)));
    return [unit.length, ...[unit[0]!, at(0.25), at(0.5), at(0.75), unit[unit.length - 1]!, sum(({ pounds }) => pounds) / sum(({ weeks }) => weeks), unit.reduce((all, each) => all + each, 0) / unit.length].map((pounds) => Math.round(pounds * 100)), saving];
  });
}

const COLUMNS = ["Compared", "Lowest (£)", "Lower quartile (£)", "Median (£)", "Upper quartile (£)", "Highest (£)", "Weighted mean (£)", "Plain mean (£)", "Potential saving (£)"] as const;

/** The summary's rows against the figures worked out here, to the penny. */
function holdsSummary(headings: readonly unknown[], rows: readonly (readonly unknown[])[], expected: readonly (readonly number[])[]): void {
  const found = SERVICES.map(({ name }) => rows.find((row) => row[headings.indexOf("Service")] === name)!);
  expect(found.map((row) => COLUMNS.map((heading, at) => Math.round(Number(row[headings.indexOf(heading)]) * (at === 0 ? 1 : 100))))).toEqual(expected);
}

/** Headings and rows of a table in a file, as LibreOffice calculates them. */
async function calculatedTable(saved: Uint8Array, name: string, value: (sheet: string, row: number, column: number) => unknown): Promise<{ headings: unknown[]; rows: unknown[][] }> {
  const sheet = openWorkbook(saved, FILE).sheets.find(({ tables }) => tables.some((table) => table.name === name))!;
  const { row, column, rows, columns } = sheet.tables.find((table) => table.name === name)!.range;
  const [headings, ...body] = Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => value(sheet.name, row + i, column + j)));
  return { headings: headings!, rows: body };
}

function headingsOf(workbench: Workbench, name: string): Promise<unknown[]> {
  return workbench.page.evaluate((wanted) => {
    const { book } = (window as unknown as { workbench: { book: import("../../src/workbench/book/book").Book } }).workbench;
    for (const sheet of book.sheets) {
      const table = sheet.tables.find((one) => one.name === wanted);
      if (table) return Array.from({ length: table.range.columns }, (_, j) => sheet.cells.get(table.range.row)?.get(table.range.column + j)?.value ?? null);
    }
    throw new Error(`There is no table named ${wanted}`);
  }, name);
}

test("a council return by keyboard: nursing and residential benchmarked, who is left out listed by reason; LibreOffice and functions agree; a pack gives no council's name", async () => {
  const workbench = await Workbench.open(browser);
  await workbench.openFile(saveWorkbook(SAMPLES.find(({ id }) => id === "returns")!.build()), FILE);
  // The sheet shown and the selection may be others once the sheet shown is gone; nothing else is other than it was.
  const asItStands = async () => ({ ...((await workbench.snapshot()) as object), activeSheet: null, selection: null });
  const before = await asItStands();
  const pane = await workbench.pane();
  const keys = new Keyboard(workbench);
  const shows = (words: string | RegExp) => pane.getByText(words).filter({ visible: true }).first().waitFor();
  const councils = await councilsIn(workbench);
  const expected = expectedOf(councils);
  expect(councils).toHaveLength(24);
  expect(expected.map(([count]) => count)).toEqual([22, 24]);

  await openJob(workbench, keys, "Benchmark");
  await shows(/^Read from 'Unit costs'!/);
  await continueTo(workbench, keys, "Check the columns");
  await keys.tabTo(/^Residential, Own provision$/);
  await keys.press("Space");
  await shows("2 of 3 services chosen: Nursing, All; Residential, All.");
  await shows(/1,000 × cost ÷ activity gives 57 of 57 published unit costs/);
  await continueTo(workbench, keys, "Set the method", "Check the columns");
  await keys.tabTo(/^Whose position is shown/);
  await workbench.page.keyboard.type(SUBJECT);
  await continueTo(workbench, keys, "See the answer", "Set the method");
  await shows("29 organisations = 22 compared + 7 left out.");
  for (const [reason, names] of [["Adds up or averages others: 5", ["Northern Uplands", "Middle Vale", "Eastern Fens", "Southern Coast", "England"]], ["No cost: 1", ["Pellham"]], ["Activity is zero: 1", [null]]] as const) {
    await keys.tabTo(new RegExp(`^${reason}$`));
    await keys.press("Enter");
    const list = pane.getByRole("list", { name: reason.replace(/: \d+$/, ""), exact: true });
    for (const name of names) await (name ? list.getByText(name, { exact: true }) : list.getByRole("listitem")).first().waitFor();
    expect(await list.getByRole("listitem").count()).toBe(names.length);
  }
  await keys.tabTo(/^Show the service/, { back: true });
  await workbench.page.keyboard.type("Resid");
  await shows("29 organisations = 24 compared + 5 left out.");
  await shows(new RegExp(`^${SUBJECT}: `));

  const requested = workbench.requests.length;
  await continueTo(workbench, keys, "Insert", "See the answer");
  await insert(workbench, keys);
  await shows("every check holds");
  holdsSummary(await headingsOf(workbench, "Benchmark_summary"), await tableRows(workbench, "Benchmark_summary"), expected);
  expect(await workbench.valueOf("Benchmark checks and log", "B4")).toBe(0);
  const out = await tableRows(workbench, "Benchmark_left_out");
  for (const name of ["Northern Uplands", "England", "Pellham"]) expect(out.some((row) => row.includes(name))).toBe(true);

  const saved = await workbench.save();
  const { value } = await recalculate(saved);
  const inLibreOffice = await calculatedTable(saved, "Benchmark_summary", value);
  holdsSummary(inLibreOffice.headings, inLibreOffice.rows, expected);
  expect(value("Benchmark checks and log", 3, 1)).toBe(0);

  // A cost changed in the return moves the figures; the checks still hold.
  const was = await workbench.valueOf(RETURN, cellAddress(2, FIRST));
  await workbench.type(RETURN, cellAddress(2, FIRST), "9876.54");
  const moved = expectedOf(await councilsIn(workbench));
  expect(moved).not.toEqual(expected);
  holdsSummary(await headingsOf(workbench, "Benchmark_summary"), await tableRows(workbench, "Benchmark_summary"), moved);
  expect(await workbench.valueOf("Benchmark checks and log", "B4")).toBe(0);
  await workbench.type(RETURN, cellAddress(2, FIRST), String(was));

  await keys.toPane();
  await keys.tabTo(/^Workings/, { back: true, most: 60 });
  await keys.press("ArrowDown");
  await insert(workbench, keys);
  const hasSheet = (name: string) => workbench.page.waitForFunction((wanted) => (window as unknown as { workbench: { book: { sheets: { name: string }[] } } }).workbench.book.sheets.some((sheet) => sheet.name === wanted), name);
  await hasSheet("Benchmark (2)");
  await workbench.settled();
  holdsSummary(await headingsOf(workbench, "Benchmark_summary_2"), await tableRows(workbench, "Benchmark_summary_2"), expected);
  expect(await workbench.valueOf("Benchmark checks and log (2)", "B4")).toBe(0);

  // A pack for others: values alone, and no council's name but in the key.
  await keys.toPane();
  await keys.tabTo(/^The team$/, { back: true, most: 60 });
  await keys.press("ArrowDown");
  await shows(/^Fewest providers to a figure/);
  await insert(workbench, keys);
  await hasSheet("Shared benchmark");
  await workbench.settled();
  const shared = await workbench.page.evaluate(() => {
    const { book } = (window as unknown as { workbench: { book: import("../../src/workbench/book/book").Book } }).workbench;
    const cells = (name: string) => [...book.sheets.find((sheet) => sheet.name === name)!.cells.values()].flatMap((row) => [...row.values()].map(({ value, formula }) => ({ value, formula: formula ?? "" })));
    return { pack: [...cells("Shared benchmark"), ...cells("Shared receipt")], key: cells("Key - do not share") };
  });
  const words = JSON.stringify(shared.pack);
  for (const { name } of councils) expect(words).not.toContain(name);
  expect(shared.pack.filter(({ formula }) => formula !== "")).toEqual([]);
  for (const { name } of councils) expect(shared.key.some(({ value: held }) => held === name)).toBe(true);

  // All three are taken out again, the last one made first.
  await keys.toPane();
  await keys.tabTo(/^Remove this insert/);
  await keys.press("Enter");
  await pane.getByText(/^Removed: /).first().waitFor();
  for (let left = 2; left > 0; left--) {
    await keys.tabTo(/^Remove Unit costs/);
    await keys.press("Enter");
    await keys.tabTo(/^Keep it/);
    await keys.tabTo(/^Remove it/, { back: true });
    await keys.press("Enter");
    await workbench.page.waitForFunction((sheets) => (window as unknown as { workbench: { book: { sheets: { name: string }[] } } }).workbench.book.sheets.filter(({ name }) => name.startsWith("Benchmark")).length === sheets, (left - 1) * 5);
    await workbench.settled();
  }
  expect(await asItStands()).toEqual(before);
  expect(workbench.requests.slice(requested)).toEqual([]);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});
