import { registerFrom } from "../../../src/taskpane/features/save/register/registerFrom";
import { FIELD } from "../../../src/taskpane/features/save/register/registerFields";
import { stepOf } from "../../../src/taskpane/features/save/register/registerSteps";
import type { RegisterFound } from "../../../src/taskpane/features/save/register/registerFound";
import { dateCell, serialOf } from "../../intake/_block";
import { on } from "../../workings/savings/_cases";
import { askedOf, typedFigure } from "./_asked";
import { registerRows } from "./_registerSheets";

const solved = (found: RegisterFound) => {
  if (!found.solution) throw new Error(found.problems.map(({ field, words }) => `${field}: ${words}`).join("\n"));
  return found.solution;
};
const wordsAt = (found: RegisterFound, field: string) => found.problems.filter((problem) => problem.field === field).map(({ words }) => words);

describe("a savings case out of a register", () => {
  it("suggests the year of the first start, and reads shares, pounds, words and dates", () => {
    const found = registerFrom(askedOf());
    expect(found.problems).toEqual([]);
    const { savingsCase } = solved(found);
    expect(found.method).toMatchObject({ firstYear: "2025-26", rangeYear: "2029-30", type: "non-cashable", silent: { type: 1, recurrence: 0, start: 0 }, levels: ["high", "medium", "low", "none given"] });
    expect(savingsCase.initiatives).toHaveLength(8);
    expect(savingsCase.initiatives[0]).toMatchObject({
      name: "Shared rota", line: "Home care", recurrence: "recurrent", type: "cashable", end: null, owner: "Ana",
      saving: { unit: "share of baseline", likely: { value: 0.1 }, low: null, high: null },
      baseline: { value: 1_000_000, origin: { kind: "cell", sheet: "Savings", row: 1, column: 2, scale: 1 } },
      start: { origin: { kind: "cell", row: 1, column: 6, readFrom: "October 2025" } },
      confidence: { kind: "level", level: "high", seen: "Green" },
    });
    expect(savingsCase.initiatives[2]?.saving.likely).toMatchObject({ value: 30_000, origin: { readFrom: "£30,000" } });
    expect(savingsCase.initiatives[4]?.confidence).toMatchObject({ kind: "share", share: { value: 0.8 } });
    expect(savingsCase.initiatives[6]).toMatchObject({ recurrence: "one-off", oneOffCost: { value: 0, origin: { kind: "typed" } }, confidence: { kind: "level", level: "none given" } });
  });

  it("names the row whose saving cannot be read, and logs what was taken where a cell does not say", () => {
    const found = registerFrom(askedOf());
    expect(found.method?.without).toEqual([expect.objectContaining({ name: "To be worked up", words: expect.stringContaining("tbc") })]);
    const { readings, initiatives } = solved(found).savingsCase;
    expect(initiatives.find(({ name }) => name === "Mileage")?.type).toBe("non-cashable");
    expect(readings).toContainEqual({ address: "Savings!E9", seen: "Perhaps", became: "non-cashable", reason: "the cell does not say a type of saving: taken as set in the pane" });
  });

  it("counts dates as the workbook does, from 1904 too, and links each to the cell whose number it is", () => {
    const day = serialOf(2026, 4, 1);
    const rows = (behind: number) => [["Initiative", "Saving (£)", "Start", "End"], ["Rotas", 100, dateCell(day - behind, "01/04/2026", "dd/mm/yyyy"), dateCell(day - behind + 0.5, "Apr-26")]];
    const solvedFrom = (behind: number) => solved(registerFrom(askedOf(rows(behind), {}, {}, {}, behind > 0))).savingsCase;
    expect([solvedFrom(0).date1904, solvedFrom(1462).date1904]).toEqual([undefined, true]);
    for (const { initiatives: [rotas] } of [solvedFrom(0), solvedFrom(1462)]) {
      expect(rotas?.start).toEqual({ day: on("2026-04-01").day, origin: { kind: "cell", sheet: "Savings", row: 1, column: 2, scale: 1 } });
      // Its cell shows a month: the day it ends is not the cell's own number.
      expect(rotas?.end).toEqual({ day: on("2026-04-30").day, origin: { kind: "typed" } });
    }
  });

  it("finds every planted overlap", () => {
    const { answer } = solved(registerFrom(askedOf()));
    expect(answer.overlaps.filter(({ difference }) => difference !== 0)).toEqual([expect.objectContaining({ line: "Home care", added: 300_000, counted: 280_000, difference: 20_000 })]);
    expect(answer.beyond).toEqual([expect.objectContaining({ line: "Transport", baseline: 52_000, added: 58_000, beyond: 6_000 })]);
    expect(answer.twice).toEqual([expect.objectContaining({ first: 4, second: 5 })]);
    expect(answer.disagreeing).toEqual([expect.objectContaining({ line: "Transport", baselines: [52_000, 50_000] })]);
  });

  it("takes the start set in the pane where rows have none, and refuses a start that is none", () => {
    const rows = registerRows().map((row, at) => row.map((cell, column) => (column === 6 && at > 4 ? "" : cell)));
    const found = registerFrom(askedOf(rows));
    expect(found.method).toMatchObject({ silent: { start: 4 }, start: "1 April 2025" });
    const later = solved(registerFrom(askedOf(rows, { start: "1 April 2027" })));
    expect(later.savingsCase.initiatives[4]?.start.origin).toEqual({ kind: "typed" });
    expect(later.answer.initiatives[4]?.byYear).toEqual([0, 0, 20_000, 20_000, 20_000]);
    const wrong = registerFrom(askedOf(rows, { start: "soon" }));
    expect(wrong.solution).toBeNull();
    expect(wordsAt(wrong, FIELD.start)).toEqual(["“soon” is not a date. Enter the day, month and year, such as 1 April 2026."]);
  });

  it("takes every saving as cashable where no column says a type", () => {
    const rows = registerRows().map((row) => row.filter((_, column) => column !== 4));
    const found = registerFrom(askedOf(rows));
    expect(found.method).toMatchObject({ type: "cashable", silent: { type: 8 } });
    expect(solved(found).answer.byType[1]?.total).toBe(0);
  });

  it("leaves out an estimate whose unit is not that of the saving, and says so", () => {
    const rows = [["Initiative", "Line", "Baseline", "Saving", "Low estimate", "Start"], ["One", "A", 1000, 100, "5%", "1 April 2025"], ["Two", "B", 1000, 100, 80, "1 April 2025"], ["Three", "C", 1000, 120, 90, "1 April 2025"]];
    const found = registerFrom(askedOf(rows));
    expect(solved(found).savingsCase.initiatives.map(({ saving }) => saving.low?.value ?? null)).toEqual([null, 80, 90]);
    expect(found.method?.doubts).toEqual([expect.objectContaining({ name: "One", words: "its low estimate is in shares of the baseline and its saving in pounds, so the estimate is not used" })]);
  });
});

