import packageJson from "../../../../package.json";
import type { Workbook } from "../../../workbook/port";
import type { InsertPlan } from "../../../workings/insertPlan";
import { PRICE_METHOD, PRICE_SHEETS, priceInputsHash, pricePlan } from "../../../workings/price/pricePlan";
import type { InsertForm } from "../../shared/job/insertForm";
import type { AnswerPlace } from "../../shared/job/useInsert";
import { sentenceFor } from "../../shared/sentenceFor";
import type { PriceSolution } from "./priceFound";
import { LABELS } from "./solvePrice";

/** The answer laid out as sheets, under names that are free in the workbook, stamped with this run. */
export async function planPrice(workbook: Workbook, { priceCase, answer }: PriceSolution, mode: InsertForm["mode"], answerBlock: AnswerPlace | null): Promise<InsertPlan> {
  const sheetNames = await workbook.freeSheetNames(PRICE_SHEETS);
  const stamp = { version: packageJson.version, method: PRICE_METHOD, insertedOn: new Date().toISOString(), inputsHash: priceInputsHash(priceCase) };
  const sentence = (error: unknown) => sentenceFor(error, LABELS) ?? "";
  return pricePlan(priceCase, answer, { mode, sheetNames, stamp, sentence, ...(answerBlock ? { answerBlock } : {}) });
}
