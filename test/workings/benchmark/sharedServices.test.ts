import { SHARE_RULES } from "../../../src/domain/benchmarking/sharing/shareCase";
import { benchmarkAnswer } from "../../../src/workings/benchmark/benchmarkAnswer";
import { sharedServices } from "../../../src/workings/benchmark/sharedServices";
import { shareAnswer } from "../../../src/workings/sharing/shareAnswer";
import { bidsCase, caseOf, costed, priced, provider, providers } from "./_cases";

const COSTS = [1000, 2200, 3600, 5200, 7000, 9000, 11_200, 13_600, 16_200, 19_000, 22_000, 25_200];
const HOURS = COSTS.map((_, i) => 100 * (i + 1));

describe("a benchmark as a pack is made of", () => {
  const given = caseOf(providers(12), [costed("Home care", COSTS, HOURS), priced("Respite", [...COSTS.slice(0, 10).map((_, i) => 80 + 9 * i), 0, null])]);
  const answer = benchmarkAnswer(given);
  const [home, respite] = sharedServices(given, [{ name: "All providers", answer }]);

  it("has each provider's unit cost as compared, and its activity where there is one", () => {
    expect(home).toMatchObject({ service: "Home care", unit: "hour", notCounted: 0, cuts: [{ name: "All providers", members: given.providers.map(({ name }) => name) }] });
    expect(home!.contributors[2]).toEqual({ name: "Home 3", price: 12, volume: 300 });
    expect(respite!.contributors[0]).toEqual({ name: "Home 1", price: 80, volume: null });
  });

  it("leaves out whoever has no unit cost, or one of nothing, and counts the latter", () => {
    expect([respite!.contributors.length, respite!.notCounted]).toEqual([10, 1]);
  });

  it("gives the benchmark's own figures, rounded", () => {
    const { cuts } = shareAnswer({ title: "T", services: [home!, respite!], rules: SHARE_RULES, seed: 5, earlier: [] });
    const { summary } = answer.services[0]!;
    const shown = new Map(cuts[0]!.figures.map(({ statistic, published }) => [statistic, published]));
    for (const statistic of ["median", "mean", "weightedMean"] as const) {
      const figure = shown.get(statistic)!;
      expect(Math.abs(figure.value - summary![statistic]!)).toBeLessThanOrEqual(figure.step / 2 + 1e-9);
    }
    expect(cuts[1]!.figures.find(({ statistic }) => statistic === "weightedMean")!.withheld).toBe("no-volumes");
  });

  it("has a cut for each set of peers", () => {
    const some = { ...given, peers: { kind: "chosen" as const, providers: [0, 1, 2, 3] } };
    const [service] = sharedServices(given, [{ name: "All", answer }, { name: "Four", answer: benchmarkAnswer(some) }]);
    expect(service!.cuts.map(({ name, members }) => [name, members.length])).toEqual([["All", 12], ["Four", 4]]);
  });

  it("tells names apart, and has nothing of bids", () => {
    const twice = caseOf([provider("Ashby"), provider(" ashby "), provider("")], [costed("Home care", [100, 200, 300], [10, 10, 10])]);
    expect(sharedServices(twice, [{ name: "All", answer: benchmarkAnswer(twice) }])[0]!.contributors.map(({ name }) => name)).toEqual(["Ashby", "ashby (2)", "Not named"]);
    const bids = bidsCase([100, 104, 80]);
    expect(sharedServices(bids, [{ name: "All", answer: benchmarkAnswer(bids) }])).toEqual([]);
  });
});