describe("what is typed in the method", () => {
  it.each([
    [{ firstYear: "" }, FIELD.firstYear, "Enter the first financial year of the plan, such as 2026-27."],
    [{ firstYear: "FY26" }, FIELD.firstYear, expect.stringContaining("FY26")],
    [{ years: "0" }, FIELD.years, "“0” will not do. Enter the years of the plan, from 1 to 30."],
    [{ years: "2.5" }, FIELD.years, "“2.5” will not do. Enter the years of the plan, from 1 to 30."],
    [{ years: "five" }, FIELD.years, "“five” is not a number. Enter the years of the plan, from 1 to 30."],
    [{ levels: { high: "90", medium: "700", low: "40", "none given": "40" } }, FIELD.level("medium"), "700% is not from 0% to 100%. Enter what medium counts for, such as 70."],
    [{ scheme: "rate", rate: "" }, FIELD.rate, "Enter the discount rate, such as 3.5."],
    [{ rangeYear: "2040-41" }, FIELD.rangeYear, "2040-41 is not in the plan. Enter a year from 2025-26 to 2029-30."],
    [{ draws: "2,000,000" }, FIELD.draws, "“2,000,000” will not do. Enter how many draws to make of 8 initiatives, from 1 to 1,000,000."],
    [{ seed: "-1" }, FIELD.seed, "“-1” will not do. Enter the seed, a whole number from 0 to 4,294,967,295."],
  ] as const)("refuses %j under its field, in the third step", (method, field, words) => {
    const found = registerFrom(askedOf(undefined, method));
    expect(found.solution).toBeNull();
    expect(wordsAt(found, field)).toEqual([words]);
    expect(stepOf(field)).toBe(3);
  });

  it("corrects for optimism by grade, at a rate of one's own, counting what is asked", () => {
    const { answer, savingsCase } = solved(registerFrom(askedOf(undefined, { grade: "3", scheme: "rate", rate: "5", counting: "all types" })));
    expect(savingsCase).toMatchObject({ grade: 3, scheme: 0.05, counting: "all types" });
    expect(answer.correctionRate).toBe(0.1);
    expect(answer.counted).toEqual(answer.savings);
  });

  it("shares a gain in bands, each from where the one before ends", () => {
    const costs = { targetCost: typedFigure(1_000_000), actualCost: typedFigure(800_000) };
    const bands = [{ upTo: "90", share: "20" }, { upTo: "", share: "50" }];
    const { savingsCase, answer } = solved(registerFrom(askedOf(undefined, { shares: true, bands }, costs)));
    expect(savingsCase.gainShare?.bands.map(({ from, to, share }) => [from?.value ?? null, to?.value ?? null, share.value])).toEqual([[null, 0.9, 0.2], [0.9, null, 0.5]]);
    // 10 points at 50% and 10 at 20%.
    expect(answer.gainShare).toEqual({ gap: 200_000, provider: 70_000, kept: 130_000 });
    const falling = registerFrom(askedOf(undefined, { shares: true, bands: [{ upTo: "90", share: "20" }, { upTo: "80", share: "30" }, { upTo: "", share: "50" }] }, costs));
    expect(wordsAt(falling, FIELD.bandUpTo(1))).toEqual(["A band ends above where it begins, 90%. Enter a larger percentage of target cost."]);
    const without = registerFrom(askedOf(undefined, { shares: true }));
    expect(without.solution).toBeNull();
    expect(wordsAt(without, FIELD.targetCost)).toEqual(["Enter the target cost: an amount, or the cell that holds it."]);
  });

  it("makes fewer draws of a long register, so that the pane is not held up", () => {
    const rows = [["Initiative", "Budget line", "Saving (£)", "Start"], ...Array.from({ length: 4000 }, (_, at) => [`Initiative ${at}`, `Line ${at}`, 100 + at, "1 April 2025"])];
    const found = registerFrom(askedOf(rows));
    expect(found.method?.draws).toBe("2,500");
    expect(solved(found).savingsCase.range.draws).toBe(2500);
    expect(wordsAt(registerFrom(askedOf(rows, { draws: "10,000" })), FIELD.draws)).toEqual(["“10,000” will not do. Enter how many draws to make of 4,000 initiatives, from 1 to 2,500."]);
  });

  it("says the chance of missing a target only where there is one", () => {
    expect(solved(registerFrom(askedOf())).answer.range?.chanceOfMissing).toBeNull();
    expect(solved(registerFrom(askedOf(undefined, {}, { target: typedFigure(1) }))).answer.range?.chanceOfMissing).toBe(0);
  });
});

