import { isoDate } from "../../../src/domain/kernel/day";
import { upliftCaseFrom } from "../../../src/taskpane/features/uplift/upliftCaseFrom";
import { FIELD } from "../../../src/taskpane/features/uplift/upliftFields";
import { askedOf, askedOfOne } from "./_asked";
import { costRows, priceRows } from "./_priceSheets";

const WAYS = [
  ["Service", "Price now (£)", "Clause", "Pay share", "Other share", "Agreed uplift %", "Price set", "Review date"],
  ["By clause", 20, "NLW", "", "", "", "1 April 2025", "1 April 2026"],
  ["By shares", 30, "", 0.7, 0.3, "", "1 April 2025", "1 April 2026"],
  ["By rate", 40, "", "", "", "3.5%", "1 April 2025", "1 April 2026"],
  ["By the pane", 50, "", "", "", "", "1 April 2025", "1 April 2026"],
];

const fields = (problems: readonly { readonly field: string }[]) => problems.map(({ field }) => field);

describe("a price list as a case", () => {
  it("takes each row's own clause first, then its shares, then its rate, then the clause in the pane", () => {
    const { upliftCase, method, problems } = upliftCaseFrom(askedOf({ prices: WAYS }, { clause: " CPI[Sep] " }));
    expect(problems).toEqual([]);
    expect(upliftCase?.lines.map(({ by }) => (by.kind === "clause" ? by.clause.text : by.kind === "rate" ? by.rate.value : by.shares.map(({ value }) => value)))).toEqual(["NLW", [0.7, 0.3], 0.035, "CPI[Sep]"]);
    expect(method.onPaneClause).toBe(1);
    expect(upliftCase?.lines[0]).toMatchObject({
      price: { value: 20, origin: { kind: "cell", sheet: "Prices", row: 1, column: 1 } },
      by: { clause: { origin: { kind: "cell", row: 1, column: 2 } } },
      base: { origin: { kind: "cell", row: 1, column: 6 } },
    });
    expect(upliftCase?.lines.map(({ base, review }) => `${isoDate(base.day)} ${isoDate(review.day)}`)).toEqual(Array(4).fill("2025-04-01 2026-04-01"));
  });

  it("suggests what drives each share by its heading, and takes what is typed", () => {
    const suggested = upliftCaseFrom(askedOf({ prices: WAYS }));
    expect(suggested.method.basket.map(({ heading, driver }) => [heading, driver])).toEqual([["Pay share (column D)", "NLW"], ["Other share (column E)", "published(CPI[Sep])"]]);
    const typed = upliftCaseFrom(askedOf({ prices: WAYS }, { drivers: { 4: "CPIX" } }));
    expect(typed.problems).toEqual([{ field: FIELD.driver(4), words: expect.stringContaining("CPIX") }]);
    expect(typed.upliftCase).toBeNull();
  });

  it("leaves out by name, and does not guess, rows with no way to be uplifted or dates that cannot be used", () => {
    const rows = [...WAYS, ["No date", 60, "NLW", "", "", "", "soon", "1 April 2026"], ["Backwards", 70, "NLW", "", "", "", "1 April 2026", "1 April 2025"], ["Not agreed", "TBC", "NLW", "", "", "", "", ""]];
    const { upliftCase, leftOut, problems } = upliftCaseFrom(askedOf({ prices: rows }));
    expect(upliftCase?.lines.map(({ name }) => name)).toEqual(["By clause", "By shares", "By rate"]);
    expect(leftOut.map(({ name, words }) => [name, words])).toEqual([
      ["By the pane", "It has no clause, shares or rate of its own, and no clause is set for rows without one."],
      ["No date", "Prices!G6 shows “soon”, which is not read as a date. Enter the day, month and year there."],
      ["Backwards", "The review date, 1 April 2025 in Prices!H7, is not after the base date, 1 April 2026 in Prices!G7. Put one of them right."],
      ["Not agreed", "Prices!B8 shows “TBC”, which is not read as a price. Enter a figure there."],
    ]);
    expect(problems).toEqual([]);
  });

  it("reads words where a rate was expected as a clause, so that they are refused where they are none", () => {
    const rows = [["Service", "Price now (£)", "Agreed uplift %"], ["Day care", 20, 0.03], ["Night care", 30, 0.035], ["Respite", 40, "as CPI"]];
    const { upliftCase } = upliftCaseFrom(askedOf({ prices: rows }));
    expect(upliftCase?.lines[2]?.by).toMatchObject({ kind: "clause", clause: { text: "as CPI", origin: { kind: "cell", row: 3, column: 2, readFrom: "as CPI" } } });
  });

  it("leaves out a row whose rate or share could be two things, rather than take it for a clause or for nothing", () => {
    const rates = upliftCaseFrom(askedOf({ prices: [["Service", "Price now (£)", "Agreed uplift"], ["Day care", 20, 1], ["Night care", 30, "3%"], ["Respite", 40, 2]] }, { clause: "5%" }));
    expect(rates.upliftCase?.lines.map(({ name }) => name)).toEqual(["Night care"]);
    expect(rates.leftOut.map(({ words }) => words)).toEqual([
      "Prices!C2 shows “1”, which is not read as a rate: 1 could be 1%, 100% or an amount: type it with a % sign.",
      "Prices!C4 shows “2”, which is not read as a rate: 2 could be 2%, 200% or an amount: type it with a % sign.",
    ]);
    const shares = upliftCaseFrom(askedOf({ prices: [["Service", "Price now (£)", "Pay %", "Food %", "Other %"], ["Day care", 20, 70, 10, 20], ["Night care", 30, 70, 30, "TBC"], ["Respite", 40, 60, 20, 20]] }));
    expect(shares.upliftCase?.lines.map(({ name }) => name)).toEqual(["Day care", "Respite"]);
    expect(shares.leftOut.map(({ words }) => words)).toEqual([expect.stringMatching(/^Prices!E3 shows “TBC”, which is not read as a share: .*\.$/)]);
  });

  it("asks for a clause where no row has a way of its own, and not before", () => {
    const bare = [["Service", "Price now"], ["Day care", 50], ["Night care", 90]];
    expect(upliftCaseFrom(askedOf({ prices: bare })).problems).toEqual([{ field: FIELD.clause, words: expect.stringContaining("Enter the contract's clause"), missing: true }]);
    const { upliftCase, problems, method } = upliftCaseFrom(askedOf({ prices: bare }, { clause: "3%", base: "1/4/2024", review: "1/4/2025" }));
    expect(problems).toEqual([]);
    expect(upliftCase?.lines.map(({ base, review }) => `${isoDate(base.day)} ${isoDate(review.day)}`)).toEqual(Array(2).fill("2024-04-01 2025-04-01"));
    expect(method.onPaneDates).toBe(2);
    expect(upliftCase?.title).toBe("Prices from 1 April 2025");
  });

  it("suggests the dates of the list, else the latest April the figures reach", () => {
    expect(upliftCaseFrom(askedOf({ prices: WAYS })).method).toMatchObject({ baseText: "1 April 2025", reviewText: "1 April 2026", datesAs: "list" });
    const { method } = upliftCaseFrom(askedOf({ prices: [["Service", "Price now"], ["Day care", 50]] }));
    expect(method.datesAs).toBe("figures");
    expect(method.reviewText).toMatch(/^1 April 20\d\d$/);
    expect(method.figures.on("CPI", (method.review! - 200) as typeof method.review & number)).toBeGreaterThan(0);
  });

  it("keeps the account of the cells read, and how they were read", () => {
    const { upliftCase } = upliftCaseFrom(askedOf({ prices: priceRows() }));
    expect(upliftCase?.counts).toEqual({ read: 16, used: 6, fixed: 9, leftOut: 1 });
    expect(upliftCase?.readings).toContainEqual({ address: "Prices!B4", seen: "£54.75", became: "54.75", reason: expect.stringContaining("£54.75") });
  });
});

