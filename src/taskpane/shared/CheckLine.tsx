import type { ReactNode } from "react";
import { Mark } from "./Mark";

interface CheckLineProps {
  readonly holds: boolean;
  /** Says by itself whether the check holds. */
  readonly words: string;
  /** What its mark is called, where "Holds" and "Does not hold" would not say it. */
  readonly called?: { readonly good: string; readonly bad: string };
  readonly children?: ReactNode;
}

const HOLDS = { good: "Holds.", bad: "Does not hold." };

/** One check: its mark, what that is called, then what was checked. */
export function CheckLine({ holds, words, called = HOLDS, children }: CheckLineProps) {
  return (
    <li className="check-line">
      <Mark kind={holds ? "good" : "bad"} />
      <span>
        <strong>{holds ? called.good : called.bad}</strong> {words}
        {children}
      </span>
    </li>
  );
}
