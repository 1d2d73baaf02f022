import type { Origin } from "../../../src/workings/origin";
import type { PriceLine, PriceRounding, UpliftCase } from "../../../src/workings/uplift/upliftCase";
import { isoDate, type Day } from "../../../src/domain/kernel/day";
import { bridgeOf, caseOf, costLine, day, on, payData, priceLine, said, typed } from "./_cases";

const cell = (sheet: string, row: number, column: number, more: Partial<Origin & { kind: "cell" }> = {}): Origin => ({ kind: "cell", sheet, row, column, scale: 1, ...more });

/** A price list on the sheet "Prices" from row 2: name, price, clause, base, review, quantity. */
export function listed(rows: readonly (readonly [name: string, price: number, clause: string, base: string, review: string, quantity: number])[], sheet = "Prices"): PriceLine[] {
  return rows.map(([name, price, clause, base, review, quantity], at) => ({
    name, place: { sheet, row: at + 1, column: 0 },
    price: { value: price, origin: cell(sheet, at + 1, 1) },
    by: { kind: "clause", clause: { text: clause, origin: cell(sheet, at + 1, 2) } },
    base: { day: day(base), origin: cell(sheet, at + 1, 3) }, review: { day: day(review), origin: cell(sheet, at + 1, 4) },
    quantity: { value: quantity, origin: cell(sheet, at + 1, 5) },
  }));
}

const FIVE = ["80% NLW + 20% published(CPI[Sep]) cap 5%", "CPI[Sep] cap 4% collar 1%", "lower of CPI[-3m] and 3% to 0.1%", "NLW flurb 3%", "5 CPI"];

/** Hundreds of prices by five clauses, two of them unreadable. */
export const LONG_LIST: UpliftCase = caseOf(
  listed(Array.from({ length: 300 }, (_, at) => [`Service ${at + 1}`, 8 + ((at * 7919) % 4001) / 100, FIVE[at % 5]!, "2023-04-01", "2024-04-01", 100 + at] as const)),
  { years: 3, rounding: { kind: "each year" }, counts: { read: 1500, used: 1500, fixed: 0, leftOut: 0 } },
);

/** Prices whose uplift ends in half a penny. */
const TIES: readonly (readonly [number, number])[] = [
  [10.2, 0.025], [10.2, 0.075], [10.6, 0.025], [11, 0.025], [11, 0.055], [13, 0.005], [13, 0.035], [14.2, 0.075], [15.05, 0.025],
  [1.005, 0], [2.675, 0], [1.255, 0], [0.285, 0], [5.015, 0], [39.425, 0], [1.00499999999999, 0], [20.28, 0.066], [21.68, 0.066], [19.36, 0.066], [14.08, 0.0991], [17.24, 0.0933], [21.64, 0], [0.01, 0.5], [999999.99, 0.0333],
];
const rate = (price: number, change: number): PriceLine => priceLine(price, "", { name: `£${price} at ${change}`, by: { kind: "rate", rate: typed(change) } });
const clauseRate = (price: number, change: number): PriceLine => priceLine(price, `${Number((change * 100).toPrecision(12))}%`, { name: `£${price} by clause` });
const ties = (rounding: PriceRounding): UpliftCase => caseOf(TIES.flatMap(([price, change]) => [rate(price, change), clauseRate(price, change)]), { years: 4, rounding });

const CLAUSES = [
  "CPI", "NLW", "RPI[Jan]", "CPIH[-3m]", "GDPDEF", "'NI-THRESHOLD'[Apr] collar 0%", "'WEEKLY-PAY-LIMIT'", "published(CPI)", "published(CPI[Sep])", "published(CPI[-3m]) to 0.1%", "CPI to 0.5%", "CPI cap 1%", "CPI collar 4%", "CPI floor 0% cap 2%",
  "CPI excess over 1%", "published(CPI[Sep]) excess over -1%", "min(CPI, NLW, 3%)", "max(CPI[Sep], RPI, 2%)", "lower of CPI and 3%", "higher of NLW and RPI cap 6%", "NLW - 1%", "-(CPI - NLW)", "CPI / 2 + 1%", "2 * (CPI) * 50%",
  "80% NLW + 20% (published(CPI[Sep]) cap 3%)", "50% (CPI cap 2%) + 50% (RPI excess over 2% to 0.1%)", "((((CPI))))", "min(max(CPI, 1%), lower of NLW and (RPI + 1% cap 4%)) collar 0%", "'CPI'[Sept]", "CPI[-120m] / 10", "5%", "0%", "-2%", "'NLW' cap 100%",
];

