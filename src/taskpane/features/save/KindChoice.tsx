import { useEffect } from "react";
import { ChoiceField } from "../../shared/ChoiceField";
import { SAVE_KINDS, type SaveKind } from "./saveKinds";

interface KindChoiceProps {
  /** The kind at whose head this choice stands. */
  readonly at: SaveKind;
  /** True where a person has just come here from another kind's choice: focus goes on to this one's. */
  readonly arrived: boolean;
  readonly onArrived: () => void;
  readonly onChoose: (kind: SaveKind) => void;
}

/** What to work out: the first choice of the Save job. */
export function KindChoice({ at, arrived, onArrived, onChoose }: KindChoiceProps) {
  const id = `save-${at}-kind`;
  useEffect(() => {
    if (!arrived) return;
    document.querySelector<HTMLInputElement>(`[aria-labelledby~="${id}-label"] input:checked`)?.focus();
    onArrived();
  }, [arrived, onArrived, id]);
  return <ChoiceField id={id} label="What to work out" value={at} options={SAVE_KINDS} onChange={onChoose} />;
}
