import { comparedName } from "../../../../domain/kernel/names";
import type { CriteriaTable } from "../../../../intake/savings/criteriaReading";
import type { AppraisalCriterion } from "../../../../workings/appraisal/appraisalCase";
import { listWords } from "../../../shared/figureWords";
import { figureIn } from "../../../shared/job/figureIn";
import type { Problem } from "../../../shared/job/problem";
import { FIELD } from "./appraisalFields";

/** The criteria with a score for every option, matched by name; null with the problem noted where one is missing. */
export function criteriaFrom(table: CriteriaTable, options: readonly string[], problems: Problem[]): readonly AppraisalCriterion[] | null {
  const columns = options.map((name) => table.options.findIndex((each) => comparedName(each.name) === comparedName(name)));
  const missing = options.filter((_, at) => columns[at] === -1);
  const say = (words: string): null => {
    problems.push({ field: FIELD.criteria, words });
    return null;
  };
  if (table.lines.length === 0) return say("No criteria were found in these cells. Select the whole table, its headings included.");
  if (missing.length > 0) return say(`No column of scores is headed ${listWords(missing.map((name) => `“${name}”`))}. Head a column with each option’s name, as it is in the options.`);
  const found = table.lines.map(({ name, weight, scores }) => ({ name, weight: figureIn(weight), scores: columns.map((column) => figureIn(scores[column] ?? null)) }));
  const gap = found.find(({ weight, scores }) => !weight || scores.includes(null));
  if (gap) return say(`“${gap.name}” has no weight or lacks a score. Give it a weight and a score for every option.`);
  return found.map(({ name, weight, scores }) => ({ name, weight: weight!, scores: scores.map((score) => score!) }));
}
