import { explain } from "../../../src/messages/explain";
import type { Explanation } from "../../../src/workings/explanation";
import { priceAnswer } from "../../../src/workings/price/priceAnswer";
import type { PriceCase } from "../../../src/workings/price/priceCase";
import { priceExplanation, type PriceFigure } from "../../../src/workings/price/priceExplanation";
import { byDirectCost, caseOf, centre, inPool, inService, leftOut, pool, post, service, staffOf, twoPools, typed, UNPLACED } from "./_cases";

const explained = (priceCase: PriceCase, figure: PriceFigure): Explanation => priceExplanation(priceCase, priceAnswer(priceCase), figure);
const steps = (explanation: Explanation) => explanation.steps.map(({ label, formula, value }) => `${label}: ${formula} → ${value}`);

const TERMS: Partial<PriceCase> = { contingency: typed(0.02), surplus: typed(0.05) };
/** A hostel of 5,200 nights' room, 90% used, and an advice line; £45,000 of central cost by direct cost. */
const hostel = (rest: Partial<PriceCase> = {}): PriceCase => caseOf(
  [service("Hostel", null, { unit: "night", capacity: typed(5200), utilisation: typed(0.9), funding: typed(200_000), variableShare: typed(0.4) }), service("Advice", 1000, { unit: "" })],
  [byDirectCost("Central")],
  [centre("Hostel", 180_000, inService(0)), centre("Advice", 45_000, inService(1)), centre("Office", 45_000, inPool(0)), centre("Vans", 500, leftOut("Capital")), centre("Cafe", 12.34, UNPLACED)],
  { counts: { read: 10, used: 8, fixed: 1, leftOut: 1 }, ...rest },
);

describe("the ledger", () => {
  it("opens into what is placed, left out and not placed", () => {
    const explanation = explained(hostel(), { kind: "ledger" });
    expect(steps(explanation)).toEqual([
      "In services and pools: placed → £270,000.00", "Capital: left out by name → £500.00", "Cafe: not placed → £12.34", "Ledger: £270,000.00 + £500.00 + £12.34 → £270,512.34",
    ]);
    expect(explanation.sentences[1]).toBe("9 of 10 cells read were used; 1 of them had to be read from text; 1 was left out.");
    expect(explanation.sources.map(({ label, value }) => `${label}: ${value}`)).toContain("Office, 1 entry: £45,000.00");
  });

  it("names the column that a sheet adds up, and the amounts read from text", () => {
    const ledger: NonNullable<PriceCase["ledger"]> = { sheet: "Ledger 2025", firstRow: 4, lastRow: 103, centreColumn: 1, amountColumn: 3, scale: 1 };
    const text = { value: 1200, origin: { kind: "cell" as const, sheet: "Ledger 2025", row: 9, column: 3, readFrom: "£1,200", scale: 1 } };
    const { sources } = explained(caseOf([service("A", 1)], [], [{ ...centre("A", 1300, inService(0)), entries: 2, fixed: [text] }], { ledger }), { kind: "direct", service: 0 });
    expect(sources).toEqual([
      { label: "A, 2 entries", value: "£1,300.00", where: "'Ledger 2025'!D5:D104", origin: { kind: "cell", sheet: "Ledger 2025", row: 4, column: 3, scale: 1 } },
      { label: "A, read from text", value: "£1,200.00 (read from “£1,200”)", where: "'Ledger 2025'!D10", origin: text.origin },
    ]);
  });

  it("of many cost centres names the largest and adds up the rest", () => {
    const many = Array.from({ length: 500 }, (_, at) => centre(`Centre ${at}`, at, inService(0)));
    const { sources } = explained(caseOf([service("A", 1)], [], many), { kind: "direct", service: 0 });
    expect(sources).toHaveLength(41);
    expect(sources[0]!.label).toBe("Centre 499, 1 entry");
    // 0 to 459.
    expect(sources[40]).toMatchObject({ label: "460 more cost centres", value: "£105,570.00" });
  });

  it("says why what is left out is", () => {
    const explanation = explained(hostel(), { kind: "exclusion", exclusion: 0 });
    expect([explanation.title, ...steps(explanation)]).toEqual(["Capital", "Left out: 1 cost centre added up → £500.00"]);
    expect(explanation.sources.map(({ label }) => label)).toEqual(["Vans, 1 entry"]);
  });
});

