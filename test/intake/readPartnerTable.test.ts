import { readBudgetTable } from "../../src/intake/readBudgetTable";
import { readPartnerTable } from "../../src/intake/readPartnerTable";
import type { PartnerTable } from "../../src/intake/reading";
import { blockOf, type LiteralCell } from "./_block";

const words = (table: PartnerTable): string => table.remarks.map((remark) => remark.words).join("\n");
const roles = (table: PartnerTable): readonly string[] => table.columns.map(({ role }) => role);
const lines = (table: PartnerTable): readonly (readonly (string | number | null)[])[] =>
  table.partners.map(({ name, figures }) => [name, ...[...figures.values()].map(({ value }) => value)]);

describe("Staffordshire, Stoke and probation share 58 / 17 / 25", () => {
  const rows: LiteralCell[][] = [
    ["Section 75 agreement 2025-26: partners to the pool"],
    [],
    ["Partner organisation", "Agreed share %", "Population", "Deprivation index", "2024-25 contribution (£000)", "In-kind (£)", "Paid to date", "Contact"],
    ["Staffordshire", 58, "1,100,000", 1.2, "£1,200", 1000, "n/a", "A Smith"],
    ["Stoke", 17, 260_000, 1.6, 300, "", 20, "B Jones"],
    ["Probation ", 25, 1, 1, 400, "(20)", 30, "C Brown"],
    ["Total", 100, 1_360_001, "", 1900, 980, 50, ""],
    ["Source: agreement, schedule 2"],
  ];
  const table = readPartnerTable(blockOf(rows, { sheet: "Partners", row: 4, column: 1 }));

  test("columns are matched by their words", () => {
    expect(roles(table)).toEqual(["partner", "share", "indicator", "indicator", "previous", "in kind", "paid", "ignore"]);
  });
  test("each partner has its figures by the sheet's columns: shares as fractions, money in pounds", () => {
    expect(lines(table)).toEqual([
      ["Staffordshire", 0.58, 1_100_000, 1.2, 1_200_000, 1000, null],
      ["Stoke", 0.17, 260_000, 1.6, 300_000, null, 20],
      ["Probation", 0.25, 1, 1, 400_000, -20, 30],
    ]);
    expect([...(table.partners[0]?.figures.keys() ?? [])]).toEqual([2, 3, 4, 5, 6, 7]);
    expect(table.partners[1]?.place).toEqual({ sheet: "Partners", row: 8, column: 1 });
    expect(table.partners[1]?.figures.get(2)).toEqual({ place: { sheet: "Partners", row: 8, column: 2 }, seen: "17", outcome: "fixed", value: 0.17, reason: "17 read as 17%: the heading says %", scale: 0.01 });
  });
  test("a column in thousands says so", () => { expect(words(table)).toContain("“2024-25 contribution (£000)” is multiplied by 1,000"); });
  test("read = used + fixed + left out: four lines of six columns", () => {
    // Fixed: three shares, two texts with separators or pounds, one in brackets. Left out: the total's six, n/a and a blank.
    expect(table.counts).toEqual({ read: 24, used: 10, fixed: 6, leftOut: 8 });
    expect(table.cells).toHaveLength(24);
  });
  test("the totals foot, shares included", () => {
    expect(table.footings.map(({ stated, added, holds }) => [stated, added, holds])).toEqual([[1, 1, true], [1_360_001, 1_360_001, true], [1_900_000, 1_900_000, true], [980, 980, true], [50, 50, true]]);
  });
  test("a share out by half a point is found", () => {
    const slipped = readPartnerTable(blockOf(rows.map((row) => (row[0] === "Total" ? ["Total", 99.5, ...row.slice(2)] : row))));
    expect(slipped.footings[0]).toMatchObject({ holds: false, difference: -0.005 });
  });
});

test.each<[string, PartnerTable["columns"][number]["role"]]>([
  ["Share", "share"], ["%", "share"], ["Agreed %", "share"], ["Percentage split", "share"], ["Proportion", "share"],
  ["Share (£)", "weight"], ["Weighting", "weight"], ["Weight", "weight"], ["Population", "indicator"], ["Weighted population", "indicator"], ["Need index", "indicator"], ["IMD score", "indicator"], ["Referrals", "indicator"], ["65+", "indicator"],
  ["2024-25 contribution", "previous"], ["Contribution 2024/25", "previous"], ["Last year", "previous"], ["2024-25", "previous"], ["Prior year £", "previous"],
  ["In kind", "in kind"], ["In-kind contribution", "in kind"], ["Paid", "paid"], ["Payments to date", "paid"], ["Shoe size", "ignore"],
])("a heading of %s is %s", (heading, role) => {
  expect(roles(readPartnerTable(blockOf([["Partner", heading], ["A", 0.5], ["B", 0.5]])))[1]).toBe(role);
});

test("a column that matches nothing is said, and a person can say what it is", () => {
  const block = blockOf([["Who", "Foo", "Share"], ["A", 5, 0.5], ["B", 7, 0.5]]);
  expect(words(readPartnerTable(block))).toContain("“Foo” was not matched to anything");
  const chosen = readPartnerTable(block, { roles: new Map([[1, "weight"], [2, "ignore"]]) });
  expect(roles(chosen)).toEqual(["partner", "weight", "ignore"]);
  expect(lines(chosen)).toEqual([["A", 5], ["B", 7]]);
  expect(chosen.counts.read).toBe(2);
});

