import { serialOf } from "../../../src/domain/kernel/day";
import { upliftAnswer } from "../../../src/workings/uplift/upliftAnswer";
import type { PriceLine, UpliftCase } from "../../../src/workings/uplift/upliftCase";
import type { Calculated } from "../_calculated";
import { shown } from "../_inserted";
import { bridgeOf, caseOf, costLine, day, on, payData, priceLine, said, typed } from "./_cases";
import { differences } from "./_figures";
import { calculated } from "./_inserted";
import { listed } from "./_planCases";

const CLAUSE = "80% NLW + 20% published(CPI[Sep]) cap 5%";
const LIST = caseOf([
  ...listed([["Home care", 20, CLAUSE, "2023-04-01", "2024-04-01", 1000], ["Day care", 54.75, "CPI[Sep] cap 4%", "2023-04-01", "2024-04-01", 500]]),
  priceLine(30, "", { name: "Basket", by: { kind: "basket", shares: [typed(0.7), typed(0.3)] }, base: on("2023-04-01"), review: on("2024-04-01") }),
  priceLine(12.5, "", { name: "Agreed", by: { kind: "rate", rate: typed(0.03) }, base: on("2023-04-01"), review: on("2024-04-01") }),
], { years: 2, rounding: { kind: "each year" }, basket: [{ name: "Pay", driver: said("NLW") }, { name: "Other", driver: said("CPI[Sep]") }] });

/** Types over a figure of the inputs sheet, found by what it is and whose. */
async function change(inserted: Calculated, figure: string, item: string, value: number): Promise<void> {
  const row = inserted.table("Uplift_inputs").findIndex((cells) => cells[1] === figure && String(cells[2]).startsWith(item));
  if (row < 0) throw new Error(`No ${figure} of ${item}`);
  const { sheet, row: at, column } = inserted.place("Uplift_inputs", "Typed or read as", row);
  await inserted.type(sheet, at, column, value);
}

async function changeFigure(inserted: Calculated, series: string, period: string, value: number | null): Promise<void> {
  const row = inserted.table("Uplift_reference").findIndex((cells) => cells[0] === series && cells[1] === period);
  const { sheet, row: at, column } = inserted.place("Uplift_reference", "Value", row);
  await inserted.type(sheet, at, column, value);
}

/** What was inserted shows the answer of the case as it is now, and every check holds. */
function expectAnswer(inserted: Calculated, now: UpliftCase): void {
  expect(differences(inserted, now, upliftAnswer(now))).toEqual([]);
  expect(inserted.failing()).toEqual([]);
  expect(inserted.masterCheck).toBe(0);
}

function withLine(upliftCase: UpliftCase, at: number, more: Partial<PriceLine>): UpliftCase {
  return { ...upliftCase, lines: upliftCase.lines.map((line, index) => (index === at ? { ...line, ...more } : line)) };
}

