import { discountFactor, discountFactors } from "../../../src/domain/savings/discountFactor";
import { paybackYears } from "../../../src/domain/savings/paybackYears";
import { presentValue } from "../../../src/domain/savings/presentValue";

describe("discountFactor", () => {
  it("worked example: thirty years at 3.5%, then one at 3%", () => {
    // 1.035^−30 ÷ 1.03
    expect(discountFactor(31)).toBeCloseTo(1.035 ** -30 / 1.03, 14);
  });

  it.each([[0, 1], [1, 1 / 1.035], [30, 1.035 ** -30], [75, 1.035 ** -30 * 1.03 ** -45], [125, 1.035 ** -30 * 1.03 ** -45 * 1.025 ** -50],
    [200, 1.035 ** -30 * 1.03 ** -45 * 1.025 ** -50 * 1.02 ** -75], [301, 1.035 ** -30 * 1.03 ** -45 * 1.025 ** -50 * 1.02 ** -75 * 1.015 ** -100 / 1.01],
  ])("year %i goes band by band", (year, factor) => {
    expect(discountFactor(year) / factor).toBeCloseTo(1, 12);
  });

  it("knows three schemes however they are written, and one rate for every year", () => {
    expect(discountFactor(31, "health")).toBeCloseTo(1.015 ** -30 / 1.0129, 14);
    expect(discountFactor(31, "Sensitivity ")).toBeCloseTo(1.03 ** -30 / 1.0257, 14);
    expect(discountFactor(5, "GREEN BOOK")).toBe(discountFactor(5));
    expect(discountFactor(400, 0.035)).toBeCloseTo(1.035 ** -400, 14);
    expect(discountFactor(40, 0)).toBe(1);
    expect(discountFactor(1, -0.5)).toBe(2);
    expect(discountFactors(3, 0.1)).toEqual([1, 1 / 1.1, discountFactor(2, 0.1)]);
  });

  it.each([
    ["part of a year", 0.5, undefined, "not-whole"], ["a year before now", -1, undefined, "not-whole"], ["year 1,001", 1001, undefined, "not-whole"],
    ["3.5 for 3.5%", 1, 3.5, "looks-like-percent"], ["a rate of 350", 1, 350, "out-of-range"], ["a rate of −100%", 1, -1, "out-of-range"],
    ["another name", 1, "treasury", "unknown-choice"], ["a name of the language's own", 1, "constructor", "unknown-choice"], ["NaN", 1, NaN, "not-a-number"],
  ])("refuses %s", (_, year, scheme, code) => {
    expect(() => discountFactor(year, scheme)).toThrow(expect.objectContaining({ code }));
  });
});

describe("presentValue", () => {
  it("worked example: −£100 now and £30 a year for five years", () => {
    // −100 + 30 × (1/1.035 + … + 1/1.035⁵)
    expect(presentValue([-100, 30, 30, 30, 30, 30])).toBeCloseTo(35.4515712, 6);
  });

  it("keeps an empty year in its place", () => {
    // 10 + 20/1.1 + 10/1.1⁴ + 20/1.1⁵
    expect(presentValue([10, 20, 0, 0, 10, 20], 0.1)).toBeCloseTo(10 + 20 / 1.1 + 10 / 1.1 ** 4 + 20 / 1.1 ** 5, 12);
    expect(Object.is(presentValue([-0]), 0)).toBe(true);
  });

  it.each([["nothing", [], "empty-input"], ["what is not a number", [1, Infinity], "not-a-number"], ["too much money", [1e13], "too-large"], ["a sum too large", [9e12, 9e12], "too-large"]])(
    "refuses %s", (_, flows, code) => {
      expect(() => presentValue(flows)).toThrow(expect.objectContaining({ code }));
    });
});

describe("paybackYears", () => {
  it("worked example: £37,000 of equipment that saves £4,900 a week", () => {
    // 37,000 ÷ (4,900 × 52) = 0.1452 years, 7.55 weeks
    expect(paybackYears([-37000, 254800])).toBe(37000 / 254800);
    expect(paybackYears([-37000, 254800]) * 52).toBeCloseTo(7.551, 3);
  });

  it.each([
    ["within a later year", [-100, 40, 40, 40], 2.5], ["at the very end of a year", [-100, 40, 60], 2], ["of decimals that add up to dust", [-0.3, 0.1, 0.2], 2],
    ["past empty years", [-100, 0, 0, 200], 2.5], ["after a second outlay", [-100, -50, 300], 1.5], ["where nothing was spent", [0, 5], 0], ["what came in first does not cover: 5 of 20", [5, -10, 20], 1.25],
    ["the first time, though it is lost again", [-10, 20, -50, 10], 0.5],
  ])("pays back %s", (_, flows, years) => {
    expect(paybackYears(flows)).toBeCloseTo(years, 12);
  });

  it.each([["not in the years given", [-100, 40], "never-recouped"], ["an outlay alone", [-1], "never-recouped"], ["nothing", [], "empty-input"], ["not a number", [-1, NaN], "not-a-number"]])(
    "refuses %s", (_, flows, code) => {
      expect(() => paybackYears(flows)).toThrow(expect.objectContaining({ code }));
    });
});
