import type { CellPlace } from "../../cells/sheetReference";
import type { BidCheck } from "../../domain/benchmarking/bidChecks";
import type { Outlier } from "../../domain/benchmarking/costOutliers";
import type { CostPosition } from "../../domain/benchmarking/costPosition";
import type { CostSummary } from "../../domain/benchmarking/costSummary";
import type { LineFigures } from "../../domain/benchmarking/lineFigures";
import type { OutlierMethod } from "../../domain/benchmarking/outlierFences";
import type { Zeros } from "../../domain/benchmarking/presentFigures";
import type { Day } from "../../domain/kernel/day";
import type { DomainError } from "../../domain/kernel/DomainError";
import type { Pounds, Share } from "../../domain/kernel/quantities";
import type { FigureWithSource } from "../../reference/referenceFigures";
import type { Origin, Sourced } from "../origin";

/**
 * What the table is: costs with their activity, or unit costs; cost lines that add up to a provider's total; or one figure a bidder.
 */
export type BenchmarkView = "costs" | "lines" | "bids";

/** A cell that holds no figure. */
export interface NoFigure {
  /** "blank": empty, or words for nothing such as "n/a" and "..". "unreadable": something that is no number, or a number that was refused. */
  readonly missing: "blank" | "unreadable";
  /** Null where there is no such cell: a long list without that row. */
  readonly place: CellPlace | null;
  /** What the cell shows. */
  readonly seen: string;
  /** Why it could not be used, as a sentence; "" for a blank. */
  readonly words: string;
}

export type GivenFigure = Sourced | NoFigure;

/** The period whose prices a figure is in, as UPLIFT.REAL takes it: "2022-23", "2022-09". */
export interface PricePeriod {
  readonly period: string;
  readonly origin: Origin;
}

/** An organisation of the table: council, home, bidder. */
export interface BenchmarkProvider {
  readonly name: string;
  /** As the table has them; "" where it has none. */
  readonly code: string;
  readonly group: string;
  /** Its name's cell; null where it was typed. */
  readonly place: CellPlace | null;
  /** Left out of every service: a sum or an average of others, in words that say so; or by a person's choice, with the reason. */
  readonly aside: { readonly kind: "aggregate" | "chosen"; readonly words: string } | null;
  /** Null where the table has no such column, or it is not used. A figure of 1 is the area all are brought to. */
  readonly areaFactor: GivenFigure | null;
  /** Null, or blank, where the case's own period goes for it. */
  readonly priceYear: PricePeriod | NoFigure | null;
  /** In the order of the case's indicators. */
  readonly indicators: readonly GivenFigure[];
}

/**
 * What a provider gives for a service. Costs in pounds: a cell in £000 says so in its origin's scale. Several costs, or several
 * activities, of one provider add up; none is a table without such a column.
 */
export interface ProviderFigures {
  readonly cost: readonly GivenFigure[];
  readonly activity: readonly GivenFigure[];
  readonly unitCost: GivenFigure | null;
}

/** What activity is multiplied by to be in the units compared: 365/7 takes resident years to resident weeks. */
export interface UnitConversion {
  readonly factor: Sourced;
  /** What the activity is counted in: "year". The service's `unit` is what it becomes. */
  readonly from: string;
  /** Why it is so, for the log: "Weeks in a year, 365 ÷ 7, is an assumption." */
  readonly words: string;
}

/** One unit cost that is benchmarked; in "lines", a line of the cost; in "bids", a lot. */
export interface BenchmarkService {
  readonly name: string;
  /** "week", "hour", "place" or another word, in the singular; "" where nobody says. */
  readonly unit: string;
  /** Which of the figures given are used: cost ÷ activity, or the unit cost, with the activity where it is there as its weight. */
  readonly basis: "cost and activity" | "unit cost";
  /** Null where activity is in the unit already. */
  readonly conversion: UnitConversion | null;
  /** In the order of the case's providers. */
  readonly figures: readonly ProviderFigures[];
}

/** Whose unit costs are compared. A subject always is. */
export type BenchmarkPeers =
  | { readonly kind: "all" }
  /** Of the case's providers, from 0. */
  | { readonly kind: "chosen"; readonly providers: readonly number[] }
  /** The nearest to the subject by the case's indicators. */
  | { readonly kind: "nearest"; readonly count: Sourced };

