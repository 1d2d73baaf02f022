import { PERCENT, POUNDS } from "../formats";
import type { PlanCell } from "../insertPlan";
import { nearestPenny } from "../neverMinusZero";
import { figure, formula, label, NOT_APPLICABLE, sumOf, text } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import type { PartOf, PriceContext } from "./priceContext";
import { UNITS } from "./priceFormats";
import type { PriceInputKind } from "./priceInputs";

export const poolKey = (at: number): string => `pool${at + 1}`;

/** Each service's full cost, what is added to it, its price and where it breaks even: a row each. */
export function servicesTable(layout: SheetLayout, context: PriceContext, placesCost: string, part: PartOf): PlacedTable {
  const { priceCase: { services, pools, method }, methods, settings, inputPlaces } = context;
  const sheet = layout.name;
  const own = methods.findIndex((each) => each.method === method);
  const pounds = (key: string, heading: string, body: (cell: RowPlace["cell"]) => string): ColumnSpec => ({
    key, heading, width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=${body(cell)}`, POUNDS),
  });
  const no = (key: "units" | "capacity" | "utilisation" | "funding", heading: string): ColumnSpec => ({
    key: `${key}No`, heading, width: 12, cell: ({ index }): PlanCell => { const at = inputPlaces.services[index]![key]; return at === null ? text(NOT_APPLICABLE) : label(at); },
  });
  layout.heading("Price of each service", "Full cost, contingency and surplus to the penny; the price of a unit is not rounded. A dash where there is no price.");
  return layout.table({
    name: "Price_services",
    rows: services.length,
    totalLabel: "All services",
    columns: [
      { key: "no", heading: "Service no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "service", heading: "Service", width: 28, cell: ({ index }) => text(services[index]!.name) },
      pounds("direct", "Direct cost (£)", (cell) => `INDEX(${placesCost},${cell("no")})`),
      ...pools.map((pool, at) => pounds(poolKey(at), `${pool.name} (£)`, (cell) => part(own, at, cell("no"), sheet) ?? "0")),
      pounds("overhead", "Overheads (£)", (cell) => (pools.length === 0 ? "0" : nearestPenny(`SUM(${cell(poolKey(0))}:${cell(poolKey(pools.length - 1))})`))),
      pounds("full", "Full cost (£)", (cell) => nearestPenny(`${cell("direct")}+${cell("overhead")}`)),
      pounds("contingency", "Contingency (£)", (cell) => `IF(${cell("full")}<0,0,${settings.penny(`${cell("full")}*${context.inputs.cell("contingency", 0, sheet)}`, sheet)})`),
      pounds("cost", "Full cost and contingency (£)", (cell) => nearestPenny(`${cell("full")}+${cell("contingency")}`)),
      pounds("charge", "Charge (£)", (cell) => `IF(${cell("full")}<0,${cell("full")},${settings.penny(withSurplus(context, cell("cost"), sheet), sheet)})`),
      pounds("surplus", "Surplus (£)", (cell) => nearestPenny(`${cell("charge")}-${cell("cost")}`)),
      no("units", "Units no."), no("capacity", "Capacity no."), no("utilisation", "Utilisation no."), no("funding", "Funding no."),
      ...deliveryColumns(context, sheet),
      ...unitColumns(context, sheet),
      { key: "funding", heading: "Paid today (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(context.inputs.has("funding") ? `=IF(ISNUMBER(${cell("fundingNo")}),${settings.penny(`INDEX(${context.inputs.used("funding", sheet)},${cell("fundingNo")})`, sheet)},"${NOT_APPLICABLE}")` : `="${NOT_APPLICABLE}"`, POUNDS) },
      { key: "had", heading: "Had a price when inserted (1 is yes)", width: 12, cell: ({ index }) => figure(context.answer.services[index]!.pricePerUnit === null ? 0 : 1, "0") },
      { key: "missed", heading: "Price × units is not the charge (1 is yes)", width: 12, cell: ({ cell }) => formula(`=IF(${cell("priced")}=1,IF(ABS(${cell("price")}*${cell("delivered")}-${cell("charge")})*100>1,1,0),0)`, "0") },
      { key: "gap", heading: "Paid less full cost (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("funding")}),${nearestPenny(`${cell("funding")}-${cell("full")}`)},"${NOT_APPLICABLE}")`, POUNDS) },
    ],
  });
}

/** Formula (without "="): a cost with the surplus that is wanted on it. */
export function withSurplus({ priceCase: { surplusOn }, inputs }: PriceContext, cost: string, sheet: string): string {
  const surplus = inputs.cell("surplus", 0, sheet);
  return surplusOn === "cost" ? `${cost}*(1+${surplus})` : `${cost}/(1-${surplus})`;
}

