import type { Day } from "../../domain/kernel/day";
import type { DomainError } from "../../domain/kernel/DomainError";
import type { Pounds, Rate, Share } from "../../domain/kernel/quantities";
import type { FigureWithSource } from "../../reference/referenceFigures";
import type { Sourced } from "../origin";

/** A service that is priced. Units are a year's. */
export interface PricedService {
  readonly name: string;
  /** "hour", "contact hour", "night", "place", "session" or another word. */
  readonly unit: string;
  /** Units delivered; or capacity, of which `utilisation` is delivered. Units with a capacity, which they are no more than, say the utilisation. */
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
  | {
      readonly kind: "quantities"; readonly name: string; readonly bySupport: readonly Sourced[]; readonly byService: readonly Sourced[];
      /** Counted in the staffing list: whole-time posts, or people, a part of a post being one. Sheets count them where the posts are. */
      readonly counted?: "fte" | "people";
    };

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

/**
 * What the ledger holds of a cost centre, in pounds to the penny, without its pay lines where the staffing list replaces them.
 * Sheets add it up live from the ledger's own columns.
 */
export interface CostCentre {
  readonly name: string;
  readonly placing: CentrePlacing;
  readonly amount: Pounds;
  readonly entries: number;
  /** Its amounts read from text: a sheet cannot add those up, so they are added to what it can. */
  readonly fixed: readonly Sourced[];
  /** Cells that a sheet adds up with its rows and that count for nothing, such as a subtotal's. */
  readonly leftOut?: readonly Sourced[];
  /** What its rows' cells hold, each spelling once; absent where `runs` has its rows, or a sheet cannot find them. */
  readonly matches?: readonly CentreMatch[];
  /** Its sheet rows, first and last, zero-based. */
  readonly runs?: readonly (readonly [first: number, last: number])[];
}

/** What the cells of a row hold that make it a cost centre's: "" is an empty cell. */
export interface CentreMatch {
  readonly name: string | number | boolean;
  /** Where rows with this name are several centres'. */
  readonly code?: string | number | boolean;
}

/** The ledger's columns, zero-based on the sheet, for a sheet to add up. The scale of a credit's cells is below zero. */
export interface LedgerColumnsPlaced {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly centreColumn: number | null;
  readonly amountColumn: number;
  readonly scale: number;
  readonly lineColumn?: number | null;
  /** Taken away from the amounts. */
  readonly creditColumn?: number;
  readonly codeColumn?: number;
  /** With pay from the staffing list: what the cells of the pay lines hold, and those of their cells read from text or left out. */
  readonly payLines?: readonly (string | number | boolean)[];
  readonly payFixed?: readonly Sourced[];
  readonly payLeftOut?: readonly Sourced[];
  /** Cells of the columns that are in no centre's rows and count for nothing, such as a total's. */
  readonly leftOut?: readonly Sourced[];
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
  /**
   * The ledger's pay lines, whatever their centre. With pay from the staffing list they are left out of the price by name, and are
   * not in the centres' amounts; with pay from the ledger they are in those, and this only stands beside the list's cost.
   */
  readonly payInLedger: Pounds;
  readonly payFrom: PayFrom;
  readonly staff: { readonly posts: readonly StaffPost[]; readonly terms: StaffTerms; readonly time: ProductiveTime } | null;
  readonly method: OverheadMethod;
  /** A rate on full cost, stated apart. */
  readonly contingency: Sourced;
  readonly surplus: Sourced;
  readonly surplusOn: "cost" | "price";
  /** The ledger's columns, for a sheet to add up; null where the figures were typed. */
  readonly ledger: LedgerColumnsPlaced | null;
  /** Posts that transfer at protected terms; left out where there are none. */
  readonly transfer?: TransferCase | null;
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
  /** Null where neither units nor a capacity and its utilisation are given. */
  readonly unitsDelivered: number | null;
  /** FCR.PRICE, unrounded: charge ÷ units delivered but for the rounding of the charge. Null where there is no price. */
  readonly pricePerUnit: Pounds | null;
  /** Why there is no price: no units, a cost below zero. Null where there is one. */
  readonly refused: DomainError | null;
  /** Units and utilisation at which income at that price meets cost; null where they do not exist. */
  readonly breakEvenUnits: number | null;
  readonly breakEvenUtilisation: number | null;
  readonly funding: Pounds | null;
  /** funding − full cost: below zero, others pay for it. */
  readonly gap: Pounds | null;
  /**
   * Price per unit by utilisation, at the utilisations of `PriceAnswer.utilisations`, of the capacity; of the units where those are
   * given instead. Empty where there is no price.
   */
  readonly byUtilisation: readonly Pounds[];
}

export interface StaffCost {
  /** In the order of the case's posts, to the penny, after vacancies. */
  readonly byPost: readonly Pounds[];
  /** By service, then by pool. */
  readonly byPlace: readonly Pounds[];
  readonly total: Pounds;
  readonly fte: number;
  /** Hours a year that one whole post works with people: FCR.HOURS. */
  readonly productiveHours: number;
}

export interface PoolAnswered {
  readonly pool: string;
  /** Placed in it; with pay from the staffing list, its posts too. To the penny. */
  readonly amount: Pounds;
  /** What each service bears of it by the case's method, to ten decimals, as it was split by; empty where it was refused. */
  readonly shares: readonly Share[];
  /** Why it could not be shared: then no service bears it, and a check is red. */
  readonly refused: DomainError | null;
}

export interface MethodAnswer {
  readonly method: OverheadMethod | "single driver";
  /** By service, to the penny. */
  readonly overhead: readonly Pounds[];
  readonly pricePerUnit: readonly (Pounds | null)[];
  /** The first pool that this method cannot share; its cost is then in no service. */
  readonly refused: DomainError | null;
}

/** The Price job's figures, every one from the domain's own functions. */
export interface PriceAnswer {
  readonly ledgerTotal: Pounds;
  readonly placed: Pounds;
  readonly excluded: readonly { readonly reason: string; readonly amount: Pounds; readonly centres: readonly string[] }[];
  readonly unplaced: readonly { readonly centre: string; readonly amount: Pounds }[];
  /** The cost of the posts; null without a staffing list, or where it was refused. */
  readonly staffCost: StaffCost | null;
  /** Why the posts could not be costed, where pay is from the ledger; where it is from the list the whole answer is refused. */
  readonly staffRefused: DomainError | null;
  readonly pools: readonly PoolAnswered[];
  readonly services: readonly ServicePrice[];
  /** The price per unit of every service by each method and by a single driver (direct cost) for all pools. */
  readonly methods: readonly MethodAnswer[];
  readonly utilisations: readonly Share[];
  readonly figures: readonly FigureWithSource[];
  /** The first pool's refusal by the case's own method; null where every pool is shared. */
  readonly refused: DomainError | null;
  /** The difference is in pounds, or in what the check counts. */
  readonly checks: readonly { readonly words: string; readonly holds: boolean; readonly difference: number; readonly unit: CheckUnit }[];
}

export type CheckUnit = "£" | "cost centre" | "pool" | "cell";

/** What an hour is made of, for the pay that its fee can carry. */
export interface FeeTerms {
  readonly fee: Pounds;
  /** Pounds of an hour that are not pay. */
  readonly nonPayCost: Pounds;
  readonly onCostRate: Rate;
  readonly paidHoursPerContactHour: number;
  readonly surplus: Rate;
  readonly surplusOn: "cost" | "price";
}

/** What a given fee pays an hour, against the wage floor. */
export interface FeeCheck {
  readonly fee: Pounds;
  /** FCR.AFFORDABLEPAY, unrounded; below zero where the fee does not cover what is not pay. */
  readonly pay: Pounds;
  /** The National Living Wage on the date; null where none is held. */
  readonly floor: Pounds | null;
  /** pay − floor. */
  readonly overFloor: Pounds | null;
  /** The floor with its source; null where none is held. */
  readonly floorFigure: FigureWithSource | null;
  readonly onCostRate: Rate;
}

/** A post that comes with terms its employer must keep. */
export interface TransferPost {
  readonly post: string;
  readonly fte: Sourced;
  /** A year of a whole post, on the new employer's own terms and on those that are protected. */
  readonly standardSalary: Sourced;
  readonly protectedSalary: Sourced;
  /** Of the person, on the date employment would end; null where they are not given. */
  readonly age: Sourced | null;
  readonly serviceYears: Sourced | null;
}

/** Posts that transfer at protected terms (TUPE), and what ending their employment would cost by law. */
export interface TransferCase {
  readonly posts: readonly TransferPost[];
  readonly year: string;
  readonly pension: { readonly standard: Sourced; readonly protected: Sourced };
  readonly other: Sourced;
  /** The date employment would end. */
  readonly end: { readonly day: Day; readonly origin: Sourced["origin"] };
}

export interface TransferPostAnswer {
  readonly post: string;
  /** A year's cost, to the penny. */
  readonly standard: Pounds;
  readonly protected: Pounds;
  /** protected − standard. */
  readonly more: Pounds;
  readonly redundancyWeeks: number | null;
  /** FCR.REDUNDANCY, to the penny; null where age or service is not given, or it was refused. */
  readonly redundancy: Pounds | null;
  readonly refused: DomainError | null;
}

export interface TransferAnswer {
  readonly posts: readonly TransferPostAnswer[];
  readonly standard: Pounds;
  readonly protected: Pounds;
  readonly more: Pounds;
  /** Over the posts whose redundancy is known. */
  readonly redundancy: Pounds;
  readonly redundancyOf: number;
  readonly figures: readonly FigureWithSource[];
}
