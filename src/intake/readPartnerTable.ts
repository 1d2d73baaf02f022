import { Account } from "./account";
import { columnLetters } from "../cells/address";
import { rowList } from "./placeLists";
import type { CellBlock } from "./cellBlock";
import { CellGrid, Kind } from "./cellKinds";
import { singleSpaced } from "./cleanText";
import { columnUse, type ColumnUse } from "./columnUse";
import { totalWords } from "./figureMatrix";
import { findTable, type FoundTable, type TableColumn } from "./findTable";
import { headingRemarks, scaleIn } from "./headings";
import { checkFootings, listTotals, type ListColumn } from "./listTotals";
import { nameRemarks } from "./partnerNames";
import { partnerColumn, roleOfHeading } from "./partnerRoles";
import { readNumber, type FigureKind, type NumberReading } from "./readNumber";
import type { CellReading, HeadedColumn, PartnerChoices, PartnerRole, PartnerTable } from "./reading";
import { settledShares } from "./shareColumn";
import { withoutStrayPercents } from "./strayPercents";
import { remarkOnTable } from "./tableRemarks";
import type { LineTotal } from "./totals";
import { totalWord } from "./totalWords";

interface RoleColumn extends ListColumn {
  readonly role: PartnerRole;
}

/**
 * Reads a rectangle of cells as a list of partners with figures for each: shares as fractions, money in pounds. Columns are matched
 * to roles by their headings where a person has not said. Never throws on what cells hold; every cell under a heading that has a
 * role is counted once.
 */
export function readPartnerTable(block: CellBlock, choices: PartnerChoices = {}): PartnerTable {
  const grid = new CellGrid(block);
  const account = new Account(grid);
  const table = findTable(grid, choices.headingRows && [choices.headingRows[0] - block.row, choices.headingRows[1] - block.row], (each) => rolesFound(grid, each));
  if (!table) {
    account.remark(0, 0, "There is nothing in these cells: choose the cells that hold the partners.");
    return { columns: [], partners: [], ...account.finish(null) };
  }
  const use = columnUse(grid, table);
  const roles = rolesOf(block, table, use, choices);
  const names = table.columns.find(({ column }) => roles.get(column) === "partner");
  const nameByRow = new Map(names ? table.body.map((row) => [row, singleSpaced(grid.text(row, names.column))]) : []);
  const nameAt = (row: number): string => nameByRow.get(row) ?? "";
  const read = table.columns.filter(({ column }) => !["partner", "ignore"].includes(roles.get(column) ?? "ignore"));
  const columns = read.map((column) => readColumn(grid, table, column, roles.get(column.column) ?? "ignore"));
  const labels = use.labels.filter(({ words }) => words > 0);
  const totals = listTotals({
    grid, account, table, columns, nameAt, totalRows: choices.totalRows,
    labels: (row) => [nameAt(row), ...labels.map(({ column }) => singleSpaced(grid.text(row, column)))],
  });

  remarkOnTable(account, grid, table, read.map(({ column }) => column));
  remarkOnColumns(account, grid, table, use, roles, names);
  const isSection = (row: number): boolean => nameAt(row) !== "" && (nameAt(row).endsWith(":") || read.length > 1) && read.every(({ column }) => grid.kind(row, column) === Kind.Empty);
  const sections = table.body.filter((row, at) => !totals.has(at) && isSection(row));
  const isPartner = (at: number): boolean => !totals.has(at) && nameAt(table.body[at] ?? 0) !== "" && !isSection(table.body[at] ?? 0);
  if (sections.length > 0) {
    const one = sections.length === 1;
    account.remark(sections[0] ?? 0, names?.column ?? 0, `${one ? "Row" : "Rows"} ${rowList(sections.map((row) => block.row + row))} ${one ? "has a name and no figures: not read as a partner" : "have names and no figures: not read as partners"}.`);
  }
  const settled = columns.map((column) => settleShares(column, (at) => isPartner(at)));
  const partners: { name: string; place: CellReading["place"]; figures: Map<number, CellReading> }[] = [];
  for (const [at, row] of table.body.entries()) {
    const figures = new Map<number, CellReading>();
    for (const { column, readings } of settled) figures.set(block.column + column.column, takeCell(account, row, column.column, readings[at], totals.get(at), nameAt(row)));
    if (isPartner(at)) partners.push({ name: nameAt(row), place: account.place(row, names?.column ?? 0), figures });
  }
  checkFootings(account, table, settled, totals);
  for (const { at, words } of nameRemarks(partners.map(({ name }) => name))) {
    const place = partners[at]?.place;
    if (place) account.remark(place.row - block.row, place.column - block.column, words);
  }
  for (const { column, scale } of settled) {
    if (scale !== 1) account.remark(table.headingRows?.[1] ?? table.area.row, column.column, `“${column.heading}” is multiplied by ${scale.toLocaleString("en-GB")}, as the headings say, and shown in pounds.`);
  }
  if (partners.length === 0) account.remark(table.area.row, table.area.column, "No partners are named here: choose the cells with a line for each partner.");
  return { columns: table.columns.map(({ column, heading }): HeadedColumn & { role: PartnerRole } => ({ column: block.column + column, heading, role: roles.get(column) ?? "ignore" })), partners, ...account.finish(table) };
}