describe("a service's part of a pool", () => {
  it("by the direct method is its driver over all services'", () => {
    const explanation = explained(twoPools({ method: "direct" }), { kind: "share", pool: 0, service: 1 });
    expect(explanation.title).toBe("Finance, Home care's part");
    expect(steps(explanation)).toEqual(["Finance: to be shared → £120,000.00", "Straight to Home care: 40 ÷ 80 → 50%", "Home care's part: £120,000.00 × 50%, to the penny → £60,000.00"]);
    expect(explanation.sources.map(({ label, value }) => `${label} ${value}`)).toEqual(["Headcount, Property 20", "Headcount, Day care 30", "Headcount, Home care 40", "Headcount, Advice 10"]);
  });

  it("by step-down also comes by way of the pools after it", () => {
    expect(steps(explained(twoPools({ method: "stepdown" }), { kind: "share", pool: 0, service: 0 }))).toEqual([
      "Finance: to be shared → £120,000.00", "Straight to Day care: 30 ÷ 100 → 30%", "By way of the other pools: the pools after it → 10%", "Day care's part: £120,000.00 × 40%, to the penny → £48,000.00",
    ]);
    expect(steps(explained(twoPools({ method: "stepdown" }), { kind: "share", pool: 1, service: 0 }))).toEqual([
      "Property: to be shared → £80,000.00", "Straight to Day care: 45 ÷ 90 → 50%", "By way of the other pools: the pools after it → 0%", "Day care's part: £80,000.00 × 50%, to the penny → £40,000.00",
    ]);
  });

  it("by the reciprocal method comes by way of all", () => {
    expect(steps(explained(twoPools(), { kind: "share", pool: 0, service: 0 }))).toEqual([
      "Finance: to be shared → £120,000.00", "Straight to Day care: 30 ÷ 100 → 30%", "By way of the other pools: simultaneous equations → 9.795918%",
      "Day care's part: £120,000.00 × 39.795918%, to the penny → £47,755.10",
    ]);
  });

  it("of a pool that could not be shared is nothing, and leaves it out of the others' drivers", () => {
    const priceCase = twoPools({ pools: [pool("Finance", [0, 20], [30, 40, 10]), pool("Property", [0, 0], [0, 0, 0])] });
    expect(explained(priceCase, { kind: "share", pool: 1, service: 0 }).sentences).toEqual(["This pool could not be shared, so no service bears any of it."]);
    expect(steps(explained(priceCase, { kind: "share", pool: 0, service: 0 }))[1]).toBe("Straight to Day care: 30 ÷ 80 → 37.5%");
    expect(steps(explained(priceCase, { kind: "overhead", service: 0 }))[1]).toBe("Property: could not be shared → £0.00");
  });

  it("adds up to overheads and full cost", () => {
    expect(steps(explained(twoPools({ method: "direct" }), { kind: "full", service: 1 }))).toEqual([
      "Direct cost: of the service alone → £600,000.00", "Finance: 50% of £120,000.00, by headcount → £60,000.00", "Property: 27.777778% of £80,000.00, by floor area → £22,222.22",
      "Full cost: £600,000.00 + £82,222.22 → £682,222.22",
    ]);
    expect(steps(explained(hostel(), { kind: "overhead", service: 0 }))).toEqual(["Central: 80% of £45,000.00, by direct cost → £36,000.00", "Overheads: added up → £36,000.00"]);
  });
});

