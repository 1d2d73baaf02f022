import { upliftAnswer } from "../../../src/workings/uplift/upliftAnswer";
import type { UpliftCase } from "../../../src/workings/uplift/upliftCase";
import { upliftExplanation, type UpliftFigure } from "../../../src/workings/uplift/upliftExplanation";
import type { Explanation } from "../../../src/workings/explanation";
import { bridgeOf, caseOf, costLine, on, payData, priceLine, said, typed } from "./_cases";

const explain = (upliftCase: UpliftCase, figure: UpliftFigure): Explanation => upliftExplanation(upliftCase, upliftAnswer(upliftCase), figure);
const lines = ({ steps }: Explanation): string[] => steps.map(({ label, formula, value }) => `${label}: ${formula} = ${value}`);
const sources = ({ sources: all }: Explanation): string[] => all.map(({ label, value, where }) => `${label}: ${value}, ${where}`);

const PENNY = { rounding: { kind: "each year" } } as const;
const basket = caseOf([priceLine(20, "80% NLW + 20% published(CPI[Sep])")], { ...PENNY, years: 2 });

describe("upliftExplanation", () => {
  it("opens a price into its change, what it follows and its rounding", () => {
    const explained = explain(basket, { kind: "price", line: 0, year: 1 });
    expect(explained.title).toBe("Home care, hour from 1 April 2025");
    expect(explained.sentences).toEqual([
      "“80% NLW + 20% published(CPI[Sep])” is read as 80% of the change in the National Living Wage plus 20% of the published 12-month rate of CPI for September, between 1 April 2024 and 1 April 2025.",
    ]);
    expect(lines(explained)).toEqual([
      "Change: 80% NLW + 20% published(CPI[Sep]) = 5.724615%", "Price now with the change: £20.00 × (1 + 5.724615%) = £21.144923", "Charged: to the penny = £21.14",
    ]);
    expect(sources(explained)).toEqual([
      "Price now: £20.00, Typed in the pane", "Clause: 80% NLW + 20% published(CPI[Sep]), Typed in the pane", "Price set on: 1 April 2024, Typed in the pane", "Reviewed on: 1 April 2025, Typed in the pane",
      "National Living Wage, from 1 April 2024: £11.44 (in force), National Minimum Wage regulations, rate from this date",
      "National Living Wage, from 1 April 2025: £12.21 (in force), National Minimum Wage regulations, rate from this date",
      expect.stringMatching(/^CPI12M, September 2024: 1\.7% \(outturn\), ONS /),
    ]);
    expect(lines(explain(basket, { kind: "price", line: 0, year: 2 }))[1]).toMatch(/^Price of the year before with the change: £21\.14 × /);
  });

  it("follows the unrounded chain where rounding is at the end, and says what a price up to 4p is", () => {
    const end = caseOf([priceLine(15.05, "2.5%")], { years: 2, rounding: { kind: "end" } });
    expect(lines(explain(end, { kind: "price", line: 0, year: 2 }))).toEqual([
      "Change: 2.5% = 2.5%", "Price of the year before with the change: £15.42625 × (1 + 2.5%) = £15.811906", "Charged: to the penny = £15.81",
    ]);
    const up = caseOf([priceLine(20.28, "6.6%")], { rounding: { kind: "up", multiple: typed(4) } });
    expect(lines(explain(up, { kind: "price", line: 0, year: 1 })).at(-1)).toBe("Charged: up to the next 4p = £21.64");
    expect(lines(explain(caseOf([priceLine(20, "5%")]), { kind: "price", line: 0, year: 1 }))).toHaveLength(2);
  });

  it("opens a change word by word", () => {
    const explained = explain(caseOf([priceLine(20, "(CPI[Sep] cap 1%) + 0.5%")]), { kind: "change", line: 0, year: 1 });
    expect(explained.title).toBe("Home care, hour, change on 1 April 2025");
    expect(lines(explained)).toEqual([
      "CPI[Sep]: the change in CPI from September 2023 to September 2024; 134.2 ÷ 132 − 1 = 1.666667% = 1.666667%",
      "cap 1%: at most 1%; 1.666667% without it, so it applies and takes off 0.666667 percentage points = 1%",
      "0.5%: 0.5% added = 0.5%", "Change: (CPI[Sep] cap 1%) + 0.5% = 1.5%",
    ]);
  });

  it("opens the price now, as given and where it was rounded", () => {
    expect(explain(basket, { kind: "now", line: 0 }).steps).toEqual([]);
    expect(lines(explain(caseOf([priceLine(10.005, "5%")], PENNY), { kind: "now", line: 0 }))).toEqual(["Price now: £10.005 to the penny = £10.01"]);
  });

  it("opens what would be charged without limits, year by year", () => {
    const capped = caseOf([priceLine(20, "NLW cap 5%")], { ...PENNY, years: 2 });
    expect(lines(explain(capped, { kind: "uncapped", line: 0, year: 2 }))).toEqual([
      "From 1 April 2025: 6.730769% on the price before, where the clause gives 5% = £21.35", "From 1 April 2026: 4.095004% on the price before = £22.22", "Charged: to the penny = £22.22",
    ]);
    expect(explain(capped, { kind: "price", line: 0, year: 1 }).sentences[1]).toBe("Without its caps and collars it would be £21.35.");
  });

  it("opens a real-terms price, and marks a forecast deflator", () => {
    const real = caseOf([priceLine(20, "5%")], { realTerms: { series: "GDPDEF", day: on("2024-04-01") } });
    const explained = explain(real, { kind: "real", line: 0, year: 1 });
    expect(explained.title).toBe("Home care, hour from 1 April 2025, in the money of 2024-25");
    expect(lines(explained)).toEqual(["Real-terms price: £21.00 × 100 ÷ 102.9431 = £20.399619"]);
    expect(explained.sentences.at(-1)).toContain("This is a forecast");
    expect(explain(real, { kind: "realNow", line: 0 }).sentences).toHaveLength(1);
    expect(sources(explain(real, { kind: "realNow", line: 0 }))).toHaveLength(2);
  });

  it("opens a cost into its prices and quantities", () => {
    const costed = caseOf([priceLine(10, "5%", { quantity: typed(1000) }), priceLine(5, "1%"), priceLine(2, "10%", { name: "Meal", quantity: typed(500) })]);
    expect(lines(explain(costed, { kind: "cost", year: 0 }))).toEqual([
      "Cost: 2 prices × their quantities, added up = £11,000.00", "Home care, hour: £10.00 × 1,000 = £10,000.00", "Meal: £2.00 × 500 = £1,000.00",
    ]);
    expect(lines(explain(costed, { kind: "cost", year: 1 }))[0]).toContain("= £11,600.00");
  });

  it("says where every figure comes from: a cell as it was read, a basket, a rate, an assumption", () => {
    const cell = { kind: "cell", sheet: "Rates", row: 4, column: 1, readFrom: "£20 ph", scale: 1 } as const;
    const line = priceLine(20, "", { price: { value: 20, origin: cell }, by: { kind: "basket", shares: [typed(0.7), typed(0.3)] }, base: on("2027-04-01"), review: on("2028-04-01") });
    const assumed = caseOf([line, { ...line, by: { kind: "rate", rate: typed(0.02) } }], {
      basket: [{ name: "Pay", driver: said("NLW") }, { name: "Rest", driver: said("2%") }], assumed: [{ series: "NLW", yearly: typed(0.03) }],
    });
    const explained = explain(assumed, { kind: "price", line: 0, year: 1 });
    expect(sources(explained).slice(0, 5)).toEqual([
      "Price now: £20.00 (read from “£20 ph”), 'Rates'!B5", "Pay, share: 70%, Typed in the pane", "Pay, driver: NLW, Typed in the pane", "Rest, share: 30%, Typed in the pane", "Rest, driver: 2%, Typed in the pane",
    ]);
    expect(explained.sentences.at(-1)).toContain("This is a forecast");
    expect(sources(explained).at(-1)).toBe("National Living Wage, from 1 April 2028: £13.484039 (forecast), Assumed: 3% a year after 2027-03-31");
    expect(sources(explain(assumed, { kind: "price", line: 1, year: 1 }))[1]).toBe("Agreed change: 2%, Typed in the pane");
  });
});

