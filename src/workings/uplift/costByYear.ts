import { PERCENT, POUNDS } from "../formats";
import { formula, label, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import type { UpliftContext } from "./upliftContext";

/** What the prices that have quantities cost together, now and in each year. */
export function costByYear(layout: SheetLayout, { upliftCase, answer }: UpliftContext, lines: PlacedTable, byYear: PlacedTable): PlacedTable {
  const sheet = layout.name;
  const counted = answer.cost!.lines;
  layout.heading("Cost by year", `In pounds a year: price by units, of the ${counted === 1 ? "price" : `${counted} prices`} with a quantity and a price for every year. Year 0 is now.`);
  return layout.table({
    name: "Uplift_cost",
    rows: upliftCase.years + 1,
    columns: [
      { key: "year", heading: "Year", width: 20, cell: ({ index }) => label(index) },
      { key: "what", heading: "What it is", width: 30, cell: ({ index }) => text(index === 0 ? "At the prices now" : index === 1 ? "From the review" : "From its anniversary") },
      {
        key: "cost", heading: "Cost (£)", width: 16,
        cell: ({ cell }) => formula(`=IF(${cell("year")}=0,SUM(${lines.range("cost", sheet)}),SUMIFS(${byYear.range("cost", sheet)},${byYear.range("year", sheet)},${cell("year")}))`, POUNDS),
      },
      { key: "more", heading: "More than now (£)", width: 14, cell: ({ cell, range }) => formula(`=${cell("cost")}-INDEX(${range("cost")},1)`, POUNDS) },
      { key: "rise", heading: "More than now", width: 14, cell: ({ cell, range }) => formula(`=IF(INDEX(${range("cost")},1)=0,0,${cell("more")}/INDEX(${range("cost")},1))`, PERCENT) },
    ],
  });
}
