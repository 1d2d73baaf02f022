import { POUNDS } from "../formats";
import { nearestPenny } from "../neverMinusZero";
import { formula, label, NOT_APPLICABLE, sumOf, text, words } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import { methodInWords } from "./methodsFollowed";
import type { MethodsPlaced, PriceContext } from "./priceContext";
import { withSurplus } from "./servicesTable";

/** Every service's overheads and price by every method, a row each. */
export function byMethodTable(layout: SheetLayout, context: PriceContext, services: PlacedTable, { overhead }: MethodsPlaced): PlacedTable {
  const { methods, priceCase: { services: given, surplusOn }, settings, inputs, mode } = context;
  const sheet = layout.name;
  const count = given.length;
  const method = (index: number): number => Math.floor(index / count);
  const of = (key: string) => ({ cell }: RowPlace): string => `INDEX(${services.range(key, sheet)},${cell("serviceNo")})`;
  layout.heading("Price by method", "The same costs by each method of sharing overheads.");
  return layout.table({
    name: "Price_by_method",
    rows: methods.length * count,
    columns: [
      { key: "line", heading: "Line", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "method", heading: "Method", width: 28, cell: ({ index }) => text(methodInWords(methods[method(index)]!.method)) },
      { key: "service", heading: "Service", width: 12, cell: ({ index }) => text(given[index % count]!.name) },
      { key: "serviceNo", heading: "Service no.", width: 12, cell: ({ index }) => label((index % count) + 1) },
      { key: "overhead", heading: "Overheads (£)", width: 16, cell: ({ index, cell }) => formula(`=${nearestPenny(overhead(method(index), cell("serviceNo"), sheet))}`, POUNDS) },
      { key: "full", heading: "Full cost (£)", width: 16, cell: (place) => formula(`=${nearestPenny(`${of("direct")(place)}+${place.cell("overhead")}`)}`, POUNDS) },
      { key: "contingency", heading: "Contingency (£)", width: 16, cell: ({ cell }) => formula(`=IF(${cell("full")}<0,0,${settings.penny(`${cell("full")}*${inputs.cell("contingency", 0, sheet)}`, sheet)})`, POUNDS) },
      { key: "cost", heading: "Full cost and contingency (£)", width: 16, cell: ({ cell }) => formula(`=${nearestPenny(`${cell("full")}+${cell("contingency")}`)}`, POUNDS) },
      {
        key: "price", heading: "Price of a unit (£)", width: 16,
        cell: (place) => {
          const { cell } = place;
          const delivered = of("delivered")(place);
          const price = mode === "functions"
            ? `OPENBOOK.FCR.PRICE(${cell("cost")},0,${of("capacity")(place)},${of("utilisation")(place)},${inputs.cell("surplus", 0, sheet)},"${surplusOn}")`
            : `${withSurplus(context, cell("cost"), sheet)}/${delivered}`;
          return formula(`=IF(AND(${of("deliverable")(place)}=1,${cell("full")}>=0),${price},"${NOT_APPLICABLE}")`, POUNDS);
        },
      },
    ],
  });
}

