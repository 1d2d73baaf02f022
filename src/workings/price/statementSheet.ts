import { PERCENT, POUNDS } from "../formats";
import type { PlanCell, PlanName } from "../insertPlan";
import { nearestPenny } from "../neverMinusZero";
import { formula, label, NOT_APPLICABLE, sumOf, text, words } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import type { PriceContext, PriceWorkings } from "./priceContext";
import { restsOn } from "./restsOn";
import { UNITS } from "./priceFormats";
import { poolKey } from "./servicesTable";
import { waterfall } from "./waterfall";

export interface StatementPlaced {
  /** Columns no, service, direct, pool1…, full, contingency, surplus, charge, unit, delivered, price. */
  readonly statement: PlacedTable;
  /** Columns no, item, amount; its total is the ledger. */
  readonly closing: PlacedTable;
  /** The cell that says which service the chart shows. */
  readonly shown: (readOn: string) => string;
  readonly names: readonly PlanName[];
}

/** The answer: the statement by service, how it closes to the ledger, break-even and funding, prices by utilisation, one service's build-up. */
export function layOutStatement(layout: SheetLayout, context: PriceContext, workings: PriceWorkings, headRow: number): StatementPlaced {
  const sheet = layout.name;
  layout.row = headRow + 5;
  const statement = statementTable(layout, context, workings);
  const closing = closingTable(layout, context, workings, statement);
  refusals(layout, context);
  incomeTable(layout, context, workings);
  if (workings.transfer) transferSummary(layout, workings.transfer);
  restsOn(layout, context, closing.totalCell("amount", sheet));
  layout.startPage();
  const shown = waterfall(layout, context, workings.services);
  byUtilisation(layout, context, workings);
  headline(layout, context, workings, headRow, statement, closing);
  return {
    statement, closing, shown,
    names: [
      { name: "openbook_price_units", sheet, row: statement.rowOf(0), column: statement.columnOf("price"), rows: statement.rows, columns: 1, comment: "The price of a unit of each service, in pounds." },
      { name: "openbook_price_full_cost", sheet, row: statement.rowOf(0), column: statement.columnOf("full"), rows: statement.rows, columns: 1, comment: "The full cost of each service, in pounds a year." },
      { name: "openbook_price_ledger", sheet, row: headRow, column: 1, rows: 1, columns: 1, comment: "What the ledger comes to, in pounds." },
    ],
  };
}

function headline(layout: SheetLayout, { places, priceCase: { payFrom } }: PriceContext, { places: table }: PriceWorkings, row: number, statement: PlacedTable, closing: PlacedTable): void {
  const sheet = layout.name;
  const put = (at: number, name: string, body: string, note: string): void => {
    layout.put(row + at, 0, text(name));
    layout.put(row + at, 1, formula(`=${body}`, POUNDS, "Output", { align: "left" }));
    layout.put(row + at, 2, text(note));
  };
  const ofKind = (kind: string): string => nearestPenny(`SUMIFS(${table.range("ledger", sheet)},${table.range("kind", sheet)},"${kind}")`);
  put(0, "Ledger (£)", closing.totalCell("amount", sheet), "every pound of it is in the table How it closes to the ledger");
  put(1, "Full cost (£)", statement.totalCell("full", sheet), payFrom === "staffing" ? "of all the services, pay from the staffing list" : "of all the services, pay from the ledger");
  put(2, "Left out (£)", ofKind("left out"), places.reasons.length === 0 ? "nothing is left out" : "by name, each with its reason");
  put(3, "Not placed (£)", ofKind("not placed"), "cost centres that go nowhere yet: place them, and the check turns");
}

function read(source: PlacedTable, key: string, sheet: string): (place: RowPlace) => string {
  return ({ index }) => source.rowCell(key, index, sheet);
}

function pounds(source: PlacedTable, sheet: string, key: string, heading: string, style: PlanCell["style"] = "Normal"): ColumnSpec {
  return { key, heading, width: 15, total: sumOf(POUNDS), cell: (place) => formula(`=${read(source, key, sheet)(place)}`, POUNDS, style) };
}

const unitName = (unit: string): string => (unit === "" ? "unit" : unit);

