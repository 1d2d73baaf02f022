import type { CostLineChoices, PriceChoices } from "../../../intake/priceReading";
import { EMPTY_INSERT, type InsertForm } from "../../shared/job/insertForm";

export type RoundingKind = "none" | "end" | "each year" | "up";

/** A cost line typed in the pane. */
export interface CostLineForm {
  readonly name: string;
  /** Percent, as typed. */
  readonly share: string;
  readonly driver: string;
  readonly isPay: boolean;
}

/** What an hour is made of, as typed. */
export interface PayForm {
  /** Pounds, or the cell that holds them; null until typed: then the one price. */
  readonly fee: string | null;
  readonly nonPay: string;
  readonly onCost: string;
  readonly paidHours: string;
  readonly surplus: string;
  readonly surplusOn: "cost" | "price";
}

/** What a person has chosen in 'Set the method', as typed; null where the pane suggests. */
export interface MethodForm {
  readonly title: string | null;
  readonly base: string | null;
  readonly review: string | null;
  readonly clause: string;
  /** What drives each share column, by sheet column. */
  readonly drivers: Readonly<Record<number, string>>;
  readonly years: string;
  readonly rounding: RoundingKind;
  /** Pence. */
  readonly multiple: string;
  readonly realTerms: boolean;
  readonly realSeries: string;
  readonly realDate: string | null;
  /** Percent a year, as typed, by series. */
  readonly assumed: Readonly<Record<string, string>>;
  /** null until chosen: then a table of cost lines asks for one. */
  readonly bridge: boolean | null;
  readonly costsIn: "pane" | "sheet" | null;
  readonly costLines: readonly CostLineForm[];
  /** Drivers of lines in the sheet that say none, and whether each is pay, by the line's name. */
  readonly costDrivers: Readonly<Record<string, string>>;
  readonly costIsPay: Readonly<Record<string, boolean>>;
  readonly award: string;
  readonly pay: boolean;
  readonly payData: PayForm;
}

export interface UpliftForm {
  readonly kind: "one" | "list";
  /** Pounds, or the cell that holds them. */
  readonly price: string;
  readonly priceName: string;
  readonly list: string;
  readonly costs: string;
  readonly own: string;
  readonly listChoices: PriceChoices;
  readonly costChoices: CostLineChoices;
  readonly method: MethodForm;
  readonly insert: InsertForm;
}

export const EMPTY_FORM: UpliftForm = {
  kind: "list",
  price: "",
  priceName: "",
  list: "",
  costs: "",
  own: "",
  listChoices: {},
  costChoices: {},
  method: {
    title: null,
    base: null,
    review: null,
    clause: "",
    drivers: {},
    years: "3",
    rounding: "each year",
    multiple: "4",
    realTerms: false,
    realSeries: "GDPDEF",
    realDate: null,
    assumed: {},
    bridge: null,
    costsIn: null,
    costLines: [
      { name: "Pay", share: "", driver: "NLW", isPay: true },
      { name: "Other costs", share: "", driver: "published(CPI[Sep])", isPay: false },
    ],
    costDrivers: {},
    costIsPay: {},
    award: "",
    pay: false,
    payData: { fee: null, nonPay: "", onCost: "", paidHours: "", surplus: "", surplusOn: "price" },
  },
  insert: EMPTY_INSERT,
};
