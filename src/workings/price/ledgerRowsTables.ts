import { cornersOf } from "../../cells/address";
import { quotedSheet } from "../../cells/sheetReference";
import { POUNDS } from "../formats";
import { formula, label, NOT_APPLICABLE, sumOf, text, words } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import type { FoundRow, LedgerCells } from "./ledgerCells";
import { heldCell, ledgerRange, ledgerSum, withoutSigns } from "./ledgerFormulas";
import type { LedgerColumnsPlaced } from "./priceCase";

/** Case does not tell two names apart, nor does text from a number; a sign of a pattern is itself. */
function same(range: string, cell: string): string {
  return `EXACT(LOWER(${range}),LOWER(${cell}))`;
}

/** Begins with a letter, has none of the signs of a criterion, and is no number, date or truth to a spreadsheet. */
const PLAIN = /^(?!(?:true|false)$)(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s./-]*\d)[\p{L}][^*?~<>=]{0,240}$/iu;

/** Rows whose cells hold a centre's name, a line each spelling; null where names are not in each row. */
export function rowsFound(layout: SheetLayout, cells: LedgerCells, columns: LedgerColumnsPlaced, scales: PlacedTable, pay: PlacedTable | null): PlacedTable | null {
  const { matches, centres } = cells;
  if (matches.length === 0) return null;
  const sheet = layout.name;
  const at = (index: number): FoundRow => matches[index]!;
  const coded = columns.codeColumn !== undefined && matches.some(({ code }) => code !== undefined);
  // SUMIFS takes "01" for 1 and "a*" for a pattern; a comparison does not, and is slower.
  const plain = !coded && matches.every(({ name }) => typeof name === "string" && PLAIN.test(name));
  const centreRange = ledgerRange(columns, columns.centreColumn!);
  const isCentre = ({ cell }: RowPlace): string => {
    const byName = same(centreRange, cell("is"));
    return coded ? `${byName}*((${same(ledgerRange(columns, columns.codeColumn!), cell("isCode"))}+(${cell("code")}="${NOT_APPLICABLE}"))>0)` : `${byName}*1`;
  };
  const sum = (place: RowPlace): string => ledgerSum(columns, scales, sheet, (column) => {
    const range = ledgerRange(columns, column);
    return plain ? `SUMIFS(${range},${centreRange},${place.cell("name")})` : `SUMPRODUCT(${isCentre(place)},${range})`;
  });
  const exact = (key: string, of: string, heading: string): ColumnSpec => ({ key, heading, width: 16, cell: ({ cell }) => words(`=IF(${cell(of)}="(empty)","",${cell(of)})`) });
  const named: ColumnSpec[] = plain && !pay ? [] : [exact("is", "name", "Compared with")];
  layout.heading("Rows of each cost centre", "What the ledger's rows with each name come to.");
  return layout.table({
    name: "Price_ledger_rows",
    rows: matches.length,
    columns: [
      ...centreColumns(centres, (index) => at(index).centre),
      { key: "name", heading: "Its cells hold", width: 14, cell: ({ index }) => heldCell(at(index).name) },
      ...named,
      ...(coded
        ? [{ key: "code", heading: "Code", width: 14, cell: ({ index }: RowPlace) => { const { code } = at(index); return code === undefined ? text(NOT_APPLICABLE) : heldCell(code); } }, exact("isCode", "code", "Code compared with")]
        : []),
      { key: "sum", heading: "Rows come to (£)", width: 16, total: sumOf(POUNDS), cell: (place) => formula(`=${sum(place)}`, POUNDS) },
      ...payColumns(cells, (place) => ledgerSum(columns, scales, sheet, (column) =>
        (pay ? `SUMPRODUCT(${isCentre(place)}*${isPay(ledgerRange(columns, columns.lineColumn!), pay, sheet)},${ledgerRange(columns, column)})` : "0"))),
    ],
  });
}

/** Rows under a name that stands over them or is merged down them, a line each run of rows; null where names are in each row. */
export function runsFound(layout: SheetLayout, cells: LedgerCells, columns: LedgerColumnsPlaced, scales: PlacedTable, pay: PlacedTable | null): PlacedTable | null {
  const { runs, centres } = cells;
  if (runs.length === 0) return null;
  const sheet = layout.name;
  const range = (index: number, column: number): string => {
    const { first, last } = runs[index]!;
    return `${quotedSheet(columns.sheet)}!${cornersOf({ row: first, column, rows: last - first + 1, columns: 1 }, true)}`;
  };
  layout.heading("Rows of each cost centre", "What the ledger's rows under each name come to.");
  return layout.table({
    name: "Price_ledger_runs",
    rows: runs.length,
    columns: [
      ...centreColumns(centres, (index) => runs[index]!.centre),
      { key: "rows", heading: "Rows when inserted", width: 14, cell: ({ index }) => text(`${runs[index]!.first + 1} to ${runs[index]!.last + 1}`) },
      {
        key: "sum", heading: "Rows come to (£)", width: 16, total: sumOf(POUNDS),
        cell: ({ index }) => formula(`=${ledgerSum(columns, scales, sheet, (column) => `SUM(${range(index, column)})`)}`, POUNDS),
      },
      ...payColumns(cells, ({ index }) => ledgerSum(columns, scales, sheet, (column) =>
        (pay ? `SUMPRODUCT(${isPay(range(index, columns.lineColumn!), pay, sheet)}*1,${range(index, column)})` : "0"))),
    ],
  });
}

/** Which rows' lines are pay; a number and the same digits as text are one line. */
function isPay(lines: string, pay: PlacedTable, sheet: string): string {
  return `ISNUMBER(MATCH(${withoutSigns(lines)},${pay.range("compared", sheet)},0))`;
}

function centreColumns(centres: LedgerCells["centres"], centreOf: (index: number) => number): ColumnSpec[] {
  return [
    { key: "line", heading: "Line", width: 22, cell: ({ index }) => label(index + 1) },
    { key: "centre", heading: "Cost centre", width: 34, cell: ({ index }) => text(centres[centreOf(index)]!.name) },
    { key: "centreNo", heading: "Centre no.", width: 14, cell: ({ index }) => label(centreOf(index) + 1) },
  ];
}

/** Of those rows, the pay that the staffing list replaces, and the line of the centres' table it goes to. */
function payColumns({ payRow }: LedgerCells, pay: (place: RowPlace) => string): ColumnSpec[] {
  if (payRow === null) return [];
  return [
    { key: "pay", heading: "Of which pay (£)", width: 16, total: sumOf(POUNDS), cell: (place) => formula(`=${pay(place)}`, POUNDS) },
    { key: "payNo", heading: "Pay goes to no.", width: 12, cell: () => label(payRow + 1) },
  ];
}
