import { useMemo } from "react";
import type { CostLineTable, PriceTable } from "../../../intake/priceReading";
import type { Sourced } from "../../../workings/origin";
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
import { methodShown } from "./methodShown";
import { FIELD } from "./upliftFields";
import { EMPTY_FORM, type UpliftForm } from "./upliftForm";
import type { UpliftFound, UpliftSolution } from "./upliftFound";

/** The Uplift job's state: what was chosen, what was read, and the answer. */
export interface Uplift extends JobState<UpliftForm, UpliftSolution>, UpliftFound {
  readonly list: Source;
  readonly costs: Source;
  readonly own: Source;
  /** The price typed, or read from its cell; null while there is none. */
  readonly price: Sourced | null;
  readonly listTable: PriceTable | null;
  readonly costTable: CostLineTable | null;
}

const RULES: JobFormRules<UpliftForm> = {
  job: "uplift",
  empty: EMPTY_FORM,
  data: ["kind", "list", "costs", "own", "price"],
  takes: {
    [FIELD.list]: (range) => ({ list: range, listChoices: {} }),
    [FIELD.costs]: (range) => ({ costs: range, costChoices: {} }),
    [FIELD.own]: (range) => ({ own: range }),
    [FIELD.price]: (range) => ({ price: range }),
    [FIELD.fee]: (range, { method }) => ({ method: { ...method, payData: { ...method.payData, fee: range } } }),
  },
  suggest: async (workbook) => {
    const { list, costs } = await (await loadGuess()).guessUplift(workbook);
    return { nothing: list === null, fields: list ? { list, costs: costs ?? "" } : null };
  },
  untouched: ({ kind, list, costs }) => kind === "list" && !list && !costs,
  lacksData: ({ kind, list }) => kind === "list" && list.trim() === "",
};

const NOT_READ = { table: null, problems: [] };
const NOTHING_FOUND: UpliftFound = { method: null, problems: [], solution: null, leftOut: [] };

/** Keeps the Uplift job in step with the workbook. */
export function useUplift(): Uplift {
  const chosen = useJobForm(RULES);
  const { form } = chosen;
  const { kind, priceName } = form;
  const list = useSource(kind === "list" ? form.list : "");
  const costs = useSource(form.costs);
  const own = useSource(form.own);
  const price = useFigureOrCell(kind === "one" ? form.price : "");
  const fee = useFigureOrCell(form.method.pay ? form.method.payData.fee ?? "" : "");
  const { behind, readAgain, cancelReading } = useReaders([list, costs, own, price, fee]);

  const method = useDebounced(form.method, 200);
  const working = useLoaded(loadWorking);
  const listTable = useTableRead(working?.listRead, list.source, form.listChoices) ?? NOT_READ;
  const costTable = useTableRead(working?.costsRead, costs.source, form.costChoices);
  const ownTable = useTableRead(working?.ownRead, own.source, undefined);
  const found = useMemo(
    () => working?.upliftFrom({ kind, price: price.found, priceName, list: listTable, costs: costTable, own: ownTable, method, fee: fee.found }) ?? NOTHING_FOUND,
    [working, kind, price.found, priceName, listTable, costTable, ownTable, method, fee.found],
  );

  return {
    ...chosen,
    ...found,
    // The fields show a choice at once; only the answer waits for typing to rest.
    method: found.method && methodShown(found.method, form.method),
    problems: [...chosen.selectionProblem, ...found.problems],
    changeMethod: (part) => {
      if (part.payData && part.payData.fee !== form.method.payData.fee) chosen.follow(null);
      chosen.changeMethod(part);
    },
    list: list.source,
    costs: costs.source,
    own: own.source,
    price: price.found.figure,
    listTable: kind === "list" ? listTable.table : null,
    costTable: costTable?.table ?? null,
    behind: behind || working === null || method !== form.method,
    reading: readingProgress([list.source, costs.source, own.source]),
    readAgain,
    cancelReading,
  };
}