describe("what is typed in the pane", () => {
  it.each([
    ["a month for a date", { review: "April 2026" }, FIELD.review, "is a month and has no day"],
    ["a review before the price was set", { base: "1/4/2026", review: "1/4/2025" }, FIELD.review, "is not after the base date, 1 April 2026"],
    ["a clause with a word that is none", { clause: "CPI plus a bit" }, FIELD.clause, '"plus" at character 5'],
    ["a series that is not held", { clause: "AWE" }, FIELD.clause, "AWE"],
    ["no years", { years: "" }, FIELD.years, "Enter a whole number from 1 to 30."],
    ["too many years", { years: "31" }, FIELD.years, "“31” is not a number of years. Enter a whole number from 1 to 30."],
    ["part of a penny", { rounding: "up", multiple: "0.5" } as const, FIELD.multiple, "“0.5” is not a multiple of pence. Enter a whole number from 1 to 10,000"],
    ["an unreadable date to put prices in the money of", { realTerms: true, realDate: "then" }, FIELD.realDate, "“then” is not a date"],
    ["a measure of prices that is not there", { realTerms: true, realSeries: "AWE" }, FIELD.realSeries, "“AWE” is not one of the series"],
    ["an award that is no number", { bridge: true, award: "tbc", costLines: [{ name: "All", share: "100", driver: "3%", isPay: true }] }, FIELD.award, "“tbc” is not a percentage"],
  ])("is refused under its field: %s", (_, method, field, words) => {
    const { problems } = upliftCaseFrom(askedOfOne(20, { clause: "3%", ...method }));
    expect(problems).toEqual([{ field, words: expect.stringContaining(words), ...(words.startsWith("Enter") ? { missing: true } : {}) }]);
  });

  it("makes one price of it, to be uplifted by its clause", () => {
    const { upliftCase, problems } = upliftCaseFrom(askedOfOne(20, { clause: "3%", base: "1 April 2025", review: "1 April 2026", years: "2", rounding: "up" }));
    expect(problems).toEqual([]);
    expect(upliftCase).toMatchObject({
      title: "An hour from 1 April 2026",
      lines: [{ name: "An hour", place: null, price: { value: 20 }, by: { kind: "clause", clause: { text: "3%" } } }],
      years: 2,
      rounding: { kind: "up", multiple: { value: 4 } },
      bridge: null,
      own: null,
      counts: { read: 0 },
    });
  });

  it("asks for the price and the clause of one price only when it is asked to go on", () => {
    const { problems } = upliftCaseFrom({ ...askedOfOne(20), price: { figure: null, problem: undefined } });
    expect(problems.map(({ field, missing }) => [field, missing])).toEqual([[FIELD.price, true], [FIELD.clause, true]]);
  });
});

