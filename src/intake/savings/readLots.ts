import type { CellBlock } from "../cellBlock";
import { remarkOnColumns, remarkOnScales } from "../columnRemarks";
import { itemNames, remarkOnNames } from "../itemNames";
import { listRows } from "../listRows";
import { checkFootings } from "../listTotals";
import { moneyScale } from "../moneyScale";
import { closeList, openList, readColumns, type ListKind } from "../openList";
import { readNumber, type NumberReading } from "../readNumber";
import { takeLines, type FigureColumn } from "../takeLines";
import type { LotsChoices, LotsRole, LotsTable } from "./lotsReading";
import { lotsRoles, lotsRolesFound } from "./lotsRoles";

const LOTS: ListKind<LotsRole> = { holds: "the lots", roles: lotsRoles, suits: lotsRolesFound };

/**
 * Reads a rectangle of cells as a contract's lots: a row a lot, with what it costs in its first year before VAT, in pounds. Totals are left
 * out. Never throws on what cells hold; every cell under the heading of the value is counted once.
 */
export function readLots(block: CellBlock, choices: LotsChoices = {}): LotsTable {
  const list = openList(block, choices, LOTS);
  if ("nothing" in list) return { lines: [], ...list.nothing };
  const { grid, account, table, headingRow } = list;
  const [named] = list.columnsOf("lot");
  const names = itemNames(grid, table, named ? [named] : []);
  const columns = readColumns(list, ["lot", "ignore"], (column, role): FigureColumn<"annual"> => {
    const scale = moneyScale(table, column.heading);
    return { column, role, scale, isShare: false, readings: table.body.map((row) => notBelowZero(readNumber(grid.cell(row, column.column), "money", scale))) };
  });
  const figures = columns.map(({ column }) => column);
  // A name by itself is a lot whose value is not known, not a heading.
  const rows = listRows(list, { columns, names, namedIn: named, unnamed: "no lot is named beside it", isSection: () => false });

  remarkOnColumns(list, figures);
  remarkOnScales(list, columns, "as the heading says");
  const lines = takeLines(list, rows, columns, ({ name, place, of }): LotsTable["lines"][number] => ({ name, place, annual: of("annual") }));
  checkFootings(account, table, columns, rows.totals);
  remarkOnNames(account, lines);
  if (columns.length === 0) account.remark(headingRow, table.area.column, "No column holds what each lot costs in its first year, before VAT: head one “Annual value (£)”.");
  if (lines.length === 0) account.remark(table.area.row, table.area.column, "No lots are named here: choose the cells with a line for each lot.");
  return { lines, ...closeList(list) };
}

function notBelowZero(reading: NumberReading): NumberReading {
  return reading.found === "number" && reading.value < 0 ? { found: "refused", reason: `${String(reading.value)} is below zero: a lot costs nothing or more` } : reading;
}
