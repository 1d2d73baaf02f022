import type { Origin, Sourced } from "../../../src/workings/origin";
import type { CentrePlacing, CostCentre, OverheadPool, PricedService, PriceCase, StaffPost } from "../../../src/workings/price/priceCase";

const TYPED: Origin = { kind: "typed" };

export const typed = (value: number): Sourced => ({ value, origin: TYPED });

/** Delivered units of an hour each, all of its cost fixed, nothing paid today. */
export function service(name: string, units: number | null, rest: Partial<PricedService> = {}): PricedService {
  return { name, unit: "hour", units: units === null ? null : typed(units), capacity: null, utilisation: null, funding: null, variableShare: typed(0), ...rest };
}

/** A pool that supplies these quantities, to the pools first. */
export function pool(name: string, bySupport: readonly number[], byService: readonly number[], driver = "Headcount"): OverheadPool {
  return { name, driver: { kind: "quantities", name: driver, bySupport: bySupport.map(typed), byService: byService.map(typed) } };
}

export const byDirectCost = (name: string): OverheadPool => ({ name, driver: { kind: "direct cost" } });

export const inService = (at: number): CentrePlacing => ({ kind: "service", service: at });
export const inPool = (at: number): CentrePlacing => ({ kind: "pool", pool: at });
export const leftOut = (reason: string): CentrePlacing => ({ kind: "excluded", reason });
export const UNPLACED: CentrePlacing = { kind: "unplaced" };

export function centre(name: string, amount: number, placing: CentrePlacing): CostCentre {
  return { name, placing, amount, entries: 1, fixed: [] };
}

export function post(name: string, salary: number, fte: number, worksIn: number): StaffPost {
  return { post: name, salary: typed(salary), fte: typed(fte), worksIn };
}

/** 2025-26, pension 20%, levy 0.5%, no vacancies; 37 hours, 28 + 8 + 6 + 5 days off, all contact. */
export function staffOf(posts: readonly StaffPost[], vacancy = 0, year = "2025-26"): NonNullable<PriceCase["staff"]> {
  return {
    posts,
    terms: { year, pension: typed(0.2), other: typed(0.005), vacancy: typed(vacancy) },
    time: { weeklyHours: typed(37), leaveDays: typed(28), bankHolidays: typed(8), sickDays: typed(6), trainingDays: typed(5), contactShare: typed(1) },
  };
}

/** Pay from the ledger, reciprocal, no contingency and no surplus. */
export function caseOf(services: readonly PricedService[], pools: readonly OverheadPool[], centres: readonly CostCentre[], rest: Partial<PriceCase> = {}): PriceCase {
  return {
    title: "Prices 2025-26", services, pools, centres, payInLedger: 0, payFrom: "ledger", staff: null, method: "reciprocal",
    contingency: typed(0), surplus: typed(0), surplusOn: "cost", ledger: null, readings: [], counts: { read: 0, used: 0, fixed: 0, leftOut: 0 }, ...rest,
  };
}

/** The case of the METHOD: finance and property, day care, home care and advice. */
export function twoPools(rest: Partial<PriceCase> = {}): PriceCase {
  return caseOf(
    [service("Day care", 20_000), service("Home care", 30_000), service("Advice", 4_000)],
    [pool("Finance", [0, 20], [30, 40, 10]), pool("Property", [10, 0], [45, 25, 20], "Floor area")],
    [
      centre("Day care", 400_000, inService(0)), centre("Home care", 600_000, inService(1)), centre("Advice", 100_000, inService(2)),
      centre("Finance", 120_000, inPool(0)), centre("Property", 80_000, inPool(1)),
    ],
    rest,
  );
}
