import type { ReactNode } from "react";

interface FieldIds {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
}

interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  /** One line of why, or what to type. */
  readonly hint?: ReactNode;
  /** One sentence saying what is wrong with what the field holds. */
  readonly problem?: string | undefined;
  readonly children: (ids: FieldIds & { readonly invalid: boolean }) => ReactNode;
}

/** Label above, control, hint, then the field's problem: every field of the pane is set out so. */
export function FieldFrame({ id, label, hint, problem, children }: FieldFrameProps) {
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
  const described = [problem && problemId, hint && hintId].filter(Boolean).join(" ");
  return (
    <div className={problem ? "field field-wrong" : "field"}>
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": described || undefined, invalid: Boolean(problem) })}
      {problem && (
        <p id={problemId} className="problem">
          {problem}
        </p>
      )}
      {hint && (
        <div id={hintId} className="hint">
          {hint}
        </div>
      )}
    </div>
  );
}