describe("a bridge opened", () => {
  const pay = payData(20.69, 6.56, 3.11 / 10.42, 10.42 / 8.72, 0.6 / 20.69, "price");
  const bridge = caseOf([], { bridge: bridgeOf([costLine("Care pay", 0.6, "NLW", true), costLine("Other pay", 0.1, "nlw", true), costLine("Fuel", 0.3, "published(CPI[Sep])")], 0.04, pay) });

  it("says what a line, a driver and all of them add", () => {
    expect(lines(explain(bridge, { kind: "bridgeChange", line: 2 }))).toEqual([
      "published(CPI[Sep]): the published 12-month rate of CPI for September 2024 = 1.7%", "Change: published(CPI[Sep]) = 1.7%",
    ]);
    expect(lines(explain(bridge, { kind: "contribution", line: 2 }))).toEqual(["Fuel: 30% × 1.7% = 0.51%"]);
    expect(lines(explain(bridge, { kind: "driver", driver: 0 }))).toEqual([
      "Care pay: 60% × 6.730769% = 4.038462%", "Other pay: 10% × 6.730769% = 0.673077%", "NLW: 4.038462% + 0.673077% = 4.711538%",
    ]);
    expect(lines(explain(bridge, { kind: "driver", driver: 1 }))).toEqual(["Fuel: 30% × 1.7% = 0.51%"]);
    expect(lines(explain(bridge, { kind: "pressure" })).at(-1)).toBe("Pressure: 4.038462% + 0.673077% + 0.51% = 5.221538%");
    expect(lines(explain(bridge, { kind: "lessPressure" }))).toEqual(["Award less pressure: 4% − 5.221538% = −1.221538%"]);
    expect(sources(explain(bridge, { kind: "award" }))).toEqual(["Award: 4%, Typed in the pane"]);
  });

  it("says how the pay a fee can carry is worked out", () => {
    expect(lines(explain(bridge, { kind: "payBefore" }))).toEqual([
      "Cost the fee allows: £20.69 × (1 − 2.899952% surplus on price) = £20.09", "Left for pay: £20.09 − £6.56 = £13.53", "Pay an hour: £13.53 ÷ ((1 + 29.846449% on-costs) × 1.1949541 paid hours) = £8.72",
    ]);
    const after = explain(bridge, { kind: "payAfter" });
    expect(after.title).toBe("Pay the fee can carry after the award");
    expect(lines(after).slice(0, 2)).toEqual(["Fee: £20.69 × (1 + 4%) = £21.5176", "Cost that is not pay: £6.56 × (1 + 1.7%) = £6.67152"]);
    expect(sources(explain(bridge, { kind: "floorAfter" }))[0]).toContain("National Living Wage, from 1 April 2025: £12.21 (in force)");
    expect(explain(bridge, { kind: "floorBefore" }).title).toBe("National Living Wage on 1 April 2024");
  });

  it("says that the fee rises by the pressure where there is no award, and takes a surplus on cost", () => {
    const none = caseOf([], { bridge: bridgeOf([costLine("Pay", 1, "10%", true)], null, payData(10.5, 2, 0, 1, 0.05, "cost")) });
    const after = explain(none, { kind: "payAfter" });
    expect(after.title).toBe("Pay the fee can carry after the pressure");
    expect(lines(after)[0]).toBe("Fee: £10.50 × (1 + 10%) = £11.55");
    expect(lines(after)[2]).toBe("Cost the fee allows: £11.55 ÷ (1 + 5% surplus on cost) = £11.00");
  });
});

