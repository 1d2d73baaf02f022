import type { CellBlock } from "../../../intake/cellBlock";
import type { LedgerTable, ServiceTable, StaffTable } from "../../../intake/ledgerReading";
import type { TableRead } from "../../shared/job/tableRead";
import type { LedgerSums } from "./ledgerSums";
import type { PriceForm } from "./priceForm";

/** The readings and choices that a price case is made from. */
export interface PriceAsked {
  readonly ledger: TableRead<LedgerTable>;
  /** The cells the ledger was read from. */
  readonly block: CellBlock | null;
  /** The ledger added up; null where it is not read. */
  readonly sums: LedgerSums | null;
  readonly services: TableRead<ServiceTable>;
  /** Null where no staffing list is chosen. */
  readonly staff: TableRead<StaffTable> | null;
  readonly form: Pick<PriceForm, "placings" | "worksIn" | "fte" | "isService" | "method">;
}
