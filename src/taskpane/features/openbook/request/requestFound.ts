import type { ReturnRequest } from "../../../../returns/returnRequest";
import type { Problem } from "../../../shared/job/problem";

/** From what was typed to what is asked of the provider, and every problem on the way with its field. */
export interface RequestFound {
  readonly problems: readonly Problem[];
  /** Null while something that is needed is missing or wrong. */
  readonly solution: ReturnRequest | null;
}
