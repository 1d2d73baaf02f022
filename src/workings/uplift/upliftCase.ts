import type { CellPlace } from "../../cells/sheetReference";
import type { ClauseReading } from "../../domain/inflation/clause/clauseReading";
import type { ClauseTree } from "../../domain/inflation/clause/clauseTree";
import type { BridgeLine } from "../../domain/inflation/upliftBridge";
import type { Day } from "../../domain/kernel/day";
import type { DomainError } from "../../domain/kernel/DomainError";
import type { Pounds, Rate } from "../../domain/kernel/quantities";
import type { FigureWithSource } from "../../reference/referenceFigures";
import type { Origin, Sourced } from "../origin";

export interface SourcedText {
  readonly text: string;
  readonly origin: Origin;
}

export interface SourcedDay {
  readonly day: Day;
  readonly origin: Origin;
}

/** What decides how a price changes at a review. */
export type UpliftBy =
  /** The contract's own words, in the clause language. */
  | { readonly kind: "clause"; readonly clause: SourcedText }
  /** Shares of the price, one for each line of the case's basket; they total 100%. */
  | { readonly kind: "basket"; readonly shares: readonly Sourced[] }
  /** A change agreed in figures, the same at every review. */
  | { readonly kind: "rate"; readonly rate: Sourced };

/** One price to be uplifted. */
export interface PriceLine {
  readonly name: string;
  /** The row's first cell; null where the price was typed. */
  readonly place: CellPlace | null;
  readonly price: Sourced;
  readonly by: UpliftBy;
  /** The date the price was last set. */
  readonly base: SourcedDay;
  /** The date it is set anew: the first day of year 1. */
  readonly review: SourcedDay;
  /** Units a year, where a total cost is wanted. */
  readonly quantity: Sourced | null;
}

/** A row of the price list that is no price to be uplifted, and why, as a sentence. */
export interface UnreadPrice {
  readonly name: string;
  readonly place: CellPlace;
  readonly words: string;
}

/** How the prices that are charged are rounded. The price now is left as it is, except by "each year". */
export type PriceRounding =
  | { readonly kind: "none" }
  /** Each year's price to the penny, from a chain that is not rounded. */
  | { readonly kind: "end" }
  /** To the penny every year, the price now included, before the next is worked out from it. */
  | { readonly kind: "each year" }
  /** Up to the next whole multiple of so many pence, before the next year is worked out from it. */
  | { readonly kind: "up"; readonly multiple: Sourced };

/** Growth a person expects of a series after the last figure held, a fraction a year. Every figure it makes is a forecast. */
export interface AssumedGrowth {
  readonly series: string;
  readonly yearly: Sourced;
}

/** A cost line of the bridge: its share of the price and what drives it, in the clause language ("NLW", "3%"). */
export interface CostLine {
  readonly name: string;
  readonly share: Sourced;
  readonly driver: SourcedText;
  /** True for pay: what is left is non-pay, which the affordable pay takes as given. */
  readonly isPay: boolean;
}

/** What an hour is made of, for the pay it can carry. */
export interface PayData {
  /** The price an hour now, in pounds; each of the others is of now too. */
  readonly fee: Sourced;
  readonly nonPayCost: Sourced;
  readonly onCostRate: Sourced;
  readonly paidHoursPerContactHour: Sourced;
  readonly surplus: Sourced;
  readonly surplusOn: "cost" | "price";
}

export interface BridgeCase {
  readonly lines: readonly CostLine[];
  readonly base: SourcedDay;
  readonly review: SourcedDay;
  readonly award: Sourced | null;
  readonly pay: PayData | null;
}

/** A user's own table of figures: three columns, and where they stand. */
export interface OwnFigures {
  readonly sheet: string;
  readonly address: string;
  readonly rows: readonly (readonly (string | number | boolean)[])[];
}

/** Everything the Uplift job works from, with the source of each figure. Money in pounds, rates and shares as fractions. */
export interface UpliftCase {
  /** e.g. "Home care prices from 1 April 2025". */
  readonly title: string;
  readonly lines: readonly PriceLine[];
  /** Listed with the prices that are not uplifted. */
  readonly unread: readonly UnreadPrice[];
  /** The drivers of the basket, in the order of each line's shares; empty where no line has a basket. */
  readonly basket: readonly { readonly name: string; readonly driver: SourcedText }[];
  /** Prices wanted from the review on: 1 is the review alone. Whole, 1 to 30. */
  readonly years: number;
  readonly rounding: PriceRounding;
  /** Prices also shown in the money of the period that holds the day. */
  readonly realTerms: { readonly series: string; readonly day: SourcedDay } | null;
  readonly bridge: BridgeCase | null;
  readonly own: OwnFigures | null;
  /** True where the workbook counts its dates from 1904: the dates written into it do too. */
  readonly date1904?: boolean;
  readonly assumed: readonly AssumedGrowth[];
  /** How the data were read: goes into the assumptions log. Address as "Sheet!B4". */
  readonly readings: readonly { readonly address: string; readonly seen: string; readonly became: string; readonly reason: string }[];
  readonly counts: { readonly read: number; readonly used: number; readonly fixed: number; readonly leftOut: number };
}

