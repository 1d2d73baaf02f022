import { useCallback, useMemo, useState } from "react";
import type { CellBlock } from "../../../intake/cellBlock";
import type { LedgerTable, ServiceChoices, ServiceTable, StaffChoices, StaffTable } from "../../../intake/ledgerReading";
import type { DataSource } from "../../../workbook/port";
import { useWorkbook } from "../../WorkbookContext";
import type { InsertForm } from "../../shared/job/insertForm";
import { isBehind } from "../../shared/job/isBehind";
import type { Problem } from "../../shared/job/problem";
import type { TableRead } from "../../shared/job/tableRead";
import { useDataSources } from "../../shared/job/useDataSources";
import { useGuessOnce } from "../../shared/job/useGuessOnce";
import { useLoaded } from "../../shared/job/useLoaded";
import { useReadAgainOnChange } from "../../shared/job/useReadAgainOnChange";
import { useDebounced } from "../../shared/useDebounced";
import { useFollowedSelection } from "../../shared/useFollowedSelection";
import { useSource, type Source } from "../../shared/useSource";
import { loadGuess, loadWorking } from "./laterParts";
import type { LedgerHeld } from "./ledgerHeld";
import type { LedgerSums } from "./ledgerSums";
import { methodShown } from "./methodShown";
import { FIELD } from "./priceFields";
import { EMPTY_FORM, type MethodForm, type PriceForm } from "./priceForm";
import type { PriceFound } from "./priceFound";
import { useSlicedReading } from "./useSlicedReading";

/** Long work under way: how far it has come. */
export interface Reading {
  readonly label: string;
  readonly done: number;
  readonly of: number;
}

/** The Price job's state: what was chosen, what was read, and the answer. */
export interface Price extends PriceFound {
  readonly form: PriceForm;
  readonly change: (part: Partial<PriceForm>) => void;
  readonly changeMethod: (part: Partial<MethodForm>) => void;
  readonly changeInsert: (part: Partial<InsertForm>) => void;
  readonly ledger: Source;
  readonly services: Source;
  readonly staff: Source;
  readonly ledgerTable: LedgerTable | null;
  readonly sums: LedgerSums | null;
  readonly serviceTable: ServiceTable | null;
  readonly staffTable: StaffTable | null;
  /** True while something typed or chosen has still to be read or worked out. */
  readonly behind: boolean;
  /** Null while nothing is being read. */
  readonly reading: Reading | null;
  readonly readAgain: () => void;
  readonly cancelReading: () => void;
  readonly sources: readonly DataSource[];
  readonly refreshSources: () => Promise<void>;
  /** What the workbook itself suggested, so that the pane can say so; false once a person has chosen. */
  readonly guessed: boolean;
  /** True where nothing in the workbook reads as a ledger and none has been chosen. */
  readonly nothingFound: boolean;
  readonly following: string | null;
  readonly follow: (field: string | null, now?: boolean) => void;
}

/** Keeps the Price job in step with the workbook. */
export function usePrice(): Price {
  const [form, setForm] = useState<PriceForm>(EMPTY_FORM);
  const [guessed, setGuessed] = useState(false);
  // Cells that were on their way when Cancel was pressed may still come: they are not read on.
  const [stopped, setStopped] = useState(false);
  const change = useCallback((part: Partial<PriceForm>) => setForm((was) => ({ ...was, ...part })), []);
  const changeMethod = useCallback((part: Partial<MethodForm>) => setForm((was) => ({ ...was, method: { ...was.method, ...part } })), []);
  const changeInsert = useCallback((part: Partial<InsertForm>) => setForm((was) => ({ ...was, insert: { ...was.insert, ...part } })), []);

  const ledger = useSource(form.ledger);
  const services = useSource(form.services);
  const staff = useSource(form.staff);
  const followed = useFollowedSelection((field, range) => {
    setGuessed(false);
    if (field === FIELD.ledger) {
      setStopped(false);
      change({ ledger: range, ledgerChoices: {} });
    }
    if (field === FIELD.services) change({ services: range, serviceChoices: {} });
    else if (field === FIELD.staff) change({ staff: range, staffChoices: {} });
    else if (field === FIELD.answerAt) changeInsert({ answerAt: range });
  });
  const sources = useDataSources();
  const nothing = useSuggestion(setForm, setGuessed);
  const readAgain = useAgain([ledger.readAgain, services.readAgain, staff.readAgain], setStopped);
  useReadAgainOnChange([ledger.source.range, services.source.range, staff.source.range], readAgain);

  const working = useLoaded(loadWorking);
  const sliced = useLedger(working, stopped ? null : ledger.source.block, form.ledgerChoices);
  const sums = useMemo(() => working?.sumsRead(sliced.table, form.payLines) ?? NOT_READ, [working, sliced.table, form.payLines]);
  const held = useLedgerRead(working, ledger.source, sliced.table, stopped ? STOPPED : sliced.problem, sums.problems);
  const serviceTable = useServices(working, services.source, form.serviceChoices);
  const staffTable = useStaff(working, staff.source, form.staffChoices);

  const { placings, worksIn, fte, isService, method } = form;
  const chosen = useMemo(() => ({ placings, worksIn, fte, isService, method }), [placings, worksIn, fte, isService, method]);
  const settled = useDebounced(chosen, 200);
  const found = useMemo(
    () => working?.priceFrom({ ledger: held, sums: sums.table, services: serviceTable, staff: staffTable, form: settled }) ?? NOTHING_FOUND,
    [working, held, sums.table, serviceTable, staffTable, settled],
  );

  const selectionProblem: readonly Problem[] = followed.following && followed.problem ? [{ field: followed.following, words: followed.problem }] : [];
  return {
    ...found,
    // The fields show a choice at once; only the answer waits for typing to rest.
    method: found.method && methodShown(found.method, form),
    problems: [...selectionProblem, ...found.problems],
    form,
    change: (part) => {
      if (["ledger", "services", "staff"].some((key) => key in part)) {
        setGuessed(false);
        followed.follow(null);
      }
      if ("ledger" in part || "ledgerChoices" in part) setStopped(false);
      change(part);
    },
    changeMethod,
    changeInsert: (part) => {
      if (part.answerAt !== undefined) followed.follow(null);
      changeInsert(part);
    },
    ledger: stopped && ledger.source.status === "read" ? { ...ledger.source, status: "refused", problem: STOPPED } : ledger.source,
    services: services.source,
    staff: staff.source,
    ledgerTable: held.table?.table ?? null,
    sums: sums.table,
    serviceTable: serviceTable.table,
    staffTable: staffTable?.table ?? null,
    behind:
      working === null || chosen !== settled || sliced.behind ||
      isBehind(ledger.source, form.ledger) || isBehind(services.source, form.services) || isBehind(staff.source, form.staff),
    reading: readingOf([ledger.source, services.source, staff.source], sliced),
    readAgain,
    cancelReading: () => {
      [ledger, services, staff].forEach(({ cancel }) => cancel());
      if (sliced.behind || isBehind(ledger.source, form.ledger)) setStopped(true);
    },
    sources: sources.sources,
    refreshSources: sources.refresh,
    guessed,
    nothingFound: nothing && form.ledger.trim() === "",
    following: followed.following,
    follow: followed.follow,
  };
}

