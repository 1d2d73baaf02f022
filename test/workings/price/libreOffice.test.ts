import fc from "fast-check";
import { Book } from "../../../src/workbench/book/book";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { priceAnswer } from "../../../src/workings/price/priceAnswer";
import type { PriceCase } from "../../../src/workings/price/priceCase";
import { PRICE_SHEETS } from "../../../src/workings/price/pricePlan";
import { LIBREOFFICE_MISSING, libreOfficeAvailable, recalculate, type Recalculated } from "../../_libreoffice/recalculate";
import { writePlan } from "../_writePlan";
import { arbitraryPlan } from "./_arbitraryPlan";
import { differences } from "./_figures";
import { addLinkedCells, Inserted, planOf } from "./_inserted";
import { onSheets, PLAN_CASES, RED_CASES, type PlanCase } from "./_planCases";

interface Tried { readonly name: string; readonly priceCase: PriceCase; readonly ledger: PlanCase["ledger"]; readonly red: number | null }

const drawn = fc.sample(arbitraryPlan, { numRuns: 25, seed: 20261121 });
const tried = [
  ...Object.entries(PLAN_CASES).map(([name, { priceCase, ledger }]): Tried => ({ name, priceCase, ledger, red: 0 })),
  ...Object.entries(RED_CASES).map(([name, { priceCase, ledger, red }]): Tried => ({ name, priceCase, ledger, red: red.length })),
  ...drawn.map(({ priceCase, ledger }, at): Tried => ({ name: `drawn at random, ${at + 1}`, priceCase, ledger, red: null })),
].map((each, at) => {
  const priceCase = onSheets(each.priceCase, ` ${at + 1}`);
  return { ...each, priceCase, plan: planOf(priceCase, "workings", { sheetNames: PRICE_SHEETS.map((sheet) => `${sheet} ${at + 1}`) }) };
});
const here = libreOfficeAvailable();

(here ? describe : describe.skip)(here ? "inserted workings recalculated by LibreOffice" : LIBREOFFICE_MISSING, () => {
  let calculated: Recalculated;

  beforeAll(async () => {
    const book = new Book();
    for (const { priceCase, plan, ledger } of tried) {
      addLinkedCells(book, priceCase, ledger);
      writePlan(book, plan);
    }
    calculated = await recalculate(saveWorkbook(book));
  }, 180_000);

  it.each(tried)("$name: the same pennies", ({ priceCase, plan, red }) => {
    const inserted = new Inserted(plan, calculated.value);
    expect(differences(inserted, priceCase, priceAnswer(priceCase))).toEqual([]);
    if (red === null) expect(inserted.masterCheck === 0).toBe(priceAnswer(priceCase).checks.every(({ holds }) => holds));
    else expect(inserted.masterCheck).toBe(red);
    expect(inserted.failing()).toHaveLength(Number(inserted.masterCheck));
  });
});
