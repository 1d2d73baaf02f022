import { upliftAnswer } from "../../../src/workings/uplift/upliftAnswer";
import type { UpliftCase } from "../../../src/workings/uplift/upliftCase";
import { UPLIFT_SHEETS } from "../../../src/workings/uplift/upliftPlan";
import type { InsertedJob } from "../_insertedJob";
import { arbitraryCase } from "./_arbitraryCase";
import { differences } from "./_figures";
import { addLinkedCells, planOf } from "./_inserted";
import { PLAN_CASES } from "./_planCases";

export const UPLIFT: InsertedJob<UpliftCase> = {
  sheetNames: UPLIFT_SHEETS, cases: PLAN_CASES, drawn: arbitraryCase, runs: { workings: 25, functions: 25, libreOffice: 20 },
  planOf: (upliftCase, mode, sheetNames) => planOf(upliftCase, mode, { sheetNames }),
  addCells: addLinkedCells,
  differences: (inserted, upliftCase) => differences(inserted, upliftCase, upliftAnswer(upliftCase)),
};
