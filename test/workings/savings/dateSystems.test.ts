import { serialOf } from "../../../src/domain/kernel/day";
import { Book } from "../../../src/workbench/book/book";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { savingsAnswer } from "../../../src/workings/savings/savingsAnswer";
import { recalculate } from "../../_libreoffice/recalculate";
import { describeWithLibreOffice } from "../../_libreoffice/withLibreOffice";
import { Inserted } from "../_inserted";
import { addLinkedCells } from "../_linkedCells";
import { writePlan } from "../_writePlan";
import { on, REGISTER } from "./_cases";
import { differences } from "./_figures";
import { calculated, planOf } from "./_inserted";
import { PLAN_CASES } from "./_planCases";

const BEHIND = 1462;
const FROM_1904 = { ...REGISTER, date1904: true };
const LINKED = PLAN_CASES["figures on a sheet"]!;

describeWithLibreOffice("a workbook that counts dates from 1904", () => {
  it.each([["typed dates", FROM_1904], ["a linked date", { ...LINKED, date1904: true }]])("comes to the same plan, its dates counted as it counts: %s", async (_, given) => {
    const plan = planOf(given, "workings");
    const book = new Book();
    book.date1904 = true;
    // The cell holds the day as that workbook counts it.
    const cells = { ...given, initiatives: given.initiatives.map((each) => ({ ...each, start: { ...each.start, day: (each.start.day - BEHIND) as typeof each.start.day } })) };
    addLinkedCells(book, cells);
    writePlan(book, plan);
    const inserted = new Inserted(plan, (await recalculate(saveWorkbook(book))).value);
    expect(inserted.failing()).toEqual([]);
    expect(differences(inserted, given, savingsAnswer(given))).toEqual([]);
    expect(inserted.column("Savings_years", "First day")[0]).toBe(serialOf(on("2025-04-01").day) - BEHIND);
  }, 120_000);
});

it("puts dates back for functions, by a number in a cell", async () => {
  const inserted = await calculated(FROM_1904, "functions");
  expect(inserted.masterCheck).toBe(0);
  expect(differences(inserted, FROM_1904, savingsAnswer(FROM_1904))).toEqual([]);
});