function statementTable(layout: SheetLayout, { priceCase: { services, pools } }: PriceContext, { services: priced }: PriceWorkings): PlacedTable {
  const sheet = layout.name;
  layout.heading("Statement by service", "In pounds a year, to the penny; the price is of a unit delivered.");
  return layout.table({
    name: "Price_statement",
    rows: services.length,
    totalLabel: "Total",
    columns: [
      { key: "no", heading: "No.", width: 18, cell: ({ index }) => label(index + 1) },
      { key: "service", heading: "Service", width: 24, cell: ({ index }) => text(services[index]!.name) },
      pounds(priced, sheet, "direct", "Direct cost (£)"),
      ...pools.map(({ name }, at) => pounds(priced, sheet, poolKey(at), `${name} (£)`)),
      pounds(priced, sheet, "full", "Full cost (£)", "Output"),
      pounds(priced, sheet, "contingency", "Contingency (£)"),
      pounds(priced, sheet, "surplus", "Surplus (£)"),
      pounds(priced, sheet, "charge", "Charge (£)", "Output"),
      { key: "unit", heading: "Unit", width: 14, cell: ({ index }) => text(unitName(services[index]!.unit), "Normal", { align: "center" }) },
      { key: "delivered", heading: "Units delivered", width: 14, cell: (place) => formula(`=${read(priced, "delivered", sheet)(place)}`, UNITS) },
      { key: "price", heading: "Price of a unit (£)", width: 14, cell: (place) => formula(`=${read(priced, "price", sheet)(place)}`, POUNDS, "Output") },
    ],
  });
}

/** Every pound of the ledger: in a service, left in a pool, left out by name or not placed. */
function closingTable(layout: SheetLayout, context: PriceContext, { places: table, pools, services: priced }: PriceWorkings, statement: PlacedTable): PlacedTable {
  const { places, priceCase: { payFrom, services, pools: given } } = context;
  const sheet = layout.name;
  const first = services.length + given.length;
  const items = [
    { item: "Full cost of the services", body: statement.totalCell("full", sheet) },
    ...(pools ? [{ item: "Overheads left in no service", body: pools.totalCell("left", sheet) }] : []),
    ...places.reasons.map((reason, at) => ({ item: `Left out: ${reason}`, body: table.cell("ledger", first + at, sheet) })),
    { item: "Not placed", body: table.cell("ledger", first + places.reasons.length, sheet) },
    ...(payFrom === "staffing" && priced ? [{ item: "Less the cost of posts, which is not in the ledger", body: `-${table.totalCell("staff", sheet)}` }] : []),
  ];
  layout.heading("How it closes to the ledger", "Every pound of the ledger is in a service or in one of the lines below.");
  return layout.table({
    name: "Price_closing",
    rows: items.length,
    totalLabel: "Ledger",
    columns: [
      { key: "no", heading: "Line", width: 18, cell: ({ index }) => label(index + 1) },
      { key: "item", heading: "Item", width: 24, cell: ({ index }) => text(items[index]!.item, "Normal", { wrap: true }) },
      { key: "amount", heading: "Amount (£)", width: 15, total: (range) => formula(`=${nearestPenny(`SUM(${range})`)}`, POUNDS, "Total"), cell: ({ index }) => formula(`=${items[index]!.body}`, POUNDS) },
    ],
  });
}

/** Services without a price and pools that could not be shared, each with why. */
function refusals(layout: SheetLayout, { answer, sentence }: PriceContext): void {
  const refused = [
    ...answer.services.flatMap(({ service, refused: error }) => (error ? [{ what: "Service without a price", name: service, error }] : [])),
    ...answer.pools.flatMap(({ pool, refused: error }) => (error ? [{ what: "Pool not shared out", name: pool, error }] : [])),
  ];
  if (refused.length === 0) return;
  layout.heading("What could not be worked out", "Nothing was guessed: put right what the reason says, and insert again.");
  layout.table({
    name: "Price_refused",
    rows: refused.length,
    columns: [
      { key: "what", heading: "What", width: 18, cell: ({ index }) => text(refused[index]!.what) },
      { key: "name", heading: "Name", width: 24, cell: ({ index }) => text(refused[index]!.name) },
      { key: "why", heading: "Why", width: 15, runsOn: true, cell: ({ index }) => text(sentence(refused[index]!.error)) },
    ],
  });
}

