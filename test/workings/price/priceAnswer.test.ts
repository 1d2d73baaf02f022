import { DomainError } from "../../../src/domain/kernel/DomainError";
import { poolSplit } from "../../../src/domain/pooling/poolSplit";
import { fullCosts } from "../../../src/domain/pricing/fullCosts";
import { fullCostPrice } from "../../../src/domain/pricing/fullCostPrice";
import { explain } from "../../../src/messages/explain";
import { PAY_REPLACED } from "../../../src/workings/price/ledgerPlaced";
import { priceAnswer } from "../../../src/workings/price/priceAnswer";
import type { PriceAnswer, PriceCase } from "../../../src/workings/price/priceCase";
import { byDirectCost, caseOf, centre, inPool, inService, leftOut, pool, post, service, staffOf, twoPools, typed, UNPLACED } from "./_cases";

const overheads = (answer: PriceAnswer) => answer.services.map(({ overheadByPool }) => overheadByPool);
const full = (answer: PriceAnswer) => answer.services.map((each) => each.full);
const failing = (answer: PriceAnswer) => answer.checks.filter(({ holds }) => !holds).map(({ words, difference }) => [words, difference]);
const refusal = (priceCase: PriceCase): DomainError => {
  try {
    priceAnswer(priceCase);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("it was answered");
};

const OPEN = "Every cost centre is in a service, in a pool of overheads, or left out by name.";
const CLOSES = "The services' full cost and what is left out come to the ledger.";

describe("two pools and three services, by hand (METHOD.md)", () => {
  it("direct: 120,000 by 30, 40 and 10 of 80; 80,000 by 45, 25 and 20 of 90", () => {
    const answer = priceAnswer(twoPools({ method: "direct" }));
    expect(overheads(answer)).toEqual([[45_000, 40_000], [60_000, 22_222.22], [15_000, 17_777.78]]);
    expect(full(answer)).toEqual([485_000, 682_222.22, 132_777.78]);
  });

  it("step-down: 24,000 of finance goes by way of property, 45, 25 and 20 of 90", () => {
    const answer = priceAnswer(twoPools({ method: "stepdown" }));
    // 36,000 + 12,000; 48,000 + 6,666.67; 12,000 + 5,333.33.
    expect(overheads(answer)).toEqual([[48_000, 40_000], [54_666.67, 22_222.22], [17_333.33, 17_777.78]]);
    expect(full(answer)).toEqual([488_000, 676_888.89, 135_111.11]);
  });

  it("reciprocal: finance 0.39, 0.45 and 0.14 of 0.98; property 0.48, 0.29 and 0.21 of 0.98", () => {
    const answer = priceAnswer(twoPools());
    expect(overheads(answer)).toEqual([[47_755.1, 39_183.67], [55_102.04, 23_673.47], [17_142.86, 17_142.86]]);
    expect(full(answer)).toEqual([486_938.77, 678_775.51, 134_285.72]);
    expect(answer.pools.map(({ shares }) => shares)).toEqual([[0.3979591837, 0.4591836735, 0.1428571429], [0.4897959184, 0.2959183673, 0.2142857143]]);
  });

  it("the methods stand side by side, and the case's own is the services'", () => {
    for (const method of ["reciprocal", "stepdown", "direct"] as const) {
      const answer = priceAnswer(twoPools({ method }));
      expect(answer.methods.map((each) => each.method)).toEqual(["reciprocal", "stepdown", "direct", "single driver"]);
      const own = answer.methods.find((each) => each.method === method)!;
      expect(own.overhead).toEqual(answer.services.map(({ overhead }) => overhead));
      expect(own.pricePerUnit).toEqual(answer.services.map(({ pricePerUnit }) => pricePerUnit));
      // 4, 6 and 1 of 11 of each pool: 43,636.36, 65,454.55, 10,909.09 and 29,090.91, 43,636.36, 7,272.73.
      expect(answer.methods[3]!.overhead).toEqual([72_727.27, 109_090.91, 18_181.82]);
      expect(failing(answer)).toEqual([]);
    }
  });

  it("is the domain's own answer, pool by pool", () => {
    const usage = [[0, 20, 30, 40, 10], [10, 0, 45, 25, 20]];
    for (const method of ["reciprocal", "stepdown", "direct"] as const) {
      const answer = priceAnswer(twoPools({ method }));
      [120_000, 80_000].forEach((amount, at) => {
        const followed = fullCosts([0, 1, 2, 3, 4].map((place) => (place === at ? 1 : 0)), usage, method);
        expect(answer.services.map(({ overheadByPool }) => overheadByPool[at])).toEqual(poolSplit(amount, followed.map((share) => Number(share.toFixed(10)))));
      });
      // Together they are FCR.OVERHEADS of all the costs, to a penny for each pool.
      fullCosts([120_000, 80_000, 400_000, 600_000, 100_000], usage, method).forEach((cost, at) => expect(Math.abs(cost - full(answer)[at]!)).toBeLessThanOrEqual(0.02));
    }
  });
});

describe("a price", () => {
  const priced = (rest: Partial<PriceCase>, one: Parameters<typeof service>[2] = {}, units: number | null = null) =>
    priceAnswer(caseOf([service("Hostel", units, one)], [byDirectCost("Central")], [centre("Hostel", 180_000, inService(0)), centre("Office", 45_000, inPool(0))], rest)).services[0]!;

  it("of 5,200 hours at 90% with 5% on cost is FCR.PRICE's £50.48077", () => {
    const found = priced({ surplus: typed(0.05) }, { capacity: typed(5200), utilisation: typed(0.9) });
    // 225,000 × 1.05 = 236,250 ÷ 4,680.
    expect(found).toMatchObject({ direct: 180_000, overhead: 45_000, full: 225_000, contingency: 0, surplus: 11_250, charge: 236_250, unitsDelivered: 4680, refused: null });
    expect(found.pricePerUnit).toBe(fullCostPrice(180_000, 45_000, 5200, 0.9, 0.05));
    expect(found.pricePerUnit).toBeCloseTo(50.4807692307692, 12);
  });

  it("on price is £50.60729, and the surplus is 5% of the charge", () => {
    const found = priced({ surplus: typed(0.05), surplusOn: "price" }, { capacity: typed(5200), utilisation: typed(0.9) });
    expect(found.pricePerUnit).toBeCloseTo(50.6072874493927, 12);
    // 225,000 ÷ 0.95 = 236,842.105…, to the penny.
    expect(found).toMatchObject({ charge: 236_842.11, surplus: 11_842.11 });
  });

  it("has its contingency apart, and the surplus on both", () => {
    const found = priced({ contingency: typed(0.025), surplus: typed(0.1) }, {}, 1000);
    // 225,000 × 2.5% = 5,625; 230,625 × 1.1 = 253,687.50.
    expect(found).toMatchObject({ contingency: 5625, surplus: 23_062.5, charge: 253_687.5 });
    expect(found.pricePerUnit).toBeCloseTo(253.6875, 12);
  });

  it("breaks even where income meets full cost: 60% of cost fixed, price £50.48", () => {
    const found = priced({ surplus: typed(0.05) }, { capacity: typed(5200), utilisation: typed(0.9), variableShare: typed(0.4) });
    // Fixed 135,000; 90,000 ÷ 4,680 = 19.230769 a unit; 135,000 ÷ (50.480769 − 19.230769) = 135,000 ÷ 31.25 = 4,320 of 5,200.
    expect(found.breakEvenUnits).toBeCloseTo(4320, 9);
    expect(found.breakEvenUtilisation).toBeCloseTo(4320 / 5200, 12);
  });

  it("without contingency and surplus breaks even at what is delivered", () => {
    expect(priced({}, { capacity: typed(5200), utilisation: typed(0.9) }).breakEvenUtilisation).toBeCloseTo(0.9, 12);
    expect(priced({}, {}, 800)).toMatchObject({ breakEvenUnits: 800, breakEvenUtilisation: 1 });
  });

  it("with all cost variable and no surplus has no break-even: a unit leaves nothing", () => {
    expect(priced({}, { variableShare: typed(1) }, 1000)).toMatchObject({ pricePerUnit: 225, breakEvenUnits: null, breakEvenUtilisation: null, refused: null });
  });

  it("by utilisation spreads the fixed cost over what is delivered", () => {
    const answer = priceAnswer(caseOf([service("Hostel", null, { capacity: typed(1000), utilisation: typed(0.8), variableShare: typed(0.25) })], [], [centre("Hostel", 80_000, inService(0))], { contingency: typed(0.05) }));
    expect(answer.utilisations).toEqual([0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1]);
    const found = answer.services[0]!;
    // At 50%: 60,000 + 20,000 × 5/8 = 72,500, with 5% 76,125, over 500. At 100%: 85,000, 89,250, over 1,000.
    expect(found.byUtilisation[0]).toBe(152.25);
    expect(found.byUtilisation[10]).toBe(89.25);
    expect(found.byUtilisation[6]).toBe(found.pricePerUnit);
  });

  it("of units that are given takes them for the whole of the table", () => {
    const found = priced({}, {}, 1000);
    expect(found.byUtilisation[10]).toBe(225);
    expect(found.byUtilisation[0]).toBe(450);
  });

  it("stands against today's funding", () => {
    const answer = priceAnswer(caseOf(
      [service("A", 10, { funding: typed(900) }), service("B", 10, { funding: typed(1200.005) }), service("C", 10)], [],
      [centre("A", 1000, inService(0)), centre("B", 1000, inService(1)), centre("C", 1000, inService(2))], { surplus: typed(0.1) },
    ));
    expect(answer.services.map(({ funding, gap }) => [funding, gap])).toEqual([[900, -100], [1200.01, 200.01], [null, null]]);
  });

  it.each<[string, Parameters<typeof service>[2], number | null, string, string]>([
    ["no units", {}, null, "empty-input", "units"], ["no hours", {}, 0, "zero-divisor", "units"], ["fewer than none", {}, -5, "negative", "units"],
    ["no utilisation", { capacity: typed(10) }, null, "empty-input", "utilisation"], ["nothing used", { capacity: typed(10), utilisation: typed(0) }, null, "zero-divisor", "utilisation"],
    ["80 for 80%", { capacity: typed(10), utilisation: typed(80) }, null, "looks-like-percent", "utilisation"],
    ["a variable share of 40", { variableShare: typed(40) }, 10, "looks-like-percent", "variableShare"],
  ])("with %s is refused by itself, its costs still there", (_, one, units, code, argument) => {
    const answer = priceAnswer(caseOf([service("A", units, one), service("B", 10)], [], [centre("A", 100, inService(0)), centre("B", 50, inService(1))]));
    const [a, b] = answer.services;
    expect(a).toMatchObject({ full: 100, charge: 100, pricePerUnit: null, breakEvenUnits: null, byUtilisation: [], refused: { code, detail: { argument } } });
    expect(explain(a!.refused!)).toMatch(/\.$/);
    expect(b).toMatchObject({ pricePerUnit: 5, refused: null });
    expect(answer.methods.map(({ pricePerUnit }) => pricePerUnit)).toEqual([[null, 5], [null, 5], [null, 5], [null, 5]]);
    expect(failing(answer)).toEqual([]);
  });

  it("of a service in credit is none; it still bears its part and the ledger still closes", () => {
    const answer = priceAnswer(caseOf([service("A", 10), service("B", 10)], [pool("HR", [0], [1, 1])], [centre("A", -500, inService(0)), centre("B", 900, inService(1)), centre("HR", 100, inPool(0))], { contingency: typed(0.1) }));
    expect(answer.services[0]).toMatchObject({ full: -450, contingency: 0, surplus: 0, charge: -450, pricePerUnit: null, refused: { code: "negative" } });
    expect(answer.services[1]).toMatchObject({ full: 950, charge: 1045, pricePerUnit: 104.5 });
    expect(failing(answer)).toEqual([]);
  });

  it("of nothing is nothing", () => {
    const answer = priceAnswer(caseOf([service("A", 10)], [], []));
    expect(answer).toMatchObject({ ledgerTotal: 0, placed: 0, services: [{ full: 0, charge: 0, pricePerUnit: 0 }] });
    expect(failing(answer)).toEqual([]);
  });
});

describe("the ledger", () => {
  it("is what is placed, left out by reason, and not placed", () => {
    const answer = priceAnswer(caseOf([service("A", 10)], [byDirectCost("IT")], [
      centre("A", 100.1, inService(0)), centre("A north", 0.2, inService(0)), centre("IT", 10.005, inPool(0)),
      centre("Capital", 50, leftOut("Capital")), centre("Vans", 7, leftOut("capital ")), centre("Suspense", -3.5, leftOut("Not ours")), centre("Cafe", 12.34, UNPLACED),
    ]));
    // Each centre to the penny: 10.005 is 10.01.
    expect(answer).toMatchObject({ ledgerTotal: 176.15, placed: 110.31, unplaced: [{ centre: "Cafe", amount: 12.34 }] });
    expect(answer.excluded).toEqual([{ reason: "Capital", amount: 57, centres: ["Capital", "Vans"] }, { reason: "Not ours", amount: -3.5, centres: ["Suspense"] }]);
  });

  it("turns the checks red while a centre is not placed, and green when it is", () => {
    const centres = [centre("A", 100, inService(0)), centre("Cafe", 12.34, UNPLACED)];
    expect(failing(priceAnswer(caseOf([service("A", 10)], [], centres)))).toEqual([[OPEN, 1], [CLOSES, -12.34]]);
    expect(failing(priceAnswer(caseOf([service("A", 10)], [], [centres[0]!, centre("Cafe", 12.34, leftOut("Trading"))])))).toEqual([]);
  });

  it("is red for a centre that comes to nothing and has no place", () => {
    expect(failing(priceAnswer(caseOf([service("A", 10)], [], [centre("A", 1, inService(0)), centre("Suspense", 0, UNPLACED)])))).toEqual([[OPEN, 1]]);
  });

  it("counts what was read", () => {
    expect(failing(priceAnswer(caseOf([service("A", 10)], [], [], { counts: { read: 10, used: 7, fixed: 1, leftOut: 1 } })))).toEqual([["Cells read = used + fixed + left out.", 1]]);
  });

  it("holds no place that is not there", () => {
    expect(() => priceAnswer(caseOf([service("A", 10)], [], [centre("A", 1, inService(1))]))).toThrow(RangeError);
    expect(() => priceAnswer(caseOf([service("A", 10)], [], [centre("A", 1, inPool(0))]))).toThrow(RangeError);
    expect(() => priceAnswer(caseOf([service("A", 10)], [], [], { staff: staffOf([post("Worker", 30_000, 1, 1)]) }))).toThrow(RangeError);
  });
});

describe("pay from the staffing list", () => {
  const posts = [post("Worker", 30_000, 2.5, 0), post("Manager", 40_000, 1, 1)];
  const centres = [centre("A", 10_000, inService(0)), centre("HR", 2000, inPool(0))];
  const of = (rest: Partial<PriceCase> = {}) => priceAnswer(caseOf([service("A", 1000)], [byDirectCost("HR")], centres, { staff: staffOf(posts), payInLedger: 150_000, payFrom: "staffing", ...rest }));

  it("is in the services and pools, and the ledger's own pay is left out by name", () => {
    const answer = of();
    // FCR.POSTCOST's example, 99,375; and 40,000 + 15% × 35,000 + 20.5% × 40,000 = 53,450.
    expect(answer.staffCost).toMatchObject({ byPost: [99_375, 53_450], byPlace: [99_375, 53_450], total: 152_825, fte: 3.5 });
    expect(answer.staffCost!.productiveHours).toBeCloseTo(1581.48571428571, 10);
    expect(answer).toMatchObject({ ledgerTotal: 162_000, placed: 12_000, excluded: [{ reason: PAY_REPLACED, amount: 150_000, centres: [] }], pools: [{ amount: 55_450 }] });
    // 12,000 + 152,825: the ledger, less its pay, and the list.
    expect(answer.services[0]).toMatchObject({ direct: 109_375, full: 164_825, pricePerUnit: 164.825 });
    expect(answer.figures.map(({ series, period }) => [series, period])).toEqual([["NI-RATE", "2025-26"], ["NI-THRESHOLD", "2025-26"]]);
    expect(failing(answer)).toEqual([]);
  });

  it("from the ledger leaves the list beside it", () => {
    const answer = of({ payFrom: "ledger" });
    expect(answer).toMatchObject({ ledgerTotal: 12_000, excluded: [], staffCost: { total: 152_825 }, services: [{ direct: 10_000, full: 12_000 }] });
    expect(failing(answer)).toEqual([]);
  });

  it("is less what vacancies save, each post to the penny", () => {
    expect(of({ staff: staffOf([post("Worker", 24_001, 1, 0), post("Other", 24_001, 1, 0)], 0.035) }).staffCost).toMatchObject({
      // 24,001 + 15% × 19,001 + 20.5% × 24,001 = 31,771.355, × 0.965 = 30,659.357575.
      byPost: [30_659.36, 30_659.36], total: 61_318.72, fte: 2,
    });
  });

  it("is refused for a year that is not held, whole only where the prices need it", () => {
    const staff = staffOf(posts, 0, "2031-32");
    expect(refusal(caseOf([service("A", 10)], [], [], { staff, payFrom: "staffing" }))).toMatchObject({ code: "date-not-covered" });
    const answer = of({ staff, payFrom: "ledger" });
    expect(answer).toMatchObject({ staffCost: null, staffRefused: { code: "date-not-covered" }, services: [{ full: 12_000 }] });
  });

  it("names the post whose figures cannot be", () => {
    const refusedWith = (staff: PriceCase["staff"]) => refusal(caseOf([service("A", 10)], [byDirectCost("HR")], [], { staff, payFrom: "staffing" }));
    expect(refusedWith(staffOf([posts[0]!, post("Worker", -1, 1, 0)]))).toMatchObject({ code: "negative", detail: { argument: "salary", item: 2 } });
    expect(refusedWith(staffOf([post("Worker", 1, NaN, 0)]))).toMatchObject({ code: "not-a-number", detail: { argument: "fte", item: 1 } });
    const staff = staffOf(posts);
    const terms = refusedWith({ ...staff, terms: { ...staff.terms, pension: typed(20) } });
    expect([terms.code, terms.detail["item"]]).toEqual(["looks-like-percent", undefined]);
  });

  it("needs a list", () => {
    expect(refusal(caseOf([service("A", 10)], [], [], { payFrom: "staffing" }))).toMatchObject({ code: "empty-input" });
  });
});

describe("a pool that reaches nobody", () => {
  const services = [service("A", 10), service("B", 10)];
  const centres = [centre("A", 100, inService(0)), centre("B", 200, inService(1)), centre("HR", 30, inPool(0)), centre("IT", 60, inPool(1)), centre("Fleet", 90, inPool(2))];
  const of = (pools: PriceCase["pools"], method: PriceCase["method"] = "reciprocal") => priceAnswer(caseOf(services, pools, centres, { method }));
  const refusals = (answer: PriceAnswer) => answer.pools.map(({ refused }) => refused && explain(refused));

  it("is refused by its name, and the others are shared without it", () => {
    const answer = of([pool("HR", [0, 5, 5], [1, 1]), pool("IT", [9, 9, 0], [0, 0]), pool("Fleet", [0, 0, 0], [1, 2])]);
    // IT supplies HR alone, so it is not refused: its 60 goes on as HR's.
    expect(refusals(answer)).toEqual([null, null, null]);
    const without = of([pool("HR", [0, 5, 5], [1, 1]), pool("IT", [0, 9, 0], [0, 0]), pool("Fleet", [0, 0, 0], [1, 2])]);
    expect(refusals(without)).toEqual([null, "Overheads: IT supplies nobody but itself, so its cost has nowhere to go: enter what it supplies to the others.", null]);
    expect(without.refused).toBe(without.pools[1]!.refused);
    // HR by 5 to fleet, 1 and 1, fleet 1 and 2 of 3: of HR's 30, 30/7 + 150/21 = 80/7 = 11.43 to A; of fleet's 90, 30.
    expect(overheads(without)).toEqual([[11.43, 0, 30], [18.57, 0, 60]]);
    expect(failing(without)).toEqual([["Every pool of overheads is shared out.", 1], [CLOSES, -60]]);
  });

  it("takes those that supply it alone with it", () => {
    const answer = of([pool("HR", [0, 0, 0], [0, 0]), pool("IT", [4, 0, 0], [0, 0]), pool("Fleet", [1, 1, 0], [1, 1])]);
    expect(answer.pools.map(({ refused }) => refused?.code ?? null)).toEqual(["supplies-nobody", "supplies-nobody", null]);
    expect(overheads(answer)).toEqual([[0, 0, 45], [0, 0, 45]]);
  });

  it("in a circle is named with the others of it", () => {
    const answer = of([pool("HR", [0, 1, 0], [0, 0]), pool("IT", [1, 0, 0], [0, 0]), pool("Fleet", [0, 0, 0], [1, 1])]);
    expect(refusals(answer).slice(0, 2)).toEqual(Array(2).fill("Overheads: HR and IT supply only one another, so their cost never reaches a front-line service: enter what they supply to front-line services."));
    expect(answer.pools[2]!.refused).toBeNull();
  });

  it("is each method's own", () => {
    const pools = [pool("HR", [0, 3, 0], [1, 0]), pool("IT", [2, 0, 0], [0, 0]), pool("Fleet", [0, 0, 0], [1, 1])];
    expect(of(pools).methods.map(({ refused }) => refused?.code ?? null)).toEqual([null, "supplies-only-before", "supplies-no-front-line", null]);
    expect(of(pools, "stepdown").refused).toMatchObject({ code: "supplies-only-before", detail: { name: "IT" } });
    // HR shared as if IT were not there: all of it to A.
    expect(overheads(of(pools, "stepdown"))).toEqual([[30, 0, 45], [0, 0, 45]]);
  });

  it("by a driver that cannot be one is refused, and says the driver", () => {
    const answer = of([pool("HR", [0, 0, 0], [1, -1]), pool("IT", [0, 0, 0], [1, NaN]), pool("Fleet", [0, 0, 0], [1])]);
    expect(answer.pools.map(({ refused }) => refused?.code)).toEqual(["negative", "not-a-number", "shape-mismatch"]);
    expect(answer.pools[0]!.refused!.detail).toMatchObject({ argument: "Headcount" });
    expect(full(answer)).toEqual([100, 200]);
  });

  it("by direct cost where there is none, or a credit, is refused", () => {
    const by = (a: number) => priceAnswer(caseOf(services, [byDirectCost("HR")], [centre("A", a, inService(0)), centre("HR", 30, inPool(0))])).refused;
    expect(by(0)).toMatchObject({ code: "nothing-to-split-by" });
    expect(by(-1)).toMatchObject({ code: "negative" });
    expect(by(1)).toBeNull();
  });

  it("with nothing in it is refused too: its cost may come later", () => {
    const answer = priceAnswer(caseOf(services, [pool("HR", [0], [0, 0])], [centre("A", 100, inService(0))]));
    expect(failing(answer)).toEqual([["Every pool of overheads is shared out.", 1]]);
  });
});

describe("pennies", () => {
  it("of equal shares go to the earlier service, of a credit likewise", () => {
    const services = [service("A", 1), service("B", 1), service("C", 1)];
    const of = (amount: number) => overheads(priceAnswer(caseOf(services, [pool("HR", [0], [7, 7, 7])], [centre("HR", amount, inPool(0))]))).map(([share]) => share);
    expect(of(100)).toEqual([33.34, 33.33, 33.33]);
    expect(of(-100)).toEqual([-33.34, -33.33, -33.33]);
    expect(of(0.01)).toEqual([0.01, 0, 0]);
  });

  it("of £9,999,999,999,999.99 are kept", () => {
    const answer = priceAnswer(caseOf([service("A", 1), service("B", 3)], [pool("HR", [0], [1, 2])], [centre("HR", 9_999_999_999_999.99, inPool(0))]));
    // Shares to ten decimals: 0.3333333333 and 0.6666666667.
    expect(full(answer)).toEqual([3_333_333_333_000, 6_666_666_666_999.99]);
    expect(failing(answer)).toEqual([]);
  });
});

describe("a case is refused whole", () => {
  it.each<[string, PriceCase, string]>([
    ["without services", caseOf([], [], []), "empty-input"],
    ["with a service of no name", caseOf([service(" ", 1)], [], []), "empty-input"],
    ["with two services of one name", caseOf([service("A", 1), service(" a", 1)], [], []), "duplicate-name"],
    ["with two pools of one name", caseOf([service("A", 1)], [byDirectCost("HR"), byDirectCost("hr")], []), "duplicate-name"],
    ["at a contingency of 5", caseOf([service("A", 1)], [], [], { contingency: typed(5) }), "looks-like-percent"],
    ["at a surplus below zero", caseOf([service("A", 1)], [], [], { surplus: typed(-0.1) }), "negative"],
    ["at 100% on price", caseOf([service("A", 1)], [], [], { surplus: typed(1), surplusOn: "price" }), "zero-divisor"],
    ["past what money can be", caseOf([service("A", 1)], [], [centre("A", 9e12, inService(0)), centre("B", 9e12, UNPLACED)]), "too-large"],
    ["with an amount that is no number", caseOf([service("A", 1)], [], [centre("A", NaN, inService(0))]), "not-a-number"],
  ])("%s", (_, priceCase, code) => {
    const error = refusal(priceCase);
    expect(error.code).toBe(code);
    expect(explain(error)).toMatch(/\.$/);
  });
});

it("answers 8 services, 6 pools and 500 centres, and closes", () => {
  const services = Array.from({ length: 8 }, (_, at) => service(`Service ${at}`, 1000 + at));
  const pools = Array.from({ length: 6 }, (_, at) => pool(`Pool ${at}`, [3, 1, 4, 1, 5, 9].map((each, i) => (i === at ? 0 : each)), [2, 7, 1, 8, 2, 8, 1, 8].map((each) => each + at)));
  const centres = Array.from({ length: 500 }, (_, at) => centre(`Centre ${at}`, Math.round(1e6 / (at + 3)) / 100, at % 14 < 8 ? inService(at % 14) : inPool((at % 14) - 8)));
  const answer = priceAnswer(caseOf(services, pools, centres));
  expect(failing(answer)).toEqual([]);
  expect(full(answer).reduce((sum, each) => sum + Math.round(each * 100), 0) / 100).toBe(answer.ledgerTotal);
});
