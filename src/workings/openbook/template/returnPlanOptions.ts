import { PART_SHEETS } from "../../../returns/returnForm";
import type { RunStamp } from "../../stamp";

/** The form these sheets follow; goes up when its figures or anchors could change. */
export const RETURN_METHOD = "Return 1";

/** The sheet where each step of the checks stands in a column of its own. */
export const CHECK_WORKINGS = "Check workings";

/** The names of a return's sheets, in order. */
export const RETURN_SHEETS: readonly string[] = [
  PART_SHEETS.about, PART_SHEETS.staffing, PART_SHEETS.costs, PART_SHEETS.activity, PART_SHEETS.income, PART_SHEETS.declaration, PART_SHEETS.checks, CHECK_WORKINGS,
];

export interface ReturnPlanOptions {
  /** A name for each of RETURN_SHEETS, in the same order. */
  readonly sheetNames: readonly string[];
  readonly stamp: RunStamp;
}
