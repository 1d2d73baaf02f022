import { discountFactor } from "../../src/domain/savings/discountFactor";

/** The Green Book, February 2026: rates in hundredths of a per cent for years 1 to 30, 31 to 75 and 76 to 125. */
const RATES = { "green-book": [350n, 300n, 250n], "health": [150n, 129n, 107n], "sensitivity": [300n, 257n, 214n] } as const;
/** Decimals that the factor is worked to by whole numbers alone, and those it is held to. */
const [WORKED, HELD] = [40n, 12n];

/** The factor in units of 10^−12, by whole numbers: no floating point. */
function byWholeNumbers(rates: readonly bigint[], year: number): number {
  let worth = 10n ** WORKED;
  for (let y = 1; y <= year; y++) worth = (worth * 10_000n) / (10_000n + rates[y <= 30 ? 0 : y <= 75 ? 1 : 2]!);
  return Number(worth / 10n ** (WORKED - HELD)) / 10 ** Number(HELD);
}

describe.each(Object.entries(RATES))("Green Book discount factors, %s, years 0 to 125", (scheme, rates) => {
  it.each(Array.from({ length: 126 }, (_, year) => [year]))("year %i", (year) => {
    expect(Math.abs(discountFactor(year, scheme) - byWholeNumbers(rates, year))).toBeLessThanOrEqual(2e-12);
  });
});

it.each([
  [0, 1], [1, 0.9662], [2, 0.9335], [3, 0.9019], [4, 0.8714], [5, 0.842], [10, 0.7089], [15, 0.5969], [20, 0.5026], [25, 0.4231], [30, 0.3563],
])("year %i of the standard scheme is %d to four decimals", (year, factor) => {
  expect(discountFactor(year).toFixed(4)).toBe(factor.toFixed(4));
});
