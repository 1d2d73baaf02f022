import { PERCENT, POUNDS } from "../formats";
import { formula, label, NOT_APPLICABLE, text } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import type { PriceContext } from "./priceContext";
import { UNITS } from "./priceFormats";
import { TIME } from "./priceInputs";

/** Shown unrounded to the hundredth of a penny: what an hour can carry is compared with wages to the penny. */
const HOURLY = "£#,##0.0000;-£#,##0.0000";

/**
 * The hourly pay that what is paid today carries, step by step, for each service with posts: columns no, pay and over. Pay is that of the
 * service's own posts, and the rest of its full cost is not pay. Null where pay is not from the staffing list.
 */
export function feesTable(layout: SheetLayout, context: PriceContext, services: PlacedTable, posts: PlacedTable | null, places: PlacedTable): PlacedTable | null {
  const { priceCase: { services: given, payFrom, surplusOn }, inputs, law, settings, mode } = context;
  if (payFrom !== "staffing" || !posts || !law) return null;
  const sheet = layout.name;
  const of = (key: string) => ({ cell }: RowPlace): string => `INDEX(${services.range(key, sheet)},${cell("no")})`;
  const ofPosts = (key: string, no: string): string => `SUMIFS(${posts.range(key, sheet)},${posts.range("placeNo", sheet)},${no})*(1-${inputs.cell("vacancy", 0, sheet)})`;
  const hours = inputs.cell("time", TIME.findIndex(({ key }) => key === "weeklyHours"), sheet);
  const surplus = inputs.cell("surplus", 0, sheet);
  const step = (key: string, heading: string, format: string, body: (place: RowPlace) => string): ColumnSpec => ({
    key, heading, width: 14, cell: (place) => formula(`=IF(${place.cell("known")}=1,${body(place)},"${NOT_APPLICABLE}")`, format),
  });
  const floor = law.rows > 2 ? law.cell("value", 2, sheet) : null;
  const carried = ({ cell }: RowPlace): string => (mode === "functions"
    ? `OPENBOOK.FCR.AFFORDABLEPAY(${cell("fee")},${cell("nonPay")},${cell("onCosts")},${cell("hours")},${surplus},"${surplusOn}")`
    : `(${cell("allowed")}-${cell("nonPay")})/((1+${cell("onCosts")})*${cell("hours")})`);
  layout.heading(
    "The pay that what is paid today carries",
    "For a service with posts: pay is that of its own posts, and the rest of its full cost is not pay. Hours are all that are paid, leave and travel too.",
  );
  return layout.table({
    name: "Price_fees",
    rows: given.length,
    columns: [
      { key: "no", heading: "Service no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "service", heading: "Service", width: 28, cell: ({ index }) => text(given[index]!.name) },
      { key: "cost", heading: "Cost of its posts (£)", width: 16, cell: ({ cell }) => formula(`=INDEX(${places.range("staff", sheet)},${cell("no")})`, POUNDS) },
      { key: "wages", heading: "Pay of its posts (£)", width: 16, cell: ({ cell }) => formula(`=${ofPosts("pay", cell("no"))}`, POUNDS) },
      { key: "paidHours", heading: "Hours paid a year", width: 14, cell: ({ cell }) => formula(`=${ofPosts("fte", cell("no"))}*${hours}*${settings.at("yearDays", sheet)}/${settings.at("weekDays", sheet)}`, UNITS) },
      {
        key: "known", heading: "Can be worked out (1 is yes)", width: 12,
        cell: (place) => formula(
          `=IF(AND(ISNUMBER(${of("funding")(place)}),ISNUMBER(${of("delivered")(place)}),${place.cell("wages")}>0,${place.cell("paidHours")}>0,${of("full")(place)}>=${place.cell("cost")}),IF(AND(${of("delivered")(place)}>0,${of("funding")(place)}>=0),1,0),0)`, "0",
        ),
      },
      step("fee", "Paid today a unit (£)", HOURLY, (place) => `${of("funding")(place)}/${of("delivered")(place)}`),
      step("allowed", "Cost that allows (£)", HOURLY, ({ cell }) => (surplusOn === "cost" ? `${cell("fee")}/(1+${surplus})` : `${cell("fee")}*(1-${surplus})`)),
      step("nonPay", "Cost of a unit that is not pay (£)", HOURLY, (place) => `(${of("full")(place)}-${place.cell("cost")})/${of("delivered")(place)}`),
      step("onCosts", "On-costs on pay", PERCENT, ({ cell }) => `MAX(0,${cell("cost")}/${cell("wages")}-1)`),
      step("hours", "Hours paid for a unit", UNITS, (place) => `${place.cell("paidHours")}/${of("delivered")(place)}`),
      step("pay", "Hourly pay it carries (£)", HOURLY, carried),
      step("floor", "National Living Wage (£)", POUNDS, () => floor ?? `"${NOT_APPLICABLE}"`),
      step("over", "Pay less the National Living Wage (£)", HOURLY, ({ cell }) => `IF(ISNUMBER(${cell("floor")}),${cell("pay")}-${cell("floor")},"${NOT_APPLICABLE}")`),
    ],
  });
}
