import { useEffect, useState } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { CheckField } from "../../shared/CheckField";
import { ChoiceField } from "../../shared/ChoiceField";
import { Notice } from "../../shared/Notice";
import { ProgressLine } from "../../shared/ProgressLine";
import { WordField } from "../../shared/WordField";
import { rangeWords } from "../../shared/cellAddress";
import { listWords } from "../../shared/figureWords";
import { useJump } from "../../shared/JumpContext";
import { InsertList } from "./InsertList";
import { FIELD, type Problem } from "./poolFields";
import type { Inserting } from "./useInsert";
import type { Pool } from "./usePool";

interface InsertStepProps {
  readonly pool: Pool;
  readonly inserting: Inserting;
  /** Problems that must be gone before anything is inserted. */
  readonly blocking: readonly Problem[];
  readonly onBlocked: () => void;
}

/** Step 5: put the answer in the workbook, see that it reconciles there, and take it out again. */
export default function InsertStep({ pool, inserting, blocking, onBlocked }: InsertStepProps) {
  const [wanted, setWanted] = useState(false);
  const { mode, alsoAnswer, answerAt } = pool.form.insert;
  const { solution } = pool;
  const busy = inserting.phase !== "still";
  const following = pool.following === FIELD.answerAt;
  const needsCell = alsoAnswer && answerAt.trim() === "";
  const start = () => {
    if (busy) return;
    // What was typed last has not been worked out yet: insert once it has.
    setWanted(pool.behind);
    if (pool.behind) return;
    if (!solution || blocking.length > 0) onBlocked();
    else if (needsCell) document.getElementById(FIELD.answerAt)?.focus();
    else void inserting.insert(solution, pool.form.insert);
  };
  useEffect(() => {
    if (wanted && !pool.behind) start();
  });
  return (
    <>
      <ChoiceField
        id="pool-mode"
        label="Insert as"
        value={mode}
        options={[
          { key: "workings", words: "Workings", why: "Plain formulas, one step a row, that calculate in any Excel, with or without Openbook." },
          { key: "functions", words: "Functions", why: "Openbook's own functions: shorter sheets, but they calculate only where Openbook is installed." },
        ]}
        onChange={(key) => pool.changeInsert({ mode: key })}
      />
      <p className="hint">New sheets are added after those you have. Nothing that is there is changed.</p>
      <CheckField
        id="pool-also-answer"
        label="Also repeat the answer in a sheet of mine"
        checked={alsoAnswer}
        hint="Linked cells, in empty cells only."
        onChange={(on) => pool.changeInsert({ alsoAnswer: on })}
      />
      {alsoAnswer && (
        <>
          <WordField
            id={FIELD.answerAt}
            label="Top left cell of the answer"
            value={answerAt}
            placeholder="Paper!B4"
            problem={inserting.problemAtCell ? inserting.problem : undefined}
            hint={following ? "Following what you select in the sheet. Select one empty cell." : "An empty cell with room below and to the right."}
            onChange={(value) => pool.changeInsert({ answerAt: value })}
          />
          <div className="actions">
            <DefaultButton
              text={following ? "Stop following" : "Use the selection"}
              ariaLabel={`${following ? "Stop following the selection" : "Use the selection"} for the top left cell`}
              onClick={() => pool.follow(following ? null : FIELD.answerAt, true)}
            />
          </div>
        </>
      )}
      <div className="actions" id={FIELD.insert}>
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
      <InsertList inserting={inserting} busy={busy} />
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
