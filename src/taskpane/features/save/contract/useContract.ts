import { useMemo } from "react";
import type { JobFormRules } from "../../../shared/job/jobForm";
import type { JobState } from "../../../shared/job/jobState";
import { useJobForm } from "../../../shared/job/useJobForm";
import { useLoaded } from "../../../shared/job/useLoaded";
import { useReaders } from "../../../shared/job/useReaders";
import { useDebounced } from "../../../shared/useDebounced";
import { useFigureOrCell } from "../../../shared/useFigureOrCell";
import { useFiguresOrCells } from "../../../shared/useFiguresOrCells";
import type { Sourced } from "../../../../workings/origin";
import { CONTRACT_JOB, FIELD } from "./contractFields";
import { EMPTY_FORM, MOST_LOTS, type ContractForm } from "./contractForm";
import type { ContractFound, ContractSolution } from "./contractFound";
import { loadWorking } from "./laterParts";
import { useCountsFrom1904 } from "./useCountsFrom1904";
import { useLotsTable } from "./useLotsTable";

/** The state of a contract's value: what was typed, what was read, and the answer. */
export interface Contract extends JobState<ContractForm, ContractSolution>, ContractFound {
  /** What the whole contract costs a year, typed or read from its cell; null while there is none. */
  readonly annual: Sourced | null;
  /** The same of each lot. */
  readonly lotAnnuals: readonly (Sourced | null)[];
  /** What was taken from the table of lots; undefined where none is given. */
  readonly lotsTaken: string | undefined;
}

const RULES: JobFormRules<ContractForm> = {
  job: CONTRACT_JOB,
  empty: EMPTY_FORM,
  data: ["annual"],
  takes: {
    [FIELD.annual]: (range) => ({ annual: range }),
    [FIELD.lotsAt]: (range) => ({ lotsAt: range }),
    ...Object.fromEntries(Array.from({ length: MOST_LOTS }, (_, lot) => [
      FIELD.lotAnnual(lot), (range: string, { lots }: ContractForm) => ({ lots: lots.map((each, at) => (at === lot ? { ...each, annual: range } : each)) }),
    ])),
  },
  // Nothing in a workbook says which of its cells is a contract's value.
  suggest: () => Promise.resolve({ nothing: false, fields: null }),
  untouched: ({ annual }) => !annual,
  lacksData: ({ annual }) => annual.trim() === "",
};

const NOTHING_FOUND: ContractFound = { valued: null, problems: [], solution: null };

/** Keeps a contract's value in step with what is typed and with the workbook. */
export function useContract(): Contract {
  const chosen = useJobForm(RULES);
  const { unknown, inLots, lots, lotsAt, method, annual: text } = chosen.form;
  const taken = useLotsTable(inLots ? lotsAt : "", (found) => chosen.change({ lots: found }));
  const date1904 = useCountsFrom1904();
  const annual = useFigureOrCell(text);
  const { found: lotAnnuals, readers: lotReaders } = useFiguresOrCells(inLots ? lots.map((lot) => (lot.unknown ? "" : lot.annual)) : []);
  const { behind, readAgain, cancelReading } = useReaders([annual, ...lotReaders]);
  const working = useLoaded(loadWorking);
  const typed = useMemo(() => ({ unknown, inLots, lots, method }), [unknown, inLots, lots, method]);
  const settled = useDebounced(typed, 200);
  const found = useMemo(() => working?.contractFrom({ annual: annual.found, lotAnnuals, date1904, form: settled }) ?? NOTHING_FOUND, [working, annual.found, lotAnnuals, date1904, settled]);
  return {
    ...chosen,
    ...found,
    problems: [...chosen.selectionProblem, ...(taken.problem === undefined ? [] : [{ field: FIELD.lotsAt, words: taken.problem }]), ...found.problems],
    lotsTaken: taken.words,
    annual: annual.found.figure,
    lotAnnuals: lotAnnuals.map(({ figure }) => figure),
    behind: behind || working === null || typed !== settled,
    reading: null,
    readAgain,
    cancelReading,
  };
}
