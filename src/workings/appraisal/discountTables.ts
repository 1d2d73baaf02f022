import { BAND_ENDS, discountRates } from "../../domain/savings/discountFactor";
import { figure, formula, label, text } from "../planCells";
import { PERCENT } from "../formats";
import type { ColumnSpec, PlacedTable, SheetLayout } from "../sheetLayout";
import type { AppraisalCase } from "./appraisalCase";
import type { AppraisalContext } from "./appraisalContext";
import { schemeInWords } from "./schemeInWords";

const FACTOR = "0.000000000";

/** The bands of years that the appraisal reaches, each with its rate. */
export function ratesTable(layout: SheetLayout, { scheme, years }: AppraisalCase): PlacedTable {
  const rates = discountRates(scheme);
  const bands = rates.filter((_, band) => band === 0 || BAND_ENDS[band - 1]! < years.length - 1).length;
  layout.heading("Discount rates", `${schemeInWords(scheme)} Year 0 is not discounted.`);
  return layout.table({
    name: "Appraisal_rates",
    rows: bands,
    columns: [
      { key: "no", heading: "Band", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "from", heading: "From year", width: 30, cell: ({ index }) => figure(index === 0 ? 1 : BAND_ENDS[index - 1]! + 1, "0", "Input", { align: "left" }) },
      { key: "to", heading: "To year", width: 26, cell: ({ index }) => figure(Math.min(BAND_ENDS[index]!, Math.max(1, years.length - 1)), "0", "Input", { align: "left" }) },
      { key: "rate", heading: "Rate", width: 12, cell: ({ index }) => figure(rates[index]!, PERCENT, "Input") },
    ],
  });
}

/** What a pound of each year is worth in year 0, and how many years of each band lie before it. */
export function yearsTable(layout: SheetLayout, { appraisal: { years }, rates, settings, mode, appraisal }: AppraisalContext): PlacedTable {
  const sheet = layout.name;
  const bands = rates.rows;
  layout.heading("Discount factors", "Each year's factor is the year's before it over 1 and the rate.");
  return layout.table({
    name: "Appraisal_years",
    rows: years.length,
    columns: [
      { key: "no", heading: "Year no.", width: 10, cell: ({ index }) => label(index) },
      { key: "year", heading: "Year", width: 26, cell: ({ index }) => text(years[index]!) },
      { key: "rate", heading: "Rate", width: 12, cell: ({ cell }) => formula(`=IF(${cell("no")}=0,0,INDEX(${rates.range("rate", sheet)},MATCH(${cell("no")},${rates.range("from", sheet)},1)))`, PERCENT) },
      {
        key: "factor", heading: "Factor", width: 14,
        cell: (place) => formula(mode === "functions"
          ? `=OPENBOOK.SAVE.DISCOUNT(${place.cell("no")},${schemeArgument(appraisal, settings.at("scheme", sheet))})`
          : `=IF(${place.cell("no")}=0,1,${place.above("factor")}/(1+${place.cell("rate")}))`, FACTOR),
      },
      ...Array.from({ length: bands }, (_, band): ColumnSpec => ({
        key: `band${band}`, heading: `Years in band ${band + 1}`, width: 14,
        cell: (place) => {
          const bandNo = `COLUMNS(${place.headings("band0", `band${band}`)})`;
          const edge = (key: string): string => `INDEX(${rates.range(key, sheet)},${bandNo})`;
          return formula(`=MAX(0,MIN(${place.cell("no")},${edge("to")})-${edge("from")}+1)`, "0");
        },
      })),
    ],
  });
}

/** A scheme as the functions take it: its name, or the cell with its one rate. */
export function schemeArgument({ scheme }: AppraisalCase, rate: string): string {
  return typeof scheme === "string" ? `"${scheme.replaceAll('"', '""')}"` : rate;
}
