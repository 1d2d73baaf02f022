import type { ActivityAsked, CostKind, CostLineAsked, IncomeLineAsked, KnownFigures } from "./returnRequest";

const UNKNOWN: KnownFigures = { tendered: null, last: null };

const COSTS: readonly (readonly [name: string, kind: CostKind, unit: string])[] = [
  ["Front-line staff", "pay", "hours"],
  ["Managers and supervisors", "pay", "hours"],
  ["Administration staff", "pay", "hours"],
  ["Agency and bank staff", "direct", "hours"],
  ["Training and recruitment", "direct", ""],
  ["Travel and mileage", "direct", "miles"],
  ["Rent, rates and service charges", "direct", ""],
  ["Utilities", "direct", ""],
  ["Repairs and maintenance", "direct", ""],
  ["Food and household", "direct", ""],
  ["Equipment and supplies", "direct", ""],
  ["Insurance", "direct", ""],
  ["IT and telephones", "direct", ""],
  ["Head office and central services", "overhead", ""],
  ["Other costs", "direct", ""],
];

/** The lines a return asks for unless the commissioner changes them: the headings open-book schedules of care and support contracts commonly have. */
export const STANDARD_COSTS: readonly CostLineAsked[] = COSTS.map(([name, kind, unit], index) => ({ ref: lineRef("C", index), name, kind, unit, quantity: UNKNOWN, cost: UNKNOWN }));
export const STANDARD_ACTIVITY: readonly ActivityAsked[] = [{ ref: lineRef("A", 0), name: "Support delivered", unit: "hours", quantity: UNKNOWN }];
export const STANDARD_INCOME: readonly IncomeLineAsked[] = ["Contract income", "Other income for this service"].map((name, index) => ({ ref: lineRef("I", index), name, amount: UNKNOWN }));

/** "C01" for the first line. */
export function lineRef(letter: string, index: number): string {
  return `${letter}${String(index + 1).padStart(2, "0")}`;
}
