/** What a cost is: pay is checked against the staffing sheet. */
export type CostKind = "pay" | "direct" | "overhead";

/** Figures are asked for three times: as tendered, for the year before and for the year of the return. */
export type Basis = "tendered" | "last" | "this";

/** What the commissioner already knows of a line and fills in; null is left for the provider to give. */
export type KnownFigures = Readonly<Record<"tendered" | "last", number | null>>;

export interface CostLineAsked {
  /** Names the line through every return: "C01". */
  readonly ref: string;
  readonly name: string;
  readonly kind: CostKind;
  /** What its quantity counts, in the plural ("hours"); "" for a sum of money that has no quantity. */
  readonly unit: string;
  readonly quantity: KnownFigures;
  readonly cost: KnownFigures;
}

export interface ActivityAsked {
  /** "A01". */
  readonly ref: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: KnownFigures;
}

export interface IncomeLineAsked {
  /** "I01". */
  readonly ref: string;
  readonly name: string;
  readonly amount: KnownFigures;
}

/** What a commissioner asks of a provider for one service and one year. */
export interface ReturnRequest {
  readonly commissioner: string;
  readonly service: string;
  /** "" where the provider is to give it. */
  readonly provider: string;
  /** A financial year, "2025-26". */
  readonly year: string;
  readonly costs: readonly CostLineAsked[];
  readonly activity: readonly ActivityAsked[];
  readonly income: readonly IncomeLineAsked[];
  /** Empty rows for posts, refs "S01" up. */
  readonly posts: number;
  /** A change on the year before that is more than this share of it, and at least `ignoreBelow` pounds, needs a note. */
  readonly tolerance: number;
  readonly ignoreBelow: number;
}
