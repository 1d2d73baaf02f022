import { DomainError } from "../../kernel/DomainError";
import type { ShareRules } from "./shareCase";

/** The rules as weak as they may be made. */
export const WEAKEST_RULES: Omit<ShareRules, "orderKnown"> = { minimum: 5, largestShare: 0.5, remainder: 0.15, step: 0.1 };

const MOST_STEP = 1000;

/** @throws {DomainError} not-whole, out-of-range: rules weaker than WEAKEST_RULES, or a step that is not whole pence */
export function requireShareRules({ minimum, largestShare, remainder, step }: ShareRules): void {
  if (!(Number.isInteger(minimum) && minimum >= WEAKEST_RULES.minimum)) throw new DomainError("not-whole", { argument: "minimum", value: minimum, least: WEAKEST_RULES.minimum });
  requireBetween("largest share", largestShare, 0, WEAKEST_RULES.largestShare);
  requireBetween("remainder", remainder, WEAKEST_RULES.remainder, 1);
  requireBetween("rounding", step, WEAKEST_RULES.step, MOST_STEP);
  if (Math.abs(step * 100 - Math.round(step * 100)) > 1e-9) throw new DomainError("not-whole", { argument: "rounding, in pence", value: step * 100, least: 10 });
}

function requireBetween(argument: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  if (!Number.isFinite(value)) throw new DomainError("not-a-number", { argument, seen: String(value) });
  throw new DomainError("out-of-range", { argument, value, least, most });
}
