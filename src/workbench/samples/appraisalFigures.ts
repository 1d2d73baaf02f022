/** The figures behind the samples of options: a core offer for a service, and what to do about a contract that is ending. Every figure is made up. */

export interface FlowLine {
  readonly option: string;
  readonly line: string;
  readonly kind: string;
  readonly payer: string;
  /** Pounds by year from the first; null for an empty cell. */
  readonly flows: readonly (number | null)[];
}

export const APPRAISAL_YEARS = ["2026/27", "2027/28", "2028/29", "2029/30", "2030/31", "2031/32"] as const;
export const APPRAISED = ["No core offer", "In-house", "Contracted out", "Embedded in primary care"] as const;

const [NONE, IN_HOUSE, CONTRACTED, EMBEDDED] = APPRAISED;

/** An amount in the first year and another in each year after. */
function from(first: number, after: number): readonly number[] {
  return APPRAISAL_YEARS.map((_, year) => (year === 0 ? first : after));
}

function once(amount: number): readonly (number | null)[] {
  return APPRAISAL_YEARS.map((_, year) => (year === 0 ? amount : null));
}

const line = (option: string, name: string, kind: string, payer: string, flows: readonly (number | null)[]): FlowLine => ({ option, line: name, kind, payer, flows });

export const APPRAISAL: readonly FlowLine[] = [
  line(NONE, "Signposting by duty workers", "Cost", "Council", from(8_000, 8_000)),
  line(IN_HOUSE, "Staff and on-costs", "Cost", "Council", from(71_000, 142_000)),
  line(IN_HOUSE, "Premises and systems", "Cost", "Council", from(5_500, 11_000)),
  line(IN_HOUSE, "TUPE transfer of six staff", "One-off cost", "Council", once(48_000)),
  line(IN_HOUSE, "Setting up", "One-off cost", "Council", once(15_000)),
  line(IN_HOUSE, "Saving on spot placements", "Cashable benefit", "Council", from(15_000, 30_000)),
  line(IN_HOUSE, "Fewer hospital attendances", "Non-cashable benefit", "NHS", [14_000, 48_000, 66_000, 78_000, 78_000, 78_000]),
  line(IN_HOUSE, "Fewer police call-outs", "Non-cashable benefit", "Police", from(9_000, 26_000)),
  line(IN_HOUSE, "Wider value to people", "Non-cashable benefit", "Council", from(12_000, 38_000)),
  line(CONTRACTED, "Contract price", "Cost", "Council", from(64_000, 128_000)),
  line(CONTRACTED, "Contract management", "Cost", "Council", from(4_750, 9_500)),
  line(CONTRACTED, "Tender", "One-off cost", "Council", once(12_000)),
  line(CONTRACTED, "TUPE and pension guarantee", "One-off cost", "Council", once(36_000)),
  line(CONTRACTED, "Mobilisation", "One-off cost", "Provider", once(10_000)),
  line(CONTRACTED, "Saving on spot placements", "Cashable benefit", "Council", from(15_000, 30_000)),
  line(CONTRACTED, "Fewer hospital attendances", "Non-cashable benefit", "NHS", [12_000, 44_000, 62_000, 74_000, 74_000, 74_000]),
  line(CONTRACTED, "Fewer police call-outs", "Non-cashable benefit", "Police", from(8_000, 24_000)),
  line(CONTRACTED, "Wider value to people", "Non-cashable benefit", "Council", from(11_000, 36_000)),
  line(EMBEDDED, "Council’s contribution", "Cost", "Council", from(36_000, 72_000)),
  line(EMBEDDED, "Staff in practices", "Cost", "NHS", from(29_000, 58_000)),
  line(EMBEDDED, "TUPE to the NHS", "One-off cost", "NHS", once(52_000)),
  line(EMBEDDED, "Setting up", "One-off cost", "Council", once(9_000)),
  line(EMBEDDED, "Saving on spot placements", "Cashable benefit", "Council", from(15_000, 30_000)),
  line(EMBEDDED, "Fewer hospital attendances", "Non-cashable benefit", "NHS", [10_000, 42_000, 70_000, 88_000, 92_000, 92_000]),
  line(EMBEDDED, "Fewer police call-outs", "Non-cashable benefit", "Police", from(6_000, 19_000)),
  line(EMBEDDED, "Wider value to people", "Non-cashable benefit", "Council", from(10_000, 32_000)),
];

