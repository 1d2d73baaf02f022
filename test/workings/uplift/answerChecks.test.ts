import { answerChecks } from "../../../src/workings/uplift/answerChecks";
import { upliftAnswer } from "../../../src/workings/uplift/upliftAnswer";
import type { LineAnswer, UpliftAnswer, UpliftCase } from "../../../src/workings/uplift/upliftCase";
import { bridgeOf, caseOf, costLine, priceLine, typed } from "./_cases";

const CASE = caseOf([priceLine(10.005, "NLW", { quantity: typed(1000) }), priceLine(2, "3%", { quantity: typed(5) }), priceLine(2, "oops")], {
  years: 2, rounding: { kind: "each year" }, bridge: bridgeOf([costLine("Pay", 0.7, "NLW"), costLine("Other", 0.3, "2%")], 0.04), counts: { read: 9, used: 7, fixed: 1, leftOut: 1 },
});
const ANSWER = upliftAnswer(CASE);
const failing = (answer: UpliftAnswer, upliftCase: UpliftCase = CASE): string[] => answerChecks(upliftCase, answer).filter(({ holds }) => !holds).map(({ words }) => words);

function withPrice(price: number): UpliftAnswer {
  const [first, ...rest] = ANSWER.lines;
  if (first?.kind !== "uplifted") throw new Error("not uplifted");
  const years = first.years.map((year, i) => (i === 1 ? { ...year, price } : year));
  const line: LineAnswer = { ...first, years };
  return { ...ANSWER, lines: [line, ...rest] };
}

it("holds for a true answer, whatever the rounding", () => {
  expect(failing(ANSWER)).toEqual([]);
  for (const rounding of [{ kind: "none" }, { kind: "end" }, { kind: "up", multiple: typed(4) }] as const) expect(failing(upliftAnswer({ ...CASE, rounding }), { ...CASE, rounding })).toEqual([]);
});

it.each<readonly [string, UpliftAnswer, string[]]>([
  ["a price lost", { ...ANSWER, uplifted: 1 }, ["Every price is uplifted, or listed as not uplifted with its reason."]],
  ["a price a penny out", withPrice(11.13), ["Every year's price is the year before's with its change, rounded as chosen.", "The rise in cost is the sum of the prices' own rises."]],
  ["a cost that does not add", { ...ANSWER, cost: { ...ANSWER.cost!, years: [1, 2] } }, ["The rise in cost is the sum of the prices' own rises."]],
  ["a pressure that is not the lines'", { ...ANSWER, bridge: { ...ANSWER.bridge!, pressure: 0.05 } },
    ["What the cost lines add comes to the pressure.", "What the drivers add comes to the pressure.", "The pressure and what is left of the award come to the award."]],
  ["a driver lost", { ...ANSWER, bridge: { ...ANSWER.bridge!, drivers: ANSWER.bridge!.drivers.slice(1) } }, ["What the drivers add comes to the pressure."]],
])("fails for %s", (_, answer, words) => expect(failing(answer)).toEqual(words));

it("fails where cells do not add", () => {
  expect(failing(ANSWER, { ...CASE, counts: { read: 9, used: 7, fixed: 1, leftOut: 0 } })).toEqual(["Cells read = used + fixed + left out."]);
});
