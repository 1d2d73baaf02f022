import { gatherReturns } from "../../../src/intake/openbook/gatherReturns";
import { readReturn } from "../../../src/intake/openbook/readReturn";
import { readWorkbook } from "../../../src/intake/openbook/readWorkbook";
import type { CellValue } from "../../../src/intake/cellBlock";
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
    expect(words(given)).toContain("odd : The workbook was not calculated before it was read: figures that formulas work out may be missing or out of date. Open it in Excel, press F9, save it and read it again.");
    expect(given.costs.map(({ cost }) => cost.this.value)).toEqual([734_868.45, 104_152.6, 28_177.5, 8109, 24_035.4, 44_905.35]);
  });
});

describe("the form keeps what it was sent with, so that what was changed is said of one return by itself", () => {
  const anchors = { row: (line: number) => 8 + line };
  let read: SheetsRead;
  beforeAll(async () => { read = await saved(filledReturn(), "Willow.xlsx"); }, 60_000);
  const typed = (cells: readonly (readonly [sheet: string, row: number, column: number, value: CellValue])[]): SheetsRead => ({
    ...read,
    sheets: read.sheets.map((sheet) => {
      const over = (grid: readonly (readonly CellValue[])[]): CellValue[][] => grid.map((line, row) => line.map((cell, column) => cells.find(([name, r, c]) => name === sheet.name && r === row && c === column)?.[3] ?? cell));
      return { ...sheet, block: { ...sheet.block, values: over(sheet.block.values), formulas: over(sheet.block.formulas), texts: over(sheet.block.texts).map((line) => line.map(String)) } };
    }),
  });
  const without = (name: string, row: number): SheetsRead => {
    const cut = <T>(grid: readonly T[]): T[] => grid.filter((_, at) => at !== row);
    return {
      ...read,
      sheets: read.sheets.map((sheet) => (sheet.name === name ? { ...sheet, block: { ...sheet.block, values: cut(sheet.block.values), formulas: cut(sheet.block.formulas), texts: cut(sheet.block.texts), numberFormats: cut(sheet.block.numberFormats) } } : sheet)),
      names: read.names.map((each) => (each.range.sheet === name ? { ...each, range: { ...each.range, address: each.range.address.replace(/\d+$/, (last) => String(Number(last) - 1)) } } : each)),
    };
  };
  const changed = (from: SheetsRead): readonly string[] => words(readReturn(from)).filter((said) => !said.includes("own total"));

  test("units, names and figures that only the commissioner fills", () => {
    const at = (column: number, line: number, value: CellValue): [string, number, number, CellValue] => ["Costs", anchors.row(line), column, value];
    expect(changed(typed([at(3, 0, "days"), at(1, 1, "Office managers"), at(5, 2, 30_000), at(6, 3, 18_450), ["Activity", anchors.row(0), 3, 40_500], ["About", anchors.row(4), 1, "2024-25"]]))).toEqual(expect.arrayContaining([
      "altered Costs!I9: The unit of C01 “Front-line staff” was “hours” and is now “days”: its quantities are not those that were asked for.",
      "altered Costs!J10: C02 was sent as “Managers and supervisors” and is now “Office managers”.",
      "altered Costs!F11: The cost of C03 as tendered was sent as £28,800.00 and is now £30,000.00.",
      "altered Costs!G12: The quantity of C04 last year was sent as 17,450 and is now 18,450.",
      "altered Activity!D9: The quantity of A01 as tendered was sent as 39,500 and is now 40,500.",
      "altered : “Year of the return” was sent as “2025-26” and is now “2024-25”.",
    ]));
  });
  test("the last line deleted, which leaves no gap", () => {
    expect(changed(without("Costs", anchors.row(5)))).toEqual(["left out : The line C06 “Head office and central services” that was sent is not in the return: its row was deleted."]);
  });
  test("a line whose ref was cleared is known by its name, and one put in its place is not taken for it", () => {
    const cleared = readReturn(typed([["Costs", anchors.row(5), 0, ""]]));
    expect([cleared.costs[5]?.ref, words(cleared)]).toEqual(["C06", ["altered Costs!A14: The ref of this line is gone: it is read as C06, by its name or place."]]);
    const exchanged = readReturn(typed([["Costs", anchors.row(2), 0, ""], ["Costs", anchors.row(2), 1, "Consultants"]]));
    expect([exchanged.costs[2]?.ref, words(exchanged)]).toEqual(["+1", [
      "left out : The line C03 “Agency and bank staff” that was sent is not in the return: its row was deleted.", "altered Costs!A11: The line “Consultants” was not asked for: it is read as a line the provider added.",
    ]]);
  });
  test("what the form's own checks found when it was saved", async () => {
    const answers = goodAnswers().filter(([[part, key, line]]) => !(part === "costs" && key === "this" && line === 4));
    const given = readReturn(await saved(filledReturn(answers), "Willow.xlsx"));
    expect(words(given)).toContainEqual(expect.stringMatching(/^odd Checks!A\d+: The form’s own checks had one thing to look at when it was saved: “Lines with a figure left blank”\.$/));
  }, 60_000);
});

describeWithLibreOffice("the form filled in and saved by LibreOffice", () => {
  test("is read as it was filled in", async () => {
    asFilledIn(readReturn(await readFile("Willow.xlsx", await convert(await planBytes(filledReturn())))));
  }, 120_000);
});
