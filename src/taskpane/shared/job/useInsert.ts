import { useCallback, useEffect, useRef, useState } from "react";
import { parseAddress } from "../../../cells/address";
import { useAnnounce } from "../Announcer";
import { useFault } from "../FaultContext";
import { sentenceFor } from "../sentenceFor";
import { WorkbookError, type InsertReceipt, type Progress } from "../../../workbook/port";
import { useWorkbook } from "../../WorkbookContext";
import { readMasterCheck, type MasterReading } from "./masterCheck";
import type { InsertPlan } from "../../../workings/insertPlan";
import type { InsertForm } from "./insertForm";
import type { AnswerPlace } from "./planMaker";
import { useMasterKept } from "./useMasterKept";

export interface Inserting {
  readonly phase: "still" | "inserting" | "removing";
  readonly done: number;
  readonly of: number;
  /** The insert just made from this pane; null once it is removed. */
  readonly made: { readonly receipt: InsertReceipt; readonly oneUndoStep: boolean; readonly master: MasterReading } | null;
  /** Every insert in the workbook, newest last. */
  readonly inserts: readonly InsertReceipt[];
  readonly problem: string | undefined;
  /** True where `problem` is about the cell chosen for the answer. */
  readonly problemAtCell: boolean;
  readonly said: string | undefined;
  /** True once it is inserted. A plan that takes long asks between steps whether to stop. */
  readonly insert: (form: InsertForm, plan: (place: AnswerPlace | null, stopping: Pick<Progress, "cancelled">) => Promise<InsertPlan>) => Promise<boolean>;
  /** Adds a sample on sheets of its own; what was made, or null where it was refused. */
  readonly addSample: <Sample extends { readonly plan: InsertPlan }>(make: () => Promise<Sample>) => Promise<Sample | null>;
  readonly cancel: () => void;
  readonly remove: (receipt: InsertReceipt) => Promise<void>;
}

type State = Omit<Inserting, "insert" | "addSample" | "cancel" | "remove">;

const STILL: State = { phase: "still", done: 0, of: 0, made: null, inserts: [], problem: undefined, problemAtCell: false, said: undefined };

/** Inserting the answer, reading its master check back, and taking inserts out again. */
export function useInsert(refreshSources: () => Promise<void>): Inserting {
  const workbook = useWorkbook();
  const onFault = useFault();
  const announce = useAnnounce();
  const [state, setState] = useState<State>(STILL);
  const change = useCallback((part: Partial<State>) => setState((was) => ({ ...was, ...part })), []);
  const stop = useRef({ cancelled: false });

  const refresh = useCallback(async () => {
    change({ inserts: await workbook.inserts() });
    await refreshSources();
  }, [workbook, change, refreshSources]);

  const refused = useCallback(
    (error: unknown, problemAtCell = false) => {
      const words = sentenceFor(error);
      change({ phase: "still", problem: words ?? undefined, problemAtCell: words !== null && problemAtCell });
      if (words === null) onFault(error);
      else announce(words);
    },
    [change, onFault, announce],
  );

  useEffect(() => {
    const look = () => {
      workbook.inserts().then(
        (inserts) => setState((was) => ({ ...was, inserts, made: stillThere(was.made, inserts) })),
        (error: unknown) => {
          if (!(error instanceof WorkbookError)) onFault(error);
        },
      );
    };
    look();
    // Another job may have inserted or removed since this one was last in front.
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, [workbook, onFault]);

  useMasterKept(state.made?.receipt, (receipt, master) => {
    if (state.made?.receipt.id !== receipt.id || state.made.master.words === master.words) return;
    setState((was) => (was.made?.receipt.id === receipt.id ? { ...was, made: { ...was.made, master } } : was));
    announce(master.words);
  });

  const insert = useCallback(
    async (form: InsertForm, makePlan: (place: AnswerPlace | null, stopping: Pick<Progress, "cancelled">) => Promise<InsertPlan>) => {
      const progress = {
        cancelled: false,
        report: (done: number, of: number) => change({ done, of }),
      };
      stop.current = progress;
      change({ phase: "inserting", done: 0, of: 0, made: null, problem: undefined, problemAtCell: false, said: undefined });
      let place: AnswerPlace | null = null;
      try {
        place = form.alsoAnswer ? await answerPlace(form.answerAt, workbook) : null;
      } catch (error) {
        refused(error, true);
        return false;
      }
      try {
        const { receipt, oneUndoStep } = await workbook.insert(await makePlan(place, progress), progress);
        const master = await readMasterCheck(workbook, receipt);
        await refresh();
        change({ phase: "still", made: { receipt, oneUndoStep, master } });
        announce(`Inserted. ${master.words}`);
        return true;
      } catch (error) {
        refused(error, isAboutCell(error, place));
        return false;
      }
    },
    [workbook, change, refresh, refused, announce],
  );

  const addSample = useCallback(async <Sample extends { readonly plan: InsertPlan }>(make: () => Promise<Sample>): Promise<Sample | null> => {
    const progress = {
      cancelled: false,
      report: (done: number, of: number) => change({ done, of }),
    };
    stop.current = progress;
    change({ phase: "inserting", done: 0, of: 0, problem: undefined, problemAtCell: false, said: undefined });
    try {
      const sample = await make();
      await workbook.insert(sample.plan, progress);
      await refresh();
      change({ phase: "still" });
      announce("The sample is added and chosen.");
      return sample;
    } catch (error) {
      refused(error);
      return null;
    }
  }, [workbook, change, refresh, refused, announce]);

  const remove = useCallback(
    async (receipt: InsertReceipt) => {
      change({ phase: "removing", problem: undefined, problemAtCell: false, said: undefined });
      try {
        await workbook.remove(receipt.id);
        await refresh();
        const said = `Removed: ${receipt.title}. The workbook is as it was before it.`;
        setState((was) => ({ ...was, phase: "still", said, made: was.made?.receipt.id === receipt.id ? null : was.made }));
        announce(said);
      } catch (error) {
        refused(error);
      }
    },
    [workbook, change, refresh, refused, announce],
  );

  const cancel = useCallback(() => {
    stop.current.cancelled = true;
  }, []);
  return { ...state, insert, addSample, cancel, remove };
}

function stillThere(made: State["made"], inserts: readonly InsertReceipt[]): State["made"] {
  return made && inserts.some(({ id }) => id === made.receipt.id) ? made : null;
}

async function answerPlace(typed: string, workbook: ReturnType<typeof useWorkbook>): Promise<AnswerPlace> {
  const range = await workbook.locate(typed.trim());
  const cells = parseAddress(range.address);
  if (!cells) throw new WorkbookError("not-found", { typed });
  return { sheet: range.sheet, row: cells.row, column: cells.column };
}

/** Cells in the way of the answer block are the chosen cell's problem; anything else is the insert's. */
function isAboutCell(error: unknown, place: AnswerPlace | null): boolean {
  if (!place || !(error instanceof WorkbookError) || error.code !== "would-overwrite") return false;
  return error.detail["sheet"] === place.sheet;
}
