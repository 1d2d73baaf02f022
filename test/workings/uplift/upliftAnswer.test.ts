import { upliftAnswer } from "../../../src/workings/uplift/upliftAnswer";
import type { LineAnswer, PriceLine, PriceRounding, UpliftCase } from "../../../src/workings/uplift/upliftCase";
import { bridgeOf, caseOf, costLine, day, on, payData, priceLine, typed } from "./_cases";

const uplifted = (line: LineAnswer | undefined) => {
  if (line?.kind !== "uplifted") throw new Error("not uplifted");
  return line;
};
const refused = (line: LineAnswer | undefined) => {
  if (line?.kind !== "refused") throw new Error("not refused");
  return { code: line.error.code, detail: line.error.detail };
};
const prices = (lines: readonly PriceLine[], rest: Partial<UpliftCase> = {}) => upliftAnswer(caseOf(lines, rest)).lines.map((line) => uplifted(line).years.map(({ price }) => price));

describe("upliftAnswer", () => {
  it("worked example: £20 by 80% of the National Living Wage and 20% of the published September rate", () => {
    // NLW 11.44 → 12.21 is 6.730769%; CPI12M September 2024 1.7%: 0.8 × 6.730769% + 0.2 × 1.7% = 5.724615%
    const answer = upliftAnswer(caseOf([priceLine(20, "80% NLW + 20% published(CPI[Sep])")]));
    const line = uplifted(answer.lines[0]);
    expect(line).toMatchObject({ now: 20, realNow: null, stopped: null });
    expect(line.years).toHaveLength(1);
    expect(line.years[0]!).toMatchObject({ year: 1, from: day("2025-04-01"), reading: 0, forecast: false, real: null, realForecast: false });
    expect(line.years[0]!.price).toBeCloseTo(21.1449230769231, 12);
    expect(answer.figures.map(({ series, period }) => [series, period])).toEqual([["CPI12M", "2024-09"], ["NLW", "2024-04-01"], ["NLW", "2025-04-01"]]);
    expect(answer).toMatchObject({ uplifted: 1, refused: 0, cost: null, bridge: null, bridgeRefused: null });
    expect(answer.checks.every(({ holds }) => holds)).toBe(true);
  });

  // Up to 4p: 15.42625 → 15.44; × 1.025 = 15.826 → 15.84; × 1.025 = 16.236 → 16.24
  it.each<readonly [string, PriceRounding, number]>([
    ["to the penny each year", { kind: "each year" }, 16.22], ["to the penny at the end", { kind: "end" }, 16.21], ["up to 4p", { kind: "up", multiple: typed(4) }, 16.24],
  ])("takes £15.05 by 2.5%% a year to year 3, %s", (_, rounding, third) => {
    expect(prices([priceLine(15.05, "2.5%")], { years: 3, rounding })[0]![2]).toBe(third);
  });

  it("reads each distinct clause once for each pair of dates", () => {
    const lines = Array.from({ length: 300 }, (_, i) => priceLine(10 + i / 100, ["NLW", "CPI[Sep] cap 5%", "3%", "80% NLW + 20% CPI[Sep]", "published(CPI[Sep])"][i % 5]!));
    const { readings, uplifted: count } = upliftAnswer(caseOf(lines, { years: 2 }));
    expect(count).toBe(300);
    expect(readings).toHaveLength(10);
    expect(new Set(readings.map(({ clause, base }) => `${clause} ${base}`)).size).toBe(10);
  });

  it("refuses a line by itself, with the word and its position", () => {
    const { lines, uplifted: count, refused: not } = upliftAnswer(caseOf([priceLine(10, "3%"), priceLine(10, "CPI uplifted"), priceLine(10, ""), priceLine(10, "FOO"), priceLine(1e13, "3%")]));
    expect([count, not]).toEqual([1, 4]);
    expect(refused(lines[1])).toMatchObject({ code: "clause-word", detail: { word: "uplifted", position: 5 } });
    expect(refused(lines[2]).code).toBe("empty-input");
    expect(refused(lines[3])).toMatchObject({ code: "clause-series", detail: { word: "FOO", position: 1 } });
    expect(refused(lines[4]).code).toBe("too-large");
  });

  it("stops a line where its figures end, and refuses one with no figure at all", () => {
    const { lines } = upliftAnswer(caseOf([
      priceLine(10, "NLW"), priceLine(10, "3%"), priceLine(10, "CPI[Sep]", { base: on("2030-04-01"), review: on("2031-04-01") }),
    ], { years: 4 }));
    expect(uplifted(lines[0]).years.map(({ year }) => year)).toEqual([1, 2]);
    expect(uplifted(lines[0]).stopped).toMatchObject({ code: "date-not-covered", detail: { series: "NLW", period: "2027-04-01", last: "2027-03-31" } });
    expect(uplifted(lines[1])).toMatchObject({ stopped: null, years: [{}, {}, {}, {}] });
    expect(refused(lines[2])).toMatchObject({ code: "date-not-covered", detail: { series: "CPI" } });
  });

  it("prices on by what is assumed, and says that it is a forecast from then on", () => {
    const { lines, figures } = upliftAnswer(caseOf([priceLine(10, "NLW"), priceLine(10, "3%")], { years: 4, assumed: [{ series: "nlw", yearly: typed(0.03) }] }));
    const { years, stopped } = uplifted(lines[0]);
    expect(stopped).toBeNull();
    expect(years.map(({ forecast }) => forecast)).toEqual([false, false, true, true]);
    expect(years[2]!.change).toBeCloseTo(0.03, 12);
    expect(figures.filter(({ status }) => status === "forecast").map(({ period, source }) => [period, source])).toEqual([
      ["2027-04-01", "Assumed: 3% a year after 2027-03-31"], ["2028-04-01", "Assumed: 3% a year after 2027-03-31"],
    ]);
    expect(uplifted(lines[1]).years.every(({ forecast }) => !forecast)).toBe(true);
  });

  it("keeps a price a forecast once any year before it was", () => {
    // Year 1 rests on an announced or forecast figure, year 2 on none of its own.
    const { lines } = upliftAnswer(caseOf([priceLine(10, "GDPDEF", { base: on("2024-04-01"), review: on("2025-04-01") })], { years: 2 }));
    expect(uplifted(lines[0]).years.map(({ forecast }) => forecast)).toEqual([true, true]);
  });

  it("takes the user's own table over the built-in figures", () => {
    const own = { sheet: "Figures", address: "A1:C3", rows: [["Series", "Period", "Value"], ["Fuel", "2024-04", 100], ["Fuel", "2025-04", 104]] };
    const answer = upliftAnswer(caseOf([priceLine(10, "Fuel")], { own }));
    expect(uplifted(answer.lines[0]).years[0]!.price).toBeCloseTo(10.4, 12);
    expect(answer.figures.map(({ status, source }) => [status, source])).toEqual([["given", "your table, row 2"], ["given", "your table, row 3"]]);
  });

  it("shows what would be charged without caps and collars, rounded the same way", () => {
    // NLW 6.730769% above a cap of 5%: 20 × 1.05 = 21 and 20 × 1.06730769 = 21.346… → 21.35; next year 12.71 ÷ 12.21 is 4.095%, below the cap.
    const { lines, readings } = upliftAnswer(caseOf([priceLine(20, "NLW cap 5%"), priceLine(20, "NLW")], { years: 2, rounding: { kind: "each year" } }));
    const [capped, free] = [uplifted(lines[0]), uplifted(lines[1])];
    expect(capped.years[0]).toMatchObject({ price: 21, uncapped: 21.35 });
    expect(capped.years.map(({ uncapped }) => uncapped)).toEqual(free.years.map(({ price }) => price));
    expect(free.years.map(({ uncapped }) => uncapped)).toEqual(free.years.map(({ price }) => price));
    expect(readings[0]!.unlimited).toBeCloseTo(12.21 / 11.44 - 1, 12);
  });

  it("keeps limits without which a clause cannot be applied", () => {
    const { lines, readings } = upliftAnswer(caseOf([priceLine(20, "(-150%) collar -1%")]));
    expect(uplifted(lines[0]).years[0]).toMatchObject({ price: 19.8, uncapped: 19.8 });
    expect(readings[0]!.unlimited).toBe(-0.01);
  });

  it("works a basket and a rate as clauses", () => {
    const basket = [{ name: "Pay", driver: { text: "NLW", origin: { kind: "typed" as const } } }, { name: "Other", driver: { text: "published(CPI[Sep])", origin: { kind: "typed" as const } } }];
    const shares = (...values: number[]) => ({ by: { kind: "basket" as const, shares: values.map(typed) } });
    const answer = upliftAnswer(caseOf([
      priceLine(20, "", shares(0.8, 0.2)), priceLine(20, "", shares(0.8, 0.3)), priceLine(20, "", shares(1, 0)), priceLine(20, "", shares(1)), priceLine(20, "", { by: { kind: "rate", rate: typed(0.035) } }),
      priceLine(20, "", { by: { kind: "rate", rate: typed(3.5) } }),
    ], { basket }));
    expect(answer.readings.map(({ clause }) => clause)).toEqual(["80% (NLW) + 20% (published(CPI[Sep]))", "100% (NLW)", "3.5%"]);
    expect(uplifted(answer.lines[0]).years[0]!.price).toBeCloseTo(21.1449230769231, 12);
    expect(refused(answer.lines[1])).toMatchObject({ code: "shares-not-whole", detail: { total: 1.1 } });
    expect(uplifted(answer.lines[2]).years[0]!.price).toBeCloseTo((20 * 12.21) / 11.44, 12);
    expect(refused(answer.lines[3]).code).toBe("shape-mismatch");
    expect(uplifted(answer.lines[4]).years[0]!.price).toBeCloseTo(20.7, 12);
    expect(refused(answer.lines[5]).code).toBe("looks-like-percent");
  });

  it("shows prices in the money of a period, and which of them rest on a forecast", () => {
    // GDPDEF 2024-25 100, 2025-26 102.9431 (forecast).
    const answer = upliftAnswer(caseOf([priceLine(20, "5%")], { years: 7, realTerms: { series: "GDPDEF", day: on("2024-04-01") } }));
    const { realNow, years } = uplifted(answer.lines[0]);
    expect(realNow).toBe(20);
    expect(years[0]!.real).toBeCloseTo(21 / 1.029431, 12);
    expect(years[0]).toMatchObject({ forecast: false, realForecast: true });
    // The deflator ends with 2030-31.
    expect(years.map(({ real }) => real === null)).toEqual([false, false, false, false, false, false, true]);
    expect(years[6]!.realForecast).toBe(false);
    expect(answer.figures.map(({ period }) => period)).toEqual(["2024-25", "2025-26", "2026-27", "2027-28", "2028-29", "2029-30", "2030-31"]);
    expect(() => upliftAnswer(caseOf([priceLine(20, "5%")], { realTerms: { series: "CPI12M", day: on("2024-04-01") } }))).toThrow(expect.objectContaining({ code: "rate-not-index" }));
    expect(() => upliftAnswer(caseOf([priceLine(20, "5%")], { realTerms: { series: "CPX", day: on("2024-04-01") } }))).toThrow(expect.objectContaining({ code: "unknown-series" }));
  });

  it("adds up cost over the prices that have a quantity, for the years that all of them have", () => {
    const lines = [priceLine(10, "5%", { quantity: typed(1000) }), priceLine(20, "NLW", { quantity: typed(1) }), priceLine(30, "5%"), priceLine(2, "10%", { quantity: typed(500) })];
    const { cost, checks } = upliftAnswer(caseOf(lines, { years: 3, rounding: { kind: "end" } }));
    // 10 × 1000 + 20 + 2 × 500; 10.50, 21.35 and 2.20; 11.025 → 11.03, 22.22 and 2.42; the wage ends before year 3
    expect(cost).toEqual({ now: 11_020, years: [11_621.35, 12_262.22], lines: 3 });
    expect(checks.every(({ holds }) => holds)).toBe(true);
  });

  it("refuses a price whose cost is past £10tn, and a total that is", () => {
    const { lines, uplifted: count } = upliftAnswer(caseOf([priceLine(10, "5%", { quantity: typed(1e300) }), priceLine(10, "5%", { quantity: typed(1) })]));
    expect([refused(lines[0]).code, count]).toEqual(["too-large", 1]);
    const most = priceLine(9e12, "5%", { quantity: typed(1) });
    expect(() => upliftAnswer(caseOf([most, most]))).toThrow(expect.objectContaining({ code: "too-large" }));
  });

  it("says the mean, least and greatest change at the review", () => {
    const { change } = upliftAnswer(caseOf([priceLine(10, "1%"), priceLine(10, "-1%"), priceLine(10, "3%"), priceLine(10, "oops")], { years: 2 }));
    expect(change!.mean).toBeCloseTo(0.01, 12);
    expect(change).toMatchObject({ least: -0.01, greatest: 0.03 });
    expect(upliftAnswer(caseOf([priceLine(10, "oops")])).change).toBeNull();
  });

  it("says where a review is not after its base, cells do not add, and lets the answer stand", () => {
    const { checks, lines } = upliftAnswer(caseOf([priceLine(10, "NLW", { base: on("2025-04-01"), review: on("2024-04-01") })], { counts: { read: 5, used: 3, fixed: 1, leftOut: 0 } }));
    expect(checks.filter(({ holds }) => !holds)).toEqual([
      { words: "Cells read = used + fixed + left out.", holds: false, difference: 1 }, { words: "Every review date is after its base date.", holds: false, difference: 1 },
    ]);
    expect(uplifted(lines[0]).years[0]!.price).toBeLessThan(10);
  });

  it.each<readonly [string, Partial<UpliftCase>, string]>([
    ["no prices", { lines: [] }, "empty-input"], ["no years", { years: 0 }, "not-whole"], ["31 years", { years: 31 }, "not-whole"], ["half a year", { years: 1.5 }, "not-whole"],
    ["rounding up to no pence", { rounding: { kind: "up", multiple: typed(0) } }, "not-whole"], ["rounding up to 2.5 pence", { rounding: { kind: "up", multiple: typed(2.5) } }, "not-whole"],
    ["growth of a series there is none of", { assumed: [{ series: "CPX", yearly: typed(0.02) }] }, "unknown-series"],
    ["a table of two columns", { own: { sheet: "S", address: "A1:B1", rows: [["CPI", "2025-01"]] } }, "not-a-series-table"],
  ])("refuses the whole case with %s", (_, rest, code) => {
    expect(() => upliftAnswer({ ...caseOf([priceLine(10, "3%")]), ...rest })).toThrow(expect.objectContaining({ code }));
  });
});