/** Each pool: its cost, what the services bear of it and what is left. Null without pools. */
export function poolsTable(layout: SheetLayout, { priceCase: { pools }, answer }: PriceContext, services: PlacedTable, poolCosts: string): PlacedTable | null {
  if (pools.length === 0) return null;
  const sheet = layout.name;
  const totals = services.block("pool1", `pool${pools.length}`, sheet, services.rows, 1);
  layout.heading("Pools of overheads", "What the services bear of each pool, and what is left in no service.");
  return layout.table({
    name: "Price_pools",
    rows: pools.length,
    totalLabel: "All pools",
    columns: [
      { key: "no", heading: "Pool no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "pool", heading: "Pool of overheads", width: 28, cell: ({ index }) => text(pools[index]!.name) },
      { key: "driver", heading: "Shared by", width: 12, cell: ({ index }) => { const { driver } = pools[index]!; return text(driver.kind === "direct cost" ? "direct cost" : driver.name); } },
      { key: "shared", heading: "Can be shared (1 is yes)", width: 12, cell: ({ index }) => label(answer.pools[index]!.refused ? 0 : 1) },
      { key: "cost", heading: "Cost (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=INDEX(${poolCosts},${cell("no")})`, POUNDS) },
      { key: "borne", heading: "Borne by the services (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=INDEX(${totals},${cell("no")})`, POUNDS) },
      { key: "left", heading: "Left in no service (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=${nearestPenny(`${cell("cost")}-${cell("borne")}`)}`, POUNDS) },
    ],
  });
}

/** The methods side by side: each service's overheads and price by each, and how far each price is from the chosen method's. */
export function layOutMethods(layout: SheetLayout, context: PriceContext, byMethod: PlacedTable): { readonly overheads: PlacedTable; readonly prices: PlacedTable } {
  const { methods, priceCase: { services, method: chosen }, answer, sentence } = context;
  const sheet = layout.name;
  const count = services.length;
  const cellOf = (key: string, method: number) => ({ index }: RowPlace): string => byMethod.rowCell(key, method * count + index, sheet);
  const first: ColumnSpec[] = [
    { key: "no", heading: "Service no.", width: 12, cell: ({ index }) => label(index + 1) },
    { key: "service", heading: "Service", width: 28, cell: ({ index }) => text(services[index]!.name) },
  ];
  const name = (at: number): string => `${methodInWords(methods[at]!.method)}${methods[at]!.method === chosen ? " (chosen)" : ""}`;
  const own = methods.findIndex(({ method }) => method === chosen);
  for (const { method, refused } of answer.methods) {
    if (refused) layout.line(text(`${methodInWords(method)} cannot share every pool: ${sentence(refused)} What it cannot share is in no service.`));
  }
  layout.heading("Overheads of each service", "In pounds. Every method that shares all the pools comes to the same total.");
  const overheads = layout.table({
    name: "Price_method_overheads",
    rows: count,
    totalLabel: "All services",
    columns: [...first, ...methods.map((_, at): ColumnSpec => ({ key: `method${at + 1}`, heading: `${name(at)} (£)`, width: 16, total: sumOf(POUNDS), cell: (place) => formula(`=${cellOf("overhead", at)(place)}`, POUNDS) }))],
  });
  layout.heading("Price of a unit", "With contingency and surplus; then how far each method's price is from the chosen one's.");
  const prices = layout.table({
    name: "Price_method_prices",
    rows: count,
    columns: [
      ...first,
      { key: "unit", heading: "Unit", width: 14, cell: ({ index }) => text(services[index]!.unit === "" ? "unit" : services[index]!.unit) },
      ...methods.map((_, at): ColumnSpec => ({ key: `method${at + 1}`, heading: `${name(at)} (£)`, width: 16, cell: (place) => formula(`=${cellOf("price", at)(place)}`, POUNDS) })),
      ...methods.flatMap((_, at): ColumnSpec[] => (at === own ? [] : [{
        key: `over${at + 1}`, heading: `${methodInWords(methods[at]!.method)}: more than chosen (£)`, width: 16,
        cell: ({ cell }) => formula(`=IF(AND(ISNUMBER(${cell(`method${at + 1}`)}),ISNUMBER(${cell(`method${own + 1}`)})),${cell(`method${at + 1}`)}-${cell(`method${own + 1}`)},"${NOT_APPLICABLE}")`, POUNDS),
      }])),
      {
        key: "spread", heading: "Highest less lowest (£)", width: 16,
        cell: ({ cell }) => formula(`=IF(COUNT(${cell("method1")}:${cell(`method${methods.length}`)})=0,"${NOT_APPLICABLE}",MAX(${cell("method1")}:${cell(`method${methods.length}`)})-MIN(${cell("method1")}:${cell(`method${methods.length}`)}))`, POUNDS),
      },
    ],
  });
  layout.line(words(`="The choice of method moves a unit's price by up to "&TEXT(MAX(${prices.range("spread", sheet)}),"£#,##0.00")&"."`, "Output"));
  layout.skip();
  return { overheads, prices };
}
