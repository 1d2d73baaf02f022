import { POUNDS, WHOLE } from "../formats";
import { formula, label, sumOf } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { DATE, YEARS, type ContractContext } from "./contractContext";
import { monthsOn } from "./monthsOn";

/** Each contract year: its months in the term, its price against the first, and the years so far at the first year's price. */
export function yearsTable(layout: SheetLayout, { answer, inputs }: ContractContext): PlacedTable {
  const sheet = layout.name;
  const inYear = inputs.year(sheet);
  const whole = inputs.parts.totalCell("months", sheet);
  const [start, change] = [inputs.figures.cell("start", 0, sheet), inputs.figures.cell("change", 0, sheet)];
  layout.heading("Contract years", "A year's price is what a pound of the first year has become. Years are then added up at the first year's price.");
  return layout.table({
    name: "Contract_years",
    rows: answer.years.length,
    columns: [
      { key: "year", heading: "Year", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "from", heading: "From", width: 24, cell: ({ cell }) => formula(`=${monthsOn(start, `(${cell("year")}-1)*${inYear}`)}`, DATE) },
      { key: "to", heading: "To", width: 14, cell: ({ cell }) => formula(`=${monthsOn(start, `MIN(${cell("year")}*${inYear},${whole})`)}-1`, DATE) },
      { key: "months", heading: "Months in the term", width: 16, cell: ({ cell }) => formula(`=MAX(0,MIN(${inYear},${whole}-(${cell("year")}-1)*${inYear}))`, WHOLE) },
      { key: "price", heading: "Price of the year", width: 16, cell: ({ cell }) => formula(`=IF(${cell("year")}=1,1,(1+${change})^(${cell("year")}-1))`, YEARS) },
      { key: "units", heading: "Years at the first year's price", width: 16, cell: ({ cell }) => formula(`=${cell("price")}*${cell("months")}/${inYear}`, YEARS) },
      { key: "unitsSoFar", heading: "Such years so far", width: 16, cell: ({ toDate }) => formula(`=SUM(${toDate("units")})`, YEARS) },
    ],
  });
}

/** What all lots together pay in each contract year. */
export function yearValuesTable(layout: SheetLayout, { answer, inputs }: ContractContext, years: PlacedTable, lots: PlacedTable): PlacedTable {
  const sheet = layout.name;
  const vat = inputs.figures.cell("vat", 0, sheet);
  layout.heading("All lots by contract year", "With VAT. Each lot is rounded to the penny at the end of each year, and a year is what it adds.");
  return layout.table({
    name: "Contract_year_values",
    rows: answer.years.length,
    totalLabel: "Total",
    columns: [
      { key: "year", heading: "Year", width: 10, cell: ({ index }) => label(index + 1) },
      {
        key: "soFar", heading: "Value so far (£)", width: 24,
        cell: ({ cell }) => formula(`=SUMPRODUCT(ROUND(ROUND(${lots.range("counted", sheet)}*INDEX(${years.range("unitsSoFar", sheet)},${cell("year")})*(1+${vat})*100,${inputs.places(sheet)}),0))/100`, POUNDS),
      },
      { key: "before", heading: "Value a year before (£)", width: 14, cell: ({ cell, range }) => formula(`=SUMIFS(${range("soFar")},${range("year")},${cell("year")}-1)`, POUNDS) },
      { key: "value", heading: "Value (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=ROUND((${cell("soFar")}-${cell("before")})*100,0)/100`, POUNDS) },
    ],
  });
}
