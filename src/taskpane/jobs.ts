import { lazy, type ComponentType } from "react";

export interface Job {
  /** What follows # in the pane's address. */
  readonly key: string;
  readonly name: string;
  readonly words: string;
  readonly Panel: ComponentType;
  /** Fetches the job's code; the pane asks for it once it is drawn, so that nothing is fetched later. */
  readonly load: () => Promise<unknown>;
}

const loadPool = () => import("./features/pool/PoolPanel");

/** The jobs that can be done in the pane, in the order of the ribbon. */
export const JOBS: readonly Job[] = [
  {
    key: "pool",
    name: "Pool",
    words: "Share a pooled budget between partners: contributions, in kind, risk share and settlement.",
    Panel: lazy(loadPool),
    load: loadPool,
  },
];
