import { contractAnswer } from "../../../src/workings/contracts/contractAnswer";
import type { ContractCase } from "../../../src/workings/contracts/contractCase";
import { contractExplanation, type ContractFigure } from "../../../src/workings/contracts/contractExplanation";
import { BY_HAND, caseOf, CROSSES, LOTS, on, UNKNOWN } from "./_cases";

const open = (given: ContractCase, figure: ContractFigure) => contractExplanation(given, contractAnswer(given), figure);

test("the value is its periods, and before VAT and VAT", () => {
  expect(open(BY_HAND, { kind: "value" }).steps.map(({ label, formula, value }) => [label, formula, value])).toEqual([
    ["Initial term", "1 September 2026 to 31 August 2027", "£84,000.00"], ["Extension 1", "1 September 2027 to 31 August 2028", "£84,000.00"],
    ["Extension 2", "1 September 2028 to 31 August 2029", "£84,000.00"], ["Before VAT and VAT", "£210,000.00 + £42,000.00", "£252,000.00"],
  ]);
});

test("the threshold says when it is in force and who publishes it", () => {
  const { title, steps, sources } = open(BY_HAND, { kind: "threshold" });
  expect(title).toBe("Threshold on 1 February 2026");
  expect(steps).toEqual([{ label: "Threshold", formula: "in force 1 January 2026 to 31 December 2027", value: "£207,720.00" }]);
  expect(sources[0]).toMatchObject({ value: "£207,720.00 (in force)", where: expect.stringContaining("thresholds") as string });
});

test("a threshold that is not held says so, and nothing is carried on", () => {
  const { sentences, steps } = open(caseOf({ procurement: on("2035-02-01") }), { kind: "threshold" });
  expect(sentences[0]).toContain("No threshold for goods and services of councils and the like is held for 1 February 2035");
  expect(steps).toEqual([]);
});

test("the standing says by how much, and which period reaches it", () => {
  const over = open(BY_HAND, { kind: "standing" });
  expect(over.sentences.slice(0, 2)).toEqual(["At or above the threshold.", "It is reached in extension 2, which ends on 31 August 2029."]);
  expect(over.steps).toEqual([{ label: "Over the threshold by", formula: "£252,000.00 − £207,720.00", value: "£44,280.00" }]);
  expect(open(LOTS, { kind: "standing" }).sentences).toContain("The initial term reaches it by itself.");
  const under = open(UNKNOWN, { kind: "standing" });
  expect(under.sentences[0]).toBe("Treated as at or above the threshold: not all of it can be estimated.");
  expect(under.steps[0]!.label).toBe("Under the threshold by");
  expect(under.sentences.join(" ")).toContain("Call-offs");
});

test("a lot is its years, each with its price, a part of a year by its months", () => {
  const { steps } = open(caseOf({ term: { text: "18m", origin: { kind: "typed" } }, change: { value: 0.1, origin: { kind: "typed" } } }), { kind: "lot", lot: 0 });
  expect(steps.map(({ formula, value }) => [formula, value])).toEqual([
    ["£70,000.00 × 1", "£70,000.00"], ["£70,000.00 × 1.1 × 6 months ÷ 12", "£38,500.00"], ["the years added up, to the penny", "£108,500.00"],
    ["£108,500.00 + VAT at 20%, to the penny", "£130,200.00"],
  ]);
  expect(open(UNKNOWN, { kind: "lot", lot: 1 }).sentences[0]).toContain("treated as at or above");
});

test("a period is the value to its end less that to its start", () => {
  const answer = contractAnswer(CROSSES);
  const { steps, title } = open(CROSSES, { kind: "period", period: 1 });
  expect(title).toBe("Value of extension 1");
  expect(steps[0]!.formula).toBe("3.5 years from the contract's start");
  expect(steps[1]!.value).toBe(`£${answer.periods[1]!.value.toLocaleString("en-GB", { minimumFractionDigits: 2 })}`);
});

test("sources say the cell and the text it was read from", () => {
  const { sources } = open(LOTS, { kind: "value" });
  expect(sources.map(({ label, value, where }) => [label, value, where])).toEqual([
    ["North, a year", "£48,000.00", "'Contract'!C6"], ["South, a year", "£52,000.00 (read from “£52,000”)", "'Contract'!C7"], ["Out of hours, a year", "£31,000.00", "'Contract'!C8"],
    ["Term", "5+2+2+1", "'Contract'!B2"], ["Contract starts", "1 September 2026", "Typed in the pane"], ["Uplift a year", "2.5%", "Typed in the pane"], ["VAT", "20%", "Typed in the pane"],
  ]);
});

test.each<ContractFigure>([{ kind: "lot", lot: 1 }, { kind: "period", period: 3 }])("a figure that is not there is an error: %o", (figure) => {
  expect(() => open(BY_HAND, figure)).toThrow(RangeError);
});
