import { gatherReturns } from "../../../src/intake/openbook/gatherReturns";
import { readReturn } from "../../../src/intake/openbook/readReturn";
import { readWorkbook } from "../../../src/intake/openbook/readWorkbook";
import type { ReturnGiven } from "../../../src/returns/returnGiven";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import { planBytes } from "../../../src/workbook/files/newWorkbook/planBytes";
import { readFile } from "../../../src/workbook/files/readFile";
import type { SheetsRead } from "../../../src/workbook/port";
import type { InsertPlan } from "../../../src/workings/insertPlan";
import { convert } from "../../_libreoffice/recalculate";
import { describeWithLibreOffice } from "../../_libreoffice/withLibreOffice";
import { filledReturn, goodAnswers, SAMPLE_REQUEST, sentReturn } from "../../workings/openbook/_filledReturn";

const words = (given: ReturnGiven | undefined): readonly string[] => (given?.remarks ?? []).map((remark) => `${remark.sort} ${remark.cell}: ${remark.words}`);

/** The form as a file that was opened, calculated and saved. */
async function saved(plan: InsertPlan, name: string): Promise<SheetsRead> {
  const book = openWorkbook(await planBytes(plan), name);
  await (await createUniverEngine(book, undefined)).calculate();
  return readFile(name, saveWorkbook(book));
}

function asFilledIn(given: ReturnGiven): void {
  expect(words(given)).toEqual([]);
  expect(given).toMatchObject({ provider: "Willow Support CIC", service: "Supported living", commissioner: "Ashford Borough Council", year: "2025-26", from: 45_748, to: 46_112, declared: true });
  expect(given.costs.map(({ ref, kind, unit, quantity, cost }) => [ref, kind, unit, quantity.tendered.value, quantity.this.value, cost.tendered.value, cost.last.value, cost.this.value])).toEqual([
    ["C01", "pay", "hours", 41_600, 41_870, 707_200, 695_300, 734_868.45], ["C02", "pay", "hours", 3900, 3912, 101_400, 99_450, 104_152.6], ["C03", "direct", "hours", 1200, 1105, 28_800, 35_525, 28_177.5],
    ["C04", "direct", "miles", 18_000, 18_020, 8100, 7852.5, 8109], ["C05", "direct", "", null, null, 24_000, 23_450, 24_035.4], ["C06", "overhead", "", null, null, 45_000, 43_812.2, 44_905.35],
  ]);
  expect(given.posts.map(({ ref, costRef, fte, cost }) => [ref, costRef, fte.value, Math.round((cost.value ?? 0) * 100)])).toEqual([["S01", "C01", 21, 69_825_504], ["S02", "C01", 1, 3_661_341], ["S03", "C02", 2, 10_415_260]]);
  expect(given.activity.map(({ ref, unit, quantity }) => [ref, unit, quantity.tendered.value, quantity.last.value, quantity.this.value])).toEqual([["A01", "hours", 39_500, 38_800, 39_742]]);
  expect(given.income.map(({ ref, amount }) => [ref, amount.tendered.value, amount.last.value, amount.this.value])).toEqual([["I01", 905_000, 897_000, 932_000], ["I02", 0, 0, 1250]]);
  expect(given.ownTotals.costs.this).toBeCloseTo(944_248.3, 6);
  expect(given.ownTotals.income).toEqual({ tendered: 905_000, last: 897_000, this: 933_250 });
}

describe("the form that is sent out, filled in, saved and sent back", () => {
  test("is read as it was filled in, with nothing to say of it", async () => {
    asFilledIn(readReturn(await saved(filledReturn(), "Willow.xlsx")));
  }, 60_000);
  test("and by its headings, where its names were lost on the way", async () => {
    const read = await saved(filledReturn(), "Willow.xlsx");
    expect(words(readReturn({ ...read, names: [] }))).toEqual(["altered : The names that the form’s cells were sent with are gone: the return is read by its headings."]);
    asFilledIn({ ...readReturn({ ...read, names: [] }), remarks: [] });
  }, 60_000);
  test("nothing filled in, it is the form that the others are held against", async () => {
    const readings = [await saved(sentReturn(), "Form.xlsx"), await saved(filledReturn(), "Willow.xlsx")].map(readWorkbook);
    const { returns, notReturns } = gatherReturns(readings);
    expect(returns.map(words)).toEqual([[]]);
    expect(notReturns.map(({ source }) => source)).toEqual(["Form.xlsx"]);
  }, 60_000);
  test("a part of which nothing is asked is not missed", async () => {
    const { activity: _activity, ...rest } = SAMPLE_REQUEST;
    const answers = goodAnswers().filter(([[part]]) => part !== "activity");
    const given = readReturn(await saved(filledReturn(answers, { ...rest, activity: [] }), "Willow.xlsx"));
    expect([words(given), given.activity]).toEqual([[], []]);
  }, 60_000);
  test("not calculated since it was filled in, that is said", async () => {
    const given = readReturn(await readFile("Willow.xlsx", await planBytes(filledReturn())));
    expect(words(given)).toContain("odd : The workbook was saved without being calculated: figures that formulas work out may be missing or out of date. Open it in Excel, save it and choose it again.");
    expect(given.costs.map(({ cost }) => cost.this.value)).toEqual([734_868.45, 104_152.6, 28_177.5, 8109, 24_035.4, 44_905.35]);
  });
});

describeWithLibreOffice("the form filled in and saved by LibreOffice", () => {
  test("is read as it was filled in", async () => {
    asFilledIn(readReturn(await readFile("Willow.xlsx", await convert(await planBytes(filledReturn())))));
  }, 120_000);
});
