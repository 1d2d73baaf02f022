import type { Border, Sheet, Table } from "../book/book";

/** What a table's style gives a cell that has no look of its own. */
export interface TableLook { readonly fill?: string; readonly color?: string; readonly bold?: boolean; readonly bottom?: Border }

/** Office theme: the neutral one, then accents 1 to 6. */
const ACCENTS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;
const PALE = ["#D9D9D9", "#D9E1F2", "#FCE4D6", "#EDEDED", "#FFF2CC", "#DDEBF7", "#E2EFDA"] as const;

/** A near likeness of Excel's built-in table styles: header, bands and totals in the accent of the style's number. */
export function tableLook(sheet: Sheet, row: number, column: number): TableLook | undefined {
  const table = sheet.tables.find(({ range }) => row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns);
  if (!table || table.style === "") return undefined;
  return partLook(table, row);
}

function partLook(table: Table, row: number): TableLook | undefined {
  const [, kind, number] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style) ?? [];
  if (!kind) return undefined;
  const accent = (Number(number) - 1) % 7;
  const strong = ACCENTS[accent]!;
  const edge: Border = { style: "thin", color: strong };
  const last = table.range.row + table.range.rows - 1;
  if (table.showHeaders && row === table.range.row) {
    return kind === "Light" ? { bold: true, bottom: edge } : { fill: strong, color: "#FFFFFF", bold: true };
  }
  if (table.showTotals && row === last) return { bold: true, bottom: edge };
  const banded = table.showBandedRows && (row - table.range.row - (table.showHeaders ? 1 : 0)) % 2 === 0;
  return { ...(banded && { fill: PALE[accent]! }), ...(row === last && { bottom: edge }) };
}
