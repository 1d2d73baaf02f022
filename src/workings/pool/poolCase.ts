import type { Sourced } from "../origin";

export type { Origin, Sourced } from "../origin";

export interface BudgetFigure {
  readonly period: number;
  readonly service: number;
  readonly amount: Sourced;
}

export type ShareBasis =
  /** Shares fixed by the agreement; they total 100%. */
  | { readonly kind: "shares"; readonly shares: readonly Sourced[] }
  /** Any quantities: population, beds, last year's contribution. */
  | { readonly kind: "weights"; readonly weights: readonly Sourced[] }
  /** Indicators of need, each with its weight (weights total 100%); values by partner. */
  | {
      readonly kind: "need";
      readonly indicators: readonly { readonly name: string; readonly weight: Sourced; readonly values: readonly Sourced[] }[];
      /** Nobody's contribution changes by less than `floor` (or more than `ceiling`) on what they paid before. */
      readonly damping: { readonly previous: readonly Sourced[]; readonly floor: Sourced; readonly ceiling: Sourced | null } | null;
    };

export interface RiskTier {
  /** Upper edge of the tier in pounds of variance; null on the last tier. */
  readonly upTo: Sourced | null;
  /** One share a partner; they total 100%. */
  readonly shares: readonly Sourced[];
}

/** Everything the Pool job works from, with the source of each figure. Money in pounds, shares as fractions. */
export interface PoolCase {
  /** e.g. "Pooled fund 2025-26". */
  readonly title: string;
  /** In order: "April 2025"…, or a single "Year" where the data are one total. */
  readonly periods: readonly string[];
  /** Rows or columns of the budget; a single "All services" where the data are one total. */
  readonly services: readonly string[];
  readonly budget: readonly BudgetFigure[];
  readonly partners: readonly string[];
  readonly basis: ShareBasis;
  /** Value of staff, premises and so on given instead of cash, by partner; shown beside cash and never netted off. */
  readonly inKind: readonly Sourced[] | null;
  readonly riskShare: {
    readonly on: "forecast" | "outturn";
    /** What the pool is forecast to spend or did spend in the year. */
    readonly spend: Sourced;
    readonly tiers: readonly RiskTier[];
  } | null;
  /** What each partner has paid on the pool's behalf; together they must equal what is due. */
  readonly paid: readonly Sourced[] | null;
  /** How the data were read: goes into the assumptions log. Address as "Sheet!B4". */
  readonly readings: readonly { readonly address: string; readonly seen: string; readonly became: string; readonly reason: string }[];
  readonly counts: { readonly read: number; readonly used: number; readonly fixed: number; readonly leftOut: number };
}

/** The Pool job's figures, every one from the domain's own functions. Money in pounds to the penny. */
export interface PoolAnswer {
  readonly total: number;
  readonly periodTotals: readonly number[];
  /** The shares the cash was split by, as fractions or quantities: what POOL.GRID was given. */
  readonly weights: readonly number[];
  /** periods × partners. */
  readonly schedule: readonly (readonly number[])[];
  readonly partnerTotals: readonly number[];
  readonly inKind: readonly number[] | null;
  /** For a need basis: the share of need and, with damping, target and damped contribution by partner. */
  readonly need: { readonly shares: readonly number[]; readonly target: readonly number[]; readonly damped: readonly number[] | null } | null;
  readonly riskShare: { readonly variance: number; readonly parts: readonly number[]; readonly due: readonly number[] } | null;
  readonly settlement: readonly { readonly from: string; readonly to: string; readonly amount: number }[] | null;
  readonly checks: readonly { readonly words: string; readonly holds: boolean; readonly difference: number }[];
}
