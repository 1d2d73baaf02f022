import { useEffect, useState } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { CheckField } from "../CheckField";
import { ChoiceField } from "../ChoiceField";
import { Notice } from "../Notice";
import { ProgressLine } from "../ProgressLine";
import { WordField } from "../WordField";
import { rangeWords } from "../cellAddress";
import { listWords } from "../figureWords";
import { useJump } from "../JumpContext";
import { InsertList } from "./InsertList";
import { answerAtField, type InsertForm } from "./insertForm";
import type { Inserting } from "./useInsert";

interface InsertStepProps {
  readonly job: string;
  readonly form: InsertForm;
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
  readonly onBlocked: () => void;
}

/** Step 5: put the answer in the workbook, see that it reconciles there, and take it out again. */
export default function InsertStep({ job, form, onChange, following, onFollow, behind, ready, inserting, onInsert, onBlocked }: InsertStepProps) {
  const [wanted, setWanted] = useState(false);
  const { mode, alsoAnswer, answerAt } = form;
  const busy = inserting.phase !== "still";
  const needsCell = alsoAnswer && answerAt.trim() === "";
  const start = () => {
    if (busy) return;
    // What was typed last has not been worked out yet: insert once it has.
    setWanted(behind);
    if (behind) return;
    if (!ready) onBlocked();
    else if (needsCell) document.getElementById(answerAtField(job))?.focus();
    else onInsert();
  };
  useEffect(() => {
    if (wanted && !behind) start();
  });
  return (
    <>
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
      <p className="hint">New sheets are added after those you have. Nothing that is there is changed.</p>
      <CheckField
        id={`${job}-also-answer`}
        label="Also repeat the answer in a sheet of mine"
        checked={alsoAnswer}
        hint="Linked cells, in empty cells only."
        onChange={(on) => onChange({ alsoAnswer: on })}
      />
      {alsoAnswer && (
        <>
          <WordField
            id={answerAtField(job)}
            label="Top left cell of the answer"
            value={answerAt}
            placeholder="Paper!B4"
            problem={inserting.problemAtCell ? inserting.problem : undefined}
            hint={following ? "Following what you select in the sheet. Select one empty cell." : "An empty cell with room below and to the right."}
            onChange={(value) => onChange({ answerAt: value })}
          />
          <div className="actions">
            <DefaultButton
              text={following ? "Stop following" : "Use the selection"}
              ariaLabel={`${following ? "Stop following the selection" : "Use the selection"} for the top left cell`}
              onClick={() => onFollow(!following)}
            />
          </div>
        </>
      )}
      <div className="actions" id={`${job}-insert`}>
        <PrimaryButton text="Insert" disabled={busy} allowDisabledFocus onClick={start} />
      </div>
      {inserting.phase === "inserting" && <ProgressLine label="Inserting" done={inserting.done} of={inserting.of} onCancel={inserting.cancel} />}
      {inserting.phase === "removing" && <ProgressLine label="Removing" done={0} of={0} />}
      {inserting.problem && !inserting.problemAtCell && (
        <Notice kind="bad">
          <p>{inserting.problem}</p>
        </Notice>
      )}
      {inserting.said && (
        <Notice kind="good">
          <p>{inserting.said}</p>
        </Notice>
      )}
      {inserting.made && <Made inserting={inserting} made={inserting.made} busy={busy} />}
      <InsertList job={job} inserting={inserting} busy={busy} />
    </>
  );
}

function Made({ inserting, made, busy }: { readonly inserting: Inserting; readonly made: NonNullable<Inserting["made"]>; readonly busy: boolean }) {
  const jump = useJump();
  const { receipt, master, oneUndoStep } = made;
  return (
    <Notice kind={master.holds ? "good" : "bad"}>
      <p>
        <strong>Inserted: {receipt.title}.</strong> Sheets added: {listWords(receipt.sheets)}.
      </p>
      <p>
        {master.words} It is in {rangeWords(receipt.masterCheck)}.
      </p>
      {!oneUndoStep && <p>This Excel may need several presses of Undo to take it back. Remove this insert does it in one.</p>}
      <div className="actions">
        <DefaultButton text="Show" ariaLabel="Show the insert" disabled={busy} allowDisabledFocus onClick={() => jump({ sheet: receipt.show, address: "A1" })} />
        <DefaultButton text="Remove this insert" disabled={busy} allowDisabledFocus onClick={() => !busy && void inserting.remove(receipt)} />
      </div>
    </Notice>
  );
}
