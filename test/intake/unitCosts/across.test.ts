import type { LiteralCell } from "../_block";
import { aggregates, names, read, roles, seriesNames, valuesOf, words } from "./_asked";

const CLASSES = ["Support type", "Mechanism", "Unit cost category", "Provision"];

/** A return of seven councils in two regions: cost in thousands, weeks, and unit cost, with the regions and the country beside them. */
function returned(note: string, thousands = 1000): LiteralCell[][] {
  const rows: LiteralCell[][] = [
    [null, null, null, null, "N", "N", "N", "S", "S", "S", "S", "N", "S", "Eng"],
    [...CLASSES, "101 - Ash", "102 - Birch", "103 - Cedar", "201 - Dale", "202 - Elm", "203 - Fern", "204 - Gorse", "Northlands", "Southlands", "England"],
  ];
  const councils: readonly (readonly [mechanism: string, figures: readonly (readonly [cost: number, weeks: number])[]])[] = [
    ["Nursing", [[500.25, 1000], [300, 480.5], [0, 0], [610.4, 1010], [99.99, 201], [720, 0], [250, 500]]],
    ["Residential", [[900, 1800.25], [410.1, 777], [333.33, 640], [1200, 2500], [70, 150], [810, 1500], [615, 1250]]],
  ];
  const round = (value: number): number => Math.round(value * 100) / 100;
  for (const [mechanism, figures] of councils) {
    const both = figures.filter(([cost, weeks]) => cost !== 0 && weeks !== 0);
    const [north, south] = [figures.slice(0, 3), figures.slice(3)].map((part) => part.filter((each) => both.includes(each)));
    const all = [...figures, ...[north!, south!, both].map((part) => [0, 1].map((at) => round(part.reduce((sum, each) => sum + each[at]!, 0))) as unknown as readonly [number, number])];
    rows.push(["Long term", mechanism, "Numerator", "All", ...all.map(([cost]) => cost * (1000 / thousands))], ["Long term", mechanism, "Denominator", "All", ...all.map(([, weeks]) => weeks)]);
    rows.push(["Long term", mechanism, "Unit costs", "All", ...all.map(([cost, weeks]) => (cost === 0 || weeks === 0 ? "." : round((cost * 1000) / weeks)))]);
  }
  return [...rows, [], [], [note], ["Unit costs are presented in £'s"]];
}

describe("a return with organisations across", () => {
  const table = read(returned("Numerator data are presented in £'000s"));

  test("labels classify, one column names the measure, the rest are organisations", () => {
    expect(table.layout).toBe("across");
    expect(roles(table).slice(0, 5)).toEqual(["category", "category", "measure", "category", "organisation"]);
    expect(table.categories).toEqual([{ heading: "Support type", values: ["Long term"] }, { heading: "Mechanism", values: ["Nursing", "Residential"] }, { heading: "Provision", values: ["All"] }]);
    expect(table.measureWords.map(({ words: said, measure }) => [said, measure])).toEqual([["Numerator", "cost"], ["Denominator", "activity"], ["Unit costs", "unit cost"]]);
  });
  test("each organisation has its code, name and region", () => {
    expect(table.organisations[0]).toMatchObject({ key: "ash 101", name: "Ash", code: "101", group: "N", place: { row: 1, column: 4 } });
  });
  test("regions are the sums of their groups, England of all, and are left out by name", () => {
    expect(aggregates(table)).toEqual([["Northlands", "arithmetic"], ["Southlands", "arithmetic"], ["England", "arithmetic"]]);
    expect(table.organisations[7]?.aggregate?.words).toBe("“Northlands” is the sum of the 3 others under “N” in 4 of 4 figures");
    expect(table.cells.find(({ place }) => place.column === 11)?.reason).toBe("“Northlands” is the sum of the 3 others under “N” in 4 of 4 figures");
    expect(words(table)).toContain("3 of 10 names are left out as sums or averages of the others: “Northlands”, “Southlands”, “England”.");
  });
  test("costs are pounds, because a note says thousands and the unit costs prove it", () => {
    expect(valuesOf(table, "cost")).toEqual([500_250, 300_000, 0, 610_400, 99_990, 720_000, 250_000, null, null, null]);
    expect(table.costScale).toEqual({ factor: 1000, how: "note", place: { sheet: "Sheet1", row: 10, column: 0 }, proof: { agree: 12, withinRounding: 0, of: 12 } });
  });
  test("a dot is no unit cost", () => {
    expect(valuesOf(table, "unit cost")[2]).toBeNull();
    expect(valuesOf(table, "unit cost")[5]).toBeNull();
    expect(table.cells.find(({ seen }) => seen === ".")?.reason).toBe("“.” is not a figure: enter 0 if it means nothing");
  });
  test("footnotes are kept as they stand", () => {
    expect(table.notes.map((note) => note.words)).toEqual(["Numerator data are presented in £'000s", "Unit costs are presented in £'s"]);
  });
  test("services", () => {
    expect(seriesNames(table)).toEqual(["Long term, Nursing, All", "Long term, Residential, All"]);
    expect(table.series[1]?.measures.map(({ measure, place }) => [measure, place.row])).toEqual([["cost", 5], ["activity", 6], ["unit cost", 7]]);
  });
  test("a person may count a region, or leave a council out, or change what a word means", () => {
    const changed = read(returned("Numerator data are presented in £'000s"), {}, { aggregates: new Map([["northlands", false], ["birch 102", true]]), measures: new Map([["unit costs", "ignore"]]) });
    expect(aggregates(changed)).toEqual([["Birch", "choice"], ["Southlands", "arithmetic"]].concat(changed.organisations[9]?.aggregate ? [["England", changed.organisations[9].aggregate.how]] : []));
    expect(changed.series[0]?.measures.map(({ measure }) => measure)).toEqual(["cost", "activity"]);
    expect(changed.cells.find(({ place }) => place.row === 4 && place.column === 4)?.reason).toBe("“Unit costs” was left out by choice");
  });
});

