import type { TierTable } from "../../../intake/readTierTable";
import type { BudgetChoices, BudgetTable, PartnerChoices, PartnerTable } from "../../../intake/reading";
import { useCallback, useMemo, useRef, useState } from "react";
import { rangeOfCell } from "../../shared/cellAddress";
import type { InsertForm } from "../../shared/job/insertForm";
import { isBehind } from "../../shared/job/isBehind";
import type { Problem } from "../../shared/job/problem";
import type { TableRead } from "../../shared/job/tableRead";
import { useDataSources } from "../../shared/job/useDataSources";
import { useLoaded } from "../../shared/job/useLoaded";
import { useReadAgainOnChange } from "../../shared/job/useReadAgainOnChange";
import { useDebounced } from "../../shared/useDebounced";
import { useFigureOrCell } from "../../shared/useFigureOrCell";
import { useFollowedSelection } from "../../shared/useFollowedSelection";
import { useSource, type Source } from "../../shared/useSource";
import type { DataSource, RangeAddress } from "../../../workbook/port";
import type { Sourced } from "../../../workings/pool/poolCase";
import { methodOf } from "./methodOf";
import { EMPTY_FORM, type MethodForm, type PoolForm } from "./poolForm";
import { FIELD } from "./poolFields";
import { useGuess, useTierGuess } from "./useGuess";
import { loadWorking } from "./laterParts";
import type { PoolFound } from "./poolFrom";

export interface Pool extends PoolFound {
  readonly form: PoolForm;
  readonly change: (part: Partial<PoolForm>) => void;
  readonly changeMethod: (part: Partial<MethodForm>) => void;
  readonly changeInsert: (part: Partial<InsertForm>) => void;
  readonly budget: Source;
  readonly partners: Source;
  /** The tiers in the sheet, where they are not typed in the pane. */
  readonly tiers: Source;
  readonly tierTable: TierTable | null;
  /** A sheet or table that reads as tiers of these partners; null where there is none, or it has been taken. */
  readonly tiersOffered: string | null;
  /** True while something typed or chosen has still to be read or worked out. */
  readonly behind: boolean;
  readonly readAgain: () => void;
  readonly cancelReading: () => void;
  readonly sources: readonly DataSource[];
  readonly refreshSources: () => Promise<void>;
  /** What the workbook itself suggested, so that the pane can say so; null once a person has chosen. */
  readonly guessed: boolean;
  /** True where nothing in the workbook reads as a budget and none has been chosen. */
  readonly nothingFound: boolean;
  readonly following: string | null;
  readonly follow: (field: string | null, now?: boolean) => void;
}

