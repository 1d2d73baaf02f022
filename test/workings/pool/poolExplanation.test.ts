import { poolAnswer } from "../../../src/workings/pool/poolAnswer";
import type { PoolCase } from "../../../src/workings/pool/poolCase";
import { poolExplanation, type Explanation, type PoolFigure } from "../../../src/workings/pool/poolExplanation";
import { CASES, linked, names, poolCaseOf, shares } from "./_cases";

const explain = (poolCase: PoolCase, figure: PoolFigure): Explanation => poolExplanation(poolCase, poolAnswer(poolCase), figure);
const lines = ({ steps }: Explanation): string[] => steps.map(({ label, formula, value }) => `${label}: ${formula} = ${value}`);

const settled = CASES["an overspend through three tiers, settled"]!;
const byNeed = CASES["need, two indicators"]!;
const damped = CASES["damped by floor and ceiling"]!;

it("opens a contribution into the share to date less what was paid before, and its cells", () => {
  const plain = poolCaseOf([[100.01], [50]], names(2), shares(0.6, 0.4));
  const poolCase: PoolCase = {
    ...plain,
    budget: plain.budget.map((figure) => (figure.period === 1 ? { ...figure, amount: linked(50, "Budget", 2, 1, { readFrom: "£50" }) } : figure)),
  };
  const explained = explain(poolCase, { kind: "contribution", period: 1, partner: 0 });
  expect(explained.title).toBe("Partner A, Period 2");
  expect(lines(explained)).toEqual([
    "Pool's total to the end of Period 2: budgets to date = £150.01",
    "Partner A's share of it: £150.01 × 60%, to the penny = £90.01",
    "Paid before: payments to the end of Period 1 = £60.01",
    "This payment: £90.01 − £60.01 = £30.00",
  ]);
  expect(explained.sources.map(({ label, value, where }) => `${label}: ${value}, ${where}`)).toEqual([
    "Partner A, agreed share: 60%, Typed in the pane", "Service 1, Period 2: £50.00 (read from “£50”), 'Budget'!B3",
  ]);
});

it("opens the total and a period", () => {
  expect(lines(explain(settled, { kind: "total" }))).toEqual(["Period 1: budget of the period = £1,000.01", "Period 2: budget of the period = −£20.00", "Period 3: budget of the period = £0.00"]);
  expect(lines(explain(CASES["58 / 17 / 25 over three periods"]!, { kind: "periodTotal", period: 0 }))).toEqual(["Period 1: £100.00 + £20.00 = £120.00"]);
  expect(explain(poolCaseOf([[5]], names(1), shares(1)), { kind: "total" }).steps).toEqual([]);
});

it("opens a partner's total and share", () => {
  expect(lines(explain(settled, { kind: "partnerTotal", partner: 1 }))).toEqual(["Partner B's contribution: £980.01 × 17%, to the penny = £166.60"]);
  expect(lines(explain(settled, { kind: "share", partner: 1 }))).toEqual(["Partner B: agreed share = 17%"]);
  expect(lines(explain(CASES["512,301 : 187,204 : 7, twelve months"]!, { kind: "share", partner: 1 }))).toEqual(["Partner B: 187,204 ÷ 699,512 = 26.762086%"]);
});

it("opens what is given in kind beside the cash", () => {
  const explained = explain(CASES["in kind beside cash"]!, { kind: "inKind", partner: 2 });
  expect(explained.sentences.join(" ")).toContain("not taken off it");
  expect(explained.steps[0]!.formula).toMatch(/^£[\d,.]+ \+ £250\.50$/);
});