/** Formula (without "="): the figure of that number; a dash where the service has none. */
function given({ inputs }: PriceContext, kind: PriceInputKind, no: string, sheet: string): string {
  return inputs.has(kind) ? `IF(ISNUMBER(${no}),INDEX(${inputs.used(kind, sheet)},${no}),"${NOT_APPLICABLE}")` : `"${NOT_APPLICABLE}"`;
}

function deliveryColumns(context: PriceContext, sheet: string): ColumnSpec[] {
  const { inputs } = context;
  const units = (cell: RowPlace["cell"]): string => given(context, "units", cell("unitsNo"), sheet);
  return [
    { key: "capacity", heading: "Units there is room for", width: 14, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("capacityNo")}),${given(context, "capacity", cell("capacityNo"), sheet)},${units(cell)})`, UNITS) },
    {
      key: "utilisation", heading: "Utilisation", width: 12,
      cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("unitsNo")}),IF(ISNUMBER(${cell("capacityNo")}),IF(AND(ISNUMBER(${units(cell)}),${cell("capacity")}>0),${units(cell)}/${cell("capacity")},"${NOT_APPLICABLE}"),1),${given(context, "utilisation", cell("utilisationNo"), sheet)})`, PERCENT),
    },
    {
      key: "delivered", heading: "Units delivered", width: 14,
      cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("unitsNo")}),${units(cell)},IF(AND(ISNUMBER(${cell("capacity")}),ISNUMBER(${cell("utilisation")})),${cell("capacity")}*${cell("utilisation")},"${NOT_APPLICABLE}"))`, UNITS),
    },
    { key: "varies", heading: "Part that varies", width: 12, cell: ({ cell }) => formula(`=INDEX(${inputs.used("variable share", sheet)},${cell("no")})`, PERCENT) },
    {
      key: "deliverable", heading: "Units can be priced (1 is yes)", width: 12,
      cell: ({ cell }) => formula(`=IF(AND(ISNUMBER(${cell("delivered")}),ISNUMBER(${cell("utilisation")})),IF(AND(${cell("capacity")}>0,${cell("utilisation")}>0,${cell("utilisation")}<=1,${cell("varies")}>=0,${cell("varies")}<=1),1,0),0)`, "0"),
    },
    { key: "priced", heading: "Has a price (1 is yes)", width: 12, cell: ({ cell }) => formula(`=IF(${cell("full")}>=0,${cell("deliverable")},0)`, "0") },
  ];
}

function unitColumns(context: PriceContext, sheet: string): ColumnSpec[] {
  const { mode, settings, priceCase: { surplusOn }, inputs } = context;
  const functions = mode === "functions";
  const where = (key: string, heading: string, format: string, body: (cell: RowPlace["cell"]) => string): ColumnSpec => ({
    key, heading, width: 16, cell: ({ cell }) => formula(`=IF(${cell("priced")}=1,${body(cell)},"${NOT_APPLICABLE}")`, format),
  });
  const price = (cell: RowPlace["cell"]): string => (functions
    ? `OPENBOOK.FCR.PRICE(${cell("cost")},0,${cell("capacity")},${cell("utilisation")},${inputs.cell("surplus", 0, sheet)},"${surplusOn}")`
    : `${withSurplus(context, cell("cost"), sheet)}/${cell("delivered")}`);
  const leaves = (cell: RowPlace["cell"]): string => `${cell("price")}-${cell("variable")}`;
  const breaksEven = (cell: RowPlace["cell"], body: string): string => `IF(${leaves(cell)}>${cell("price")}*${settings.at("tolerance", sheet)},${body},"${NOT_APPLICABLE}")`;
  return [
    where("price", "Price of a unit (£)", POUNDS, price),
    where("variableCost", "Cost that varies (£)", POUNDS, (cell) => `${cell("full")}*${cell("varies")}`),
    where("fixed", "Fixed cost (£)", POUNDS, (cell) => `${cell("full")}-${cell("variableCost")}`),
    where("variable", "Variable cost of a unit (£)", POUNDS, (cell) => `${cell("variableCost")}/${cell("delivered")}`),
    where("breakEven", "Break-even units", UNITS, (cell) => breaksEven(cell, functions
      ? `OPENBOOK.FCR.BREAKEVEN(${cell("fixed")},${cell("variable")},${cell("price")})`
      : `${cell("fixed")}/(${leaves(cell)})`)),
    where("breakEvenAt", "Break-even utilisation", PERCENT, (cell) => breaksEven(cell, functions
      ? `OPENBOOK.FCR.UTILISATION(${cell("fixed")},${cell("variable")},${cell("price")},${cell("capacity")})`
      : `${cell("breakEven")}/${cell("capacity")}`)),
  ];
}