/** A user's own figures: a month's series with a hyphenated name, a year's that could be months, and one in force from dates. */
const OWN: NonNullable<UpliftCase["own"]> = {
  sheet: "My figures", address: "A1:C12",
  rows: [
    ["Series", "Period", "Value"], ["Bread & milk", "2024-03", 100], ["Bread & milk", "2024-04", 101.5], ["Bread & milk", "2025-04", 107.25], ["Fees", "2023/24", 50], ["Fees", "2024/25", 51], ["Fees", "2025/26", 53.5],
    ["Rent", "2023-04-06", 900], ["Rent", "2024-04-06", 930], ["Rent", "2025-04-06", 981.15], ["CPI", "2024-04", 200], ["CPI", "2025-04", 209],
  ],
};

const growth = (...series: string[]): UpliftCase["assumed"] => series.map((name) => ({ series: name, yearly: typed(0.02) }));
const pay = payData(20.69, 6.56, 0.29846449, 1.19495413, 0.029, "price");
const COSTS = [costLine("Care pay", 0.62, "NLW", true), costLine("On-costs", 0.08, "nlw", true), costLine("Travel", 0.1, "CPI[Sep]"), costLine("Office", 0.2, "published(CPI[Sep]) cap 1%")];

/** Cases that must come out the same from the domain, from native formulas in two engines, and from the functions. */
export const PLAN_CASES: Readonly<Record<string, UpliftCase>> = {
  "one price": caseOf([priceLine(20, "80% NLW + 20% published(CPI[Sep])")]),
  "a list of 300 by five clauses, two unreadable": LONG_LIST,
  "every kind of clause": caseOf(CLAUSES.map((clause) => priceLine(20, clause, { name: clause }))),
  "every kind of clause, for four years, to the penny at the end": caseOf(CLAUSES.map((clause) => priceLine(1234.56, clause, { name: clause, base: on("2020-04-15"), review: on("2021-05-31") })), { years: 4, rounding: { kind: "end" } }),
  "ties, not rounded": ties({ kind: "none" }),
  "ties, rounded at the end": ties({ kind: "end" }),
  "ties, rounded each year": ties({ kind: "each year" }),
  "ties, rounded up to 4p": ties({ kind: "up", multiple: typed(4) }),
  "ties, rounded up to 25p": ties({ kind: "up", multiple: typed(25) }),
  "baskets": caseOf([[0.7, 0.3, 0], [0, 0, 1], [1 / 3, 1 / 3, 1 / 3], [0.125, 0.8, 0.075]].map((shares, at) => priceLine(30 + at, "", { name: `Basket ${at + 1}`, by: { kind: "basket", shares: shares.map(typed) }, quantity: typed(1000) })), {
    basket: [{ name: "Pay", driver: said("NLW") }, { name: "Other", driver: said("published(CPI[Sep]) cap 2%") }, { name: "Rent", driver: said("higher of CPI and 1%") }],
    years: 2, rounding: { kind: "each year" },
  }),
  "clauses, baskets and rates together": caseOf([
    priceLine(18, "CPI[Sep] cap 5%", { quantity: typed(10) }), rate(21.5, 0.035), rate(21.5, -0.01), priceLine(30, "", { name: "Basket", by: { kind: "basket", shares: [typed(0.75), typed(0.25)] }, quantity: typed(20) }), priceLine(11, "nonsense here"),
  ], { basket: [{ name: "Pay", driver: said("NLW") }, { name: "Other", driver: said("2%") }], years: 3, rounding: { kind: "end" }, assumed: growth("CPI", "NLW") }),
  "rates alone": caseOf([rate(10, 0.05), rate(99.99, 0)], { years: 5, rounding: { kind: "each year" } }),
  "yearly and in-force series": caseOf(["GDPDEF", "NLW", "'NI-THRESHOLD'", "'WEEKLY-PAY-LIMIT'[May]", "50% GDPDEF + 50% 'THRESHOLD-SERVICES'"].map((clause) => priceLine(50, clause, { name: clause, base: on("2023-05-01"), review: on("2024-05-01") })), { years: 2 }),
  "the user's own table": caseOf([
    priceLine(40, "'Bread & milk'"), priceLine(41, "Fees"), priceLine(42, "Rent", { base: on("2024-04-10"), review: on("2025-04-10") }), priceLine(43, "CPI"), priceLine(44, "NLW"), priceLine(45, "'Bread & milk'[Mar]"),
  ], { own: OWN, years: 1, rounding: { kind: "end" } }),
  "assumed growth of every timing": caseOf([
    priceLine(20, "CPI[Sep]"), priceLine(20, "published(CPI[Sep]) to 0.1%"), priceLine(20, "NLW"), priceLine(20, "GDPDEF"), priceLine(20, "'Bread & milk'", { base: on("2025-04-01"), review: on("2026-04-01") }), priceLine(20, "Rent", { base: on("2025-05-01"), review: on("2026-05-01") }),
  ], { years: 12, rounding: { kind: "each year" }, own: { ...OWN, rows: OWN.rows.filter(([series]) => series !== "CPI") }, assumed: growth("CPI", "CPI12M", "NLW", "GDPDEF", "Bread & milk", "Rent") }),
  "29 February": caseOf([priceLine(15.05, "CPI", { base: on("2019-02-28"), review: on("2020-02-29") }), priceLine(16, "NLW[-1m]", { base: on("2019-03-31"), review: on("2020-02-29") })], { years: 5, rounding: { kind: "each year" } }),
  "prices that stop where figures end": caseOf([priceLine(20, "published(CPI)"), priceLine(21, "CPI[Sep] cap 3%"), priceLine(22, "2%"), priceLine(23, "NLW", { quantity: typed(10) }), priceLine(24, "1%", { quantity: typed(5) })], { years: 8, rounding: { kind: "end" } }),
  "dates of each line's own": caseOf(Array.from({ length: 40 }, (_, at) => priceLine(10 + at / 3, FIVE[at % 3]!, {
    name: `Line ${at + 1}`, base: on(isoDate((day("2021-01-15") + at * 11) as Day)), review: on(isoDate((day("2022-03-31") + at * 9) as Day)),
  })), { years: 2, rounding: { kind: "up", multiple: typed(4) } }),
  "real prices by year": caseOf([priceLine(20, "CPI[Sep]"), rate(30, 0.1), priceLine(20, "2%", { base: on("2000-04-01"), review: on("2024-04-01") })], { years: 3, rounding: { kind: "each year" }, realTerms: { series: "GDPDEF", day: on("2025-04-01") }, assumed: growth("CPI") }),
  "real prices by month": caseOf([priceLine(20, "NLW"), priceLine(20, "5%")], { years: 8, rounding: { kind: "end" }, realTerms: { series: "cpi", day: on("2024-04-15") } }),
  "a bridge alone": caseOf([], { bridge: bridgeOf(COSTS) }),
  "a bridge with an award": caseOf([priceLine(20, "NLW")], { bridge: bridgeOf(COSTS, 0.03) }),
  "a bridge with pay but no award": caseOf([priceLine(20, "NLW")], { bridge: bridgeOf(COSTS, null, { ...pay, surplusOn: "cost" }) }),
  "a bridge with an award and pay": caseOf([priceLine(20.69, "5%")], { bridge: bridgeOf(COSTS, 0.0496, pay) }),
  "a bridge of pay lines alone": caseOf([], { bridge: bridgeOf([costLine("Pay", 1, "NLW", true)], 0.02, pay) }),
  "every price refused": caseOf([priceLine(20, "CPI["), priceLine(21, "published(NLW)")]),
  "prices and clauses that are nothing, negative or backwards": caseOf([rate(0, 0.05), priceLine(0, "CPI"), rate(-10.005, 0.02), priceLine(20, "CPI", { base: on("2025-04-01"), review: on("2024-04-01") }), priceLine(20, "CPI", { base: on("2024-04-01"), review: on("2024-04-01") })], { years: 2, rounding: { kind: "end" } }),
  "names and clauses to trip a formula": caseOf(["=SUM(A1)", "*", "~?\"<>5", "'quoted'", `${"x".repeat(300)}`].map((name) => priceLine(20, "'=Sum*~'", { name })), {
    own: { sheet: "It's = odd", address: "A1:C2", rows: [["=Sum*~", "2024-04", 100], ["=Sum*~", "2025-04", 103]] }, rounding: { kind: "each year" },
  }),
  "a clause without limits that cannot be applied": caseOf([priceLine(20, "1% / (CPI[-120m] * 0 collar 1%)"), priceLine(20, "(0% - 150%) collar 2%"), priceLine(20, "CPI cap 5%")], { years: 2 }),
  "a clause too long for one formula": caseOf([priceLine(20, Array.from({ length: 60 }, () => "1% CPI[Sep]").join(" + "))], { years: 2, rounding: { kind: "end" } }),
  "texts that were read": caseOf([
    { ...priceLine(1200.5, "CPI cap 5%"), price: { value: 1200.5, origin: cell("Prices", 1, 1, { readFrom: "£1,200.50" }) }, base: { day: day("2024-04-01"), origin: cell("Prices", 1, 2, { readFrom: "1 April 2024" }) } },
    { ...priceLine(1500, "CPI"), price: { value: 1500, origin: cell("Prices", 2, 1, { scale: 1000 }) }, by: { kind: "clause", clause: { text: "CPI cap 5%", origin: cell("Prices", 2, 3, { readFrom: "  CPI  cap 5% " }) } } },
  ], { readings: [{ address: "Prices!B2", seen: "£1,200.50", became: "£1,200.50", reason: "read from text" }, { address: "Prices!B9", seen: "n/a", became: "left out", reason: "not a figure" }], counts: { read: 6, used: 3, fixed: 2, leftOut: 1 } }),
};