/** The Pool job's state: what was chosen, what was read, and the answer, kept in step with the workbook. */
export function usePool(): Pool {
  const [form, setForm] = useState<PoolForm>(EMPTY_FORM);
  const [guessed, setGuessed] = useState(false);
  const change = useCallback((part: Partial<PoolForm>) => setForm((was) => ({ ...was, ...part })), []);
  const changeMethod = useCallback((part: Partial<MethodForm>) => setForm((was) => ({ ...was, method: { ...was.method, ...part } })), []);
  const changeInsert = useCallback((part: Partial<InsertForm>) => setForm((was) => ({ ...was, insert: { ...was.insert, ...part } })), []);

  const budget = useSource(form.budget);
  const partners = useSource(form.partners);
  const tiersAt = form.method.risk && form.method.tiersIn === "sheet" ? form.method.tiersAt : "";
  const tiers = useSource(tiersAt);
  const followed = useFollowedSelection((field, range) => {
    setGuessed(false);
    if (field === FIELD.budget) change({ budget: range, budgetChoices: {} });
    else if (field === FIELD.partners) change({ partners: range, partnerChoices: {} });
    else if (field === FIELD.spend) changeMethod({ spend: range });
    else if (field === FIELD.tiersAt) changeMethod({ tiersAt: range });
    else if (field === FIELD.answerAt) changeInsert({ answerAt: range });
  });
  const [turn, setTurn] = useState(0);
  const spend = useFigureOrCell(form.method.spend, turn);

  const sources = useDataSources();
  const nothing = useGuess(setForm, setGuessed);
  const { readAgain: readBudgetAgain } = budget;
  const { readAgain: readPartnersAgain } = partners;
  const { readAgain: readTiersAgain } = tiers;
  const readAgain = useCallback(() => {
    readBudgetAgain();
    readPartnersAgain();
    readTiersAgain();
    setTurn((count) => count + 1);
  }, [readBudgetAgain, readPartnersAgain, readTiersAgain]);
  useReadAgainOnChange([budget.source.range, partners.source.range, tiers.source.range, spendRange(spend.figure)], readAgain);

  const method = useDebounced(form.method, 200);
  const working = useLoaded(loadWorking);
  const budgetTable = useBudget(working, budget.source, form.budgetChoices);
  const partnerTable = usePartners(working, partners.source, form.partnerChoices);
  const names = usePartnerNames(partnerTable.table);
  const tierTable = useTiers(working, tiers.source, names);
  const offered = useTierGuess(form.method.risk ? names : NOBODY);
  const found = useMemo(
    () => working?.poolFrom({ budget: budgetTable, partners: partnerTable, tiers: tierTable, method, spend: spend.figure, spendProblem: spend.problem }) ?? NOTHING_FOUND,
    [working, budgetTable, partnerTable, tierTable, method, spend],
  );

  const selectionProblem: readonly Problem[] = followed.following && followed.problem ? [{ field: followed.following, words: followed.problem }] : [];
  return {
    ...found,
    // The fields show a choice at once; only the answer waits for typing to rest.
    method: partnerTable.table && methodOf(form.method, partnerTable.table),
    problems: [...selectionProblem, ...found.problems],
    form,
    change: (part) => {
      if (part.budget !== undefined || part.partners !== undefined) {
        setGuessed(false);
        followed.follow(null);
      }
      change(part);
    },
    changeMethod: (part) => {
      if (part.spend !== undefined || part.tiersAt !== undefined || part.tiersIn !== undefined) followed.follow(null);
      changeMethod(part);
    },
    changeInsert: (part) => {
      if (part.answerAt !== undefined) followed.follow(null);
      changeInsert(part);
    },
    budget: budget.source,
    partners: partners.source,
    tiers: tiers.source,
    tierTable: tierTable.table,
    tiersOffered: form.method.tiersIn === "sheet" && form.method.tiersAt.trim() !== "" ? null : offered,
    behind: working === null || isBehind(budget.source, form.budget) || isBehind(partners.source, form.partners) || isBehind(tiers.source, tiersAt) || method !== form.method || spend.text !== form.method.spend.trim(),
    readAgain,
    cancelReading: () => {
      budget.cancel();
      partners.cancel();
      tiers.cancel();
    },
    sources: sources.sources,
    refreshSources: sources.refresh,
    guessed,
    nothingFound: nothing && form.budget.trim() === "",
    following: followed.following,
    follow: followed.follow,
  };
}

type Working = Awaited<ReturnType<typeof loadWorking>>;

const NOT_READ = { table: null, problems: [] };
const NOTHING_FOUND: PoolFound = { budgetTable: null, partnerTable: null, method: null, contributionPercents: [], problems: [], solution: null, settlementLeftOut: null };

/** Read once for each block and choice, however often progress is reported or the method changes. */
function useBudget(working: Working | null, { block, status, problem }: Source, choices: BudgetChoices): TableRead<BudgetTable> {
  return useMemo(() => working?.budgetRead({ block, status, problem }, choices) ?? NOT_READ, [working, block, status, problem, choices]);
}

function usePartners(working: Working | null, { block, status, problem }: Source, choices: PartnerChoices): TableRead<PartnerTable> {
  return useMemo(() => working?.partnersRead({ block, status, problem }, choices) ?? NOT_READ, [working, block, status, problem, choices]);
}

const NOBODY: readonly string[] = [];

/** The partners' names, the same list for as long as they are the same. */
function usePartnerNames(table: PartnerTable | null): readonly string[] {
  const names = table?.partners.map(({ name }) => name) ?? NOBODY;
  const kept = useRef(names);
  if (JSON.stringify(kept.current) !== JSON.stringify(names)) kept.current = names;
  return kept.current;
}

function useTiers(working: Working | null, { block, status, problem }: Source, partners: readonly string[]): TableRead<TierTable> {
  return useMemo(() => working?.tiersRead({ block, status, problem }, partners) ?? NOT_READ, [working, block, status, problem, partners]);
}

function spendRange(spend: Sourced | null): RangeAddress | null {
  return spend?.origin.kind === "cell" ? rangeOfCell(spend.origin) : null;
}
