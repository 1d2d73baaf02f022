import { QUANTITY, POUNDS } from "../formats";
import { neverMinusZero } from "../neverMinusZero";
import { figure, formula, label, NOT_APPLICABLE, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { hasRealTerms } from "./datePairs";
import { tableArgument } from "./readingFunctions";
import type { ReadingTables, UpliftContext } from "./upliftContext";
import { UNROUNDED } from "./upliftFormats";

/** The prices as they are now, a row each, and where each one's years begin. */
export function linesTable(layout: SheetLayout, context: UpliftContext, { pairs }: ReadingTables): PlacedTable {
  const { upliftCase: { lines: given, rounding }, rows: { lines, prices }, inputs, settings, mode } = context;
  const sheet = layout.name;
  const at = (index: number) => lines[index]!;
  const factor = (no: string): string => `INDEX(${pairs.range("baseFactor", sheet)},${no})`;
  layout.heading("Prices now", "As given, or to the penny where every year's price is rounded. The totals add up the prices that have units.");
  return layout.table({
    name: "Uplift_prices_now",
    rows: lines.length,
    columns: [
      { key: "no", heading: "Line", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "priceNo", heading: "Price no.", width: 10, cell: ({ index }) => label(at(index).line + 1) },
      { key: "name", heading: "Price", width: 13, cell: ({ index }) => text(given[at(index).line]!.name) },
      { key: "years", heading: "Years priced", width: 13, cell: ({ index }) => label(at(index).answer.years.length) },
      { key: "first", heading: "First row by year", width: 13, cell: ({ index }) => label(at(index).first + 1) },
      { key: "baseNo", heading: "Base date no.", width: 13, cell: ({ index }) => label(at(index).inputs.base + 1) },
      { key: "reviewNo", heading: "Review date no.", width: 13, cell: ({ index }) => label(at(index).inputs.review + 1) },
      { key: "wordsNo", heading: "Line of its clause's words", width: 13, cell: ({ index }) => optionalLabel(at(index).words) },
      { key: "given", heading: "Price given (£)", width: 14, cell: ({ cell }) => formula(`=INDEX(${inputs.used("price", sheet)},${cell("priceNo")})`, UNROUNDED) },
      {
        key: "now", heading: "Price now (£)", width: 14,
        cell: ({ cell }) => formula(rounding.kind === "each year" ? `=${neverMinusZero(`ROUND(${cell("given")},${settings.at("pennies", sheet)})`)}` : `=${cell("given")}`, UNROUNDED, "Output"),
      },
      ...(hasRealTerms(context)
        ? [
            { key: "pair", heading: "Dates no. of the review", width: 13, cell: ({ index }: { index: number }) => label(prices[at(index).first]!.pair + 1) },
            {
              key: "realNow", heading: "Price now, real (£)", width: 14,
              cell: ({ cell }: { cell: (key: string) => string }) => {
                const no = cell("pair");
                return formula(
                  mode === "functions" ? realFunction(context, sheet, cell("now"), `INDEX(${pairs.range("base", sheet)},${no})`)
                    : `=IF(ISNUMBER(${factor(no)}),${cell("now")}*${factor(no)},"${NOT_APPLICABLE}")`,
                  UNROUNDED,
                );
              },
            },
          ]
        : []),
      { key: "quantityNo", heading: "Quantity no.", width: 10, cell: ({ index }) => optionalLabel(at(index).inputs.quantity) },
      {
        key: "units", heading: "Units a year", width: 12,
        cell: ({ cell }) => formula(inputs.has("quantity") ? `=IF(ISNUMBER(${cell("quantityNo")}),INDEX(${inputs.used("quantity", sheet)},${cell("quantityNo")}),0)` : "=0", QUANTITY),
      },
      { key: "counted", heading: "Counts in the totals (1 is yes)", width: 12, cell: ({ index }) => figure(at(index).counted ? 1 : 0, "0") },
      { key: "cost", heading: "Cost now (£)", width: 16, cell: ({ cell }) => formula(`=${neverMinusZero(`${cell("now")}*${cell("units")}*${cell("counted")}`)}`, POUNDS) },
    ],
  });
}

/** UPLIFT.REAL of a price on a date, in the money of the period wanted; a dash where the deflator does not reach. */
export function realFunction(context: UpliftContext, sheet: string, price: string, day: string): string {
  const { inputs, settings } = context;
  const series = inputs.column("item", "real day", sheet);
  return `=IFERROR(OPENBOOK.UPLIFT.REAL(${price},${settings.functionDay(day, sheet)},${settings.functionDay(inputs.cell("real day", 0, sheet), sheet)},${series}${tableArgument(context, sheet)}),"${NOT_APPLICABLE}")`;
}

function optionalLabel(place: number | null) {
  return place === null ? text(NOT_APPLICABLE) : label(place + 1);
}
