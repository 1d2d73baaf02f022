import type { LiteralCell } from "../_block";
import { aggregates, read, valuesOf, words } from "./_asked";

const head: LiteralCell[] = ["Council", "Region", "Cost (£)", "Weeks"];

test("regions and countries are organisations where nothing else is", () => {
  const table = read([["Region", "Cost (£)", "Weeks"], ["North East", 100, 10], ["North West", 210, 20], ["London", 330, 30], ["England", 640, 60]]);
  expect(aggregates(table)).toEqual([["England", "arithmetic"]]);
});

test("one name that is also a region's is an organisation", () => {
  expect(aggregates(read([["Council", "Cost", "Weeks"], ["London", 100, 11], ["Ash", 200, 23], ["Birch", 150, 14], ["Cedar", 70, 9]]))).toEqual([]);
});

test("two figures that happen to be sums are asked about, not believed", () => {
  const table = read([["Provider", "Cost", "Hours"], ["Alder", 100, 10], ["Birch", 200, 20], ["Cedar", 300, 30]]);
  expect(aggregates(table)).toEqual([]);
  expect(words(table)).toContain("“Cedar” equals the sum of the 2 others in 2 of 2 figures: if it is a total, leave it out.");
});

test("formulas that add up others make an aggregate whatever it is called", () => {
  const table = read([["Provider", "Cost", "Hours"], ["Alder", 100, 10], ["Birch", 200, 25], ["Everybody", { value: 999, formula: "=SUM(B2:B3)" }, { value: 35, formula: "=SUM(C2:C3)" }]]);
  expect(table.organisations[2]?.aggregate?.how).toMatch(/^(?:arithmetic|formula)$/);
  expect(valuesOf(table, "cost")).toEqual([100, 200, null]);
});

test("an average by name is no organisation", () => {
  const table = read([["Provider", "Hourly rate"], ["Alder", 20], ["Birch", 22], ["Average", 21], ["Median", 21]]);
  expect(aggregates(table)).toEqual([["Average", "label"], ["Median", "label"]]);
  expect(table.organisations[2]?.aggregate?.words).toBe("“Average” is the name of a figure worked out from others");
});

test("a group's sum is told from sums that leave out members without activity", () => {
  const table = read([head, ["Ash", "N", 100.25, 10], ["Birch", "N", 50.5, 0], ["Cedar", "N", 70, 9], ["Dale", "S", 30, 3], ["Elm", "S", 44, 5], ["Northlands", "N", 170.25, 19], ["North total", "N", 220.75, 19]]);
  // Birch has no weeks: Northlands leaves out its cost. North total is one by its name; Northlands, until a person says, is not.
  expect(aggregates(table)).toEqual([["North total", "label"]]);
  expect(words(table)).toContain("“Northlands” equals the sum of the 3 others under “N” in 2 of 2 figures: if it is a total, leave it out.");
});

test("no order of the organisations changes what is left out", () => {
  const rows: LiteralCell[][] = [["Ash", "N", 100.25, 10], ["Birch", "N", 50.5, 4], ["Cedar", "S", 70, 9], ["England", null, 220.75, 23]];
  for (const order of [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]]) expect(aggregates(read([head, ...order.map((at) => rows[at]!)]))).toEqual([["England", "arithmetic"]]);
});
