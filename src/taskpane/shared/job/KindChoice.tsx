import { useEffect } from "react";
import { ChoiceField } from "../ChoiceField";
import type { JobKind } from "./jobKinds";

interface KindChoiceProps<Kind extends string> {
  /** The job in the pane's address; begins the id of the choice. */
  readonly job: string;
  readonly label: string;
  readonly kinds: readonly JobKind<Kind>[];
  /** The kind at whose head this choice stands. */
  readonly at: Kind;
  /** True where a person has just come here from another kind's choice: focus goes on to this one's. */
  readonly arrived: boolean;
  readonly onArrived: () => void;
  readonly onChoose: (kind: Kind) => void;
}

/** What to do: the first choice of a job that does more than one thing. */
export function KindChoice<Kind extends string>({ job, label, kinds, at, arrived, onArrived, onChoose }: KindChoiceProps<Kind>) {
  const id = `${job}-${at}-kind`;
  useEffect(() => {
    if (!arrived) return;
    document.querySelector<HTMLInputElement>(`[aria-labelledby~="${id}-label"] input:checked`)?.focus();
    onArrived();
  }, [arrived, onArrived, id]);
  return <ChoiceField id={id} label={label} value={at} options={kinds} onChange={onChoose} />;
}
