import { useCallback, useMemo, useRef, useState } from "react";
import { findSeries, type SeriesFound } from "../../../intake/series/findSeries";
import { openSeriesFile, LARGEST_FILE, tooLarge } from "../../../intake/series/openSeriesFile";
import { seriesFromCells } from "../../../intake/series/seriesFromCells";
import type { SeriesSource } from "../../../intake/series/seriesSource";
import { useFault } from "../../shared/FaultContext";
import { useReadAgainOnChange } from "../../shared/job/useReadAgainOnChange";
import { useFollowedSelection } from "../../shared/useFollowedSelection";
import { useSource, type Source } from "../../shared/useSource";
import { emptyPick, EMPTY_IMPORT, FIELD, type ImportForm, type PickForm } from "./importForm";
import { importCase, type ImportCase } from "./importCase";
import type { OwnTable } from "./ownTables";
import { readPick, type PickRead } from "./readPick";

/** A file that is being read, was read or was refused. */
interface FileRead {
  readonly name: string;
  readonly reading: boolean;
  readonly source: SeriesSource | null;
  readonly problem: string | undefined;
  /** Counts the files chosen: what was chosen of one is not carried to the next. */
  readonly turn: number;
}

export interface Importing {
  readonly form: ImportForm;
  readonly change: (part: Partial<ImportForm>) => void;
  readonly file: FileRead | null;
  readonly takeFile: (file: File) => Promise<void>;
  readonly cells: Source;
  readonly readAgain: () => void;
  readonly cancelReading: () => void;
  readonly following: boolean;
  readonly follow: (on: boolean, now?: boolean) => void;
  /** Why the file or the cells cannot be used. */
  readonly problem: string | undefined;
  readonly source: SeriesSource | null;
  readonly found: SeriesFound | null;
  readonly picks: readonly PickRead[];
  /** What was chosen of each series: the same as long as nothing else is chosen. */
  readonly forms: readonly PickForm[];
  readonly addPick: (found: number) => void;
  readonly removePick: (at: number) => void;
  readonly changePick: (at: number, part: Partial<PickForm>) => void;
  /** The table these join; null for a new one. */
  readonly joined: OwnTable | null;
  readonly table: ImportCase;
  readonly behind: boolean;
}

/** A selection of more series than this is a person's to choose from. */
const TAKEN_AT_ONCE = 6;

/** What was chosen to bring in, what was read of it, and the table it makes. */
export function useImport(tables: readonly OwnTable[]): Importing {
  const [form, setForm] = useState<ImportForm>(EMPTY_IMPORT);
  const change = useCallback((part: Partial<ImportForm>) => setForm((was) => ({ ...was, ...part })), []);
  const [file, setFile] = useState<FileRead | null>(null);
  const turns = useRef(0);
  const onFault = useFault();
  const cells = useSource(form.by === "cells" ? form.cells : "");
  const followed = useFollowedSelection((_, range) => change({ cells: range }));
  useReadAgainOnChange([form.by === "cells" ? cells.source.range : null], cells.readAgain);

  const takeFile = useCallback(async (chosen: File) => {
    const { name, size } = chosen;
    const turn = (turns.current += 1);
    if (size > LARGEST_FILE) {
      setFile({ name, reading: false, source: null, problem: tooLarge(name, size), turn });
      return;
    }
    setFile({ name, reading: true, source: null, problem: undefined, turn });
    const done = (part: Pick<FileRead, "source" | "problem">) => setFile((was) => (was?.turn === turn ? { name, reading: false, turn, ...part } : was));
    const bytes = await bytesOf(chosen).catch(() => null);
    if (!bytes) {
      done({ source: null, problem: `${name} could not be read from where it is kept. Save it to this computer, then choose it again.` });
      return;
    }
    try {
      const opened = openSeriesFile(bytes, name);
      done("refused" in opened ? { source: null, problem: opened.refused } : { source: opened, problem: undefined });
    } catch (error) {
      setFile(null);
      onFault(error);
    }
  }, [onFault]);

  const { block } = cells.source;
  const opened = useMemo(() => {
    if (form.by === "file") return file?.source ?? (file?.problem === undefined ? null : { refused: file.problem });
    return block ? seriesFromCells(block) : null;
  }, [form.by, file, block]);
  const source = opened && !("refused" in opened) ? opened : null;
  const looked = useMemo(() => (source ? findSeries(source) : null), [source]);
  const found = looked && !("refused" in looked) ? looked : null;
  const problem = opened && "refused" in opened ? opened.refused : looked && "refused" in looked ? looked.refused : form.by === "cells" ? cells.source.problem : undefined;

  const { forms, setForms } = usePickForms(found, form.by === "file" ? String(file?.turn) : source?.name ?? "");
  const usable = tables.filter((table) => table.problem === undefined);
  const joined = form.joins === "" ? null : usable.find(({ receipt }) => receipt.id === form.joins) ?? (form.joins === null ? usable.at(-1) ?? null : null);
  const own = joined?.series;
  const picks = useMemo(() => (source && found ? forms.flatMap((pick) => {
    const series = found.series[pick.found];
    return series ? [readPick(source, series, pick, own ?? [])] : [];
  }) : []), [source, found, forms, own]);
  const table = useMemo(() => importCase(picks, joined), [picks, joined]);

  return {
    form, change, file, takeFile, cells: cells.source, readAgain: cells.readAgain, cancelReading: cells.cancel,
    following: followed.following === FIELD.cells,
    follow: (on, now) => followed.follow(on ? FIELD.cells : null, now),
    problem: problem ?? (form.by === "cells" ? followed.problem : undefined), source, found, picks, forms,
    addPick: (at) => setForms([...forms, emptyPick(at)]),
    removePick: (at) => setForms(forms.filter((_, index) => index !== at)),
    changePick: (at, part) => setForms(forms.map((pick, index) => (index === at ? { ...pick, ...part } : pick))),
    joined, table,
    behind: form.by === "file" ? file?.reading === true : cells.behind,
  };
}

/** What is chosen of each series: begun anew for each source, kept while the same cells are read again with the same series in them. */
function usePickForms(found: SeriesFound | null, from: string): { readonly forms: readonly PickForm[]; readonly setForms: (forms: readonly PickForm[]) => void } {
  const key = found ? `${from}\n` + found.series.map(({ cdid, title, figures, only }) => `${cdid} ${title} ${figures} ${only?.key ?? ""}`).join("\n") : "";
  const [kept, setKept] = useState<{ readonly key: string; readonly forms: readonly PickForm[] }>({ key: "", forms: [] });
  const fresh = useMemo(() => (found && found.series.length <= TAKEN_AT_ONCE ? found.series.map((_, at) => emptyPick(at)) : []), [found]);
  const setForms = useCallback((forms: readonly PickForm[]) => setKept({ key, forms }), [key]);
  return { forms: kept.key === key && key !== "" ? kept.forms : fresh, setForms };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
