import { Account } from "./account";
import { columnLetters } from "../cells/address";
import type { CellBlock } from "./cellBlock";
import { CellGrid, Kind } from "./cellKinds";
import { clauseReader } from "./clauseCells";
import { blankWords, totalWords } from "./figureMatrix";
import { findTable, type FoundTable, type TableColumn } from "./findTable";
import { headingRemarks } from "./headings";
import { blankItemRemarks, itemNames, nameRemark } from "./itemNames";
import { checkFootings, listTotals } from "./listTotals";
import { rowList } from "./placeLists";
import { averageAt } from "./priceAverages";
import { isFigures, readPriceColumn, settledColumns, type FigureRole, type ReadColumn } from "./priceColumns";
import type { PriceChoices, PriceRole, PriceTable } from "./priceReading";
import { priceRoles, priceRolesFound } from "./priceRoles";
import { amountBeforeUnit } from "./priceWords";
import type { CellReading } from "./reading";
import { remarkOnTable } from "./tableRemarks";
import { totalWord } from "./totalWords";

/**
 * Reads a rectangle of cells as a list of prices: a row a price, in pounds, with whatever says how it is uplifted. Columns are matched to
 * roles by their headings, and by what they hold, where a person has not said. Rates and shares are fractions and dates serials of the 1900
 * system. Never throws on what cells hold; every cell under the heading of a price, a rate, a share, a date or a quantity is counted once.
 */
export function readPriceTable(block: CellBlock, choices: PriceChoices = {}): PriceTable {
  const grid = new CellGrid(block, (text) => amountBeforeUnit(text) !== null);
  const account = new Account(grid);
  const table = findTable(grid, choices.headingRows && [choices.headingRows[0] - block.row, choices.headingRows[1] - block.row], (each) => priceRolesFound(grid, each));
  if (!table) {
    account.remark(0, 0, "There is nothing in these cells: choose the cells that hold the prices.");
    return { columns: [], lines: [], ...account.finish(null) };
  }
  const chosen = new Map([...(choices.roles ?? [])].map(([column, role]) => [column - block.column, role] as const));
  const { roles, remarks } = priceRoles(grid, table, chosen);
  const withRole = (role: PriceRole): readonly TableColumn[] => table.columns.filter(({ column }) => roles.get(column) === role);
  const [items, clause] = [withRole("item"), withRole("clause")[0]];
  const names = itemNames(grid, table, items);
  const unsettled = table.columns.flatMap((column) => {
    const role = roles.get(column.column) ?? "ignore";
    return role === "item" || role === "clause" || role === "ignore" ? [] : [readPriceColumn(grid, table, column, role)];
  });
  const priceColumn = withRole("price")[0];
  const totals = listTotals({
    grid, account, table, columns: unsettled.filter(isFigures).filter(({ role }) => role === "price" || role === "quantity"), nameAt: names.nameAt, totalRows: choices.totalRows,
    labels: names.labelsAt, derivedBy: (row) => averageAt(grid, row, names.labelsAt(row), priceColumn),
  });
  const hasNothing = (row: number): boolean => unsettled.every(({ column }) => grid.kind(row, column.column) === Kind.Empty) && (!clause || grid.kind(row, clause.column) === Kind.Empty);
  const isSection = (at: number): boolean => {
    const row = table.body[at] ?? 0;
    return !totals.has(at) && names.firstLabel(row) !== "" && (names.firstLabel(row).endsWith(":") || unsettled.length > 1 || clause !== undefined) && hasNothing(row);
  };
  const sections = new Set([...table.body.keys()].filter(isSection));
  const isLine = (at: number): boolean => !totals.has(at) && !sections.has(at) && names.nameAt(table.body[at] ?? 0) !== "";
  const columns = settledColumns(unsettled, isLine);

  remarkOnTable(account, grid, table, columns.map(({ column }) => column.column));
  for (const { column, words } of remarks) account.remark(table.headingRows?.[1] ?? table.area.row, column, words);
  remarkOnColumns(account, grid, table, roles, new Set([...chosen.keys(), ...remarks.map(({ column }) => column)]), columns);
  const firstSection = [...sections][0];
  if (firstSection !== undefined) {
    const one = sections.size === 1;
    account.remark(table.body[firstSection] ?? 0, items[0]?.column ?? table.area.column, `${one ? "Row" : "Rows"} ${rowList([...sections].map((at) => block.row + (table.body[at] ?? 0)))} ${one ? "has a name and no figures: not read as a price" : "have names and no figures: not read as prices"}.`);
  }
  const clauseAt = clauseReader(account, grid, clause);
  const lines: PriceTable["lines"][number][] = [];
  for (const [at, row] of table.body.entries()) {
    const total = totals.get(at);
    const refusal = total ? totalWords(total) : sections.has(at) || names.nameAt(row) !== "" ? "" : "nothing beside it says what it is the price of";
    const read = new Map<FigureRole, CellReading>();
    const shares = new Map<number, CellReading>();
    for (const column of columns) {
      const reading = takeCell(account, grid, row, at, column, refusal);
      if (column.role === "share") shares.set(block.column + column.column.column, reading);
      else read.set(column.role, reading);
    }
    const price = read.get("price");
    if (!price || !isLine(at)) continue;
    const of = (role: FigureRole): CellReading | null => read.get(role) ?? null;
    lines.push({
      name: names.nameAt(row), place: account.place(row, items[0]?.column ?? priceColumn?.column ?? table.area.column), price, clause: clauseAt(row),
      rate: of("rate"), shares, base: of("base"), review: of("review"), quantity: of("quantity"),
    });
  }
  checkFootings(account, table, columns.filter(isFigures).filter(({ role }) => role === "quantity"), totals);
  for (const { row, column, words } of blankItemRemarks(grid, items, table.body.filter((_, at) => isLine(at)))) account.remark(row, column, words);
  const doubt = nameRemark(lines);
  if (doubt) account.remark(doubt.place.row - block.row, doubt.place.column - block.column, doubt.words);
  if (lines.length === 0) account.remark(table.area.row, table.area.column, priceColumn ? "No prices are named here: choose the cells with a line for each price." : "No column of prices was found: choose the column that holds the price.");
  return { columns: table.columns.map(({ column, heading }) => ({ column: block.column + column, heading, role: roles.get(column) ?? "ignore" })), lines, date1904: block.date1904, ...account.finish(table) };
}

