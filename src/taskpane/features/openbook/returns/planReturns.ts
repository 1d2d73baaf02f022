import { comparisonAnswer } from "../../../../workings/openbook/comparisonAnswer";
import { RETURNS_METHOD, RETURNS_SHEETS, returnsInputsHash, returnsPlan } from "../../../../workings/openbook/returnsPlan";
import type { PlanMaker } from "../../../shared/job/planMaker";
import { stampNow } from "../../../shared/job/stampNow";
import { sentenceFor } from "../../../shared/sentenceFor";
import { logsIn } from "./logsIn";
import type { ReturnsSolution } from "./returnsFound";

/** The answer laid out as sheets, with everything people have written in the workbook's query logs up to now. */
export const planReturns: PlanMaker<ReturnsSolution> = async (workbook, { comparisonCase }, mode) => {
  const asked = { ...comparisonCase, logs: await logsIn(workbook) };
  const sheetNames = await workbook.freeSheetNames(RETURNS_SHEETS);
  return returnsPlan(asked, comparisonAnswer(asked), { mode, sheetNames, stamp: stampNow(RETURNS_METHOD, returnsInputsHash(asked)), sentence: (error) => sentenceFor(error) ?? error.code });
};
