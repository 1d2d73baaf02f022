import type { DomainError } from "../../domain/kernel/DomainError";
import type { Pounds, Rate, Share } from "../../domain/kernel/quantities";
import type { FigureWithSource } from "../../reference/referenceFigures";
import type { Sourced } from "../origin";

/** A service that is priced. Units are a year's. */
export interface PricedService {
  readonly name: string;
  /** "hour", "contact hour", "night", "place", "session" or another word. */
  readonly unit: string;
  /** Units delivered; or capacity, of which `utilisation` is delivered. One of the two is given. */
  readonly units: Sourced | null;
  readonly capacity: Sourced | null;
  /** Of the capacity, a fraction above 0; null where units are given. */
  readonly utilisation: Sourced | null;
  /** What is paid for the service today, a year; null where nobody says. */
  readonly funding: Sourced | null;
  /** The part of its full cost that varies with units; 0 where all of it is fixed. */
  readonly variableShare: Sourced;
}

/** What an overhead pool is shared by. "direct cost" is the cost placed in each service; the others are quantities given. */
export type PoolDriver =
  | { readonly kind: "direct cost" }
  | { readonly kind: "quantities"; readonly name: string; readonly bySupport: readonly Sourced[]; readonly byService: readonly Sourced[] };

/** A support service whose cost is shared out: premises, HR, IT, management. */
export interface OverheadPool {
  readonly name: string;
  readonly driver: PoolDriver;
}

/** Where a cost centre of the ledger goes. */
export type CentrePlacing =
  | { readonly kind: "service"; readonly service: number }
  | { readonly kind: "pool"; readonly pool: number }
  | { readonly kind: "excluded"; readonly reason: string }
  | { readonly kind: "unplaced" };

/** What the ledger holds of a cost centre, in pounds to the penny. Sheets add it up live from the ledger's own columns. */
export interface CostCentre {
  readonly name: string;
  readonly placing: CentrePlacing;
  readonly amount: Pounds;
  readonly entries: number;
  /** Its amounts read from text: a sheet cannot add those up, so they are added to what it can. */
  readonly fixed: readonly Sourced[];
}

export interface StaffPost {
  readonly post: string;
  readonly salary: Sourced;
  readonly fte: Sourced;
  /** Of the services, or of the pools after them (services.length + pool). */
  readonly worksIn: number;
}

export interface StaffTerms {
  /** "2025-26". */
  readonly year: string;
  readonly pension: Sourced;
  /** Other on-costs, such as the apprenticeship levy. */
  readonly other: Sourced;
  /** The part of pay saved by vacancies. */
  readonly vacancy: Sourced;
}

/** Productive time, for the hours a full-time post works with people. */
export interface ProductiveTime {
  readonly weeklyHours: Sourced;
  readonly leaveDays: Sourced;
  readonly bankHolidays: Sourced;
  readonly sickDays: Sourced;
  readonly trainingDays: Sourced;
  readonly contactShare: Sourced;
}

/** Where pay in the price comes from. With "staffing", the ledger's own pay lines are a named exclusion. */
export type PayFrom = "ledger" | "staffing";

export type OverheadMethod = "reciprocal" | "stepdown" | "direct";

/** Everything the Price job works from, with the source of each figure. Money in pounds, rates and shares as fractions. */
export interface PriceCase {
  readonly title: string;
  readonly services: readonly PricedService[];
  readonly pools: readonly OverheadPool[];
  readonly centres: readonly CostCentre[];
  /** What is left out of the price for a reason that is not a whole cost centre: the ledger's pay where the staffing list replaces it. */
  readonly payInLedger: Pounds;
  readonly payFrom: PayFrom;
  readonly staff: { readonly posts: readonly StaffPost[]; readonly terms: StaffTerms; readonly time: ProductiveTime } | null;
  readonly method: OverheadMethod;
  /** A rate on full cost, stated apart. */
  readonly contingency: Sourced;
  readonly surplus: Sourced;
  readonly surplusOn: "cost" | "price";
  /** The ledger's columns, for a sheet to add up; null where the figures were typed. */
  readonly ledger: {
    readonly sheet: string;
    readonly firstRow: number;
    readonly lastRow: number;
    readonly centreColumn: number | null;
    readonly amountColumn: number;
    readonly scale: number;
  } | null;
  readonly readings: readonly { readonly address: string; readonly seen: string; readonly became: string; readonly reason: string }[];
  readonly counts: { readonly read: number; readonly used: number; readonly fixed: number; readonly leftOut: number };
}

export interface ServicePrice {
  readonly service: string;
  /** Placed in the service itself; with pay from the staffing list, its posts too. To the penny. */
  readonly direct: Pounds;
  /** Its share of every pool, in the pools' order, to the penny. */
  readonly overheadByPool: readonly Pounds[];
  readonly overhead: Pounds;
  readonly full: Pounds;
  readonly contingency: Pounds;
  readonly surplus: Pounds;
  /** full + contingency + surplus. */
  readonly charge: Pounds;
  readonly unitsDelivered: number;
  readonly pricePerUnit: Pounds;
  /** Units and utilisation at which income at that price meets cost; null where they do not exist. */
  readonly breakEvenUnits: number | null;
  readonly breakEvenUtilisation: number | null;
  readonly funding: Pounds | null;
  /** funding − full cost: below zero, others pay for it. */
  readonly gap: Pounds | null;
  /** Price per unit by utilisation, at the utilisations of `PriceAnswer.utilisations`. */
  readonly byUtilisation: readonly Pounds[];
}

/** The Price job's figures, every one from the domain's own functions. */
export interface PriceAnswer {
  readonly ledgerTotal: Pounds;
  readonly placed: Pounds;
  readonly excluded: readonly { readonly reason: string; readonly amount: Pounds; readonly centres: readonly string[] }[];
  readonly unplaced: readonly { readonly centre: string; readonly amount: Pounds }[];
  /** The cost of the posts by service and pool, to the penny; null without a staffing list. */
  readonly staffCost: { readonly byPlace: readonly Pounds[]; readonly total: Pounds; readonly fte: number; readonly productiveHours: number } | null;
  readonly pools: readonly { readonly pool: string; readonly amount: Pounds }[];
  readonly services: readonly ServicePrice[];
  /** The price per unit of every service by each method and by a single driver (direct cost) for all pools. */
  readonly methods: readonly { readonly method: OverheadMethod | "single driver"; readonly overhead: readonly Pounds[]; readonly pricePerUnit: readonly Pounds[] }[];
  readonly utilisations: readonly Share[];
  readonly figures: readonly FigureWithSource[];
  readonly refused: DomainError | null;
  readonly checks: readonly { readonly words: string; readonly holds: boolean; readonly difference: number }[];
}

/** What a given fee pays an hour, against the wage floor. */
export interface FeeCheck {
  readonly fee: Pounds;
  readonly pay: Pounds;
  readonly floor: Pounds | null;
  readonly onCostRate: Rate;
}
