import type { Browser } from "playwright-core";
import { unzipSync, strFromU8 } from "fflate";
import { cellAddress } from "../../src/cells/address";
import type { Book } from "../../src/workbench/book/book";
import { columnAnchor, fieldAnchor, type TablePart } from "../../src/returns/returnForm";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { SAMPLES } from "../../src/workbench/samples/samples";
import { planBytes } from "../../src/workbook/files/newWorkbook/planBytes";
import { filledReturn, goodAnswers } from "../workings/openbook/_filledReturn";
import { goOn, insert, openJob, tableRows } from "./_job";
import { ALTERATIONS, alteredAt, sixtyReturns } from "./_alteredReturns";
import { asProvider, chooseByArrow, chooseFiles, fill, KINDS, placeOfName } from "./_openBook";
import { Keyboard, startBrowser, Workbench } from "./_workbench";

jest.setTimeout(600_000);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function opened() {
  const workbench = await Workbench.open(browser);
  // The browser is told that its file chooser is answered here while anybody listens: from now on, not as Enter is pressed.
  workbench.page.on("filechooser", () => undefined);
  await workbench.openFile(saveWorkbook(SAMPLES.find(({ id }) => id === "known-costs")!.build()), "Known costs.xlsx");
  const pane = await workbench.pane();
  const keys = new Keyboard(workbench);
  const shows = (words: string | RegExp, timeout = 60_000) => pane.getByText(words).filter({ visible: true }).first().waitFor({ timeout });
  return { workbench, pane, keys, shows };
}

/** The names of the workbook that is open, with what they refer to. */
function namesOf(workbench: Workbench): Promise<ReadonlyMap<string, string>> {
  return workbench.page.evaluate(() => {
    const { book } = (window as unknown as { workbench: { book: Book } }).workbench;
    return book.names.map(({ name, formula }) => [name, formula] as const);
  }).then((names) => new Map(names));
}

/** Types into a return that is open what its provider would. */
async function fillReturn(workbench: Workbench, provider: string): Promise<void> {
  const names = await namesOf(workbench);
  for (const [[part, key, line], typed] of goodAnswers(provider)) {
    const name = line === undefined ? fieldAnchor(part as "about", key) : columnAnchor(part as TablePart, key);
    const { sheet, row, column } = placeOfName(names.get(name) ?? "");
    await workbench.type(sheet, cellAddress(row + (line === undefined ? 0 : 1 + line), column), String(typed));
  }
}

/** What is wrong with the sheets of an insert or a new workbook, as people who cannot see them would meet it. */
function structureFaults(workbench: Workbench, sheets: readonly string[] | null): Promise<string[]> {
  return workbench.page.evaluate((wanted) => {
    const { book } = (window as unknown as { workbench: { book: Book } }).workbench;
    return book.sheets.filter(({ name }) => wanted === null || wanted.includes(name)).flatMap((sheet) => {
      const at = (row: number, column: number) => sheet.cells.get(row)?.get(column)?.value ?? null;
      const found: string[] = [];
      if (at(0, 0) === null || at(0, 0) === "") found.push(`${sheet.name}: no title in A1`);
      if (sheet.merges.length > 0) found.push(`${sheet.name}: merged cells`);
      for (const { name, range } of sheet.tables) {
        const headings = Array.from({ length: range.columns }, (_, column) => String(at(range.row, range.column + column) ?? "").trim());
        if (headings.some((heading) => heading === "") || new Set(headings.map((heading) => heading.toLowerCase())).size < headings.length) found.push(`${sheet.name}, ${name}: headings empty or the same`);
        for (let row = range.row + 1; row < range.row + range.rows; row++) {
          if (Array.from({ length: range.columns }, (_, column) => at(row, range.column + column)).every((value) => value === null || value === "")) found.push(`${sheet.name}, ${name}: row ${row + 1} is blank`);
        }
      }
      return found;
    });
  }, sheets);
}