/** How many columns of a table have headings that a list of partners has. */
function rolesFound(grid: CellGrid, table: FoundTable): number {
  const { figures, labels } = columnUse(grid, table);
  return labels.some(({ words }) => words > 0) ? figures.filter(({ heading }) => roleOfHeading(heading) !== "ignore").length : 0;
}

/** The role of each column of the table, by block column. */
function rolesOf(block: CellBlock, table: FoundTable, use: ColumnUse, choices: PartnerChoices): ReadonlyMap<number, PartnerRole> {
  const roles = new Map<number, PartnerRole>(table.columns.map(({ column }) => [column, "ignore"]));
  for (const column of use.figures) if (column.figures > 0) roles.set(column.column, roleOfHeading(column.heading));
  for (const { column } of table.columns) {
    const chosen = choices.roles?.get(block.column + column);
    if (chosen) roles.set(column, chosen);
  }
  if (![...roles.values()].includes("partner")) {
    const found = partnerColumn(use.labels.filter(({ column }) => choices.roles?.get(block.column + column) === undefined));
    if (found) roles.set(found.column, "partner");
  }
  return roles;
}

function readColumn(grid: CellGrid, table: FoundTable, column: TableColumn, role: PartnerRole): RoleColumn {
  const kind: FigureKind = role === "share" ? "share" : role === "weight" || role === "indicator" ? "quantity" : "money";
  const titleScale = (): number => table.titles.map(({ words }) => scaleIn(words)).find((scale) => scale !== null) ?? 1;
  const scale = kind === "money" ? (scaleIn(column.heading) ?? titleScale()) : 1;
  const readings = table.body.map((row) => readNumber(grid.cell(row, column.column), kind, scale));
  return { column, role, scale, isShare: role === "share", readings: kind === "quantity" ? withoutStrayPercents(readings) : readings };
}

function settleShares(column: RoleColumn, isPartner: (at: number) => boolean): RoleColumn {
  return column.isShare ? { ...column, readings: settledShares(column.readings, isPartner, column.column.heading) } : column;
}

function takeCell(account: Account, row: number, column: number, reading: NumberReading | undefined, total: LineTotal | undefined, name: string): CellReading {
  if (reading?.found !== "number") return account.leaveOut(row, column, reading?.reason ?? "the cell is empty");
  if (total) return account.leaveOut(row, column, totalWords(total));
  return name === "" ? account.leaveOut(row, column, "no partner is named beside it") : account.take(row, column, reading);
}

function remarkOnColumns(account: Account, grid: CellGrid, table: FoundTable, use: ColumnUse, roles: ReadonlyMap<number, PartnerRole>, names: TableColumn | undefined): void {
  const row = table.headingRows?.[1] ?? table.area.row;
  const sheetColumn = (column: number): number => grid.block.column + column;
  const used = table.columns.filter(({ column }) => roles.get(column) !== "ignore").map(({ column, heading }) => ({ column: sheetColumn(column), heading }));
  for (const { column, words } of headingRemarks(used)) account.remark(row, column - grid.block.column, words);
  for (const column of use.figures) {
    if (roles.get(column.column) !== "ignore" || column.figures === 0 || totalWord(column.heading) !== "") continue;
    account.remark(row, column.column, `“${column.heading || columnLetters(sheetColumn(column.column))}” was not matched to anything: say what it is, or leave it out.`);
  }
  for (const { column, heading } of use.empty) account.remark(row, column, `“${heading}” has nothing under it: not read.`);
  if (!names) account.remark(row, table.area.column, "No column of names was found: choose the column that names the partners.");
  else if (use.figures.length > 1 && !use.figures.some(({ heading }) => roleOfHeading(heading) !== "ignore") && table.body.some((each) => roleOfHeading(singleSpaced(grid.text(each, names.column))) === "share")) {
    account.remark(row, table.area.column, "The partners seem to run across the sheet: put them down a column, with a line for each.");
  }
}
