import packageJson from "../../../../package.json";
import type { Workbook } from "../../../workbook/port";
import type { InsertPlan } from "../../../workings/insertPlan";
import { UPLIFT_METHOD, UPLIFT_SHEETS, upliftInputsHash, upliftPlan } from "../../../workings/uplift/upliftPlan";
import type { InsertForm } from "../../shared/job/insertForm";
import type { AnswerPlace } from "../../shared/job/useInsert";
import { sentenceFor } from "../../shared/sentenceFor";
import type { UpliftSolution } from "./upliftFound";

/** The answer laid out as sheets, under names that are free in the workbook, stamped with this run. */
export async function planUplift(workbook: Workbook, { upliftCase, answer, figures }: UpliftSolution, mode: InsertForm["mode"], answerBlock: AnswerPlace | null): Promise<InsertPlan> {
  const sheetNames = await workbook.freeSheetNames(UPLIFT_SHEETS);
  const stamp = { version: packageJson.version, method: UPLIFT_METHOD, insertedOn: new Date().toISOString(), inputsHash: upliftInputsHash(upliftCase) };
  const sentence = (error: unknown) => sentenceFor(error) ?? "";
  return upliftPlan(upliftCase, answer, figures, { mode, sheetNames, stamp, sentence, ...(answerBlock ? { answerBlock } : {}) });
}
