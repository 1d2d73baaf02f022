/** @jest-environment jsdom */
import { Book } from "../../../src/workbench/book/book";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import { upliftAnswer } from "../../../src/workings/uplift/upliftAnswer";
import { builtFunctions } from "../../_engine/builtFunctions";
import { openExcel, whole } from "../../workbook/excelHost";
import { Inserted } from "../_inserted";
import { differences } from "./_figures";
import { addLinkedCells, planOf } from "./_inserted";
import { caseOf } from "./_cases";
import { listed, LONG_LIST, PLAN_CASES } from "./_planCases";

const CASES = {
  "a list of 300": LONG_LIST,
  "two prices and nothing refused": caseOf(
    listed([["Home care", 20, "CPI[Sep] cap 1%", "2024-04-01", "2025-04-01", 100], ["Day care", 30, "NLW", "2024-04-01", "2025-04-01", 50]]),
    { years: 3, rounding: { kind: "each year" }, counts: { read: 4, used: 4, fixed: 0, leftOut: 0 } },
  ),
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

it("writes what the prices are read from before the prices: a formula that reads a row not written yet would fill the cells below it", async () => {
  const book = new Book();
  const upliftCase = CASES["two prices and nothing refused"];
  addLinkedCells(book, upliftCase);
  const { workbook } = await openExcel(book, { engine: await createUniverEngine(book) });
  const written: string[] = [];
  const stop = book.onChange((change) => {
    if (change.kind !== "cells" || change.by === "calculation" || !change.sheet.name.startsWith("Uplift") || change.sheet.cells.size === 0) return;
    if (!written.includes(change.sheet.name)) written.push(change.sheet.name);
  });
  await workbook.insert(planOf(upliftCase, "workings"));
  stop();
  expect(written).toEqual(["Uplift inputs", "Uplift reference", "Uplift workings", "Uplift prices", "Uplift checks and log"]);
  expect(book.sheets.map(({ name }) => name).filter((name) => name.startsWith("Uplift"))).toEqual(["Uplift prices", "Uplift inputs", "Uplift reference", "Uplift workings", "Uplift checks and log"]);
}, 60_000);
