import { useEffect, useMemo, useRef, useState } from "react";
import type { KnownTable } from "../../../../intake/openbook/readKnownFigures";
import type { ReturnRequest } from "../../../../returns/returnRequest";
import type { JobFormRules } from "../../../shared/job/jobForm";
import type { JobState } from "../../../shared/job/jobState";
import type { Problem } from "../../../shared/job/problem";
import { readingProgress } from "../../../shared/job/readingProgress";
import { useJobForm } from "../../../shared/job/useJobForm";
import { useLoaded } from "../../../shared/job/useLoaded";
import { useReaders } from "../../../shared/job/useReaders";
import { useDebounced } from "../../../shared/useDebounced";
import { useSource, type Source } from "../../../shared/useSource";
import { loadWorking } from "./laterParts";
import { FIELD, REQUEST_JOB } from "./requestFields";
import { EMPTY_FORM, type RequestForm } from "./requestForm";
import type { RequestFound } from "./requestFound";

/** The state of a return being made: what was typed, what was read, and what is asked. */
export interface Request extends JobState<RequestForm, ReturnRequest> {
  readonly source: Source;
  /** The cost lines as they were read; null while none are. */
  readonly table: KnownTable | null;
}

const RULES: JobFormRules<RequestForm> = {
  job: REQUEST_JOB,
  empty: EMPTY_FORM,
  data: ["known"],
  takes: { [FIELD.known]: (range) => ({ known: range, knownTable: {} }) },
  // Cost lines are taken from cells only where a person says so.
  suggest: () => Promise.resolve({ nothing: false, fields: null }),
  untouched: ({ known }) => known === "",
  lacksData: () => false,
};

const NOTHING_FOUND: RequestFound = { problems: [], solution: null };

/** Keeps what is asked of a provider in step with what is typed and with the cells that cost lines are taken from. */
export function useRequest(): Request {
  const chosen = useJobForm(RULES);
  const { form, change } = chosen;
  const inCells = form.linesFrom === "cells";
  const known = useSource(inCells ? form.known : "");
  const { behind, readAgain, cancelReading } = useReaders([known]);
  const working = useLoaded(loadWorking);
  const { block, status } = known.source;
  const read = useMemo(() => (working && block && inCells ? working.knownLines(block, form.knownTable) : null), [working, block, inCells, form.knownTable]);

  // What is read takes the place of the lines; from then on they are a person's to change.
  const [taken, setTaken] = useState<typeof read>(null);
  const latest = useRef(change);
  latest.current = change;
  useEffect(() => {
    setTaken(read);
    if (read && read.costs.length > 0) latest.current({ costs: read.costs });
  }, [read]);

  const settled = useDebounced(form, 200);
  const found = useMemo(() => working?.requestFrom(settled) ?? NOTHING_FOUND, [working, settled]);
  const problems: Problem[] = [...chosen.selectionProblem, ...found.problems];
  if (known.source.problem !== undefined) problems.push({ field: FIELD.known, words: known.source.problem });
  else if (inCells && status === "empty") problems.push({ field: FIELD.known, words: "Choose the cells that hold the cost lines.", missing: true });
  else if (read && read.costs.length === 0) problems.push({ field: FIELD.known, words: "No cost lines are named in these cells. Choose the cells with a line for each cost, headings included." });
  return {
    ...chosen,
    problems,
    solution: problems.length > 0 ? null : found.solution,
    behind: behind || working === null || form !== settled || read !== taken,
    reading: readingProgress([known.source]),
    readAgain,
    cancelReading,
    source: known.source,
    table: read?.table ?? null,
  };
}
