import type { LiteralCell } from "../_block";
import { aggregates, names, read, roles, seriesNames, valuesOf, words } from "./_asked";

describe("a row each organisation, service and measure", () => {
  const rows: LiteralCell[][] = [["Local authority code", "Local authority", "Region", "Service", "Measure", "Value", "Rank order"]];
  for (const [code, name, region] of [["E01", "Ash", "North"], ["E02", "Birch", "North"], ["E03", "Cedar", "South"]] as const) {
    for (const [at, service] of ["Nursing", "Residential"].entries()) {
      rows.push([code, name, region, service, "Expenditure (£000)", at === 0 ? 500 : 800, "desc"], [code, name, region, service, "Weeks", at === 0 ? 1000 : 2000, "desc"]);
    }
  }
  const table = read(rows);

  test("columns that vary within an organisation classify", () => {
    expect(table.layout).toBe("long");
    expect(roles(table)).toEqual(["code", "organisation", "group", "category", "measure", "value", "ignore"]);
    expect(table.organisations.map(({ name, code, group }) => [name, code, group])).toEqual([["Ash", "E01", "North"], ["Birch", "E02", "North"], ["Cedar", "E03", "South"]]);
  });
  test("cost and activity come from their rows", () => {
    expect(seriesNames(table)).toEqual(["Nursing", "Residential"]);
    expect([valuesOf(table, "cost", 1), valuesOf(table, "activity", 1)]).toEqual([[800_000, 800_000, 800_000], [2000, 2000, 2000]]);
  });
});

describe("a row each organisation and service, with cost and activity beside each other", () => {
  const rows: LiteralCell[][] = [["Provider", "Service", "Cost", "Hours"], ["Acme", "Home care", 100, 10], ["Acme", "Day care", 80, 4], ["Bell", "Home care", 90, 10], ["Bell", "Day care", 60, 3], ["Acme", "Home care", 50, 5], ["Total", null, 380, 32]];
  const table = read(rows);

  test("services are the words of their column", () => {
    expect(roles(table)).toEqual(["organisation", "category", "cost", "activity"]);
    expect(names(table)).toEqual(["Acme", "Bell", "Total"]);
    expect(seriesNames(table).slice(0, 2)).toEqual(["Home care", "Day care"]);
  });
  test("what is given again adds up, and is said", () => {
    const acme = table.figures.filter(({ organisation, series, measure }) => organisation === 0 && series === 0 && measure === "cost").map(({ reading }) => reading.value);
    expect(acme).toEqual([100, 50]);
    expect(words(table)).toContain("2 figures are given again for an organisation and service that have one, the first in C6: they are added up.");
  });
  test("the total is nobody", () => {
    expect(aggregates(table)).toEqual([["Total", "label"]]);
  });
});

test("a unit cost given again never counts", () => {
  const table = read([["Provider", "Service", "Unit cost"], ["Acme", "Home care", 20], ["Acme", "Day care", 45], ["Bell", "Home care", 21], ["Bell", "Day care", 44], ["Acme", "Home care", 22]]);
  expect(valuesOf(table, "unit cost", 0)).toEqual([20, 21]);
  expect(table.cells.find(({ place }) => place.row === 5)?.reason).toBe("a unit cost for the same organisation and service stands in C2");
});

test("one name with two codes is two organisations, and is said", () => {
  const councils = ["Birch", "Cedar", "Dale", "Elm", "Fern"].flatMap((name, at): LiteralCell[][] => ["2022-23", "2023-24"].map((year) => [name, `E1${String(at)}`, year, 20 + at]));
  const table = read([["Council", "Code", "Year", "Unit cost"], ["Ash", "E01", "2022-23", 20], ["Ash", "E09", "2023-24", 21], ...councils]);
  expect(names(table)).toEqual(["Ash", "Ash (E09)", "Birch", "Cedar", "Dale", "Elm", "Fern"]);
  expect(seriesNames(table)).toEqual(["2022-23", "2023-24"]);
  expect(words(table)).toContain("“Ash” has the code “E09” here and “E01” before: read as two organisations.");
});

test("names merged down serve every row they cover", () => {
  const table = read([["Provider", "Service", "Cost", "Hours"], ["Acme", "Home care", 100, 10], [null, "Day care", 80, 4], ["Bell", "Home care", 90, 10], [null, "Day care", 60, 3]], { merged: [{ row: 1, column: 0, rows: 2, columns: 1 }, { row: 3, column: 0, rows: 2, columns: 1 }] });
  expect(names(table)).toEqual(["Acme", "Bell"]);
  expect(valuesOf(table, "cost", 1)).toEqual([80, 60]);
});
