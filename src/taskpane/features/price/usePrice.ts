import { useMemo, useState } from "react";
import type { CellBlock } from "../../../intake/cellBlock";
import type { LedgerChoices, LedgerTable, ServiceTable, StaffTable } from "../../../intake/ledgerReading";
import type { JobFormRules } from "../../shared/job/jobForm";
import type { JobState } from "../../shared/job/jobState";
import type { Problem } from "../../shared/job/problem";
import { readingProgress } from "../../shared/job/readingProgress";
import type { TableRead } from "../../shared/job/tableRead";
import { useJobForm } from "../../shared/job/useJobForm";
import { useLoaded } from "../../shared/job/useLoaded";
import { useReaders } from "../../shared/job/useReaders";
import { useTableRead } from "../../shared/job/useTableRead";
import { useDebounced } from "../../shared/useDebounced";
import { useSource, type Source } from "../../shared/useSource";
import { loadGuess, loadWorking } from "./laterParts";
import type { LedgerHeld } from "./ledgerHeld";
import type { LedgerSums } from "./ledgerSums";
import { methodShown } from "./methodShown";
import { FIELD } from "./priceFields";
import { EMPTY_FORM, type PriceForm } from "./priceForm";
import type { PriceFound, PriceSolution } from "./priceFound";
import { useSlicedReading } from "./useSlicedReading";

/** The Price job's state: what was chosen, what was read, and the answer. */
export interface Price extends JobState<PriceForm, PriceSolution>, PriceFound {
  readonly ledger: Source;
  readonly services: Source;
  readonly staff: Source;
  readonly ledgerTable: LedgerTable | null;
  readonly sums: LedgerSums | null;
  readonly serviceTable: ServiceTable | null;
  readonly staffTable: StaffTable | null;
}

const RULES: JobFormRules<PriceForm> = {
  job: "price",
  empty: EMPTY_FORM,
  data: ["ledger", "services", "staff"],
  takes: {
    [FIELD.ledger]: (range) => ({ ledger: range, ledgerChoices: {} }),
    [FIELD.services]: (range) => ({ services: range, serviceChoices: {} }),
    [FIELD.staff]: (range) => ({ staff: range, staffChoices: {} }),
  },
  suggest: async (workbook) => {
    const { ledger, services, staff } = await (await loadGuess()).guessPrice(workbook);
    const nothing = ledger === null && services === null;
    return { nothing, fields: nothing ? null : { ledger: ledger ?? "", services: services ?? "", staff: staff ?? "" } };
  },
  untouched: ({ ledger, services, staff }) => !ledger && !services && !staff,
  lacksData: ({ ledger }) => ledger.trim() === "",
};

const STOPPED = "Reading was stopped. Change the range, or press Read again.";
const NOT_READ = { table: null, problems: [] };
const NOTHING_FOUND: PriceFound = { method: null, problems: [], solution: null };

/** Keeps the Price job in step with the workbook. */
export function usePrice(): Price {
  const chosen = useJobForm(RULES);
  const { form } = chosen;
  // How the ledger was to be read when Cancel was pressed, new each time it is chosen: cells that were on their way may still come, and are not read on.
  const [stoppedAt, setStoppedAt] = useState<LedgerChoices | null>(null);
  const stopped = stoppedAt === form.ledgerChoices;

  const ledger = useSource(form.ledger);
  const services = useSource(form.services);
  const staff = useSource(form.staff);
  const working = useLoaded(loadWorking);
  const sliced = useLedger(working, stopped ? null : ledger.source.block, form.ledgerChoices);
  const slices = {
    range: null,
    behind: sliced.behind,
    readAgain: () => setStoppedAt(null),
    cancel: () => {
      if (sliced.behind || ledger.behind) setStoppedAt(form.ledgerChoices);
    },
  };
  const { behind, readAgain, cancelReading } = useReaders([ledger, services, staff, slices]);

  const sums = useMemo(() => working?.sumsRead(sliced.table, form.payLines) ?? NOT_READ, [working, sliced.table, form.payLines]);
  const held = useLedgerRead(working, ledger.source, sliced.table, stopped ? STOPPED : sliced.problem, sums.problems);
  const serviceTable = useTableRead(working?.servicesRead, services.source, form.serviceChoices) ?? NOT_READ;
  const staffTable = useTableRead(working?.staffRead, staff.source, form.staffChoices);

  const { placings, worksIn, fte, isService, method } = form;
  const asked = useMemo(() => ({ placings, worksIn, fte, isService, method }), [placings, worksIn, fte, isService, method]);
  const settled = useDebounced(asked, 200);
  const found = useMemo(
    () => working?.priceFrom({ ledger: held, sums: sums.table, services: serviceTable, staff: staffTable, form: settled }) ?? NOTHING_FOUND,
    [working, held, sums.table, serviceTable, staffTable, settled],
  );

  return {
    ...chosen,
    ...found,
    // The fields show a choice at once; only the answer waits for typing to rest.
    method: found.method && methodShown(found.method, form),
    problems: [...chosen.selectionProblem, ...found.problems],
    ledger: stopped && ledger.source.status === "read" ? { ...ledger.source, status: "refused", problem: STOPPED } : ledger.source,
    services: services.source,
    staff: staff.source,
    ledgerTable: held.table?.table ?? null,
    sums: sums.table,
    serviceTable: serviceTable.table,
    staffTable: staffTable?.table ?? null,
    behind: behind || working === null || asked !== settled,
    reading:
      readingProgress([ledger.source, services.source, staff.source]) ??
      (sliced.status === "reading" ? { label: "Reading the ledger", done: sliced.done, of: sliced.of } : null),
    readAgain,
    cancelReading,
  };
}

type Working = Awaited<ReturnType<typeof loadWorking>>;

/** Read once for each block and choice, however often the method changes. */
function useLedger(working: Working | null, block: CellBlock | null, choices: LedgerChoices) {
  return useSlicedReading(useMemo(() => (working && block ? working.ledgerReading(block, choices) : null), [working, block, choices]));
}

function useLedgerRead(working: Working | null, { status, problem }: Source, table: LedgerHeld | null, refused: string | undefined, more: readonly Problem[]): TableRead<LedgerHeld> {
  return useMemo(() => {
    const read = working?.ledgerRead({ status, problem }, table, refused) ?? NOT_READ;
    return { table: read.table, problems: [...read.problems, ...more] };
  }, [working, status, problem, table, refused, more]);
}
