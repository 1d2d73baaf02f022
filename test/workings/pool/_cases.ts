import type { BudgetFigure, Origin, PoolCase, ShareBasis, Sourced } from "../../../src/workings/pool/poolCase";

export const typed = (value: number): Sourced => ({ value, origin: { kind: "typed" } });
export const allTyped = (...values: number[]): Sourced[] => values.map(typed);

/** A linked figure; `bookOf` puts it in its place. */
export const linked = (value: number, sheet: string, row: number, column: number, more: Partial<Origin & { kind: "cell" }> = {}): Sourced =>
  ({ value, origin: { kind: "cell", sheet, row, column, scale: 1, ...more } });

export const shares = (...values: number[]): ShareBasis => ({ kind: "shares", shares: allTyped(...values) });
export const weights = (...values: number[]): ShareBasis => ({ kind: "weights", weights: allTyped(...values) });

/** One indicator, or several as [name, weight, values…]; damping as [floor, ceiling or null, previous…]. */
export function need(indicators: readonly (readonly [string, number, ...number[]])[], damping?: readonly [number, number | null, ...number[]]): ShareBasis {
  const [floor, ceiling, ...previous] = damping ?? [0, null];
  return {
    kind: "need",
    indicators: indicators.map(([name, weight, ...values]) => ({ name, weight: typed(weight), values: allTyped(...values) })),
    damping: damping ? { previous: allTyped(...previous), floor: typed(floor), ceiling: ceiling === null ? null : typed(ceiling) } : null,
  };
}

export const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `Partner ${String.fromCharCode(65 + at)}`);

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

/** Budgets that look like a year's: uneven, to the penny. */
function uneven(periods: number, services: number, size = 1): number[][] {
  return Array.from({ length: periods }, (_, period) =>
    Array.from({ length: services }, (_unused, service) => Math.round(((period * 7919 + service * 104729) % 99991) * 13.37 * 100 * size) / 100));
}

const down = (...amounts: number[]): number[][] => amounts.map((amount) => [amount]);
const twoTiers = (partners: number): { upTo: Sourced | null; shares: Sourced[] }[] => [
  { upTo: typed(100), shares: Array.from({ length: partners }, (_, at) => typed(at === 0 ? 1 : 0)) },
  { upTo: typed(250.5), shares: Array.from({ length: partners }, (_, at) => typed(at === 0 ? 1 - 0.125 * (partners - 1) : 0.125)) },
  { upTo: null, shares: Array.from({ length: partners }, (_, at) => typed(at === 0 ? 1 - 0.1 * (partners - 1) : 0.1)) },
];