/** Criteria with their weights in hundredths, and the scores of the options, 0 to 5. */
export const APPRAISAL_CRITERIA: readonly (readonly [criterion: string, weight: number, scores: readonly number[]])[] = [
  ["Quality and safety", 30, [1, 4, 4, 4]], ["Reach to people not yet helped", 25, [1, 3, 3, 5]], ["Can be delivered by October 2026", 20, [5, 2, 4, 3]], ["Fairness between places", 15, [2, 4, 3, 4]], ["Risk to staff and continuity", 10, [3, 4, 3, 2]],
];

/** What the contract costs in a year today, and the term talked of. */
export const CONTRACT_TODAY = 1_200_000;
export const SCENARIO_YEARS = 7;
export const SCENARIOS = [
  "0 Retender", "1 Extend on today’s terms", "2 Extend with the index", "3 Buy less", "4 Guarantee the volume for a discount", "5 Longer term for a lower cost", "6 Bring the cost to the benchmark", "7 Open book with a least surplus",
] as const;

/** Pounds by year of `rate`, a part in ten thousand of what the contract costs today. */
function priced(rate: (year: number) => number): readonly number[] {
  return Array.from({ length: SCENARIO_YEARS }, (_, year) => Math.round((CONTRACT_TODAY * rate(year)) / 10_000));
}

const first = (amount: number): readonly (number | null)[] => Array.from({ length: SCENARIO_YEARS }, (_, year) => (year === 0 ? amount : null));
const every = (amount: number): readonly number[] => Array.from({ length: SCENARIO_YEARS }, () => amount);
const [RETENDER, EXTEND, INDEXED, LESS, VOLUME, LONGER, BENCHMARK, OPEN_BOOK] = SCENARIOS;
const indexed = (year: number): number => 10_000 * 1.028 ** year;

export const SCENARIO_LINES: readonly FlowLine[] = [
  line(RETENDER, "Contract price", "Cost", "Council", priced((year) => (year === 0 ? 10_000 : 0.96 * indexed(year)))),
  line(RETENDER, "Tender and mobilisation", "One-off cost", "Council", first(54_000)),
  line(RETENDER, "TUPE", "One-off cost", "Provider", first(80_000)),
  line(EXTEND, "Contract price", "Cost", "Council", priced(() => 10_000)),
  line(EXTEND, "Loss the provider would bear", "Cost", "Provider", priced((year) => 0.5 * (indexed(year) - 10_000))),
  line(INDEXED, "Contract price", "Cost", "Council", priced(indexed)),
  line(LESS, "Contract price", "Cost", "Council", priced((year) => 0.9 * indexed(year))),
  line(LESS, "People not served", "Non-cashable cost", "NHS", every(61_000)),
  line(VOLUME, "Contract price", "Cost", "Council", priced((year) => 0.97 * indexed(year))),
  line(VOLUME, "Paid for and not used", "Cost", "Council", every(9_600)),
  line(LONGER, "Contract price", "Cost", "Council", priced((year) => 0.955 * indexed(year))),
  line(LONGER, "Investment by the provider", "One-off cost", "Provider", first(140_000)),
  line(BENCHMARK, "Contract price", "Cost", "Council", priced((year) => [1, 0.98, 0.96, 0.94, 0.94, 0.94, 0.94][year]! * indexed(year))),
  line(BENCHMARK, "Benchmarking each year", "Cost", "Council", every(6_500)),
  line(OPEN_BOOK, "Actual cost with a least surplus of 3%", "Cost", "Council", priced((year) => 0.9476 * indexed(year))),
  line(OPEN_BOOK, "Open-book audit", "Cost", "Council", every(12_000)),
  line(OPEN_BOOK, "Gain shared with the council", "Cashable benefit", "Council", priced((year) => (year === 0 ? 0 : 45))),
];
