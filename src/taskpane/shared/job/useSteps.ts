import { useCallback, useEffect, useState } from "react";
import { jobSteps, problemsOfStep, type JobProgress, type StepLine, type StepNumber } from "./jobSteps";
import type { Problem } from "./problem";

interface StepsAsked {
  readonly job: string;
  readonly progress: JobProgress;
  readonly problems: readonly Problem[];
  readonly stepOf: (field: string) => StepNumber;
  readonly behind: boolean;
  readonly hasInserts: boolean;
  readonly onGoOn: () => void;
}

interface Steps {
  readonly steps: readonly StepLine[];
  readonly open: ReadonlySet<StepNumber>;
  readonly toggle: (step: StepNumber) => void;
  readonly goOn: (step: StepNumber) => void;
  /** The problems of a step that are to be said: what is missing only once a person has asked to leave it. */
  readonly shown: (step: StepNumber) => readonly Problem[];
  readonly done: (step: StepNumber) => boolean;
  /** Where focus is wanted: "problem", or an element's id; null where it stays. */
  readonly goTo: string | null;
  readonly cameTo: () => void;
  /** Opens the first step whose problem keeps the answer from being inserted, and goes to the problem. */
  readonly goToBlocked: () => void;
}

/** Which steps are open, how far a person has come, and where focus goes next. */
export function useSteps({ job, progress, problems, stepOf, behind, hasInserts, onGoOn }: StepsAsked): Steps {
  const [open, setOpen] = useState<ReadonlySet<StepNumber>>(new Set([1]));
  const [reached, setReached] = useState<StepNumber>(1);
  /** Steps a person has asked to leave: from then on what is missing is said, not only what is wrong. */
  const [asked, setAsked] = useState<ReadonlySet<StepNumber>>(new Set());
  const [goingOn, setGoingOn] = useState<StepNumber | null>(null);
  const [goTo, setGoTo] = useState<string | null>(null);
  const cameTo = useCallback(() => setGoTo(null), []);
  const of = (step: StepNumber) => problemsOfStep(problems, stepOf, step);

  const goOn = (step: StepNumber) => {
    setAsked(new Set(asked).add(step));
    // What was typed last has not been read yet: go on once it has.
    setGoingOn(behind ? step : null);
    if (behind) return;
    if (of(step).length > 0) {
      setGoTo("problem");
      return;
    }
    onGoOn();
    const next = (step + 1) as StepNumber;
    const opened = new Set(open);
    // The answer stays in sight while it is being inserted.
    if (step !== 4) opened.delete(step);
    setOpen(opened.add(next));
    setReached(Math.max(reached, next) as StepNumber);
    setGoTo(`${job}-step-${next}-heading`);
  };

  useEffect(() => {
    if (goingOn !== null && !behind) goOn(goingOn);
  });

  const shown = (step: StepNumber) => of(step).filter((problem) => !problem.missing || asked.has(step));
  return {
    steps: jobSteps(progress, reached, hasInserts),
    open,
    toggle: (step) => {
      const next = new Set(open);
      if (!next.delete(step)) next.add(step);
      setOpen(next);
    },
    goOn,
    shown,
    done: (step) => reached > step && shown(step).length === 0,
    goTo,
    cameTo,
    goToBlocked: () => {
      const step = ([1, 2, 3, 5] as const).find((number) => of(number).length > 0) ?? 1;
      setAsked(new Set(asked).add(step));
      setOpen(new Set(open).add(step));
      setGoTo("problem");
    },
  };
}
