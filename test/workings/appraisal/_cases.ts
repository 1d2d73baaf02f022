import type { AppraisalCase, AppraisalCriterion, AppraisalLine, AppraisalOption } from "../../../src/workings/appraisal/appraisalCase";
import type { Origin, Sourced } from "../../../src/workings/origin";

export const typed = (value: number): Sourced => ({ value, origin: { kind: "typed" } });
export const cell = (value: number, row: number, column: number, more: Partial<Origin & { kind: "cell" }> = {}): Sourced =>
  ({ value, origin: { kind: "cell", sheet: "Options", row, column, scale: 1, ...more } });

export const option = (name: string, costCorrection = 0, benefitCorrection = 0): AppraisalOption =>
  ({ name, costCorrection: typed(costCorrection), benefitCorrection: typed(benefitCorrection) });

type LineMore = Partial<Pick<AppraisalLine, "payer" | "cash">>;
const line = (kind: AppraisalLine["kind"]) => (of: number, name: string, amounts: readonly (number | null)[], more: LineMore = {}): AppraisalLine =>
  ({ option: of, name, kind, payer: 0, cash: true, amounts: amounts.map((amount) => (amount === null ? [] : [typed(amount)])), ...more });
export const cost = line("cost");
export const benefit = line("benefit");

export const criterion = (name: string, weight: number, ...scores: number[]): AppraisalCriterion => ({ name, weight: typed(weight), scores: scores.map(typed) });

export const years = (count: number): string[] => Array.from({ length: count }, (_, year) => `${2026 + year}-${String((27 + year) % 100).padStart(2, "0")}`);

export function caseOf(given: Pick<AppraisalCase, "options" | "lines"> & Partial<AppraisalCase>): AppraisalCase {
  const count = given.lines[0]?.amounts.length ?? 1;
  return {
    title: "Options appraisal", years: years(count), payers: [{ name: "Council", sector: "council" }], withProvider: false, decidedBy: "value",
    scheme: "green-book", swing: typed(0.1), criteria: null, readings: [], counts: { read: 10, used: 8, fixed: 1, leftOut: 1 }, ...given,
  };
}

/** Two options in one year, so that every figure can be worked out by hand. */
export const BY_HAND = caseOf({
  options: [option("Do nothing"), option("New service", 0.2, 0.1)],
  lines: [cost(0, "Placements", [100]), cost(1, "Staff", [50]), benefit(1, "Fewer placements", [40])],
});

/** The in-house, contracted and embedded offers, TUPE and one-off costs, and a saving of £30,000 a year. */
export const FOUR_OPTIONS = caseOf({
  options: [option("No offer"), option("Core offer in-house", 0.05, 0.15), option("Core offer contracted", 0.1, 0.15), option("Core offer embedded", 0.1, 0.25)],
  payers: [{ name: "Council", sector: "council" }, { name: "NHS", sector: "public" }, { name: "Police", sector: "public" }, { name: "Provider", sector: "provider" }],
  lines: [
    cost(0, "Crisis placements", [210_000, 212_000, 215_000, 218_000, 221_000]),
    cost(0, "Accident and emergency", [64_000, 64_000, 65_000, 65_500, 66_000], { payer: 1 }),
    cost(1, "Staff", [182_000, 182_000, 182_000, 182_000, 182_000]), cost(1, "Recruitment and IT", [46_000, null, null, null, null]),
    benefit(1, "Fewer placements", [20_000, 90_000, 120_000, 120_000, 120_000]), benefit(1, "Fewer attendances", [5_000, 18_000, 24_000, 24_000, 24_000], { payer: 1 }),
    benefit(1, "Officers' time", [4_000, 9_000, 9_000, 9_000, 9_000], { payer: 2, cash: false }),
    cost(2, "Contract price", [148_000, 148_000, 150_500, 153_000, 155_600]), cost(2, "TUPE", [38_500, null, null, null, null]),
    cost(2, "Contract management", [12_000, 12_000, 12_000, 12_000, 12_000]), benefit(2, "Saving on the present cost", [0, 30_000, 30_000, 30_000, 30_000]),
    benefit(2, "Fewer placements", [15_000, 80_000, 110_000, 110_000, 110_000]), cost(2, "Provider's set-up", [9_000, null, null, null, null], { payer: 3 }),
    cost(3, "Posts in partner teams", [130_000, 130_000, 130_000, 130_000, 130_000]), cost(3, "Hosting", [16_000, 16_000, 16_000, 16_000, 16_000], { payer: 1 }),
    benefit(3, "Fewer placements", [10_000, 60_000, 85_000, 85_000, 85_000]), benefit(3, "Fewer attendances", [8_000, 26_000, 33_000, 33_000, 33_000], { payer: 1 }),
  ],
  criteria: [criterion("Quality for people", 0.4, 1, 4, 4, 5), criterion("Fit with partners", 0.25, 1, 3, 3, 5), criterion("Deliverability", 0.2, 5, 3, 4, 2), criterion("Resilience", 0.15, 1, 4, 3, 3)],
});