function takeCell(account: Account, grid: CellGrid, row: number, at: number, read: ReadColumn, refusal: string): CellReading {
  const { column } = read.column;
  if (!isFigures(read)) {
    const day = read.days[at];
    if (day?.found !== "day") return account.leaveOut(row, column, blankWords(grid, row, column, day?.reason ?? "the cell is empty"));
    return refusal === "" ? account.takeDay(row, column, day.serial, day.reason, day.fromText) : account.leaveOut(row, column, refusal);
  }
  const reading = read.readings[at];
  if (reading?.found !== "number") return account.leaveOut(row, column, blankWords(grid, row, column, reading?.reason ?? "the cell is empty"));
  return refusal === "" ? account.take(row, column, reading) : account.leaveOut(row, column, refusal);
}

function remarkOnColumns(account: Account, grid: CellGrid, table: FoundTable, roles: ReadonlyMap<number, PriceRole>, said: ReadonlySet<number>, columns: readonly ReadColumn[]): void {
  const row = table.headingRows?.[1] ?? table.area.row;
  const sheetColumn = (column: number): number => grid.block.column + column;
  const used = columns.map(({ column: { column, heading } }) => ({ column: sheetColumn(column), heading }));
  for (const { column, words } of headingRemarks(used)) account.remark(row, column - grid.block.column, words);
  const undated = !columns.some(({ role }) => role === "base") || !columns.some(({ role }) => role === "review");
  for (const { column, heading, figures, words, dates, missing, unreadable } of table.columns) {
    if (figures + words + dates + missing + unreadable === 0) account.remark(row, column, `“${heading}” has nothing under it: not read.`);
    else if (roles.get(column) === "ignore" && !said.has(column) && (figures > words || (dates > 0 && undated)) && totalWord(heading) === "") {
      account.remark(row, column, `“${heading || columnLetters(sheetColumn(column))}” was not matched to anything: say what it is, or leave it out.`);
    }
  }
  if (![...roles.values()].includes("item")) account.remark(row, table.area.column, "No column says what each price is for: each is named by its row.");
  for (const column of columns.filter(isFigures)) {
    if (column.scale !== 1) account.remark(row, column.column.column, `“${column.column.heading}” is multiplied by ${column.scale.toLocaleString("en-GB")}, as the heading says.`);
  }
}