describe("figures beyond the end of a series", () => {
  it("are asked for by series, from where it ends to what is wanted, and are forecasts of the case", () => {
    const asked = askedOfOne(20, { clause: "NLW", base: "1 April 2025", review: "1 April 2026", years: "3" });
    const { method, upliftCase } = upliftCaseFrom(asked);
    expect(method.ends).toEqual([expect.objectContaining({ series: "NLW", timing: "in force", last: "2027-03-31", needed: "2028-04-01" })]);
    expect(upliftCase?.assumed).toEqual([]);
    const assumed = upliftCaseFrom({ ...asked, method: { ...asked.method, assumed: { NLW: "4" } } });
    expect(assumed.upliftCase?.assumed).toEqual([{ series: "NLW", yearly: { value: 0.04, origin: { kind: "typed" } } }]);
    expect(assumed.method.ends).toHaveLength(1);
    expect(upliftCaseFrom({ ...asked, method: { ...asked.method, assumed: { NLW: "lots" } } }).problems).toEqual([{ field: FIELD.assumed("NLW"), words: expect.stringContaining("“lots” is not a percentage") }]);
  });

  it("are asked for of the rate series a published rate is read from, and of the deflator", () => {
    const { method } = upliftCaseFrom(askedOfOne(20, { clause: "published(CPI[Sep])", base: "1 April 2025", review: "1 April 2026", years: "3", realTerms: true, realSeries: "RPI" }));
    expect(method.ends.map(({ series, measure }) => [series, measure])).toEqual([["CPI12M", "rate"], ["RPI", "index"]]);
  });

  it("are not asked for where the year wanted is held, nor of a clause that cannot be read", () => {
    expect(upliftCaseFrom(askedOfOne(20, { clause: "NLW", base: "1 April 2025", review: "1 April 2026", years: "1" })).method.ends).toEqual([]);
    expect(upliftCaseFrom(askedOf({ prices: [priceRows()[0]!, priceRows()[4]!] }, { years: "3" })).method.ends).toEqual([]);
  });

  it("come first from figures of the user's own", () => {
    const own = [["Series", "Period", "Value"], ["NLW", "2025-04-01", 12], ["NLW", "2026-04-01", 13], ["NLW", "2027-04-01", 14], ["NLW", "2028-04-01", 15]];
    const { method, upliftCase } = upliftCaseFrom({ ...askedOfOne(20, { clause: "NLW", base: "1 April 2025", review: "1 April 2026", years: "3" }), own: askedOf({ own }).own });
    expect(method.ends).toEqual([]);
    expect(upliftCase?.own).toMatchObject({ sheet: "Own", address: "A1:C5" });
    expect(upliftCase?.own?.rows).toHaveLength(5);
  });
});