describe.each(["workings", "functions"] as const)("inserted %s stay live", (mode) => {
  let inserted: Calculated;
  beforeEach(async () => { inserted = await calculated(LIST, mode); });

  it("follow a price that changes in its cell", async () => {
    await inserted.type("Prices", 1, 1, 21.37);
    expectAnswer(inserted, withLine(LIST, 0, { price: typed(21.37) }));
  });

  it("follow a quantity, a rate and shares that change together", async () => {
    await inserted.type("Prices", 2, 5, 750);
    await change(inserted, "Agreed change", "Agreed", 0.045);
    await change(inserted, "Share driven by Pay", "Basket", 0.6);
    expect(inserted.failing().join()).toContain("Baskets whose shares do not total 100%");
    await change(inserted, "Share driven by Other", "Basket", 0.4);
    const now = withLine(withLine(LIST, 1, { quantity: typed(750) }), 3, { by: { kind: "rate", rate: typed(0.045) } });
    expectAnswer(inserted, withLine(now, 2, { by: { kind: "basket", shares: [typed(0.6), typed(0.4)] } }));
  });

  it("follow a date that every price has", async () => {
    const shared = caseOf([priceLine(20, CLAUSE), priceLine(30, "CPI[-2m] collar 0%"), priceLine(40, "2%")], { years: 2, rounding: { kind: "end" } });
    const moved = await calculated(shared, mode);
    await change(moved, "Date of the review", "Every price", serialOf(day("2024-10-15")));
    await change(moved, "Date the price was set", "Every price", serialOf(day("2023-10-01")));
    expectAnswer(moved, { ...shared, lines: shared.lines.map((line) => ({ ...line, base: on("2023-10-01"), review: on("2024-10-15") })) });
  });

  it("say when the date of one price is no longer the one its change was read for", async () => {
    await inserted.type("Prices", 2, 4, serialOf(day("2024-06-01")));
    expect(inserted.failing().join()).toContain("Prices whose dates are no longer those their change was read for | 0 | 2 | 2");
    expect(inserted.masterCheck).toBe(1);
  });

  it("follow a figure of the reference sheet", async () => {
    await changeFigure(inserted, "NLW", "2024-04-01", 11.5);
    const own = { sheet: "Mine", address: "A1:C4", rows: [["NLW", "2023-04-01", 10.42], ["NLW", "2024-04-01", 11.5], ["NLW", "2025-04-01", 12.21]] };
    const expected = upliftAnswer({ ...LIST, own });
    expect(differences(inserted, LIST, expected)).toEqual([]);
    expect(inserted.masterCheck).toBe(0);
  });

  it("say when a figure is missing", async () => {
    await changeFigure(inserted, "CPI", "2023-09", null);
    expect(inserted.failing().join()).toContain("Figures of the reference sheet that are not numbers | 0 | 1");
    expect(inserted.masterCheck).not.toBe(0);
  });

  it("say when a date asks for a figure that is not held", async () => {
    const shared = await calculated(caseOf([priceLine(20, "CPI")]), mode);
    await change(shared, "Date of the review", "Home care, hour", serialOf(day("2029-04-01")));
    expect(shared.failing().join()).toContain("Prices that could not be worked out");
    if (mode === "workings") expect(shared.failing().join()).toContain("Figures that are missing for a date, or held twice | 0 | 1");
    expect(shared.column("Uplift_prices", "Year 1 (£)").map(shown)).toEqual(["#N/A"]);
  });

  it("say when the words of a clause are no longer those that were read, until they are again", async () => {
    await inserted.type("Prices", 1, 2, "CPI cap 9%");
    expect(inserted.failing()).toEqual(["Inputs | Clauses whose words are no longer those that were read | 0 | 1 | 1 | clauses | Does not hold"]);
    await inserted.type("Prices", 1, 2, ` ${CLAUSE}`);
    expectAnswer(inserted, LIST);
  });

  it("say when a price is emptied or made into words, and never count it as nothing", async () => {
    await inserted.type("Prices", 1, 1, null);
    expect(inserted.failing().join()).toContain("Figures that are not numbers");
    await inserted.type("Prices", 1, 1, "twenty");
    expect(inserted.masterCheck).not.toBe(0);
  });

  it("follow the price that the chart shows", async () => {
    const { charts, name } = inserted.plan.sheets[0]!;
    const said = (): string => shown(inserted.value(name, charts[0]!.from.row - 3, 0));
    expect(said()).toBe("The line shows Home care: £20.00 now and £22.05 from 1 April 2025.");
    const cell = inserted.plan.sheets[0]!.rows.findIndex((line) => line[0]?.value === "Line shown in the chart");
    await inserted.type(name, cell, 1, 4);
    expect(said()).toBe("The line shows Agreed: £12.50 now and £13.27 from 1 April 2025.");
    expect(inserted.column("Uplift_one_price", "Price (£)")).toEqual([12.5, 12.88, 13.27]);
    expect(inserted.masterCheck).toBe(0);
    await inserted.type(name, cell, 1, 0);
    expect(said()).toContain("The chart shows nothing until");
    expect(inserted.failing().join()).toContain("The line shown in the chart is one of the prices");
  });
});