describe("the bridge of an answer", () => {
  const lines = [costLine("Care pay", 0.6, "NLW", true), costLine("Other pay", 0.1, "nlw ", true), costLine("Fuel", 0.3, "published(CPI[Sep])")];

  it("says what lines and drivers add, and what is left of the award", () => {
    // 70% × 6.730769% + 30% × 1.7% = 5.221538%; an award of 4% is 1.221538 points short.
    const { bridge, checks, readings } = upliftAnswer(caseOf([], { bridge: bridgeOf(lines, 0.04) }));
    expect(bridge!.pressure).toBeCloseTo(0.7 * (12.21 / 11.44 - 1) + 0.3 * 0.017, 14);
    expect(bridge!.award!.lessPressure).toBeCloseTo(0.04 - bridge!.pressure, 14);
    expect(bridge!.drivers.map(({ driver }) => driver)).toEqual(["NLW", "published(CPI[Sep])"]);
    expect(bridge!.drivers[0]!.contribution).toBeCloseTo(0.7 * (12.21 / 11.44 - 1), 14);
    expect(bridge!.lines.map(({ reading }) => readings[reading]!.clause)).toEqual(["NLW", "nlw ", "published(CPI[Sep])"]);
    expect(bridge).toMatchObject({ forecast: false, pay: null, payRefused: null });
    expect(checks.map(({ words }) => words)).toEqual(expect.arrayContaining(["What the cost lines add comes to the pressure.", "What the drivers add comes to the pressure."]));
    expect(checks.every(({ holds }) => holds)).toBe(true);
  });

  it("says the pay the fee can carry before and after, beside the National Living Wage", () => {
    const pay = payData(20.69, 6.56, 3.11 / 10.42, 10.42 / 8.72, 0.6 / 20.69, "price");
    const answer = upliftAnswer(caseOf([], { bridge: bridgeOf(lines, 0.04, pay) }));
    const found = answer.bridge!.pay!;
    expect(found.before).toBeCloseTo(8.72, 12);
    expect(found).toMatchObject({ feeRisesBy: "award", floorBefore: 11.44, floorAfter: 12.21, floorForecast: false });
    expect(found.nonPayChange).toBeCloseTo(0.017, 14);
    expect(found.nonPayAfter).toBeCloseTo(6.56 * 1.017, 12);
    expect(found.feeAfter).toBeCloseTo(20.69 * 1.04, 12);
    // (20.69 × 1.04 × (1 − 0.6/20.69) − 6.56 × 1.017) ÷ (13.53/8.72)
    expect(found.after).toBeCloseTo((20.09 * 1.04 - 6.56 * 1.017) / (13.53 / 8.72), 10);
    expect(answer.figures.map(({ series }) => series)).toEqual(["CPI12M", "NLW", "NLW"]);
  });

  it("raises the fee by the pressure where there is no award, and non-pay cost by nothing where all is pay", () => {
    const all = bridgeOf([costLine("Pay", 1, "10%", true)], null, payData(10, 2, 0, 1, 0, "cost"));
    expect(upliftAnswer(caseOf([], { bridge: all })).bridge!.pay).toMatchObject({ feeRisesBy: "pressure", feeAfter: 11, nonPayAfter: 2, nonPayChange: 0, before: 8, after: 9 });
  });

  it("has no floor where none is held, and marks one that is assumed", () => {
    const far = { ...bridgeOf([costLine("Pay", 1, "3%", true)], null, payData(10, 2, 0, 1, 0, "cost")), review: on("2028-04-01") };
    expect(upliftAnswer(caseOf([], { bridge: far })).bridge!.pay).toMatchObject({ floorBefore: 11.44, floorAfter: null, floorForecast: false });
    const assumed = upliftAnswer(caseOf([], { bridge: far, assumed: [{ series: "NLW", yearly: typed(0.03) }] })).bridge!.pay!;
    expect(assumed.floorAfter).toBeCloseTo(12.71 * 1.03 ** 2, 12);
    expect(assumed.floorForecast).toBe(true);
  });

  it("is refused by itself, and its pay by itself", () => {
    const price = [priceLine(10, "3%")];
    const wrong = upliftAnswer(caseOf(price, { bridge: bridgeOf([costLine("Care pay", 0.6, "NLW"), costLine("Food", 0.3, "CPI")]) }));
    expect(wrong).toMatchObject({ uplifted: 1, bridge: null, bridgeRefused: { code: "shares-not-whole" } });
    const unread = upliftAnswer(caseOf(price, { bridge: bridgeOf([costLine("Care pay", 1, "NLW oops")]) }));
    expect(unread.bridgeRefused).toMatchObject({ code: "clause-word", detail: { argument: "driver of Care pay", word: "oops", position: 5 } });
    const pay = upliftAnswer(caseOf(price, { bridge: bridgeOf([costLine("Care pay", 1, "NLW")], null, payData(10, 2, 0, 0, 0, "cost")) }));
    expect(pay.bridge).toMatchObject({ pay: null, payRefused: { code: "zero-divisor" } });
  });
});
