import { useCallback, useMemo, useState } from "react";
import type { CostLineChoices, CostLineTable, PriceChoices, PriceTable } from "../../../intake/priceReading";
import type { DataSource, RangeAddress } from "../../../workbook/port";
import type { Sourced } from "../../../workings/origin";
import { useWorkbook } from "../../WorkbookContext";
import { rangeOfCell } from "../../shared/cellAddress";
import type { InsertForm } from "../../shared/job/insertForm";
import { isBehind } from "../../shared/job/isBehind";
import type { Problem } from "../../shared/job/problem";
import type { TableRead } from "../../shared/job/tableRead";
import { useDataSources } from "../../shared/job/useDataSources";
import { useGuessOnce } from "../../shared/job/useGuessOnce";
import { useLoaded } from "../../shared/job/useLoaded";
import { useReadAgainOnChange } from "../../shared/job/useReadAgainOnChange";
import { useDebounced } from "../../shared/useDebounced";
import { useFigureOrCell } from "../../shared/useFigureOrCell";
import { useFollowedSelection } from "../../shared/useFollowedSelection";
import { useSource, type Source } from "../../shared/useSource";
import { loadGuess, loadWorking } from "./laterParts";
import { methodShown } from "./methodShown";
import type { OwnTable } from "./ownFigures";
import { FIELD } from "./upliftFields";
import { EMPTY_FORM, type MethodForm, type UpliftForm } from "./upliftForm";
import type { UpliftFound } from "./upliftFound";

/** The Uplift job's state: what was chosen, what was read, and the answer. */
export interface Uplift extends UpliftFound {
  readonly form: UpliftForm;
  readonly change: (part: Partial<UpliftForm>) => void;
  readonly changeMethod: (part: Partial<MethodForm>) => void;
  readonly changeInsert: (part: Partial<InsertForm>) => void;
  readonly list: Source;
  readonly costs: Source;
  readonly own: Source;
  /** The price typed, or read from its cell; null while there is none. */
  readonly price: Sourced | null;
  readonly listTable: PriceTable | null;
  readonly costTable: CostLineTable | null;
  /** True while something typed or chosen has still to be read or worked out. */
  readonly behind: boolean;
  readonly readAgain: () => void;
  readonly cancelReading: () => void;
  readonly sources: readonly DataSource[];
  readonly refreshSources: () => Promise<void>;
  /** What the workbook itself suggested, so that the pane can say so; false once a person has chosen. */
  readonly guessed: boolean;
  /** True where nothing in the workbook reads as a price list and none has been chosen. */
  readonly nothingFound: boolean;
  readonly following: string | null;
  readonly follow: (field: string | null, now?: boolean) => void;
}

