import type { DomainError } from "../../domain/kernel/DomainError";
import type { PlacedTable } from "../sheetLayout";
import type { LedgerPlaced } from "./ledgerSheet";
import type { MethodFollowed } from "./methodsFollowed";
import type { PriceAnswer, PriceCase } from "./priceCase";
import type { PriceInputPlaces, PriceInputs } from "./priceInputs";
import type { PricePlaces } from "./pricePlaces";
import type { TransferWorked } from "./transferTables";
import type { PriceSettings } from "./priceSettings";

/** Names free in the workbook for the sheets. */
export interface PriceSheetNames {
  readonly statement: string;
  readonly inputs: string;
  readonly ledger: string;
  readonly workings: string;
  readonly methods: string;
  readonly checks: string;
}

/** What the sheets after the ledger are laid out from. */
export interface PriceContext {
  readonly priceCase: PriceCase;
  readonly answer: PriceAnswer;
  readonly names: PriceSheetNames;
  readonly mode: "workings" | "functions";
  readonly places: PricePlaces;
  /** Columns no, name, kind. */
  readonly placeNames: PlacedTable;
  readonly inputs: PriceInputs;
  readonly inputPlaces: PriceInputPlaces;
  /** The year's figures of law from the reference figures: rows rate and threshold of National Insurance and, where it is held, the wage floor; null without a staffing list. */
  readonly law: PlacedTable | null;
  /** What a transfer costs, with the figures of law it rests on; null where nothing transfers. */
  readonly transfer: { readonly worked: TransferWorked; readonly law: PlacedTable | null } | null;
  readonly settings: PriceSettings;
  readonly ledger: LedgerPlaced;
  readonly methods: readonly MethodFollowed[];
  /** The posts on the workings sheet, columns placeNo and fte, once they are laid out; null without any. */
  readonly posts: PlacedTable | null;
  readonly sentence: (error: DomainError) => string;
}

/** The workings sheet: what the others read from it. */
export interface PriceWorkings {
  /** Columns no, place, kind, ledger and, with pay from the staffing list, staff; cost. Rows by number, not placed last. */
  readonly places: PlacedTable;
  /** Columns no, post, placeNo, cost and others; null without a staffing list that can be costed. */
  readonly posts: PlacedTable | null;
  /** One cell with the productive hours of a whole post; null without posts. */
  readonly hours: ((readOn: string) => string) | null;
  /** Columns no, service, direct, pool1…, overhead, full, contingency, charge, surplus, delivered, price and others. */
  readonly services: PlacedTable;
  /** Columns no, pool, cost, borne, left; null without pools. */
  readonly pools: PlacedTable | null;
  /** Columns no, pay, over; null where pay is not from the staffing list. */
  readonly fees: PlacedTable | null;
  /** Columns standard, protected, more and, where any is asked for, redundancy; null where nothing transfers. */
  readonly transfer: PlacedTable | null;
  /** Columns line, serviceNo, used, price. */
  readonly utilisations: PlacedTable;
  /** Columns line, methodNo, serviceNo, overhead, full, price: all the services of a method together, in the answer's order. */
  readonly byMethod: PlacedTable;
  readonly checks: readonly StepCheck[];
}

/** Formula (without "=") that is 0 where the steps can be relied on. */
export interface StepCheck {
  readonly words: string;
  readonly unit: string;
  readonly is: (readOn: string) => string;
}

/** Formulas (without "=") of what a service, by its number, bears by a method, which is counted from 0. */
export interface MethodsPlaced {
  readonly part: PartOf;
  readonly overhead: (method: number, serviceNo: string, readOn: string) => string;
  readonly checks: readonly StepCheck[];
}

/** Of one pool, from 0; null where the method cannot share it. */
export type PartOf = (method: number, pool: number, serviceNo: string, readOn: string) => string | null;
