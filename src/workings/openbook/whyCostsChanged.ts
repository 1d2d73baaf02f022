import { POUNDS } from "../formats";
import { formula, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";

const EFFECTS = [
  { key: "price", name: "Price", words: "This year's prices less the prices before, on what is bought this year." },
  { key: "volume", name: "Volume", words: "How much more is bought, at the average price before." },
  { key: "mix", name: "Mix", words: "Dearer or cheaper lines taking a larger part." },
  { key: "newOrDropped", name: "New or dropped", words: "Lines that cost nothing before, or cost nothing now." },
  { key: "notSplit", name: "Not split", words: "Lines without a quantity on both sides in one unit." },
] as const;

const CHART_ROWS = 14;

/** How many rows it takes, free rows included. */
export const WHY_ROWS = 2 + 1 + EFFECTS.length + 1 + 1 + 2 + CHART_ROWS + 1;

/** The change in all costs by cause, and its chart. */
export function whyCostsChanged(layout: SheetLayout, byReturn: PlacedTable): void {
  const sheet = layout.name;
  layout.heading("Why costs changed", "All returns that are compared, in pounds. The causes add up to the change.");
  const table = layout.table({
    name: "Openbook_causes",
    rows: EFFECTS.length,
    totalLabel: "Change",
    columns: [
      { key: "cause", heading: "Cause", width: 16, cell: ({ index }) => text(EFFECTS[index]!.name) },
      { key: "amount", heading: "Amount (£)", width: 24, total: (range) => formula(`=SUM(${range})`, POUNDS, "Total"), cell: ({ index }) => formula(`=${byReturn.totalCell(EFFECTS[index]!.key, sheet)}`, POUNDS, "Output") },
      { key: "words", heading: "What it is", width: 22, runsOn: true, cell: ({ index }) => text(EFFECTS[index]!.words) },
    ],
  });
  layout.heading("Chart of why costs changed", `A column a cause, from the table above: ${EFFECTS.map(({ name }) => name.toLowerCase()).join(", ")}.`);
  const top = layout.row;
  layout.row += CHART_ROWS + 1;
  layout.chart({
    kind: "clusteredColumn", title: "Why costs changed (£)", valueFormat: "£#,##0", source: { row: table.headerRow, column: 0, rows: EFFECTS.length + 1, columns: 1 + 1 },
    from: { row: top, column: 0 }, to: { row: top + CHART_ROWS - 1, column: 6 },
  });
}
