import type { QueryLimits } from "../../domain/openbook/beyondLimits";
import type { Against } from "../../returns/queryLog";
import type { ReturnGiven } from "../../returns/returnGiven";
import type { ComparedReturn } from "./comparisonFigures";

/** A return and what it is set against. */
export interface ReturnCompared {
  readonly given: ReturnGiven;
  /** The one before it of the same provider and service, whatever it is compared with; null where there is none. */
  readonly earlier: ReturnGiven | null;
  readonly against: Against;
  readonly limits: QueryLimits;
  readonly compared: ComparedReturn;
}