it("opens need, the target and the damped contribution", () => {
  expect(lines(explain(byNeed, { kind: "needShare", partner: 0 }))).toEqual([
    "Population: 512,301 ÷ 699,604 = 73.227283%, at a weight of 60% = 43.93637%",
    "Deprivation: 3 ÷ 12 = 25%, at a weight of 40% = 10%",
    "Agreed share: added up, to eight decimals = 53.93637%",
  ]);
  expect(lines(explain(damped, { kind: "target", partner: 0 }))[0]).toMatch(/^Partner A's target: £309\.01 × 29\.032258%, to the penny = £89\.71$/);
  expect(lines(explain(damped, { kind: "damped", partner: 2 }))).toEqual([
    "Paid before: as given = £100.00", "Least: £100.00 × (1 + 2%), rounded up to the penny = £102.00", "Most: £100.00 × (1 + 4%), rounded down to the penny = £104.00",
    "Target: by need alone = £114.63", `Contribution: within the limits, so that all of them add up to the pool = £${poolAnswer(damped).need!.damped![2]!.toFixed(2)}`,
  ]);
});

it("opens the variance, its parts tier by tier, what is due and each payment", () => {
  expect(lines(explain(settled, { kind: "variance" }))).toEqual(["Variance: £1,300.55 − £980.01 = £320.54"]);
  expect(lines(explain(settled, { kind: "riskPart", partner: 0 }))).toEqual([
    "Tier 1, to £100.00: £100.00 × 100%, to the penny = £100.00", "Tier 2, to £250.50: £150.50 × 75%, to the penny = £112.88",
    "Tier 3: £70.04 × 80%, to the penny = £56.03", "All tiers: £100.00 + £112.88 + £56.03 = £268.91",
  ]);
  expect(lines(explain(settled, { kind: "due", partner: 0 }))).toEqual(["Due: £568.41 + £268.91 = £837.32"]);
  expect(lines(explain(settled, { kind: "payment", payment: 1 }))).toEqual([
    "Partner B: paid £0.00 − due £192.42 = £192.42 still owed", "Partner A: paid £1,300.55 − due £837.32 − £270.81 settled already = £192.42 to come back",
    "Payment: the smaller of the two = £192.42",
  ]);
});

it("opens what is due, was paid and is left for each partner and for all", () => {
  expect(lines(explain(settled, { kind: "paid", partner: 0 }))).toEqual(["Paid so far: as given = £1,300.55"]);
  expect(lines(explain(settled, { kind: "balance", partner: 1 }))).toEqual(["Paid less due: £0.00 − £192.42 = −£192.42"]);
  expect(explain(settled, { kind: "balance", partner: 1 }).sentences).toEqual(["Partner B has paid less than is due: it still owes £192.42."]);
  expect(explain(settled, { kind: "balance", partner: 0 }).sentences).toEqual(["Partner A has paid more than is due: £463.23 is to come back."]);
  expect(lines(explain(settled, { kind: "dueTotal" })).at(-1)).toBe("Due: £980.01 + £320.54 = £1,300.55");
  expect(lines(explain(settled, { kind: "paidTotal" })).at(-1)).toBe("Paid: added up = £1,300.55");
  expect(lines(explain(settled, { kind: "balanceTotal" }))).toEqual(["Paid less due: £1,300.55 − £1,300.55 = £0.00"]);
});

it("opens what is due where no variance is shared as the contribution alone", () => {
  const plain = CASES["settled among five without a risk share"]!;
  expect(lines(explain(plain, { kind: "due", partner: 0 }))).toEqual(["Due: the contribution = £100.00"]);
  expect(lines(explain(plain, { kind: "dueTotal" })).at(-1)).toBe("Due: the pool's total = £500.00");
});

it("opens the whole of the shares and of what is given in kind", () => {
  expect(lines(explain(settled, { kind: "shareTotal" }))).toEqual(["Partner A: share = 58%", "Partner B: share = 17%", "Partner C: share = 25%"]);
  expect(lines(explain(CASES["512,301 : 187,204 : 7, twelve months"]!, { kind: "shareTotal" }))[0]).toBe("All the weights: 512,301 + 187,204 + 7 = 699,512");
  const inKind = explain(CASES["in kind beside cash"]!, { kind: "inKindTotal" });
  expect(lines(inKind)).toEqual(["Partner A: in kind = £1,000.00", "Partner B: in kind = £0.00", "Partner C: in kind = £250.50", "In kind: added up = £1,250.50"]);
  expect(inKind.sources).toHaveLength(3);
});

it("writes negative figures with a minus sign, taken off where they are added", () => {
  const credit = poolCaseOf([[100, -20]], names(2), shares(0.5, 0.5));
  expect(lines(explain(credit, { kind: "periodTotal", period: 0 }))).toEqual(["Year: £100.00 − £20.00 = £80.00"]);
  expect(lines(explain(CASES["damped, two at the ceiling"]!, { kind: "damped", partner: 0 }))[1]).toMatch(/^Least: £980,123\.45 × \(1 − 5%\), rounded up to the penny = /);
});

it("says how many figures a period adds up where they are many", () => {
  const many = poolCaseOf([Array.from({ length: 13 }, () => 1)], names(1), shares(1));
  expect(lines(explain(many, { kind: "periodTotal", period: 0 }))).toEqual(["Year: 13 figures added up = £13.00"]);
});

it("has words, and values that are figures, for every figure of every case", () => {
  for (const poolCase of Object.values(CASES)) {
    const answer = poolAnswer(poolCase);
    const partner = poolCase.partners.length - 1;
    const figures: PoolFigure[] = [
      { kind: "total" }, { kind: "periodTotal", period: 0 }, { kind: "contribution", period: 0, partner }, { kind: "partnerTotal", partner }, { kind: "share", partner },
      ...(answer.inKind ? [{ kind: "inKind", partner } as const] : []),
      ...(answer.need ? [{ kind: "needShare", partner } as const, { kind: "target", partner } as const] : []),
      ...(answer.need?.damped ? [{ kind: "damped", partner } as const] : []),
      ...(answer.riskShare ? [{ kind: "variance" } as const, { kind: "riskPart", partner } as const] : []),
      { kind: "due", partner }, { kind: "dueTotal" }, { kind: "shareTotal" },
      ...(answer.inKind ? [{ kind: "inKindTotal" } as const] : []),
      ...(poolCase.paid ? [{ kind: "paid", partner } as const, { kind: "balance", partner } as const, { kind: "paidTotal" } as const, { kind: "balanceTotal" } as const] : []),
      ...(answer.settlement ?? []).map((_, payment) => ({ kind: "payment", payment }) as const),
    ];
    for (const figure of figures) {
      const { title, sentences, steps, sources } = poolExplanation(poolCase, answer, figure);
      expect(title).not.toBe("");
      expect(sentences.length).toBeGreaterThan(0);
      for (const words of [...sentences, ...steps.flatMap((step) => [step.label, step.formula, step.value]), ...sources.flatMap((source) => [source.label, source.value, source.where])]) {
        expect(words).not.toMatch(/undefined|NaN|null|Infinity|^$/);
        expect(words).not.toMatch(/(^|[\s(])-[£\d]/);
      }
    }
  }
});
