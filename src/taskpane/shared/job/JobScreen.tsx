import { lazy, useCallback, type ReactNode } from "react";
import { useWorkbook } from "../../WorkbookContext";
import { answerAtField } from "./insertForm";
import type { JobForm } from "./jobForm";
import { JobPanel } from "./JobPanel";
import type { JobState } from "./jobState";
import type { JobProgress, StepNumber } from "./jobSteps";
import type { PlanMaker } from "./planMaker";
import type { Problem } from "./problem";
import { useInsert, type Inserting } from "./useInsert";

const loadInsert = () => import("./InsertStep");
const InsertStep = lazy(loadInsert);

/** What the screen itself needs of a job's state; the steps are given the rest by the job. */
type ScreenState<Solution> = Pick<
  JobState<JobForm, Solution>,
  "form" | "changeInsert" | "following" | "follow" | "problems" | "solution" | "behind" | "refreshSources"
>;

interface JobScreenProps<Solution> {
  /** The job in the pane's address; begins the ids of everything in its panel. */
  readonly job: string;
  readonly name: string;
  /** One sentence saying what the job does. */
  readonly words: string;
  readonly state: ScreenState<Solution>;
  readonly progress: JobProgress;
  /** The step in which a field stands. */
  readonly stepOf: (field: string) => StepNumber;
  /** Steps 1 to 4; `shown` are the step's problems that are to be said. */
  readonly chooseData: (shown: readonly Problem[], inserting: Inserting) => ReactNode;
  readonly checkColumns: (shown: readonly Problem[]) => ReactNode;
  readonly setMethod: (shown: readonly Problem[]) => ReactNode;
  readonly seeAnswer: () => ReactNode;
  /** Heads the last step: what is to be inserted, where a job has more than one thing to insert. */
  readonly insertChoice?: ReactNode;
  /** True while what is to be inserted is values alone, for which there are no workings and no functions. */
  readonly valuesOnly?: boolean;
  /** Fetches what lays the answer out as sheets. */
  readonly loadPlan: () => Promise<PlanMaker<Solution>>;
  /** Fetch the code of the later steps, once the job is drawn; the same list each time. */
  readonly laterParts: readonly (() => Promise<unknown>)[];
}

/** A job from its first step to Insert: five steps down the page, the last the same for every job. */
export function JobScreen<Solution>({ job, name, words, state, progress, stepOf, chooseData, checkColumns, setMethod, seeAnswer, insertChoice, valuesOnly = false, loadPlan, laterParts }: JobScreenProps<Solution>) {
  const workbook = useWorkbook();
  const inserting = useInsert(state.refreshSources);
  const { form, solution, problems, behind, following, follow } = state;
  const loadLater = useCallback(() => [...laterParts, loadInsert].forEach((load) => void load()), [laterParts]);

  const insert = () => {
    if (solution === null) return;
    void inserting.insert(valuesOnly ? { ...form.insert, alsoAnswer: false } : form.insert, async (place) => (await loadPlan())(workbook, solution, form.insert.mode, place));
  };

  const body = (step: StepNumber, shown: readonly Problem[], goToBlocked: () => void) => {
    switch (step) {
      case 1:
        return chooseData(shown, inserting);
      case 2:
        return checkColumns(shown);
      case 3:
        return setMethod(shown);
      case 4:
        return seeAnswer();
      case 5:
        return (
          <InsertStep
            job={job}
            form={form.insert}
            choice={insertChoice}
            valuesOnly={valuesOnly}
            onChange={state.changeInsert}
            following={following === answerAtField(job)}
            onFollow={(on) => follow(on ? answerAtField(job) : null, true)}
            behind={behind}
            ready={solution !== null && problems.length === 0}
            inserting={inserting}
            onInsert={insert}
            onBlocked={goToBlocked}
          />
        );
    }
  };

  return (
    <JobPanel
      job={job}
      name={name}
      words={words}
      progress={progress}
      problems={problems}
      stepOf={stepOf}
      behind={behind}
      hasInserts={inserting.inserts.length > 0 || inserting.said !== undefined}
      onGoOn={() => follow(null)}
      loadLater={loadLater}
      body={body}
    />
  );
}
