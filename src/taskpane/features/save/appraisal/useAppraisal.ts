import { useMemo } from "react";
import type { CriteriaTable } from "../../../../intake/savings/criteriaReading";
import type { OptionsTable } from "../../../../intake/savings/optionsReading";
import type { JobFormRules } from "../../../shared/job/jobForm";
import type { JobState } from "../../../shared/job/jobState";
import { readingProgress } from "../../../shared/job/readingProgress";
import { useJobForm } from "../../../shared/job/useJobForm";
import { useLoaded } from "../../../shared/job/useLoaded";
import { useReaders } from "../../../shared/job/useReaders";
import { useTableRead } from "../../../shared/job/useTableRead";
import { useDebounced } from "../../../shared/useDebounced";
import { useSource, type Source } from "../../../shared/useSource";
import { APPRAISAL_JOB, FIELD } from "./appraisalFields";
import { EMPTY_FORM, type AppraisalForm } from "./appraisalForm";
import type { AppraisalFound, AppraisalSolution } from "./appraisalFound";
import { loadGuess, loadWorking } from "./laterParts";

/** The state of an options appraisal: what was chosen, what was read, and the answer. */
export interface Appraisal extends JobState<AppraisalForm, AppraisalSolution>, AppraisalFound {
  readonly options: Source;
  readonly criteria: Source;
  readonly optionsTable: OptionsTable | null;
  readonly criteriaTable: CriteriaTable | null;
}

const RULES: JobFormRules<AppraisalForm> = {
  job: APPRAISAL_JOB,
  empty: EMPTY_FORM,
  data: ["options", "criteria"],
  takes: {
    [FIELD.options]: (range) => ({ options: range, optionsChoices: {} }),
    [FIELD.criteria]: (range) => ({ criteria: range, criteriaChoices: {} }),
  },
  suggest: async (workbook) => {
    const { options, criteria } = await (await loadGuess()).guessAppraisal(workbook);
    return { nothing: options === null, fields: options === null ? null : { options, criteria: criteria ?? "" } };
  },
  untouched: ({ options, criteria }) => !options && !criteria,
  lacksData: ({ options }) => options.trim() === "",
};

const NOT_READ = { table: null, problems: [] };
const NOTHING_FOUND: AppraisalFound = { method: null, problems: [], solution: null };

/** Keeps an options appraisal in step with the workbook. */
export function useAppraisal(): Appraisal {
  const chosen = useJobForm(RULES);
  const { form } = chosen;
  const options = useSource(form.options);
  const criteria = useSource(form.criteria);
  const { behind, readAgain, cancelReading } = useReaders([options, criteria]);

  const working = useLoaded(loadWorking);
  const optionsTable = useTableRead(working?.optionsRead, options.source, form.optionsChoices) ?? NOT_READ;
  const criteriaTable = useTableRead(working?.criteriaRead, criteria.source, form.criteriaChoices);
  const settled = useDebounced(form.method, 200);
  const found = useMemo(
    () => working?.appraisalFrom({ options: optionsTable, criteria: criteriaTable, method: settled }) ?? NOTHING_FOUND,
    [working, optionsTable, criteriaTable, settled],
  );

  return {
    ...chosen,
    ...found,
    // The fields show what is typed at once; only the answer waits for typing to rest.
    method: found.method && { ...found.method, title: form.method.title ?? found.method.title, payers: found.method.payers.map((payer) => ({ ...payer, sector: form.method.sectors.get(payer.name) ?? payer.sector })) },
    problems: [...chosen.selectionProblem, ...found.problems],
    options: options.source,
    criteria: criteria.source,
    optionsTable: optionsTable.table,
    criteriaTable: criteriaTable?.table ?? null,
    behind: behind || working === null || form.method !== settled,
    reading: readingProgress([options.source, criteria.source]),
    readAgain,
    cancelReading,
  };
}
