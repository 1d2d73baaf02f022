import { knownFactor, typedFactor, unitGiven, unitTyped } from "../../../src/taskpane/features/benchmark/unitWords";

const place = { sheet: "S", row: 0, column: 0 };
const given = (measures: readonly (readonly ["cost" | "activity" | "unit cost", string])[], notes: readonly string[] = []) =>
  unitGiven({ key: "", words: [], name: "Care", place, measures: measures.map(([measure, words]) => ({ measure, words, place })) }, { notes: notes.map((words) => ({ place, words })) });

describe("what activity is counted in", () => {
  it.each([
    ["hour", [["unit cost", "Price bid (£ per hour)"], ["activity", "Visits"]], []],
    ["week", [["unit cost", "£/week"]], []],
    ["hour", [["cost", "Gross cost"], ["activity", "Hours of care"]], []],
    ["week", [["cost", "Numerator"], ["activity", "Denominator"]], ["Denominator data are the number of care weeks of support"]],
    ["week", [["unit cost", "Home A"]], ["Pounds per resident per week, as returned"]],
    ["", [["cost", "Numerator"], ["activity", "Denominator"]], ["Source: a survey"]],
  ] as const)("is %s by %j %j", (unit, measures, notes) => expect(given(measures, notes)).toBe(unit));

  it("is one word, in the singular, as typed", () => {
    expect([" Weeks ", "hours", "bed", "bus", ""].map(unitTyped)).toEqual(["week", "hour", "bed", "bus", ""]);
  });
});

describe("what takes activity from one unit to another", () => {
  it("is known for lengths of time by the year of 365 days, and for nothing else", () => {
    expect([["year", "week"], ["week", "year"], ["day", "week"], ["night", "day"], ["month", "week"], ["year", "month"], ["hour", "week"], ["place", "week"]].map(([from, to]) => knownFactor(from!, to!)))
      .toEqual(["365/7", "7/365", "1/7", "1", "365/84", "12", "", ""]);
  });

  it("is typed as a number or a division", () => {
    expect(["365/7", "52.14", " 7 ÷ 365 ", "0", "-1", "1/0", "a week", ""].map(typedFactor)).toEqual([365 / 7, 52.14, 7 / 365, null, null, null, null, null]);
  });
});
