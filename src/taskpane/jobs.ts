import { lazy, type ComponentType } from "react";

export interface Job {
  /** What follows # in the pane's address. */
  readonly key: string;
  readonly name: string;
  readonly words: string;
  readonly Panel: ComponentType;
}

/** The jobs that can be done in the pane, in the order of the ribbon. */
export const JOBS: readonly Job[] = [
  {
    key: "pool",
    name: "Pool",
    words: "Share a pooled budget between partners: contributions, in kind, risk share and settlement.",
    Panel: lazy(() => import("./features/pool/PoolPanel")),
  },
];
