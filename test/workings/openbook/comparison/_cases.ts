import type { ComparisonCase, SurplusTerms } from "../../../../src/workings/openbook/comparisonCase";
import type { Sourced } from "../../../../src/workings/origin";
import { returnOf, type ReturnMade } from "./_returns";

export const typed = (value: number): Sourced => ({ value, origin: { kind: "typed" } });
export const cell = (value: number, row: number, column: number, more: object = {}): Sourced => ({ value, origin: { kind: "cell", sheet: "Contract", row, column, scale: 1, ...more } });

export const COLLAR: SurplusTerms = { name: "All contracts", minimum: typed(0.02), maximum: typed(0.08), providerShare: typed(0.5), topUpLimit: typed(5_000) };
export const NO_COLLAR: SurplusTerms = { name: "Day care", minimum: null, maximum: null, providerShare: typed(0), topUpLimit: null };

export function caseOf(given: Partial<ComparisonCase> & Pick<ComparisonCase, "returns">): ComparisonCase {
  return {
    title: "Home care 2025-26", against: "tendered", earlier: [], limits: { tolerance: typed(0.05), ignoreBelow: typed(0), alwaysAbove: null },
    terms: [COLLAR], termsOf: given.returns.map(() => 0), logs: [], unread: [], ...given,
  };
}

/** Two lines in hours, one in miles, two sums. */
export const ACME: ReturnMade = {
  costs: {
    C01: { name: "Front-line staff", unit: "hours", quantity: [100, 100, 90], cost: [1_000, 1_000, 990], byFormula: true, note: "A quieter year" },
    C02: { name: "Training", cost: [400, 400, 410] },
    C03: { name: "Managers", unit: "hours", quantity: [50, 50, 70], cost: [1_000, 1_000, 1_400] },
    C04: { name: "Travel", unit: "miles", quantity: [1_000, 900, 1_000], cost: [450, 405, 520] },
    C05: { name: "Rent", cost: [500, 500, 500] },
  },
  activity: { A01: { name: "Support delivered", unit: "hours", quantity: [900, 880, 905] } },
  income: { I01: { name: "Contract income", cost: [4_200, 4_100, 4_300] }, I02: { name: "Other income", cost: [0, 0, 0] } },
};

/** A year before, as it was returned then. */
export const ACME_BEFORE: ReturnMade = {
  year: "2024-25",
  costs: {
    C01: { name: "Front-line staff", unit: "hours", quantity: [100, 95, 100], cost: [1_000, 900, 1_000], byFormula: true, note: "A quieter year" },
    C02: { name: "Training", cost: [400, 380, 400] },
    C03: { name: "Managers", unit: "hours", quantity: [50, 50, 50], cost: [1_000, 950, 1_000] },
    C04: { name: "Travel", unit: "miles", quantity: [1_000, 800, 900], cost: [450, 400, 405] },
    C05: { name: "Rent", cost: [500, 480, 500] },
  },
  activity: { A01: { name: "Support delivered", unit: "hours", quantity: [900, 850, 880] } },
  income: { I01: { name: "Contract income", cost: [4_200, 4_000, 4_100] }, I02: { name: "Other income", cost: [0, 0, 0] } },
};

/** New, dropped, missing and unreadable lines, a line of the provider's own and one whose unit means nothing here. */
export const BRIGHT: ReturnMade = {
  provider: "Bright & Sons (North)",
  costs: {
    C01: { name: "Front-line staff", unit: "hours", quantity: [120, "", 118], cost: [2_400.55, 2_300.1, 2_555.05] },
    C02: { name: "Training", cost: [300, 250, ""] },
    C03: { name: "Managers", unit: "hours", quantity: [30, 30, "n/a"], cost: [900, 850, 870] },
    C04: { name: "Travel", unit: "miles", quantity: [500, 450, 0], cost: [225, 200, 0] },
    C05: { name: "Rent", cost: ["", "", 120] },
    C06: { name: "Credit from landlord", cost: [-50, -50, -80] },
    "+1": { name: "Consultants", cost: ["", "", 640] },
  },
  activity: { A01: { name: "Support delivered", unit: "hours", quantity: [600, 590, "lots"] } },
  income: { I01: { name: "Contract income", cost: [3_900, 3_800, 4_650] } },
};

/** The same with a word for every cost of the year. */
export const BRIGHT_GIVEN: ReturnMade = { ...BRIGHT, costs: { ...BRIGHT.costs, C02: { name: "Training", cost: [300, 250, "n/a"] } } };

export const CASES: Readonly<Record<string, ComparisonCase>> = {
  "tender against actual": caseOf({ returns: [returnOf(ACME)] }),
  "three providers against the tender, under terms of their own, from cells": caseOf({
    returns: [returnOf(ACME), returnOf(BRIGHT_GIVEN), returnOf({ ...ACME, provider: "Carers=Us", costs: { ...ACME.costs, C05: { name: "Rent", cost: [500, 500, 700.005] } } })],
    limits: { tolerance: cell(0.1, 1, 1), ignoreBelow: cell(100, 2, 1, { readFrom: "£100" }), alwaysAbove: typed(600) },
    terms: [COLLAR, { ...NO_COLLAR, maximum: cell(0.05, 3, 1) }], termsOf: [0, 1, null],
  }),
  "this year against last": caseOf({ returns: [returnOf(ACME), returnOf(BRIGHT_GIVEN)], against: "last", terms: [NO_COLLAR] }),
  "against a return of the year before, and a provider with none": caseOf({ returns: [returnOf(ACME), returnOf(BRIGHT)], earlier: [returnOf(ACME_BEFORE), returnOf({ ...ACME_BEFORE, provider: "Gone Ltd" })], against: "earlier", termsOf: [null, null] }),
  "nothing to compare with": caseOf({ returns: [returnOf({ costs: { C01: { cost: ["", "", 5] } } })], terms: [], termsOf: [null] }),
};

/** Checks that do not hold, and words of each in order. */
export const RED_CASES: Readonly<Record<string, ComparisonCase & { readonly red: readonly string[] }>> = {
  "a total typed over": { ...caseOf({ returns: [returnOf({ ...ACME, ownCosts: 4_000 })] }), red: ["costs do not add up to their own total"] },
  "a cost of the year left blank": { ...caseOf({ returns: [returnOf(ACME), returnOf(BRIGHT)] }), red: ["that are not given", "could not be worked out"] },
  "an income below zero, under terms, and totals apart": {
    ...caseOf({ returns: [returnOf({ ...BRIGHT, ownCosts: 0 }), returnOf({ ...ACME, income: { I01: { name: "Contract income", cost: [1, 1, -5] } } })], unread: [{ source: "Notes.xlsx", words: "It holds no return." }] }),
    red: ["that are not given", "could not be worked out", "costs do not add up to their own total"],
  },
};
