import { PRICE_METHOD, PRICE_SHEETS, priceInputsHash, pricePlan } from "../../../workings/price/pricePlan";
import type { PlanMaker } from "../../shared/job/planMaker";
import { stampNow } from "../../shared/job/stampNow";
import { sentenceFor } from "../../shared/sentenceFor";
import type { PriceSolution } from "./priceFound";
import { LABELS } from "./solvePrice";

/** The answer laid out as sheets, under names that are free in the workbook, stamped with this run. */
export const planPrice: PlanMaker<PriceSolution> = async (workbook, { priceCase, answer }, mode, answerBlock) => {
  const sheetNames = await workbook.freeSheetNames(PRICE_SHEETS);
  const stamp = stampNow(PRICE_METHOD, priceInputsHash(priceCase));
  const sentence = (error: unknown) => sentenceFor(error, LABELS) ?? "";
  return pricePlan(priceCase, answer, { mode, sheetNames, stamp, sentence, ...(answerBlock ? { answerBlock } : {}) });
};