describe("the bridge", () => {
  it("takes the cost lines of the sheet, with what drives each, and knows pay by its name", () => {
    const { upliftCase, method, problems } = upliftCaseFrom(askedOf({ prices: priceRows(), costs: costRows() }, { award: "2.5" }));
    expect(problems).toEqual([]);
    expect(method).toMatchObject({ bridge: true, costsIn: "sheet" });
    expect(upliftCase?.bridge).toMatchObject({
      lines: [
        { name: "Care worker pay", share: { value: 0.7, origin: { kind: "cell", sheet: "Costs", row: 1, column: 1 } }, driver: { text: "NLW" }, isPay: true },
        { name: "Travel", driver: { text: "published(CPI[Sep])" }, isPay: false },
        { name: "Office", driver: { text: "2%" }, isPay: false },
      ],
      award: { value: 0.025 },
      pay: null,
    });
  });

  it("makes shares of amounts, each still linked to its cell", () => {
    const costs = [["Cost line", "Amount (£)", "Driver"], ["Pay", 15, "NLW"], ["Other", 5, "2%"]];
    const { upliftCase } = upliftCaseFrom(askedOf({ prices: priceRows(), costs }));
    expect(upliftCase?.bridge?.lines.map(({ share }) => share.value)).toEqual([0.75, 0.25]);
    expect(upliftCase?.bridge?.lines[0]?.share.origin).toMatchObject({ kind: "cell", row: 1, column: 1, scale: 0.05 });
  });

  it("suggests what drives a line that says nothing, and takes what is typed for it", () => {
    const costs = [["Cost line", "Share of price"], ["Staff pay", 0.7], ["constructor", 0.3]];
    const suggested = upliftCaseFrom(askedOf({ prices: priceRows(), costs }));
    expect(suggested.method.costLines).toEqual([
      { name: "Staff pay", share: "70%", driver: "NLW", isPay: true, driverFromSheet: false },
      { name: "constructor", share: "30%", driver: "published(CPI[Sep])", isPay: false, driverFromSheet: false },
    ]);
    const typed = upliftCaseFrom(askedOf({ prices: priceRows(), costs }, { costDrivers: { constructor: "3%" }, costIsPay: { constructor: true } }));
    expect(typed.upliftCase?.bridge?.lines[1]).toMatchObject({ driver: { text: "3%" }, isPay: true });
  });

  it("does not hold back the prices where it cannot be worked out, and says why under its fields", () => {
    const { upliftCase, problems } = upliftCaseFrom(askedOfOne(20, { clause: "3%", bridge: true }));
    expect(upliftCase?.bridge).toBeNull();
    expect(fields(problems)).toEqual([FIELD.costShare(0), FIELD.costShare(1)]);
    expect(problems.every(({ missing }) => missing)).toBe(true);
    const costs = [["Cost line", "Share of price", "Driver"], ["Pay", 0.7, "wages"], ["Other", "tbc", "2%"]];
    const sheet = upliftCaseFrom(askedOf({ prices: priceRows(), costs }));
    expect(sheet.problems).toEqual([
      { field: FIELD.costDriver(0), words: expect.stringMatching(/^In Costs!C2: .*"wages" at character 1 is not a series/) },
      { field: FIELD.cost(1), words: "Other has no share: Costs!B3 shows “tbc”. Enter a figure there." },
    ]);
  });

  it("takes what an hour is made of, the one price being its price", () => {
    const payData = { fee: null, nonPay: "4.20", onCost: "14.5", paidHours: "1.25", surplus: "3", surplusOn: "price" } as const;
    const costLines = [{ name: "All", share: "100", driver: "3%", isPay: true }];
    const { upliftCase, problems } = upliftCaseFrom(askedOfOne(20, { clause: "3%", bridge: true, costLines, pay: true, payData }));
    expect(problems).toEqual([]);
    expect(upliftCase?.bridge?.pay).toMatchObject({ fee: { value: 20 }, nonPayCost: { value: 4.2 }, onCostRate: { value: 0.145 }, paidHoursPerContactHour: { value: 1.25 }, surplus: { value: 0.03 }, surplusOn: "price" });
    const wrong = upliftCaseFrom(askedOfOne(20, { clause: "3%", bridge: true, costLines, pay: true, payData: { ...payData, paidHours: "0.8", surplus: "" } }));
    expect(fields(wrong.problems)).toEqual([FIELD.paidHours, FIELD.surplus]);
  });
});
