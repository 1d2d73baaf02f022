import type { Browser } from "playwright-core";
import { openWorkbook } from "../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { AMOUNT_TWICE, BEYOND_AS_SHARES, BEYOND_IN_POUNDS, MISTYPED, NAMED_TWICE, REGISTER, WITH_EMPTY_YEAR } from "../../src/workbench/samples/registerFigures";
import { SAMPLES } from "../../src/workbench/samples/samples";
import { recalculate } from "../_libreoffice/recalculate";
import { continueTo, insert, openJob, pence, tableRows } from "./_job";
import { Keyboard, startBrowser, Workbench } from "./_workbench";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function opened(sample: string, file: string) {
  const workbench = await Workbench.open(browser);
  await workbench.openFile(saveWorkbook(SAMPLES.find(({ id }) => id === sample)!.build()), file);
  const pane = await workbench.pane();
  const keys = new Keyboard(workbench);
  const shows = (words: string | RegExp) => pane.getByText(words).filter({ visible: true }).first().waitFor();
  return { workbench, pane, keys, shows };
}

/** Chooses what to work out by arrow, as radios are moved; focus goes with the choice. */
async function chooseKind(keys: Keyboard, kind: string): Promise<void> {
  await keys.tabTo(/^(?:A savings register|An options appraisal|A contract’s value)$/);
  for (let at = 0; at < 3 && (await keys.focusedName()) !== kind; at++) {
    await keys.press("ArrowDown");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  expect(await keys.focusedName()).toBe(kind);
}

async function insertFunctions(workbench: Workbench, keys: Keyboard, sheet: string, back = true): Promise<void> {
  await keys.toPane();
  await keys.tabTo(/^Workings/, { back, most: 40 });
  await keys.press("ArrowDown");
  await insert(workbench, keys);
  await workbench.page.waitForFunction((name) => (window as unknown as { workbench: { book: { sheets: { name: string }[] } } }).workbench.book.sheets.some((each) => each.name === name), `${sheet} (2)`);
  await workbench.settled();
}

/** The figures of a table as LibreOffice works them out of the saved file, in pence. */
function inLibreOffice(saved: Uint8Array, value: Awaited<ReturnType<typeof recalculate>>["value"], sheet: string, table: string, columns: readonly number[]): number[][] {
  const { range } = openWorkbook(saved, "saved.xlsx").sheetNamed(sheet)!.tables.find(({ name }) => name === table)!;
  return Array.from({ length: range.rows - 1 }, (_, row) => columns.map((column) => toPennies(value(sheet, range.row + 1 + row, range.column + column))));
}

const toPence = (rows: readonly (readonly unknown[])[], columns: readonly number[]): number[][] => rows.map((row) => columns.map((column) => toPennies(row[column])));

/** Whole pence; 0 also for the −0 that LibreOffice gives a rate of nothing times a sum below zero. */
function toPennies(held: unknown): number {
  return Math.round(Number(held) * 100) || 0;
}

/** What adding the recurrent shares of a line counts twice, in pence. */
function overlapOf({ baseline, initiatives }: (typeof REGISTER)[number]): number {
  const shares = initiatives.flatMap(({ share, recurrence }) => (share === null || recurrence !== "Recurrent" ? [] : [share]));
  const added = shares.reduce((sum, share) => sum + Math.round(baseline * share * 100), 0);
  return added - Math.round(baseline * (1 - shares.reduce((left, share) => left * (1 - share), 1)) * 100);
}

test("a register with planted overlaps by keyboard to an inserted plan with each overlap named; functions and LibreOffice agree", async () => {
  const { workbench, pane, keys, shows } = await opened("register", "Savings register 2026-27.xlsx");
  await openJob(workbench, keys, "Save");
  await shows(/^Read from /);
  await continueTo(workbench, keys, "See the answer");
  const overlaps = await pane.getByRole("region", { name: "Overlaps" }).innerText();
  for (const planted of [BEYOND_AS_SHARES, BEYOND_IN_POUNDS, `${NAMED_TWICE} repeats ${NAMED_TWICE}`, `${AMOUNT_TWICE[1]} repeats ${AMOUNT_TWICE[0]}`, `${MISTYPED.line}: its initiatives give baselines of`]) expect(overlaps).toContain(planted);
  const requested = workbench.requests.length;
  await continueTo(workbench, keys, "Insert", "See the answer");
  await insert(workbench, keys);

  const named = await tableRows(workbench, "Savings_overlaps");
  const differences = new Map(named.flatMap((row) => (Number(row[5]) === 0 ? [] : [[String(row[0]), pence(row[5])]])));
  for (const line of REGISTER) {
    if (line.line === MISTYPED.line) expect(differences.get(line.line)).toBeGreaterThan(0);
    else expect([line.line, differences.get(line.line) ?? 0]).toEqual([line.line, overlapOf(line)]);
  }
  const twice = (await tableRows(workbench, "Savings_twice")).map(([second, first]) => [String(second), String(first)]);
  expect(twice).toEqual(expect.arrayContaining([[NAMED_TWICE, NAMED_TWICE], [AMOUNT_TWICE[1], AMOUNT_TWICE[0]]]));
  expect((await tableRows(workbench, "Savings_baselines")).map(([line]) => line)).toContain(MISTYPED.line);
  // A year of nothing: the move of the depot has its cost two years before it saves.
  expect((await tableRows(workbench, "Savings_by_initiative")).some((row) => row.includes(WITH_EMPTY_YEAR))).toBe(true);

  const plan = await tableRows(workbench, "Savings_plan");
  const money = [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12];
  const figures = toPence(plan, money);
  const saved = await workbench.save();
  const { value } = await recalculate(saved);
  expect(inLibreOffice(saved, value, "Savings plan", "Savings_plan", money).slice(0, 5)).toEqual(figures.slice(0, 5));
  expect(value("Savings checks and log", 3, 1)).toBe(await workbench.valueOf("Savings checks and log", "B4"));

  await insertFunctions(workbench, keys, "Savings plan");
  expect(toPence(await tableRows(workbench, "Savings_plan_2"), money).slice(0, 5)).toEqual(figures.slice(0, 5));
  expect(workbench.requests.slice(requested)).toEqual([]);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});

test("four options by keyboard to an appraisal whose switching values turn the ranking, put back one by one and once in the sheet itself; functions and LibreOffice agree", async () => {
  const { workbench, pane, keys, shows } = await opened("options", "Core offer options appraisal.xlsx");
  await openJob(workbench, keys, "Save");
  await chooseKind(keys, "An options appraisal");
  await shows(/^Read from Options!/);
  await continueTo(workbench, keys, "See the answer");
  await pane.getByRole("img", { name: /^Chart: Lead of / }).waitFor();
  await continueTo(workbench, keys, "Insert", "See the answer");
  await insert(workbench, keys);
  await shows("every check holds");

  const switching = await tableRows(workbench, "Appraisal_switching");
  const turning = switching.filter((row) => typeof row[7] === "number");
  expect(turning.length).toBeGreaterThan(10);
  for (const row of turning) {
    expect(Math.abs(Number(row[12]))).toBeLessThan(0.005);
    expect(row[17]).toBe(1);
  }
  const preferred = await workbench.valueOf("Options appraisal", "B6");
  const nearest = turning.find((row) => row[16] === 1)!;
  const [option = "", line = ""] = String(nearest[1]).split(": ");
  const times = Number(nearest[7]);
  // A little beyond it, in the cells of the option's own line.
  const beyond = times + (times < 1 ? -0.002 : 0.002);
  let found = "";
  for (let row = 4; row <= 40 && found === ""; row++) {
    for (let up = row; up >= 4; up--) {
      const named = await workbench.valueOf("Options", `A${up}`);
      if (!named) continue;
      if (named === option && (await workbench.valueOf("Options", `B${row}`)) === line) found = String(row);
      break;
    }
  }
  expect(found).not.toBe("");
  for (const column of "EFGHIJ") {
    const held = String((await workbench.valueOf("Options", `${column}${found}`)) ?? "").replace(/[£,\s]/g, "");
    if (held !== "") await workbench.type("Options", `${column}${found}`, String(Number(held) * beyond));
  }
  expect(await workbench.valueOf("Options appraisal", "B6")).not.toBe(preferred);
  expect(await workbench.valueOf("Appraisal checks and log", "B4")).toBe(0);

  const money = [1, 2, 3, 5];
  const paper = toPence(await tableRows(workbench, "Appraisal_paper"), money);
  const saved = await workbench.save();
  const { value } = await recalculate(saved);
  expect(inLibreOffice(saved, value, "Options appraisal", "Appraisal_paper", money)).toEqual(paper);
  expect(value("Appraisal checks and log", 3, 1)).toBe(0);
  await pane.getByRole("button", { name: "Read again from the sheet" }).press("Enter");
  await workbench.settled();
  await workbench.page.waitForTimeout(1500);
  await insertFunctions(workbench, keys, "Options appraisal", false);
  expect(toPence(await tableRows(workbench, "Appraisal_paper_2"), money)).toEqual(paper);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});

test("a contract's value by keyboard, against the threshold on the day it is procured", async () => {
  const { workbench, keys, shows } = await opened("options", "Contract.xlsx");
  await openJob(workbench, keys, "Save");
  await chooseKind(keys, "A contract’s value");
  await keys.tabTo(/^Value in the first year, £, before VAT$/);
  await workbench.page.keyboard.type("70,000");
  await continueTo(workbench, keys, "Set the method");
  for (const [name, typed] of [[/^Term$/, "1+1+1"], [/^Contract starts$/, "1 September 2026"], [/^Procurement starts$/, "1 February 2026"]] as const) {
    await keys.tabTo(name);
    await workbench.page.keyboard.type(typed);
  }
  await keys.tabTo(/^Kind of contract$/, { back: true });
  await workbench.page.keyboard.type("Other");
  await continueTo(workbench, keys, "Insert", "Set the method");
  await insert(workbench, keys);
  await shows("every check holds");
  const [result] = await tableRows(workbench, "Contract_result");
  expect(result!.slice(4)).toEqual([207_720, 252_000, 44_280, "At or above the threshold"]);
  const { value } = await recalculate(await workbench.save());
  expect(value("Contract checks and log", 3, 1)).toBe(0);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});
