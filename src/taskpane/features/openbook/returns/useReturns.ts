import { useCallback, useMemo, useRef } from "react";
import type { WorkbookReading } from "../../../../intake/openbook/returnsReading";
import type { JobFormRules } from "../../../shared/job/jobForm";
import type { JobState } from "../../../shared/job/jobState";
import { shareLimitProblems } from "../../../shared/job/shareLimits";
import { useJobForm } from "../../../shared/job/useJobForm";
import { useLoaded } from "../../../shared/job/useLoaded";
import { readingProgress } from "../../../shared/job/readingProgress";
import { useReaders } from "../../../shared/job/useReaders";
import { useSource, type Source } from "../../../shared/useSource";
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
  /** The cells that hold terms of surplus by provider. */
  readonly termsSource: Source;
}

const RULES: JobFormRules<ReturnsForm> = {
  job: RETURNS_JOB,
  empty: EMPTY_FORM,
  data: ["here", "termsCells"],
  takes: { [FIELD.termsCells]: (range) => ({ termsCells: range, termsTable: {} }) },
  suggest: async (workbook) => ({ nothing: false, fields: looksLikeReturn(await workbook.sheetNames()) ? { here: true } : null }),
  untouched: ({ here }) => !here,
  lacksData: () => false,
};

const NOTHING_FOUND: ReturnsFound = { gathered: null, problems: [], solution: null, termsFound: null };

/** Keeps the answer in step with the files chosen, with the sheets of the workbook and with what is typed. */
export function useReturns(): Returns {
  const chosen = useJobForm(RULES);
  const { form, refreshSources } = chosen;
  const files = useReturnFiles();
  const here = useReturnsHere(form.here);
  const { logs, refresh: refreshLogs } = useQueryLogs();
  const working = useLoaded(loadWorking);
  const inCells = form.method.withTerms && form.method.termsFrom === "cells";
  const terms = useSource(inCells ? form.termsCells : "");
  const { behind: termsBehind, readAgain: readTermsAgain, cancelReading: cancelTerms } = useReaders([terms]);
  const termsBlock = inCells ? terms.source.block : null;

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

  const { repeated, method, termsTable } = form;
  const typed = useMemo(() => ({ repeated, method, termsTable }), [repeated, method, termsTable]);
  const settled = useDebounced(typed, 200);
  const found = useMemo(() => working?.returnsFrom({ readings, refused, logs, form: settled, termsBlock }, gathered) ?? NOTHING_FOUND, [working, readings, refused, logs, settled, gathered, termsBlock]);

  const refresh = useCallback(async () => {
    await Promise.all([refreshSources(), refreshLogs()]);
  }, [refreshSources, refreshLogs]);
  const reading = files.reading ?? here.progress ?? readingProgress([terms.source]);
  const problems = [...chosen.selectionProblem, ...found.problems];
  if (here.problem !== undefined && readings.length === 0) problems.push({ field: FIELD.here, words: here.problem });
  if (inCells && terms.source.problem !== undefined) problems.push({ field: FIELD.termsCells, words: terms.source.problem });
  else if (inCells && terms.source.status === "empty") problems.push({ field: FIELD.termsCells, words: "Choose the cells that hold the terms of the contracts.", missing: true });
  if (form.pack.audience === "others") problems.push(...shareLimitProblems(form.pack, { minimum: FIELD.packMinimum, step: FIELD.packStep }));
  return {
    ...chosen,
    ...found,
    problems,
    refreshSources: refresh,
    behind: reading !== null || termsBehind || working === null || typed !== settled,
    reading,
    solution: inCells && terms.source.block === null ? null : found.solution,
    readAgain: () => {
      here.readAgain();
      readTermsAgain();
    },
    cancelReading: () => {
      files.cancel();
      here.cancel();
      cancelTerms();
    },
    files,
    here,
    termsSource: terms.source,
  };
}
