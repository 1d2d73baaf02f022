import { comparisonAnswer } from "../../../../src/workings/openbook/comparisonAnswer";
import { caseOf } from "./_cases";
import { planOf } from "./_inserted";
import { returnOf, type LineMade } from "./_returns";

const UNITS = ["hours", "", "miles", "nights", ""];

function made(provider: string, lines: number, year = "2025-26") {
  const costs = Object.fromEntries(Array.from({ length: lines }, (_, at): [string, LineMade] => [
    `C${at}`, { name: `Line ${at}`, unit: UNITS[at % UNITS.length]!, quantity: [100 + at, 100, 110 + (at % 7)], cost: [1_000 + at, 900, (1_100 * at) % 5_000] },
  ]));
  return returnOf({ provider, year, costs, activity: { A01: { quantity: [10, 20, 30] } }, income: { I01: { cost: [1e6, 1e6, 1e6] } } });
}

test.each([
  ["sixty returns of twenty lines, each with one of the year before", Array.from({ length: 60 }, (_, at) => made(`Provider ${at}`, 20)), Array.from({ length: 60 }, (_, at) => made(`Provider ${at}`, 20, "2024-25"))],
  ["one return of 2,000 lines", [made("Acme", 2_000)], [made("Acme", 2_000, "2024-25")]],
])("%s are compared and laid out while a person waits", (_, returns, earlier) => {
  const given = caseOf({ returns, earlier, against: "earlier" });
  const start = performance.now();
  const answer = comparisonAnswer(given);
  const plan = planOf(given, "functions");
  // With room for a busy machine.
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(answer.checks.every(({ holds }) => holds)).toBe(true);
  expect(new Set(answer.log.map(({ key }) => key)).size).toBe(answer.log.length);
  expect(plan.sheets).toHaveLength(6);
}, 60_000);