/** Everything the Benchmark job works from, with the source of each figure. Money in pounds, rates and shares as fractions. */
export interface BenchmarkCase {
  readonly title: string;
  readonly view: BenchmarkView;
  readonly providers: readonly BenchmarkProvider[];
  readonly services: readonly BenchmarkService[];
  readonly peers: BenchmarkPeers;
  /** For "nearest"; a weight of 0 is an indicator not used. */
  readonly indicators: readonly { readonly name: string; readonly weight: Sourced }[];
  /** The provider whose position is shown; null for none. */
  readonly subject: number | null;
  /**
   * Prices brought to one period by a held series; null where they are taken as they are. `from` is the period of the providers that
   * have none of their own; null where each has.
   */
  readonly prices: { readonly series: string; readonly to: PricePeriod; readonly from: PricePeriod | null } | null;
  /** Heading of the area factors; null where they are not used. */
  readonly area: { readonly heading: string } | null;
  /** Whether a unit cost of 0 is a figure or none. */
  readonly zeros: Zeros;
  /** The rule and its k; and providers that a person marks as outliers besides. None is removed: the figures without them stand beside. */
  readonly outliers: { readonly rule: OutlierMethod; readonly k: Sourced; readonly named: readonly number[] };
  /** The percentile that unit costs could come down to, a fraction; 0.5 is the median. */
  readonly target: Sourced;
  /** How far a bid may be from the median of the others, a fraction. */
  readonly tolerance: Sourced;
  /** What costs were multiplied by, and of how many published unit costs that gives how many, or nearly; null where nothing was scaled. */
  readonly costScale: { readonly factor: number; readonly proof: { readonly agree: number; readonly withinRounding: number; readonly of: number } | null } | null;
  /** Footnotes of the table, as they stand. */
  readonly notes: readonly { readonly place: CellPlace; readonly words: string }[];
  /** How the data were read: goes into the log. Address as "Sheet!B4". */
  readonly readings: readonly { readonly address: string; readonly seen: string; readonly became: string; readonly reason: string }[];
  readonly counts: { readonly read: number; readonly used: number; readonly fixed: number; readonly leftOut: number };
}

