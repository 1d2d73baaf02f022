import { useCallback, useMemo, useRef } from "react";
import type { WorkbookReading } from "../../../../intake/openbook/returnsReading";
import type { JobFormRules } from "../../../shared/job/jobForm";
import type { JobState } from "../../../shared/job/jobState";
import { shareLimitProblems } from "../../../shared/job/shareLimits";
import { useJobForm } from "../../../shared/job/useJobForm";
import { useLoaded } from "../../../shared/job/useLoaded";
import { useDebounced } from "../../../shared/useDebounced";
import { loadWorking } from "./laterParts";
import { FIELD, RETURNS_JOB } from "./returnsFields";
import { EMPTY_FORM, type ReturnsForm } from "./returnsForm";
import type { ReturnsFound, ReturnsSolution } from "./returnsFound";
import { useQueryLogs } from "./useQueryLogs";
import { useReturnFiles, type ReturnFile, type ReturnFiles } from "./useReturnFiles";
import { looksLikeReturn, useReturnsHere, type ReturnsHere } from "./useReturnsHere";

/** The state of returns that are being read: the files, the sheets, the method and the answer. */
export interface Returns extends JobState<ReturnsForm, ReturnsSolution>, ReturnsFound {
  readonly files: ReturnFiles;
  readonly here: ReturnsHere;
}

const RULES: JobFormRules<ReturnsForm> = {
  job: RETURNS_JOB,
  empty: EMPTY_FORM,
  data: ["here"],
  takes: {},
  suggest: async (workbook) => ({ nothing: false, fields: looksLikeReturn(await workbook.sheetNames()) ? { here: true } : null }),
  untouched: ({ here }) => !here,
  lacksData: () => false,
};

const NOTHING_FOUND: ReturnsFound = { gathered: null, problems: [], solution: null };

/** Keeps the answer in step with the files chosen, with the sheets of the workbook and with what is typed. */
export function useReturns(): Returns {
  const chosen = useJobForm(RULES);
  const { form, refreshSources } = chosen;
  const files = useReturnFiles();
  const here = useReturnsHere(form.here);
  const { logs, refresh: refreshLogs } = useQueryLogs();
  const working = useLoaded(loadWorking);

  // Worked out once reading has come to rest, not after each file.
  const atRest = useRef<readonly ReturnFile[]>([]);
  if (files.reading === null) atRest.current = files.files;
  const read = atRest.current;
  const hereReading = here.reading;
  const readings = useMemo((): readonly WorkbookReading[] => [
    ...(hereReading && hereReading.returns.length > 0 ? [{ ...hereReading, notReturns: [] }] : []),
    ...read.flatMap(({ reading }) => reading ?? []),
  ], [read, hereReading]);
  const gathered = useMemo(() => working?.gathered(readings) ?? null, [working, readings]);
  const refused = useMemo(() => read.flatMap(({ name, problem }) => (problem === undefined ? [] : [{ source: name, words: problem }])), [read]);

  const { repeated, method } = form;
  const typed = useMemo(() => ({ repeated, method }), [repeated, method]);
  const settled = useDebounced(typed, 200);
  const found = useMemo(() => working?.returnsFrom({ readings, refused, logs, form: settled }, gathered) ?? NOTHING_FOUND, [working, readings, refused, logs, settled, gathered]);

  const refresh = useCallback(async () => {
    await Promise.all([refreshSources(), refreshLogs()]);
  }, [refreshSources, refreshLogs]);
  const reading = files.reading ?? here.progress;
  const problems = [...chosen.selectionProblem, ...found.problems];
  if (here.problem !== undefined && readings.length === 0) problems.push({ field: FIELD.here, words: here.problem });
  if (form.pack.audience === "others") problems.push(...shareLimitProblems(form.pack, { minimum: FIELD.packMinimum, step: FIELD.packStep }));
  return {
    ...chosen,
    ...found,
    problems,
    refreshSources: refresh,
    behind: reading !== null || working === null || typed !== settled,
    reading,
    readAgain: here.readAgain,
    cancelReading: () => {
      files.cancel();
      here.cancel();
    },
    files,
    here,
  };
}
