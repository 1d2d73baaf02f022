import fc from "fast-check";
import { Book } from "../../src/workbench/book/book";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { poolAnswer } from "../../src/workings/pool/poolAnswer";
import { POOL_SHEETS, poolPlan } from "../../src/workings/pool/poolPlan";
import { LIBREOFFICE_MISSING, libreOfficeAvailable, recalculate, type Recalculated } from "../_libreoffice/recalculate";
import type { PoolCase } from "../../src/workings/pool/poolCase";
import { arbitraryCase } from "./_arbitraryCase";
import { addLinkedCells } from "./_calculated";
import { CASES, onSheet, STAMP } from "./_cases";
import { figuresOfAnswer, Inserted } from "./_figures";
import { writePlan } from "./_writePlan";

const here = libreOfficeAvailable();
const drawn = fc.sample(arbitraryCase, { numRuns: 30, seed: 20261121 }).map((poolCase, at): [string, PoolCase] => [`drawn at random, ${at + 1}`, poolCase]);
const cases = [...Object.entries(CASES), ...drawn].map(([name, poolCase], at) => {
  const own = onSheet(poolCase, `Budget ${at + 1}`);
  const plan = poolPlan(own, poolAnswer(own), { mode: "workings", sheetNames: POOL_SHEETS.map((sheet) => `${sheet} ${at + 1}`), stamp: STAMP });
  return { name, poolCase: own, plan };
});

(here ? describe : describe.skip)(here ? "inserted workings recalculated by LibreOffice" : LIBREOFFICE_MISSING, () => {
  let calculated: Recalculated;

  beforeAll(async () => {
    const book = new Book();
    for (const { poolCase, plan } of cases) {
      addLinkedCells(book, poolCase);
      writePlan(book, plan);
    }
    calculated = await recalculate(saveWorkbook(book));
  }, 180_000);

  it.each(cases)("$name: the same pennies", ({ poolCase, plan }) => {
    const inserted = new Inserted(plan, poolCase, calculated.value);
    expect(inserted.figures()).toEqual(figuresOfAnswer(poolAnswer(poolCase), poolCase));
    expect(inserted.failing()).toEqual([]);
    expect(inserted.masterCheck).toBe(0);
  });
});
