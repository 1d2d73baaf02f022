import { addressOf } from "../../cells/address";
import { toPence, toPounds } from "../../domain/kernel/money";
import { employerNationalInsurance } from "../../domain/pricing/employerNationalInsurance";
import { PERCENT, POUNDS, QUANTITY, WHOLE } from "../formats";
import type { InsertPlan, PlanCell } from "../insertPlan";
import { figure, formula, sumOf, text, words } from "../planCells";
import { SAMPLE_JOB } from "../sampleJob";
import { SheetLayout, type ColumnSpec, type PlacedTable } from "../sheetLayout";
import { nationalInsurance } from "./staffCosts";

/** The names to ask the workbook for, in this order. */
export const PRICE_SAMPLE_SHEETS: readonly string[] = ["Sample ledger", "Sample services", "Sample staffing"];

interface Placed {
  readonly sheet: string;
  readonly address: string;
}

interface SamplePlan {
  readonly plan: InsertPlan;
  /** Where the three tables stand, headings and totals included. */
  readonly ledger: Placed;
  readonly services: Placed;
  readonly staff: Placed;
}

const MADE_UP = "A sample to try Openbook with. The charity, its people and every figure are made up.";
const YEAR = "2025-26";
/** The charity's own contribution to pensions. */
const PENSION = 0.05;

interface SampleService {
  readonly name: string;
  readonly unit: string | null;
  readonly units: number | null;
  readonly capacity: number | null;
  readonly utilisation: number | null;
  readonly funding: number | null;
  readonly people: number;
  /** Square metres. */
  readonly area: number;
}

/** Three services, and what supports them: those have no units. */
const SERVICES: readonly SampleService[] = [
  { name: "Outreach", unit: "contact hour", units: 4_150, capacity: null, utilisation: null, funding: 171_000, people: 4, area: 40 },
  { name: "Hostel", unit: "night", units: null, capacity: 6_570, utilisation: 0.91, funding: 324_000, people: 7, area: 520 },
  { name: "Advice line", unit: "call", units: 5_200, capacity: null, utilisation: null, funding: 79_500, people: 2, area: 30 },
  { name: "Management", unit: null, units: null, capacity: null, utilisation: null, funding: null, people: 1, area: 25 },
  { name: "HR", unit: null, units: null, capacity: null, utilisation: null, funding: null, people: 1, area: 15 },
  { name: "Premises", unit: null, units: null, capacity: null, utilisation: null, funding: null, people: 1, area: 20 },
];

const POSTS = [
  { post: "Chief officer", salary: 48_000, fte: 1, place: "Management" }, { post: "HR adviser", salary: 34_000, fte: 0.6, place: "HR" },
  { post: "Caretaker", salary: 25_000, fte: 0.5, place: "Premises" },
  { post: "Outreach team leader", salary: 36_000, fte: 1, place: "Outreach" }, { post: "Outreach worker", salary: 28_000, fte: 3, place: "Outreach" },
  { post: "Hostel manager", salary: 37_000, fte: 1, place: "Hostel" }, { post: "Hostel worker", salary: 27_000, fte: 4, place: "Hostel" },
  { post: "Night worker", salary: 26_000, fte: 2, place: "Hostel" }, { post: "Adviser", salary: 29_500, fte: 1.6, place: "Advice line" },
] as const;

const OTHER_COSTS = [
  { line: "Travel", centre: "Outreach", amount: 9_412.6 }, { line: "Food and supplies", centre: "Hostel", amount: 21_337.84 }, { line: "Repairs", centre: "Hostel", amount: 8_905 },
  { line: "Telephones", centre: "Advice line", amount: 3_148.15 }, { line: "Audit", centre: "Management", amount: 6_500 }, { line: "Insurance", centre: "Management", amount: 4_219.73 },
  { line: "Recruitment", centre: "HR", amount: 2_380 }, { line: "Training", centre: "HR", amount: 3_615.5 }, { line: "Rent", centre: "Premises", amount: 38_000 },
  { line: "Heat and light", centre: "Premises", amount: 12_646.91 },
] as const;

interface Entry {
  readonly line: string;
  readonly centre: string;
  readonly amount: number;
}

/** The ledger by cost centre: its pay is what its posts cost. */
function entries(): Entry[] {
  const { rate, threshold } = nationalInsurance({ year: YEAR });
  return SERVICES.flatMap(({ name }) => {
    const posts = POSTS.filter(({ place }) => place === name);
    const added = (cost: (post: (typeof POSTS)[number]) => number): number => toPounds(posts.reduce((sum, post) => sum + toPence(cost(post)), 0));
    return [
      { line: "Salaries", centre: name, amount: added(({ salary, fte }) => salary * fte) },
      { line: "Employer's National Insurance", centre: name, amount: added(({ salary, fte }) => employerNationalInsurance(salary, fte, rate.value, threshold.value)) },
      { line: "Pension", centre: name, amount: added(({ salary, fte }) => salary * fte * PENSION) },
      ...OTHER_COSTS.filter(({ centre }) => centre === name),
    ];
  });
}

