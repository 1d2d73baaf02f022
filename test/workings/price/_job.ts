import { priceAnswer } from "../../../src/workings/price/priceAnswer";
import { PRICE_SHEETS } from "../../../src/workings/price/pricePlan";
import type { InsertedJob } from "../_insertedJob";
import { arbitraryPlan } from "./_arbitraryPlan";
import { differences } from "./_figures";
import { addLinkedCells, planOf } from "./_inserted";
import { PLAN_CASES, RED_CASES, type PlanCase } from "./_planCases";

export const PRICE: InsertedJob<PlanCase> = {
  sheetNames: PRICE_SHEETS, cases: PLAN_CASES, redCases: RED_CASES, drawn: arbitraryPlan, runs: { workings: 40, functions: 40, libreOffice: 25 },
  planOf: ({ priceCase }, mode, sheetNames) => planOf(priceCase, mode, { sheetNames }),
  addCells: (book, { priceCase, ledger }) => addLinkedCells(book, priceCase, ledger),
  differences: (inserted, { priceCase }) => differences(inserted, priceCase, priceAnswer(priceCase)),
  holds: ({ priceCase }) => priceAnswer(priceCase).checks.every(({ holds }) => holds),
};
