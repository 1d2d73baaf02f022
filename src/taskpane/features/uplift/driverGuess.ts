import type { Figures } from "../../../domain/kernel/figures";
import { clauseText } from "./clauseText";

const PAY = /\b(?:pay|paid|staff|staffing|wages?|labou?r|salar(?:y|ies)|carers?|care hours|workers?|nlw|living wage|on-?costs?|national insurance|pensions?|holidays?|sickness)\b/i;
const NOT_PAY = /\b(?:non[- ]?pay|non[- ]?staff|other)\b/i;

/** True where a cost's name says that it is pay, or a cost that goes with it. */
export function isPayName(name: string): boolean {
  return PAY.test(name) && !NOT_PAY.test(name);
}

/** What a cost's name suggests it moves with: a series it names, the National Living Wage for pay, else the CPI rate of September. */
export function driverGuess(name: string, figures: Figures): string {
  const named = name.replace(/\b(?:share|weight|driver|of price|of cost)\b|[%£()]/gi, " ").trim();
  if (/^[A-Za-z][\w[\]-]*$/.test(named) && "tree" in clauseText(named, figures)) return named.toUpperCase() === "CPI" ? "published(CPI[Sep])" : named;
  return isPayName(name) ? "NLW" : "published(CPI[Sep])";
}
