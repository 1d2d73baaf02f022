import type { DomainErrorCode, ErrorDetail } from "../domain/kernel/DomainError";
import { counted, money, place } from "./shown";

type PricingCode = Extract<DomainErrorCode, "no-front-line" | "never-breaks-even" | `supplies-${string}`>;

/** What is wrong with a price or with overheads, and what to do. */
export const PRICING_SENTENCES: Readonly<Record<PricingCode, (detail: ErrorDetail) => string>> = {
  "no-front-line": ({ argument, count, supports }) =>
    `${argument} has ${counted(count, "values")} for ${counted(supports, "support services")}, so there is no front-line service to carry them: give the support services first, then the front-line services.`,
  "supplies-nobody": (detail) => `${place(detail)}: ${supporter(detail)} supplies nobody but itself, so its cost has nowhere to go: enter what it supplies to the others.`,
  "supplies-no-front-line": (detail) =>
    `${place(detail)}: ${supporter(detail)} supplies no front-line service, so by the direct method its cost has nowhere to go: enter what it supplies to them, or use "reciprocal".`,
  "supplies-only-before": (detail) =>
    `${place(detail)}: ${supporter(detail)} supplies only those before it, so by "stepdown" its cost has nowhere to go: put it before them, or use "reciprocal".`,
  "supplies-one-another": ({ argument, services, names }) =>
    `${argument}: ${names ?? `support services ${services}`} supply only one another, so their cost never reaches a front-line service: enter what they supply to front-line services.`,
  "never-breaks-even": (detail) =>
    `${place(detail)} is ${money(Number(detail["value"]))}, below ${detail["b"]} at ${money(Number(detail["bValue"]))}, so income never meets cost: raise the price or lower the variable cost.`,
};

/** "support service 2"; a pool of the pane is said by its name. */
function supporter({ name, row }: ErrorDetail): string {
  return name === undefined ? `support service ${row}` : String(name);
}
