import { AS_IT_IS, POUNDS } from "../formats";
import { cellNow, seenText, sourceText } from "../linkedCells";
import type { Origin } from "../origin";
import { figure, formula, label, NOT_APPLICABLE, sumOf, text, words } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import type { LedgerCells } from "./ledgerCells";

/**
 * The ledger's cells that a sum would take wrongly: amounts read from text, which it misses, and cells left out, which it adds.
 * What each adds is what counts of it less what a sum finds in it, so a number typed in its place counts once.
 */
export function specialCells(layout: SheetLayout, { cells, columns, centres }: LedgerCells, scales: PlacedTable): PlacedTable | null {
  if (cells.length === 0 || !columns) return null;
  const sheet = layout.name;
  const at = (index: number) => cells[index]!;
  const originOf = (index: number) => at(index).sourced.origin as Origin & { kind: "cell" };
  const isCredit = (index: number): boolean => columns.creditColumn !== undefined && originOf(index).column === columns.creditColumn;
  const inNumbers = (index: number): string => { const { line } = at(index); return line === null ? "none" : centres[line]!.name; };
  layout.heading("Cells read from text or left out", "A sum misses the first and adds the second. What each adds puts that right, whatever stands in the cell.");
  return layout.table({
    name: "Price_ledger_cells",
    rows: cells.length,
    columns: [
      { key: "cell", heading: "Cell", width: 22, cell: ({ index }) => text(sourceText(originOf(index))) },
      { key: "centre", heading: "Cost centre", width: 34, cell: ({ index }) => text(inNumbers(index)) },
      { key: "line", heading: "Centre no.", width: 14, cell: ({ index }) => { const { line } = at(index); return line === null ? text(NOT_APPLICABLE) : label(line + 1); } },
      { key: "counts", heading: "Counts (1 is yes)", width: 14, cell: ({ index }) => figure(at(index).leftOut ? 0 : 1, "0") },
      { key: "linked", heading: "In the cell now", width: 16, cell: ({ index }) => { const { sheet: on, row, column } = originOf(index); return cellNow(on, row, column); } },
      { key: "seen", heading: "Text seen", width: 16, cell: ({ index }) => text(at(index).leftOut ? NOT_APPLICABLE : seenText(originOf(index))) },
      {
        key: "readAs", heading: "Read as (£)", width: 16,
        cell: ({ index }) => (at(index).leftOut ? text(NOT_APPLICABLE, "Normal", { align: "right" }) : figure(at(index).sourced.value, POUNDS, "Input", { note: "What the text was read as. Type a number into the ledger's own cell and that is used instead." })),
      },
      { key: "times", heading: "Cell multiplied by", width: 12, cell: ({ index }) => figure(originOf(index).scale, AS_IT_IS) },
      {
        key: "used", heading: "Counts as (£)", width: 16, total: sumOf(POUNDS),
        cell: ({ cell }) => formula(`=IF(${cell("counts")}=1,IF(ISNUMBER(${cell("linked")}),${cell("linked")}*${cell("times")},${cell("readAs")}),0)`, POUNDS),
      },
      {
        key: "summed", heading: "A sum finds (£)", width: 16, total: sumOf(POUNDS),
        cell: ({ index, cell }) => formula(`=IF(ISNUMBER(${cell("linked")}),${cell("linked")}*${scales.cell("times", isCredit(index) ? 1 : 0, sheet)},0)`, POUNDS),
      },
      { key: "adds", heading: "Adds (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=${cell("used")}-${cell("summed")}`, POUNDS) },
      {
        key: "state", heading: "State", width: 14,
        cell: ({ cell }) => words(
          `=IF(${cell("counts")}=0,"left out",IF(ISNUMBER(${cell("linked")}),"number",IF(NOT(ISNUMBER(${cell("readAs")})),"not a number",IFERROR(IF(EXACT(TRIM(${cell("linked")}),TRIM(${cell("seen")})),"as read","text changed"),"not a number"))))`,
        ),
      },
    ],
  });
}
