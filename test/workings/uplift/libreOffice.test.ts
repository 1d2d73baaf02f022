import fc from "fast-check";
import { Book } from "../../../src/workbench/book/book";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { upliftAnswer } from "../../../src/workings/uplift/upliftAnswer";
import type { UpliftCase } from "../../../src/workings/uplift/upliftCase";
import { UPLIFT_SHEETS } from "../../../src/workings/uplift/upliftPlan";
import { LIBREOFFICE_MISSING, libreOfficeAvailable, recalculate, type Recalculated } from "../../_libreoffice/recalculate";
import { writePlan } from "../_writePlan";
import { arbitraryCase } from "./_arbitraryCase";
import { differences } from "./_figures";
import { addLinkedCells, Inserted, planOf } from "./_inserted";
import { onSheets, PLAN_CASES } from "./_planCases";

const here = libreOfficeAvailable();
const drawn = fc.sample(arbitraryCase, { numRuns: 20, seed: 20261121 }).map((upliftCase, at): [string, UpliftCase] => [`drawn at random, ${at + 1}`, upliftCase]);
const cases = [...Object.entries(PLAN_CASES), ...drawn].map(([name, upliftCase], at) => {
  const own = onSheets(upliftCase, ` ${at + 1}`);
  return { name, upliftCase: own, plan: planOf(own, "workings", { sheetNames: UPLIFT_SHEETS.map((sheet) => `${sheet} ${at + 1}`) }) };
});

(here ? describe : describe.skip)(here ? "inserted workings recalculated by LibreOffice" : LIBREOFFICE_MISSING, () => {
  let calculated: Recalculated;

  beforeAll(async () => {
    const book = new Book();
    for (const { upliftCase, plan } of cases) {
      addLinkedCells(book, upliftCase);
      writePlan(book, plan);
    }
    calculated = await recalculate(saveWorkbook(book));
  }, 240_000);

  it.each(cases)("$name: the same pennies", ({ upliftCase, plan }) => {
    const inserted = new Inserted(plan, calculated.value);
    expect(differences(inserted, upliftCase, upliftAnswer(upliftCase))).toEqual([]);
    expect(inserted.failing()).toEqual([]);
    expect(inserted.masterCheck).toBe(0);
  });
});
