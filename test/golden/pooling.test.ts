import { poolDamp } from "../../src/domain/pooling/poolDamp";
import { poolNeed } from "../../src/domain/pooling/poolNeed";
import { poolSplit } from "../../src/domain/pooling/poolSplit";

describe("published splits", () => {
  it("largest remainder in pence: 10,000p in three equal parts", () => {
    // Constructed from the rule: floor and largest remainder, ties by order. Tolerance 0p.
    expect(poolSplit(100, [1, 1, 1])).toEqual([33.34, 33.33, 33.33]);
  });

  it("largest remainder in seats: 7 seats by 50, 30 and 20", () => {
    // infinitelexicon.com, on Hamilton's method: quotas 3.5, 2.1, 1.4 give 4, 2, 1. Tolerance 0.
    expect(poolSplit(7, [50, 30, 20], 0)).toEqual([4, 2, 1]);
  });
});

describe("formula grant relative needs, DCLG Local Government Finance Report 2010/11, Table 4 annotated, authority R131", () => {
  // Three blocks: the authority's relative needs formula per head, less the lowest per head in the country.
  const population = 79_602;
  const needsPot = 17_972_394_603;
  const blocks = [
    { formula: 0.00017689258854, leastPerMillion: 0.00194000639627 },
    { formula: 6.46011455e-6, leastPerMillion: 3.58318546e-6 },
    { formula: 7.2841477e-6, leastPerMillion: 1.065965124e-5 },
  ];
  const everybody = 0.28182146517103;

  it("gives the authority £2,236,793, to the pound", () => {
    const perMillion = blocks.map(({ formula }) => (formula * 1e6) / population);
    expect(perMillion[0]! - blocks[0]!.leastPerMillion).toBeCloseTo(0.00028220646943, 10);
    const above = perMillion.reduce((all, each, i) => all + Math.max(0, each - blocks[i]!.leastPerMillion), 0);
    expect(above).toBeCloseTo(0.00044062590569, 12);
    const own = (above / 1e6) * population;
    // The pot by this authority's part of everybody's: published to the pound, tolerance £1.
    const share = poolNeed([[own], [everybody - own]], [1])[0]!;
    expect(Math.abs(needsPot * share - 2_236_793)).toBeLessThan(1);
    expect(Math.abs(poolSplit(needsPot, [own, everybody - own])[0]! - 2_236_793)).toBeLessThan(1);
  });
});

describe("floor damping as English formula grant does it (DCLG; Hansard, 4 December 2006)", () => {
  it("scales gains above the floor back to pay for it", () => {
    // Constructed from the published rule: base 100 each, undamped 90, 105, 115, floor 2%, pot 310; scaling factor 0.25.
    expect(poolDamp([100, 100, 100], [90, 105, 115], 0.02, null, 310)).toEqual([102, 102.75, 105.25]);
  });

  it("refuses a floor too high for the pot, as the scaling factor would be negative", () => {
    expect(() => poolDamp([100, 100, 100], [90, 105, 115], 0.04, null, 310)).toThrow(expect.objectContaining({ code: "unreachable-total" }));
  });
});
