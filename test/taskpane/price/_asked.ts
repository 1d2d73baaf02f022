import type { CellBlock, CellValue } from "../../../src/intake/cellBlock";
import { ledgerReading, type LedgerHeld } from "../../../src/taskpane/features/price/ledgerHeld";
import type { PriceAsked } from "../../../src/taskpane/features/price/priceAsked";
import { EMPTY_FORM, type MethodForm, type PriceForm } from "../../../src/taskpane/features/price/priceForm";
import { ledgerRead, servicesRead, staffRead, sumsRead } from "../../../src/taskpane/features/price/priceFrom";
import { blockOf } from "../../intake/_block";
import { ledgerRows, serviceRows, staffRows } from "./_priceSheets";

type Rows = readonly (readonly CellValue[])[];

export interface Sheets {
  readonly ledger?: Rows;
  readonly services?: Rows;
  /** Null for none. */
  readonly staff?: Rows | null;
}

const source = (sheet: string, rows: Rows) => ({ status: "read", block: blockOf(rows, { sheet }), problem: undefined }) as const;

export function heldOf(block: CellBlock): LedgerHeld {
  const slices = ledgerReading(block, {})();
  for (let next = slices.next(); ; next = slices.next()) if (next.done === true) return next.value;
}

/** What the job is asked of the sheets, read as the pane reads them. */
export function askedOf({ ledger = ledgerRows(), services = serviceRows(), staff = staffRows() }: Sheets = {}, form: Partial<Omit<PriceForm, "method">> = {}, method: Partial<MethodForm> = {}): PriceAsked {
  const held = heldOf(blockOf(ledger, { sheet: "Ledger" }));
  const whole = { ...EMPTY_FORM, ...form, method: { ...EMPTY_FORM.method, ...method } };
  return {
    ledger: ledgerRead({ status: "read", problem: undefined }, held, undefined),
    sums: sumsRead(held, whole.payLines).table,
    services: servicesRead(source("Services", services), {}),
    staff: staff === null ? null : staffRead(source("Staffing", staff), {}),
    form: whole,
  };
}
