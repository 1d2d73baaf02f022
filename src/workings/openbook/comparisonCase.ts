import type { QueryLimits } from "../../domain/openbook/beyondLimits";
import type { Against, QueryLogRead } from "../../returns/queryLog";
import type { ReturnGiven } from "../../returns/returnGiven";
import type { Sourced } from "../origin";

/** What a contract says of surplus; rates are on income. */
export interface SurplusTerms {
  /** "All contracts", or the contract it is of. */
  readonly name: string;
  /** Below it the commissioner tops up; null for no top-up. */
  readonly minimum: Sourced | null;
  /** Above it the excess is shared; null where nothing is returned. */
  readonly maximum: Sourced | null;
  /** The provider's part of the excess. */
  readonly providerShare: Sourced;
  /** The most that is topped up, in pounds; null for no limit. */
  readonly topUpLimit: Sourced | null;
}

/** Limits of what is asked about: as in OPEN.VARIANCE. */
export type ComparisonLimits = { readonly [Limit in keyof QueryLimits]: null extends QueryLimits[Limit] ? Sourced | null : Sourced };

/** Something that was chosen and could not be read as a return at all. */
export interface UnreadSource {
  readonly source: string;
  /** One sentence. */
  readonly words: string;
}

/** Everything returns are compared from. */
export interface ComparisonCase {
  readonly title: string;
  /** At least one; one a provider and service. */
  readonly returns: readonly ReturnGiven[];
  readonly against: Against;
  /** Returns of other years, or sent before: each return is set against the latest of the same provider and service that is no later than it. */
  readonly earlier: readonly ReturnGiven[];
  readonly limits: ComparisonLimits;
  readonly terms: readonly SurplusTerms[];
  /** By return: the place of its terms; null where no surplus is worked out for it. */
  readonly termsOf: readonly (number | null)[];
  /** Logs found in the workbook, oldest first. */
  readonly logs: readonly QueryLogRead[];
  readonly unread: readonly UnreadSource[];
}
