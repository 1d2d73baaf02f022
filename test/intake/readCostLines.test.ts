import type { CostLineTable } from "../../src/intake/priceReading";
import { costLineShares, readCostLines } from "../../src/intake/readCostLines";
import { blockOf, type BlockOptions, type LiteralCell } from "./_block";

const words = (table: CostLineTable): string => table.remarks.map((remark) => remark.words).join("\n");
const roles = (table: CostLineTable): readonly string[] => table.columns.map(({ role }) => role);
const read = (rows: readonly (readonly LiteralCell[])[], options: BlockOptions = {}): CostLineTable => readCostLines(blockOf(rows, options));
const percent = (value: number, text: string): LiteralCell => ({ value, format: "0%", text });

describe("shares of a price and what drives each", () => {
  const table = read([
    ["What an hour of home care is made of"],
    [],
    ["Cost line", "Share %", "Driver", "Contribution"],
    ["Care worker pay", 64, "NLW", "4.3%"],
    ["On-costs", 9, "NLW", "0.6%"],
    ["Travel", "7.5", "CPI[Sep]", "0.1%"],
    ["Overheads", 15, "published(CPI[Sep])", ""],
    ["Surplus", 4.5, percent(0.0347, "3%"), ""],
    ["Total", 100, "", "5.0%"],
  ], { sheet: "Lines", row: 2, column: 1 });

  test("columns are matched, and what is worked out from them is left", () => {
    expect(roles(table)).toEqual(["line", "share", "driver", "ignore"]);
    expect(table.headingRows).toEqual([4, 4]);
  });
  test("each line has its share as a fraction and its driver in words, every digit of a percentage kept", () => {
    expect(table.lines.map(({ name, share, driver }) => [name, share?.value, driver?.text])).toEqual([
      ["Care worker pay", 0.64, "NLW"], ["On-costs", 0.09, "NLW"], ["Travel", 0.075, "CPI[Sep]"], ["Overheads", 0.15, "published(CPI[Sep])"], ["Surplus", 0.045, "3.47%"],
    ]);
    expect(table.lines[0]).toMatchObject({ place: { sheet: "Lines", row: 5, column: 1 }, amount: null, rate: null });
    expect(table.lines[0]?.share).toMatchObject({ outcome: "fixed", scale: 0.01, reason: "64 read as 64%: the heading says %" });
  });
  test("the total foots and is no line; every share is counted once", () => {
    expect(table.counts).toEqual({ read: 6, used: 0, fixed: 5, leftOut: 1 });
    expect(table.footings).toMatchObject([{ label: "Total", stated: 1, added: 1, holds: true }]);
    expect(costLineShares(table)).toEqual([0.64, 0.09, 0.075, 0.15, 0.045]);
  });
});

test("amounts become shares of what they add up to, and the price they come to is no line", () => {
  const table = read([["Cost element", "£ per hour", "Index"], ["Pay", 13.2, "NLW"], ["Mileage", "£1.10", "CPI"], ["Office", 3.7, "3%"], ["Price per hour", 18, ""]]);
  expect(roles(table)).toEqual(["line", "amount", "driver"]);
  expect(table.lines.map(({ name, amount }) => [name, amount?.value])).toEqual([["Pay", 13.2], ["Mileage", 1.1], ["Office", 3.7]]);
  expect(table.totals).toEqual([{ axis: "row", index: 4, label: "Price per hour", how: "arithmetic" }]);
  // 13.2 ÷ 18, 1.1 ÷ 18, 3.7 ÷ 18.
  const shares = costLineShares(table);
  [13.2 / 18, 1.1 / 18, 3.7 / 18].forEach((share, at) => { expect(shares[at]).toBeCloseTo(share, 14); });
});

test("a price that the lines do not come to stays a line, so that nothing is lost", () => {
  expect(read([["Cost line", "£", "Driver"], ["Pay", 13, "NLW"], ["Other", 4, "CPI"], ["Fee", 18, "CPI"]]).lines.map(({ name }) => name)).toEqual(["Pay", "Other", "Fee"]);
});

test("a total with no name, and one that is out by a penny", () => {
  const table = read([["Cost line", "Amount", "Driver"], ["Pay", 13, "NLW"], ["Other", 4, "CPI"], ["", 17, ""]]);
  expect(table.lines).toHaveLength(2);
  const slipped = read([["Cost line", "Amount", "Driver"], ["Pay", 13, "NLW"], ["Other", 4, "CPI"], ["Total", 17.01, ""]]);
  expect(slipped.footings).toMatchObject([{ holds: false, difference: 0.01 }]);
});

test("changes agreed in figures stand beside shares as fractions", () => {
  const table = read([["Item", "Share", "Change"], ["Pay", 0.7, "6.7%"], ["Other", 0.3, 0.017]]);
  expect(roles(table)).toEqual(["line", "share", "rate"]);
  expect(table.lines.map(({ share, rate }) => [share?.value, rate?.value])).toEqual([[0.7, 0.067], [0.3, 0.017]]);
});

