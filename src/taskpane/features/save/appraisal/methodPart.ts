import type { Problem } from "../../../shared/job/problem";
import type { Method } from "./appraisalFound";
import type { Appraisal } from "./useAppraisal";

/** What every part of 'Set the method' is given. */
export interface MethodPartProps {
  readonly appraisal: Appraisal;
  readonly problems: readonly Problem[];
  readonly method: Method;
}
