import { cellOnSheet } from "../../cells/sheetReference";
import { AS_IT_IS, POUNDS } from "../formats";
import { nearestPenny } from "../neverMinusZero";
import { figure, formula, label, NOT_APPLICABLE, sumOf, text, words } from "../planCells";
import { PlacedTable, type RowPlace, type SheetLayout } from "../sheetLayout";
import type { LedgerCells } from "./ledgerCells";
import { heldCell, ledgerRange, ledgerSum, withoutSigns } from "./ledgerFormulas";
import { rowsFound, runsFound } from "./ledgerRowsTables";
import type { LedgerColumnsPlaced } from "./priceCase";
import type { PriceSettings } from "./priceSettings";
import { specialCells } from "./specialCells";

/** The ledger sheet: what the others read from it. */
export interface LedgerPlaced {
  /** Columns no, centre, placeNo, found, special, given, amount; the pay that is replaced comes last. */
  readonly centres: PlacedTable;
  /** Columns state; null where every cell of the ledger is a plain number, or none is linked. */
  readonly special: PlacedTable | null;
  /** Columns item, amount: rows what the columns come to and what the centres do; null where the ledger is not linked. */
  readonly closing: PlacedTable | null;
}

/**
 * Each centre's amount as the ledger's own columns come to, so that it stays live however long the ledger is: its rows, and what
 * cells read from text or left out add to that.
 */
export function layOutLedger(layout: SheetLayout, cells: LedgerCells, names: PlacedTable, settings: PriceSettings): LedgerPlaced {
  const { columns } = cells;
  if (!columns) {
    layout.heading("Where the amounts are", "The amounts were typed, or their rows cannot be found by a formula: they are as they were read when this was inserted.");
    layout.skip();
    return { centres: centresTable(layout, cells, names, settings, []), special: null, closing: null };
  }
  const scales = scalesTable(layout, columns);
  // The centres are what a reader looks for; what they are added up from stands under them.
  const centresRow = layout.row;
  layout.row += 2 + 1 + cells.centres.length + 2;
  const pay = payLines(layout, columns);
  const sources = [rowsFound(layout, cells, columns, scales, pay), runsFound(layout, cells, columns, scales, pay)].flatMap((table) => table ?? []);
  const special = specialCells(layout, cells, scales);
  const after = layout.row;
  layout.row = centresRow;
  const centres = centresTable(layout, cells, names, settings, sources, special);
  layout.row = after;
  return { centres, special, closing: closingTable(layout, columns, scales, centres, special) };
}

function scalesTable(layout: SheetLayout, columns: LedgerColumnsPlaced): PlacedTable {
  const { scale, creditColumn } = columns;
  const rows = [
    { what: "Amounts", column: columns.amountColumn, times: scale },
    ...(creditColumn === undefined ? [] : [{ what: "Credits, taken away", column: creditColumn, times: -scale }]),
  ];
  layout.heading("Where the amounts are");
  return layout.table({
    name: "Price_ledger_columns",
    rows: rows.length,
    columns: [
      { key: "what", heading: "Column", width: 22, cell: ({ index }) => text(rows[index]!.what) },
      { key: "where", heading: "Cells", width: 34, cell: ({ index }) => text(ledgerRange(columns, rows[index]!.column)) },
      { key: "times", heading: "Multiplied by", width: 14, cell: ({ index }) => figure(rows[index]!.times, AS_IT_IS, "Input") },
      { key: "unit", heading: "To be", width: 14, cell: () => text("£") },
    ],
  });
}

/** The lines of the ledger's pay that the staffing list replaces; null where none is. */
function payLines(layout: SheetLayout, { payLines: lines }: LedgerColumnsPlaced): PlacedTable | null {
  if (!lines || lines.length === 0) return null;
  layout.heading("Pay in the ledger", "Rows of these lines are taken out of their cost centres: the staffing list takes their place.");
  return layout.table({
    name: "Price_pay_lines",
    rows: lines.length,
    columns: [
      { key: "no", heading: "No.", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "line", heading: "Cost line", width: 34, cell: ({ index }) => heldCell(lines[index]!) },
      { key: "compared", heading: "Compared as text", width: 14, cell: ({ cell }) => words(`=${withoutSigns(cell("line"))}`) },
    ],
  });
}

