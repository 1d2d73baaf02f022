/**
 * The figures behind the savings register sample: sixty initiatives on fifteen budget lines of a made-up council, with the faults such registers
 * have. Every place, name and figure is made up.
 */

export interface Initiative {
  readonly name: string;
  /** Pounds a year; null where the saving is given as a share of the baseline. */
  readonly saving: number | null;
  readonly share: number | null;
  readonly type: string;
  readonly recurrence: string;
  /** Year, month and day, or words as typed. */
  readonly start: readonly [number, number, number] | string;
  readonly rampMonths: number | null;
  readonly end: string | null;
  readonly cost: number | null;
  /** The year of the cost, where it is not that of the start. */
  readonly costIn: string | null;
  readonly confidence: string | number;
  /** The low and high estimates as parts of the saving. */
  readonly range: readonly [number, number] | null;
}

export interface BudgetLine {
  readonly line: string;
  readonly baseline: number;
  readonly owner: string;
  readonly initiatives: readonly Initiative[];
}

type More = Partial<Omit<Initiative, "name" | "saving" | "share">>;

const APRIL_2026 = [2026, 4, 1] as const;
const PLAIN = { type: "Cashable", recurrence: "Recurrent", start: APRIL_2026, rampMonths: null, end: null, cost: null, costIn: null, confidence: "Green", range: null } as const;

function pounds(name: string, saving: number, more: More = {}): Initiative {
  return { ...PLAIN, name, saving, share: null, ...more };
}

function part(name: string, share: number, more: More = {}): Initiative {
  return { ...PLAIN, name, saving: null, share, ...more };
}

/** Another baseline that some of a line's rows were typed with: two digits changed places. */
export const MISTYPED = { line: "Agency staff", baseline: 1_540_000, rows: [2, 3] } as const;
/** Shares that together are more than their line. */
export const BEYOND_AS_SHARES = "Home to school transport";
/** Savings in pounds that together are more than their line. */
export const BEYOND_IN_POUNDS = "Mobile phones and devices";
/** One initiative under one name, and one under two. */
export const NAMED_TWICE = "Telecare instead of short visits";
export const AMOUNT_TWICE = ["Fewer waking nights in extra care", "Night staffing review, extra care"] as const;
/** Its cost is in 2026/27 and its saving begins in 2028/29, so that the year between is empty. */
export const WITH_EMPTY_YEAR = "Move the depot";

