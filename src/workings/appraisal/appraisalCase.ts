import type { ComparedOption } from "../../domain/appraisal/optionComparison";
import type { DiscountSwitch } from "../../domain/appraisal/discountSwitch";
import type { SensitivityBar } from "../../domain/appraisal/sensitivityBars";
import type { SwitchingValue } from "../../domain/appraisal/switchingValues";
import type { DiscountScheme } from "../../domain/savings/discountFactor";
import type { DomainError } from "../../domain/kernel/DomainError";
import type { Pounds } from "../../domain/kernel/quantities";
import type { AnswerCheck } from "../answerCheck";
import type { Sourced } from "../origin";
import type { UnreadFigure } from "../unreadFigures";

/** Who bears a cost or has a benefit: the council itself, another public body (NHS, police), or the provider. */
export type PayerSector = "council" | "public" | "provider";

export interface AppraisalPayer {
  readonly name: string;
  readonly sector: PayerSector;
}

export interface AppraisalOption {
  readonly name: string;
  /** Added to its costs for optimism: a rate, 0 for none. */
  readonly costCorrection: Sourced;
  /** Taken off its benefits for optimism: a rate, 0 for none. By grade of evidence 1 to 6 it is 0, 5, 10, 15, 25 or 40%. */
  readonly benefitCorrection: Sourced;
}

/** A cost or benefit of one option. TUPE and one-off costs are lines with an amount in their year. */
export interface AppraisalLine {
  /** Of the case's options. */
  readonly option: number;
  readonly name: string;
  readonly kind: "cost" | "benefit";
  /** Of the case's payers. */
  readonly payer: number;
  /** Money that moves. A benefit that is not (time freed, life in better health) counts in value and not in cash. */
  readonly cash: boolean;
  /** By year of the case: the figures, in pounds, that add up to it; none is a year of nothing, and moves no other year. */
  readonly amounts: readonly (readonly Sourced[])[];
}

export interface AppraisalCriterion {
  readonly name: string;
  /** A fraction; the weights total 100%. */
  readonly weight: Sourced;
  /** By option. */
  readonly scores: readonly Sourced[];
}

/**
 * Whose costs and benefits are counted.
 * "value": of every payer counted, cash or not; "cash": the same, cash only; "council": the council's own cash.
 */
export type AppraisalView = "value" | "cash" | "council";

/** Everything an options appraisal works from, with the source of each figure. Money in pounds of one year's prices. */
export interface AppraisalCase {
  readonly title: string;
  /** The first does nothing: the others are compared with it. One to nine, no two alike. */
  readonly options: readonly AppraisalOption[];
  /** "2026-27"… or "Year 0"…; the first is year 0 and is not discounted. */
  readonly years: readonly string[];
  readonly payers: readonly AppraisalPayer[];
  readonly lines: readonly AppraisalLine[];
  /** Whether the provider's own costs and benefits count in "value" and "cash" beside the public sector's. */
  readonly withProvider: boolean;
  /** The view that the preferred option, the tornado and the switching values go by. */
  readonly decidedBy: AppraisalView;
  readonly scheme: DiscountScheme;
  /** Of a line's total, up and down, in the tornado: 0.1 is 10%. */
  readonly swing: Sourced;
  /** Null where there are none. */
  readonly criteria: readonly AppraisalCriterion[] | null;
  readonly readings: readonly { readonly address: string; readonly seen: string; readonly became: string; readonly reason: string }[];
  readonly counts: { readonly read: number; readonly used: number; readonly fixed: number; readonly leftOut: number };
  /** Amounts that are written and could not be read; absent where there are none. */
  readonly unread?: readonly UnreadFigure[];
}

/** One view's figures by option, at present value. */
export interface ViewAnswer {
  readonly view: AppraisalView;
  /** Costs by option and year, pounds, as given. */
  readonly costs: readonly (readonly Pounds[])[];
  readonly benefits: readonly (readonly Pounds[])[];
  /** OPTION.COMPARE of the figures as given. */
  readonly before: readonly ComparedOption[];
  /** What the optimism correction takes from each option's net present value, through its costs and through its benefits: zero or less where those are not below zero. */
  readonly costCorrection: readonly Pounds[];
  readonly benefitCorrection: readonly Pounds[];
  /** OPTION.COMPARE of the corrected figures: ranks go by these. */
  readonly options: readonly ComparedOption[];
  /** Benefits less costs over the years as given, neither discounted nor corrected. */
  readonly undiscounted: readonly Pounds[];
}

export interface AppraisalScores {
  /** OPTION.SCORE, in the options' order. */
  readonly options: readonly { readonly score: number; readonly rank: number }[];
  /** Of the options; the first of those ranked 1. */
  readonly best: number;
}

/** The appraisal's figures, every one from the domain's own functions. */
export interface AppraisalAnswer {
  readonly factors: readonly number[];
  readonly views: { readonly value: ViewAnswer; readonly cash: ViewAnswer; readonly council: ViewAnswer };
  /** Present value of each line in the deciding view after its option's correction, a cost below zero; 0 where the view does not count it. */
  readonly lineValues: readonly Pounds[];
  /** Of the options by the deciding view: the first of those ranked 1. */
  readonly preferred: number;
  /** The best of the others; null where there is one option. */
  readonly next: number | null;
  /** Net present value of the preferred less the next, 0 where they share a rank; null where there is one option. */
  readonly lead: Pounds | null;
  /** The lines of the preferred and of the next, widest first. */
  readonly sensitivity: readonly SensitivityBar[];
  /** One a line of the case, in order. */
  readonly switching: readonly SwitchingValue[];
  readonly discountSwitch: DiscountSwitch | null;
  readonly scores: AppraisalScores | null;
  /** Why the scores could not be worked out; the money stands without them. */
  readonly scoresRefused: DomainError | null;
  readonly checks: readonly AnswerCheck[];
}
