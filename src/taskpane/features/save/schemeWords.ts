import type { DiscountScheme } from "../../../domain/savings/discountFactor";
import { percentWords } from "../../shared/figureWords";

export type SchemeChoice = "green-book" | "health" | "sensitivity" | "rate";

export const SCHEMES: readonly { readonly key: SchemeChoice; readonly words: string }[] = [
  { key: "green-book", words: "Green Book: 3.5% a year, falling after year 30" },
  { key: "health", words: "Green Book, health: 1.5% a year, falling after year 30" },
  { key: "sensitivity", words: "Green Book, without pure time preference: 3% a year, falling after year 30" },
  { key: "rate", words: "One rate of your own" },
];

/** A scheme inside a sentence. */
export function schemeWords(scheme: DiscountScheme): string {
  if (typeof scheme === "number") return `discounted at ${percentWords(scheme)}`;
  return scheme === "health" ? "discounted at the Green Book’s health rate" : scheme === "sensitivity" ? "discounted at the Green Book’s sensitivity rate" : "discounted at the Green Book’s rate";
}
