import type { LotsRole, LotsTable } from "../../../src/intake/savings/lotsReading";
import { readLots } from "../../../src/intake/savings/readLots";
import { blockOf, type BlockOptions, type LiteralCell } from "../_block";
import { faults } from "./_accounts";

type Rows = readonly (readonly LiteralCell[])[];
const read = (rows: Rows, options: BlockOptions = {}): LotsTable => readLots(blockOf(rows, options));
const words = ({ remarks }: LotsTable): string => remarks.map((remark) => remark.words).join("\n");
const values = ({ lines }: LotsTable) => lines.map(({ name, annual }) => [name, annual?.value ?? null]);
const roles = ({ columns }: LotsTable): readonly LotsRole[] => columns.map(({ role }) => role);

describe("a table of lots as a council keeps it", () => {
  const table = read([
    ["Supported living framework"], [],
    ["Lot", "Area", "Annual value (£)", "Value over 4 years (£)", "Notes"],
    ["Lot 1", "North", 48_000, 192_000, "as now"],
    ["Lot 2", "South", "£22,000", 88_000, null],
    ["Lot 3", "Call-offs", "tbc", null, "cannot be estimated"],
    ["Total", null, 70_000, 280_000, null],
  ], { row: 2, column: 1, sheet: "Lots" });

  test("the name, and the value of a year and not of the term", () => {
    expect(roles(table)).toEqual(["lot", "ignore", "annual", "ignore", "ignore"]);
    expect(values(table)).toEqual([["Lot 1", 48_000], ["Lot 2", 22_000], ["Lot 3", null]]);
  });

  test("each with its cell, read, fixed or left out; the total against them", () => {
    expect(table.lines.map(({ annual }) => [annual?.outcome, annual?.place])).toEqual([["used", { sheet: "Lots", row: 5, column: 3 }], ["fixed", { sheet: "Lots", row: 6, column: 3 }], ["left out", { sheet: "Lots", row: 7, column: 3 }]]);
    expect(table.lines[2]?.annual?.reason).toContain("tbc");
    expect(table.footings).toEqual([expect.objectContaining({ label: "Total", stated: 70_000, holds: true })]);
    expect(faults(table)).toEqual([]);
  });
});

test.each<[string, string, Rows, Rows]>([
  ["pounds under £000", "Annual value (£000)", [["A", 48], ["B", 22]], [["A", 48_000], ["B", 22_000]]],
  ["a value before VAT", "Contract value p.a. (excluding VAT)", [["A", 48]], [["A", 48]]],
  ["a first year", "Year 1 cost", [["A", 48]], [["A", 48]]],
  ["nothing below zero", "Annual value", [["A", -48], ["B", 22]], [["A", null], ["B", 22]]],
  ["any one column of money", "Figure", [["A", 48], ["B", 22]], [["A", 48], ["B", 22]]],
  ["one lot", "Annual value", [["A", 48]], [["A", 48]]],
])("%s", (_, heading, rows, wanted) => {
  const table = read([["Lot", heading], ...rows]);
  expect(values(table)).toEqual(wanted);
  expect(faults(table)).toEqual([]);
});

test.each(["Value over the term", "Whole-life value (£)", "Value including VAT (£)", "Monthly cost (£)", "Cost per week"])("no value of a year is made of “%s”", (heading) => {
  const table = read([["Lot", heading], ["North", 48_000], ["South", 22_000]]);
  expect(table.lines.map(({ annual }) => annual)).toEqual([null, null]);
  expect(words(table)).toContain("No column holds what each lot costs in its first year, before VAT: head one “Annual value (£)”.");
});

test("lots that are only numbered are named by their number", () => {
  expect(values(read([["Lot no.", "Annual value"], [1, 48], [2, 22]]))).toEqual([["1", 48], ["2", 22]]);
});

test("the yearly value is taken before another, which is named", () => {
  const table = read([["Lot", "Budget (£)", "Annual value (£)"], ["A", 1, 2]]);
  expect([roles(table), words(table)]).toEqual([["lot", "ignore", "annual"], expect.stringContaining("“Budget (£)” could be the value in the first year too: “Annual value (£)” is read.")]);
});

test.each<[string, Rows, string]>([
  ["no cells", [], "There is nothing in these cells: choose the cells that hold the lots."],
  ["no values", [["Lot"], ["North"], ["South"]], "No column holds what each lot costs"],
  ["one name twice", [["Lot", "Annual value"], ["North", 1], ["north ", 2]], "“North” is in rows 2 to 3"],
])("says so of %s", (_, rows, said) => {
  const table = read(rows);
  expect(words(table)).toContain(said);
  expect(faults(table)).toEqual([]);
});
