import type { ReturnRequest } from "../../../../returns/returnRequest";
import type { InsertPlan } from "../../../../workings/insertPlan";
import { returnInputsHash, returnPlan } from "../../../../workings/openbook/template/returnPlan";
import { RETURN_METHOD, RETURN_SHEETS } from "../../../../workings/openbook/template/returnPlanOptions";
import { stampNow } from "../../../shared/job/stampNow";

/** The return as sheets of a new workbook, stamped with this run. */
export function planReturn(request: ReturnRequest): InsertPlan {
  return returnPlan(request, { sheetNames: RETURN_SHEETS, stamp: stampNow(RETURN_METHOD, returnInputsHash(request)) });
}
