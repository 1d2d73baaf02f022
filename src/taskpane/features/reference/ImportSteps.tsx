import { PrimaryButton } from "@fluentui/react/lib/Button";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { DataSource } from "../../../workbook/port";
import { firstProblem } from "../../shared/job/firstProblem";
import type { Inserting } from "../../shared/job/useInsert";
import { StepCard } from "../../shared/StepCard";
import { CheckFigures } from "./CheckFigures";
import { ChooseFigures } from "./ChooseFigures";
import { ChooseSeries } from "./ChooseSeries";
import { importSteps, type ImportStep } from "./stepLines";
import { InsertFigures } from "./InsertFigures";
import type { OwnTable } from "./ownTables";
import { useImport } from "./useImport";

interface ImportStepsProps {
  readonly inserting: Inserting;
  readonly tables: readonly OwnTable[];
  readonly sources: readonly DataSource[];
}

/** Bringing in newer figures: four steps down the page, each folding to one line that says what was chosen. */
export default function ImportSteps({ inserting, tables, sources }: ImportStepsProps) {
  const importing = useImport(tables);
  const [open, setOpen] = useState<ReadonlySet<ImportStep>>(new Set([1]));
  const [reached, setReached] = useState<ImportStep>(1);
  const [asked, setAsked] = useState(false);
  const [goTo, setGoTo] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const steps = importSteps(importing, reached, inserting.inserts.length > 0 || inserting.said !== undefined);

  useEffect(() => {
    if (goTo === null) return;
    const target = goTo === "problem" ? firstProblem(place.current) : document.getElementById(goTo);
    target?.focus();
    setGoTo(null);
  }, [goTo]);

  const toggle = (step: ImportStep) => {
    const next = new Set(open);
    if (!next.delete(step)) next.add(step);
    setOpen(next);
  };
  const goOn = (step: ImportStep) => {
    setAsked(true);
    if (importing.behind) return;
    if (!steps[step - 1]!.ready) {
      setGoTo("problem");
      return;
    }
    importing.follow(false);
    const next = (step + 1) as ImportStep;
    const opened = new Set(open);
    opened.delete(step);
    setOpen(opened.add(next));
    setReached(Math.max(reached, next) as ImportStep);
    setGoTo(`reference-step-${next}-heading`);
  };
  const missing = asked && !importing.found && !importing.behind ? (importing.form.by === "file" ? "Choose a file." : "Choose the cells that hold the figures.") : undefined;
  const bodies: Readonly<Record<ImportStep, () => ReactNode>> = {
    1: () => <ChooseFigures importing={importing} sources={sources} missing={missing} />,
    2: () => <ChooseSeries importing={importing} />,
    3: () => <CheckFigures importing={importing} />,
    4: () => <InsertFigures importing={importing} inserting={inserting} tables={tables} />,
  };

  return (
    <div ref={place}>
      {steps.map(({ number, title, chosen, waiting, ready }) => (
        <StepCard
          key={number}
          id={`reference-step-${number}`}
          number={number}
          title={title}
          open={open.has(number) && waiting === undefined}
          chosen={chosen}
          waiting={waiting}
          done={reached > number && ready}
          onToggle={() => toggle(number)}
        >
          {bodies[number]()}
          {number < 4 && (
            <div className="actions step-on">
              <PrimaryButton text="Continue" ariaLabel={`Continue to ${steps[number]?.title ?? ""}`} onClick={() => goOn(number)} />
            </div>
          )}
        </StepCard>
      ))}
    </div>
  );
}
