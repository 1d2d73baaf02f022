import type { ServiceChoices, ServiceRole, ServiceTable } from "../../src/intake/ledgerReading";
import { readServices } from "../../src/intake/readServices";
import { blockOf, dateCell, serialOf, type BlockOptions, type LiteralCell } from "./_block";

type Rows = readonly (readonly LiteralCell[])[];
const read = (rows: Rows, options: BlockOptions & { choices?: ServiceChoices } = {}): ServiceTable => readServices(blockOf(rows, options), options.choices);
const words = (table: ServiceTable): string => table.remarks.map((remark) => remark.words).join("\n");
const roles = (table: ServiceTable): readonly ServiceRole[] => table.columns.map(({ role }) => role);
const percent = (value: number): LiteralCell => ({ value, format: "0%", text: `${String(Math.round(value * 100))}%` });

describe("a charity's services and what supports them", () => {
  const table = read([
    ["Services 2025-26"], [],
    ["Service", "Unit", "Units delivered", "Capacity", "Utilisation", "Funding 2025-26 (£)", "Headcount", "Floor area (m²)", "Unit cost"],
    ["Front line:"],
    ["Housing support", "contact hour", "8,200", null, null, 268_000, 7, 84, 31],
    ["Refuge", "night", null, 4380, percent(0.88), "£331,500", 6, 410, 50],
    ["Day centre", "session", null, 7500, "82%", null, 5, -365, 20],
    ["Support services:"],
    ["Premises", null, null, null, null, null, 1, 22, null],
    ["Total", null, null, null, null, 599_500, 19, 516, null],
    [], ["* Floor areas from the 2019 survey"],
  ], { sheet: "Services", row: 1, column: 1 });

  test("columns are matched by their headings", () => {
    expect(roles(table)).toEqual(["service", "unit", "units", "capacity", "utilisation", "funding", "driver", "driver", "ignore"]);
    expect(table.headingRows).toEqual([3, 3]);
    expect(words(table)).toContain("“Unit cost” was not matched to anything: say what it is, or leave it out.");
  });
  test("each has its unit, units or capacity and its share, funding, and quantities to share overheads by", () => {
    expect(table.lines.map(({ name, unit, units, capacity, utilisation, funding, drivers }) => [name, unit, units?.value, capacity?.value, utilisation?.value, funding?.value, [...drivers].map(([column, { value }]) => [column, value])])).toEqual([
      ["Housing support", "contact hour", 8200, null, null, 268_000, [[7, 7], [8, 84]]], ["Refuge", "night", null, 4380, 0.88, 331_500, [[7, 6], [8, 410]]],
      ["Day centre", "session", null, 7500, 0.82, null, [[7, 5], [8, null]]], ["Premises", "", null, null, null, null, [[7, 1], [8, 22]]],
    ]);
    expect(table.lines[1]?.place).toEqual({ sheet: "Services", row: 6, column: 1 });
  });
  test("seven rows of six columns: read = used + fixed + left out", () => {
    // Used: funding 1, headcount 4, floor area 3, capacity 2, utilisation 1. Fixed: units, funding, utilisation.
    expect(table.counts).toEqual({ read: 42, used: 11, fixed: 3, leftOut: 28 });
    expect(table.cells.find(({ seen }) => seen === "-365")).toMatchObject({ outcome: "left out", reason: "-365 is below zero: check the figure" });
  });
  test("totals are left out and set against their parts; sections are no services", () => {
    expect(table.totals).toEqual([{ axis: "row", index: 10, label: "Total", how: "label" }]);
    expect(table.footings.map(({ stated, added, holds }) => [stated, added, holds])).toEqual([[599_500, 599_500, true], [19, 19, true], [516, 516, true]]);
    expect(words(table)).toContain("Rows 5 and 9 have names and no figures: not read as services.");
    expect(words(table)).toContain("One row of notes under the table: left out (row 13).");
  });
});

test.each<[string, LiteralCell, ServiceRole]>([
  ["Unit", "hour", "unit"], ["Priced per", "night", "unit"], ["Measure", "place", "unit"],
  ["Units", 9, "units"], ["Activity 2025-26", 9, "units"], ["Contact hours", 9, "units"], ["Nights", 9, "units"], ["Sessions delivered", 9, "units"], ["Visits", 9, "units"], ["Places", 9, "units"],
  ["Capacity", 9, "capacity"], ["Beds", 9, "capacity"], ["Hours available", 9, "capacity"],
  ["Utilisation", 0.9, "utilisation"], ["Occupancy %", 90, "utilisation"], ["Utilization", percent(0.9), "utilisation"],
  ["Funding", 9, "funding"], ["Income 2025-26", 9, "funding"], ["Grant (£)", 9, "funding"], ["Contract value", 9, "funding"], ["Funding per hour", 9, "ignore"],
  ["Headcount", 9, "driver"], ["FTE", 9, "driver"], ["Floor area (sq m)", 9, "driver"], ["Devices", 9, "driver"], ["Miles", 9, "driver"], ["Staff time %", percent(0.2), "driver"], ["Invoices", 9, "driver"], ["Bicycles", 9, "driver"],
  ["Direct cost (£)", 9, "ignore"], ["Price", 9, "ignore"], ["Total", 9, "ignore"], ["Voids %", 5, "ignore"], ["Notes", "new", "ignore"], ["Start date", dateCell(serialOf(2025, 4, 1), "", "dd/mm/yyyy"), "ignore"],
])("a heading of %s over %j is %s", (heading, cell, role) => {
  expect(roles(read([["Service", "Spend (£)", heading], ["A", 1, cell], ["B", 2, cell]]))).toEqual(["service", "ignore", role]);
});

