import type { CellPlace } from "../../cells/sheetReference";
import type { CellBlock } from "../cellBlock";
import { Kind } from "../cellKinds";
import { singleSpaced } from "../cleanText";
import { remarkOnColumns, remarkOnScales } from "../columnRemarks";
import type { TableColumn } from "../findTable";
import { itemNames, remarkOnNames } from "../itemNames";
import { isBare, listRows, remarkOnSections } from "../listRows";
import { checkFootings } from "../listTotals";
import { moneyScale } from "../moneyScale";
import { closeList, openList, readColumns, type ListKind, type OpenList } from "../openList";
import { readNumber } from "../readNumber";
import type { CellReading, HeadedColumn, ListChoices, TableAccount } from "../reading";
import { takeLines, type FigureColumn } from "../takeLines";
import { knownRoles, knownRolesFound, type KnownRole } from "./knownRoles";

export type { KnownRole } from "./knownRoles";

/** What is known of one cost line; null where the table has no such column. */
export interface KnownLine {
  readonly name: string;
  readonly place: CellPlace;
  readonly unit: string;
  readonly tenderedQuantity: CellReading | null;
  readonly tendered: CellReading | null;
  readonly lastQuantity: CellReading | null;
  readonly last: CellReading | null;
}

/** Cost lines with what is known of them before a return is sent. */
export interface KnownTable extends TableAccount {
  readonly columns: readonly (HeadedColumn & { readonly role: KnownRole })[];
  readonly lines: readonly KnownLine[];
}

type FigureRole = Exclude<KnownRole, "line" | "unit" | "ignore">;

const KNOWN: ListKind<KnownRole> = { holds: "the cost lines", roles: knownRoles, suits: knownRolesFound };

/**
 * Reads a rectangle of cells as cost lines with what is known of them: a row a line, with what its quantity counts, and quantities and pounds as
 * tendered and of last year. Totals are left out. Never throws on what cells hold; every cell under the heading of a figure is counted once.
 */
export function readKnownFigures(block: CellBlock, choices: ListChoices<KnownRole> = {}): KnownTable {
  const list = openList(block, choices, KNOWN);
  if ("nothing" in list) return { lines: [], ...list.nothing };
  const { grid, account, table } = list;
  const [nameColumns, unit] = [list.columnsOf("line"), list.columnsOf("unit")[0]];
  const names = itemNames(grid, table, nameColumns);
  const unitAt = (row: number): string => (unit && grid.kind(row, unit.column) === Kind.Words ? singleSpaced(grid.text(row, unit.column)) : "");
  const columns = readColumns(list, ["line", "unit", "ignore"], (column, role) => readColumn(list, column, role));
  const figures = columns.map(({ column }) => column);
  const rows = listRows(list, {
    columns, names, namedIn: nameColumns[0], unnamed: "no cost line is named beside it",
    isSection: (row) => names.firstLabel(row) !== "" && figures.length > 0 && isBare(list, row, unit ? [...figures, unit] : figures),
  });
  remarkOnColumns(list, figures);
  remarkOnScales(list, columns, "as the headings say, and shown in pounds");
  remarkOnSections(list, rows, "a cost line", "cost lines");
  const lines = takeLines(list, rows, columns, ({ row, name, place, of }): KnownLine => ({
    name, place, unit: unitAt(row), tenderedQuantity: of("tenderedQuantity"), tendered: of("tendered"), lastQuantity: of("lastQuantity"), last: of("last"),
  }));
  checkFootings(account, table, columns, rows.totals);
  remarkOnNames(account, lines);
  if (nameColumns.length === 0) account.remark(table.area.row, table.area.column, "No column names the cost lines: each is named by its row.");
  if (figures.length === 0) account.remark(table.area.row, table.area.column, "No column of figures was found as tendered or of last year: choose which column is which.");
  if (lines.length === 0) account.remark(table.area.row, table.area.column, "No cost lines are named here: choose the cells with a line for each cost.");
  return { lines, ...closeList(list) };
}

function readColumn({ grid, table }: OpenList<KnownRole>, column: TableColumn, role: FigureRole): FigureColumn<FigureRole> {
  const quantity = role === "tenderedQuantity" || role === "lastQuantity";
  const scale = quantity ? 1 : moneyScale(table, column.heading);
  const readings = table.body.map((row) => readNumber(grid.cell(row, column.column), quantity ? "quantity" : "money", scale));
  return { column, role, readings, scale, isShare: false };
}