/** A clause read between two dates: lines that share all three share the reading. */
export interface ReadingMade {
  /** As a person wrote it, or as a basket or a rate is written in the clause language. */
  readonly clause: string;
  readonly tree: ClauseTree;
  readonly base: Day;
  readonly review: Day;
  readonly reading: ClauseReading;
  /**
   * The change without its caps and collars; the reading's own where it has none, and where without them it comes to what
   * cannot be applied (a fall of more than 100%, a division by zero).
   */
  readonly unlimited: Rate;
  /** Every figure it took, each once. */
  readonly figures: readonly FigureWithSource[];
  /** True where any of them is a forecast or announced and not yet law. */
  readonly forecast: boolean;
}

export interface PriceYear {
  /** 1 is the year that begins at the review. */
  readonly year: number;
  readonly from: Day;
  /** Which of the answer's readings it follows. */
  readonly reading: number;
  readonly change: Rate;
  /** What is charged: rounded as the case says. */
  readonly price: Pounds;
  /** Before rounding, from the price or the chain of the year before. */
  readonly unrounded: Pounds;
  /** What would be charged had no cap or collar ever applied, rounded the same way. */
  readonly uncapped: Pounds;
  /** In the money of the case's period; null where it asks for none or the deflator does not reach. */
  readonly real: Pounds | null;
  /** True where any figure the price rests on, this year's or an earlier one's, is a forecast or not yet law. */
  readonly forecast: boolean;
  /** True where `real` rests on one: the price's or the deflator's. */
  readonly realForecast: boolean;
}

export type LineAnswer =
  | {
      readonly kind: "uplifted";
      /** The price now: as given, or to the penny where every year is rounded. */
      readonly now: Pounds;
      readonly realNow: Pounds | null;
      /** At least one; fewer than the case's years where figures end. */
      readonly years: readonly PriceYear[];
      /** Why the years stop short; null where they do not. */
      readonly stopped: DomainError | null;
    }
  /** Nothing could be worked out: the clause cannot be read, or its figures are not held. */
  | { readonly kind: "refused"; readonly error: DomainError };

export interface PayAnswer {
  /** Hourly pay the fee now can carry, and the fee after the award with non-pay cost risen by its own lines. */
  readonly before: Pounds;
  readonly after: Pounds;
  /** fee × (1 + award), or × (1 + pressure) where there is no award. */
  readonly feeAfter: Pounds;
  readonly feeRisesBy: "award" | "pressure";
  /** nonPayCost × (1 + nonPayChange). */
  readonly nonPayAfter: Pounds;
  /** The changes of the lines that are not pay, each by its share of them; 0 where there is none. */
  readonly nonPayChange: Rate;
  /** The National Living Wage at base and at review; null where none is held. */
  readonly floorBefore: Pounds | null;
  readonly floorAfter: Pounds | null;
  /** True where the floor at review is a forecast or not yet law. */
  readonly floorForecast: boolean;
}

export interface BridgeAnswer {
  readonly lines: readonly (BridgeLine & { readonly reading: number })[];
  readonly pressure: Rate;
  readonly award: { readonly rate: Rate; readonly lessPressure: Rate } | null;
  /** What each driver adds, largest first. */
  readonly drivers: readonly { readonly driver: string; readonly contribution: Rate }[];
  /** True where any line's change rests on a forecast or what is not yet law. */
  readonly forecast: boolean;
  /** Null where the case has none, or it was refused. */
  readonly pay: PayAnswer | null;
  readonly payRefused: DomainError | null;
}

/** The Uplift job's figures, every one from the domain's own functions. */
export interface UpliftAnswer {
  readonly readings: readonly ReadingMade[];
  /** In the order of the case's lines. */
  readonly lines: readonly LineAnswer[];
  readonly uplifted: number;
  readonly refused: number;
  /** Σ price × quantity over the uplifted lines that have a quantity, now and for the years that all of them have; null where none has one. */
  readonly cost: { readonly now: Pounds; readonly years: readonly Pounds[]; readonly lines: number } | null;
  /** The mean of the uplifted lines' changes at the review, and the least and greatest; null where none is uplifted. */
  readonly change: { readonly mean: Rate; readonly least: Rate; readonly greatest: Rate } | null;
  /** Null where the case has none, or it was refused. */
  readonly bridge: BridgeAnswer | null;
  readonly bridgeRefused: DomainError | null;
  /** Every figure used, each once, in order of series and period. */
  readonly figures: readonly FigureWithSource[];
  readonly checks: readonly { readonly words: string; readonly holds: boolean; readonly difference: number }[];
}
