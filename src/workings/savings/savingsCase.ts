import type { Day } from "../../domain/kernel/day";
import type { FinancialYear } from "../../domain/kernel/financialYear";
import type { DiscountScheme } from "../../domain/savings/discountFactor";
import type { Origin, Sourced } from "../origin";
import type { UnreadFigure } from "../unreadFigures";

/** Cashable leaves a budget; non-cashable is more done for the same money; cost avoidance is a cost that would have come and does not. */
export type SavingType = "cashable" | "non-cashable" | "cost avoidance";

export const SAVING_TYPES: readonly SavingType[] = ["cashable", "non-cashable", "cost avoidance"];

/** A word of confidence, and "none given" where the register is silent. */
export type ConfidenceLevel = "high" | "medium" | "low" | "none given";

export const CONFIDENCE_LEVELS: readonly ConfidenceLevel[] = ["high", "medium", "low", "none given"];

export interface SourcedDay {
  readonly day: Day;
  readonly origin: Origin;
}

/** How sure a saving is: a fraction, or a word, which counts for what the case says. */
export type Confidence =
  | { readonly kind: "share"; readonly share: Sourced }
  /** `seen` is the word in the cell: "Amber". */
  | { readonly kind: "level"; readonly level: ConfidenceLevel; readonly seen: string };

/** A row of the register. */
export interface SavingInitiative {
  readonly name: string;
  /** The budget line it saves on; "" where nobody says, and then it overlaps with nothing. */
  readonly line: string;
  /** What the line costs a year, in pounds; null where nobody says. */
  readonly baseline: Sourced | null;
  /**
   * What it saves in a full year, or once where it is one-off: pounds, or a fraction of the baseline. `low` and `high` are in the
   * same unit; null where nobody says.
   */
  readonly saving: {
    readonly unit: "pounds" | "share of baseline";
    readonly likely: Sourced;
    readonly low: Sourced | null;
    readonly high: Sourced | null;
  };
  readonly type: SavingType;
  /** A one-off saving counts once, whole, in the year of its start. */
  readonly recurrence: "recurrent" | "one-off";
  readonly start: SourcedDay;
  /** Months to reach the full rate; 0 is at once. */
  readonly rampMonths: Sourced;
  /** Last day of the saving; null where it goes on. */
  readonly end: SourcedDay | null;
  /** Pounds spent to have it; 0 where nothing is. */
  readonly oneOffCost: Sourced;
  /** The year it is spent; null is the year of the start. */
  readonly oneOffCostYear: FinancialYear | null;
  readonly owner: string;
  readonly confidence: Confidence;
}

/** A band of actual cost as a fraction of target cost, and the provider's share of what lies in it. */
export interface SourcedBand {
  /** Null is nothing, on the first band alone. */
  readonly from: Sourced | null;
  /** Null is without limit, on the last band alone. */
  readonly to: Sourced | null;
  readonly share: Sourced;
}

/** Everything the savings register is worked from, with the source of each figure. Money in pounds, rates and shares as fractions. */
export interface SavingsCase {
  readonly title: string;
  readonly initiatives: readonly SavingInitiative[];
  /** The first year of the plan, which is year 0 where it is discounted. */
  readonly firstYear: FinancialYear;
  /** Whole, 1 to 30. */
  readonly years: number;
  /** What counts to the net, its present value, the payback, the range and the target. */
  readonly counting: "cashable" | "all types";
  readonly scheme: DiscountScheme;
  /** Of the evidence, 1 (best) to 6; null for no optimism correction. */
  readonly grade: number | null;
  /** What each word of confidence counts for, a fraction. */
  readonly levels: Readonly<Record<ConfidenceLevel, Sourced>>;
  /** The year of the plan whose saving is simulated and set against the target; the target is pounds, null where there is none. */
  readonly range: {
    readonly year: FinancialYear;
    readonly target: Sourced | null;
    /** Whole, 1 to 1,000,000. */
    readonly draws: number;
    /** Whole, 0 to 4,294,967,295. */
    readonly seed: number;
  };
  /** Target and actual cost shared with the provider; null where nothing is. No bands are one of 50%. */
  readonly gainShare: { readonly target: Sourced; readonly actual: Sourced; readonly bands: readonly SourcedBand[] } | null;
  /** True where the workbook counts its dates from 1904. */
  readonly date1904?: boolean;
  readonly readings: readonly { readonly address: string; readonly seen: string; readonly became: string; readonly reason: string }[];
  readonly counts: { readonly read: number; readonly used: number; readonly fixed: number; readonly leftOut: number };
  /** What is written in the register and could not be read; absent where there is nothing. */
  readonly unread?: readonly UnreadFigure[];
}
