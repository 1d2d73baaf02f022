import type { ContractKind } from "../../../../workings/contracts/contractCase";
import { EMPTY_INSERT, type InsertForm } from "../../../shared/job/insertForm";

export const MOST_LOTS = 50;

/** A lot as typed. */
export interface LotForm {
  readonly name: string;
  /** An amount, or the cell that holds it. */
  readonly annual: string;
  /** True where its value cannot be estimated. */
  readonly unknown: boolean;
}

/** What a person has chosen in 'Set the method', as typed. */
export interface MethodForm {
  readonly title: string;
  readonly kind: ContractKind;
  readonly term: string;
  readonly start: string;
  readonly procurement: string;
  /** Percent a year. */
  readonly change: string;
  readonly paidAs: "contract" | "grant";
  /** Percent. */
  readonly vat: string;
}

export interface ContractForm {
  /** An amount, or the cell that holds it. */
  readonly annual: string;
  /** True where the contract's value cannot be estimated. */
  readonly unknown: boolean;
  readonly inLots: boolean;
  /** Where a table of lots is, from which they are filled; "" for none. */
  readonly lotsAt: string;
  readonly lots: readonly LotForm[];
  readonly method: MethodForm;
  readonly insert: InsertForm;
}

export const EMPTY_LOT: LotForm = { name: "", annual: "", unknown: false };

export const EMPTY_FORM: ContractForm = {
  annual: "",
  unknown: false,
  inLots: false,
  lotsAt: "",
  lots: [{ ...EMPTY_LOT, name: "Lot 1" }, { ...EMPTY_LOT, name: "Lot 2" }],
  method: { title: "Contract value", kind: "light-touch", term: "", start: "", procurement: "", change: "0", paidAs: "contract", vat: "20" },
  insert: EMPTY_INSERT,
};