test("of several for one role one is read, the others are said, and hours beside the units can share overheads", () => {
  const table = read([["Service", "Funding 2024-25", "Funding 2025-26", "Units", "Travel hours"], ["A", 1, 2, 3, 4], ["B", 5, 6, 7, 8]]);
  expect(roles(table)).toEqual(["service", "ignore", "funding", "units", "driver"]);
  expect(words(table)).toContain("“Funding 2024-25” could be the funding too: “Funding 2025-26” is read.");
});

test("a person can say what a column is, once", () => {
  const rows: Rows = [["Service", "Foo", "Direct cost (£)"], ["A", 70, 5], ["B", 80, 6]];
  const chosen = read(rows, { choices: { roles: new Map([[1, "units"], [2, "driver"]]) } });
  expect([roles(chosen), chosen.lines[0]?.units?.value]).toEqual([["service", "units", "driver"], 70]);
  expect(words(read(rows, { choices: { roles: new Map([[1, "units"], [2, "units"]]) } }))).toContain("Only one column can be the units: “Direct cost (£)” is not read.");
  expect(read(rows, { choices: { totalRows: new Map([[1, true]]) } }).lines.map(({ name }) => name)).toEqual(["B"]);
});

describe("utilisation", () => {
  const shares = (heading: string, ...cells: LiteralCell[]): readonly (number | null | undefined)[] => read([["Service", "Capacity", heading], ...cells.map((cell, at) => [`S${String(at)}`, 100, cell])]).lines.map(({ utilisation }) => utilisation?.value);
  test("is a fraction however it is typed", () => {
    expect(shares("Utilisation", percent(0.85), "90%", 0.75, 1)).toEqual([0.85, 0.9, 0.75, 1]);
    expect(shares("Utilisation", 85, 90.5)).toEqual([0.85, 0.905]);
    expect(shares("Utilisation %", 85, 100, 0)).toEqual([0.85, 1, 0]);
  });
  test("above the whole, or that could be either, is refused", () => {
    expect(shares("Utilisation", "110%", 0.5)).toEqual([null, 0.5]);
    expect(shares("Utilisation", 85, 0.9)).toEqual([null, null]);
    expect(shares("Utilisation %", 85, 0.9)).toEqual([0.85, null]);
    expect(shares("Utilisation", 850, 90)).toEqual([null, 0.9]);
    expect(shares("Utilisation", -0.5, "n/a")).toEqual([null, null]);
  });
});

test("thousands under £000, and a percentage is no number of units", () => {
  const table = read([["Service", "Units", "Funding (£000)"], ["A", "5%", 12.5], ["B", 7, 3], ["C", 8, null]]);
  expect(table.lines.map(({ units, funding }) => [units?.value, funding?.value])).toEqual([[null, 12_500], [7, 3000], [8, null]]);
});

test("the same name twice is asked about", () => {
  expect(words(read([["Service", "Units"], ["A", 1], ["a ", 2]]))).toContain("“A” is in rows 2 to 3: check that each line is meant.");
});

test.each<[string, Rows, string, number]>([
  ["nothing", [], "There is nothing in these cells: choose the cells that hold the services.", 0],
  ["one service", [["Service", "Units"], ["A", 5]], "", 1],
  ["figures without names", [["Units", "Funding (£)"], [5, 6], [7, 8]], "No column names the services: each is named by its row.", 2],
  ["a figure without a name beside it", [["Service", "Units"], ["A", 5], [null, 6], ["B", 3]], "", 2],
])("%s", (_, rows, said, lines) => {
  const table = read(rows);
  expect([words(table), table.lines.length]).toEqual([expect.stringContaining(said), lines]);
});

test("many", () => {
  const table = read([["Service", "Unit", "Units", "Funding"], ...Array.from({ length: 5000 }, (_, at): LiteralCell[] => [`Service ${String(at)}`, "hour", at, at / 100])]);
  expect([table.lines.length, table.counts]).toEqual([5000, { read: 10_000, used: 10_000, fixed: 0, leftOut: 0 }]);
});