function centresTable(
  layout: SheetLayout, { centres, payRow }: LedgerCells, names: PlacedTable, settings: PriceSettings, sources: readonly PlacedTable[], special: PlacedTable | null = null,
): PlacedTable {
  const sheet = layout.name;
  const at = (index: number) => centres[index]!;
  const sum = (table: PlacedTable, key: string, by: string, no: string): string => `SUMIFS(${table.range(key, sheet)},${table.range(by, sheet)},${no})`;
  const found = ({ cell }: RowPlace): string => {
    if (sources.length === 0) return "0";
    const no = cell("no");
    return sources.map((table) => (payRow === null ? sum(table, "sum", "centreNo", no) : `${sum(table, "sum", "centreNo", no)}-${sum(table, "pay", "centreNo", no)}+${sum(table, "pay", "payNo", no)}`)).join("+");
  };
  layout.heading("Cost centres", "Where each goes is the number of a place, listed on the inputs sheet: type another number to move it; 0 is nowhere, and a check is red.");
  return layout.table({
    name: "Price_centres",
    rows: centres.length,
    totalLabel: "Ledger",
    columns: [
      { key: "no", heading: "No.", width: 22, cell: ({ index }) => label(index + 1) },
      { key: "centre", heading: "Cost centre", width: 34, cell: ({ index }) => text(at(index).name) },
      {
        key: "placeNo", heading: "Place no.", width: 14,
        cell: ({ index }) => figure(at(index).placeNo, "0", "Input", { align: "left", note: "The number of a service, a pool or a reason to leave it out, from the table of places on the inputs sheet. 0 is nowhere." }),
      },
      {
        key: "place", heading: "Goes to", width: 24,
        cell: ({ cell }) => words(`=IF(COUNTIF(${names.range("no", sheet)},${cell("placeNo")})=1,INDEX(${names.range("name", sheet)},MATCH(${cell("placeNo")},${names.range("no", sheet)},0)),"no such place")`, "Output"),
      },
      { key: "found", heading: "Its rows come to (£)", width: 16, total: sumOf(POUNDS), cell: (place) => formula(`=${found(place)}`, POUNDS) },
      {
        key: "special", heading: "Cells read from text or left out (£)", width: 16, total: sumOf(POUNDS),
        cell: ({ cell }) => formula(special ? `=${sum(special, "adds", "line", cell("no"))}` : "=0", POUNDS),
      },
      {
        key: "given", heading: "Not added up live (£)", width: 16, total: sumOf(POUNDS),
        cell: ({ index }) => { const { given } = at(index); return given === null ? text(NOT_APPLICABLE, "Normal", { align: "right" }) : figure(given, POUNDS, "Input", { note: "As it was read or typed when this was inserted. Change it here." }); },
      },
      { key: "amount", heading: "Amount (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=${settings.penny(`SUM(${cell("found")}:${cell("given")})`, sheet)}`, POUNDS, "Output") },
    ],
  });
}

/** What the rows of the closing table are, for the checks on them. */
export const CLOSING = { ledger: 2, centres: 3, under: 5 } as const;
const CLOSING_ROWS = 6;

/** The cell of a column in the row under the ledger. */
function under({ sheet, lastRow }: LedgerColumnsPlaced, column: number): string {
  return cellOnSheet(sheet, lastRow + 1, column);
}

/** The ledger's columns added up whole, beside what the centres come to: a row that is no centre's makes them differ. */
function closingTable(layout: SheetLayout, columns: LedgerColumnsPlaced, scales: PlacedTable, centres: PlacedTable, special: PlacedTable | null): PlacedTable {
  const sheet = layout.name;
  const place = new PlacedTable(sheet, layout.row + 2, 0, CLOSING_ROWS, ["item", "amount"]);
  const amountAt = (row: number): string => place.cell("amount", row, sheet);
  const whole = ledgerSum(columns, scales, sheet, (column) => `SUM(${ledgerRange(columns, column)})`);
  const items = [
    { item: "Every number in the columns", body: whole },
    { item: "Cells read from text or left out", body: special ? `SUM(${special.range("adds", sheet)})` : "0" },
    { item: "The ledger", body: `${amountAt(0)}+${amountAt(1)}` },
    { item: "The cost centres above", body: `SUM(${centres.range("found", sheet)})+SUM(${centres.range("special", sheet)})+SUM(${centres.range("given", sheet)})` },
    { item: "In no cost centre above", body: nearestPenny(`${amountAt(2)}-${amountAt(3)}`) },
    { item: "In the row under the ledger", body: ledgerSum(columns, scales, sheet, (column) => `SUM(${under(columns, column)})`) },
  ];
  layout.heading("The ledger as a whole", "Its columns added up whole. A row with a cost centre that is not listed above leaves a difference, and a check is red; so does a row added right under it.");
  return layout.table({
    name: "Price_ledger_closing",
    rows: items.length,
    columns: [
      { key: "item", heading: "Item", width: 22, cell: ({ index }) => text(items[index]!.item) },
      { key: "amount", heading: "Amount (£)", width: 34, cell: ({ index }) => formula(`=${items[index]!.body}`, POUNDS) },
    ],
  });
}
