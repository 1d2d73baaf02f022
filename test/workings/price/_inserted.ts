import { explain } from "../../../src/messages/explain";
import { ensureCell, type Book } from "../../../src/workbench/book/book";
import type { InsertPlan } from "../../../src/workings/insertPlan";
import { priceAnswer } from "../../../src/workings/price/priceAnswer";
import type { PriceCase } from "../../../src/workings/price/priceCase";
import { PRICE_SHEETS, pricePlan, type PricePlanOptions } from "../../../src/workings/price/pricePlan";
import { calculatedPlan, type Calculated } from "../_calculated";
import * as linkedCells from "../_linkedCells";
import { stampOf } from "../_stamp";
import type { Mode } from "../_structureLaws";

export const STAMP = stampOf("Price 1");

export function planOf(priceCase: PriceCase, mode: Mode, more: Partial<PricePlanOptions> = {}): InsertPlan {
  return pricePlan(priceCase, priceAnswer(priceCase), { mode, sheetNames: PRICE_SHEETS, stamp: STAMP, sentence: explain, ...more });
}

/** A row of a ledger on a sheet: what its cells hold. */
export type LedgerRow = readonly (string | number | null)[];

/** Puts every linked cell of the case in its place, and the ledger's rows from row 2. */
export function addLinkedCells(book: Book, priceCase: PriceCase, ledger: readonly LedgerRow[] = []): void {
  linkedCells.addLinkedCells(book, priceCase, priceCase.ledger ? [priceCase.ledger.sheet] : []);
  if (!priceCase.ledger) return;
  const sheet = linkedCells.sheetIn(book, priceCase.ledger.sheet);
  ledger.forEach((row, r) => row.forEach((cell, c) => { if (cell !== null) ensureCell(sheet, r + 1, c).value = cell; }));
}

/** The case inserted and calculated by the workbench's engine, with the add-in or without. */
export function calculated(priceCase: PriceCase, mode: Mode, ledger: readonly LedgerRow[] = [], addIn = mode === "functions"): Promise<Calculated> {
  return calculatedPlan(planOf(priceCase, mode), (book) => addLinkedCells(book, priceCase, ledger), addIn);
}
