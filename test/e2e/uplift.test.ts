import type { Browser } from "playwright-core";
import { openWorkbook } from "../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { CLAUSES } from "../../src/workbench/samples/carePriceFigures";
import { SAMPLES } from "../../src/workbench/samples/samples";
import { recalculate } from "../_libreoffice/recalculate";
import { continueTo, insert, openJob, pence, tableRows } from "./_job";
import { Keyboard, startBrowser, Workbench } from "./_workbench";

const FILE = "Care prices 2025-26.xlsx";
const LIST = "Prices";
/** Columns of the price list in the sheet, and the words that a price or a clause is typed with. */
const [PRICE, CLAUSE] = ["E", "H"];
const FIRST_ROW = 5;
const LAST_ROW = 319;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

type Fraction = readonly [top: bigint, bottom: bigint];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const least = (a: Fraction, b: Fraction): Fraction => (a[0] * b[1] < b[0] * a[1] ? a : b);
/** A ratio of two figures with the same decimals, less one. */
const rise = (to: bigint, from: bigint): Fraction => [to - from, from];

/** What each readable clause comes to at the reviews of April 2025 and April 2026, by hand from the published figures. */
const CHANGES: ReadonlyMap<string, readonly [Fraction, Fraction]> = new Map([
  // 80% of the wage's rise (£11.44, £12.21, £12.71) and 20% of CPI's from September to September (132.0, 134.2, 139.3): below the cap of 7% both times.
  [CLAUSES[0], [plus(times([80n, 100n], rise(1221n, 1144n)), times([20n, 100n], rise(1342n, 1320n))), plus(times([80n, 100n], rise(1271n, 1221n)), times([20n, 100n], rise(1393n, 1342n)))]],
  // The published rate of September 2024, 1.7%, then of September 2025, 3.8%.
  [CLAUSES[1], [[17n, 1000n], [38n, 1000n]]],
  // The lower of CPI and RPI (378.4, 388.6, 406.1), above the collar of nothing both times.
  [CLAUSES[2], [least(rise(1342n, 1320n), rise(3886n, 3784n)), least(rise(1393n, 1342n), rise(4061n, 3886n))]],
]);

/** Half a penny goes up. */
function uplifted(price: bigint, [top, bottom]: Fraction): bigint {
  return (2n * price * (bottom + top) + bottom) / (2n * bottom);
}

/** Pence of each price and its clause as the grid holds them; a total's row and a price that is not one are left out. */
async function pricesIn(workbench: Workbench): Promise<{ readonly price: bigint; readonly clause: string; readonly row: number }[]> {
  const found: { price: bigint; clause: string; row: number }[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
    const [typed, clause] = [await workbench.valueOf(LIST, `${PRICE}${row}`), await workbench.valueOf(LIST, `${CLAUSE}${row}`)];
    const price = typeof typed === "number" ? typed : Number(String(typed ?? "").replace(/[£,\s]|per.*$/g, "") || NaN);
    if (typeof clause === "string" && clause !== "" && Number.isFinite(price)) found.push({ price: BigInt(Math.round(price * 100)), clause, row });
  }
  return found;
}

const expectedYears = (prices: Awaited<ReturnType<typeof pricesIn>>): number[][] => prices.flatMap(({ price, clause }) => {
  const changes = CHANGES.get(clause);
  if (!changes) return [];
  const first = uplifted(price, changes[0]);
  return [[Number(price), Number(first), Number(uplifted(first, changes[1]))]];
});

/** Now, year 1 and year 2 in pence of every row of the table of prices. */
const pricesOf = async (workbench: Workbench, table: string): Promise<number[][]> => (await tableRows(workbench, table)).map((row) => [row[3], row[5], row[6]].map(pence));

