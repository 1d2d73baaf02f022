import type { ReactNode } from "react";
import { Mark } from "./Mark";

interface StepCardProps {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly open: boolean;
  /** One line saying what was chosen; shown while the step is folded. */
  readonly chosen: string;
  /** Why the step cannot be opened yet; undefined where it can. */
  readonly waiting?: string | undefined;
  readonly done: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** One step of a job: its heading opens and folds it. */
export function StepCard({ id, number, title, open, chosen, waiting, done, onToggle, children }: StepCardProps) {
  const blocked = waiting !== undefined;
  return (
    <section className={open ? "step step-open" : "step"} aria-labelledby={`${id}-heading`}>
      <h2 className="step-heading">
        <button
          type="button"
          id={`${id}-heading`}
          className="step-toggle"
          aria-expanded={open}
          aria-controls={open ? `${id}-body` : undefined}
          aria-disabled={blocked || undefined}
          aria-describedby={open ? undefined : `${id}-line`}
          onClick={() => !blocked && onToggle()}
        >
          <span className="step-number">{number}</span>{" "}
          <span className="step-title">{title}</span>
          {done && !open && <Mark kind="good" />}
          {!blocked && <Chevron open={open} />}
        </button>
      </h2>
      {!open && (
        <p id={`${id}-line`} className="step-line">
          {waiting ?? chosen}
        </p>
      )}
      {open && (
        <div id={`${id}-body`} className="step-body">
          {children}
        </div>
      )}
    </section>
  );
}

function Chevron({ open }: { readonly open: boolean }) {
  return (
    <svg className="chevron" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={open ? "M3.5 10L8 5.5l4.5 4.5" : "M3.5 6L8 10.5 12.5 6"} fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
