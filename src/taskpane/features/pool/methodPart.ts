import type { PartnerTable } from "../../../intake/reading";
import type { Problem } from "../../shared/job/problem";
import type { Method } from "./methodOf";
import type { Pool } from "./usePool";

/** What every part of 'Set the method' is given. */
export interface MethodPartProps {
  readonly pool: Pool;
  readonly problems: readonly Problem[];
  readonly table: PartnerTable;
  readonly method: Method;
}