/** Why a provider is not in a service's figures, in the order in which they are asked: the first that applies is its reason. */
export const LEFT_OUT_REASONS = [
  "aggregate", "chosen", "not a peer", "unreadable", "no unit cost", "no cost", "no activity", "zero activity", "no price year", "no area factor", "zero", "refused",
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface LeftOutProvider {
  readonly provider: number;
  readonly reason: LeftOutReason;
  /** The cell that the reason is of, or the provider's name; null where there is none. */
  readonly place: CellPlace | null;
  /** What that cell shows; "" where it is empty. */
  readonly seen: string;
  /** More of the reason: what it is a sum of, why a cell could not be read. "" where the reason says all. */
  readonly words: string;
  /** Set where a figure was refused: a cost too large, activity below zero, a price year that is not held. */
  readonly error: DomainError | null;
}

/** A provider that is compared, brought to one price year, area and unit. */
export interface ProviderCost {
  readonly provider: number;
  /** cost × price factor ÷ area factor; null where a unit cost was given and no activity. */
  readonly cost: Pounds | null;
  /** activity × conversion; null where none is given. */
  readonly activity: number | null;
  /** 1 where there is nothing to bring over. */
  readonly priceFactor: number;
  readonly areaFactor: number;
  /** cost ÷ activity, unrounded; of a unit cost given: it × price factor ÷ area factor ÷ conversion. */
  readonly unitCost: Pounds;
  /** By the rule; null too where the rule gives no answer. */
  readonly outlier: Outlier;
  /** BENCH.SAVING × area factor, to the penny: in its own area's prices. Null where there is no activity. */
  readonly saving: Pounds | null;
}

export interface ServiceAnswer {
  readonly compared: readonly ProviderCost[];
  /** In the order of the providers: with `compared`, every provider once. */
  readonly leftOut: readonly LeftOutProvider[];
  /** BENCH.SUMMARY, weighted by activity where there is any: `weightedMean` is then BENCH.UNITCOST. Null where nobody is compared. */
  readonly summary: CostSummary | null;
  /** How many of those compared have no activity, and so no weight. */
  readonly unweighted: number;
  /** BENCH.POSITION among all compared; null without a subject, or where it is left out. */
  readonly position: CostPosition | null;
  /** The subject's own figures, of `compared`; null likewise. */
  readonly subject: ProviderCost | null;
  /** The summary without the outliers by rule and by name; null where none is left, or nobody is compared. */
  readonly withoutOutliers: CostSummary | null;
  /** How many are outliers by rule or by name. */
  readonly outliers: number;
  /** Above `most` or below `least` is an outlier by rule; null where the rule gives no answer, or nobody is compared. */
  readonly fences: { readonly least: Pounds; readonly most: Pounds } | null;
  /** Why the rule gives no answer (no spread). */
  readonly outliersRefused: DomainError | null;
  /** The unit cost at the target percentile of those that have activity, and Σ saving; null where none has activity. */
  readonly saving: { readonly target: Pounds; readonly total: Pounds; readonly providers: number } | null;
  /** Why nothing can be said of the service: nobody is compared. */
  readonly refused: DomainError | null;
}

/** A line in the median explainer. Its `gap`, added over the lines, is the gap between the two methods. */
export interface ExplainedLine {
  /** Providers with a figure that counts; figures of 0, counted or not; cells with none. */
  readonly count: number;
  readonly zeros: number;
  readonly blanks: number;
  /** Over the providers that have the line, and over those that have every line; null where there are none. */
  readonly median: Pounds | null;
  readonly medianOfComplete: Pounds | null;
  /** The line's figure at the provider whose total is the median, half-way between the two middle ones where their number is even. */
  readonly atMedianProvider: Pounds | null;
  /** medianOfComplete − atMedianProvider: a line's median provider is not the total's. */
  readonly gapAmongComplete: Pounds | null;
  /** median − medianOfComplete: what providers that miss a line bring. */
  readonly gapFromIncomplete: Pounds | null;
}

/** Both ways to a median with some providers left out. */
export interface MedianByRule {
  readonly rule: "none" | OutlierMethod | "by name";
  /** Null for "none" and "by name". */
  readonly k: number | null;
  /** The rules look at the totals of the providers that have every line. */
  readonly removed: readonly number[];
  readonly medianOfTotals: Pounds | null;
  readonly sumOfMedians: Pounds | null;
  readonly gap: Pounds | null;
  readonly refused: DomainError | null;
}

export interface LinesAnswer {
  /** BENCH.LINES. */
  readonly figures: LineFigures;
  /** By provider; null where it misses a line or is left out of every one. */
  readonly totals: readonly (Pounds | null)[];
  /** Of the totals, unweighted; null where no provider has every line. */
  readonly summary: CostSummary | null;
  /** The subject's total among them; null without one. */
  readonly position: CostPosition | null;
  /** Whose total is the median: one, or two that count half each; none where nobody has every line. */
  readonly medianProviders: readonly { readonly provider: number; readonly share: Share }[];
  readonly lines: readonly ExplainedLine[];
  /** Sum of line medians − median of totals, and its two parts; null where nobody has every line. */
  readonly gap: Pounds | null;
  readonly gapAmongComplete: Pounds | null;
  readonly gapFromIncomplete: Pounds | null;
  readonly byRule: readonly MedianByRule[];
}

export interface BidAnswer {
  readonly provider: number;
  readonly check: BidCheck;
  /** A question to send to the bidder, drafted for a flagged bid; it tells nothing of the other bids. Null where there is nothing to ask. */
  readonly question: string | null;
}

/** What prices were brought over by: the same for every provider of a period. */
export interface PriceFactor {
  readonly from: { readonly period: string; readonly day: Day };
  readonly factor: number;
  /** The figures of the series, then and in the period wanted. */
  readonly figures: readonly [from: FigureWithSource, to: FigureWithSource];
}

/** The Benchmark job's figures, every one from the domain's own functions. */
export interface BenchmarkAnswer {
  /** Who is compared where it has figures: of the providers, from 0, in their order, the subject among them. */
  readonly compared: readonly number[];
  /** The nearest, nearest first, with their distance; null where peers are not found by indicators. */
  readonly nearest: readonly { readonly provider: number; readonly distance: number }[] | null;
  /** Each period once, in order of first use; empty where prices are taken as they are. */
  readonly priceFactors: readonly PriceFactor[];
  /** In the order of the case's services. */
  readonly services: readonly ServiceAnswer[];
  /** Set for the view "lines" alone, where somebody is compared. */
  readonly lines: LinesAnswer | null;
  /** Set for the view "bids" alone: by service, the bids that are compared. */
  readonly bids: readonly (readonly BidAnswer[])[] | null;
  /** Σ of the services' potential savings; null where none has one. */
  readonly saving: Pounds | null;
  /** Every published figure used, each once. */
  readonly figures: readonly FigureWithSource[];
  readonly checks: readonly { readonly words: string; readonly holds: boolean; readonly difference: number }[];
}

/** Whether a figure is there. */
export function isGiven(figure: GivenFigure): figure is Sourced {
  return "value" in figure;
}