/** Keeps the Uplift job in step with the workbook. */
export function useUplift(): Uplift {
  const [form, setForm] = useState<UpliftForm>(EMPTY_FORM);
  const [guessed, setGuessed] = useState(false);
  const change = useCallback((part: Partial<UpliftForm>) => setForm((was) => ({ ...was, ...part })), []);
  const changeMethod = useCallback((part: Partial<MethodForm>) => setForm((was) => ({ ...was, method: { ...was.method, ...part } })), []);
  const changeInsert = useCallback((part: Partial<InsertForm>) => setForm((was) => ({ ...was, insert: { ...was.insert, ...part } })), []);

  const listAt = form.kind === "list" ? form.list : "";
  const list = useSource(listAt);
  const costs = useSource(form.costs);
  const own = useSource(form.own);
  const followed = useFollowedSelection((field, range) => {
    setGuessed(false);
    if (field === FIELD.list) change({ list: range, listChoices: {} });
    else if (field === FIELD.costs) change({ costs: range, costChoices: {} });
    else if (field === FIELD.own) change({ own: range });
    else if (field === FIELD.price) change({ price: range });
    else if (field === FIELD.fee) setForm((was) => ({ ...was, method: { ...was.method, payData: { ...was.method.payData, fee: range } } }));
    else if (field === FIELD.answerAt) changeInsert({ answerAt: range });
  });
  const [turn, setTurn] = useState(0);
  const priceText = form.kind === "one" ? form.price : "";
  const price = useFigureOrCell(priceText, turn);
  const feeText = form.method.pay ? form.method.payData.fee ?? "" : "";
  const fee = useFigureOrCell(feeText, turn);

  const sources = useDataSources();
  const nothing = useSuggestion(setForm, setGuessed);
  const readAgain = useAgain([list.readAgain, costs.readAgain, own.readAgain], setTurn);
  useReadAgainOnChange([list.source.range, costs.source.range, own.source.range, cellOf(price.figure), cellOf(fee.figure)], readAgain);

  const method = useDebounced(form.method, 200);
  const working = useLoaded(loadWorking);
  const listTable = useList(working, list.source, form.listChoices);
  const costTable = useCosts(working, costs.source, form.costChoices);
  const ownTable = useOwn(working, own.source);
  const { kind, priceName } = form;
  const found = useMemo(
    () => working?.upliftFrom({ kind, price, priceName, list: listTable, costs: costTable, own: ownTable, method, fee }) ?? NOTHING_FOUND,
    [working, kind, price, priceName, listTable, costTable, ownTable, method, fee],
  );

  const selectionProblem: readonly Problem[] = followed.following && followed.problem ? [{ field: followed.following, words: followed.problem }] : [];
  return {
    ...found,
    // The fields show a choice at once; only the answer waits for typing to rest.
    method: found.method && methodShown(found.method, form.method),
    problems: [...selectionProblem, ...found.problems],
    form,
    change: (part) => {
      if (["kind", "list", "costs", "own", "price"].some((key) => key in part)) {
        setGuessed(false);
        followed.follow(null);
      }
      change(part);
    },
    changeMethod: (part) => {
      if (part.payData && part.payData.fee !== form.method.payData.fee) followed.follow(null);
      changeMethod(part);
    },
    changeInsert: (part) => {
      if (part.answerAt !== undefined) followed.follow(null);
      changeInsert(part);
    },
    list: list.source,
    costs: costs.source,
    own: own.source,
    price: price.figure,
    listTable: kind === "list" ? listTable.table : null,
    costTable: costTable?.table ?? null,
    behind:
      working === null || method !== form.method || price.text !== priceText.trim() || fee.text !== feeText.trim() ||
      isBehind(list.source, listAt) || isBehind(costs.source, form.costs) || isBehind(own.source, form.own),
    readAgain,
    cancelReading: () => [list, costs, own].forEach(({ cancel }) => cancel()),
    sources: sources.sources,
    refreshSources: sources.refresh,
    guessed,
    nothingFound: nothing && kind === "list" && form.list.trim() === "",
    following: followed.following,
    follow: followed.follow,
  };
}

type Working = Awaited<ReturnType<typeof loadWorking>>;

const NOT_READ = { table: null, problems: [] };
const NOTHING_FOUND: UpliftFound = { method: null, problems: [], solution: null, leftOut: [] };

/** Read once for each block and choice, however often progress is reported or the method changes. */
function useList(working: Working | null, { block, status, problem }: Source, choices: PriceChoices): TableRead<PriceTable> {
  return useMemo(() => working?.listRead({ block, status, problem }, choices) ?? NOT_READ, [working, block, status, problem, choices]);
}

function useCosts(working: Working | null, { block, status, problem }: Source, choices: CostLineChoices): TableRead<CostLineTable> | null {
  return useMemo(() => working?.costsRead({ block, status, problem }, choices) ?? null, [working, block, status, problem, choices]);
}

function useOwn(working: Working | null, { block, status, problem }: Source): TableRead<OwnTable> | null {
  return useMemo(() => working?.ownRead({ block, status, problem }) ?? null, [working, block, status, problem]);
}

/** Fills in the fields with what the workbook itself suggests, where nothing has been chosen. True once nothing reads as a price list. */
function useSuggestion(setForm: React.Dispatch<React.SetStateAction<UpliftForm>>, setGuessed: (guessed: boolean) => void): boolean {
  const workbook = useWorkbook();
  const [nothing, setNothing] = useState(false);
  useGuessOnce(async () => {
    const { guessUplift } = await loadGuess();
    const { list, costs } = await guessUplift(workbook);
    setNothing(list === null);
    if (!list) return;
    setForm((was) => (was.list || was.costs || was.kind === "one" ? was : { ...was, list, costs: costs ?? "" }));
    setGuessed(true);
  });
  return nothing;
}

function useAgain(readers: readonly (() => void)[], setTurn: React.Dispatch<React.SetStateAction<number>>): () => void {
  const [list, costs, own] = readers;
  return useCallback(() => {
    list?.();
    costs?.();
    own?.();
    setTurn((count) => count + 1);
  }, [list, costs, own, setTurn]);
}

function cellOf(figure: Sourced | null): RangeAddress | null {
  return figure?.origin.kind === "cell" ? rangeOfCell(figure.origin) : null;
}
