import type { Problem } from "../../shared/job/problem";
import type { Method } from "./priceFound";
import type { Price } from "./usePrice";

/** What every part of 'Set the method' is given. */
export interface MethodPartProps {
  readonly price: Price;
  readonly problems: readonly Problem[];
  readonly method: Method;
}
