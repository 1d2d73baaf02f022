import type { DomainError } from "../../domain/kernel/DomainError";
import type { FinancialYear } from "../../domain/kernel/financialYear";
import type { Pounds, Rate, Share } from "../../domain/kernel/quantities";
import type { AnswerCheck } from "../answerCheck";
import type { SavingType } from "./savingsCase";

/** An initiative's figures, in pounds to the penny. One that is refused counts for nothing anywhere. */
export interface InitiativeFigures {
  readonly name: string;
  readonly line: string;
  readonly type: SavingType;
  /** In a full year, or once where it is one-off, as if it were the only one on its line. */
  readonly alone: Pounds;
  /** The same, less what other initiatives on the line already save: what the plan counts. */
  readonly counted: Pounds;
  /** alone − counted. */
  readonly overlap: Pounds;
  readonly byYear: readonly Pounds[];
  /** byYear × confidence. */
  readonly adjusted: readonly Pounds[];
  readonly confidence: Share;
  readonly costs: readonly Pounds[];
  /** The first year of the plan that it saves in, where that is less than a full year: then the part and the full-year effect differ. */
  readonly partYear: { readonly year: FinancialYear; readonly amount: Pounds } | null;
  readonly refused: DomainError | null;
}

/** Initiatives on one budget line in the same years: all recurrent ones, or the one-off ones of one year. */
export interface LineOverlap {
  readonly line: string;
  /** Null for the recurrent ones. */
  readonly oneOffYear: FinancialYear | null;
  /** Indexes of the case's initiatives, in its order; two or more. */
  readonly initiatives: readonly number[];
  /** The line's, the largest where they disagree; null where nobody says. */
  readonly baseline: Pounds | null;
  /** Savings simply added. */
  readonly added: Pounds;
  /** With those given as shares combined: what the plan counts. */
  readonly counted: Pounds;
  /** added − counted: what adding would count twice. */
  readonly difference: Pounds;
}

/** A line whose initiatives, added, save more than it costs. */
export interface BeyondBaseline {
  readonly line: string;
  /** Null for the recurrent ones; otherwise the recurrent ones and the one-off ones of that year together. */
  readonly oneOffYear: FinancialYear | null;
  readonly baseline: Pounds;
  readonly added: Pounds;
  /** added − baseline. */
  readonly beyond: Pounds;
  readonly initiatives: readonly number[];
}

/** Two initiatives that are probably one. */
export interface CountedTwice {
  readonly first: number;
  readonly second: number;
  readonly how: "name and line" | "line, saving and start";
  /** What the second adds to the plan, in a full year or once. */
  readonly amount: Pounds;
}

/** A line whose initiatives give different baselines. */
export interface BaselinesDisagree {
  readonly line: string;
  /** The different ones, largest first; the largest is used. */
  readonly baselines: readonly Pounds[];
  readonly initiatives: readonly number[];
}

/** The simulated saving of one year. */
export interface SavingsRange {
  readonly year: FinancialYear;
  /** By initiative of the case: what is simulated, unrounded; all 0 where it does not count to the range. */
  readonly low: readonly Pounds[];
  readonly likely: readonly Pounds[];
  readonly high: readonly Pounds[];
  /** To the penny. */
  readonly mean: Pounds;
  readonly p10: Pounds;
  readonly p50: Pounds;
  readonly p90: Pounds;
  /** Of the draws, those below the target; null without a target. */
  readonly chanceOfMissing: Share | null;
  /** The mean and the standard deviation that the draws tend to, in closed form. */
  readonly analyticMean: Pounds;
  readonly standardDeviation: Pounds;
}

/** The register's figures, every one from the domain's own functions. Money to the penny but where it says otherwise. */
export interface SavingsAnswer {
  /** Of the plan, the first being year 0. */
  readonly years: readonly FinancialYear[];
  readonly initiatives: readonly InitiativeFigures[];
  readonly byType: readonly { readonly type: SavingType; readonly byYear: readonly Pounds[]; readonly total: Pounds }[];
  /** All types. */
  readonly savings: readonly Pounds[];
  readonly adjusted: readonly Pounds[];
  readonly costs: readonly Pounds[];
  /** What counts to the net: cashable savings, or all. */
  readonly counted: readonly Pounds[];
  /** counted − costs. */
  readonly net: readonly Pounds[];
  readonly running: readonly Pounds[];
  /** −correction × counted. */
  readonly correction: readonly Pounds[];
  readonly correctionRate: Rate;
  /** net + correction. */
  readonly netAfter: readonly Pounds[];
  /** Over the plan's years. */
  readonly totals: {
    readonly savings: Pounds;
    readonly adjusted: Pounds;
    readonly costs: Pounds;
    readonly net: Pounds;
    readonly netAfter: Pounds;
    /** Of the recurrent initiatives, in a full year at the full rate, all types and those that count to the net. */
    readonly fullYear: Pounds;
    readonly fullYearCounted: Pounds;
    /** Counted twice by adding, in a full year or once. */
    readonly overlap: Pounds;
  };
  readonly factors: readonly number[];
  /** Present value, to the penny, the first year being year 0. */
  readonly presentValue: Pounds;
  readonly correctionValue: Pounds;
  readonly presentValueAfter: Pounds;
  /** Years, unrounded; null where the plan never recoups what is spent. */
  readonly payback: number | null;
  readonly paybackRefused: DomainError | null;
  /**
   * Excel's own NPV on the same flows where a year of nothing is an empty cell: it skips the cell and moves later years nearer.
   * Null where no year after the first is empty, or the rates change within the plan.
   */
  readonly excelNpv: { readonly value: Pounds; readonly emptyYears: readonly FinancialYear[]; readonly difference: Pounds } | null;
  readonly overlaps: readonly LineOverlap[];
  readonly beyond: readonly BeyondBaseline[];
  readonly twice: readonly CountedTwice[];
  readonly disagreeing: readonly BaselinesDisagree[];
  readonly range: SavingsRange | null;
  readonly rangeRefused: DomainError | null;
  /** To the penny; positive for the provider to receive. `kept` is the council's part of the gap. */
  readonly gainShare: { readonly gap: Pounds; readonly provider: Pounds; readonly kept: Pounds } | null;
  readonly gainShareRefused: DomainError | null;
  readonly checks: readonly AnswerCheck[];
}
