import { useCallback, useEffect, useRef, useState } from "react";
import type { WorkbookReading } from "../../../../intake/openbook/returnsReading";
import { WorkbookError } from "../../../../workbook/port";
import { useFault } from "../../../shared/FaultContext";
import type { ReadingProgress } from "../../../shared/job/readingProgress";
import { sentenceFor } from "../../../shared/sentenceFor";
import { useWorkbook } from "../../../WorkbookContext";
import { PART_SHEETS } from "../../../../returns/returnForm";
import { loadReading } from "./readingParts";

export interface ReturnsHere {
  readonly reading: WorkbookReading | null;
  readonly progress: ReadingProgress | null;
  readonly problem: string | undefined;
  readonly readAgain: () => void;
  readonly cancel: () => void;
}

interface State extends Pick<ReturnsHere, "reading" | "progress" | "problem"> {}

const NOTHING: State = { reading: null, progress: null, problem: undefined };
const READING: ReadingProgress = { label: "Reading the sheets", done: 0, of: 0 };

/** Returns among the sheets of this workbook, looked for while `on`; sheets that Openbook inserted are passed over. */
export function useReturnsHere(on: boolean): ReturnsHere {
  const workbook = useWorkbook();
  const onFault = useFault();
  const [state, setState] = useState<State>(NOTHING);
  const [turn, setTurn] = useState(0);
  const work = useRef({ cancelled: false });

  useEffect(() => {
    if (!on) {
      setState(NOTHING);
      return;
    }
    const mine = { cancelled: false, report: (done: number, of: number) => !mine.cancelled && setState((was) => ({ ...was, progress: { ...READING, done, of } })) };
    work.current = mine;
    let outdated = false;
    const read = async () => {
      setState((was) => ({ ...was, progress: READING, problem: undefined }));
      try {
        const [names, inserts] = await Promise.all([workbook.sheetNames(), workbook.inserts()]);
        const ours = new Set(inserts.flatMap(({ sheets }) => sheets));
        const sheets = await workbook.readSheets(names.filter((name) => !ours.has(name)), mine);
        // Sheets of this workbook go by the name of the return's first one.
        const reading = (await loadReading()).readWorkbook({ ...sheets, source: "" });
        if (!outdated) setState({ ...NOTHING, reading, problem: reading.returns.length === 0 ? "No sheets of this workbook read as a return. Choose the files instead." : undefined });
      } catch (error) {
        if (outdated) return;
        const stopped = error instanceof WorkbookError && error.code === "cancelled";
        const problem = stopped ? "Reading was stopped. Press Read again to go on." : sentenceFor(error);
        setState({ ...NOTHING, problem: problem ?? "The sheets could not be read." });
        if (problem === null) onFault(error);
      }
    };
    void read();
    return () => {
      outdated = true;
      mine.cancelled = true;
    };
  }, [on, turn, workbook, onFault]);

  const readAgain = useCallback(() => setTurn((count) => count + 1), []);
  const cancel = useCallback(() => {
    work.current.cancelled = true;
  }, []);
  return { ...state, readAgain, cancel };
}

/** True where the workbook has sheets named as those of a return are. */
export function looksLikeReturn(names: readonly string[]): boolean {
  return [PART_SHEETS.about, PART_SHEETS.costs, PART_SHEETS.declaration].every((part) => names.some((name) => name === part || name.startsWith(`${part} (`)));
}
