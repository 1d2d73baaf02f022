import { useMemo } from "react";
import type { RegisterTable } from "../../../../intake/savings/registerReading";
import type { Sourced } from "../../../../workings/origin";
import type { JobFormRules } from "../../../shared/job/jobForm";
import type { JobState } from "../../../shared/job/jobState";
import { readingProgress } from "../../../shared/job/readingProgress";
import { useJobForm } from "../../../shared/job/useJobForm";
import { useLoaded } from "../../../shared/job/useLoaded";
import { useReaders } from "../../../shared/job/useReaders";
import { useTableRead } from "../../../shared/job/useTableRead";
import { useDebounced } from "../../../shared/useDebounced";
import { useFigureOrCell } from "../../../shared/useFigureOrCell";
import { useSource, type Source } from "../../../shared/useSource";
import { loadGuess, loadWorking } from "./laterParts";
import { FIELD, REGISTER_JOB } from "./registerFields";
import { EMPTY_FORM, type RegisterForm } from "./registerForm";
import type { RegisterFound, RegisterSolution } from "./registerFound";

/** The state of a savings register: what was chosen, what was read, and the answer. */
export interface Register extends JobState<RegisterForm, RegisterSolution>, RegisterFound {
  readonly cells: Source;
  readonly table: RegisterTable | null;
  /** Typed, or read from their cells; null while there are none. */
  readonly figures: { readonly target: Sourced | null; readonly targetCost: Sourced | null; readonly actualCost: Sourced | null };
}

const RULES: JobFormRules<RegisterForm> = {
  job: REGISTER_JOB,
  empty: EMPTY_FORM,
  data: ["register"],
  takes: {
    [FIELD.register]: (range) => ({ register: range, choices: {} }),
    [FIELD.target]: (range, { method }) => ({ method: { ...method, target: range } }),
    [FIELD.targetCost]: (range, { method }) => ({ method: { ...method, targetCost: range } }),
    [FIELD.actualCost]: (range, { method }) => ({ method: { ...method, actualCost: range } }),
  },
  suggest: async (workbook) => {
    const register = await (await loadGuess()).guessRegister(workbook);
    return { nothing: register === null, fields: register === null ? null : { register } };
  },
  untouched: ({ register }) => !register,
  lacksData: ({ register }) => register.trim() === "",
};

const NOT_READ = { table: null, problems: [] };
const NOTHING_FOUND: RegisterFound = { method: null, problems: [], solution: null };

/** Keeps a savings register in step with the workbook. */
export function useRegister(): Register {
  const chosen = useJobForm(RULES);
  const { form } = chosen;
  const cells = useSource(form.register);
  const target = useFigureOrCell(form.method.target);
  const targetCost = useFigureOrCell(form.method.shares ? form.method.targetCost : "");
  const actualCost = useFigureOrCell(form.method.shares ? form.method.actualCost : "");
  const { behind, readAgain, cancelReading } = useReaders([cells, target, targetCost, actualCost]);

  const working = useLoaded(loadWorking);
  const read = useTableRead(working?.registerRead, cells.source, form.choices) ?? NOT_READ;
  const settled = useDebounced(form.method, 200);
  const found = useMemo(
    () => working?.registerFrom({ register: read, target: target.found, targetCost: targetCost.found, actualCost: actualCost.found, method: settled }) ?? NOTHING_FOUND,
    [working, read, target.found, targetCost.found, actualCost.found, settled],
  );

  return {
    ...chosen,
    ...found,
    method: found.method && shownNow(found.method, form.method),
    problems: [...chosen.selectionProblem, ...found.problems],
    cells: cells.source,
    table: read.table,
    figures: { target: target.found.figure, targetCost: targetCost.found.figure, actualCost: actualCost.found.figure },
    behind: behind || working === null || form.method !== settled,
    reading: readingProgress([cells.source]),
    readAgain,
    cancelReading,
  };
}

/** The fields show what is typed at once; only the answer waits for typing to rest. */
function shownNow(method: NonNullable<RegisterFound["method"]>, { title, firstYear, type, start, rangeYear, draws }: RegisterForm["method"]): NonNullable<RegisterFound["method"]> {
  return { ...method, title: title ?? method.title, firstYear: firstYear ?? method.firstYear, type: type ?? method.type, start: start ?? method.start, rangeYear: rangeYear ?? method.rangeYear, draws: draws ?? method.draws };
}
