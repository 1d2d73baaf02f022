import { readDay } from "../../../src/domain/kernel/readDay";
import type { ContractCase, ContractLot } from "../../../src/workings/contracts/contractCase";
import type { Origin, Sourced } from "../../../src/workings/origin";

export const typed = (value: number): Sourced => ({ value, origin: { kind: "typed" } });
export const cell = (value: number, row: number, column: number, more: Partial<Origin & { kind: "cell" }> = {}): Sourced =>
  ({ value, origin: { kind: "cell", sheet: "Contract", row, column, scale: 1, ...more } });
export const lot = (name: string, annual: number | null): ContractLot => ({ name, annual: annual === null ? null : typed(annual) });
export const on = (day: string): ContractCase["start"] => ({ day: readDay("date", day), origin: { kind: "typed" } });
export const inWords = (text: string): ContractCase["term"] => ({ text, origin: { kind: "typed" } });

export function caseOf(given: Partial<ContractCase> = {}): ContractCase {
  return {
    title: "Contract value", kind: "services", term: inWords("1+1+1"), start: on("2026-09-01"), procurement: on("2026-02-01"), change: typed(0), vat: typed(0.2),
    lots: [lot("Whole contract", 70_000)], annualGiven: null, readings: [], counts: { read: 1, used: 1, fixed: 0, leftOut: 0 }, ...given,
  };
}

/** PROC-03: one year and two options at £70,000. */
export const BY_HAND = caseOf();

/** Three lots for up to ten years, uplifted, two of them from cells. */
export const LOTS = caseOf({
  title: "Floating support, 2026", kind: "light-touch", term: { text: "5+2+2+1", origin: { kind: "cell", sheet: "Contract", row: 1, column: 1, scale: 1 } },
  change: typed(0.025), annualGiven: cell(131_000, 9, 2),
  lots: [
    { name: "North", annual: cell(48_000, 5, 2) }, { name: "South", annual: cell(52_000, 6, 2, { readFrom: "£52,000" }) }, { name: "Out of hours", annual: cell(31_000, 7, 2, { scale: 1000 }) },
  ],
  readings: [{ address: "Contract!C7", seen: "£52,000", became: "£52,000.00", reason: "read from text" }], counts: { read: 4, used: 3, fixed: 1, leftOut: 0 },
});

/** The initial term is below the threshold, and the first extension goes over it. */
export const CROSSES = caseOf({ term: inWords("2+18m+6m"), change: typed(-0.03), lots: [lot("Advice", 70_000.35), lot("Outreach", 0.05)], start: on("2026-08-31") });

/** One lot cannot be estimated. */
export const UNKNOWN = caseOf({ lots: [lot("Advice", 12_345.67), lot("Call-offs", null)], vat: typed(0), term: inWords("3") });

export const CASES: Readonly<Record<string, ContractCase>> = {
  "three years by hand": BY_HAND,
  "three lots for up to ten years": LOTS,
  "an extension that goes over the threshold": CROSSES,
  "a lot that cannot be estimated": UNKNOWN,
  "nothing that can be estimated": caseOf({ lots: [lot("Call-offs", null)] }),
  "a grant that pays nothing after the first year": caseOf({ vat: typed(0), change: typed(-1), term: inWords("18m+18m"), lots: [lot("Grant", 30_000)] }),
  "works, exactly at the threshold": caseOf({ kind: "works", vat: typed(0), term: inWords("1"), lots: [lot("Works", 5_193_000)] }),
  "a price of nothing": caseOf({ lots: [lot("Pilot", 0)] }),
};

/** Checks that do not hold, and words of each in order. */
export const RED_CASES: Readonly<Record<string, ContractCase & { readonly red: readonly string[] }>> = {
  "lots that do not add up, begun too late, and no threshold held": {
    ...caseOf({ annualGiven: typed(80_000), procurement: on("2035-02-01") }),
    red: ["said to cost", "threshold is held", "no later than"],
  },
};
