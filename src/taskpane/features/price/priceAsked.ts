import type { ServiceTable, StaffTable } from "../../../intake/ledgerReading";
import type { TableRead } from "../../shared/job/tableRead";
import type { LedgerHeld } from "./ledgerHeld";
import type { LedgerSums } from "./ledgerSums";
import type { PriceForm } from "./priceForm";

/** The readings and choices that a price case is made from. */
export interface PriceAsked {
  readonly ledger: TableRead<LedgerHeld>;
  /** The ledger added up; null where it is not read. */
  readonly sums: LedgerSums | null;
  readonly services: TableRead<ServiceTable>;
  /** Null where no staffing list is chosen. */
  readonly staff: TableRead<StaffTable> | null;
  readonly form: Pick<PriceForm, "placings" | "worksIn" | "fte" | "isService" | "method">;
}