describe.each(["workings", "functions"] as const)("the rest of inserted %s stays live too", (mode) => {
  it("follows growth that is assumed", async () => {
    const grown = caseOf([priceLine(20, "CPI[Sep]"), priceLine(20, "NLW")], { years: 4, rounding: { kind: "end" }, assumed: [{ series: "CPI", yearly: typed(0.02) }, { series: "NLW", yearly: typed(0.03) }] });
    const inserted = await calculated(grown, mode);
    await change(inserted, "Assumed growth after the last figure held", "NLW", 0.055);
    expectAnswer(inserted, { ...grown, assumed: [grown.assumed[0]!, { series: "NLW", yearly: typed(0.055) }] });
  });

  it("follows the multiple of pence and the day of real prices", async () => {
    const real = caseOf([priceLine(20.01, "CPI[Sep]")], { years: 2, rounding: { kind: "up", multiple: typed(4) }, realTerms: { series: "GDPDEF", day: on("2024-06-01") }, assumed: [{ series: "CPI", yearly: typed(0.02) }] });
    const inserted = await calculated(real, mode);
    await change(inserted, "Prices are rounded up to multiples of", "", 25);
    await change(inserted, "Real prices are in the money of the period with", "GDPDEF", serialOf(day("2025-06-01")));
    expectAnswer(inserted, { ...real, rounding: { kind: "up", multiple: typed(25) }, realTerms: { series: "GDPDEF", day: on("2025-06-01") } });
  });

  it("follows the user's own table", async () => {
    const own = { sheet: "Mine", address: "A1:C3", rows: [["Series", "Period", "Value"], ["Bread", "2024-04", 100], ["Bread", "2025-04", 104]] };
    const bread = caseOf([priceLine(20, "Bread")], { own, rounding: { kind: "end" } });
    const inserted = await calculated(bread, mode);
    await inserted.type("Mine", 2, 2, 107);
    expectAnswer(inserted, { ...bread, own: { ...own, rows: [...own.rows.slice(0, 2), ["Bread", "2025-04", 107]] } });
    await inserted.type("Mine", 2, 2, "n/a");
    expect(inserted.masterCheck).not.toBe(0);
  });

  it("follows an award, shares of cost, pay data and the bridge's dates", async () => {
    const lines = [costLine("Pay", 0.7, "NLW", true), costLine("Other", 0.3, "CPI[Sep]")];
    const pay = payData(20.69, 6.56, 0.3, 1.19, 0.03, "cost");
    const bridged = caseOf([], { bridge: bridgeOf(lines, 0.03, pay) });
    const inserted = await calculated(bridged, mode);
    await change(inserted, "Award", "", 0.045);
    await change(inserted, "Price an hour now", "", 22);
    await change(inserted, "Bridge: date the price was set", "", serialOf(day("2023-04-01")));
    await change(inserted, "Share of the price", "Pay", 0.8);
    expect(inserted.failing().join()).toContain("shares do not total 100%");
    await change(inserted, "Share of the price", "Other", 0.2);
    const now = bridgeOf([costLine("Pay", 0.8, "NLW", true), costLine("Other", 0.2, "CPI[Sep]")], 0.045, { ...pay, fee: typed(22) });
    expectAnswer(inserted, { ...bridged, bridge: { ...now, base: on("2023-04-01") } });
  });
});

it("says when the steps no longer come to what the clause as one formula does", async () => {
  const inserted = await calculated(LIST, "workings");
  const row = inserted.column("Uplift_steps", "Words of the clause").indexOf("cap 5%");
  const { sheet, row: at, column } = inserted.place("Uplift_steps", "Weight, limit or number", row);
  await inserted.type(sheet, at, column, 0.06);
  expect(inserted.failing()).toEqual(["Workings | Readings whose steps and second method do not agree | 0 | 1 | 1 | readings | Does not hold"]);
});

it("says when two figures hold on one day", async () => {
  const inserted = await calculated(caseOf([priceLine(20, "CPI")]), "workings");
  const row = inserted.table("Uplift_reference").findIndex((cells) => cells[1] === "2025-03");
  const { sheet, row: at, column } = inserted.place("Uplift_reference", "Until", row);
  await inserted.type(sheet, at, column, serialOf(day("2025-04-30")));
  expect(inserted.failing().join()).toContain("Figures that are missing for a date, or held twice | 0 | 1");
});

it("says that functions cannot be worked out where the add-in is missing", async () => {
  const inserted = await calculated(LIST, "functions", false);
  expect(inserted.failing().join()).toContain("Prices that could not be worked out");
  expect(inserted.masterCheck).not.toBe(0);
});

it("is compared figure by figure: a wrong answer is seen", async () => {
  const inserted = await calculated(LIST, "workings");
  const answer = upliftAnswer(LIST);
  const [first] = answer.lines;
  if (first?.kind !== "uplifted") throw new Error("not uplifted");
  const [year, ...rest] = first.years;
  const wrong = { ...answer, lines: [{ ...first, years: [{ ...year!, price: year!.price + 0.01, change: year!.change + 1e-11, uncapped: year!.uncapped - 0.01, forecast: true }, ...rest] }, ...answer.lines.slice(1)] };
  expect(differences(inserted, LIST, wrong)).toHaveLength(6);
});