function incomeTable(layout: SheetLayout, { priceCase: { services } }: PriceContext, { services: priced, fees }: PriceWorkings): PlacedTable {
  const sheet = layout.name;
  const carried = (key: string, heading: string): ColumnSpec => ({ key, heading, width: 15, cell: (place) => formula(`=${read(fees!, key, sheet)(place)}`, POUNDS) });
  const same = (key: string, heading: string, format: string): ColumnSpec => ({ key, heading, width: 15, cell: (place) => formula(`=${read(priced, key, sheet)(place)}`, format) });
  layout.heading("Break-even, and what is paid today", "A service that is paid less than its full cost is paid for by the others, or by reserves.");
  return layout.table({
    name: "Price_income",
    rows: services.length,
    totalLabel: "Total",
    columns: [
      { key: "no", heading: "No.", width: 18, cell: ({ index }) => label(index + 1) },
      { key: "service", heading: "Service", width: 24, cell: ({ index }) => text(services[index]!.name) },
      pounds(priced, sheet, "full", "Full cost (£)"),
      pounds(priced, sheet, "funding", "Paid today (£)"),
      pounds(priced, sheet, "gap", "Paid less full cost (£)", "Output"),
      {
        key: "who", heading: "Who pays for whom", width: 24,
        cell: ({ cell }) => words(`=IF(ISNUMBER(${cell("gap")}),IF(${cell("gap")}<0,"paid for by others",IF(${cell("gap")}>0,"pays for others","meets its cost")),"${NOT_APPLICABLE}")`, "Normal", { align: "center" }),
      },
      same("price", "Price of a unit (£)", POUNDS),
      same("delivered", "Units delivered", UNITS),
      same("breakEven", "Break-even units", UNITS),
      same("utilisation", "Utilisation", PERCENT),
      same("breakEvenAt", "Break-even utilisation", PERCENT),
      ...(fees ? [carried("pay", "Hourly pay it carries (£)"), carried("over", "Less the National Living Wage (£)")] : []),
    ],
  });
}

/** What posts that transfer cost more, and what ending their employment would. */
function transferSummary(layout: SheetLayout, transfer: PlacedTable): void {
  const sheet = layout.name;
  const redundancy = transfer.has("redundancy");
  const items = [
    { item: "Cost a year at protected terms", key: "protected" }, { item: "Cost a year at own terms", key: "standard" }, { item: "Protected terms cost more a year by", key: "more" },
    ...(redundancy ? [{ item: "Statutory redundancy pay, if their employment ended", key: "redundancy" }] : []),
  ];
  layout.heading("Posts that transfer", "Beside the prices and not in them. Redundancy is of the posts whose age and service are given.");
  layout.table({
    name: "Price_transfer_summary",
    rows: items.length,
    columns: [
      { key: "no", heading: "Line", width: 18, cell: ({ index }) => label(index + 1) },
      { key: "item", heading: "Item", width: 24, cell: ({ index }) => text(items[index]!.item, "Normal", { wrap: true }) },
      { key: "amount", heading: "Amount (£)", width: 15, cell: ({ index }) => formula(`=${transfer.totalCell(items[index]!.key, sheet)}`, POUNDS) },
    ],
  });
}

/** A row each utilisation, a column each service. */
function byUtilisation(layout: SheetLayout, { priceCase: { services }, answer: { utilisations } }: PriceContext, { utilisations: table }: PriceWorkings): PlacedTable {
  const sheet = layout.name;
  const count = utilisations.length;
  layout.heading("Price of a unit by utilisation", "In pounds, with contingency and surplus. What varies with units moves with them; the rest of the cost does not.");
  return layout.table({
    name: "Price_at_utilisation",
    rows: count,
    columns: [
      { key: "used", heading: "Utilisation", width: 18, cell: ({ index }) => formula(`=${table.rowCell("used", index, sheet)}`, PERCENT, "Normal", { align: "left" }) },
      ...services.map(({ name, unit }, at): ColumnSpec => ({
        key: `service${at + 1}`, heading: `${name}, ${unitName(unit)} (£)`, width: 15, cell: ({ index }) => formula(`=${table.rowCell("price", at * count + index, sheet)}`, POUNDS),
      })),
    ],
  });
}
