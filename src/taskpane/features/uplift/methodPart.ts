import type { Problem } from "../../shared/job/problem";
import type { Method } from "./upliftFound";
import type { Uplift } from "./useUplift";

/** What every part of 'Set the method' is given. */
export interface MethodPartProps {
  readonly uplift: Uplift;
  readonly problems: readonly Problem[];
  readonly method: Method;
}
