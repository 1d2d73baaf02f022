import { PERCENT, POUNDS } from "../formats";
import { nearestPenny } from "../neverMinusZero";
import { figure, formula, label, NOT_APPLICABLE, text } from "../planCells";
import type { PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import type { PriceContext } from "./priceContext";
import { withSurplus } from "./servicesTable";

/** The utilisations prices are shown at: columns no, used. */
export function utilisationInputs(layout: SheetLayout, utilisations: readonly number[]): PlacedTable {
  layout.heading("Utilisations", "Prices are shown at each of these.");
  return layout.table({
    name: "Price_utilisations",
    rows: utilisations.length,
    columns: [
      { key: "no", heading: "No.", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "used", heading: "Utilisation", width: 22, cell: ({ index }) => figure(utilisations[index]!, PERCENT, "Input", { align: "left" }) },
    ],
  });
}

/** The price of every service at every utilisation, a row each: full cost with what varies, contingency to the penny, surplus. */
export function utilisationsTable(layout: SheetLayout, context: PriceContext, services: PlacedTable, used: PlacedTable): PlacedTable {
  const { priceCase: { services: given, surplusOn }, settings, inputs, mode } = context;
  const sheet = layout.name;
  const count = used.rows;
  const service = (index: number): number => Math.floor(index / count);
  const of = (key: string) => ({ cell }: RowPlace): string => `INDEX(${services.range(key, sheet)},${cell("serviceNo")})`;
  const where = (place: RowPlace, body: string): string => `=IF(${of("priced")(place)}=1,${body},"${NOT_APPLICABLE}")`;
  layout.heading("Price by utilisation", "What varies moves with the units; the rest of full cost stays as it is. Of the room there is; of the units where those are given.");
  return layout.table({
    name: "Price_by_utilisation",
    rows: given.length * count,
    columns: [
      { key: "line", heading: "Line", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "service", heading: "Service", width: 28, cell: ({ index }) => text(given[service(index)]!.name) },
      { key: "serviceNo", heading: "Service no.", width: 12, cell: ({ index }) => label(service(index) + 1) },
      { key: "at", heading: "Utilisation no.", width: 12, cell: ({ index }) => label((index % count) + 1) },
      { key: "used", heading: "Utilisation", width: 12, cell: ({ cell }) => formula(`=INDEX(${used.range("used", sheet)},${cell("at")})`, PERCENT) },
      { key: "full", heading: "Full cost (£)", width: 16, cell: (place) => formula(where(place, settings.penny(`${of("fixed")(place)}+${of("variableCost")(place)}*${place.cell("used")}/${of("utilisation")(place)}`, sheet)), POUNDS) },
      { key: "contingency", heading: "Contingency (£)", width: 16, cell: (place) => formula(where(place, settings.penny(`${place.cell("full")}*${inputs.cell("contingency", 0, sheet)}`, sheet)), POUNDS) },
      { key: "cost", heading: "Full cost and contingency (£)", width: 16, cell: (place) => formula(where(place, nearestPenny(`${place.cell("full")}+${place.cell("contingency")}`)), POUNDS) },
      {
        key: "price", heading: "Price of a unit (£)", width: 16,
        cell: (place) => formula(where(place, mode === "functions"
          ? `OPENBOOK.FCR.PRICE(${place.cell("cost")},0,${of("capacity")(place)},${place.cell("used")},${inputs.cell("surplus", 0, sheet)},"${surplusOn}")`
          : `${withSurplus(context, place.cell("cost"), sheet)}/(${of("capacity")(place)}*${place.cell("used")})`), POUNDS),
      },
    ],
  });
}
