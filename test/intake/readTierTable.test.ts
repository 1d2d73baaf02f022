import { readTierTable, type TierTable } from "../../src/intake/readTierTable";
import { blockOf, type LiteralCell } from "./_block";

const NAMES = ["Northshire", "Eastmere Borough", "Harbour Trust"];
const percent = (value: number): LiteralCell => ({ value, format: "0%" });
const HEADINGS = ["Tier", "Up to (£)", ...NAMES];
const lines = ({ tiers }: TierTable) => tiers.map(({ edge, shares }) => [edge?.value ?? null, ...shares.map((share) => share?.value ?? null)]);
const reasons = ({ cells }: TierTable) => cells.filter(({ outcome }) => outcome !== "used").map(({ seen, reason }) => `${seen}: ${reason}`);

const plain = (): LiteralCell[][] => [
  ["Who bears an over- or underspend"], [],
  HEADINGS,
  ["First", 10000, percent(0.5), percent(0.3), percent(0.2)],
  ["Above", "", percent(0.7), percent(0.15), percent(0.15)],
];

test("a tier and an edge, then a column a partner; the last edge blank", () => {
  const table = readTierTable(blockOf(plain()), NAMES);
  expect(lines(table)).toEqual([[10000, 0.5, 0.3, 0.2], [null, 0.7, 0.15, 0.15]]);
  expect(table.missing).toEqual([]);
  expect(table.tiers[0]?.edge?.place).toEqual({ sheet: "Sheet1", row: 3, column: 1 });
  expect(table.tiers[1]?.shares[2]?.place).toEqual({ sheet: "Sheet1", row: 4, column: 4 });
  expect(table.counts).toEqual({ read: 8, used: 7, fixed: 0, leftOut: 1 });
  expect(reasons(table)).toEqual([": the last tier has no upper edge"]);
  expect(table.headingRows).toEqual([2, 2]);
});

test("the edge in the first column, and partners in another order", () => {
  const table = readTierTable(blockOf([["Variance up to", "Harbour Trust", "Northshire", "Eastmere Borough"], ["£10,000", "20%", "50%", "30%"], ["£25,000", 0.1, 0.6, 0.3], ["No limit", 0, 1, 0]]), NAMES);
  expect(lines(table)).toEqual([[10000, 0.5, 0.3, 0.2], [25000, 0.6, 0.3, 0.1], [null, 1, 0, 0]]);
  expect(table.tiers[0]?.edge).toMatchObject({ outcome: "fixed", fromText: true });
});

test("figures of tiers that are counted are not taken for edges, and one tier needs none", () => {
  expect(lines(readTierTable(blockOf([HEADINGS, [1, 500, 1, 0, 0], [2, "", 0, 0, 1]]), NAMES))).toEqual([[500, 1, 0, 0], [null, 0, 0, 1]]);
  expect(lines(readTierTable(blockOf([["Tier", ...NAMES], [1, 0.5, 0.25, 0.25]]), NAMES))).toEqual([[null, 0.5, 0.25, 0.25]]);
});

test("bare percent points are read by the whole they make, row by row", () => {
  const table = readTierTable(blockOf([HEADINGS, ["A", 5, 50, 30, 20], ["B", "", 100, 0, 0]]), NAMES);
  expect(lines(table)).toEqual([[5, 0.5, 0.3, 0.2], [null, 1, 0, 0]]);
  expect(table.tiers[0]?.shares[0]).toMatchObject({ outcome: "fixed", scale: 0.01, reason: "50 read as 50%: the shares come to 100" });
});

test("edges in thousands are in pounds", () => {
  expect(readTierTable(blockOf([["Up to (£000)", ...NAMES], [10, 1, 0, 0], ["", 0, 1, 0]]), NAMES).tiers[0]?.edge).toMatchObject({ value: 10000, scale: 1000 });
});

test("names are matched though case, spaces, a % sign, accents or Ltd differ; a partner without a column is named", () => {
  const table = readTierTable(blockOf([["Up to", "NORTHSHIRE ", "Eastmere Borough (%)", "Harbour Trust Ltd"], ["", 0.5, 0.3, 0.2]]), NAMES);
  expect(table.missing).toEqual([]);
  expect(lines(table)).toEqual([[null, 0.5, 0.3, 0.2]]);
  const short = readTierTable(blockOf([["Up to", "Northshire", "Eastmere Borough", "Westmere"], ["", 0.5, 0.3, 0.2]]), NAMES);
  expect(short.missing).toEqual(["Harbour Trust"]);
  expect(short.remarks.map(({ words }) => words)).toEqual(["The column “Westmere” is headed with no partner's name: not read."]);
});

test("a cell that is no share or no edge is left out with the reason", () => {
  const table = readTierTable(blockOf([HEADINGS, ["First", "TBC", percent(0.5), "n/a", percent(0.5)], ["Above", "", percent(58), 0.3, 0.2]]), NAMES);
  expect(lines(table)).toEqual([[null, 0.5, null, 0.5], [null, null, 0.3, 0.2]]);
  expect(reasons(table)).toEqual([
    "TBC: “TBC” stands where a figure is not known: enter the figure, or 0 if it means nothing",
    "n/a: “n/a” stands where a figure is not known: enter the figure, or 0 if it means nothing",
    ": the last tier has no upper edge", "58: 5800% is more than the whole: check the figure and its % sign",
  ]);
});

test("nothing, a budget, or no partner's name at all is no table of tiers", () => {
  expect(readTierTable(blockOf([]), NAMES)).toMatchObject({ tiers: [], missing: NAMES, counts: { read: 0 } });
  expect(readTierTable(blockOf([["Month", "Housing"], ["Apr-25", 10], ["May-25", 20]]), NAMES)).toMatchObject({ tiers: [], missing: NAMES });
  expect(readTierTable(blockOf(plain()), [])).toMatchObject({ tiers: [], missing: [] });
});

test("a hidden tier is read and said", () => {
  expect(readTierTable(blockOf(plain(), { hiddenRows: [3] }), NAMES).remarks.map(({ words }) => words)).toEqual(["Row 4 is hidden or filtered out: the figures there are counted."]);
});
