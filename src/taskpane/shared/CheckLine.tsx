import type { ReactNode } from "react";
import { Mark } from "./Mark";

interface CheckLineProps {
  readonly holds: boolean;
  /** Says by itself whether the check holds. */
  readonly words: string;
  readonly children?: ReactNode;
}

/** One check: its mark, then "Holds" or "Does not hold", then what was checked. */
export function CheckLine({ holds, words, children }: CheckLineProps) {
  return (
    <li className="check-line">
      <Mark kind={holds ? "good" : "bad"} />
      <span>
        <strong>{holds ? "Holds." : "Does not hold."}</strong> {words}
        {children}
      </span>
    </li>
  );
}
