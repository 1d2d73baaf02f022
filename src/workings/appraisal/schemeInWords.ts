import type { DiscountScheme } from "../../domain/savings/discountFactor";
import { percentInWords } from "../figuresInWords";

/** What the amounts are discounted by, and where that is from. */
export function schemeInWords(scheme: DiscountScheme): string {
  if (typeof scheme === "number") return `One rate of ${percentInWords(scheme)} for every year, chosen in the pane.`;
  const name = scheme.trim().toLowerCase();
  const which = name.startsWith("health") ? "health rates" : name.startsWith("sens") ? "lower rates for sensitivity" : "standard rates";
  return `HM Treasury, The Green Book, February 2026: ${which}.`;
}