/** A ledger, its services and its staffing list on sheets of their own, under free names for PRICE_SAMPLE_SHEETS. */
export function priceSample([ledgerSheet, servicesSheet, staffSheet]: readonly string[]): SamplePlan {
  if (ledgerSheet === undefined || servicesSheet === undefined || staffSheet === undefined) throw new RangeError(`A sample needs ${PRICE_SAMPLE_SHEETS.length} sheet names`);
  const ledger = new SheetLayout(ledgerSheet, "inputs");
  const ledgerTable = layOutLedger(ledger);
  const services = new SheetLayout(servicesSheet, "inputs");
  const { table: servicesTable, checkRow } = layOutServices(services, ledgerTable);
  const staff = new SheetLayout(staffSheet, "inputs");
  const staffTable = layOutStaff(staff);
  return {
    plan: {
      job: SAMPLE_JOB,
      title: `Sample ledger, services and staffing ${YEAR}`,
      sheets: [finished(ledger, ledgerTable), finished(services, servicesTable), finished(staff, staffTable)],
      names: [],
      masterCheck: { sheet: servicesSheet, row: checkRow, column: 1 },
      show: ledgerSheet,
    },
    ledger: placeOf(ledgerTable, 3, true),
    services: placeOf(servicesTable, 8, false),
    staff: placeOf(staffTable, 4, false),
  };
}

function layOutLedger(layout: SheetLayout): PlacedTable {
  const rows = entries();
  const at = (index: number): Entry => rows[index]!;
  head(layout, `Sample: ledger ${YEAR}`);
  return layout.table({
    name: "Sample_ledger",
    rows: rows.length,
    totalLabel: "Total",
    columns: [
      { key: "line", heading: "Cost line", width: 30, cell: ({ index }) => text(at(index).line) },
      { key: "centre", heading: "Cost centre", width: 18, cell: ({ index }) => text(at(index).centre) },
      { key: "amount", heading: "Amount (£)", width: 16, cell: ({ index }) => figure(at(index).amount, POUNDS, "Input"), total: sumOf(POUNDS) },
    ],
  });
}

function layOutServices(layout: SheetLayout, ledger: PlacedTable): { readonly table: PlacedTable; readonly checkRow: number } {
  layout.line(text(`Sample: services ${YEAR}`, "Title"));
  layout.line(text(`${MADE_UP} Rows without a unit support the others.`));
  const checkRow = layout.row;
  layout.skip(2);
  const column = (key: keyof SampleService, heading: string, numberFormat: string): ColumnSpec =>
    ({ key, heading, width: 14, cell: ({ index }) => optional(SERVICES[index]![key], numberFormat) });
  const table = layout.table({
    name: "Sample_services",
    rows: SERVICES.length,
    columns: [
      { key: "name", heading: "Service", width: 20, cell: ({ index }) => text(SERVICES[index]!.name) },
      { key: "unit", heading: "Unit", width: 16, cell: ({ index }) => optional(SERVICES[index]!.unit, "@") },
      column("units", "Units a year", WHOLE), column("capacity", "Capacity a year", WHOLE), column("utilisation", "Utilisation", PERCENT),
      column("funding", "Funding (£)", POUNDS), column("people", "Headcount", WHOLE), column("area", "Floor area (m²)", WHOLE),
    ],
  });
  const [amounts, centres, names] = [ledger.range("amount", layout.name), ledger.range("centre", layout.name), table.range("name", layout.name)];
  layout.put(checkRow, 0, text("Checks"));
  layout.put(checkRow, 1, formula(`=IF(ROUND(SUM(${amounts})-SUMPRODUCT(SUMIF(${centres},${names},${amounts})),2)=0,0,1)`, "0", "Output", { align: "left" }));
  layout.put(checkRow, 2, words(`=IF(B${checkRow + 1}=0,"Every pound of the ledger has a cost centre in this list","A cost centre of the ledger is not in this list")`, "Output"));
  return { table, checkRow };
}

function layOutStaff(layout: SheetLayout): PlacedTable {
  head(layout, `Sample: staffing ${YEAR}`);
  const at = (index: number): (typeof POSTS)[number] => POSTS[index]!;
  return layout.table({
    name: "Sample_staffing",
    rows: POSTS.length,
    columns: [
      { key: "post", heading: "Post", width: 24, cell: ({ index }) => text(at(index).post) },
      { key: "salary", heading: "Salary (£)", width: 14, cell: ({ index }) => figure(at(index).salary, POUNDS, "Input") },
      { key: "fte", heading: "FTE", width: 10, cell: ({ index }) => figure(at(index).fte, QUANTITY, "Input") },
      { key: "place", heading: "Service", width: 18, cell: ({ index }) => text(at(index).place, "Input") },
    ],
  });
}

function head(layout: SheetLayout, title: string): void {
  layout.line(text(title, "Title"));
  layout.line(text(MADE_UP));
  layout.skip();
}

function optional(value: string | number | null, numberFormat: string): PlanCell {
  if (value === null) return { style: "Input" };
  return typeof value === "string" ? text(value, "Input") : figure(value, numberFormat, "Input");
}

function finished(layout: SheetLayout, table: PlacedTable): ReturnType<SheetLayout["finish"]> {
  return layout.finish(table.headerRow + 1, [table.headerRow, table.headerRow]);
}

function placeOf(table: PlacedTable, columns: number, withTotal: boolean): Placed {
  return { sheet: table.sheet, address: addressOf({ row: table.headerRow, column: table.firstColumn, rows: table.rows + (withTotal ? 2 : 1), columns }) };
}
