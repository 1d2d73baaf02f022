import { readLedger } from "../../src/intake/readLedger";
import { blockOf, dateCell, serialOf, type LiteralCell } from "./_block";

const day = dateCell(serialOf(2025, 4, 1), "", "dd/mm/yyyy");

/** Headings as finance systems and finance teams write them, two lines, and the columns read by their headings. */
test.each<[string, LiteralCell[], LiteralCell[], LiteralCell[], Readonly<Record<string, string>>]>([
  ["codes that look like dates, and a name beside them", ["Company code", "Fiscal year", "Posting period", "Cost element", "Cost element descr.", "Cost Center", "Name", "Val/COArea Crcy", "Document no", "Quantity"],
    [1000, 2025, 1, 510_000, "Salaries", 41_001, "Outreach", 120.5, 90_001, 1], [1000, 2025, 2, 520_000, "Rent", 41_002, "Refuge", 80.25, 90_002, 0],
    { code: "Cost Center", centre: "Name", line: "Cost element descr.", amount: "Val/COArea Crcy" }],
  ["short headings with names in a column of their own", ["Period", "Account", "Account (T)", "CostC", "CostC (T)", "Text", "Amount", "Cur. amount", "TransNo"],
    [202_501, 4010, "Salaries", 210, "Outreach", "Apr payroll", 120.5, 120.5, 7001], [202_502, 4020, "Rent", 220, "Refuge", "Rent", 80.25, 80.25, 7002],
    { code: "CostC", centre: "CostC (T)", line: "Account (T)", amount: "Amount" }],
  ["debits and credits with a tracking category", ["Date", "Account Code", "Account", "Description", "Reference", "Debit", "Credit", "Gross", "Tax", "Region"],
    [day, 400, "Salaries", "Apr", "JN1", 120.5, null, 120.5, 0, "North"], [day, 410, "Rent", "Apr", "JN2", null, 80.25, -80.25, 0, "South"],
    { centre: "Region", line: "Account", amount: "Debit", credit: "Credit" }],
  ["net, tax and gross by department", ["No.", "Type", "Date", "N/C", "Dept", "Details", "Net", "Tax", "Gross"], [1, "PI", day, 7000, "Outreach", "Wages", 120.5, 0, 120.5], [2, "PI", day, 7100, "Refuge", "Rent", 80.25, 16.05, 96.3],
    { centre: "Dept", line: "Details", amount: "Net" }],
  ["a running balance beside the amount", ["Date", "Transaction type", "Num", "Name", "Class", "Memo/Description", "Split", "Amount", "Balance"], [day, "Bill", 12, "Acme", "Outreach", "Rent", "Bank", 120.5, 120.5], [day, "Bill", 13, "Bell", "Refuge", "Food", "Bank", 80.25, 200.75],
    { centre: "Class", line: "Name", amount: "Amount" }],
  ["a budget monitoring report", ["Cost Centre", "Cost Centre Description", "Subjective Code", "Subjective Description", "Full Year Budget", "Budget to date", "Actual to date", "Variance", "Forecast outturn"],
    ["A1001", "Outreach", 1000, "Salaries", 120.5, 60, 61, 1, 121], ["A1002", "Refuge", 2000, "Rent", 80.25, 40, 41, 1, 81],
    { code: "Cost Centre", centre: "Cost Centre Description", line: "Subjective Description", amount: "Full Year Budget" }],
  ["journals with codes and names", ["Cost Centre Code", "Cost Centre Name", "Account Code", "Account Name", "Journal", "Accounted Dr", "Accounted Cr"], [1001, "Outreach", 1000, "Salaries", "J1", 120.5, null], [1002, "Refuge", 2000, "Rent", "J2", null, 80.25],
    { code: "Cost Centre Code", centre: "Cost Centre Name", line: "Account Name", amount: "Accounted Dr", credit: "Accounted Cr" }],
  ["a trial balance", ["Account", "Name", "Dr", "Cr"], [1000, "Salaries", 120.5, null], [2000, "Rent", 80.25, null], { line: "Name", amount: "Dr", credit: "Cr" }],
])("%s", (_, headings, first, second, expected) => {
  const { columns } = readLedger(blockOf([headings, first, second]));
  expect(Object.fromEntries(columns.filter(({ role }) => role !== "ignore").map(({ role, heading }) => [role, heading]))).toEqual(expected);
});

test("without headings the column that repeats itself is the cost centres'", () => {
  const table = readLedger(blockOf([["Salaries", "Management", 12.5], ["Rent", "Finance", 80.25], ["Audit", "Finance", 3]]));
  expect([table.columns.map(({ role }) => role), table.centres]).toEqual([["line", "centre", "amount"], ["Management", "Finance"]]);
});

test("cost centres across the sheet are taken as their total, and what to do is said", () => {
  const table = readLedger(blockOf([["Cost line", "Management", "Outreach", "Total"], ["Salaries", 1, 2, 3], ["Rent", 4, 5, 9]]));
  expect([...table.amounts]).toEqual([3, 9]);
  expect(table.remarks.map(({ words }) => words)).toContain("If the cost centres run across the sheet, put them down a column, with a row for each amount.");
});
