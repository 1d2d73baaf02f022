import { appraisalAnswer } from "../../../src/workings/appraisal/appraisalAnswer";
import type { AppraisalCase } from "../../../src/workings/appraisal/appraisalCase";
import { APPRAISAL_SHEETS } from "../../../src/workings/appraisal/appraisalPlan";
import type { InsertedJob } from "../_insertedJob";
import { addLinkedCells } from "../_linkedCells";
import { arbitraryAppraisal } from "./_arbitraryAppraisal";
import { differences } from "./_figures";
import { planOf } from "./_inserted";
import { PLAN_CASES, RED_CASES } from "./_planCases";

export const APPRAISAL: InsertedJob<AppraisalCase> = {
  sheetNames: APPRAISAL_SHEETS, cases: PLAN_CASES, redCases: RED_CASES, drawn: arbitraryAppraisal, runs: { workings: 20, functions: 6, libreOffice: 12 },
  planOf: (given, mode, sheetNames) => planOf(given, mode, { sheetNames }),
  addCells: addLinkedCells,
  differences: (inserted, given) => differences(inserted, given, appraisalAnswer(given)),
};
