import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState, type ReactNode } from "react";
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

/** The lines of one part of a return, each folding to its name, with a way to add and to remove. Only an open line has its fields drawn: there may be many. */
export function LineList<Line extends { readonly name: string }>({ part, heading, one, hint, lines, empty, words, fields, problems, onChange }: LineListProps<Line>) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const wrong = problemAt(problems, FIELD.lines(part));
  const toggle = (at: number) => {
    const next = new Set(open);
    if (!next.delete(at)) next.add(at);
    setOpen(next);
  };
  const remove = (at: number) => {
    setOpen(new Set([...open].flatMap((each) => (each === at ? [] : [each > at ? each - 1 : each]))));
    onChange(lines.filter((_, index) => index !== at));
  };
  const add = () => {
    setOpen(new Set(open).add(lines.length));
    onChange([...lines, empty]);
  };
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      <p className="hint">{hint}</p>
      {wrong !== undefined && <p className="problem">{wrong}</p>}
      {lines.map((line, at) => {
        const name = line.name.trim() || `New ${one}`;
        const id = FIELD.line(part, at, "body");
        const isOpen = open.has(at) || problems.some(({ field }) => field.startsWith(FIELD.line(part, at, "")));
        return (
          <div key={at} className="line">
            <button type="button" className="line-toggle" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => toggle(at)}>
              <span className="line-name">{name}</span> <span className="line-words">{words(line)}</span>
            </button>
            {isOpen && (
              <div id={id} className="nested">
                {fields(line, at, (change) => {
                  // Stays open once the problem that opened it is put right.
                  setOpen(new Set(open).add(at));
                  onChange(lines.map((each, index) => (index === at ? { ...each, ...change } : each)));
                })}
                <div className="actions">
                  <DefaultButton text="Remove" ariaLabel={`Remove ${name}`} onClick={() => remove(at)} />
                </div>
              </div>
            )}
          </div>
        );
      })}
      {lines.length < MOST_LINES && (
        <div className="actions">
          <DefaultButton text={`Add a ${one}`} onClick={add} />
        </div>
      )}
    </section>
  );
}
