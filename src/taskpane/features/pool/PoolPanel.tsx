import { PrimaryButton } from "@fluentui/react/lib/Button";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { StepCard } from "../../shared/StepCard";
import { useFocusKept } from "../../shared/useFocusKept";
import { whenIdle } from "../../shared/whenIdle";
import { ChooseData } from "./ChooseData";
import { loadAnswer, loadColumns, loadInsert, loadLaterParts, loadMethod } from "./laterParts";
import { poolSteps, problemsOfStep, type StepNumber } from "./poolSteps";
import type { Problem } from "./poolFields";
import { useInsert } from "./useInsert";
import { usePool } from "./usePool";

const CheckColumns = lazy(loadColumns);
const SetMethod = lazy(loadMethod);
const SeeAnswer = lazy(loadAnswer);
const InsertStep = lazy(loadInsert);

/** The Pool job: five steps down the page, each folding to one line that says what was chosen. */
export default function PoolPanel() {
  const pool = usePool();
  const inserting = useInsert(pool.refreshSources);
  const [open, setOpen] = useState<ReadonlySet<StepNumber>>(new Set([1]));
  const [reached, setReached] = useState<StepNumber>(1);
  /** Steps a person has asked to leave: from then on what is missing is said, not only what is wrong. */
  const [asked, setAsked] = useState<ReadonlySet<StepNumber>>(new Set());
  const [goingOn, setGoingOn] = useState<StepNumber | null>(null);
  const [goTo, setGoTo] = useState<string | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  useFocusKept(panel);
  const steps = poolSteps(pool, reached, inserting.inserts.length > 0 || inserting.said !== undefined);

  useEffect(() => whenIdle(loadLaterParts), []);

  useEffect(() => {
    if (goTo === null) return;
    const target = goTo === "problem" ? firstProblem(panel.current) : document.getElementById(goTo);
    target?.focus();
    setGoTo(null);
  }, [goTo]);

  useEffect(() => {
    if (goingOn !== null && !pool.behind) goOn(goingOn);
  });

  const toggle = (step: StepNumber) => {
    const next = new Set(open);
    if (!next.delete(step)) next.add(step);
    setOpen(next);
  };
  const goOn = (step: StepNumber) => {
    setAsked(new Set(asked).add(step));
    // What was typed last has not been read yet: go on once it has.
    setGoingOn(pool.behind ? step : null);
    if (pool.behind) return;
    if (problemsOfStep(pool.problems, step).length > 0) {
      setGoTo("problem");
      return;
    }
    pool.follow(null);
    const next = (step + 1) as StepNumber;
    const opened = new Set(open);
    // The answer stays in sight while it is being inserted.
    if (step !== 4) opened.delete(step);
    setOpen(opened.add(next));
    setReached(Math.max(reached, next) as StepNumber);
    setGoTo(`pool-step-${next}-heading`);
  };
  const shown = (step: StepNumber): readonly Problem[] => problemsOfStep(pool.problems, step).filter((problem) => !problem.missing || asked.has(step));
  const goToBlocked = () => {
    const step = ([1, 2, 3] as const).find((number) => problemsOfStep(pool.problems, number).length > 0) ?? 1;
    setAsked(new Set(asked).add(step));
    setOpen(new Set(open).add(step));
    setGoTo("problem");
  };

  const body = (step: StepNumber) => {
    switch (step) {
      case 1:
        return <ChooseData pool={pool} problems={shown(1)} inserting={inserting} />;
      case 2:
        return <CheckColumns pool={pool} problems={shown(2)} />;
      case 3:
        return <SetMethod pool={pool} problems={shown(3)} />;
      case 4:
        return <SeeAnswer pool={pool} problems={pool.problems} />;
      case 5:
        return <InsertStep pool={pool} inserting={inserting} blocking={pool.problems} onBlocked={goToBlocked} />;
    }
  };

  return (
    <div ref={panel} className="job">
      <h1>Pool</h1>
      <p className="job-line">Share a pooled budget between partners, to the penny.</p>
      {steps.map(({ number, title, chosen, waiting }) => {
        const isOpen = open.has(number) && waiting === undefined;
        return (
          <StepCard
            key={number}
            id={`pool-step-${number}`}
            number={number}
            title={title}
            open={isOpen}
            chosen={chosen}
            waiting={waiting}
            done={reached > number && shown(number).length === 0}
            onToggle={() => toggle(number)}
          >
            <Suspense fallback={<p className="job-line">Opening</p>}>{body(number)}</Suspense>
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

/** The first field that has a problem, in the order of the page; the sentence itself where it belongs to no control. */
function firstProblem(panel: HTMLElement | null): HTMLElement | null {
  const words = panel?.querySelector<HTMLElement>(".problem");
  const field = words?.closest(".field-wrong");
  const control = field?.querySelector<HTMLElement>("input, select, textarea");
  if (control || !words) return control ?? null;
  words.tabIndex = -1;
  return words;
}