export const REGISTER: readonly BudgetLine[] = [
  { line: "Home care 65+", baseline: 6_400_000, owner: "A Khan", initiatives: [
    pounds("Lifting equipment for single-handed care", 254_800, { cost: 37_000, range: [0.8, 1.1] }),
    pounds(NAMED_TWICE, 118_000, { start: [2026, 7, 1], rampMonths: 6, confidence: "Amber" }),
    pounds("Reablement before a package is set", 310_000, { start: [2026, 10, 1], rampMonths: 9, cost: 85_000, confidence: "Amber", range: [0.6, 1.15] }),
    pounds(NAMED_TWICE, 118_000, { start: [2026, 7, 1], rampMonths: 6, confidence: "Red" }),
  ] },
  { line: "Residential care 65+", baseline: 9_800_000, owner: "A Khan", initiatives: [
    part("Extra care as the first offer", 0.06, { start: [2027, 1, 1], rampMonths: 12, confidence: "Amber" }),
    part("Block contract for long stays", 0.025),
    part("Shared lives for respite", 0.015, { start: "Q3 2026/27", confidence: 0.7 }),
    pounds("Top-ups billed on time", 64_000, { type: "Non-cashable", confidence: 0.8 }),
  ] },
  { line: "Extra care", baseline: 1_900_000, owner: "B Lee", initiatives: [
    pounds(AMOUNT_TWICE[0], 86_400, { start: [2026, 9, 1] }),
    pounds("Retender catering", 41_500, { cost: 6_000, confidence: "High" }),
    pounds(AMOUNT_TWICE[1], 86_400, { start: [2026, 9, 1], confidence: "Amber" }),
    pounds("Let empty flats", 52_000, { type: "Non-cashable", start: [2026, 6, 15] }),
  ] },
  { line: "Learning disability placements", baseline: 7_250_000, owner: "B Lee", initiatives: [
    pounds("Two people sharing support after the first", 61_200, { start: [2026, 5, 1], range: [0.5, 1] }),
    pounds("Supported living instead of residential", 420_000, { start: [2026, 10, 1], rampMonths: 18, cost: 120_000, confidence: "Amber", range: [0.5, 1.2] }),
    pounds("Health funding claimed where due", 190_000, { type: "Cost avoidance", confidence: "Amber" }),
    pounds("Review of high-cost packages", 275_000, { recurrence: "One-off", confidence: "Medium" }),
  ] },
  { line: BEYOND_AS_SHARES, baseline: 3_200_000, owner: "C Day", initiatives: [
    part("Routes planned again", 0.35, { start: [2026, 9, 1], cost: 48_000, confidence: "Amber" }),
    part("Personal travel budgets", 0.3, { start: [2026, 9, 1], rampMonths: 12, confidence: "Red" }),
    part("Independent travel training", 0.25, { start: [2027, 9, 1], rampMonths: 12, cost: 60_000, confidence: "Red" }),
    part("Own fleet instead of taxis", 0.2, { start: "2027/28", cost: 640_000, costIn: "2026/27", confidence: "Amber" }),
  ] },
  { line: "Children’s residential", baseline: 8_600_000, owner: "C Day", initiatives: [
    pounds("Two council homes opened", 540_000, { start: [2027, 4, 1], rampMonths: 12, cost: 410_000, costIn: "2026/27", confidence: "Amber", range: [0.4, 1.1] }),
    pounds("Fostering instead of residential", 360_000, { start: [2026, 7, 1], rampMonths: 12, confidence: "Red", range: [0.3, 1.3] }),
    pounds("Earlier help to families", 215_000, { type: "Cost avoidance", start: [2027, 4, 1], confidence: "Red" }),
    pounds("Framework for placements", 130_000, { confidence: 0.85 }),
  ] },
  { line: "Agency staff", baseline: 1_450_000, owner: "D Osei", initiatives: [
    part("Permanent recruitment", 0.2, { start: [2026, 6, 1], rampMonths: 10, cost: 90_000, confidence: "Amber" }),
    part("Cap on agency rates", 0.06),
    part("Regional staff bank", 0.1, { start: "Oct 2026", confidence: "Amber" }),
    part("Retention payments", 0.04, { end: "Mar-28", cost: 30_000, confidence: "Low" }),
  ] },
  { line: "Waste collection", baseline: 4_100_000, owner: "D Osei", initiatives: [
    pounds("Collections every three weeks", 330_000, { start: [2026, 10, 5], cost: 145_000, range: [0.85, 1.05] }),
    pounds("Rounds planned again", 96_000, { start: [2026, 6, 1] }),
    pounds("Garden waste charge", 150_000, { confidence: "High" }),
    pounds(WITH_EMPTY_YEAR, 88_000, { start: [2028, 4, 1], cost: 260_000, costIn: "2026/27", confidence: "Amber" }),
  ] },
  { line: "Highways maintenance", baseline: 2_900_000, owner: "E Rossi", initiatives: [
    part("Longer surfacing contract", 0.04),
    part("LED street lights", 0.08, { start: [2026, 11, 1], rampMonths: 12, cost: 380_000 }),
    pounds("Inspections by phone", 22_000, { type: "Productivity", confidence: 0.9 }),
    pounds("Claims defended sooner", 35_000, { type: "Cost avoidance", confidence: "Amber" }),
  ] },
  { line: "Libraries", baseline: 1_380_000, owner: "E Rossi", initiatives: [
    pounds("Self-service evenings", 74_000, { start: [2026, 9, 1], cost: 52_000 }),
    pounds("Shared back office", 58_000, { start: "2027/28", confidence: "Amber" }),
    pounds("Stock bought together", 21_000),
    pounds("Rooms let", 18_500, { rampMonths: 6, confidence: "Medium" }),
  ] },
  { line: BEYOND_IN_POUNDS, baseline: 240_000, owner: "F Grant", initiatives: [
    pounds("Cancel lines not used", 150_000, { cost: 4_000 }),
    pounds("New tariff", 120_000, { start: [2026, 8, 1] }),
    pounds("Devices kept four years", 24_000, { recurrence: "One-off", start: [2027, 1, 1] }),
    pounds("Own devices allowed", 12_000, { start: [2027, 4, 1], confidence: "Low" }),
  ] },
  { line: "Office buildings", baseline: 2_050_000, owner: "F Grant", initiatives: [
    pounds("Leave Bridge House", 340_000, { start: [2027, 6, 24], cost: 210_000, confidence: "Amber", range: [0.9, 1] }),
    pounds("Heating controls", 46_000, { start: [2026, 11, 1], cost: 72_000 }),
    pounds("Sublet two floors", 95_000, { start: [2026, 10, 1], end: "31 March 2029", confidence: "Amber" }),
    pounds("Cleaning specification", 38_000),
  ] },
  { line: "Substance misuse", baseline: 1_260_000, owner: "G Patel", initiatives: [
    pounds("Core offer under one contract", 30_000, { start: [2026, 10, 1], cost: 15_000 }),
    pounds("Prescribing costs", 27_500, { confidence: 0.75 }),
    pounds("Fewer crisis admissions", 44_000, { type: "Cost avoidance", start: [2027, 4, 1], confidence: "Red" }),
    pounds("Group sessions", 19_000, { type: "Non-cashable", confidence: "High" }),
  ] },
  { line: "Legal fees", baseline: 880_000, owner: "G Patel", initiatives: [
    pounds("Two solicitors employed", 105_000, { start: [2026, 7, 1], rampMonths: 3, cost: 8_000 }),
    pounds("Panel of barristers", 33_000),
    pounds("Cases settled sooner", 26_000, { type: "Cost avoidance", confidence: "Amber" }),
    pounds("Bundles prepared in house", 14_500, { type: "Productivity", confidence: "High" }),
  ] },
  { line: "Public health contracts", baseline: 2_300_000, owner: "H Moss", initiatives: [
    part("Lots joined in one tender", 0.03, { start: [2026, 10, 1], cost: 25_000 }),
    part("Payment for outcomes", 0.02, { start: "Q1 2027/28", confidence: "Amber" }),
    pounds("Health checks at work", 16_000, { type: "Non-cashable" }),
    pounds("Contract ends early", 70_000, { recurrence: "One-off", start: [2026, 12, 1], confidence: "High" }),
  ] },
];
