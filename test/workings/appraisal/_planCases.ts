import type { AppraisalCase } from "../../../src/workings/appraisal/appraisalCase";
import { benefit, BY_HAND, caseOf, cell, cost, criterion, FOUR_OPTIONS, option, typed, years } from "./_cases";

const CELL_LINES = FOUR_OPTIONS.lines.map((line, row) => ({
  ...line, amounts: line.amounts.map((figures, year) => figures.map(({ value }) => (year === 1 && row % 3 === 0 ? cell(value, row + 1, year + 2, { readFrom: `£${value}` }) : cell(value, row + 1, year + 2, { scale: row % 2 ? 1000 : 1 })))),
}));

export const PLAN_CASES: Readonly<Record<string, AppraisalCase>> = {
  "two options by hand": BY_HAND,
  "four options": FOUR_OPTIONS,
  "four options from cells, some read from text": { ...FOUR_OPTIONS, lines: CELL_LINES },
  "four options by the council's own cash": { ...FOUR_OPTIONS, decidedBy: "council" },
  "four options, the provider counted, by cash and a rate of their own": { ...FOUR_OPTIONS, withProvider: true, decidedBy: "cash", scheme: 0.06 },
  "one option, no criteria": caseOf({ options: [option("Only", 0.1, 0.1)], lines: [cost(0, "Staff", [100, 110]), benefit(0, "Saving", [0, 300])] }),
  "level options, a line of nothing and one of no year": caseOf({
    options: [option("A"), option("B"), option("C")], lines: [cost(0, "X", [10, 10]), cost(1, "Y", [10, 10]), cost(2, "Z", [null, null]), cost(2, "W", [50, 0])],
    criteria: [criterion("One", 1, 0, 0, 0)],
  }),
  "forty years at the health rates": caseOf({
    options: [option("Repair"), option("Rebuild", 0.44, 0.1)], years: years(40), scheme: "health",
    lines: [cost(0, "Repairs", new Array<number>(40).fill(125_000)), cost(1, "Building", [2_400_000, ...new Array<null>(39).fill(null)]), benefit(1, "Rent", [null, ...new Array<number>(39).fill(38_000)])],
  }),
  "a rate below which the choice turns, two cells a year": caseOf({
    options: [option("Now"), option("Later")], lines: [cost(0, "Nothing", [0, 0]), cost(1, "Outlay", [100, null]), { ...benefit(1, "Return", [null, null]), amounts: [[], [typed(60), typed(42)]] }],
  }),
  "a rate above which the choice turns": caseOf({ options: [option("Now"), option("Later")], lines: [cost(0, "Nothing", [0, 0]), cost(1, "Outlay", [100, null]), benefit(1, "Return", [null, 110])] }),
};

export const RED_CASES: Readonly<Record<string, AppraisalCase & { readonly red: readonly string[] }>> = {
  "cells not accounted for": { ...BY_HAND, counts: { read: 10, used: 8, fixed: 1, leftOut: 0 }, red: ["Cells used, fixed and left out"] },
  "an amount that could not be read": {
    ...BY_HAND, unread: [{ address: "Options!F3", what: "New service: Staff, 2027-28", seen: "£1.2m", taken: "nothing", reason: "it is shortened" }], red: ["Amounts written in the table that could not be read"],
  },
  "weights of 90%": { ...BY_HAND, criteria: [criterion("Quality", 0.5, 1, 2), criterion("Fit", 0.4, 1, 2)], red: ["Weights of the criteria", "Weighted scores that could not"] },
};
