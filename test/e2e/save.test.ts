import type { Browser } from "playwright-core";
import { AMOUNT_TWICE, BEYOND_AS_SHARES, BEYOND_IN_POUNDS, MISTYPED, NAMED_TWICE, REGISTER, WITH_EMPTY_YEAR } from "../../src/workbench/samples/registerFigures";
import { recalculate } from "../_libreoffice/recalculate";
import { continueTo, insert, openJob, pence, tableRows } from "./_job";
import { chooseKind, inLibreOffice, insertFunctions, opened, toPence } from "./_save";
import { startBrowser } from "./_workbench";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** What adding the recurrent shares of a line counts twice, in pence. */
function overlapOf({ baseline, initiatives }: (typeof REGISTER)[number]): number {
  const shares = initiatives.flatMap(({ share, recurrence }) => (share === null || recurrence !== "Recurrent" ? [] : [share]));
  const added = shares.reduce((sum, share) => sum + Math.round(baseline * share * 100), 0);
  return added - Math.round(baseline * (1 - shares.reduce((left, share) => left * (1 - share), 1)) * 100);
}

test("a register with planted overlaps by keyboard to an inserted plan with each overlap named; functions and LibreOffice agree", async () => {
  const { workbench, pane, keys, shows } = await opened(browser, "register", "Savings register 2026-27.xlsx");
  await openJob(workbench, keys, "Save");
  await shows(/^Read from /);
  await continueTo(workbench, keys, "See the answer");
  const overlaps = await pane.getByRole("region", { name: "Overlaps" }).innerText();
  for (const planted of [BEYOND_AS_SHARES, BEYOND_IN_POUNDS, `${NAMED_TWICE} repeats ${NAMED_TWICE}`, `${AMOUNT_TWICE[1]} repeats ${AMOUNT_TWICE[0]}`, `${MISTYPED.line}: its initiatives give baselines of`]) expect(overlaps).toContain(planted);
  const requested = workbench.requests.length;
  await continueTo(workbench, keys, "Insert", "See the answer");
  await insert(workbench, keys);

  const named = await tableRows(workbench, "Savings_overlaps");
  const differences = new Map(named.flatMap((row) => (Number(row[6]) === 0 ? [] : [[String(row[0]), pence(row[6])]])));
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
  const money = [1, 2, 3, 5, 6, 7, 8, 9, 10];
  const present = [1, 2, 5, 6];
  const figures = toPence(plan, money);
  const worth = toPence(await tableRows(workbench, "Savings_present"), present);
  const saved = await workbench.save();
  const { value } = await recalculate(saved);
  expect(inLibreOffice(saved, value, "Savings plan", "Savings_plan", money).slice(0, 5)).toEqual(figures.slice(0, 5));
  expect(inLibreOffice(saved, value, "Savings plan", "Savings_present", present).slice(0, 5)).toEqual(worth.slice(0, 5));
  expect(value("Savings checks and log", 3, 1)).toBe(await workbench.valueOf("Savings checks and log", "B4"));

  await insertFunctions(workbench, keys, "Savings plan");
  expect(toPence(await tableRows(workbench, "Savings_plan_2"), money).slice(0, 5)).toEqual(figures.slice(0, 5));
  expect(toPence(await tableRows(workbench, "Savings_present_2"), present).slice(0, 5)).toEqual(worth.slice(0, 5));
  expect(workbench.requests.slice(requested)).toEqual([]);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});

test("a contract's value by keyboard, against the threshold on the day it is procured", async () => {
  const { workbench, keys, shows } = await opened(browser, "options", "Contract.xlsx");
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
