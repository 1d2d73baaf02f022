import { financialYearText, type FinancialYear } from "../../../../domain/kernel/financialYear";
import { comparedName } from "../../../../domain/kernel/names";
import { optimismCorrection } from "../../../../domain/savings/optimismCorrection";
import type { OptionsTable } from "../../../../intake/savings/optionsReading";
import type { AppraisalCase, AppraisalOption } from "../../../../workings/appraisal/appraisalCase";
import { quantityWords } from "../../../shared/figureWords";
import type { Problem } from "../../../shared/job/problem";
import { readingsOf } from "../../../shared/job/readingsOf";
import { percentIn, typed } from "../../../shared/job/typedFigures";
import { schemeIn } from "../schemeIn";
import type { AppraisalAsked } from "./appraisalAsked";
import { FIELD } from "./appraisalFields";
import type { MethodForm } from "./appraisalForm";
import type { Method } from "./appraisalFound";
import { criteriaFrom } from "./criteriaFrom";
import { linesFrom } from "./linesFrom";

interface CaseFound {
  readonly method: Method;
  /** Null where a problem leaves nothing to work out. */
  readonly appraisal: AppraisalCase | null;
  readonly problems: readonly Problem[];
}

/** A name that says that nothing changes. */
const DOES_NOTHING = /\bdo (?:nothing|minimum)\b|\bno (?:core )?offer\b|\bstatus quo\b|\bas is\b|\bno change\b|\bbusiness as usual\b|\bbau\b|\bbaseline\b|\bdo not\b|^none$/i;

/** Everything an options appraisal is worked from, out of the readings and what was chosen; or what stands in the way. */
export function appraisalCaseFrom({ options: { table }, criteria, method: form }: AppraisalAsked): CaseFound | null {
  if (!table) return null;
  const problems: Problem[] = [];
  const options = inOrder(table.options, form.first);
  const { lines, payers, silent, taken, unread } = linesFrom(table, options, form);
  if (table.years.length === 0) problems.push({ field: FIELD.optionsRoles, words: "No column holds a year’s amounts. Head each with its financial year, or choose the columns of the year and the amount." });
  else if (lines.length === 0) problems.push({ field: FIELD.options, words: "No costs or benefits were found in these cells. Select the whole table, its headings included." });
  const corrected = options.map((name, at): AppraisalOption | null => {
    const costs = percentIn(FIELD.costs(at), form.costs.get(name) ?? "0", "what is added to its costs, such as 20, or 0 for nothing", problems, { least: 0 });
    const grade = form.grades.get(name) ?? "";
    return costs && { name, costCorrection: costs, benefitCorrection: typed(grade === "" ? 0 : optimismCorrection(Number(grade))) };
  });
  const scheme = schemeIn(FIELD.rate, form, problems);
  const swing = percentIn(FIELD.swing, form.swing, "how far each line is moved, such as 10", problems, { least: 0 });
  const title = form.title ?? "Options appraisal";
  const method: Method = { title, options, payers, silent, unread };
  const scored = criteria?.table ? criteriaFrom(criteria.table, options, problems) : null;
  if (lines.length === 0 || table.years.length === 0 || !allThere(corrected) || scheme === null || !swing) return { method, appraisal: null, problems };
  const tables = [table, ...(criteria?.table ? [criteria.table] : [])];
  const count = (of: "read" | "used" | "fixed" | "leftOut"): number => tables.reduce((sum, { counts }) => sum + counts[of], 0);
  return {
    method, problems,
    appraisal: {
      title: title.trim() || "Options appraisal",
      options: corrected,
      years: yearsOf(table),
      payers, lines,
      withProvider: form.withProvider,
      decidedBy: form.decidedBy,
      scheme, swing,
      criteria: scored,
      readings: [...tables.flatMap((each) => readingsOf(each, quantityWords)), ...taken],
      counts: { read: count("read"), used: count("used"), fixed: count("fixed"), leftOut: count("leftOut") },
      ...(unread.length > 0 ? { unread } : {}),
    },
  };
}

/** The option that does nothing first: as chosen, else the first that says so, else the first in the table. */
function inOrder(names: readonly string[], chosen: MethodForm["first"]): readonly string[] {
  const first = names.find((name) => chosen !== null && comparedName(name) === comparedName(chosen)) ?? names.find((name) => DOES_NOTHING.test(name)) ?? names[0];
  return first === undefined ? [] : [first, ...names.filter((name) => name !== first)];
}

function yearsOf({ years, firstYear }: OptionsTable): readonly string[] {
  return years.map(({ year }) => (firstYear === null ? `Year ${year}` : financialYearText((firstYear + year) as FinancialYear)));
}

function allThere<Value>(values: readonly (Value | null)[]): values is readonly Value[] {
  return values.every((value) => value !== null);
}
