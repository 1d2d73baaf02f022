import type { CriteriaTable } from "../../../../intake/savings/criteriaReading";
import type { OptionsTable } from "../../../../intake/savings/optionsReading";
import type { TableRead } from "../../../shared/job/tableRead";
import type { MethodForm } from "./appraisalForm";

/** The readings and choices that an appraisal is made from. */
export interface AppraisalAsked {
  readonly options: TableRead<OptionsTable>;
  /** Null where no criteria are chosen. */
  readonly criteria: TableRead<CriteriaTable> | null;
  readonly method: MethodForm;
}
