import { DefaultButton } from "@fluentui/react/lib/Button";
import type { ReactNode } from "react";
import { rangeWords } from "../cellAddress";
import { listWords } from "../figureWords";
import { useJump } from "../JumpContext";
import { Notice } from "../Notice";
import { ProgressLine } from "../ProgressLine";
import { InsertList } from "./InsertList";
import type { Inserting } from "./useInsert";

interface InsertOutcomeProps {
  readonly job: string;
  readonly inserting: Inserting;
  /** More to say of the insert just made. */
  readonly children?: ReactNode;
}

/** Under the Insert button: how it goes, what came of it, and every insert that can be shown or taken out. */
export function InsertOutcome({ job, inserting, children }: InsertOutcomeProps) {
  const busy = inserting.phase !== "still";
  return (
    <>
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
      {inserting.made && (
        <Made inserting={inserting} made={inserting.made} busy={busy}>
          {children}
        </Made>
      )}
      <InsertList job={job} inserting={inserting} busy={busy} />
    </>
  );
}

interface MadeProps {
  readonly inserting: Inserting;
  readonly made: NonNullable<Inserting["made"]>;
  readonly busy: boolean;
  readonly children: ReactNode;
}

function Made({ inserting, made, busy, children }: MadeProps) {
  const jump = useJump();
  const { receipt, master, oneUndoStep } = made;
  return (
    <Notice kind={master.holds ? "good" : "bad"}>
      <p>
        <strong>Inserted: {receipt.title}.</strong> {receipt.sheets.length === 1 ? "Sheet" : "Sheets"} added: {listWords(receipt.sheets)}.
      </p>
      <p>
        {master.words} It is in {rangeWords(receipt.masterCheck)}.
      </p>
      {children}
      {!oneUndoStep && <p>This Excel may need several presses of Undo to take it back. Remove this insert does it in one.</p>}
      <div className="actions">
        <DefaultButton text="Show" ariaLabel="Show the insert" disabled={busy} allowDisabledFocus onClick={() => jump({ sheet: receipt.show, address: "A1" })} />
        <DefaultButton text="Remove this insert" disabled={busy} allowDisabledFocus onClick={() => !busy && void inserting.remove(receipt)} />
      </div>
    </Notice>
  );
}
