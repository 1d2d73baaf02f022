/** @jest-environment jsdom */
import { Book, cellAt } from "../../src/workbench/book/book";
import type { Fault } from "../../src/workbench/host/faults";
import type { InsertPlan } from "../../src/workings/insertPlan";
import { POOL_SHEETS } from "../../src/workings/pool/poolPlan";
import { createUniverEngine } from "../../src/workbench/grid/univerEngine";
import { addLinkedCells } from "../workings/_linkedCells";
import { CASES } from "../workings/pool/_cases";
import { planOf as poolPlanOf } from "../workings/pool/_inserted";
import { openExcel, put, sheetOf, whole } from "./excelHost";

function budget(): Book {
  const book = new Book();
  put(book.addSheet("Budget"), Array.from({ length: 14 }, (_, row) => [row === 0 ? "Month" : `Month ${row}`, row * 100.25, row * 7.5, row]));
  return book;
}

function planOf(name: string, mode: "workings" | "functions", sheetNames: readonly string[] = POOL_SHEETS): InsertPlan {
  const poolCase = CASES[name];
  if (!poolCase) throw new Error(`There is no case "${name}"`);
  return poolPlanOf(poolCase, mode, { sheetNames, answerBlock: { sheet: "Budget", row: 2, column: 6 } });
}

function refuseDifferences(book: Book, { sheets }: InsertPlan): void {
  for (const { name, rows } of sheets) {
    const sheet = sheetOf(book, name);
    rows.forEach((line, row) => line.forEach((planned, column) => {
      const cell = cellAt(sheet, row, column);
      const where = `${name} R${row + 1}C${column + 1}`;
      if (planned?.formula !== undefined) expect([where, cell?.formula]).toEqual([where, planned.formula]);
      else expect([where, cell?.value ?? null, cell?.formula]).toEqual([where, planned?.value === "" ? null : planned?.value ?? null, undefined]);
      if (planned?.style !== undefined) expect([where, cell?.format.style]).toEqual([where, planned.style]);
      if (planned?.numberFormat !== undefined && typeof planned.value !== "string") expect([where, cell?.format.numberFormat]).toEqual([where, planned.numberFormat]);
    }));
  }
}

test.each(Object.keys(CASES).flatMap((name) => [{ name, mode: "workings" as const }, { name, mode: "functions" as const }]))("$name by $mode goes in cell by cell and out without trace", async ({ name, mode }) => {
  const { workbook, book, host } = await openExcel(budget());
  const before = whole(book), plan = planOf(name, mode);
  await workbook.insert(plan);
  expect(host.faults.syncs).toBe(3);
  refuseDifferences(book, plan);
  expect(book.sheets.flatMap(({ tables }) => tables).map((table) => table.name).sort()).toEqual(plan.sheets.flatMap(({ tables }) => tables).map((table) => table.name).sort());
  await workbook.remove("insert-1");
  expect(whole(book)).toEqual(before);
});

test("calculated by the workbench's engine, every check holds and the answer follows its inputs", async () => {
  const poolCase = CASES["58 / 17 / 25 over three periods"];
  if (!poolCase) throw new Error("The case is gone");
  const book = new Book();
  addLinkedCells(book, poolCase);
  const { workbook } = await openExcel(book, { engine: await createUniverEngine(book) });
  const plan = poolPlanOf(poolCase, "workings");
  const { receipt } = await workbook.insert(plan);
  const total = { sheet: "Pool contributions", address: "B5" };
  expect([await workbook.values(receipt.masterCheck), await workbook.values(total)]).toEqual([[[0]], [[178.58]]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Budget").getRange("B2").values = [[1_100]];
    await context.sync();
  });
  expect([await workbook.values(receipt.masterCheck), await workbook.values(total)]).toEqual([[[0]], [[1_178.58]]]);
});

test("the same job twice: the second has sheets, names and tables of its own", async () => {
  const { workbook, book } = await openExcel(budget());
  const before = whole(book);
  await workbook.insert(planOf("58 / 17 / 25 over three periods", "workings"));
  const afterFirst = whole(book);
  const sheetNames = await workbook.freeSheetNames(POOL_SHEETS);
  expect(sheetNames).toEqual(POOL_SHEETS.map((name) => `${name} (2)`));
  const second = { ...planOf("58 / 17 / 25 over three periods", "workings", sheetNames), answerBlock: undefined };
  await workbook.insert(second);
  expect(book.names.map(({ name }) => name)).toContain("openbook_pool_total_2");
  refuseDifferences(book, second);
  await workbook.remove("insert-2");
  expect(whole(book)).toEqual(afterFirst);
  await workbook.remove("insert-1");
  expect(whole(book)).toEqual(before);
});

test("faults at every sync, and at actions all along the batch, leave the workbook as before", async () => {
  const plan = planOf("an overspend through three tiers, settled", "workings");
  const before = whole(budget());
  const insertWith = async (sync: number, fault: Fault) => {
    const { workbook, host, book } = await openExcel(budget());
    host.faults.atNext(sync, fault);
    const error = await workbook.insert(plan).then(() => undefined, (reason: unknown) => reason);
    if (error === undefined) return false;
    expect(error).toMatchObject({ code: "host" });
    expect(whole(book)).toEqual(before);
    return true;
  };
  for (const sync of [1, 2, 3]) for (const kind of ["rejectBefore", "rejectAfter"] as const) expect(await insertWith(sync, { kind })).toBe(true);
  let action = 0;
  while (await insertWith(2, { kind: "failAtAction", action })) action += 97;
  expect(action).toBeGreaterThan(500);
}, 60_000);
