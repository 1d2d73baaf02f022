import type { CostLineTable, PriceTable } from "../../../intake/priceReading";
import type { Sourced } from "../../../workings/origin";
import type { TableRead } from "../../shared/job/tableRead";
import type { OwnTable } from "./ownFigures";
import type { MethodForm } from "./upliftForm";

/** A figure typed, or read from the cell typed. */
export interface FigureRead {
  readonly figure: Sourced | null;
  readonly problem: string | undefined;
}

/** The readings and choices that an uplift case is made from. */
export interface UpliftAsked {
  readonly kind: "one" | "list";
  readonly price: FigureRead;
  readonly priceName: string;
  readonly list: TableRead<PriceTable>;
  /** Null where no cost lines are chosen in the sheet. */
  readonly costs: TableRead<CostLineTable> | null;
  /** Null where no figures of the user's own are chosen. */
  readonly own: TableRead<OwnTable> | null;
  readonly method: MethodForm;
  /** The price an hour, where it is not the one price. */
  readonly fee: FigureRead;
}
