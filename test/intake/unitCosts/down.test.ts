import type { LiteralCell } from "../_block";
import { aggregates, names, read, roles, seriesNames, valuesOf, words } from "./_asked";

describe("organisations down, with a cost and activity", () => {
  const rows: LiteralCell[][] = [
    ["Nursing care bought by councils 2024-25"], [],
    ["Council", "ONS code", "Region", "Gross expenditure (£000)", "Weeks of care", "Area cost adjustment", "Price year", "Population 65+", "Notes"],
    ["Ashfell", "E06000901", "Uplands", 10_778.67, 21_217.86, 1.02, "2024-25", 40_200, "late"],
    ["Brackenshire", "E06000902", "Uplands", "4,480.00", 9982, 0.98, "2023/24", 31_000, null],
    ["Caldermoor", "E06000903", "Vale", 2850, 0, 0, "Apr-24", "n/a", null],
    ["Dunholme", "E06000904", "Vale", null, "TBC", 1, "FY25", 12_000, null],
    ["Total", null, null, 18_108.67, 31_199.86, null, null, 83_200, null],
    ["Source: returns"],
  ];
  const table = read(rows, { sheet: "Councils", row: 2, column: 1 });

  test("columns have their roles by their headings", () => {
    expect(table.layout).toBe("down");
    expect(roles(table)).toEqual(["organisation", "code", "group", "cost", "activity", "area factor", "price year", "indicator", "ignore"]);
    expect(table.headingRows).toEqual([4, 4]);
  });
  test("each row is an organisation with its code and group; the total is not", () => {
    expect(table.organisations.map(({ name, code, group }) => [name, code, group])).toEqual([["Ashfell", "E06000901", "Uplands"], ["Brackenshire", "E06000902", "Uplands"], ["Caldermoor", "E06000903", "Vale"], ["Dunholme", "E06000904", "Vale"], ["Total", "", ""]]);
    expect(aggregates(table)).toEqual([["Total", "arithmetic"]]);
    expect(table.organisations[4]?.aggregate?.words).toBe("“Total” is the name of a total, and is the sum of the 4 others in 2 of 2 figures");
  });
  test("costs are pounds; a blank is no cost and 0 is 0", () => {
    expect(valuesOf(table, "cost")).toEqual([10_778_670, 4_480_000, 2_850_000, null, null]);
    expect(valuesOf(table, "activity")).toEqual([21_217.86, 9982, 0, null, null]);
    expect(table.costScale).toEqual({ factor: 1000, how: "heading", place: { sheet: "Councils", row: 4, column: 4 }, proof: null });
  });
  test("one service, named by the title", () => {
    expect(table.categories).toEqual([]);
    expect(table.series.map(({ name, words: said, measures }) => [name, said, measures.map((each) => each.words)])).toEqual([["Nursing care bought by councils 2024-25", [], ["Gross expenditure (£000)", "Weeks of care"]]]);
  });
  test("area factors above 0, price years that can be one thing only", () => {
    expect(table.organisations.map(({ areaFactor }) => areaFactor?.value ?? null)).toEqual([1.02, 0.98, null, 1, null]);
    expect(table.organisations[2]?.areaFactor?.reason).toBe("an area factor must be above 0");
    expect(table.organisations.map(({ priceBase }) => priceBase?.period ?? null)).toEqual(["2024-25", "2023-24", "2024-04", null, null]);
    expect(words(table)).toContain("One price year could not be read, the first “FY25” in H9: write the year as 2024-25, or the month as Apr 2024.");
    expect(table.priceBase).toMatchObject({ period: "2024-25", place: { row: 2, column: 1 } });
  });
  test("indicators by sheet column", () => {
    expect(table.organisations.map(({ indicators }) => indicators.get(8)?.value ?? null)).toEqual([40_200, 31_000, null, 12_000, 83_200]);
  });
  test("five rows of four columns: 13 used, 1 fixed, 6 left out", () => {
    // Used: costs 2, weeks 3, area 3, population 4 with the total's; fixed: 4,480.00. Left out: the total's three, blank cost, TBC, 0 area, n/a.
    expect(table.counts).toEqual({ read: 20, used: 12, fixed: 1, leftOut: 7 });
  });
  test("a person may say that a row named Total is an organisation, or that an organisation is none", () => {
    const changed = read(rows, {}, { aggregates: new Map([["total", false], ["ashfell e06000901", true]]) });
    expect(aggregates(changed)).toEqual([["Ashfell", "choice"]]);
    expect(valuesOf(changed, "cost")[4]).toBe(18_108_670);
  });
  test("a person may say what a column is, and what costs are in", () => {
    const changed = read(rows, {}, { roles: new Map([[7, "ignore"], [3, "activity"], [4, "cost"]]), costScale: 1 });
    expect(roles(changed).slice(3, 5)).toEqual(["activity", "cost"]);
    expect(valuesOf(changed, "cost")[0]).toBe(21_217.86);
    expect(changed.costScale).toMatchObject({ factor: 1, how: "choice" });
  });
});

test("several services are paired by the words of their headings", () => {
  const table = read([
    ["", "Nursing", null, "Residential", null, null],
    ["Provider", "Cost £", "Weeks", "Cost £", "Weeks", "Unit cost"],
    ["Alder", 1000, 2, 900, 3, 300], ["Birch", 2000, 4, 800, 2, 400],
  ], { merged: [{ row: 0, column: 1, rows: 1, columns: 2 }, { row: 0, column: 3, rows: 1, columns: 3 }] });
  expect(table.categories).toEqual([{ heading: "Service", values: ["Nursing", "Residential"] }]);
  expect([valuesOf(table, "cost", 0), valuesOf(table, "activity", 0)]).toEqual([[1000, 2000], [2, 4]]);
  expect([valuesOf(table, "cost", 1), valuesOf(table, "activity", 1), valuesOf(table, "unit cost", 1)]).toEqual([[900, 800], [3, 2], [300, 400]]);
  expect(table.costScale.proof).toEqual({ agree: 2, withinRounding: 0, of: 2 });
});