test("a price list of 300 rows with five clauses by keyboard: two unreadable and shown so, workings and functions the same pennies, and LibreOffice too", async () => {
  const workbench = await Workbench.open(browser);
  await workbench.openFile(saveWorkbook(SAMPLES.find(({ id }) => id === "care-prices")!.build()), FILE);
  await workbench.select(LIST, "A6");
  const before = await workbench.snapshot();
  const pane = await workbench.pane();
  const keys = new Keyboard(workbench);
  await openJob(workbench, keys, "Uplift");
  await continueTo(workbench, keys, "Check the columns");
  await pane.getByText(/^300 prices: /).waitFor();
  await continueTo(workbench, keys, "See the answer", "Check the columns");
  await pane.getByText("249 of 300 prices uplifted").first().waitFor();
  await pane.getByText('The clause: "plus" at character 5 was not understood: write + instead.').waitFor();
  await pane.getByText('The clause: "capped" at character 5 was not understood: write cap 5% instead.').waitFor();
  const requested = workbench.requests.length;
  await continueTo(workbench, keys, "Insert", "See the answer");
  await insert(workbench, keys);

  const prices = await pricesIn(workbench);
  expect(prices).toHaveLength(299);
  const expected = expectedYears(prices);
  expect(expected).toHaveLength(249);
  expect(await pricesOf(workbench, "Uplift_prices")).toEqual(expected);
  expect(await tableRows(workbench, "Uplift_not_uplifted")).toHaveLength(51);
  expect(await workbench.valueOf("Uplift checks and log", "B4")).toBe(0);

  const saved = await workbench.save();
  const { value } = await recalculate(saved);
  const { range } = openWorkbook(saved, FILE).sheetNamed("Uplift prices")!.tables.find(({ name }) => name === "Uplift_prices")!;
  expect(expected.map((_, line) => [3, 5, 6].map((column) => pence(value("Uplift prices", range.row + 1 + line, range.column + column))))).toEqual(expected);
  expect(value("Uplift checks and log", 3, 1)).toBe(0);

  // A price changed in the list moves its years, and the checks still hold.
  const { row, price } = prices[0]!;
  await workbench.type(LIST, `${PRICE}${row}`, "25.15");
  const moved = expectedYears([{ ...prices[0]!, price: 2515n }, ...prices.slice(1)]);
  expect(await pricesOf(workbench, "Uplift_prices")).toEqual(moved);
  expect(await workbench.valueOf("Uplift checks and log", "B4")).toBe(0);
  await workbench.type(LIST, `${PRICE}${row}`, String(Number(price) / 100));

  await keys.toPane();
  await keys.tabTo(/^Workings/, { back: true });
  await keys.press("ArrowDown");
  await insert(workbench, keys);
  await workbench.page.waitForFunction(() => (window as unknown as { workbench: { book: { sheets: unknown[] } } }).workbench.book.sheets.some((sheet) => (sheet as { name: string }).name === "Uplift prices (2)"));
  await workbench.settled();
  expect(await pricesOf(workbench, "Uplift_prices_2")).toEqual(expected);
  expect(await workbench.valueOf("Uplift checks and log (2)", "B4")).toBe(0);

  await keys.toPane();
  await keys.tabTo(/^Remove this insert/);
  await keys.press("Enter");
  await pane.getByText(/^Removed: /).first().waitFor();
  await keys.tabTo(/^Remove Prices from/);
  await keys.press("Enter");
  await keys.tabTo(/^Keep it/);
  await keys.tabTo(/^Remove it/, { back: true });
  await keys.press("Enter");
  await workbench.page.waitForFunction(() => !(window as unknown as { workbench: { book: { sheets: { name: string }[] } } }).workbench.book.sheets.some(({ name }) => name.startsWith("Uplift")));
  await workbench.select(LIST, "A6");
  expect(await workbench.snapshot()).toEqual(before);
  expect(workbench.requests.slice(requested)).toEqual([]);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});

test("a small list with nothing refused goes in as workings and as functions, with every check holding", async () => {
  const workbench = await Workbench.open(browser);
  await workbench.openFile(saveWorkbook(SAMPLES.find(({ id }) => id === "clean-prices")!.build()), "Clean price list.xlsx");
  const keys = new Keyboard(workbench);
  await openJob(workbench, keys, "Uplift");
  await continueTo(workbench, keys, "Insert");
  await insert(workbench, keys);
  const prices = await pricesOf(workbench, "Uplift_prices");
  expect(await workbench.valueOf("Uplift checks and log", "B4")).toBe(0);
  await keys.toPane();
  await keys.tabTo(/^Workings/, { back: true });
  await keys.press("ArrowDown");
  await insert(workbench, keys);
  await workbench.page.waitForFunction(() => (window as unknown as { workbench: { book: { sheets: { name: string }[] } } }).workbench.book.sheets.some(({ name }) => name === "Uplift prices (2)"));
  await workbench.settled();
  expect(await pricesOf(workbench, "Uplift_prices_2")).toEqual(prices);
  expect(await workbench.valueOf("Uplift checks and log (2)", "B4")).toBe(0);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});