it.each<readonly [string, UpliftFigure]>([
  ["a line that was refused", { kind: "price", line: 1, year: 1 }], ["a line there is none of", { kind: "now", line: 9 }], ["a year there is none of", { kind: "change", line: 0, year: 3 }],
  ["real terms not asked for", { kind: "real", line: 0, year: 1 }], ["a cost there is none of", { kind: "cost", year: 0 }], ["no bridge", { kind: "pressure" }], ["no pay", { kind: "payAfter" }],
])("there is nothing to open for %s", (_, figure) => {
  expect(() => explain(caseOf([priceLine(20, "5%"), priceLine(20, "oops")]), figure)).toThrow(RangeError);
});

it("shows no figure that is not one, for any figure of a full case", () => {
  const full = caseOf([priceLine(20, "lower of NLW and 3% to 0.1%", { quantity: typed(10) }), priceLine(0, "-1% collar 0%", { quantity: typed(0) })], {
    years: 2, rounding: { kind: "end" }, realTerms: { series: "GDPDEF", day: on("2024-04-01") }, bridge: bridgeOf([costLine("Pay", 1, "NLW", true)], 0, payData(10, 2, 0, 1, 0, "cost")),
  });
  const kinds: UpliftFigure[] = [
    ...[0, 1].flatMap((line): UpliftFigure[] => [{ kind: "now", line }, { kind: "realNow", line }, ...[1, 2].flatMap((year) => (["change", "price", "uncapped", "real"] as const).map((kind) => ({ kind, line, year })))]),
    ...[0, 1, 2].map((year): UpliftFigure => ({ kind: "cost", year })), { kind: "bridgeChange", line: 0 }, { kind: "contribution", line: 0 }, { kind: "driver", driver: 0 },
    ...(["pressure", "award", "lessPressure", "payBefore", "payAfter", "floorBefore", "floorAfter"] as const).map((kind) => ({ kind })),
  ];
  for (const kind of kinds) {
    const explained = explain(full, kind);
    expect(JSON.stringify(explained)).not.toMatch(/NaN|Infinity|undefined|-0[^0-9.]/);
    expect(explained.sentences.length).toBeGreaterThan(0);
  }
});
