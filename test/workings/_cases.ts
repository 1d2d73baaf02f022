import type { BudgetFigure, Origin, PoolCase, ShareBasis, Sourced } from "../../src/workings/pool/poolCase";

export const typed = (value: number): Sourced => ({ value, origin: { kind: "typed" } });

/** A linked figure; the test book must hold it there. */
export const linked = (value: number, sheet: string, row: number, column: number, more: Partial<Origin & { kind: "cell" }> = {}): Sourced =>
  ({ value, origin: { kind: "cell", sheet, row, column, scale: 1, ...more } });

/** A case whose budget stands on the sheet "Budget" from B2: periods down, services across. */
export function poolCaseOf(budget: readonly (readonly number[])[], partners: readonly string[], basis: ShareBasis, more: Partial<PoolCase> = {}): PoolCase {
  const figures: BudgetFigure[] = budget.flatMap((services, period) =>
    services.map((value, service) => ({ period, service, amount: linked(value, "Budget", period + 1, service + 1) })));
  return {
    title: "Pooled fund 2025-26",
    periods: budget.map((_, period) => (budget.length === 1 ? "Year" : `Period ${period + 1}`)),
    services: budget[0]!.map((_, service) => `Service ${service + 1}`),
    budget: figures, partners, basis, inKind: null, riskShare: null, paid: null, readings: [],
    counts: { read: figures.length, used: figures.length, fixed: 0, leftOut: 0 },
    ...more,
  };
}

export const shares = (...values: number[]): ShareBasis => ({ kind: "shares", shares: values.map(typed) });
export const weights = (...values: number[]): ShareBasis => ({ kind: "weights", weights: values.map(typed) });

export const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `Partner ${String.fromCharCode(65 + at)}`);
export const STAMP = { version: "0.1.0", method: "Pool 1", insertedOn: "2026-11-21T09:12:00.000Z", inputsHash: "0123456789abcdef" };