test("where no words say thousands, the published unit costs do", () => {
  const table = read(returned("Made up"));
  expect(table.costScale).toMatchObject({ factor: 1000, how: "arithmetic", place: null, proof: { agree: 12, of: 12 } });
  expect(words(table)).toContain("Costs are read in thousands of pounds, because 1,000 × cost ÷ activity then gives 12 of 12 unit costs in the table.");
});

test("where words say thousands and the unit costs say pounds, they are pounds and it is said", () => {
  const table = read(returned("Numerator data are presented in £'000s", 1));
  expect(table.costScale).toMatchObject({ factor: 1, how: "arithmetic" });
  expect(words(table)).toContain("Costs are read in pounds, because cost ÷ activity then gives 12 of 12 unit costs in the table; its words say thousands of pounds.");
  expect(valuesOf(table, "cost")[0]).toBe(500_250);
});

test("a measure word that is not known is asked about", () => {
  const rows = returned("Numerator data are presented in £'000s");
  rows[4]![2] = "Quality";
  const table = read(rows);
  expect(words(table)).toContain("“Quality” is not known to be a cost, an activity or a unit cost: say which it is.");
  expect(table.cells.find(({ place }) => place.row === 4)?.reason).toContain("is not known to be a cost");
  const told = read(rows, {}, { measures: new Map([["quality", "unit cost"]]) });
  expect(valuesOf(told, "unit cost")[0]).toBe(500.25);
});

describe("cost lines by provider", () => {
  const rows: LiteralCell[][] = [
    ["Cost of care: £ per resident per week"],
    ["Cost line", "Provider 1", "Provider 2", "Provider 3"],
    ["Staffing:"], ["Care staff", 300, 320, 310], ["Other", 10, null, 0], ["Total staffing", 310, 320, 310],
    ["Premises:"], ["Repairs", 20, 25, "n/a"], ["Other", 5, 0, 6], ["Total premises", 25, 25, 6],
    ["Grand total", 335, 345, 316],
  ];
  const table = read(rows);

  test("lines are services; totals and sections are none", () => {
    expect(names(table)).toEqual(["Provider 1", "Provider 2", "Provider 3"]);
    expect(seriesNames(table)).toEqual(["Staffing, Care staff", "Staffing, Other", "Premises, Repairs", "Premises, Other"]);
    expect(table.totals?.map(({ label, how }) => [label, how])).toEqual([["Total staffing", "label"], ["Total premises", "label"], ["Grand total", "label"]]);
    expect(words(table)).toContain("Rows 3 and 7 have words and no figures.");
  });
  test("a blank is not a zero", () => {
    expect(valuesOf(table, "unit cost", 1)).toEqual([10, null, 0]);
  });
  test("totals foot to their lines", () => {
    expect(table.footings.map(({ label, holds }) => [label, holds])).toEqual(["Total staffing", "Total premises", "Grand total"].flatMap((label) => Array.from({ length: 3 }, () => [label, true])));
  });
  test("a total that stands over its lines foots to them", () => {
    const over = read([["Cost line", "Provider 1", "Provider 2"], ["Total staffing", 310, 320], ["Care staff", 300, 310], ["Other staff", 10, 10], ["Total premises", 25, 30], ["Repairs", 20, 25], ["Rates", 5, 4]]);
    expect(over.footings.map(({ label, stated, added, holds }) => [label, stated, added, holds])).toEqual([["Total staffing", 310, 310, true], ["Total staffing", 320, 320, true], ["Total premises", 25, 25, true], ["Total premises", 30, 29, false]]);
  });
  test("a person may count a total as a line", () => {
    expect(seriesNames(read(rows, {}, { totalRows: new Map([[5, false]]) }))).toContain("Staffing, Total staffing");
  });
});

test("rows that say cost and activity are measures of one service", () => {
  const table = read([["Measure of care", "Council A", "Council B", "Council C"], ["Nursing cost (£000)", 100, 120, 90], ["Nursing weeks", 200, 210, 190], ["Day care cost (£000)", 50, 60, 70], ["Day care sessions", 1000, 1100, 1300]]);
  expect(seriesNames(table)).toEqual(["Nursing", "Day care"]);
  expect([valuesOf(table, "cost", 1), valuesOf(table, "activity", 1)]).toEqual([[50_000, 60_000, 70_000], [1000, 1100, 1300]]);
});

test("columns of the same name stay apart and are said", () => {
  const table = read([["Cost line", "Provider", "Provider", "Provider"], ["Care staff", 1.5, 2, 3], ["Food", 4, 5, 6.25]]);
  expect(table.organisations).toHaveLength(3);
  expect(words(table)).toContain("have the same heading, “Provider”");
});
