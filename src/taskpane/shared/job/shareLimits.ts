import { SHARE_RULES, type ShareRules } from "../../../domain/benchmarking/sharing/shareCase";
import { typedAmount } from "../typedFigure";
import type { Problem } from "./problem";

/** The limits of a share-safe pack, as typed. */
export interface ShareLimits {
  /** Fewest providers to a figure. */
  readonly minimum: string;
  /** What figures are rounded to, in pence. */
  readonly step: string;
  readonly orderKnown: boolean;
}

/** Fewer than this let a reader work others out, and finer figures too. */
const LEAST_MINIMUM = 5;
const LEAST_PENCE = 10;
const MOST_PENCE = 100_000;

/** What stands in the way of a pack, under the fields named. */
export function shareLimitProblems({ minimum, step }: ShareLimits, field: { readonly minimum: string; readonly step: string }): readonly Problem[] {
  return [
    ...wholeProblem(field.minimum, minimum, LEAST_MINIMUM, Infinity, `Enter a whole number of ${LEAST_MINIMUM} or more, such as 10.`),
    ...wholeProblem(field.step, step, LEAST_PENCE, MOST_PENCE, `Enter whole pence, ${LEAST_PENCE} or more, such as 10 for 10p or 500 for £5.`),
  ];
}

/** The rules of a pack with limits that have no problem. */
export function shareRules({ minimum, step, orderKnown }: ShareLimits): ShareRules {
  return { ...SHARE_RULES, minimum: typedAmount(minimum) ?? SHARE_RULES.minimum, step: (typedAmount(step) ?? SHARE_RULES.step * 100) / 100, orderKnown };
}

/** For each pack another, so that nobody can deal the codes again. */
export function seedDrawn(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

function wholeProblem(field: string, text: string, least: number, most: number, enter: string): readonly Problem[] {
  const value = typedAmount(text);
  if (value !== null && Number.isInteger(value) && value >= least && value <= most) return [];
  const seen = text.trim();
  return [{ field, words: seen === "" ? enter : `“${seen}” cannot be used. ${enter}`, missing: seen === "" }];
}