test("activity that names no service serves every cost that has none, and is counted once", () => {
  const table = read([["Provider", "Staff cost", "Food cost", "Resident weeks"], ["Alder", 1000, 100, 10], ["Birch", 900, 120, 9]]);
  expect(seriesNames(table)).toEqual(["Staff", "Food"]);
  expect([valuesOf(table, "activity", 0), valuesOf(table, "activity", 1)]).toEqual([[10, 9], [10, 9]]);
  expect(table.counts.read).toBe(6);
});

test("costs of several years are a service each year", () => {
  const table = read([["Provider", "Cost 2023-24", "Hours 2023-24", "Cost 2024-25", "Hours 2024-25"], ["Alder", 100, 10, 120, 10], ["Birch", 200, 20, 210, 20]]);
  expect(seriesNames(table)).toEqual(["2023-24", "2024-25"]);
  expect([valuesOf(table, "cost", 1), valuesOf(table, "activity", 1)]).toEqual([[120, 210], [10, 20]]);
  expect(table.priceBase).toBeNull();
});

test("cost lines in columns are unit costs, and a total of them is left aside", () => {
  const table = read([["Care home", "Nursing staff", "Care staff", "Food", "Insurance cost", "Total per week"], ["Alder", 100, 300, 50, 8, 458], ["Birch", 0, 320, 52, null, 372], ["Cedar", 110, 290, 47.5, 9, 456.5]]);
  expect(seriesNames(table)).toEqual(["Nursing staff", "Care staff", "Food", "Insurance"]);
  expect(roles(table)).toEqual(["organisation", "unit cost", "unit cost", "unit cost", "unit cost", "ignore"]);
  expect(table.categories[0]?.heading).toBe("Line");
  expect(valuesOf(table, "unit cost", 3)).toEqual([8, null, 9]);
  expect(words(table)).toContain("“Total per week” adds up the columns beside it: those are read, it is not.");
});

test("bids are unit costs", () => {
  const table = read([["Bidder", "Hourly rate"], ["Amber Ltd", 21.5], ["Bell CIC", "£19.99"], ["Cove", "POA"]]);
  expect(valuesOf(table, "unit cost")).toEqual([21.5, 19.99, null]);
});

test("two rows of one name are two organisations; a row that says the same again is counted once", () => {
  const table = read([["Provider", "Cost", "Hours"], ["Acme Ltd", 100, 10], ["Bell", 90, 10], ["acme ltd ", 130, 10], ["Bell", 90, 10]]);
  expect(names(table)).toEqual(["Acme Ltd", "Bell", "acme ltd (row 4)"]);
  expect(words(table)).toContain("“Acme Ltd” is the name in rows 2 and 4: each row is read by itself.");
  expect(table.cells.filter(({ place }) => place.row === 4).map(({ reason }) => reason)).toEqual(["row 3 has the same name and the same figures: counted once", "row 3 has the same name and the same figures: counted once"]);
});

test("figures beside no name are left out", () => {
  const table = read([["Provider", "Cost", "Hours"], ["Alder", 100, 10], [null, 50, 5], ["Birch", 90, 9]]);
  expect(names(table)).toEqual(["Alder", "Birch"]);
  expect(table.cells.filter(({ outcome }) => outcome === "left out").map(({ reason }) => reason)).toEqual(["nothing beside it says whose figure it is", "nothing beside it says whose figure it is"]);
});

test("an organisation that gave nothing is listed", () => {
  const table = read([["Provider", "Cost", "Hours"], ["Alder", 100, 10], ["Birch", null, null], ["Cedar", 90, 9]]);
  expect(names(table)).toEqual(["Alder", "Birch", "Cedar"]);
  expect(valuesOf(table, "cost")).toEqual([100, null, 90]);
});

test("an index whose average is 100 is read as factors about 1", () => {
  const table = read([["Council", "Cost", "Hours", "Area cost index"], ["Ashfell", 100, 10, 104.5], ["Birch", 90, 9, 97], ["Cedar", 80, 8, "120%"]]);
  expect(table.organisations.map(({ areaFactor }) => areaFactor?.value)).toEqual([1.045, 0.97, 1.2]);
  expect(table.organisations[0]?.areaFactor).toMatchObject({ outcome: "fixed", scale: 0.01 });
});

test("a plain column of values is taken for unit costs and said", () => {
  const table = read([["Authority", "Value"], ["Ashfell", 10], ["Birch", 12]]);
  expect(valuesOf(table, "unit cost")).toEqual([10, 12]);
  expect(words(table)).toContain("“Value” is taken for unit costs: choose another role where that is wrong.");
});

test("a total cost beside its parts is one more service where there is activity to divide by", () => {
  const table = read([["Provider", "Staff cost", "Food cost", "Total cost", "Hours"], ["Alder", 100, 20, 120, 10], ["Birch", 90, 30, 120, 8]]);
  expect(seriesNames(table)).toEqual(["Staff", "Food", "Total cost"]);
  expect([valuesOf(table, "cost", 2), valuesOf(table, "activity", 2)]).toEqual([[120, 120], [10, 8]]);
  expect(words(table)).toContain("“Total cost” adds up the columns beside it: compare it or them, not both.");
});
