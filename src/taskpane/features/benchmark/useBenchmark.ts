import { useMemo } from "react";
import type { UnitCostTable } from "../../../intake/unitCosts/unitCostReading";
import type { JobFormRules } from "../../shared/job/jobForm";
import type { JobState } from "../../shared/job/jobState";
import { readingProgress } from "../../shared/job/readingProgress";
import { useJobForm } from "../../shared/job/useJobForm";
import { useLoaded } from "../../shared/job/useLoaded";
import { shareLimitProblems } from "../../shared/job/shareLimits";
import { useReaders } from "../../shared/job/useReaders";
import { useTableRead } from "../../shared/job/useTableRead";
import { useDebounced } from "../../shared/useDebounced";
import { useSource, type Source } from "../../shared/useSource";
import { FIELD } from "./benchmarkFields";
import { EMPTY_FORM, type BenchmarkForm } from "./benchmarkForm";
import type { BenchmarkFound, BenchmarkSolution, Method } from "./benchmarkFound";
import { loadGuess, loadWorking } from "./laterParts";

/** The Benchmark job's state: what was chosen, what was read, and the answer. */
export interface Benchmark extends JobState<BenchmarkForm, BenchmarkSolution>, BenchmarkFound {
  readonly costs: Source;
  readonly table: UnitCostTable | null;
  /** Null until the table is read. */
  readonly method: Method | null;
  /** True while what is to be inserted is a pack for others. */
  readonly sharing: boolean;
  /** Takes in how the table is read. */
  readonly changeChoices: (part: Partial<BenchmarkForm["choices"]>) => void;
}

/** What goes with the cells chosen: another table has other services and organisations. */
const NOTHING_CHOSEN = { choices: {}, services: null, leftOut: new Map<string, string>() } as const;

const RULES: JobFormRules<BenchmarkForm> = {
  job: "benchmark",
  empty: EMPTY_FORM,
  data: ["costs"],
  takes: {
    [FIELD.costs]: (range, { method }) => ({ costs: range, ...forOtherCosts(method) }),
  },
  suggest: async (workbook) => {
    const costs = await (await loadGuess()).guessBenchmark(workbook);
    return { nothing: costs === null, fields: costs === null ? null : { costs } };
  },
  untouched: ({ costs }) => !costs,
  lacksData: ({ costs }) => costs.trim() === "",
};

/** The form's parts that belong to the table, as they are for a table nobody has looked at. */
export function forOtherCosts(method: BenchmarkForm["method"]): Pick<BenchmarkForm, "choices" | "services" | "leftOut" | "method"> {
  const { title, view, units, subject, peers, chosenPeers, weights, named, rebase, pricesTo, pricesFrom, area } = EMPTY_FORM.method;
  return { ...NOTHING_CHOSEN, method: { ...method, title, view, units, subject, peers, chosenPeers, weights, named, rebase, pricesTo, pricesFrom, area } };
}

const NOT_READ = { table: null, problems: [] };
const NOTHING_FOUND: BenchmarkFound = { problems: [], solution: null };

/** Keeps the Benchmark job in step with the workbook. */
export function useBenchmark(): Benchmark {
  const chosen = useJobForm(RULES);
  const { form } = chosen;
  const costs = useSource(form.costs);
  const { behind, readAgain, cancelReading } = useReaders([costs]);

  const working = useLoaded(loadWorking);
  const read = useTableRead(working?.costsRead, costs.source, form.choices) ?? NOT_READ;
  const { services, leftOut, method } = form;
  const asked = useMemo(() => ({ services, leftOut, method }), [services, leftOut, method]);
  const settled = useDebounced(asked, 200);
  const found = useMemo(() => working?.benchmarkFrom({ costs: read, form: settled }) ?? NOTHING_FOUND, [working, read, settled]);
  // The fields show a choice at once; only the answer waits for typing to rest.
  const shown = useMemo(() => (working && read.table ? working.methodOf(read.table, asked) : null), [working, read.table, asked]);

  // Bids are for nobody else to see.
  const sharing = form.share.audience === "others" && found.solution?.benchmarkCase.view !== "bids";

  return {
    ...chosen,
    ...found,
    method: shown,
    sharing,
    problems: [...chosen.selectionProblem, ...found.problems, ...(sharing ? shareLimitProblems(form.share, FIELD) : [])],
    changeChoices: (part) => chosen.change({ choices: { ...form.choices, ...part } }),
    costs: costs.source,
    table: read.table,
    behind: behind || working === null || asked !== settled,
    reading: readingProgress([costs.source]),
    readAgain,
    cancelReading,
  };
}
