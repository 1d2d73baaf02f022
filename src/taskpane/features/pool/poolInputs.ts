import type { BudgetTable, PartnerTable } from "../../../intake/reading";
import type { TierTable } from "../../../intake/readTierTable";
import type { Sourced } from "../../../workings/pool/poolCase";
import type { MethodForm } from "./poolForm";

/** The readings and choices that a pool case is made from. */
export interface PoolInputs {
  readonly budget: { readonly table: BudgetTable };
  readonly partners: { readonly table: PartnerTable };
  readonly method: MethodForm;
  /** The forecast or outturn spend, from a cell or typed; null where it is not known yet. */
  readonly spend: Sourced | null;
  readonly spendProblem?: string | undefined;
  /** The tiers read from the sheet, null while they are not; absent where they are typed in the pane. */
  readonly tiers?: TierTable | null;
  /** Percent by partner that the contributions come to, for a tier shared as they are. */
  readonly contributionPercents: readonly string[];
}
