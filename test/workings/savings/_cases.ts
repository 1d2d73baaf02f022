import { financialYearOfDay, type FinancialYear } from "../../../src/domain/kernel/financialYear";
import { readDay } from "../../../src/domain/kernel/readDay";
import type { Origin } from "../../../src/workings/origin";
import type { Confidence, SavingInitiative, SavingsCase, SourcedDay } from "../../../src/workings/savings/savingsCase";

export const typed: Origin = { kind: "typed" };
export const given = (value: number): { value: number; origin: Origin } => ({ value, origin: typed });
export const inCell = (value: number, row: number, column: number, more: { scale?: number; readFrom?: string } = {}): { value: number; origin: Origin } =>
  ({ value, origin: { kind: "cell", sheet: "Register", row, column, scale: 1, ...more } });
export const on = (date: string): SourcedDay => ({ day: readDay("date", date), origin: typed });
export const year = (date: string): FinancialYear => financialYearOfDay(readDay("date", date));
export const sure = (share: number): Confidence => ({ kind: "share", share: given(share) });
export const level = (word: "high" | "medium" | "low" | "none given"): Confidence => ({ kind: "level", level: word, seen: word === "none given" ? "" : word });

/** Pounds a year, cashable, recurrent, from 1 April 2025, certain; `more` says otherwise. */
export function initiative(name: string, likely: number, more: Partial<SavingInitiative> & { share?: boolean; low?: number; high?: number } = {}): SavingInitiative {
  const { share, low, high, ...rest } = more;
  return {
    name, line: "", baseline: null,
    saving: { unit: share ? "share of baseline" : "pounds", likely: given(likely), low: low === undefined ? null : given(low), high: high === undefined ? null : given(high) },
    type: "cashable", recurrence: "recurrent", start: on("2025-04-01"), rampMonths: given(0), end: null,
    oneOffCost: given(0), oneOffCostYear: null, owner: "", confidence: sure(1), ...rest,
  };
}

export function savingsCase(initiatives: readonly SavingInitiative[], more: Partial<SavingsCase> = {}): SavingsCase {
  return {
    title: "Savings", initiatives, firstYear: year("2025-04-01"), years: 5, counting: "cashable", scheme: "green-book", grade: null,
    levels: { high: given(0.9), medium: given(0.7), low: given(0.4), "none given": given(0.4) },
    range: { year: year("2027-04-01"), target: null, draws: 1000, seed: 1 },
    gainShare: null, readings: [], counts: { read: 0, used: 0, fixed: 0, leftOut: 0 }, ...more,
  };
}

/** Two shares of one line, a third in pounds on it, and one by itself; costs, a ramp, an end, a one-off. */
export const REGISTER = savingsCase([
  initiative("Shared rota", 0.1, { share: true, line: "Home care", baseline: given(1_000_000), start: on("2025-10-01"), oneOffCost: given(40_000), confidence: level("high") }),
  initiative("Reablement first", 0.2, { share: true, line: "home care ", baseline: given(1_000_000), oneOffCost: given(60_000), confidence: level("medium"), low: 0.1, high: 0.25 }),
  initiative("Mileage", 12_345.67, { line: "Home care", type: "non-cashable", confidence: level("low") }),
  initiative("Van leases", 24_000, { line: "Transport", baseline: given(300_000), rampMonths: given(6), end: on("2028-09-30"), confidence: sure(0.5) }),
  initiative("Sale of a lease", 30_000, { line: "Property", recurrence: "one-off", start: on("2026-06-15"), confidence: level("none given") }),
  initiative("Fewer night calls", 50_000, { line: "Night support", type: "cost avoidance", start: on("2026-04-01"), oneOffCost: given(5_000), oneOffCostYear: year("2025-04-01") }),
], { grade: 3, range: { year: year("2027-04-01"), target: given(280_000), draws: 10_000, seed: 7 }, gainShare: { target: given(100), actual: given(75), bands: [] } });
