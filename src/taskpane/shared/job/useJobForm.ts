import { useCallback, useState } from "react";
import type { DataSource } from "../../../workbook/port";
import { useWorkbook } from "../../WorkbookContext";
import { useFollowedSelection } from "../useFollowedSelection";
import { answerAtField, type InsertForm } from "./insertForm";
import type { JobForm, JobFormRules } from "./jobForm";
import type { Problem } from "./problem";
import { useDataSources } from "./useDataSources";
import { useGuessOnce } from "./useGuessOnce";

/** A job's form: what was typed, selected or suggested, and how it is changed. */
export interface JobFormState<Form extends JobForm> {
  readonly form: Form;
  readonly change: (part: Partial<Form>) => void;
  readonly changeMethod: (part: Partial<Form["method"]>) => void;
  readonly changeInsert: (part: Partial<InsertForm>) => void;
  /** The field that follows the selection; null where none does. */
  readonly following: string | null;
  /** With `now` the present selection is taken at once; without, the next one is. */
  readonly follow: (field: string | null, now?: boolean) => void;
  /** Why the selection could not be taken. */
  readonly selectionProblem: readonly Problem[];
  /** True while what is chosen is what the workbook itself suggested, so that the pane can say so. */
  readonly guessed: boolean;
  /** True where nothing in the workbook reads as the job's data and none has been chosen. */
  readonly nothingFound: boolean;
  readonly sources: readonly DataSource[];
  readonly refreshSources: () => Promise<void>;
}

/** The form of a job, filled once with what the workbook suggests and from then on by a person. `rules` must be the same each time. */
export function useJobForm<Form extends JobForm>({ job, empty, data, takes, suggest, untouched, lacksData }: JobFormRules<Form>): JobFormState<Form> {
  const workbook = useWorkbook();
  const [form, setForm] = useState(empty);
  const [guessed, setGuessed] = useState(false);
  const [nothing, setNothing] = useState(false);
  const changeInsert = useCallback((part: Partial<InsertForm>) => setForm((was) => ({ ...was, insert: { ...was.insert, ...part } })), []);
  const changeMethod = useCallback((part: Partial<Form["method"]>) => setForm((was) => ({ ...was, method: { ...was.method, ...part } })), []);

  const { following, follow, problem } = useFollowedSelection((field, range) => {
    setGuessed(false);
    if (field === answerAtField(job)) changeInsert({ answerAt: range });
    else setForm((was) => ({ ...was, ...takes[field]?.(range, was) }));
  });
  const { sources, refresh } = useDataSources();
  useGuessOnce(async () => {
    const suggested = await suggest(workbook);
    const { fields } = suggested;
    setNothing(suggested.nothing);
    if (!fields) return;
    setForm((was) => (untouched(was) ? { ...was, ...fields } : was));
    setGuessed(true);
  });

  return {
    form,
    change: (part) => {
      if (data.some((key) => key in part)) {
        setGuessed(false);
        follow(null);
      }
      setForm((was) => ({ ...was, ...part }));
    },
    changeMethod,
    changeInsert: (part) => {
      if (part.answerAt !== undefined) follow(null);
      changeInsert(part);
    },
    following,
    follow,
    selectionProblem: following !== null && problem ? [{ field: following, words: problem }] : [],
    guessed,
    nothingFound: nothing && lacksData(form),
    sources,
    refreshSources: refresh,
  };
}