test("the same numbers as shares are asked about and as weights are taken", () => {
  const block = blockOf([["Partner", "Share"], ["A", 5], ["B", 3], ["C", 1]]);
  expect(readPartnerTable(block).counts).toEqual({ read: 3, used: 0, fixed: 0, leftOut: 3 });
  expect(lines(readPartnerTable(block, { roles: new Map([[1, "weight"]]) }))).toEqual([["A", 5], ["B", 3], ["C", 1]]);
});

test("a percentage among plain weights is left out; weights that are all percentages are taken", () => {
  expect(readPartnerTable(blockOf([["Partner", "Weighting"], ["A", "12%"], ["B", 12]])).cells.map(({ value }) => value)).toEqual([null, 12]);
  expect(readPartnerTable(blockOf([["Partner", "Weighting"], ["A", "12%"], ["B", "88%"]])).cells.map(({ value }) => value)).toEqual([0.12, 0.88]);
});

test("the column of partners need not be the first, nor be headed", () => {
  expect(lines(readPartnerTable(blockOf([["Ref", "Share", "Authority"], [101, 0.4, "Essex"], [102, 0.6, "Thurrock"]])))).toEqual([["Essex", 0.4], ["Thurrock", 0.6]]);
  expect(lines(readPartnerTable(blockOf([["", "Share"], ["Essex", 0.4], ["Thurrock", 0.6]])))).toEqual([["Essex", 0.4], ["Thurrock", 0.6]]);
});

test("a name with nothing in any of several columns is a section, and is said; with a share to come it is a partner", () => {
  const table = readPartnerTable(blockOf([["Organisation", "Share", "Paid"], ["NHS bodies"], ["A", "40%", 400], ["Councils"], ["B", "n/a", ""], ["C", "60%", 100]]));
  expect(table.partners.map(({ name }) => name)).toEqual(["A", "B", "C"]);
  expect(words(table)).toContain("Rows 2 and 4 have names and no figures: not read as partners.");
  expect(readPartnerTable(blockOf([["Partner", "Share"], ["A", 0.4], ["B", ""], ["C", 0.6], ["Health:", ""], ["D", 0]])).partners.map(({ name }) => name)).toEqual(["A", "B", "C", "D"]);
});

test("from a sheet with a budget too, the list of partners is read", () => {
  const budget: LiteralCell[][] = [["Month", "A", "B"], ["Apr-25", 1, 2], ["May-25", 3, 4], ["Jun-25", 5, 6], ["Jul-25", 7, 8], ["Aug-25", 9, 10]];
  const block = blockOf([...budget, [], ["Partner", "Share", "Paid"], ["X", 0.6, 10], ["Y", 0.4, 20]], { row: 10 });
  const table = readPartnerTable(block);
  expect(table.partners.map(({ name }) => name)).toEqual(["X", "Y"]);
  expect(table.headingRows).toEqual([17, 17]);
  expect(words(table)).toContain("Another table at A11:C17 was not read");
  expect(readBudgetTable(block)).toMatchObject({ layout: "months down", headingRows: [10, 10], counts: { read: 10, used: 10, fixed: 0, leftOut: 0 } });
});

test("lines with no name are left out with the reason", () => {
  const table = readPartnerTable(blockOf([["Partner", "Share", "Paid"], ["A", 0.4, 1], ["", 0.3, 7], ["D", 0.3, 9]]));
  expect(table.partners.map(({ name }) => name)).toEqual(["A", "D"]);
  expect(table.cells.filter(({ place }) => place.row === 2).map(({ reason }) => reason)).toEqual(["no partner is named beside it", "no partner is named beside it"]);
});

test("a partner whose share equals the others' sum is asked about, never dropped", () => {
  const table = readPartnerTable(blockOf([["Partner", "Share", "Population"], ["A", "25%", 100], ["B", "25%", 200], ["C", "50%", 300]]));
  expect(table.partners.map(({ name }) => name)).toEqual(["A", "B", "C"]);
  expect(words(table)).toContain("Row 4, “C”, equals the sum of the rows above it");
});

test("a line with no name that adds up, and one called All partners, are totals", () => {
  for (const label of ["", "All partners", "Pool"]) {
    expect(readPartnerTable(blockOf([["Partner", "Weighting"], ["A", 1], ["B", 2], [label, 3]])).partners).toHaveLength(2);
  }
});

test("a partner called Total Care Ltd is a partner", () => {
  expect(readPartnerTable(blockOf([["Provider", "Share"], ["Total Care Ltd", 0.4], ["Acme", 0.6]])).partners).toHaveLength(2);
});

test("partners across the sheet are pointed out", () => {
  expect(words(readPartnerTable(blockOf([["", "Essex", "Thurrock"], ["Share %", 58, 42], ["Population", 5, 6]])))).toContain("The partners seem to run across the sheet");
});

test("two columns with one heading are named with their letters", () => {
  expect(words(readPartnerTable(blockOf([["Partner", "Paid", "paid "], ["A", 1, 2], ["B", 3, 4]])))).toContain("Columns B to C have the same heading, “Paid”");
});

test("an empty column with a heading is not read and is said", () => {
  const table = readPartnerTable(blockOf([["Partner", "Share", "In kind"], ["A", 0.5, ""], ["B", 0.5, ""]]));
  expect(table.counts.read).toBe(2);
  expect(words(table)).toContain("“In kind” has nothing under it: not read.");
});

test("thirds typed to as many places as Excel shows are fractions", () => {
  const table = readPartnerTable(blockOf([["Partner", "Share"], ["A", 1 / 3], ["B", 1 / 3], ["C", 1 / 3]]));
  expect(table.cells.every(({ outcome, value }) => outcome === "used" && value === 1 / 3)).toBe(true);
});
