import { appraisalAnswer } from "../../../src/workings/appraisal/appraisalAnswer";
import type { AppraisalCase } from "../../../src/workings/appraisal/appraisalCase";
import { benefit, BY_HAND, caseOf, cost, criterion, FOUR_OPTIONS, option, typed } from "./_cases";

const holds = (appraisal: AppraisalCase): boolean[] => appraisalAnswer(appraisal).checks.map((check) => check.holds);
const money = (pounds: number): number => Math.round(pounds * 100) / 100;

describe("appraisalAnswer", () => {
  it("worked example: one year, so nothing is discounted", () => {
    const answer = appraisalAnswer(BY_HAND);
    const { before, options, costCorrection, benefitCorrection } = answer.views.value;
    // nothing: −100; new: 40 − 50 = −10 as given; costs 50 × 1.2 = 60, benefits 40 × 0.9 = 36: −24
    expect(before.map(({ netPresentValue }) => netPresentValue)).toEqual([-100, -10]);
    expect(costCorrection.map(money)).toEqual([0, -10]);
    expect(benefitCorrection.map(money)).toEqual([0, -4]);
    expect(options.map(({ netPresentValue }) => money(netPresentValue))).toEqual([-100, -24]);
    expect([answer.preferred, answer.next, money(answer.lead!)]).toEqual([1, 0, 76]);
    // placements to 24; staff to 136 of 60; benefit 36 − 76 is below nothing
    expect(answer.switching.map(({ multiplier }) => multiplier && money(multiplier))).toEqual([0.24, 2.27, null]);
    expect(answer.switching[2]!.none).toBe("not-at-nothing");
    // a tenth of 100, of 60 and of 36 about 76
    expect(answer.sensitivity.map(({ line, smaller, larger }) => [line, money(smaller), money(larger)])).toEqual([[0, 66, 86], [1, 82, 70], [2, 72.4, 79.6]]);
    expect(answer.discountSwitch).toMatchObject({ shift: null, becomes: null });
    expect(answer.checks.every((check) => check.holds)).toBe(true);
  });

  it("counts each payer where its view says", () => {
    const lines = [cost(0, "A", [100]), benefit(0, "B", [30], { payer: 1 }), benefit(0, "C", [7], { cash: false }), cost(0, "D", [20], { payer: 2 })];
    const given = caseOf({ options: [option("One")], lines, payers: [{ name: "Us", sector: "council" }, { name: "NHS", sector: "public" }, { name: "Charity", sector: "provider" }] });
    const nets = (appraisal: AppraisalCase): number[] => { const { value, cash, council } = appraisalAnswer(appraisal).views; return [value, cash, council].map((view) => view.options[0]!.netPresentValue); };
    expect(nets(given)).toEqual([-63, -70, -100]);
    expect(nets({ ...given, withProvider: true })).toEqual([-83, -90, -100]);
    expect(appraisalAnswer({ ...given, decidedBy: "council" }).lineValues).toEqual([-100, 0, 0, 0]);
  });

  it("leaves nothing to compare where there is one option, and a line of a view that does not count it turns nothing", () => {
    const one = appraisalAnswer(caseOf({ options: [option("Only")], lines: [cost(0, "A", [5, 5])] }));
    expect([one.next, one.lead, one.discountSwitch, one.sensitivity]).toEqual([null, null, null, []]);
    expect(one.switching[0]).toEqual({ multiplier: null, rival: null, none: "one-option" });
    const answer = appraisalAnswer({ ...FOUR_OPTIONS, decidedBy: "council" });
    FOUR_OPTIONS.lines.forEach(({ payer, cash }, line) => { if (payer !== 0 || !cash) expect(answer.switching[line]!.none).toBe("no-effect"); });
    expect(answer.sensitivity.every(({ line }) => FOUR_OPTIONS.lines[line]!.payer === 0)).toBe(true);
  });

  it("gives the four options' figures, their checks hold, and a year of nothing moves no other", () => {
    const answer = appraisalAnswer(FOUR_OPTIONS);
    expect(answer.checks.map(({ words, holds: held }) => [held, words])).toEqual(answer.checks.map(({ words }) => [true, words]));
    const filled = { ...FOUR_OPTIONS, lines: FOUR_OPTIONS.lines.map((line) => ({ ...line, amounts: line.amounts.map((figures) => (figures.length === 0 ? [typed(0)] : figures.flatMap(({ value }) => [typed(value / 4), typed(value * 0.75)]))) })) };
    expect(appraisalAnswer(filled).views).toEqual(answer.views);
    expect(answer.scores!.options.map(({ score }) => money(score))).toEqual([1.8, 3.55, 3.6, 4.1]);
    expect(answer.scores!.best).toBe(3);
  });

  it("turns the ranking when a switching value is put into the lines themselves", () => {
    const answer = appraisalAnswer(FOUR_OPTIONS);
    let turned = 0;
    answer.switching.forEach(({ multiplier, rival }, at) => {
      if (multiplier === null) return;
      const falls = (FOUR_OPTIONS.lines[at]!.kind === "cost") !== (FOUR_OPTIONS.lines[at]!.option === answer.preferred);
      const put = (times: number) => appraisalAnswer({ ...FOUR_OPTIONS, lines: FOUR_OPTIONS.lines.map((line, i) => (i === at ? { ...line, amounts: line.amounts.map((figures) => figures.map(({ value }) => typed(value * times))) } : line)) });
      const [level, beyond, short] = [put(multiplier), put(multiplier + (falls ? -0.001 : 0.001)), put(multiplier + (falls ? 0.001 : -0.001))];
      const nets = level.views.value.options.map(({ netPresentValue }) => netPresentValue);
      expect(nets[FOUR_OPTIONS.lines[at]!.option]! - nets[rival!]!).toBeCloseTo(0, 6);
      expect(beyond.preferred).not.toBe(answer.preferred);
      expect(short.preferred).toBe(answer.preferred);
      turned++;
    });
    expect(turned).toBeGreaterThan(5);
  });

  it("keeps the money where the scores are refused, and says so", () => {
    const answer = appraisalAnswer({ ...BY_HAND, criteria: [criterion("Quality", 0.5, 1, 2)] });
    expect(answer.scores).toBeNull();
    expect(answer.scoresRefused).toMatchObject({ code: "shares-not-whole" });
    expect(answer.checks.filter((check) => !check.holds).map(({ words }) => words)).toEqual(["The options are scored on every criterion, and the weights total 100%."]);
    expect(appraisalAnswer({ ...BY_HAND, criteria: [criterion("Quality", 1, 1)] }).scoresRefused).toMatchObject({ code: "shape-mismatch" });
  });

  it("says where cells are not accounted for", () => {
    expect(holds({ ...BY_HAND, counts: { read: 10, used: 8, fixed: 1, leftOut: 0 } })).toContain(false);
  });

  it.each<[string, Partial<AppraisalCase>, string]>([
    ["no options", { options: [] }, "empty-input"], ["ten options", { options: Array.from({ length: 10 }, (_, i) => option(`Option ${i}`)) }, "out-of-range"],
    ["two alike", { options: [option("A"), option(" a ")] }, "duplicate-name"], ["no years", { years: [] }, "empty-input"], ["no lines", { lines: [] }, "empty-input"],
    ["a line of other years", { lines: [cost(0, "A", [1, 2])] }, "shape-mismatch"], ["a line of no option", { lines: [cost(2, "A", [1])] }, "out-of-range"],
    ["a line of no payer", { lines: [cost(1, "A", [1], { payer: 1 })] }, "out-of-range"], ["what is not a number", { lines: [cost(0, "A", [NaN])] }, "not-a-number"],
    ["a correction of 20 for 20%", { options: [option("A", 20), option("B")] }, "looks-like-percent"], ["benefits taken away twice", { options: [option("A", 0, 1.5), option("B")] }, "looks-like-percent"],
    ["a swing of 10 for 10%", { swing: typed(10) }, "looks-like-percent"], ["an unknown scheme", { scheme: "orange-book" }, "unknown-choice"], ["too much money", { lines: [cost(0, "A", [1e13])] }, "too-large"],
  ])("refuses %s", (_, given, code) => {
    expect(() => appraisalAnswer({ ...BY_HAND, ...given })).toThrow(expect.objectContaining({ code }));
  });
});
