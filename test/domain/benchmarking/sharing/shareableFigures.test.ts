import { SHARE_RULES, type Contributor, type ShareRules, type SharedService } from "../../../../src/domain/benchmarking/sharing/shareCase";
import { shareableFigures } from "../../../../src/domain/benchmarking/sharing/shareableFigures";
import { DomainError } from "../../../../src/domain/kernel/DomainError";

const FIVE: ShareRules = { ...SHARE_RULES, minimum: 5 };

function service(prices: readonly number[], volumes: readonly (number | null)[] = prices.map(() => 100)): SharedService {
  const contributors = prices.map((price, i): Contributor => ({ name: `H${i + 1}`, price, volume: volumes[i]! }));
  return { service: "Nursing", contributors, cuts: [{ name: "All", members: contributors.map(({ name }) => name) }] };
}

const only = (given: SharedService, rules: ShareRules) => shareableFigures([given], rules)[0]!;
const shown = (given: SharedService, rules: ShareRules) => Object.fromEntries(only(given, rules).figures.map(({ statistic, published, withheld }) => [statistic, published ? [published.value, published.step] : withheld]));

/** Ten prices far apart: 10, 20, 30 … 100. The quartiles stand at 32.50, 55 and 77.50, the mean is 55. */
const APART = Array.from({ length: 10 }, (_, i) => 10 * (i + 1));

