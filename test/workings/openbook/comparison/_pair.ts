import type { ReturnGiven } from "../../../../src/returns/returnGiven";
import { returnOf, type Given, type LineMade, type ReturnMade } from "./_returns";

const sum = (cost: number, more: Partial<LineMade> = {}): LineMade => ({ cost: [cost, cost, cost], ...more });
const hours = (quantity: number, cost: number, more: Partial<LineMade> = {}): LineMade => ({ unit: "hours", quantity: [quantity, quantity, quantity], cost: [cost, cost, cost], ...more });

/** A return of 2024-25 in which nothing is odd. */
const BEFORE: ReturnMade = {
  provider: "Acme Care", year: "2024-25",
  costs: {
    C01: hours(1_000, 12_000, { name: "Front-line staff", note: "Paid at the living wage" }), C02: hours(200, 4_000, { name: "Managers" }), C03: hours(150, 2_400, { name: "Agency staff" }),
    C04: sum(3_000, { name: "Training" }), C05: sum(900, { name: "Insurance" }), C06: sum(0, { name: "Consultants" }), C07: sum(1_500, { name: "Utilities" }), C08: sum(2_000, { name: "Rent", byFormula: true }),
    C09: sum(700, { name: "IT and telephones" }), C10: sum(650, { name: "Repairs", note: "Boiler" }), C11: hours(90, 1_200, { name: "Cleaning" }), C12: sum(400, { name: "Food" }), C13: sum(800, { name: "Head office" }), C14: hours(80, 1_000, { name: "Gardening" }),
    "+1": sum(330, { name: "Van hire" }),
  },
  activity: { A01: { name: "Support delivered", unit: "hours", quantity: [1_000, 1_000, 1_000] }, A02: { name: "People supported", unit: "people", quantity: [60, 60, 60] } },
  income: { I01: { name: "Contract income", cost: [30_000, 30_000, 30_000] }, I02: { name: "Grants", cost: [500, 500, 500] } },
};

export const YEAR_BEFORE: ReturnGiven = returnOf(BEFORE);

/** What differs a year on, by ref; lines that are not there are new. */
export interface Changed {
  readonly costs?: Readonly<Record<string, Partial<LineMade>>>;
  readonly activity?: Readonly<Record<string, Partial<LineMade>>>;
  readonly income?: Readonly<Record<string, Partial<LineMade>>>;
  readonly without?: readonly string[];
}

/** The same return a year on. Where nothing changes, last year and this are what this year was then. */
export function aYearOn(changed: Changed = {}): ReturnGiven {
  const { without = [], costs = {}, activity = {}, income = {} } = changed;
  const merged = <Line extends object>(lines: Readonly<Record<string, Line>>, more: Readonly<Record<string, Partial<LineMade>>>): Record<string, Line> => {
    const all = [...new Set([...Object.keys(lines), ...Object.keys(more)])].filter((ref) => !without.includes(ref));
    return Object.fromEntries(all.map((ref) => [ref, { ...lines[ref], ...more[ref] } as Line]));
  };
  return returnOf({ ...BEFORE, year: "2025-26", costs: merged(BEFORE.costs, costs), activity: merged(BEFORE.activity ?? {}, activity), income: merged(BEFORE.income ?? {}, income) });
}

const now = (before: Given, this_: Given): readonly [Given, Given, Given] => [before, before, this_];

/** A change of each kind, and the row of the log that each makes: kind, ref, before, after, pounds. */
export const PLANTED: readonly { readonly change: Changed; readonly row: readonly [kind: string, ref: string, before: string, after: string, amount: number | null] }[] = [
  { change: { costs: { C01: { cost: now(12_000, 13_200) } } }, row: ["price", "C01", "£12.00 per hour", "£13.20 per hour", 1_200] },
  { change: { costs: { C02: { quantity: now(200, 250), cost: now(4_000, 5_000) } } }, row: ["quantity", "C02", "200 hours", "250 hours", 1_000] },
  { change: { costs: { C04: { cost: now(3_000, 3_600) } } }, row: ["over tolerance", "C04", "£3,000.00", "£3,600.00", 600] },
  { change: { costs: { C05: { cost: now(900, 0) } } }, row: ["dropped", "C05", "£900.00", "£0.00", -900] },
  { change: { costs: { C06: { cost: now(0, 250) } } }, row: ["new", "C06", "£0.00", "£250.00", 250] },
  { change: { costs: { C07: { cost: now(1_500, "") } } }, row: ["missing", "C07", "£1,500.00", "not given", null] },
  { change: { costs: { C03: { unit: "days" } } }, row: ["unit changed", "C03", "in hours", "in days", null] },
  { change: { costs: { C08: { byFormula: false } } }, row: ["formula became typed", "C08", "£2,000.00, by formula", "£2,000.00, typed", null] },
  { change: { costs: { C09: { name: "IT, telephones and licences" } } }, row: ["renamed", "C09", "“IT and telephones”", "“IT, telephones and licences”", null] },
  { change: { costs: { C10: { note: "Boiler and roof" } } }, row: ["note changed", "C10", "“Boiler”", "“Boiler and roof”", null] },
  { change: { costs: { C12: { cost: [400, 450, 400] } } }, row: ["last year restated", "C12", "£400.00", "£450.00", 50] },
  { change: { costs: { C14: { quantity: now(80, "lots") } } }, row: ["missing", "C14", "80 hours", "“lots”", null] },
  { change: { without: ["+1"] }, row: ["dropped", "+1", "£330.00", "not given", -330] },
  { change: { costs: { "+2": sum(275, { name: "Interpreters" }) } }, row: ["new", "+2", "not given", "£275.00", 275] },
  { change: { activity: { A02: { quantity: now(60, 75) } } }, row: ["quantity", "A02", "60 people", "75 people", null] },
  { change: { income: { I02: { cost: now(500, 0) } } }, row: ["dropped", "I02", "£500.00", "£0.00", -500] },
];

/** All of the planted changes at once. */
export const ALL_PLANTED: ReturnGiven = aYearOn(PLANTED.reduce<Changed>((all, { change }) => ({
  costs: { ...all.costs, ...change.costs }, activity: { ...all.activity, ...change.activity }, income: { ...all.income, ...change.income }, without: [...(all.without ?? []), ...(change.without ?? [])],
}), {}));
