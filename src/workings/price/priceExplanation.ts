import type { Explanation } from "../explanation";
import { explainDirect, explainExclusion, explainFull, explainLedger, explainOverhead, explainPool, explainShare } from "./explainCosts";
import { explainAtUtilisation, explainBreakEven, explainCharge, explainContingency, explainGap, explainMethod, explainPrice, explainSurplus, explainUnits } from "./explainPrice";
import { explainPost, explainStaff } from "./explainStaff";
import type { PriceAnswer, PriceCase } from "./priceCase";

/** A figure of the answer that can be opened up. Everything counts from 0, methods and utilisations in the answer's order. */
export type PriceFigure =
  | { readonly kind: "ledger" | "staff" }
  | { readonly kind: "exclusion"; readonly exclusion: number }
  | { readonly kind: "pool"; readonly pool: number }
  | { readonly kind: "share"; readonly pool: number; readonly service: number }
  | { readonly kind: "direct" | "overhead" | "full" | "contingency" | "surplus" | "charge" | "units" | "price" | "breakEven" | "gap"; readonly service: number }
  | { readonly kind: "atUtilisation"; readonly service: number; readonly utilisation: number }
  | { readonly kind: "byMethod"; readonly service: number; readonly method: number }
  | { readonly kind: "post"; readonly post: number };

/**
 * How a figure came about: words, each step with its values, and the cells and published figures it rests on.
 *
 * @throws {RangeError} for a figure that the answer does not have
 */
export function priceExplanation(priceCase: PriceCase, answer: PriceAnswer, figure: PriceFigure): Explanation {
  const solved = { priceCase, answer };
  switch (figure.kind) {
    case "ledger": return explainLedger(solved);
    case "staff": return explainStaff(solved);
    case "exclusion": return explainExclusion(solved, figure.exclusion);
    case "pool": return explainPool(solved, figure.pool);
    case "share": return explainShare(solved, figure.pool, figure.service);
    case "direct": return explainDirect(solved, figure.service);
    case "overhead": return explainOverhead(solved, figure.service);
    case "full": return explainFull(solved, figure.service);
    case "contingency": return explainContingency(solved, figure.service);
    case "surplus": return explainSurplus(solved, figure.service);
    case "charge": return explainCharge(solved, figure.service);
    case "units": return explainUnits(solved, figure.service);
    case "price": return explainPrice(solved, figure.service);
    case "breakEven": return explainBreakEven(solved, figure.service);
    case "gap": return explainGap(solved, figure.service);
    case "atUtilisation": return explainAtUtilisation(solved, figure.service, figure.utilisation);
    case "byMethod": return explainMethod(solved, figure.service, figure.method);
    case "post": return explainPost(solved, figure.post);
  }
}
