import { useCallback, useMemo, useRef, useState } from "react";
import type { LeakFinding, PlaceLooked } from "../../../../intake/leaks/leakFinding";
import type { PackageFacts } from "../../../../intake/leaks/packageFacts";
import { WorkbookError, type SheetsRead } from "../../../../workbook/port";
import { useFault } from "../../../shared/FaultContext";
import type { Problem } from "../../../shared/job/problem";
import type { ReadingProgress } from "../../../shared/job/readingProgress";
import { useLoaded } from "../../../shared/job/useLoaded";
import { sentenceFor } from "../../../shared/sentenceFor";
import { useWorkbook } from "../../../WorkbookContext";
import { loadWorking } from "./laterParts";
import { FIELD } from "./sharingFields";

/** A workbook's file as it was looked through. */
export interface LookedThrough {
  readonly name: string;
  readonly facts: PackageFacts;
  readonly sheets: SheetsRead;
  /** Sheets that a reader sees and that hold something. */
  readonly copyable: readonly string[];
}

export interface Sharing {
  readonly from: "here" | "file";
  readonly chooseFrom: (from: "here" | "file") => void;
  readonly takeFile: (file: File) => void;
  readonly lookHere: () => void;
  readonly cancel: () => void;
  readonly reading: ReadingProgress | null;
  readonly looked: LookedThrough | null;
  readonly findings: readonly LeakFinding[];
  readonly places: readonly PlaceLooked[];
  /** Sheets that go into the copy. */
  readonly chosen: ReadonlySet<string>;
  readonly choose: (sheet: string, on: boolean) => void;
  readonly problems: readonly Problem[];
  readonly behind: boolean;
}

interface State {
  readonly looked: LookedThrough | null;
  readonly reading: ReadingProgress | null;
  readonly problem: string | undefined;
  readonly chosen: ReadonlySet<string>;
}

const NOTHING: State = { looked: null, reading: null, problem: undefined, chosen: new Set() };

/** The state of a workbook that is looked through before it is shared. */
export function useSharing(): Sharing {
  const workbook = useWorkbook();
  const onFault = useFault();
  const working = useLoaded(loadWorking);
  const [from, setFrom] = useState<"here" | "file">("here");
  const [state, setState] = useState<State>(NOTHING);
  const work = useRef({ cancelled: false });

  const look = useCallback(async (name: string, label: string, bytesOf: (progress: { cancelled: boolean; report: (done: number, of: number) => void }) => Promise<Uint8Array | string>) => {
    work.current.cancelled = true;
    const mine = { cancelled: false, report: (done: number, of: number) => !mine.cancelled && setState((was) => ({ ...was, reading: { label, done, of } })) };
    work.current = mine;
    setState({ ...NOTHING, reading: { label, done: 0, of: 0 } });
    const refuse = (problem: string) => setState({ ...NOTHING, problem });
    try {
      const bytes = await bytesOf(mine);
      if (typeof bytes === "string") return refuse(bytes);
      if (mine.cancelled) throw new WorkbookError("cancelled");
      const facts = await workbook.packageFacts(name, bytes);
      const sheets = await workbook.openFile(name, bytes);
      const copyable = (await loadWorking()).copyableSheets(sheets.sheets);
      if (work.current !== mine) return;
      if (mine.cancelled) throw new WorkbookError("cancelled");
      setState({ ...NOTHING, looked: { name, facts, sheets, copyable }, chosen: new Set(copyable) });
    } catch (error) {
      if (work.current !== mine) return;
      const stopped = error instanceof WorkbookError && error.code === "cancelled";
      const words = stopped ? "Looking was stopped. Look again when you are ready." : sentenceFor(error);
      setState({ ...NOTHING, problem: words ?? "The workbook could not be looked through." });
      if (words === null) onFault(error);
    }
  }, [workbook, onFault]);

  const { looked, chosen, problem, reading } = state;
  const findings = useMemo(() => (working && looked ? working.leakFindings(looked.facts) : []), [working, looked]);
  const places = useMemo(() => (working && looked ? working.placesLooked(looked.facts) : []), [working, looked]);
  const field = from === "here" ? FIELD.source : FIELD.file;
  const problems: Problem[] = [];
  if (problem !== undefined) problems.push({ field, words: problem });
  else if (!looked) problems.push({ field, words: from === "here" ? "Press Look through this workbook." : "Choose the file to look through.", missing: true });
  else if (chosen.size === 0) problems.push({ field: FIELD.sheets, words: "Choose one sheet at least for the copy." });
  return {
    from,
    chooseFrom: (next) => {
      work.current.cancelled = true;
      setFrom(next);
      setState(NOTHING);
    },
    takeFile: (file) =>
      void look(file.name, `Reading ${file.name}`, async () => {
        try {
          return new Uint8Array(await file.arrayBuffer());
        } catch {
          // The browser says no more than that it could not: the file was moved, or is kept where it cannot be reached.
          return `${file.name} could not be read from where it is kept. Save it to this computer, then choose it again.`;
        }
      }),
    lookHere: () => void look("This workbook", "Reading this workbook", (progress) => workbook.savedCopy(progress)),
    cancel: () => {
      work.current.cancelled = true;
    },
    reading,
    looked,
    findings,
    places,
    chosen,
    choose: (sheet, on) => setState((was) => {
      const next = new Set(was.chosen);
      if (on) next.add(sheet);
      else next.delete(sheet);
      return { ...was, chosen: next };
    }),
    problems,
    behind: reading !== null || working === null,
  };
}
