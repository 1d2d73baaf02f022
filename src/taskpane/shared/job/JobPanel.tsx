import { PrimaryButton } from "@fluentui/react/lib/Button";
import { Suspense, useEffect, useRef, type ReactNode } from "react";
import { useDrawn } from "../DrawnContext";
import { StepCard } from "../StepCard";
import { useFocusKept } from "../useFocusKept";
import { whenIdle } from "../whenIdle";
import { firstProblem } from "./firstProblem";
import type { JobProgress, StepNumber } from "./jobSteps";
import type { Problem } from "./problem";
import { useSteps } from "./useSteps";

interface JobPanelProps {
  /** The job in the pane's address; begins the ids of everything in its panel. */
  readonly job: string;
  readonly name: string;
  /** One sentence saying what the job does. */
  readonly words: string;
  readonly progress: JobProgress;
  readonly problems: readonly Problem[];
  /** The step in which a field stands. */
  readonly stepOf: (field: string) => StepNumber;
  /** True while something typed or chosen has still to be read or worked out. */
  readonly behind: boolean;
  /** True where there is an insert to show or take out, or one has just been taken out. */
  readonly hasInserts: boolean;
  /** Told when a person goes on to the next step. */
  readonly onGoOn: () => void;
  /** Fetches the code of the later steps, once the job is drawn. */
  readonly loadLater: () => void;
  /** What a step holds; `goToBlocked` leads to the first problem that keeps the answer from being inserted. */
  readonly body: (step: StepNumber, shown: readonly Problem[], goToBlocked: () => void) => ReactNode;
}

/** A job: five steps down the page, each folding to one line that says what was chosen. */
export function JobPanel({ job, name, words, progress, problems, stepOf, behind, hasInserts, onGoOn, loadLater, body }: JobPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useFocusKept(panel);
  useDrawn();
  const { steps, open, toggle, goOn, shown, done, goTo, cameTo, goToBlocked } = useSteps({ job, progress, problems, stepOf, behind, hasInserts, onGoOn });

  useEffect(() => whenIdle(loadLater), [loadLater]);

  useEffect(() => {
    if (goTo === null) return;
    const target = goTo === "problem" ? firstProblem(panel.current) : document.getElementById(goTo);
    target?.focus();
    cameTo();
  }, [goTo, cameTo]);

  return (
    <div ref={panel} className="job">
      <h1>{name}</h1>
      <p className="job-line">{words}</p>
      {steps.map(({ number, title, chosen, waiting }) => {
        return (
          <StepCard
            key={number}
            id={`${job}-step-${number}`}
            number={number}
            title={title}
            open={open.has(number) && waiting === undefined}
            chosen={chosen}
            waiting={waiting}
            done={done(number)}
            onToggle={() => toggle(number)}
          >
            <Suspense fallback={<p className="job-line">Opening</p>}>{body(number, shown(number), goToBlocked)}</Suspense>
            {number < 5 && (
              <div className="actions step-on">
                <PrimaryButton text="Continue" ariaLabel={`Continue to ${steps[number]?.title ?? ""}`} onClick={() => goOn(number)} />
              </div>
            )}
          </StepCard>
        );
      })}
    </div>
  );
}
