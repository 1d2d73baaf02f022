import type { ReactNode } from "react";

/** One of the things a job can do. */
export interface JobKind<Kind extends string> {
  readonly key: Kind;
  readonly words: string;
  readonly why: string;
}

/** What the panel of each kind is given. */
export interface KindProps {
  /** The choice of what to do, for the head of step 1. */
  readonly kindChoice: ReactNode;
}
