import { DefaultButton } from "@fluentui/react/lib/Button";
import { useEffect, useId, useRef } from "react";
import { CellLink } from "../CellLink";
import { countWords } from "../figureWords";
import type { Explanation, ExplanationSource } from "../../../workings/explanation";

interface ExplanationPanelProps {
  readonly explanation: Explanation;
  /** What was opened: focus goes to the panel each time it is another. */
  readonly figure: object;
  readonly onClose: () => void;
}

const MOST_LINES = 40;

/** One figure opened up: words, formula, values and where each came from. Esc or Close goes back to the figure. */
export function ExplanationPanel({ explanation: { title, sentences, steps, sources }, figure, onClose }: ExplanationPanelProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [figure]);
  return (
    <section className="explain" aria-labelledby={id} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {steps.length > 0 && (
        <ol className="explain-steps" aria-label="Steps">
          {steps.slice(0, MOST_LINES).map((step, index) => (
            <li key={index}>
              <span className="explain-label">{step.label}</span> <span className="explain-formula">{step.formula}</span>{" "}
              <span className="explain-value">= {step.value}</span>
            </li>
          ))}
        </ol>
      )}
      {steps.length > MOST_LINES && <p className="hint">And {countWords(steps.length - MOST_LINES, "more step")}.</p>}
      <ExplainSources sources={sources} />
      <div className="actions">
        <DefaultButton text="Close" ariaLabel={`Close: ${title}`} onClick={onClose} />
      </div>
    </section>
  );
}

function ExplainSources({ sources }: { readonly sources: readonly ExplanationSource[] }) {
  if (sources.length === 0) return null;
  return (
    <>
      <h4>Sources</h4>
      <ul className="sources">
        {sources.slice(0, MOST_LINES).map(({ label, value, where, origin }, index) => (
          <li key={index}>
            {label}: {value}, {origin.kind === "cell" ? <CellLink place={origin} /> : where}
          </li>
        ))}
      </ul>
      {sources.length > MOST_LINES && <p className="hint">And {countWords(sources.length - MOST_LINES, "more cell")}; all are on the inputs sheet once inserted.</p>}
    </>
  );
}
