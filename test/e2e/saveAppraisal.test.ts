import type { Browser } from "playwright-core";
import { openWorkbook } from "../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { APPRAISAL, APPRAISED, SCENARIOS } from "../../src/workbench/samples/appraisalFigures";
import { convert, recalculate } from "../_libreoffice/recalculate";
import { continueTo, insert, openJob, tableRows } from "./_job";
import { chooseKind, inLibreOffice, insertFunctions, opened, toPence } from "./_save";
import { startBrowser, type Workbench } from "./_workbench";

/** Columns of the page's table of options that hold money. */
const MONEY = [1, 2, 3, 4, 5, 6];
/** The row of the sample's first line, and its columns of years. */
const FIRST_ROW = 5;
const YEARS = "EFGHIJ";
/** Of a line, on either side of its switching value. */
const NEAR = 0.002;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Every amount of a line of the sample, times a number, as typed into its own cells. */
function lineTimes(at: number, times: number): (readonly [address: string, words: string])[] {
  return APPRAISAL[at]!.flows.flatMap((flow, year) => (flow === null ? [] : [[`${YEARS[year]!}${FIRST_ROW + at}`, String(flow * times)] as const]));
}

/** Types into cells as a person would, one calculation for all. */
function typeAll(workbench: Workbench, sheet: string, cells: readonly (readonly [address: string, words: string])[]): Promise<void> {
  return workbench.page.evaluate(async ([on, typed]) => {
    const { workbench: page } = window as unknown as { workbench: import("../../src/workbench/page/handle").WorkbenchHandle };
    await Promise.all(typed.map(([address, words]) => page.type(on, address, words)));
    await page.settled();
  }, [sheet, cells] as const);
}

const preferred = (workbench: Workbench) => workbench.valueOf("Options appraisal", "B6");