test.each<[string, LiteralCell, CostLineTable["columns"][number]["role"]]>([
  ["Share", 0.5, "share"], ["% of price", 50, "share"], ["Weighting", 0.5, "share"], ["Proportion", 0.5, "share"], ["£", 9, "amount"], ["Cost per hour", 9, "amount"], ["Annual cost", 900, "amount"], ["Amount (£)", 9, "amount"],
  ["Driver", "CPI", "driver"], ["Indexed by", "CPI", "driver"], ["Inflation measure", "CPI", "driver"], ["Moves with", "NLW", "driver"], ["Uplift", 0.03, "rate"], ["Change %", 3, "rate"], ["Shoe size", "big", "ignore"],
])("a heading of %s over %j is %s", (heading, cell, role) => {
  const beside: LiteralCell[] = role === "share" || role === "amount" ? [] : ["Share"];
  const table = read([["Cost line", ...beside, heading], ["Pay", ...beside.map(() => 0.5), cell], ["Other", ...beside.map(() => 0.5), cell]]);
  expect(table.columns.at(-1)?.role).toBe(role);
});

test("a person may say what a column is, and which rows are headings", () => {
  const block = blockOf([["Cost line", "Foo", "Bar"], ["Pay", 70, 7], ["Other", 30, 3]]);
  const table = readCostLines(block, { roles: new Map([[1, "share"], [2, "amount"]]) });
  expect(roles(table)).toEqual(["line", "share", "amount"]);
  expect(table.lines.map(({ share, amount }) => [share?.value, amount?.value])).toEqual([[0.7, 7], [0.3, 3]]);
  expect(readCostLines(block, { headingRows: [1, 1], roles: new Map([[1, "amount"]]) }).lines.map(({ name }) => name)).toEqual(["Other"]);
  expect(words(readCostLines(block))).toContain("No column of shares or amounts was found: choose the column that holds them.");
  const twice = readCostLines(block, { roles: new Map([[1, "share"], [2, "share"]]) });
  expect(roles(twice)).toEqual(["line", "share", "ignore"]);
  expect(words(twice)).toContain("Only one column can be the share: “Bar” is not read.");
});

test("the only column of figures is a share where it makes a whole, else an amount", () => {
  expect(roles(read([["Cost line", "x"], ["Pay", 70], ["Other", 30]]))).toEqual(["line", "share"]);
  expect(roles(read([["Cost line", "x"], ["Pay", 70], ["Other", 31]]))).toEqual(["line", "amount"]);
  expect(roles(read([["Cost line", "x"], ["Pay", 0.7], ["Other", 0.2]]))).toEqual(["line", "share"]);
});

test("mess is left out with its reason, and a line keeps its place", () => {
  const table = read([["Cost line", "Share", "Driver"], ["Pay", "TBC", "NLW"], ["Other", 0.4, ""], ["", 0.1, "CPI"], ["Notes to follow", "", ""]]);
  expect(table.lines.map(({ name, share, driver }) => [name, share?.value, driver?.text])).toEqual([["Pay", null, "NLW"], ["Other", 0.4, ""]]);
  expect(table.cells.map(({ reason }) => reason)).toContain("no cost line is named beside it");
  expect(costLineShares(table)).toEqual([null, 0.4]);
});

test("amounts under £000 are pounds", () => {
  const table = read([["Budget of the contract (£000)"], [], ["Cost line", "Annual cost", "Driver"], ["Pay", 130, "NLW"], ["Other", 40, "CPI"]]);
  expect(table.lines.map(({ amount }) => amount?.value)).toEqual([130_000, 40_000]);
  expect(words(table)).toContain("“Annual cost” is multiplied by 1,000, as the headings say, and shown in pounds.");
});

test("nothing, words alone, no names, and amounts that come to nothing", () => {
  expect(words(read([]))).toContain("There is nothing in these cells: choose the cells that hold the cost lines.");
  expect(read([["x"]]).lines).toEqual([]);
  expect(read([["Share", "Driver"], [0.4, "CPI"], [0.6, "NLW"]]).lines.map(({ name }) => name)).toEqual(["Row 2", "Row 3"]);
  const none = read([["Cost line", "Amount", "Driver"], ["Pay", 5, "NLW"], ["Grant", -5, "CPI"]]);
  expect(costLineShares(none)).toEqual([null, null]);
  expect(words(read([["Cost line", "Driver"], ["Pay", "NLW"], ["Other", "CPI"]]))).not.toBe("");
});

test("of several columns for one role the latest is read, and the others are said", () => {
  const table = read([["Cost line", "Cost last year", "Cost this year", "Driver"], ["Pay", 10, 11, "NLW"], ["Other", 5, 6, "CPI"]]);
  expect(roles(table)).toEqual(["line", "ignore", "amount", "driver"]);
  expect(words(table)).toContain("“Cost last year” could be the amount too: “Cost this year” is read.");
  expect(roles(read([["Cost line", "2023-24 £", "2024-25 £", "Driver"], ["Pay", 10, 11, "NLW"], ["Other", 5, 6, "CPI"]]))).toEqual(["line", "ignore", "amount", "driver"]);
});

test("a driver is known by what it says where its heading is silent, and a line in the list twice is said", () => {
  const table = read([["What", "Share", "Per"], ["Pay", "60%", "NLW"], ["Pay", "10%", "NLW"], ["Other", "30%", "CPI[Sep]"]]);
  expect(roles(table)).toEqual(["line", "share", "driver"]);
  expect(words(table)).toContain("“Pay” is in rows 2 to 3: check that each line is meant.");
});