/** Cases that must come out the same from the domain, from native formulas in two engines, and from the functions. */
export const CASES: Readonly<Record<string, PoolCase>> = {
  "58 / 17 / 25 over three periods": poolCaseOf([[100, 20], [55.55, 3], [0.01, 0.02]], names(3), shares(0.58, 0.17, 0.25)),
  "the contract's odd pennies": poolCaseOf(down(0.05), names(3), weights(60, 25, 15)),
  "512,301 : 187,204 : 7, twelve months": poolCaseOf(uneven(12, 3), names(3), weights(512301, 187204, 7)),
  "£1,234,567.89 by 512 : 301 : 187": poolCaseOf(down(1234567.89), names(3), weights(512, 301, 187)),
  "three equal hundreds by thirds": poolCaseOf(down(100, 100, 100), names(3), shares(1 / 3, 1 / 3, 1 / 3)),
  "thirds to three decimals": poolCaseOf(uneven(4, 1), names(3), shares(0.33333, 0.33333, 0.33334)),
  "months of a twelfth": poolCaseOf(down(...Array.from({ length: 12 }, () => 1000000 / 12)), names(2), shares(0.5, 0.5)),
  "one partner": poolCaseOf(uneven(5, 2), names(1), shares(1)),
  "one partner, one period": poolCaseOf(down(1234567.89), names(1), weights(3)),
  "twelve partners, two years of months": poolCaseOf(uneven(24, 1), names(12), weights(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.5)),
  "a month of nothing and months that come back": poolCaseOf(down(0, 100.01, -250.03, 0, 149.99, -0.01), names(3), weights(1, 1, 1)),
  "a pool that comes to nothing": poolCaseOf(down(100, -100), names(3), weights(2, 3, 5)),
  "a partner with no weight": poolCaseOf(down(1.01, 2.02), names(3), weights(0, 50, 50)),
  "£123 million a month": poolCaseOf(uneven(3, 1, 100).map((row) => row.map((amount) => amount + 123456789.01)), names(5), shares(0.31234567, 0.2, 0.18765433, 0.25, 0.05)),
  "weights in pounds and pence": poolCaseOf(uneven(6, 1), names(4), weights(10431222.57, 88000.01, 9.99, 55123456.78)),
  "weights of very different size": poolCaseOf(uneven(2, 1), names(3), weights(1e12, 1, 123456789)),
  "weights with endless decimals": poolCaseOf(uneven(3, 1), names(3), weights(Math.PI, Math.E, Math.SQRT2)),
  "need, two indicators": poolCaseOf(uneven(3, 1), names(3), need([["Population", 0.6, 512301, 187204, 99], ["Deprivation", 0.4, 3, 4, 5]])),
  "need, equal areas": poolCaseOf(uneven(2, 1), names(7), need([["Beds", 1, 1, 1, 1, 1, 1, 1, 1]])),
  "damped by a floor: the contract's example": poolCaseOf(down(310), names(3), need([["Population", 1, 90, 105, 115]], [0.02, null, 100, 100, 100])),
  "damped by floor and ceiling": poolCaseOf(down(100, 209.01), names(3), need([["Population", 1, 90, 105, 115]], [0.02, 0.04, 100, 100, 100])),
  "damped, two at the ceiling": poolCaseOf(down(2000000.01, 1250000, 1000000), names(5), need([["Population", 1, 10, 20, 70, 90, 60]], [-0.05, 0.1, 980123.45, 760000, 901234.56, 823456.7, 700000.01])),
  "a floor that is whole pence of many millions": poolCaseOf(down(16222002.13, 7773885.73, 7000000), names(3), need([["Population", 1, 0, 0, 1]], [0.0125, null, 12401622.38, 17434164.8, 539200.97])),
  "in kind beside cash": poolCaseOf(uneven(2, 1), names(3), shares(0.5, 0.25, 0.25), { inKind: allTyped(1000, 0, 250.5) }),
  "an overspend through three tiers, settled": poolCaseOf(down(1000.01, -20, 0), names(3), shares(0.58, 0.17, 0.25), {
    riskShare: { on: "outturn", spend: typed(1300.55), tiers: twoTiers(3) }, paid: allTyped(1300.55, 0, 0),
  }),
  "an underspend in one tier": poolCaseOf(uneven(2, 1), names(4), weights(4, 3, 2, 1), {
    riskShare: { on: "forecast", spend: typed(1), tiers: [{ upTo: null, shares: allTyped(0.4, 0.3, 0.2, 0.1) }] },
  }),
  "settled among five without a risk share": poolCaseOf(down(500), names(5), weights(1, 1, 1, 1, 1), { paid: allTyped(0, 260, 0, 240, 0) }),
  "partners named to trip a formula": poolCaseOf(uneven(2, 1), ["=SUM(A1)", "All partners", "Coun*", "Council", `~?"<>5 ${"x".repeat(300)}`], weights(5, 4, 3, 2, 1), {
    inKind: allTyped(1, 2, 3, 4, 5), paid: allTyped(0, 0, 2403430.29, 0, 0).map((paid, at) => (at === 2 ? { ...paid, value: uneven(2, 1).flat().reduce((sum, amount) => sum + amount, 0) } : paid)),
  }),
  "settled already": poolCaseOf(down(100), names(2), shares(0.6, 0.4), { paid: allTyped(60, 40) }),
};
