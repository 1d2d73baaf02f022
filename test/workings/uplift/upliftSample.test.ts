import { readCostLines } from "../../../src/intake/readCostLines";
import { readPriceTable } from "../../../src/intake/readPriceTable";
import { upliftAnswer } from "../../../src/workings/uplift/upliftAnswer";
import { upliftSample, UPLIFT_SAMPLE_SHEETS } from "../../../src/workings/uplift/upliftSample";
import { serialOf } from "../../intake/_block";
import { calculatedSample, sampleLaws } from "../_sampleLaws";
import { bridgeOf, caseOf, costLine, on, priceLine, typed } from "./_cases";

jest.setTimeout(60_000);

sampleLaws(upliftSample, UPLIFT_SAMPLE_SHEETS);

/** The sample's tables as they are read. */
async function sample() {
  const made = upliftSample(["My prices", "My costs"]);
  const { block } = await calculatedSample(made);
  return { prices: readPriceTable(block(made.prices)), costs: readCostLines(block(made.costLines)) };
}

test("its prices are read without a remark and every one can be uplifted", async () => {
  const { prices } = await sample();
  expect(prices.columns.map(({ heading, role }) => [heading, role])).toEqual([
    ["Service", "item"], ["Price now (£)", "price"], ["Indexation clause", "clause"], ["Price set on", "base"], ["Next review", "review"], ["Units a year", "quantity"],
  ]);
  expect(prices.lines).toHaveLength(9);
  expect(prices.lines.every(({ base, review }) => base!.value === serialOf(2025, 4, 1) && review!.value === serialOf(2026, 4, 1))).toBe(true);
  const lines = prices.lines.map(({ name, price, clause, quantity }) =>
    priceLine(price.value!, clause!.text, { name, base: on("2025-04-01"), review: on("2026-04-01"), quantity: typed(quantity!.value!) }));
  const { uplifted, refused, change, cost } = upliftAnswer(caseOf(lines, { rounding: { kind: "end" } }));
  expect([uplifted, refused, cost!.lines]).toEqual([9, 0, 9]);
  expect(change!.least).toBeGreaterThan(0);
  // 12.71 ÷ 12.21 is 4.095%: the lower of that and 3.5% is 3.5%, and September's CPI of 3.8% is capped there too.
  const limited = upliftAnswer(caseOf(lines)).lines.flatMap((line) => (line.kind === "uplifted" && line.years[0]!.uncapped > line.years[0]!.price ? [line] : []));
  expect(limited).toHaveLength(1);
});

test("its cost lines are read and bridge to a pressure", async () => {
  const { costs } = await sample();
  expect(costs.columns.map(({ role }) => role)).toEqual(["line", "share", "driver"]);
  expect(costs.lines.map(({ share }) => share!.value)).toEqual([0.62, 0.11, 0.06, 0.16, 0.05]);
  const lines = costs.lines.map(({ name, share, driver }) => costLine(name, share!.value!, driver!.text));
  const { bridge } = upliftAnswer(caseOf([], { bridge: { ...bridgeOf(lines), base: on("2025-04-01"), review: on("2026-04-01") } }));
  expect(bridge!.pressure).toBeGreaterThan(0.03);
  expect(bridge!.pressure).toBeLessThan(0.05);
});
