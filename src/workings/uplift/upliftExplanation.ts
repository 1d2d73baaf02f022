import type { Explanation } from "../explanation";
import { explainAward, explainContribution, explainDriver, explainLessPressure, explainLineChange, explainPressure } from "./explainBridge";
import { explainFloor, explainPayAfter, explainPayBefore } from "./explainPay";
import { explainChange, explainCost, explainNow, explainPrice, explainReal, explainUncapped } from "./explainPrices";
import { upliftFigures } from "./upliftFigures";
import type { UpliftAnswer, UpliftCase } from "./upliftCase";

/** A figure of the answer that can be opened up. Lines and drivers count from 0; year 1 begins at the review, and a cost's year 0 is now. */
export type UpliftFigure =
  | { readonly kind: "now" | "realNow"; readonly line: number }
  | { readonly kind: "change" | "price" | "uncapped" | "real"; readonly line: number; readonly year: number }
  | { readonly kind: "cost"; readonly year: number }
  | { readonly kind: "bridgeChange" | "contribution"; readonly line: number }
  | { readonly kind: "driver"; readonly driver: number }
  | { readonly kind: "pressure" | "award" | "lessPressure" }
  | { readonly kind: "payBefore" | "payAfter" | "floorBefore" | "floorAfter" };

/**
 * How a figure came about: words, each step with its values, and the cells and published figures it rests on.
 *
 * @throws {RangeError} for a figure that the answer does not have
 */
export function upliftExplanation(upliftCase: UpliftCase, answer: UpliftAnswer, figure: UpliftFigure): Explanation {
  const solved = { upliftCase, answer, figures: upliftFigures(upliftCase) };
  switch (figure.kind) {
    case "now": return explainNow(solved, figure.line);
    case "realNow": return explainReal(solved, figure.line, 0);
    case "change": return explainChange(solved, figure.line, figure.year);
    case "price": return explainPrice(solved, figure.line, figure.year);
    case "uncapped": return explainUncapped(solved, figure.line, figure.year);
    case "real": return explainReal(solved, figure.line, figure.year);
    case "cost": return explainCost(solved, figure.year);
    case "bridgeChange": return explainLineChange(solved, figure.line);
    case "contribution": return explainContribution(solved, figure.line);
    case "driver": return explainDriver(solved, figure.driver);
    case "pressure": return explainPressure(solved);
    case "award": return explainAward(solved);
    case "lessPressure": return explainLessPressure(solved);
    case "payBefore": return explainPayBefore(solved);
    case "payAfter": return explainPayAfter(solved);
    case "floorBefore": return explainFloor(solved, "before");
    case "floorAfter": return explainFloor(solved, "after");
  }
}
