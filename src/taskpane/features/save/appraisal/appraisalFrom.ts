import type { CriteriaChoices, CriteriaTable } from "../../../../intake/savings/criteriaReading";
import type { OptionsChoices, OptionsTable } from "../../../../intake/savings/optionsReading";
import { readCriteria } from "../../../../intake/savings/readCriteria";
import { readOptions } from "../../../../intake/savings/readOptions";
import { tableRead, type ReadSource, type TableRead } from "../../../shared/job/tableRead";
import type { AppraisalAsked } from "./appraisalAsked";
import { appraisalCaseFrom } from "./appraisalCaseFrom";
import { FIELD } from "./appraisalFields";
import type { AppraisalFound } from "./appraisalFound";
import { solveAppraisal } from "./solveAppraisal";

/** The options in the cells read, as a person chose to have them read. */
export function optionsRead(source: ReadSource, choices: OptionsChoices): TableRead<OptionsTable> {
  return tableRead(source, (block) => readOptions(block, choices), FIELD.options, "Select the options’ costs and benefits in the sheet, or type where they are.");
}

/** The criteria in the cells read; null where none are chosen. */
export function criteriaRead(source: ReadSource, choices: CriteriaChoices): TableRead<CriteriaTable> | null {
  return source.status === "empty" ? null : tableRead(source, (block) => readCriteria(block, choices), FIELD.criteria, null);
}

/** From the tables read and the method chosen to the answer, and every problem on the way with its field. */
export function appraisalFrom(asked: AppraisalAsked): AppraisalFound {
  const read = [...asked.options.problems, ...(asked.criteria?.problems ?? [])];
  const found = appraisalCaseFrom(asked);
  if (!found) return { method: null, problems: read, solution: null };
  const problems = [...read, ...found.problems];
  if (!found.appraisal) return { method: found.method, problems, solution: null };
  const { solution, problems: refusals } = solveAppraisal(found.appraisal);
  return { method: found.method, problems: [...problems, ...refusals], solution };
}
