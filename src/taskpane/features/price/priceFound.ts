import type { CellPlace } from "../../../cells/sheetReference";
import type { OverheadMethod, PayFrom, PriceAnswer, PriceCase, TransferAnswer } from "../../../workings/price/priceCase";
import type { Problem } from "../../shared/job/problem";
import type { Placed } from "./priceForm";

export interface PriceSolution {
  /** "2025-26". */
  readonly year: string;
  readonly priceCase: PriceCase;
  readonly answer: PriceAnswer;
  /** Null where no posts transfer, or they could not be costed. */
  readonly transfer: TransferAnswer | null;
}

/** A cost centre as 'Check the columns' shows it. */
export interface CentreShown {
  readonly name: string;
  readonly amount: number;
  readonly placed: Placed;
  /** True until a person has said where it goes. */
  readonly suggested: boolean;
}

/** Where posts that the staffing list puts in one place work. */
export interface WorkplaceShown {
  /** The list's own words; "" where it says nothing. */
  readonly words: string;
  readonly posts: number;
  readonly placed: Placed;
}

/** A post that cannot be costed yet. */
export interface PostMissing {
  readonly post: string;
  readonly place: CellPlace;
  /** "fte" can be typed; a salary is put right in the sheet. */
  readonly missing: "fte" | "salary";
  /** True once it has been typed. */
  readonly given: boolean;
}

/** A choice of what a pool is shared by. */
export interface DriverOption {
  readonly key: string;
  readonly words: string;
}

/** A quantity of a driver that the sheets do not give, for a person to type. */
export interface QuantityAsked {
  readonly name: string;
  /** Of the pools and services, pools first. */
  readonly place: number;
  readonly text: string;
}

export interface PoolShown {
  readonly name: string;
  readonly driver: string;
  readonly drivers: readonly DriverOption[];
  /** What the pool comes to from the ledger. */
  readonly amount: number;
  readonly quantities: readonly QuantityAsked[];
}

/** A service whose row gives no units. */
export interface UnitsAsked {
  readonly service: number;
  readonly name: string;
  readonly unit: string;
  readonly asks: "units" | "utilisation";
  readonly text: string;
}

/** What 'Check the columns' and 'Set the method' come to once what the pane suggests is put in. */
export interface Method {
  readonly title: string;
  readonly year: string;
  readonly services: readonly string[];
  readonly pools: readonly PoolShown[];
  readonly centres: readonly CentreShown[];
  readonly workplaces: readonly WorkplaceShown[];
  readonly missing: readonly PostMissing[];
  /** Rows of the services that have no figures of a service, and whether each is one. */
  readonly supportRows: readonly { readonly name: string; readonly isService: boolean }[];
  readonly unitsAsked: readonly UnitsAsked[];
  /** Columns that say which part of each service's cost moves with its units, and what is chosen; no options where there is no such column. */
  readonly variableFrom: { readonly options: readonly DriverOption[]; readonly chosen: string };
  /** Rows of the services whose units, capacity and utilisation do not agree, each in a sentence. */
  readonly unitsDoubts: readonly string[];
  readonly payFrom: PayFrom;
  readonly method: OverheadMethod;
  /** Posts with a protected salary. */
  readonly transferring: number;
}

/** From what was read and chosen to the answer, and every problem on the way with its field. */
export interface PriceFound {
  readonly method: Method | null;
  readonly problems: readonly Problem[];
  readonly solution: PriceSolution | null;
}
