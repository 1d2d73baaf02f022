import { useCallback, useRef, useState } from "react";
import type { WorkbookReading } from "../../../../intake/openbook/returnsReading";
import type { ReturnSheets } from "../../../../intake/openbook/returnSheets";
import { WorkbookError } from "../../../../workbook/port";
import { useAnnounce } from "../../../shared/Announcer";
import { useFault } from "../../../shared/FaultContext";
import { countWords } from "../../../shared/figureWords";
import type { ReadingProgress } from "../../../shared/job/readingProgress";
import { sentenceFor } from "../../../shared/sentenceFor";
import { useWorkbook } from "../../../WorkbookContext";
import { loadReading } from "./readingParts";

/** A file that was chosen, as far as it has been read. */
export interface ReturnFile {
  readonly name: string;
  readonly status: "waiting" | "read" | "refused";
  readonly reading: WorkbookReading | null;
  /** Why it was refused. */
  readonly problem: string | undefined;
}

export interface ReturnFiles {
  /** In the order chosen. */
  readonly files: readonly ReturnFile[];
  /** Null while nothing is being read. */
  readonly reading: ReadingProgress | null;
  /** Adds files and reads them one after another; one of the same name takes the place of the one before. */
  readonly take: (files: readonly File[]) => void;
  readonly remove: (name: string) => void;
  readonly clear: () => void;
  /** Stops after the file that is being read; those not read yet are kept and can be read on. */
  readonly cancel: () => void;
  /** Reads what is still waiting. */
  readonly readOn: () => void;
}

/** Larger than any return: refused before it is read into memory. */
const LARGEST_MB = 20;
const LARGEST_FILE = LARGEST_MB * 1024 * 1024;

/** Files chosen as returns, read one after another so that the pane stays awake between them. */
export function useReturnFiles(): ReturnFiles {
  const workbook = useWorkbook();
  const onFault = useFault();
  const announce = useAnnounce();
  const [files, setFiles] = useState<readonly ReturnFile[]>([]);
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  const waiting = useRef<readonly File[]>([]);
  const running = useRef(false);
  const stopped = useRef(false);

  const readOne = useCallback(async (file: File): Promise<Omit<ReturnFile, "name">> => {
    const refused = (problem: string) => ({ status: "refused" as const, reading: null, problem });
    if (file.size > LARGEST_FILE) return refused(sentenceFor(new WorkbookError("file-unreadable", { file: file.name, what: "large", size: Math.ceil(file.size / 1024 / 1024), limit: LARGEST_MB })) ?? "");
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      // The browser says no more than that it could not: the file was moved, or is kept where it cannot be reached.
      return refused(`${file.name} could not be read from where it is kept. Save it to this computer, then choose it again.`);
    }
    try {
      const read = await workbook.openFile(file.name, bytes);
      return { status: "read", reading: (await loadReading()).readWorkbook(read satisfies ReturnSheets), problem: undefined };
    } catch (error) {
      const words = sentenceFor(error);
      if (words === null) throw error;
      return refused(words);
    }
  }, [workbook]);

  const run = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    stopped.current = false;
    let done = 0;
    let noReturns = 0;
    try {
      while (waiting.current.length > 0 && !stopped.current) {
        const [file] = waiting.current;
        if (!file) break;
        setProgress({ label: `Reading ${file.name}`, done, of: done + waiting.current.length });
        // So that the progress is drawn and Cancel is heard between one file and the next.
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (stopped.current) break;
        const read = await readOne(file);
        done++;
        if (!read.reading || read.reading.returns.length === 0) noReturns++;
        // It may have been removed, or chosen again, meanwhile.
        if (waiting.current.includes(file)) setFiles((was) => was.map((each) => (each.name === file.name ? { name: file.name, ...read } : each)));
        waiting.current = waiting.current.filter((each) => each !== file);
      }
      announce(stopped.current ? `Reading was stopped. ${countWords(waiting.current.length, "file")} not read.` : `${countWords(done, "file")} read${noReturns === 0 ? "" : `: ${noReturns} of them not as returns`}.`);
    } catch (error) {
      waiting.current = [];
      setFiles((was) => was.filter(({ status }) => status !== "waiting"));
      onFault(error);
    } finally {
      running.current = false;
      setProgress(null);
    }
  }, [readOne, announce, onFault]);

  const take = useCallback((chosen: readonly File[]) => {
    const names = new Set(chosen.map(({ name }) => name));
    const last = chosen.filter((file, at) => !chosen.slice(at + 1).some(({ name }) => name === file.name));
    waiting.current = [...waiting.current.filter(({ name }) => !names.has(name)), ...last];
    setFiles((was) => [...was.filter(({ name }) => !names.has(name)), ...last.map(({ name }): ReturnFile => ({ name, status: "waiting", reading: null, problem: undefined }))]);
    void run();
  }, [run]);

  const remove = useCallback((name: string) => {
    waiting.current = waiting.current.filter((file) => file.name !== name);
    setFiles((was) => was.filter((file) => file.name !== name));
  }, []);
  const clear = useCallback(() => {
    waiting.current = [];
    setFiles([]);
  }, []);
  const cancel = useCallback(() => {
    stopped.current = true;
  }, []);
  return { files, reading: progress, take, remove, clear, cancel, readOn: () => void run() };
}
