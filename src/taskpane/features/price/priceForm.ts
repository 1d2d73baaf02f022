import type { LedgerChoices, ServiceChoices, StaffChoices } from "../../../intake/ledgerReading";
import type { OverheadMethod, PayFrom } from "../../../workings/price/priceCase";
import { EMPTY_INSERT, type InsertForm } from "../../shared/job/insertForm";

/** Where a cost centre goes, or a post works, by name. */
export type Placed =
  | { readonly kind: "service" | "pool"; readonly name: string }
  | { readonly kind: "excluded"; readonly reason: string }
  | { readonly kind: "unplaced" };

/** A pool of overheads and what it is shared by: see `poolDrivers`. */
export interface PoolForm {
  readonly name: string;
  /** null until chosen: then what its name suggests. */
  readonly driver: string | null;
}

/** Days and hours of a full-time post, as typed. */
export interface TimeForm {
  readonly weeklyHours: string;
  readonly leaveDays: string;
  readonly bankHolidays: string;
  readonly sickDays: string;
  readonly trainingDays: string;
  /** Percent. */
  readonly contactShare: string;
}

/** What a person has chosen in 'Set the method', as typed; null where the pane suggests. */
export interface MethodForm {
  readonly title: string | null;
  readonly year: string | null;
  readonly payFrom: PayFrom;
  /** Percent, as typed. */
  readonly pension: string;
  readonly other: string;
  readonly vacancy: string;
  readonly time: TimeForm;
  readonly pools: readonly PoolForm[] | null;
  readonly method: OverheadMethod;
  /** Quantities that no sheet gives, by driver, then by service or pool. */
  readonly quantities: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Units, and utilisation in percent, of services whose row gives none, by service. */
  readonly units: ReadonlyMap<string, string>;
  readonly utilisation: ReadonlyMap<string, string>;
  readonly contingency: string;
  readonly surplus: string;
  readonly surplusOn: "cost" | "price";
  readonly variableShare: string;
  /** Where the part of cost that moves with units comes from: see `variableShares`; null until chosen. */
  readonly variableFrom: string | null;
  readonly transfer: boolean;
  /** null until typed: then the pension rate of the other posts. */
  readonly protectedPension: string | null;
  readonly transferEnd: string;
}

export interface PriceForm {
  readonly ledger: string;
  readonly services: string;
  readonly staff: string;
  readonly ledgerChoices: LedgerChoices;
  readonly serviceChoices: ServiceChoices;
  readonly staffChoices: StaffChoices;
  /** By cost centre, where a person has said. */
  readonly placings: ReadonlyMap<string, Placed>;
  /** By what the staffing list says of where a post works. */
  readonly worksIn: ReadonlyMap<string, Placed>;
  /** FTE as typed, by the post's sheet row, where the list gives none. */
  readonly fte: ReadonlyMap<number, string>;
  /** Whether a line of the ledger is pay, where a person has said. */
  readonly payLines: ReadonlyMap<string, boolean>;
  /** Whether a row of the services is a service (true) or overheads (false), where a person has said. */
  readonly isService: ReadonlyMap<string, boolean>;
  readonly method: MethodForm;
  readonly insert: InsertForm;
}

export const EMPTY_FORM: PriceForm = {
  ledger: "",
  services: "",
  staff: "",
  ledgerChoices: {},
  serviceChoices: {},
  staffChoices: {},
  placings: new Map(),
  worksIn: new Map(),
  fte: new Map(),
  payLines: new Map(),
  isService: new Map(),
  method: {
    title: null,
    year: null,
    payFrom: "ledger",
    pension: "",
    other: "",
    vacancy: "0",
    time: { weeklyHours: "37", leaveDays: "20", bankHolidays: "8", sickDays: "0", trainingDays: "0", contactShare: "100" },
    pools: null,
    method: "reciprocal",
    quantities: new Map(),
    units: new Map(),
    utilisation: new Map(),
    contingency: "0",
    surplus: "0",
    surplusOn: "cost",
    variableShare: "0",
    variableFrom: null,
    transfer: false,
    protectedPension: null,
    transferEnd: "",
  },
  insert: EMPTY_INSERT,
};

/** A map with one entry put in, or taken out where there is nothing to hold. */
export function withEntry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value | undefined): ReadonlyMap<Key, Value> {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}
