import { DefaultButton } from "@fluentui/react/lib/Button";
import type { ReactNode } from "react";
import { problemAt, type Problem } from "../../../shared/job/problem";
import { MOST_LINES } from "./linesIn";
import { FIELD, type LinePart } from "./requestFields";

interface LineListProps<Line extends { readonly name: string }> {
  readonly part: LinePart;
  readonly heading: string;
  /** "cost line": what one of them is. */
  readonly one: string;
  readonly hint: string;
  readonly lines: readonly Line[];
  readonly empty: Line;
  /** A few words beside the name while the line is folded. */
  readonly words: (line: Line) => string;
  readonly fields: (line: Line, at: number, change: (part: Partial<Line>) => void) => ReactNode;
  readonly problems: readonly Problem[];
  readonly onChange: (lines: readonly Line[]) => void;
}

/** The lines of one part of a return, each folding to its name, with a way to add and to remove. */
export function LineList<Line extends { readonly name: string }>({ part, heading, one, hint, lines, empty, words, fields, problems, onChange }: LineListProps<Line>) {
  const wrong = problemAt(problems, FIELD.lines(part));
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      <p className="hint">{hint}</p>
      {wrong !== undefined && <p className="problem">{wrong}</p>}
      {lines.map((line, at) => {
        const hasProblem = problems.some(({ field }) => field.startsWith(FIELD.line(part, at, "")));
        return (
          <details key={at} className="line" open={hasProblem || line.name === "" || undefined}>
            <summary>
              {line.name.trim() || `New ${one}`} <span className="line-words">{words(line)}</span>
            </summary>
            <div className="nested">
              {fields(line, at, (change) => onChange(lines.map((each, index) => (index === at ? { ...each, ...change } : each))))}
              <div className="actions">
                <DefaultButton text="Remove" ariaLabel={`Remove ${line.name.trim() || `the new ${one}`}`} onClick={() => onChange(lines.filter((_, index) => index !== at))} />
              </div>
            </div>
          </details>
        );
      })}
      {lines.length < MOST_LINES && (
        <div className="actions">
          <DefaultButton text={`Add a ${one}`} id={FIELD.lines(part)} onClick={() => onChange([...lines, empty])} />
        </div>
      )}
    </section>
  );
}
