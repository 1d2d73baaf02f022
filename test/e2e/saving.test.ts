import type { Browser } from "playwright-core";
import { cellAt } from "../../src/workbench/book/book";
import { openWorkbook } from "../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { SAMPLES } from "../../src/workbench/samples/samples";
import { recalculate } from "../_libreoffice/recalculate";
import { partDifferences, partsOf, textOf } from "../workbench/file/packageChecks";
import { continueTo, insert, openJob, pence, tableRows } from "./_job";
import { Keyboard, startBrowser, Workbench } from "./_workbench";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** What an insert must change of the file it goes into, and why. Every other part comes back byte for byte. */
const EXPLAINED: Readonly<Record<string, string>> = {
  "[Content_Types].xml": "lists the new parts",
  "docProps/app.xml": "lists the sheets and names",
  "xl/workbook.xml": "lists the new sheets and names, and asks for a calculation on opening",
  "xl/_rels/workbook.xml.rels": "points at the new sheets",
  "xl/styles.xml": "new cell styles after the ones that were there",
  "xl/worksheets/sheet1.xml": "is no longer the sheet in front, and differs in nothing else",
};

async function insertAndSave(mode: "workings" | "functions") {
  const original = saveWorkbook(SAMPLES[0]!.build());
  const workbench = await Workbench.open(browser);
  await workbench.openFile(original, "Pooled budget 2025-26.xlsx");
  const keys = new Keyboard(workbench);
  await openJob(workbench, keys, "Pool");
  await continueTo(workbench, keys, "Insert");
  if (mode === "functions") {
    await keys.tabTo(/^Workings/);
    await keys.press("ArrowDown");
  }
  await insert(workbench, keys);
  const schedule = (await tableRows(workbench, "Pool_contributions")).map((row) => row.slice(1, 6).map(pence));
  const saved = await workbench.save();
  return { original, workbench, schedule, saved, keys };
}

test("saved native workings come to the same pennies in LibreOffice, and no other part of the file is touched", async () => {
  const { original, workbench, schedule, saved } = await insertAndSave("workings");
  const { value } = await recalculate(saved);
  const { range } = openWorkbook(saved, "saved.xlsx").sheetNamed("Pool contributions")!.tables.find(({ name }) => name === "Pool_contributions")!;
  const recalculated = schedule.map((row, month) =>
    row.map((_, partner) => pence(value("Pool contributions", range.row + 1 + month, range.column + 1 + partner))));
  expect(recalculated).toEqual(schedule);
  expect(schedule.flat().reduce((sum, share) => sum + share, 0)).toBe(118148834);
  expect(value("Pool checks and log", 3, 1)).toBe(0);

  const { changed, removed } = partDifferences(original, saved);
  expect(removed).toEqual([]);
  expect(changed.filter((part) => !(part in EXPLAINED))).toEqual([]);
  const inFront = (bytes: Uint8Array) => textOf(partsOf(bytes), "xl/worksheets/sheet1.xml").replace(/ tabSelected="\d"/, "");
  expect(inFront(saved)).toBe(inFront(original));
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});

test("a saved insert is still known when the file is opened again, and comes out leaving its sheets, charts, comments and other parts as they were", async () => {
  const { original, workbench, saved, keys } = await insertAndSave("functions");
  await workbench.openFile(saved, "Pooled budget 2025-26.xlsx");
  expect(cellAt(openWorkbook(saved, "saved.xlsx").sheetNamed("Pool contributions")!, 4, 1)?.value).toBe(1181488.34);
  await openJob(workbench, keys, "Pool");
  await continueTo(workbench, keys, "Insert");
  await keys.tabTo(/^Remove Pooled fund/);
  await keys.press("Enter");
  await keys.tabTo(/^Keep it/);
  await keys.tabTo(/^Remove it/, { back: true });
  await keys.press("Enter");
  await (await workbench.pane()).getByText(/^Removed: /).first().waitFor();
  await workbench.settled();
  const { changed, added, removed } = partDifferences(original, await workbench.save());
  // Excel's own list of array kinds, which it leaves behind too.
  expect({ added, removed }).toEqual({ added: ["xl/metadata.xml"], removed: [] });
  expect(changed.filter((part) => !(part in EXPLAINED))).toEqual([]);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});