/** How many pages LibreOffice prints of one sheet of a workbook. */
async function printedPages(saved: Uint8Array, sheet: string): Promise<number> {
  const book = openWorkbook(saved, "saved.xlsx");
  for (const each of book.sheets) if (each.name !== sheet) each.visibility = "Hidden";
  const pdf = Buffer.from(await convert(saveWorkbook(book), "pdf")).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test("four options by keyboard to an appraisal; each switching value put back in the cells of its line, and the ranking seen to turn", async () => {
  const { workbench, pane, keys, shows } = await opened(browser, "options", "Core offer options appraisal.xlsx");
  await openJob(workbench, keys, "Save");
  await chooseKind(keys, "An options appraisal");
  await shows(/^Read from Options!/);
  await continueTo(workbench, keys, "See the answer");
  await pane.getByRole("img", { name: /^Chart: Lead of / }).waitFor();
  const nearest = (await pane.getByRole("grid", { name: /^Switching values/ }).getByRole("row").nth(1).innerText()).split(/[\t\n]+/);
  await continueTo(workbench, keys, "Insert", "See the answer");
  await insert(workbench, keys);
  await shows("every check holds");

  const turning = (await tableRows(workbench, "Appraisal_switching")).filter((row) => typeof row[7] === "number");
  expect(turning.length).toBeGreaterThan(10);
  const best = await preferred(workbench);
  expect(best).toBe(APPRAISED[3]);
  let before: readonly (readonly [string, string])[] = [];
  for (const row of turning) {
    // The sheet's own proof.
    expect(Math.abs(Number(row[12]))).toBeLessThan(0.005);
    expect(row[17]).toBe(1);
    // And in the cells of the line.
    const at = APPRAISAL.findIndex(({ option, line }) => `${option}: ${line}` === row[1]);
    const { option } = APPRAISAL[at]!;
    const times = Number(row[7]);
    const further = times < 1 ? -NEAR : NEAR;
    const winner = option === best ? APPRAISED[Number(row[4]) - 1] : option;
    await typeAll(workbench, "Options", [...before, ...lineTimes(at, times - further)]);
    expect([row[1], await preferred(workbench)]).toEqual([row[1], best]);
    await typeAll(workbench, "Options", lineTimes(at, times + further));
    expect([row[1], await preferred(workbench)]).toEqual([row[1], winner]);
    before = lineTimes(at, 1);
  }
  await typeAll(workbench, "Options", before);
  expect(await preferred(workbench)).toBe(best);
  const first = turning.find((row) => row[16] === 1)!;
  expect(nearest[0]).toBe(String(first[1]).split(": ").reverse().join(", "));

  const rate = Number(await workbench.valueOf("Options appraisal", "B10"));
  const [[, , , held = null] = []] = await tableRows(workbench, "Appraisal_rates");
  const found = openWorkbook(await workbench.save(), "saved.xlsx").sheetNamed("Appraisal inputs")!.tables.find(({ name }) => name === "Appraisal_rates")!.range;
  for (const [typed, winner] of [[rate - NEAR, best], [rate + NEAR, APPRAISED[0]], [Number(held), best]] as const) {
    await typeAll(workbench, "Appraisal inputs", [[`D${found.row + 2}`, String(typed)]]);
    expect([typed, await preferred(workbench)]).toEqual([typed, winner]);
  }
  expect(await workbench.valueOf("Appraisal checks and log", "B4")).toBe(0);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
}, 300_000);

test("the committee's paper stands on one page and agrees to the penny in LibreOffice and by functions; its table is copied with a caption and the scope of every heading", async () => {
  const { workbench, pane, keys, shows } = await opened(browser, "options", "Core offer options appraisal.xlsx", { permissions: ["clipboard-read", "clipboard-write"] });
  await openJob(workbench, keys, "Save");
  await chooseKind(keys, "An options appraisal");
  await shows(/^Read from Options!/);
  await continueTo(workbench, keys, "See the answer");
  await pane.getByRole("button", { name: "Copy the table of options for a committee paper" }).press("Enter");
  await shows("Copied. Paste it into the paper as a table.");
  const copied = await pane.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item!.getType(type)).text();
    const table = new DOMParser().parseFromString(await read("text/html"), "text/html").querySelector("table")!;
    const words = (cells: NodeListOf<Element>) => Array.from(cells, (cell) => cell.textContent);
    return {
      caption: table.querySelector("caption")?.textContent, columns: words(table.querySelectorAll("thead th[scope=col]")), rows: words(table.querySelectorAll("tbody th[scope=row]")),
      loose: table.querySelectorAll("th:not([scope])").length, cells: Array.from(table.querySelectorAll("tbody tr"), (row) => words(row.querySelectorAll("td"))), text: await read("text/plain"),
    };
  });
  expect(copied).toMatchObject({ rows: [...APPRAISED], loose: 0, caption: expect.stringContaining(`Preferred by the figures: ${APPRAISED[3]}, £27,981.81 ahead of ${APPRAISED[2]}.`) as string });
  expect(copied.columns).toEqual([
    "Option", "Cost (£)", "Benefit (£)", "Net as given (£)", "Optimism correction (£)", "Net present value (£)", "Benefit-cost ratio", "Against the first (£)", "Rank", "Weighted score",
  ]);
  expect(copied.text.split(/\r?\n/)).toHaveLength(2 + APPRAISED.length);

  await continueTo(workbench, keys, "Insert", "See the answer");
  await insert(workbench, keys);
  const shown = await tableRows(workbench, "Appraisal_paper");
  expect(copied.cells.map((cells) => [0, 1, 2, 3, 4, 6].map((at) => Math.round(Number(cells[at]!.replaceAll(/[£,]/g, "").replace("−", "-")) * 100) || 0))).toEqual(toPence(shown, MONEY));
  const paper = toPence(shown, MONEY);
  const saved = await workbench.save();
  expect(await printedPages(saved, "Options appraisal")).toBe(1);
  const { value } = await recalculate(saved);
  expect(inLibreOffice(saved, value, "Options appraisal", "Appraisal_paper", MONEY)).toEqual(paper);
  expect(value("Appraisal checks and log", 3, 1)).toBe(0);
  await insertFunctions(workbench, keys, "Options appraisal");
  expect(toPence(await tableRows(workbench, "Appraisal_paper_2"), MONEY)).toEqual(paper);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});

test("the seven scenarios for a contract that is ending, each against a new tender, on one page; LibreOffice and functions agree", async () => {
  const { workbench, keys, shows } = await opened(browser, "scenarios", "Negotiation scenarios.xlsx");
  await openJob(workbench, keys, "Save");
  await shows(/^Read from Scenarios!/);
  await continueTo(workbench, keys, "Insert");
  await insert(workbench, keys);
  await shows("every check holds");
  const shown = await tableRows(workbench, "Appraisal_paper");
  expect(shown.map(([name]) => name)).toEqual([...SCENARIOS]);
  expect(shown.map((row) => row[7]).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  const paper = toPence(shown, MONEY);
  // Each is set against the new tender.
  expect(paper.map((row) => row[5])).toEqual(paper.map((row) => Math.round((Number(shown[paper.indexOf(row)]![5]) - Number(shown[0]![5])) * 100)));
  const saved = await workbench.save();
  expect(await printedPages(saved, "Options appraisal")).toBe(1);
  const { value } = await recalculate(saved);
  expect(inLibreOffice(saved, value, "Options appraisal", "Appraisal_paper", MONEY)).toEqual(paper);
  expect(value("Appraisal checks and log", 3, 1)).toBe(0);
  await insertFunctions(workbench, keys, "Options appraisal");
  expect(toPence(await tableRows(workbench, "Appraisal_paper_2"), MONEY)).toEqual(paper);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});