describe("a price", () => {
  it("opens into full cost, contingency, charge and units", () => {
    const explanation = explained(hostel(TERMS), { kind: "price", service: 0 });
    expect(explanation.title).toBe("Hostel, price per night");
    // 216,000 × 1.02 × 1.05 = 231,336 ÷ 4,680.
    expect(steps(explanation)).toEqual([
      "Full cost: £180,000.00 + £36,000.00 → £216,000.00", "Contingency: £216,000.00 × 2%, to the penny → £4,320.00", "Charge: £220,320.00 × (1 + 5% surplus on cost), to the penny → £231,336.00",
      "Units delivered: 5,200 × 90% → 4,680 nights", "Price: £231,336.00 ÷ 4,680 nights → £49.4308",
    ]);
    expect(explanation.sentences[0]).toContain("to the penny it is £49.43");
    expect(explanation.sources.map(({ label, value }) => `${label} ${value}`)).toEqual(["Capacity, units a year 5,200", "Utilisation 90%", "Contingency, on full cost 2%", "Surplus, on cost 5%"]);
  });

  it("with surplus on price divides", () => {
    expect(steps(explained(hostel({ surplus: typed(0.05), surplusOn: "price" }), { kind: "surplus", service: 0 })).slice(-2)).toEqual([
      "Charge: £216,000.00 ÷ (1 − 5% surplus on price), to the penny → £227,368.42", "Surplus: £227,368.42 − £216,000.00 → £11,368.42",
    ]);
  });

  it("of units without a name is per unit", () => {
    const explanation = explained(hostel(), { kind: "price", service: 1 });
    expect([explanation.title, steps(explanation).at(-1)]).toEqual(["Advice, price per unit", "Price: £54,000.00 ÷ 1,000 units → £54.00"]);
    expect(steps(explained(hostel(), { kind: "units", service: 1 }))).toEqual([]);
  });

  it("breaks even, from fixed cost and what each unit leaves", () => {
    // 129,600 fixed; 86,400 ÷ 4,680 = 18.4615; price 49.430769…; 129,600 ÷ 30.969231 = 4,184.80.
    expect(steps(explained(hostel(TERMS), { kind: "breakEven", service: 0 }))).toEqual([
      "Fixed cost: £216,000.00 × (1 − 40%) → £129,600.00", "Cost that varies, for each night: £86,400.00 ÷ 4,680 nights → £18.4615",
      "Units to break even: £129,600.00 ÷ (£49.4308 − £18.4615) → 4,184.79880775", "Of the capacity: 4,184.79880775 ÷ 5,200 → 80.4769%",
    ]);
  });

  it.each([[200_000, "Today's funding falls £16,000.00 short of full cost: other services, reserves or donations pay the rest."], [216_000, "Today's funding is exactly full cost."], [216_000.5, "Today's funding is £0.50 more than full cost: it helps to pay for other services."]])(
    "against funding of £%d", (funding, sentence) => {
      const given = hostel();
      const explanation = explained({ ...given, services: [{ ...given.services[0]!, funding: typed(funding) }, given.services[1]!] }, { kind: "gap", service: 0 });
      expect(explanation.sentences[0]).toBe(sentence);
    });

  it("at another utilisation", () => {
    // 129,600 + 86,400 × 50 ÷ 90 = 177,600; over 2,600.
    expect(steps(explained(hostel(), { kind: "atUtilisation", service: 0, utilisation: 0 }))).toEqual([
      "Units: 5,200 × 50% → 2,600", "Full cost: £129,600.00 + £86,400.00 × 50% ÷ 90% → £177,600.00", "Price: with contingency and surplus, ÷ 2,600 nights → £68.3077",
    ]);
  });

  it("by another method, and how far apart", () => {
    const explanation = explained(twoPools(), { kind: "byMethod", service: 2, method: 3 });
    expect(explanation.title).toBe("Advice, price by one driver, direct cost, for every pool");
    expect(explanation.sentences[1]).toBe("It is £4.0260 less for each hour than by the method chosen.");
    expect(steps(explanation)[0]).toBe("Overheads: one driver, direct cost, for every pool → £18,181.82");
  });
});

