import { cellAddress } from "../../cells/address";
import { quotedSheet } from "../../cells/sheetReference";
import { POUNDS } from "../formats";
import { neverMinusZero } from "../neverMinusZero";
import { figure, formula, label, text, words } from "../planCells";
import { PlacedTable, type SheetLayout } from "../sheetLayout";
import type { PriceContext } from "./priceContext";
import { poolKey } from "./servicesTable";

const CHART_ROWS = 18;
/** Dark blue and orange: apart in greyscale and to colour-blind eyes. */
const ADDED = "#12355B";
const TAKEN = "#C44900";

/** One service's charge built up as a table and a chart, the service chosen by a number in a cell; gives that cell. */
export function waterfall(layout: SheetLayout, { priceCase: { pools, services } }: PriceContext, priced: PlacedTable): (readOn: string) => string {
  const sheet = layout.name;
  layout.heading("How one service's charge is built up");
  const chosen = cellAddress(layout.row, 1, true);
  const isOne = `COUNTIF(${priced.range("no", sheet)},${chosen})=1`;
  const of = (key: string): string => `INDEX(${priced.range(key, sheet)},${chosen})`;
  const pounds = (amount: string): string => `TEXT(${amount},"£#,##0")`;
  layout.line(
    text("Service shown in the chart"),
    figure(1, "0", "Input", { align: "left", note: `Type the number of a service in the statement: a whole number from 1 to ${services.length}. The chart and the words below it follow.` }),
    words(`=IF(${isOne},${of("service")},"Type a whole number from 1 to "&ROWS(${priced.range("no", sheet)}))`, "Output"),
  );
  layout.line(words(`=IF(${isOne},${of("service")}&" costs "&${pounds(of("direct"))}&" of its own and bears "&${pounds(of("overhead"))}&" of overheads: "&${pounds(of("full"))}&" in full. With contingency and surplus its charge is "&${pounds(of("charge"))}&".","The chart shows nothing until the number above is one of a service.")`));
  layout.line(text("From the left, each column stands on what the ones before it come to; the last is the charge. What is added is dark blue, what is taken off orange."));
  const top = layout.row;
  layout.row += CHART_ROWS + 1;
  const items = [
    { name: "Direct cost", key: "direct" }, ...pools.map(({ name }, at) => ({ name, key: poolKey(at) })),
    { name: "Contingency", key: "contingency" }, { name: "Surplus", key: "surplus" },
  ];
  const rows = items.length + 1;
  layout.heading("Figures behind the chart", "In pounds.");
  const placed = new PlacedTable(sheet, layout.row, 0, rows, ["step", "below", "added", "taken"]);
  const table = layout.table({
    name: "Price_build_up",
    rows,
    columns: [
      { key: "step", heading: "Step", width: 27, cell: ({ index }) => text(items[index]?.name ?? "Charge") },
      { key: "below", heading: "Built up so far (£)", width: 18, cell: ({ cell }) => formula(`=IF(${cell("part")}=0,0,MAX(MIN(${cell("before")},${cell("after")}),0)+MIN(MAX(${cell("before")},${cell("after")}),0))`, POUNDS) },
      { key: "added", heading: "Added (£)", width: 16, cell: ({ cell }) => formula(`=IF(${cell("after")}>=${cell("before")},${bar(cell)},0)`, POUNDS) },
      { key: "taken", heading: "Taken off (£)", width: 16, cell: ({ cell }) => formula(`=IF(${cell("after")}<${cell("before")},${bar(cell)},0)`, POUNDS) },
      { key: "part", heading: "Step no. (0 is the charge)", width: 12, cell: ({ index }) => ({ ...label(index < items.length ? index + 1 : 0), align: "center" }) },
      { key: "amount", heading: "Amount (£)", width: 16, cell: ({ index }) => formula(`=IF(${isOne},${of(items[index]?.key ?? "charge")},0)`, POUNDS) },
      { key: "before", heading: "Before it (£)", width: 16, cell: ({ cell, index }) => formula(`=IF(${cell("part")}<=1,0,${cellAddress(placed.headerRow + index, placed.firstColumn + 7)})`, POUNDS) },
      { key: "after", heading: "After it (£)", width: 16, cell: ({ cell }) => formula(`=${cell("before")}+${cell("amount")}`, POUNDS) },
    ],
  });
  layout.chart({
    kind: "stackedColumn", title: "How the charge is built up (£)", valueFormat: "£#,##0",
    source: { row: table.headerRow, column: 0, rows: rows + 1, columns: 4 },
    fills: [null, ADDED, TAKEN],
    from: { row: top, column: 0 }, to: { row: top + CHART_ROWS - 1, column: 6 },
  });
  return (readOn) => (readOn === sheet ? chosen : `${quotedSheet(sheet)}!${chosen}`);
}

/** The part of a step above nothing, and the part of it below: one column where a step does not cross. */
function bar(cell: (key: string) => string): string {
  const [before, after] = [cell("before"), cell("after")];
  return `IF(MIN(${before},${after})>=0,ABS(${after}-${before}),IF(MAX(${before},${after})<=0,${neverMinusZero(`-ABS(${after}-${before})`)},MAX(${before},${after})))`;
}
