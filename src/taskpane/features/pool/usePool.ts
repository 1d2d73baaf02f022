import { useMemo, useRef } from "react";
import type { TierTable } from "../../../intake/readTierTable";
import type { PartnerTable } from "../../../intake/reading";
import type { JobFormRules } from "../../shared/job/jobForm";
import type { JobState } from "../../shared/job/jobState";
import { readingProgress } from "../../shared/job/readingProgress";
import { useJobForm } from "../../shared/job/useJobForm";
import { useLoaded } from "../../shared/job/useLoaded";
import { useReaders } from "../../shared/job/useReaders";
import { useTableRead } from "../../shared/job/useTableRead";
import { useDebounced } from "../../shared/useDebounced";
import { useFigureOrCell } from "../../shared/useFigureOrCell";
import { useSource, type Source } from "../../shared/useSource";
import { loadGuess, loadWorking } from "./laterParts";
import { methodOf } from "./methodOf";
import { EMPTY_FORM, type PoolForm } from "./poolForm";
import { FIELD } from "./poolFields";
import type { PoolFound } from "./poolFrom";
import type { PoolSolution } from "./solvePool";
import { useTierGuess } from "./useTierGuess";

/** The Pool job's state: what was chosen, what was read, and the answer. */
export interface Pool extends JobState<PoolForm, PoolSolution>, PoolFound {
  readonly budget: Source;
  readonly partners: Source;
  /** The tiers in the sheet, where they are not typed in the pane. */
  readonly tiers: Source;
  readonly tierTable: TierTable | null;
  /** A sheet or table that reads as tiers of these partners; null where there is none, or it has been taken. */
  readonly tiersOffered: string | null;
}

const RULES: JobFormRules<PoolForm> = {
  job: "pool",
  empty: EMPTY_FORM,
  data: ["budget", "partners"],
  takes: {
    [FIELD.budget]: (range) => ({ budget: range, budgetChoices: {} }),
    [FIELD.partners]: (range) => ({ partners: range, partnerChoices: {} }),
    [FIELD.spend]: (range, { method }) => ({ method: { ...method, spend: range } }),
    [FIELD.tiersAt]: (range, { method }) => ({ method: { ...method, tiersAt: range } }),
  },
  suggest: async (workbook) => {
    const { budget, partners } = await (await loadGuess()).guessSources(workbook);
    return { nothing: budget === null, fields: budget || partners ? { budget: budget ?? "", partners: partners ?? "" } : null };
  },
  untouched: ({ budget, partners }) => !budget && !partners,
  lacksData: ({ budget }) => budget.trim() === "",
};

const NOT_READ = { table: null, problems: [] };
const NOTHING_FOUND: PoolFound = { budgetTable: null, partnerTable: null, method: null, contributionPercents: [], problems: [], solution: null, settlementLeftOut: null };

/** Keeps the Pool job in step with the workbook. */
export function usePool(): Pool {
  const chosen = useJobForm(RULES);
  const { form } = chosen;
  const budget = useSource(form.budget);
  const partners = useSource(form.partners);
  const tiers = useSource(form.method.risk && form.method.tiersIn === "sheet" ? form.method.tiersAt : "");
  const spend = useFigureOrCell(form.method.spend);
  const { behind, readAgain, cancelReading } = useReaders([budget, partners, tiers, spend]);

  const method = useDebounced(form.method, 200);
  const working = useLoaded(loadWorking);
  const budgetTable = useTableRead(working?.budgetRead, budget.source, form.budgetChoices) ?? NOT_READ;
  const partnerTable = useTableRead(working?.partnersRead, partners.source, form.partnerChoices) ?? NOT_READ;
  const names = usePartnerNames(partnerTable.table);
  const tierTable = useTableRead(working?.tiersRead, tiers.source, names) ?? NOT_READ;
  const offered = useTierGuess(form.method.risk ? names : NOBODY);
  const found = useMemo(
    () => working?.poolFrom({ budget: budgetTable, partners: partnerTable, tiers: tierTable, method, spend: spend.found.figure, spendProblem: spend.found.problem }) ?? NOTHING_FOUND,
    [working, budgetTable, partnerTable, tierTable, method, spend.found],
  );

  return {
    ...chosen,
    ...found,
    // The fields show a choice at once; only the answer waits for typing to rest.
    method: partnerTable.table && methodOf(form.method, partnerTable.table),
    problems: [...chosen.selectionProblem, ...found.problems],
    changeMethod: (part) => {
      if (part.spend !== undefined || part.tiersAt !== undefined || part.tiersIn !== undefined) chosen.follow(null);
      chosen.changeMethod(part);
    },
    budget: budget.source,
    partners: partners.source,
    tiers: tiers.source,
    tierTable: tierTable.table,
    tiersOffered: form.method.tiersIn === "sheet" && form.method.tiersAt.trim() !== "" ? null : offered,
    behind: behind || working === null || method !== form.method,
    reading: readingProgress([budget.source, partners.source]),
    readAgain,
    cancelReading,
  };
}

const NOBODY: readonly string[] = [];

/** The partners' names, the same list for as long as they are the same. */
function usePartnerNames(table: PartnerTable | null): readonly string[] {
  const names = table?.partners.map(({ name }) => name) ?? NOBODY;
  const kept = useRef(names);
  if (JSON.stringify(kept.current) !== JSON.stringify(names)) kept.current = names;
  return kept.current;
}
