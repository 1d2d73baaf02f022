import { DomainError } from "../../../src/domain/kernel/DomainError";
import { explain } from "../../../src/messages/explain";
import { explainTransferPost } from "../../../src/workings/price/explainTransfer";
import type { TransferCase, TransferPost } from "../../../src/workings/price/priceCase";
import { transferCost } from "../../../src/workings/price/transferCost";
import { day } from "../../domain/inflation/_figures";
import { typed } from "./_cases";

const optional = (value: number | null) => (value === null ? null : typed(value));

function person(standard: number, kept: number, fte: number, age: number | null = null, years: number | null = null): TransferPost {
  return { post: "Worker", fte: typed(fte), standardSalary: typed(standard), protectedSalary: typed(kept), age: optional(age), serviceYears: optional(years) };
}

const of = (posts: readonly TransferPost[], rest: Partial<TransferCase> = {}) => transferCost({
  posts, year: "2025-26", pension: { standard: typed(0.03), protected: typed(0.2) }, other: typed(0), end: { day: day("2025-09-30"), origin: { kind: "typed" } }, ...rest,
});

describe("posts that transfer", () => {
  it("cost what protects them: £39,750 against £29,930 (METHOD.md)", () => {
    const answer = of([person(26_000, 30_000, 1, 45, 10)]);
    expect(answer.posts[0]).toEqual({ post: "Worker", standard: 29_930, protected: 39_750, more: 9820, redundancyWeeks: 12, redundancy: 6923.08, refused: null });
    expect(answer).toMatchObject({ standard: 29_930, protected: 39_750, more: 9820, redundancy: 6923.08, redundancyOf: 1 });
    expect(answer.figures.map(({ series, value }) => [series, value])).toEqual([["NI-RATE", 0.15], ["NI-THRESHOLD", 5000], ["WEEKLY-PAY-LIMIT", 719]]);
  });

  it("have redundancy at the limit of a week's pay, and none under two years", () => {
    const answer = of([person(60_000, 60_000, 1, 64, 30), person(24_000, 24_000, 0.5, 30, 1.9), person(24_000, 24_000, 0.5, 30, 2)]);
    // 30 weeks of £719; nothing; two weeks of 24,000 × 0.5 ÷ 52 = £230.77.
    expect(answer.posts.map(({ redundancy, redundancyWeeks }) => [redundancy, redundancyWeeks])).toEqual([[21_570, 30], [0, 0], [461.54, 2]]);
    expect(answer).toMatchObject({ redundancy: 22_031.54, redundancyOf: 3 });
  });

  it("add up, those without age or service to the cost alone", () => {
    const answer = of([person(20_000, 22_000.33, 1), person(20_000, 18_000, 2.5), person(20_000, 20_000, 1, 40)]);
    expect(answer.posts.map(({ redundancy }) => redundancy)).toEqual([null, null, null]);
    expect(answer.more).toBeCloseTo(answer.protected - answer.standard, 9);
    expect(answer.figures).toHaveLength(2);
    expect(answer).toMatchObject({ redundancy: 0, redundancyOf: 0 });
  });

  it.each<[string, TransferPost, string]>([["more than one post", person(20_000, 20_000, 2, 40, 5), "fte"], ["longer served than old", person(20_000, 20_000, 1, 5, 40), "years"], ["aged below zero", person(20_000, 20_000, 1, -5, 1), "age"]])(
    "a row of %s has no redundancy, and says why", (_, one, argument) => {
      const answer = of([one, person(20_000, 20_000, 1, 40, 5)]);
      expect(answer.posts[0]).toMatchObject({ redundancy: null, refused: { detail: { argument } } });
      expect(explain(answer.posts[0]!.refused!)).toMatch(/\.$/);
      expect(answer.redundancyOf).toBe(1);
    });

  it.each<[string, () => unknown, string]>([
    ["without posts", () => of([]), "empty-input"], ["of a year that is not held", () => of([person(1, 1, 1)], { year: "2031-32" }), "date-not-covered"],
    ["ending when no limit is held", () => of([person(1, 1, 1, 40, 5)], { end: { day: day("2041-09-30"), origin: { kind: "typed" } } }), "date-not-covered"], ["at a salary below zero", () => of([person(-1, 1, 1)]), "negative"],
  ])("%s are refused", (_, answer, code) => {
    expect(answer).toThrow(DomainError);
    expect(answer).toThrow(code);
  });

  it("of a year that is not held are told what is, and no table of their own", () => {
    try {
      of([person(1, 1, 1)], { year: "2031-32" });
      throw new Error("it was answered");
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect(explain(error)).toMatch(/^NI-RATE has no figure for 2031-32: .*; ask for a time it covers\.$/);
    }
  });
});

describe("a post that transfers, explained", () => {
  const posts = [person(26_000, 30_000, 1, 45, 10), person(20_000, 18_000, 2.5)];
  const transfer: TransferCase = { posts, year: "2025-26", pension: { standard: typed(0.03), protected: typed(0.2) }, other: typed(0), end: { day: day("2025-09-30"), origin: { kind: "typed" } } };
  const opened = (at: number) => explainTransferPost(transfer, transferCost(transfer), at);

  it("opens into both costs, the week's pay and its weeks", () => {
    expect(opened(0).steps.map(({ label, formula, value }) => `${label}: ${formula} → ${value}`)).toEqual([
      "At protected terms: £30,000.00 × 1, with National Insurance of 2025-26, pension 20% and other on-costs 0% → £39,750.00",
      "At standard terms: £26,000.00 × 1, with National Insurance of 2025-26, pension 3% and other on-costs 0% → £29,930.00",
      "More: £39,750.00 − £29,930.00 → £9,820.00", "A week's pay: £30,000.00 × 1 ÷ 52, at most £719.00 → £576.92", "Redundancy: 12 weeks × a week's pay, to the penny → £6,923.08",
    ]);
    expect(opened(0).sources.map(({ label }) => label)).toContain("Years of service");
    expect(opened(0).sources.find(({ label }) => label === "Employment would end")).toMatchObject({ value: "30 September 2025", where: "Typed in the pane" });
  });

  it("without a person has costs alone", () => {
    expect(opened(1).steps).toHaveLength(3);
    expect(opened(1).sentences[1]).toBe("Redundancy is not worked out: it needs one person's age and years of service in a row.");
    expect(() => opened(2)).toThrow(RangeError);
  });
});