describe("pay", () => {
  const staffed = (payFrom: PriceCase["payFrom"]) => caseOf(
    [service("A", 1000)], [byDirectCost("HR")], [centre("A", 10_000, inService(0)), centre("HR", 2000, inPool(0))],
    { staff: staffOf([post("Worker", 30_000, 2.5, 0), post("Manager", 40_000, 1, 1)], 0.04), payInLedger: 150_000, payFrom },
  );

  it("of a post, by its parts", () => {
    const explanation = explained(staffed("staffing"), { kind: "post", post: 0 });
    // 99,375 × 0.96.
    expect(steps(explanation)).toEqual([
      "Pay: £30,000.00 × 2.5 → £75,000.00", "National Insurance: 15% × £60,000.00 above the threshold → £9,000.00", "Pension: £75,000.00 × 20% → £15,000.00", "Other on-costs: £75,000.00 × 0.5% → £375.00",
      "Cost: added up, × (1 − 4% vacant), to the penny → £95,400.00",
    ]);
    expect(explanation.sources.at(-1)).toMatchObject({ value: "£5,000.00" });
  });

  it("is in a service's direct cost with the ledger's own left out", () => {
    const explanation = explained(staffed("staffing"), { kind: "direct", service: 0 });
    expect(steps(explanation)).toEqual(["In the ledger, without its pay: cost centres added up → £10,000.00", "Posts of the staffing list: posts added up → £95,400.00", "Cost: £10,000.00 + £95,400.00 → £105,400.00"]);
    expect(explanation.sources.map(({ label }) => label)).toEqual(["A, 1 entry", "Worker, salary", "Worker, whole-time posts"]);
    expect(steps(explained(staffed("staffing"), { kind: "pool", pool: 0 })).at(-1)).toBe("Cost: £2,000.00 + £51,312.00 → £53,312.00");
  });

  it("of the list stands beside the ledger's", () => {
    const explanation = explained(staffed("ledger"), { kind: "staff" });
    expect(explanation.sentences).toEqual([
      "2 posts, 3.5 whole-time, each to the penny.", "Prices take pay from the ledger; this stands beside it.", "The ledger's pay lines come to £150,000.00: the list is £3,288.00 less.",
    ]);
    expect(steps(explanation)).toEqual(["A: its posts → £95,400.00", "HR: its posts → £51,312.00", "Staffing list: added up → £146,712.00"]);
  });
});

it("opens every figure of an answer in words", () => {
  const priceCase = hostel({ ...TERMS, staff: staffOf([post("Worker", 30_000, 1, 0)]), payFrom: "staffing", payInLedger: 100 });
  const services = [0, 1].flatMap((at): PriceFigure[] => [
    ...(["direct", "overhead", "full", "contingency", "surplus", "charge", "units", "price", "breakEven"] as const).map((kind): PriceFigure => ({ kind, service: at })),
    { kind: "share", pool: 0, service: at }, { kind: "atUtilisation", service: at, utilisation: 10 }, ...[0, 1, 2, 3].map((method): PriceFigure => ({ kind: "byMethod", service: at, method })),
  ]);
  const all: PriceFigure[] = [...services, { kind: "ledger" }, { kind: "staff" }, { kind: "pool", pool: 0 }, { kind: "exclusion", exclusion: 1 }, { kind: "gap", service: 0 }, { kind: "post", post: 0 }];
  for (const figure of all) {
    const text = JSON.stringify(explained(priceCase, figure));
    expect(text).not.toMatch(/NaN|undefined|Infinity|£-|\[object/);
    expect(JSON.parse(text)).toHaveProperty("title");
  }
});

it.each<[string, PriceFigure]>([
  ["a service", { kind: "price", service: 9 }], ["a pool", { kind: "pool", pool: 9 }], ["an exclusion", { kind: "exclusion", exclusion: 9 }], ["a staffing list", { kind: "staff" }], ["a post", { kind: "post", post: 0 }],
  ["funding", { kind: "gap", service: 1 }], ["such a method", { kind: "byMethod", service: 0, method: 9 }], ["such a utilisation", { kind: "atUtilisation", service: 0, utilisation: 99 }],
])("opens nothing where there is not %s", (_, figure) => {
  expect(() => explained(hostel(), figure)).toThrow(RangeError);
});

it("opens costs of a service without a price, and no price", () => {
  const priceCase = caseOf([service("A", null)], [], [centre("A", 100, inService(0))]);
  expect(explain(priceAnswer(priceCase).services[0]!.refused!)).toBe("units is empty: enter a value or choose cells that have one.");
  expect(steps(explained(priceCase, { kind: "charge", service: 0 })).at(-1)).toContain("£100.00");
  for (const kind of ["price", "breakEven", "units"] as const) expect(() => explained(priceCase, { kind, service: 0 })).toThrow(RangeError);
});
