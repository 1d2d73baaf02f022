import { SHARE_RULES, type PublishedFigure } from "../../../../src/domain/benchmarking/sharing/shareCase";
import { shareableFigures } from "../../../../src/domain/benchmarking/sharing/shareableFigures";

/** Eleven homes whose middle one charges this: far from the others, so that its own rounding is all that hides it. */
function medianOf(price: number, step: number): PublishedFigure | null {
  const contributors = Array.from({ length: 11 }, (_, at) => ({ name: `H${at}`, price: at === 5 ? price : price * (0.2 + at * 0.16), volume: 100 }));
  const [cut] = shareableFigures([{ service: "S", contributors, cuts: [{ name: "All", members: contributors.map(({ name }) => name) }] }], { ...SHARE_RULES, step });
  return cut!.figures[0]!.published;
}

/** Prices 1% apart. */
const PRICES = Array.from({ length: 130 }, (_, at) => 20 * 1.01 ** at);

it.each([0.1, 1, 5])("a median that is one home's price is not known to within 5%% by which step it was rounded to: the finest is %s", (step) => {
  const seen = new Map<string, number[]>();
  PRICES.forEach((price, at) => {
    const published = medianOf(price, step);
    if (published === null) return;
    expect(Math.abs(published.value - price)).toBeLessThanOrEqual(published.step / 2 + 1e-9);
    const key = `${published.value} to ${published.step}`;
    seen.set(key, [...(seen.get(key) ?? []), at]);
  });
  // The first and the last may be cut short by where the prices tried begin and end.
  const whole = [...seen.values()].slice(1, -1);
  expect(whole.length).toBeGreaterThan(3);
  // A reader who tries every price is left with those between the one before and the one after: no guess is within 5% of both.
  for (const found of whole) expect(PRICES[Math.max(...found) + 1]! * 0.95).toBeGreaterThan(PRICES[Math.min(...found) - 1]! * 1.05);
});
