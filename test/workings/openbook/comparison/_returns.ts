import type { ActivityGiven, CostLineGiven, GivenFigure, GivenFigures, IncomeLineGiven, ReturnGiven } from "../../../../src/returns/returnGiven";
import type { Basis } from "../../../../src/returns/returnRequest";

/** A number, "n/a", "" (blank) or any other text, which cannot be read. */
export type Given = number | string;

export interface LineMade {
  readonly name?: string;
  readonly unit?: string;
  readonly note?: string;
  readonly byFormula?: boolean;
  /** Tendered, last year, this year. */
  readonly quantity?: readonly [Given, Given, Given];
  readonly cost: readonly [Given, Given, Given];
}

export interface ReturnMade {
  readonly provider?: string;
  readonly service?: string;
  readonly year?: string;
  readonly source?: string;
  readonly costs: Readonly<Record<string, LineMade>>;
  readonly activity?: Readonly<Record<string, Omit<LineMade, "cost">>>;
  readonly income?: Readonly<Record<string, Omit<LineMade, "quantity">>>;
  /** This year's own total; the lines added up where absent, none where null. */
  readonly ownCosts?: number | null;
}

const BASES = ["tendered", "last", "this"] as const satisfies readonly Basis[];
const COLUMNS = { costs: ["E", "F", "G", "H", "I", "J"], activity: ["D", "E", "F"], income: ["C", "D", "E"] } as const;

const NO_QUANTITY: readonly [Given, Given, Given] = ["n/a", "n/a", "n/a"];
const NO_FIGURES: readonly [Given, Given, Given] = ["", "", ""];

/** A return as reading gives it. */
export function returnOf({ provider = "Acme Care", service = "Home care", year = "2025-26", source = `${provider} ${year}.xlsx`, costs, activity = {}, income = {}, ownCosts }: ReturnMade): ReturnGiven {
  const costLines = Object.entries(costs).map(([ref, { name = `Line ${ref}`, unit = "", note = "", quantity = NO_QUANTITY, cost, byFormula }], at): CostLineGiven => ({
    ref, name, note, noteCell: `Costs!M${at + 7}`, kind: "direct", unit,
    quantity: figures("Costs", [0, 2, 4].map((column) => `${COLUMNS.costs[column]}${at + 7}`), quantity, false), cost: figures("Costs", [1, 3, 5].map((column) => `${COLUMNS.costs[column]}${at + 7}`), cost, byFormula),
  }));
  const activityLines = Object.entries(activity).map(([ref, { name = `Activity ${ref}`, unit = "hours", note = "", quantity = NO_FIGURES, byFormula }], at): ActivityGiven => ({
    ref, name, note, noteCell: `Activity!I${at + 7}`, unit, quantity: figures("Activity", COLUMNS.activity.map((column) => `${column}${at + 7}`), quantity, byFormula),
  }));
  const incomeLines = Object.entries(income).map(([ref, { name = `Income ${ref}`, note = "", cost, byFormula }], at): IncomeLineGiven => ({
    ref, name, note, noteCell: `Income and surplus!H${at + 7}`, amount: figures("Income and surplus", COLUMNS.income.map((column) => `${column}${at + 7}`), cost, byFormula),
  }));
  const total = (lines: readonly GivenFigures[], basis: Basis): number => lines.reduce((sum, line) => sum + (line[basis].value ?? 0), 0);
  const own = (lines: readonly GivenFigures[]): Record<Basis, number | null> => ({ tendered: total(lines, "tendered"), last: total(lines, "last"), this: total(lines, "this") });
  const costTotals = own(costLines.map(({ cost }) => cost));
  return {
    source, provider, service, commissioner: "Council", year, from: null, to: null, costs: costLines, activity: activityLines, income: incomeLines, posts: [], declared: true, remarks: [],
    ownTotals: { costs: ownCosts === undefined ? costTotals : { ...costTotals, this: ownCosts }, income: own(incomeLines.map(({ amount }) => amount)) },
  };
}

function figures(sheet: string, cells: readonly string[], given: readonly [Given, Given, Given], byFormula = false): GivenFigures {
  const [tendered, last, now] = given.map((each, at) => figure(each, `${sheet}!${cells[at]!}`, byFormula && BASES[at] === "this")) as [GivenFigure, GivenFigure, GivenFigure];
  return { tendered, last, this: now };
}

function figure(given: Given, cell: string, byFormula: boolean): GivenFigure {
  if (typeof given === "number") return { state: "number", value: given, cell, byFormula };
  if (given === "" || given === "n/a") return { state: given === "" ? "blank" : "n/a", value: null, cell, byFormula };
  return { state: "unreadable", value: null, cell, seen: given, byFormula };
}
