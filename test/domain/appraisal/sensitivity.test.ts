import { discountSwitch } from "../../../src/domain/appraisal/discountSwitch";
import { correctedBenefits, correctedCosts } from "../../../src/domain/appraisal/optimismCorrection";
import { sensitivityBars } from "../../../src/domain/appraisal/sensitivityBars";
import { bestAndNext, switchingValues } from "../../../src/domain/appraisal/switchingValues";

const code = (wanted: string): Error => expect.objectContaining({ code: wanted }) as Error;

describe("switchingValues", () => {
  it("worked example: three options", () => {
    // A = 300 − 200 = 100, B = 80 − 20 = 60, C = 10. The benefit of A: 1 − 40 ÷ 300; its cost: 1 + 40 ÷ 200; of B: 1 + 40 ÷ 80 and 1 − 40 ÷ 20, below nothing; of C: 1 + 90 ÷ 10
    const lines = [{ option: 0, value: 300 }, { option: 0, value: -200 }, { option: 1, value: 80 }, { option: 1, value: -20 }, { option: 2, value: 10 }, { option: 2, value: 0 }];
    expect(switchingValues([100, 60, 10], lines)).toEqual([
      { multiplier: expect.closeTo(1 - 40 / 300, 12), rival: 1, none: null }, { multiplier: expect.closeTo(1.2, 12), rival: 1, none: null },
      { multiplier: 1.5, rival: 0, none: null }, { multiplier: null, rival: 0, none: "not-at-nothing" }, { multiplier: 10, rival: 0, none: null },
      { multiplier: null, rival: 0, none: "no-effect" },
    ]);
  });

  it("is 0 where the option without its one line is level, whatever floating point leaves", () => {
    expect(switchingValues([0.1 + 0.2, 0], [{ option: 0, value: 0.3 }])).toEqual([{ multiplier: 0, rival: 1, none: null }]);
  });

  it("is 1 where the two are level already, and says that one option has no rival", () => {
    expect(switchingValues([5, 5], [{ option: 0, value: 5 }, { option: 1, value: 5 }]).map(({ multiplier }) => multiplier)).toEqual([1, 1]);
    expect(switchingValues([5], [{ option: 0, value: 5 }])).toEqual([{ multiplier: null, rival: null, none: "one-option" }]);
    expect(bestAndNext([1, 3, 3, 2])).toEqual({ best: 1, next: 2 });
  });

  it.each([
    ["no options", [], [], "empty-input"], ["what is not a number", [NaN], [], "not-a-number"], ["an option that is not there", [1], [{ option: 1, value: 1 }], "out-of-range"],
    ["a value too large", [1], [{ option: 0, value: 1e13 }], "too-large"],
  ])("refuses %s", (_, nets, lines, wanted) => {
    expect(() => switchingValues(nets, lines)).toThrow(code(wanted));
  });
});

describe("sensitivityBars", () => {
  it("worked example: the widest first, only of the best and the next", () => {
    // lead 40; a tenth of 300, 200 and 80; the line of C is left out
    expect(sensitivityBars([100, 60, 10], [{ option: 1, value: 80 }, { option: 0, value: 300 }, { option: 2, value: 10 }, { option: 0, value: -200 }], 0.1)).toEqual([
      { line: 1, smaller: 10, larger: 70, turns: false }, { line: 3, smaller: 60, larger: 20, turns: false }, { line: 0, smaller: 48, larger: 32, turns: false },
    ]);
    expect(sensitivityBars([100, 60], [{ option: 0, value: 300 }], 0.2)).toEqual([{ line: 0, smaller: -20, larger: 100, turns: true }]);
    expect(sensitivityBars([1], [{ option: 0, value: 1 }], 0.1)).toEqual([]);
  });

  it("refuses 10 for 10%", () => {
    expect(() => sensitivityBars([1, 2], [], 10)).toThrow(code("looks-like-percent"));
    expect(() => sensitivityBars([1, 2], [], -0.1)).toThrow(code("negative"));
  });
});

describe("discountSwitch", () => {
  it("worked example: 110 in a year against 100 now", () => {
    // level at 110 ÷ 100 − 1 = 10%, 6.5 points above 3.5%
    const found = discountSwitch([[0, 110], [100, 0]]);
    expect(found.rate).toBeCloseTo(0.1, 12);
    expect(found.shift).toBeCloseTo(0.065, 12);
    expect(found).toMatchObject({ becomes: 1, least: 0 });
    expect(found.most).toBeCloseTo(0.335, 12);
  });

  it("finds the nearer of a rate above and one below", () => {
    // 102 in a year beats 100 now below 2% only
    expect(discountSwitch([[0, 102], [100, 0]]).rate).toBeCloseTo(0.02, 12);
    expect(discountSwitch([[100, 0], [0, 102], [0, 50]])).toMatchObject({ becomes: 1 });
  });

  it("moves every band of a long appraisal by the same points, down to where the lowest is 0", () => {
    const later = [...new Array<number>(100).fill(0), 10];
    const found = discountSwitch([later, [1, ...new Array<number>(100).fill(0)]], "green-book");
    // 30 years at 3.5%, 45 at 3% and 25 at 2.5%, all with the shift, make 10 worth 1
    const { shift } = found;
    expect(10 / ((1.035 + shift!) ** 30 * (1.03 + shift!) ** 45 * (1.025 + shift!) ** 25)).toBeCloseTo(1, 9);
    expect(found.least).toBeCloseTo(0.01, 12);
  });

  it("has none where the best stays best, where there is one option, and where the rates are at nothing already", () => {
    expect(discountSwitch([[2, 2], [1, 1]])).toMatchObject({ shift: null, rate: null, becomes: null });
    expect(discountSwitch([[2, 2]])).toMatchObject({ shift: null });
    expect(discountSwitch([[5], [3]], 0)).toMatchObject({ shift: null, least: 0, most: 0.3 });
    expect(discountSwitch([[0, 110], [100, 0]], -0.01).rate).toBeCloseTo(0.1, 12);
  });

  it.each([
    ["nothing", [], 0.1, "empty-input"], ["ragged years", [[1, 2], [1]], 0.1, "ragged-block"], ["what is not a number", [[NaN]], 0.1, "not-a-number"], ["an unknown scheme", [[1]], "red", "unknown-choice"],
  ])("refuses %s", (_, nets, scheme, wanted) => {
    expect(() => discountSwitch(nets, scheme)).toThrow(code(wanted));
  });
});

describe("optimism correction", () => {
  it("worked example: 20% on costs, 15% off benefits", () => {
    expect(correctedCosts([100, -50, 0], 0.2)).toEqual([120, -60, 0]);
    expect(correctedBenefits([100, 0], 0.15)).toEqual([85, 0]);
    expect(correctedBenefits([100], 1)).toEqual([0]);
    expect(correctedCosts([100], 2)).toEqual([300]);
  });

  it.each([[-0.1, "negative"], [20, "looks-like-percent"], [300, "out-of-range"], [NaN, "not-a-number"]])("refuses %p on costs", (rate, wanted) => {
    expect(() => correctedCosts([1], rate)).toThrow(code(wanted));
  });

  it.each([[-0.1, "negative"], [15, "looks-like-percent"]])("refuses %p off benefits", (rate, wanted) => {
    expect(() => correctedBenefits([1], rate)).toThrow(code(wanted));
  });
});
