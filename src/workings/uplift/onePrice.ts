import { cellAddress } from "../../cells/address";
import { quotedSheet } from "../../cells/sheetReference";
import { POUNDS } from "../formats";
import { figure, formula, label, text, words } from "../planCells";
import type { PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import { FIGURES, LABELS, NAMES, SENTENCES } from "./priceWidths";
import type { UpliftContext } from "./upliftContext";

const CHART_ROWS = 18;

/** One price by year as a table and a line chart, chosen by a number in a cell; gives that cell. */
export function onePrice(layout: SheetLayout, { upliftCase: { years }, rows }: UpliftContext, lines: PlacedTable, byYear: PlacedTable): (readOn: string) => string {
  const sheet = layout.name;
  const count = rows.lines.length;
  layout.heading("One price by year");
  const at = layout.row;
  const shown = cellAddress(at, 1, true);
  layout.line(
    text("Line shown in the chart"),
    figure(1, "0", "Input", { align: "left", note: `Type the number of a price in the table Prices by year: a whole number from 1 to ${count}. The chart and the words above it follow.` }),
    words(`=IF(${validity(shown, lines, sheet)},INDEX(${lines.range("name", sheet)},${shown}),"Type a whole number from 1 to "&ROWS(${lines.range("no", sheet)}))`, "Output"),
  );
  const ofLine = (key: string): string => `INDEX(${lines.range(key, sheet)},${shown})`;
  const ofYear = (key: string, year: string): string => `INDEX(${byYear.range(key, sheet)},${ofLine("first")}+${year}-1)`;
  const pounds = (amount: string): string => `TEXT(${amount},"£#,##0.00")`;
  const lastYear = ofLine("years");
  layout.line(words(`=IF(${validity(shown, lines, sheet)},"The line shows "&${ofLine("name")}&": "&${pounds(ofLine("now"))}&" now and "&${pounds(ofYear("price", lastYear))}&" from "&TEXT(${ofYear("from", lastYear)},"d mmmm yyyy")&".","The chart shows nothing until the number above is one of a price.")`));
  if (rows.limited) {
    layout.line(words(`=IF(${validity(shown, lines, sheet)},"Without caps and collars, the second line, it would then be "&${pounds(ofYear("uncapped", lastYear))}&".","")`));
  }
  layout.line(words(`=IF(${validity(shown, lines, sheet)},IF(${ofYear("forecast", lastYear)}>0,"The last of its prices rest on forecasts: the table under the chart says from which year.","Every figure it rests on is held."),"")`));
  const top = layout.row;
  layout.row += CHART_ROWS + 1;
  const price = (now: string, key: string) => ({ cell }: RowPlace) => formula(
    `=IF(${cell("year")}=0,${ofLine(now)},IF(${cell("year")}>${ofLine("years")},NA(),${ofYear(key, cell("year"))}))`, POUNDS,
  );
  layout.heading("Figures behind the chart", "In pounds. Year 0 is the price now; #N/A after the last year that is priced leaves the line out.");
  const table = layout.table({
    name: "Uplift_one_price",
    rows: years + 1,
    columns: [
      { key: "year", heading: "Year", width: LABELS, cell: ({ index }) => label(index) },
      {
        key: "status", heading: "Status", width: NAMES,
        cell: ({ cell }) => words(
          `=IF(${cell("year")}=0,"price now",IF(${cell("year")}>${ofLine("years")},"not priced",IF(${ofYear("forecast", cell("year"))}>0,"rests on forecasts","figures held")))`,
        ),
      },
      {
        key: "day", heading: "First day", width: SENTENCES,
        cell: ({ cell }) => words(
          `=IF(${cell("year")}=0,TEXT(${ofYear("since", "1")},"d mmm yyyy"),IF(${cell("year")}>${ofLine("years")},"not priced",TEXT(${ofYear("from", cell("year"))},"d mmm yyyy")))`,
        ),
      },
      { key: "price", heading: "Price (£)", width: FIGURES, cell: price("now", "price") },
      ...(rows.limited ? [{ key: "uncapped", heading: "Without caps and collars (£)", width: FIGURES, cell: price("now", "uncapped") }] : []),
    ],
  });
  layout.chart({
    kind: "line", title: "Price by year (£)", valueFormat: "£#,##0.00",
    source: { row: table.headerRow, column: table.columnOf("day"), rows: table.rows + 1, columns: rows.limited ? 3 : 2 },
    from: { row: top, column: 0 }, to: { row: top + CHART_ROWS - 1, column: 3 },
  });
  return (readOn) => (readOn === sheet ? shown : `${quotedSheet(sheet)}!${shown}`);
}

/** Formula (without "="): whether the number chosen is that of a price. */
function validity(shown: string, lines: PlacedTable, readOn: string): string {
  return `COUNTIF(${lines.range("no", readOn)},${shown})=1`;
}
