import { DefaultButton } from "@fluentui/react/lib/Button";
import type { ReactNode } from "react";

interface AnswerSourcesPartProps {
  /** A line for each place in the workbook, as items of a list. */
  readonly places: ReactNode;
  /** Published figures that were used. */
  readonly children?: ReactNode;
  readonly readAgain: () => void;
}

/** Where the answer's figures came from, and a way to read them again. */
export function AnswerSourcesPart({ places, children, readAgain }: AnswerSourcesPartProps) {
  return (
    <section aria-label="Sources">
      <h3>Sources</h3>
      <ul className="sources">{places}</ul>
      {children}
      <div className="actions">
        <DefaultButton text="Read again" ariaLabel="Read again from the sheet" onClick={readAgain} />
      </div>
    </section>
  );
}
