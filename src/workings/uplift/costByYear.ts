import { PERCENT, POUNDS } from "../formats";
import { formula, label, text, words } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { FIGURES, LABELS, NAMES, SENTENCES } from "./priceWidths";
import type { UpliftContext } from "./upliftContext";

/** What the prices that have quantities cost together, now and in each year. */
export function costByYear(layout: SheetLayout, { upliftCase, answer }: UpliftContext, lines: PlacedTable, byYear: PlacedTable): PlacedTable {
  const sheet = layout.name;
  const { lines: counted, years } = answer.cost!;
  const forecasts = (year: string): string =>
    `COUNTIFS(${byYear.range("year", sheet)},${year},${byYear.range("forecast", sheet)},">0",${byYear.range("counted", sheet)},1)`;
  layout.heading("Cost by year", `In pounds a year: price by units, of the ${counted === 1 ? "price" : `${counted} prices`} with a quantity. Year 0 is now.${years.length < upliftCase.years ? " Later years are left out, because some of them have no price then." : ""}`);
  return layout.table({
    name: "Uplift_cost",
    rows: years.length + 1,
    columns: [
      { key: "year", heading: "Year", width: LABELS, cell: ({ index }) => label(index) },
      { key: "what", heading: "What it is", width: NAMES, cell: ({ index }) => text(index === 0 ? "At the prices now" : index === 1 ? "From the review" : "From its anniversary") },
      { key: "status", heading: "Status", width: SENTENCES, cell: ({ cell }) => words(`=IF(${forecasts(cell("year"))}=0,"figures held",${forecasts(cell("year"))}&" of its prices rest on forecasts")`) },
      {
        key: "cost", heading: "Cost (£)", width: FIGURES,
        cell: ({ cell }) => formula(`=IF(${cell("year")}=0,SUM(${lines.range("cost", sheet)}),SUMIFS(${byYear.range("cost", sheet)},${byYear.range("year", sheet)},${cell("year")}))`, POUNDS),
      },
      { key: "more", heading: "More than now (£)", width: FIGURES, cell: ({ cell, range }) => formula(`=${cell("cost")}-INDEX(${range("cost")},1)`, POUNDS) },
      { key: "rise", heading: "More than now", width: FIGURES, cell: ({ cell, range }) => formula(`=IF(INDEX(${range("cost")},1)=0,0,${cell("more")}/INDEX(${range("cost")},1))`, PERCENT) },
    ],
  });
}
