import { PrimaryButton } from "@fluentui/react/lib/Button";
import { useEffect, useState, type ReactNode } from "react";
import { Notice } from "../../shared/Notice";
import { ProgressLine } from "../../shared/ProgressLine";
import type { OpeningAsNew } from "./useOpenAsNew";

interface OpenAsNewProps {
  /** What the button says: "Open in a new workbook". */
  readonly button: string;
  readonly opening: OpeningAsNew;
  /** True while something typed or chosen has still to be worked out. */
  readonly behind: boolean;
  /** False while a problem stands in the way. */
  readonly ready: boolean;
  readonly onOpen: () => void;
  /** Told when the button is pressed and it is not ready. */
  readonly onBlocked: () => void;
  /** What a person does next, once it is open. */
  readonly next?: ReactNode;
}

/** A button that opens something in a new workbook, how that goes, and what came of it. */
export function OpenAsNew({ button, opening, behind, ready, onOpen, onBlocked, next }: OpenAsNewProps) {
  const [wanted, setWanted] = useState(false);
  const { busy, problem, said } = opening;
  const start = () => {
    if (busy) return;
    // What was typed last has not been worked out yet: open once it has.
    setWanted(behind);
    if (behind) return;
    if (ready) onOpen();
    else onBlocked();
  };
  useEffect(() => {
    if (wanted && !behind) start();
  });
  return (
    <>
      <div className="actions">
        <PrimaryButton text={button} disabled={busy} allowDisabledFocus onClick={start} />
      </div>
      {busy && <ProgressLine label="Opening a new workbook" done={0} of={0} />}
      {problem !== undefined && (
        <Notice kind="bad">
          <p>{problem}</p>
        </Notice>
      )}
      {said !== undefined && (
        <Notice kind="good">
          <p>{said}</p>
          {next}
        </Notice>
      )}
    </>
  );
}
