/** @jest-environment jsdom */
import { Book } from "../../../src/workbench/book/book";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import { upliftAnswer } from "../../../src/workings/uplift/upliftAnswer";
import { builtFunctions } from "../../_engine/builtFunctions";
import { openExcel, whole } from "../../workbook/excelHost";
import { differences } from "./_figures";
import { addLinkedCells, Inserted, planOf } from "./_inserted";
import { LONG_LIST, PLAN_CASES } from "./_planCases";

const CASES = {
  "a list of 300": LONG_LIST,
  "a bridge with an award and pay": PLAN_CASES["a bridge with an award and pay"]!,
  "the user's own table": PLAN_CASES["the user's own table"]!,
  "names and clauses to trip a formula": PLAN_CASES["names and clauses to trip a formula"]!,
};

test.each(Object.entries(CASES).flatMap(([name, upliftCase]) => (["workings", "functions"] as const).map((mode) => ({ name, upliftCase, mode }))))(
  "$name by $mode goes into the workbook, shows the answer and comes out without trace",
  async ({ upliftCase, mode }) => {
    const book = new Book();
    book.addSheet("Mine");
    addLinkedCells(book, upliftCase);
    const { workbook } = await openExcel(book, { engine: await createUniverEngine(book, mode === "functions" ? builtFunctions() : undefined) });
    const before = whole(book);
    const plan = planOf(upliftCase, mode);
    const { receipt } = await workbook.insert(plan);
    expect(await workbook.values(receipt.masterCheck)).toEqual([[0]]);
    const inserted = new Inserted(plan, (sheet, row, column) => book.sheetNamed(sheet)!.cells.get(row)?.get(column)?.value ?? null);
    expect(differences(inserted, upliftCase, upliftAnswer(upliftCase))).toEqual([]);
    await workbook.remove(receipt.id);
    expect(whole(book)).toEqual(before);
  }, 120_000,
);
