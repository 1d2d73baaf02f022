/** One provider's figures for one service, in one year's prices. */
export interface Contributor {
  readonly name: string;
  /** Its unit cost, above zero. */
  readonly price: number;
  /** Its activity, above zero; null where it is not known. */
  readonly volume: number | null;
}

/** A set of providers whose figures are summarised together. */
export interface ShareCut {
  /** "All providers", "Nearest ten to Ashby". */
  readonly name: string;
  readonly members: readonly string[];
}

/** One service: the prices, and the sets they are to be summarised for. */
export interface SharedService {
  readonly service: string;
  readonly contributors: readonly Contributor[];
  readonly cuts: readonly ShareCut[];
  /**
   * The service that this is a part of, by its name; absent where it is whole. The prices of a provider's parts, none below
   * zero, come to no more than its whole price.
   */
  readonly partOf?: string;
}

/** The figures a pack may give of a cut, most wanted first: each is published if it can be beside those before it. */
export const SHARED_STATISTICS = ["median", "weightedMean", "mean", "lowerQuartile", "upperQuartile"] as const;
export type SharedStatistic = (typeof SHARED_STATISTICS)[number];

/** A figure as readers see it: the true one lies within half a step of it. */
export interface PublishedFigure {
  readonly statistic: SharedStatistic;
  readonly value: number;
  /** What it is rounded to a whole number of, in pounds. */
  readonly step: number;
}

/** A cut that other people have, or may have, already. */
export interface EarlierCut {
  /** The pack it was in: "21 November 2026". */
  readonly pack: string;
  readonly service: string;
  readonly cut: string;
  readonly contributors: readonly Contributor[];
  readonly figures: readonly PublishedFigure[];
}

export interface ShareRules {
  /** Fewest contributors to a cut, and fewest by which two cuts may differ either way; 5 or more. */
  readonly minimum: number;
  /** The most of a cut's cost that one provider may have: 0.5 or less. */
  readonly largestShare: number;
  /** The least that the providers beside the largest two must have, as a fraction of the largest's cost: 0.15 or more. */
  readonly remainder: number;
  /** Figures are rounded to this or coarser, in pounds; 0.1 or more, in whole pence. */
  readonly step: number;
  /** True where a contributor may know the order of all the prices, and not only its own. */
  readonly orderKnown: boolean;
}

export const SHARE_RULES: ShareRules = { minimum: 10, largestShare: 0.5, remainder: 0.15, step: 0.1, orderKnown: false };

/** Why a cut is not published at all. */
export type CutRefusal =
  | { readonly kind: "too-few" }
  | { readonly kind: "largest-share"; readonly provider: string; readonly share: number }
  | { readonly kind: "remainder"; readonly provider: string; readonly remainder: number }
  | { readonly kind: "same-providers" | "too-alike"; readonly other: string; readonly pack: string | null }
  | { readonly kind: "prices-moved"; readonly provider: string; readonly other: string; readonly pack: string }
  /** Of a part: what the whole has besides the parts given is the rest, and a reader takes it off. */
  | { readonly kind: "rest"; readonly why: "too-few" | "dominance" | "gives-away" };

/** Why one figure of a published cut is not. */
export type FigureWithheld = "gives-away" | "no-volumes";

export interface SharedFigure {
  readonly statistic: SharedStatistic;
  readonly published: PublishedFigure | null;
  readonly withheld: FigureWithheld | null;
}

/** What may be said of one cut. */
export interface SharedCut {
  readonly service: string;
  readonly cut: string;
  readonly contributors: readonly Contributor[];
  readonly refused: CutRefusal | null;
  /** In the order of SHARED_STATISTICS; none where the cut is refused. */
  readonly figures: readonly SharedFigure[];
}