test("by keyboard: a return is made, filled, read beside others, compared, asked about, and shared as a pack that names nobody", async () => {
  const { workbench, pane, keys, shows } = await opened();
  await openJob(workbench, keys, "Open book");
  await fill(workbench, keys, /^Your organisation$/, "Ashford Borough Council");
  await fill(workbench, keys, /^Service$/, "Supported living");
  await fill(workbench, keys, /^Financial year$/, "2025/26");
  await chooseByArrow(keys, /^The usual ones$/, "From cells in this workbook");
  await fill(workbench, keys, /^Cost lines and known figures$/, "'Cost lines'!A3:F10");
  await shows(/^Read from 'Cost lines'!A3:F10/);
  await goOn(workbench, keys, "Check the lines");
  await shows(/^Cost lines: \d+ cells read/);
  for (const to of ["Set the limits", "See what is asked", "Open the return"]) await goOn(workbench, keys, to);
  await keys.tabTo(/^Open in a new workbook$/);
  await keys.press("Enter");
  await shows("The return is open in a new workbook");
  expect(await workbench.newWorkbooks()).toHaveLength(1);

  await workbench.showNewWorkbook();
  await workbench.page.waitForFunction(() => (window as unknown as { workbench: { book: Book } }).workbench.book.sheets.some(({ name }) => name === "Declaration"));
  await workbench.settled();
  expect(await structureFaults(workbench, null)).toEqual([]);
  await fillReturn(workbench, "Willow Support CIC");
  const filled = await workbench.save();
  // The pane is opened anew beside the workbook that comes back: what it stood in goes.
  await (await workbench.pane()).evaluate(() => { document.body.dataset["before"] = "yes"; });
  await workbench.page.getByRole("button", { name: /^Back to / }).press("Enter");
  await workbench.page.waitForFunction(() => document.title.startsWith("Known costs"));
  await (await workbench.pane()).locator("body:not([data-before]) h1").waitFor();
  await workbench.settled();

  await openJob(workbench, keys, "Open book");
  await chooseByArrow(keys, KINDS, "Read returns that have come back");
  const others = ["Harbour Care", "Northway Homes", "Beacon Trust", "Larkfield Living", "Stonebridge Support", "Meadow Care", "Fernbank CIC", "Oakley Trust"];
  await chooseFiles(workbench, keys, [
    { name: "Willow.xlsx", bytes: filled },
    ...others.map((provider, at) => ({ name: `${provider}.xlsx`, bytes: asProvider(filled, provider, 0.94 + at * 0.037) })),
  ]);
  await shows("9 files chosen");
  await shows("Willow Support CIC, 2025-26");
  await goOn(workbench, keys, "Check the returns");
  await shows("9 returns read, of 9 providers.");
  const requested = workbench.requests.length;
  await goOn(workbench, keys, "Set the method");
  await keys.tabTo(/^Work out surplus by the contract’s terms$/);
  await keys.press("Space");
  await fill(workbench, keys, /^Minimum surplus/, "1");
  await fill(workbench, keys, /^Maximum surplus/, "3");
  await goOn(workbench, keys, "See the answer");
  await shows("What to ask");
  await goOn(workbench, keys, "Insert");
  await insert(workbench, keys);
  await shows("every check holds");
  expect(await structureFaults(workbench, ["Comparison", "Query log", "Surplus", "Returns", "Open book inputs", "Left out and checks"])).toEqual([]);

  // Asked and answered in the log; the next comparison keeps it.
  const log = await tableRows(workbench, await logTable(workbench, "Query log"));
  expect(log.length).toBeGreaterThan(0);
  const { row, askedBy, answer, key } = await logPlace(workbench, "Query log");
  const firstKey = await workbench.valueOf("Query log", cellAddress(row, key));
  await workbench.type("Query log", cellAddress(row, askedBy), "J. Patel");
  await workbench.type("Query log", cellAddress(row, answer), "The pay award of April");
  await keys.toPane();
  await insert(workbench, keys);
  await workbench.page.waitForFunction(() => (window as unknown as { workbench: { book: Book } }).workbench.book.sheets.some(({ name }) => name === "Query log (2)"));
  await workbench.settled();
  const again = await logPlace(workbench, "Query log (2)");
  expect([await workbench.valueOf("Query log (2)", cellAddress(again.row, again.key)), await workbench.valueOf("Query log (2)", cellAddress(again.row, again.askedBy)), await workbench.valueOf("Query log (2)", cellAddress(again.row, again.answer))])
    .toEqual([firstKey, "J. Patel", "The pay award of April"]);

  // The pack.
  await keys.toPane();
  await chooseByArrow(keys, /^The team$/, "Others: a share-safe pack", true);
  await keys.tabTo(/^Fewest providers to a figure$/);
  for (const key of ["Control+A", "5"]) await keys.press(key);
  await keys.tabTo(/^Make the pack$/);
  await keys.press("Enter");
  await shows("The pack is open in a new workbook");
  const pack = (await workbench.newWorkbooks()).at(-1)!;
  const parts = Object.entries(unzipSync(pack.bytes)).map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`);
  for (const provider of ["Willow", ...others]) expect(parts.filter((part) => part.includes(provider))).toEqual([]);
  expect(parts.some((part) => /state="(?:hidden|veryHidden)"/.test(part))).toBe(false);
  expect(parts.filter((part) => /<dc:creator>[^<]+|<cp:lastModifiedBy>[^<]+/.test(part))).toEqual([]);
  expect(parts.filter((part) => part.startsWith("docProps/custom") || part.startsWith("customXml"))).toEqual([]);
  expect(await workbench.page.evaluate(() => (window as unknown as { workbench: { book: Book } }).workbench.book.sheets.map(({ name }) => name))).toContain("Key - do not share");

  expect(workbench.requests.slice(requested)).toEqual([]);
  expect(workbench.faults).toEqual([]);
  expect(await pane.locator("[role=alert]").count()).toBe(0);
  await workbench.close();
});

/** The name of the table on a sheet. */
function logTable(workbench: Workbench, sheet: string): Promise<string> {
  return workbench.page.evaluate((wanted) => (window as unknown as { workbench: { book: Book } }).workbench.book.sheets.find(({ name }) => name === wanted)!.tables[0]!.name, sheet);
}

/** The first row of a query log and the columns that people write in. */
function logPlace(workbench: Workbench, sheet: string): Promise<{ row: number; askedBy: number; answer: number; key: number }> {
  return workbench.page.evaluate((wanted) => {
    const found = (window as unknown as { workbench: { book: Book } }).workbench.book.sheets.find(({ name }) => name === wanted)!;
    const { row, column, columns } = found.tables[0]!.range;
    const under = (heading: string) => Array.from({ length: columns }, (_, at) => column + at).find((at) => found.cells.get(row)?.get(at)?.value === heading)!;
    return { row: row + 1, askedBy: under("Asked by"), answer: under("Answer"), key: under("Key") };
  }, sheet);
}

test("sixty returns are read together, with progress and Cancel; five of them altered each in its own way, and what was altered is said", async () => {
  const { workbench, pane, keys, shows } = await opened();
  await workbench.openFile(await planBytes(filledReturn(goodAnswers("Willow Support CIC"))), "Willow.xlsx");
  await workbench.settled();
  const base = await workbench.save();
  await workbench.openFile(saveWorkbook(SAMPLES.find(({ id }) => id === "known-costs")!.build()), "Known costs.xlsx");
  const files = sixtyReturns(base);
  await openJob(workbench, keys, "Open book");
  await chooseByArrow(keys, KINDS, "Read returns that have come back");
  await chooseFiles(workbench, keys, files);
  await pane.getByRole("progressbar").waitFor();
  await pane.getByRole("button", { name: "Cancel" }).press("Enter");
  await shows(/^Reading was stopped: \d+ files? not read yet\.$/);
  expect(await pane.getByText("not read yet.").count()).toBeGreaterThan(1);
  await pane.getByRole("button", { name: "Remove all files" }).press("Enter");
  await pane.getByText("60 files chosen").waitFor({ state: "hidden" });

  await keys.tabTo(/^Returns$/, { back: true });
  const asked = workbench.page.waitForEvent("filechooser");
  await keys.press("Enter");
  const chooser = await asked;
  await chooser.setFiles(files.map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })));
  await pane.getByText("60 files chosen").waitFor();
  await pane.locator(".progress").waitFor({ state: "detached", timeout: 60_000 });
  await goOn(workbench, keys, "Check the returns");
  await shows("60 returns read, of 60 providers.");
  expect(await pane.locator("summary", { hasText: "1 altered in the form" }).count()).toBe(5);
  for (const [which, { said }] of ALTERATIONS.entries()) {
    const altered = pane.locator("details", { hasText: files[alteredAt(which)]!.name });
    expect(await altered.locator("summary").textContent()).toContain("1 altered in the form");
    expect(await altered.locator(".remarks").first().textContent()).toContain(said);
  }
  await goOn(workbench, keys, "Set the method");
  await goOn(workbench, keys, "See the answer");
  await shows("Each return's lines add up to its own totals.");
  expect(await pane.locator("li", { hasText: "Each return's lines add up to its own totals." }).first().textContent()).toMatch(/^Holds/);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});
