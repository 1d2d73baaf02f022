import { earlierOf, laterAndEarlier } from "../../../../src/workings/openbook/earlierReturns";
import { returnOf } from "./_returns";

const made = (provider: string, year: string, source = `${provider} ${year}`, service = "Home care") => returnOf({ provider, year, source, service, costs: {} });
const sources = (given: readonly { readonly source: string }[]): string[] => given.map(({ source }) => source);

test("the latest of each provider and service is compared; of one year the one given last", () => {
  const { returns, earlier } = laterAndEarlier([made("Acme", "2025-26"), made("acme ", "2024-25", "before"), made("Bright", "2024-25"), made("ACME", "2025-26", "again"), made("Acme", "2023-24", "day care", "Day care")]);
  expect(sources(returns)).toEqual(["Bright 2024-25", "again", "day care"]);
  expect(sources(earlier)).toEqual(["Acme 2025-26", "before"]);
});

test("a return is set against the latest of its own that is no later", () => {
  const earlier = [made("Acme", "2023-24"), made("Acme", "2024-25"), made("Acme", "2026-27"), made("Bright", "2025-26"), made("Acme", "2024-25", "second")];
  expect(earlierOf(made("Acme", "2025-26"), earlier)).toBe(4);
  expect(earlierOf(made("Acme", "2023-24"), earlier)).toBe(0);
  expect(earlierOf(made("Acme", "2022-23"), earlier)).toBeNull();
});

test("returns that do not say whose they are belong with no other", () => {
  expect(laterAndEarlier([made("", "2025-26", "a.xlsx"), made(" ", "2024-25", "b.xlsx")]).earlier).toEqual([]);
});

test("none, and one", () => {
  expect(laterAndEarlier([])).toEqual({ returns: [], earlier: [] });
  expect(laterAndEarlier([made("Acme", "")]).returns).toHaveLength(1);
});