describe("what may be shared of a benchmark", () => {
  it("gives every figure of ten prices that are far apart, to 10p but for one that is almost a provider's", () => {
    // Weighted: Σ price × volume ÷ Σ volume, volumes 1 to 10: 10 × (1 + 4 + … + 100) ÷ 55 = 70.
    // Upper quartile 77.50 = 70 ÷ 4 + 80 × 3 ÷ 4. Its lower part is 55 or more, so the upper is from 77.45 to (77.55 − 55 ÷ 4) ÷ 0.75 = 85.07: 5% of 81.
    expect(shown(service(APART, APART.map((_, i) => i + 1)), SHARE_RULES)).toEqual({ median: [55, 0.1], weightedMean: [70, 0.1], mean: [55, 0.1], lowerQuartile: [32.5, 0.1], upperQuartile: [78, 1] });
  });

  it("gives no figure of an odd number's middle price as it is: nine prices have quartiles that are three of them", () => {
    // Positions 2, 4 and 6 of 0 to 8: 30, 50 and 70, each a provider's own.
    const figures = shown(service(APART.slice(0, 9)), FIVE);
    for (const [statistic, price] of [["lowerQuartile", 30], ["median", 50], ["upperQuartile", 70]] as const) {
      const figure = figures[statistic];
      if (typeof figure === "string") expect(figure).toBe("gives-away");
      // What it is rounded to is more than a tenth of it: from 5% below to 5% above is not enough to hold it.
      else expect((figure![0] as number + (figure![1] as number) / 2) / (figure![0] as number - (figure![1] as number) / 2)).toBeGreaterThan(1.05 / 0.95);
      expect(figure).not.toEqual([price, 0.1]);
    }
  });

  it("withholds or blurs quartiles of prices that are close together: all between them would be known", () => {
    const figures = shown(service([22.1, 22.4, 22.6, 22.9, 23, 23.2, 23.3, 23.6, 23.9, 24.2]), SHARE_RULES);
    // 23.10 is half-way between the middle two, and within 5% of neither where nothing else is known.
    expect(figures["median"]).toEqual([23.1, 0.1]);
    expect([figures["lowerQuartile"], figures["upperQuartile"]]).toEqual(["gives-away", [24, 3]]);
  });

  it("gives less where readers may know the order of the prices, and nothing of prices that are close together", () => {
    const rules = { ...SHARE_RULES, orderKnown: true };
    expect(shown(service(APART), rules)).toEqual({ median: [54, 3], weightedMean: [55, 0.1], mean: [55, 0.1], lowerQuartile: [32.5, 2.5], upperQuartile: [80, 10] });
    // The cheapest, 22.10, knows that the other nine average 23.21: the next is between the two.
    expect(Object.values(shown(service([22.1, 22.4, 22.6, 22.9, 23, 23.2, 23.3, 23.6, 23.9, 24.2]), rules))).toEqual(Array.from({ length: 5 }, () => "gives-away"));
  });

  it("refuses fewer than the minimum", () => {
    expect(only(service(APART.slice(0, 9)), SHARE_RULES)).toMatchObject({ refused: { kind: "too-few" }, figures: [] });
  });

  it("refuses a provider with more than half of the cost, and takes one with half", () => {
    // The others have 10 × 9 = 90.
    const others = Array.from({ length: 9 }, () => 10);
    expect(only(service([10, ...others], [9.1, ...others.map(() => 1)]), SHARE_RULES).refused).toEqual({ kind: "largest-share", provider: "H1", share: 91 / 181 });
    expect(only(service([10, ...others], [9, ...others.map(() => 1)]), SHARE_RULES).refused).toBeNull();
  });

  it("refuses two providers who leave less than 15% of the largest between the rest", () => {
    // 500 and 480, and eight of 9: 72 ÷ 500 = 14.4%.
    const prices = Array.from({ length: 10 }, () => 1);
    expect(only(service(prices, [500, 480, ...Array.from({ length: 8 }, () => 9)]), SHARE_RULES).refused).toEqual({ kind: "remainder", provider: "H1", remainder: 0.144 });
    expect(only(service(prices, [500, 480, ...Array.from({ length: 8 }, () => 9.5)]), SHARE_RULES).refused).toBeNull();
  });

  it("refuses a second cut whose providers differ by fewer than the minimum, either way, and takes one that differs by it", () => {
    const given = service(Array.from({ length: 30 }, (_, i) => 10 + i * 3));
    const names = given.contributors.map(({ name }) => name);
    const refusals = (...members: (readonly string[])[]) => shareableFigures([{ ...given, cuts: members.map((each, i) => ({ name: `cut ${i + 1}`, members: each })) }], SHARE_RULES).map(({ refused }) => refused?.kind ?? null);
    expect(refusals(names, names.slice(9))).toEqual([null, "too-alike"]);
    expect(refusals(names, names.slice(10))).toEqual([null, null]);
    expect(refusals(names, [...names].reverse())).toEqual([null, "same-providers"]);
    expect(refusals(names.slice(0, 10), names.slice(20))).toEqual([null, null]);
    expect(refusals(names.slice(0, 20), names.slice(9))).toEqual([null, "too-alike"]);
    // A cut that is refused is not published, so it guards against nothing.
    expect(refusals(names.slice(0, 9), names.slice(0, 10))).toEqual(["too-few", null]);
  });

  it("has no weighted mean where an activity is not known", () => {
    expect(shown(service(APART, APART.map((_, i) => (i === 4 ? null : 100))), SHARE_RULES)["weightedMean"]).toBe("no-volumes");
  });

  it("rounds no finer than asked, and gives the same whatever the table's order", () => {
    const given = service([412.37, 455.91, 478.02, 512.66, 530.4, 561.18, 588.93, 604.27, 655.5, 702.84, 760.19], [31, 12, 45, 22, 60, 18, 27, 33, 41, 15, 20]);
    const fine = shown(given, { ...SHARE_RULES, step: 5 });
    for (const figure of Object.values(fine)) if (typeof figure !== "string") expect((figure as number[])[1]! % 5).toBe(0);
    const turned = { ...given, contributors: [...given.contributors].reverse(), cuts: [{ name: "All", members: [...given.cuts[0]!.members].reverse() }] };
    expect(shown(turned, { ...SHARE_RULES, step: 5 })).toEqual(fine);
  });

  it("takes an earlier pack into account: what it gave is known", () => {
    const given = service(Array.from({ length: 30 }, (_, i) => 20 + i));
    const names = given.contributors.map(({ name }) => name);
    const earlier = [{
      pack: "1 April", service: "nursing ", cut: "First", contributors: given.contributors.slice(0, 15),
      figures: [{ statistic: "median" as const, value: 27, step: 5 }, { statistic: "mean" as const, value: 27, step: 0.1 }],
    }];
    const [cut] = shareableFigures([given], SHARE_RULES, earlier);
    expect(cut!.refused).toBeNull();
    expect(shareableFigures([{ ...given, cuts: [{ name: "All", members: names.slice(0, 20) }] }], SHARE_RULES, earlier)[0]!.refused).toEqual({ kind: "too-alike", other: "First", pack: "1 April" });
    const moved = { ...given, contributors: given.contributors.map((each, i) => (i === 2 ? { ...each, price: 99 } : each)) };
    expect(shareableFigures([moved], SHARE_RULES, earlier)[0]!.refused).toEqual({ kind: "prices-moved", provider: "H3", other: "First", pack: "1 April" });
  });

  it("has no rows for no services, and none for a service with no cut", () => {
    expect(shareableFigures([], SHARE_RULES)).toEqual([]);
    expect(shareableFigures([{ ...service(APART), cuts: [] }], SHARE_RULES)).toEqual([]);
  });

  it("answers for 300 providers in seconds, and refuses more than 500", () => {
    const many = (count: number) => service(Array.from({ length: count }, (_, i) => 500 + ((i * 7919) % count) * 0.61), Array.from({ length: count }, (_, i) => 50 + ((i * 104_729) % 400)));
    const started = performance.now();
    expect(only(many(300), SHARE_RULES).figures.filter(({ published }) => published)).toHaveLength(5);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(() => only(many(501), SHARE_RULES)).toThrow("block-too-large");
  }, 120_000);

  it.each([
    ["a minimum below five", () => only(service(APART), { ...SHARE_RULES, minimum: 4 }), "not-whole"],
    ["a minimum that is not whole", () => only(service(APART), { ...SHARE_RULES, minimum: 7.5 }), "not-whole"],
    ["a share above a half", () => only(service(APART), { ...SHARE_RULES, largestShare: 0.51 }), "out-of-range"],
    ["a remainder below 15%", () => only(service(APART), { ...SHARE_RULES, remainder: 0.1 }), "out-of-range"],
    ["a rounding finer than 10p", () => only(service(APART), { ...SHARE_RULES, step: 0.05 }), "out-of-range"],
    ["a rounding in part pence", () => only(service(APART), { ...SHARE_RULES, step: 0.125 }), "not-whole"],
    ["a price of nothing", () => only(service([0, ...APART]), SHARE_RULES), "out-of-range"],
    ["a price that is no number", () => only(service([NaN, ...APART]), SHARE_RULES), "not-a-number"],
    ["an activity of nothing", () => only(service(APART, APART.map((_, i) => i)), SHARE_RULES), "out-of-range"],
    ["a provider twice", () => only({ ...service(APART), contributors: [...service(APART).contributors, { name: " h1", price: 1, volume: 1 }] }, SHARE_RULES), "duplicate-name"],
    ["a member who is no provider", () => only({ ...service(APART), cuts: [{ name: "All", members: ["H99"] }] }, SHARE_RULES), "name-not-found"],
    ["a member twice", () => only({ ...service(APART), cuts: [{ name: "All", members: ["H1", "h1 "] }] }, SHARE_RULES), "duplicate-name"],
    ["a cut's name twice", () => only({ ...service(APART), cuts: [...service(APART).cuts, ...service(APART).cuts] }, SHARE_RULES), "duplicate-name"],
    ["a service's name twice", () => shareableFigures([service(APART), service(APART)], SHARE_RULES), "duplicate-name"],
  ])("refuses %s", (_, make, code) => {
    expect(make).toThrow(DomainError);
    expect(make).toThrow(code);
  });
});
