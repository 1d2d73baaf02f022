import { lineFigures } from "../../../src/domain/benchmarking/lineFigures";
import { benchmarkAnswer } from "../../../src/workings/benchmark/benchmarkAnswer";
import type { BenchmarkCase, LinesAnswer } from "../../../src/workings/benchmark/benchmarkCase";
import { blank, linesCase, provider, typed, unreadable } from "./_cases";

const answered = (benchmarkCase: BenchmarkCase): LinesAnswer => {
  const { lines, checks } = benchmarkAnswer(benchmarkCase);
  expect(checks.filter(({ holds }) => !holds).map(({ words }) => words)).toEqual([]);
  return lines!;
};

describe("the median explainer", () => {
  it("finds the line that parts the two medians: pay 10, 20, 60 and other 9, 5, 1", () => {
    const answer = answered(linesCase({ Pay: [10, 20, 60], Other: [9, 5, 1] }, { subject: 2 }));
    // Totals 19, 25, 61: the median is the second's. Line medians 20 and 5, together 25: no gap.
    expect(answer).toMatchObject({ totals: [19, 25, 61], medianProviders: [{ provider: 1, share: 1 }], gap: 0, gapAmongComplete: 0, gapFromIncomplete: 0, position: { rank: 3, of: 3 } });
  });

  it("with an odd number: the median total is one provider's, and each line's gap is its median less that provider's figure", () => {
    const answer = answered(linesCase({ Pay: [10, 14, 12], Travel: [3, 1, 5], Office: [4, 4, 1] }));
    // Totals 17, 19, 18: the third's, 12 + 5 + 1. Line medians 12, 3, 4, together 19: the gap is 1 = 0 − 2 + 3.
    expect(answer.medianProviders).toEqual([{ provider: 2, share: 1 }]);
    expect(answer.lines.map((line) => [line.median, line.atMedianProvider, line.gapAmongComplete, line.gapFromIncomplete])).toEqual([[12, 12, 0, 0], [3, 5, -2, 0], [4, 1, 3, 0]]);
    expect(answer).toMatchObject({ gap: 1, gapAmongComplete: 1, gapFromIncomplete: 0, summary: { median: 18 } });
  });

  it("with an even number: half-way between the two providers in the middle", () => {
    const answer = answered(linesCase({ Pay: [10, 20, 30, 40], Other: [9, 2, 1, 9] }));
    // Totals 19, 22, 31, 49: the second and third. Pay 25 there, other 1.5; line medians 25 and 5.5.
    expect(answer.medianProviders).toEqual([{ provider: 1, share: 0.5 }, { provider: 2, share: 0.5 }]);
    expect(answer.lines.map((line) => [line.atMedianProvider, line.gapAmongComplete])).toEqual([[25, 0], [1.5, 4]]);
    expect(answer.gap).toBe(4);
  });

  it("tells what providers that miss a line bring apart from the rest", () => {
    const answer = answered(linesCase({ Pay: [10, 20, 30, 100], Other: [1, 2, 3, null] }));
    // Complete: totals 11, 22, 33, median 22 = 20 + 2. Pay's median of four is 25: the fourth provider brings 5.
    expect(answer.lines.map((line) => [line.count, line.median, line.medianOfComplete, line.gapAmongComplete, line.gapFromIncomplete])).toEqual([[4, 25, 20, 0, 5], [3, 2, 2, 0, 0]]);
    expect(answer).toMatchObject({ totals: [11, 22, 33, null], gap: 5, gapAmongComplete: 0, gapFromIncomplete: 5 });
  });

  it("counts blanks against zeros, whichever way zeros are set", () => {
    const lines = { Nursing: [0, 0, null, 40, unreadable("??")], Care: [200, 210, 220, 230, 240] };
    expect(answered(linesCase(lines)).lines[0]).toMatchObject({ count: 3, zeros: 2, blanks: 2, median: 0 });
    expect(answered(linesCase(lines, { zeros: "skip" })).lines[0]).toMatchObject({ count: 1, zeros: 2, blanks: 2, median: 40 });
  });

  it("says nothing of those left aside: they are no blanks", () => {
    const benchmarkCase = linesCase({ Pay: [10, 20, null], Other: [1, 2, null] });
    const aside = { ...benchmarkCase, providers: [...benchmarkCase.providers.slice(0, 2), provider("Total", { aside: { kind: "aggregate", words: "Sum" } })] };
    expect(answered(aside).lines.map(({ count, blanks }) => [count, blanks])).toEqual([[2, 0], [2, 0]]);
  });

  it("without a complete provider has lines and no totals", () => {
    const answer = answered(linesCase({ Pay: [10, null, 30], Other: [null, 2, null] }, { subject: 0 }));
    expect(answer).toMatchObject({ totals: [null, null, null], summary: null, position: null, medianProviders: [], gap: null, gapAmongComplete: null, gapFromIncomplete: null });
    expect(answer.lines.map((line) => [line.count, line.median, line.medianOfComplete, line.gapAmongComplete])).toEqual([[2, 20, null, null], [1, 2, null, null]]);
    expect(answer.byRule.map(({ rule, removed, medianOfTotals, sumOfMedians }) => [rule, removed, medianOfTotals, sumOfMedians])).toEqual([["none", [], null, 22], ["IQR", [], null, 22], ["MAD", [], null, 22]]);
  });

  it("with a line that nobody has leaves no totals and is no figure", () => {
    const { lines, services } = benchmarkAnswer(linesCase({ Pay: [10, 20], Nursing: [null, null] }));
    expect(lines).toMatchObject({ gap: null, lines: [{ count: 2 }, { count: 0, blanks: 2, median: null }] });
    expect(services[1]!.refused!.code).toBe("nothing-present");
  });

  it("of nothing at all is none", () => {
    expect(benchmarkAnswer(linesCase({ Pay: [null, blank()] })).lines).toBeNull();
  });

  it("is of the peers alone, and BENCH.LINES of them", () => {
    const benchmarkCase = linesCase({ Pay: [10, 20, 30, 1000], Other: [1, 5, 3, 9] }, { peers: { kind: "chosen", providers: [0, 1, 2] } });
    expect(answered(benchmarkCase).figures).toEqual(lineFigures(["Pay", "Other"], [[10, 20, 30], [1, 5, 3]], "keep"));
  });

  it("shows a rule that gives no answer as that, and the case's own k", () => {
    const answer = answered(linesCase({ Pay: [10, 10, 10, 10, 90] }, { outliers: { rule: "IQR", k: typed(1000), named: [] } }));
    expect(answer.byRule.map(({ rule, k, removed, medianOfTotals, refused }) => [rule, k, removed, medianOfTotals, refused?.code])).toEqual([
      // The quartiles are equal, so however wide the fence it is at them.
      ["none", null, [], 10, undefined], ["IQR", 1000, [4], 10, undefined], ["MAD", 3.5, [], null, "no-spread"],
    ]);
  });
});