describe("what is written and cannot be read", () => {
  const head = ["Initiative", "Budget line", "Baseline (£)", "Saving (£)", "Start", "Months to full effect", "End", "One-off cost (£)", "Cost in", "Confidence"];
  const rows = (...more: readonly (readonly (string | number)[])[]) => [head, ["Sound", "Roads", 100_000, 5_000, "April 2026", 6, "31 March 2029", 1_000, "2026/27", "High"], ...more];

  it("never counts a one-off cost, an end, a ramp or a confidence that cannot be read without saying so", () => {
    const found = registerFrom(askedOf(rows(["Lease", "Offices", "?", 10_000, "April 2026", "soon", "when the lease ends", "to follow", "later", "Fairly sure"])));
    expect(found.method?.unread.map(({ address, what, seen, taken }) => [address, what, seen, taken])).toEqual([
      ["Savings!C3", "Lease: baseline", "?", "unknown"],
      ["Savings!F3", "Lease: months to the full saving", "soon", "0"],
      ["Savings!G3", "Lease: end", "when the lease ends", "no end"],
      ["Savings!H3", "Lease: one-off cost", "to follow", "nothing"],
      ["Savings!I3", "Lease: date of the one-off cost", "later", "the year of its start"],
      ["Savings!J3", "Lease: confidence", "Fairly sure", "none given"],
    ]);
    const { answer, savingsCase } = solved(found);
    expect(savingsCase.unread).toEqual(found.method?.unread);
    expect(answer.checks[0]).toMatchObject({ words: "Every figure and date that is written could be read.", holds: false, difference: 6 });
  });

  it("counts a saving that cannot be read, whose row is left out, and neither an empty cell nor a dash", () => {
    const { savingsCase, answer } = solved(registerFrom(askedOf(rows(["Shortened", "Roads", 100_000, "1,200k", "April 2026", "", "", "–", "", "High"], ["Idea", "Roads", 100_000, "", "April 2026", "", "", "", "", "High"]))));
    expect(savingsCase.unread).toEqual([expect.objectContaining({ address: "Savings!D3", what: "Shortened: saving", taken: "no saving" })]);
    expect(answer.checks[0]).toMatchObject({ holds: false, difference: 1 });
    const sound = solved(registerFrom(askedOf(rows())));
    expect(sound.savingsCase).not.toHaveProperty("unread");
    expect(sound.answer.checks[0]).toMatchObject({ holds: true, difference: 0 });
  });

  it("suggests the year of a one-off cost that falls before the first saving starts", () => {
    const moved = (cost: number) => registerFrom(askedOf([["Initiative", "Saving (£)", "Start", "One-off cost (£)", "Cost in"], ["Move the depot", 88_000, "April 2028", cost, "2026/27"]])).method?.firstYear;
    expect([moved(260_000), moved(0)]).toEqual(["2026-27", "2028-29"]);
  });
});

describe("a register that cannot be worked out", () => {
  it("says that no column is the saving, or that none can be read in it", () => {
    const none = registerFrom(askedOf([["Initiative", "Owner"], ["One", "Ana"], ["Two", "Bo"]], { firstYear: "2025-26" }));
    expect(none.solution).toBeNull();
    expect(none.problems).toEqual([{ field: FIELD.roles, words: "No column is marked as the saving. Choose the one that holds what each initiative saves." }]);
    const unread = registerFrom(askedOf([["Initiative", "Saving (£)"], ["One", "tbc"], ["Two", "tbc"]], { firstYear: "2025-26" }, {}, { roles: new Map([[1, "saving"]]) }));
    expect(unread.solution).toBeNull();
    expect(unread.problems).toEqual([{ field: FIELD.register, words: "No initiative with a saving was found in these cells. Select the whole register, its headings included." }]);
  });

  it("has no answer and no problem of its own while nothing is read", () => {
    const found = registerFrom({ ...askedOf(), register: { table: null, problems: [] } });
    expect(found).toEqual({ method: null, problems: [], solution: null });
  });
});