type Working = Awaited<ReturnType<typeof loadWorking>>;

const STOPPED = "Reading was stopped. Change the range, or press Read again.";
const NOT_READ = { table: null, problems: [] };
const NOTHING_FOUND: PriceFound = { method: null, problems: [], solution: null };

/** Read once for each block and choice, however often the method changes. */
function useLedger(working: Working | null, block: CellBlock | null, choices: PriceForm["ledgerChoices"]) {
  return useSlicedReading(useMemo(() => (working && block ? working.ledgerReading(block, choices) : null), [working, block, choices]));
}

function useLedgerRead(working: Working | null, { status, problem }: Source, table: LedgerHeld | null, refused: string | undefined, more: readonly Problem[]): TableRead<LedgerHeld> {
  return useMemo(() => {
    const read = working?.ledgerRead({ status, problem }, table, refused) ?? NOT_READ;
    return { table: read.table, problems: [...read.problems, ...more] };
  }, [working, status, problem, table, refused, more]);
}

function useServices(working: Working | null, { block, status, problem }: Source, choices: ServiceChoices): TableRead<ServiceTable> {
  return useMemo(() => working?.servicesRead({ block, status, problem }, choices) ?? NOT_READ, [working, block, status, problem, choices]);
}

function useStaff(working: Working | null, { block, status, problem }: Source, choices: StaffChoices): TableRead<StaffTable> | null {
  return useMemo(() => working?.staffRead({ block, status, problem }, choices) ?? null, [working, block, status, problem, choices]);
}

/** Fills in the fields with what the workbook itself suggests, where nothing has been chosen. True once nothing reads as a ledger. */
function useSuggestion(setForm: React.Dispatch<React.SetStateAction<PriceForm>>, setGuessed: (guessed: boolean) => void): boolean {
  const workbook = useWorkbook();
  const [nothing, setNothing] = useState(false);
  useGuessOnce(async () => {
    const { guessPrice } = await loadGuess();
    const { ledger, services, staff } = await guessPrice(workbook);
    setNothing(ledger === null && services === null);
    if (ledger === null && services === null) return;
    setForm((was) => (was.ledger || was.services || was.staff ? was : { ...was, ledger: ledger ?? "", services: services ?? "", staff: staff ?? "" }));
    setGuessed(true);
  });
  return nothing;
}

function useAgain(readers: readonly (() => void)[], setStopped: (stopped: boolean) => void): () => void {
  const [ledger, services, staff] = readers;
  return useCallback(() => {
    ledger?.();
    services?.();
    staff?.();
    setStopped(false);
  }, [ledger, services, staff, setStopped]);
}

function readingOf(sources: readonly Source[], sliced: { readonly status: string; readonly done: number; readonly of: number }): Reading | null {
  const source = sources.find(({ status }) => status === "reading");
  if (source) return { label: "Reading the cells", done: source.done, of: source.of };
  return sliced.status === "reading" ? { label: "Reading the ledger", done: sliced.done, of: sliced.of } : null;
}
