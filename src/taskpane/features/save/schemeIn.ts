import type { DiscountScheme } from "../../../domain/savings/discountFactor";
import type { Problem } from "../../shared/job/problem";
import { percentIn } from "../../shared/job/typedFigures";
import type { SchemeChoice } from "./schemeWords";

/** The discount scheme chosen; null with its problem noted where a rate of one's own is none. */
export function schemeIn(rateField: string, { scheme, rate }: { readonly scheme: SchemeChoice; readonly rate: string }, problems: Problem[]): DiscountScheme | null {
  if (scheme !== "rate") return scheme;
  return percentIn(rateField, rate, "the discount rate, such as 3.5", problems, { least: 0 })?.value ?? null;
}
