import { useEffect, useState, type ReactNode } from "react";
import { PrimaryButton } from "@fluentui/react/lib/Button";
import { CheckField } from "../CheckField";
import { ChoiceField } from "../ChoiceField";
import { SelectionField } from "../SelectionField";
import { answerAtField, type InsertForm } from "./insertForm";
import { InsertOutcome } from "./InsertOutcome";
import type { Inserting } from "./useInsert";

interface InsertStepProps {
  readonly job: string;
  readonly form: InsertForm;
  /** What is to be inserted, where there is more than one thing. */
  readonly choice?: ReactNode;
  /** True where what is inserted is values alone. */
  readonly valuesOnly?: boolean;
  /** False for an answer that is whole sheets, with nothing short enough to repeat beside other cells. */
  readonly repeats?: boolean;
  readonly onChange: (part: Partial<InsertForm>) => void;
  /** True while the cell for the answer follows the selection. */
  readonly following: boolean;
  readonly onFollow: (follow: boolean) => void;
  /** True while something typed or chosen has still to be worked out. */
  readonly behind: boolean;
  /** False while a problem stands in the way of the answer. */
  readonly ready: boolean;
  readonly inserting: Inserting;
  readonly onInsert: () => void;
  /** Told when Insert is pressed and the answer is not ready. */
  /** Leads to what keeps the answer from being inserted, as soon as that is known. */
  readonly onBlocked: () => void;
}

/** Step 5: put the answer in the workbook, see that it reconciles there, and take it out again. */
export default function InsertStep({ job, form, choice, valuesOnly = false, repeats = true, onChange, following, onFollow, behind, ready, inserting, onInsert, onBlocked }: InsertStepProps) {
  const [wanted, setWanted] = useState(false);
  const { mode, alsoAnswer, answerAt } = form;
  const busy = inserting.phase !== "still";
  const needsCell = !valuesOnly && repeats && alsoAnswer && answerAt.trim() === "";
  const start = () => {
    if (busy) return;
    // What was typed last has not been worked out yet: insert once it has, if there is no problem, which folds this step.
    setWanted(behind);
    if (behind || !ready) onBlocked();
    else if (needsCell) document.getElementById(answerAtField(job))?.focus();
    else onInsert();
  };
  useEffect(() => {
    if (wanted && !behind) start();
  });
  return (
    <>
      {choice}
      {!valuesOnly && (
        <ChoiceField
          id={`${job}-mode`}
          label="Insert as"
          value={mode}
          options={[
            { key: "workings", words: "Workings", why: "Plain formulas, one step a row, that calculate in any Excel, with or without Openbook." },
            { key: "functions", words: "Functions", why: "Openbook's own functions: shorter sheets, but they calculate only where Openbook is installed." },
          ]}
          onChange={(key) => onChange({ mode: key })}
        />
      )}
      <p className="hint">New sheets are added after those you have. Nothing that is there is changed.</p>
      {!valuesOnly && repeats && (
        <>
          <CheckField
            id={`${job}-also-answer`}
            label="Also repeat the answer in a sheet of mine"
            checked={alsoAnswer}
            hint="Linked cells, in empty cells only."
            onChange={(on) => onChange({ alsoAnswer: on })}
          />
          {alsoAnswer && (
            <SelectionField
              id={answerAtField(job)}
              label="Top left cell of the answer"
              what="the top left cell"
              value={answerAt}
              placeholder="Paper!B4"
              problem={inserting.problemAtCell ? inserting.problem : undefined}
              hint="An empty cell with room below and to the right."
              toSelect="Select one empty cell."
              following={following}
              onTyped={(value) => onChange({ answerAt: value })}
              onFollow={onFollow}
            />
          )}
        </>
      )}
      <div className="actions" id={`${job}-insert`}>
        <PrimaryButton text="Insert" disabled={busy} allowDisabledFocus onClick={start} />
      </div>
      <InsertOutcome job={job} inserting={inserting} />
    </>
  );
}
