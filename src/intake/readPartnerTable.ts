import type { CellBlock } from "./cellBlock";
import type { CellGrid } from "./cellKinds";
import { singleSpaced } from "./cleanText";
import { askAbout, remarkOnEmpty, remarkOnHeadings, remarkOnScales } from "./columnRemarks";
import type { ColumnRoles } from "./columnRoles";
import { columnUse, type ColumnUse } from "./columnUse";
import type { FoundTable, TableColumn } from "./findTable";
import { isBare, listRows, remarkOnSections } from "./listRows";
import { checkFootings } from "./listTotals";
import { moneyScale } from "./moneyScale";
import { closeList, openList, readColumns, type ListKind, type OpenList } from "./openList";
import { nameRemarks } from "./partnerNames";
import { partnerColumn, roleOfHeading } from "./partnerRoles";
import { readNumber, type FigureKind } from "./readNumber";
import type { PartnerChoices, PartnerRole, PartnerTable } from "./reading";
import { settledShares } from "./shareColumn";
import { withoutStrayPercents } from "./strayPercents";
import { remarkOnTable } from "./tableRemarks";
import { takeLines, type FigureColumn } from "./takeLines";

type FigureRole = Exclude<PartnerRole, "partner" | "ignore">;

const PARTNERS: ListKind<PartnerRole> = { holds: "the partners", roles: partnerRoles, suits: rolesFound };

/**
 * Reads a rectangle of cells as a list of partners with figures for each: shares as fractions, money in pounds. Columns are matched
 * to roles by their headings where a person has not said. Never throws on what cells hold; every cell under a heading that has a
 * role is counted once.
 */
export function readPartnerTable(block: CellBlock, choices: PartnerChoices = {}): PartnerTable {
  const list = openList(block, choices, PARTNERS);
  if ("nothing" in list) return { partners: [], ...list.nothing };
  const { grid, account, table } = list;
  const use = columnUse(grid, table);
  const [names] = list.columnsOf("partner");
  const nameByRow = new Map(names ? table.body.map((row) => [row, singleSpaced(grid.text(row, names.column))]) : []);
  const nameAt = (row: number): string => nameByRow.get(row) ?? "";
  const read = readColumns(list, ["partner", "ignore"], (column, role) => readColumn(list, column, role));
  const figures = read.map(({ column }) => column);
  const labels = use.labels.filter(({ words }) => words > 0);
  const rows = listRows(list, {
    columns: read, namedIn: names, unnamed: "no partner is named beside it",
    names: { nameAt, labelsAt: (row) => [nameAt(row), ...labels.map(({ column }) => singleSpaced(grid.text(row, column)))] },
    isSection: (row) => nameAt(row) !== "" && (nameAt(row).endsWith(":") || figures.length > 1) && isBare(list, row, figures),
  });

  remarkOnTable(account, grid, table, figures.map(({ column }) => column));
  remarkOnPartnerColumns(list, use, names);
  remarkOnSections(list, rows, "a partner", "partners");
  const columns = read.map((column) => (column.isShare ? { ...column, readings: settledShares(column.readings, rows.isLine, column.column.heading) } : column));
  const partners = takeLines(list, rows, columns, ({ name, place, all }) => ({ name, place, figures: all() }), (_grid, _row, _column, reason) => reason);
  checkFootings(account, table, columns, rows.totals);
  for (const { at, words } of nameRemarks(partners.map(({ name }) => name))) {
    const place = partners[at]?.place;
    if (place) account.remarkAt(place, words);
  }
  remarkOnScales(list, columns, "as the headings say, and shown in pounds");
  if (partners.length === 0) account.remark(table.area.row, table.area.column, "No partners are named here: choose the cells with a line for each partner.");
  return { partners, ...closeList(list) };
}

/** How many columns of a table have headings that a list of partners has. */
function rolesFound(grid: CellGrid, table: FoundTable): number {
  const { figures, labels } = columnUse(grid, table);
  return labels.some(({ words }) => words > 0) ? figures.filter(({ heading }) => roleOfHeading(heading) !== "ignore").length : 0;
}

/** The role of each column of the table: as a person chose, by block column, else by its heading. */
function partnerRoles(grid: CellGrid, table: FoundTable, chosen: ReadonlyMap<number, PartnerRole>): ColumnRoles<PartnerRole> {
  const use = columnUse(grid, table);
  const roles = new Map<number, PartnerRole>(table.columns.map(({ column }) => [column, "ignore"]));
  for (const column of use.figures) if (column.figures > 0) roles.set(column.column, roleOfHeading(column.heading));
  for (const { column } of table.columns) {
    const role = chosen.get(column);
    if (role) roles.set(column, role);
  }
  if (![...roles.values()].includes("partner")) {
    const found = partnerColumn(use.labels.filter(({ column }) => !chosen.has(column)));
    if (found) roles.set(found.column, "partner");
  }
  return { roles, remarks: [] };
}

function readColumn({ grid, table }: OpenList<PartnerRole>, column: TableColumn, role: FigureRole): FigureColumn<FigureRole> {
  const kind: FigureKind = role === "share" ? "share" : role === "weight" || role === "indicator" ? "quantity" : "money";
  const scale = kind === "money" ? moneyScale(table, column.heading) : 1;
  const readings = table.body.map((row) => readNumber(grid.cell(row, column.column), kind, scale));
  return { column, role, scale, isShare: role === "share", readings: kind === "quantity" ? withoutStrayPercents(readings) : readings };
}

function remarkOnPartnerColumns(list: OpenList<PartnerRole>, use: ColumnUse, names: TableColumn | undefined): void {
  const { account, grid, table, roles, headingRow } = list;
  remarkOnHeadings(list, table.columns.filter(({ column }) => roles.get(column) !== "ignore"));
  for (const column of use.figures) if (roles.get(column.column) === "ignore" && column.figures > 0) askAbout(list, column);
  for (const column of use.empty) remarkOnEmpty(list, column);
  if (!names) account.remark(headingRow, table.area.column, "No column of names was found: choose the column that names the partners.");
  else if (use.figures.length > 1 && !use.figures.some(({ heading }) => roleOfHeading(heading) !== "ignore") && table.body.some((each) => roleOfHeading(singleSpaced(grid.text(each, names.column))) === "share")) {
    account.remark(headingRow, table.area.column, "The partners seem to run across the sheet: put them down a column, with a line for each.");
  }
}
