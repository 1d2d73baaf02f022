import { Account } from "./account";
import { columnLetters } from "../cells/address";
import type { CellBlock } from "./cellBlock";
import { CellGrid, Kind } from "./cellKinds";
import { matchingKey } from "./cleanText";
import { clauseReader } from "./clauseCells";
import { costLineRoles, costLineRolesFound } from "./costLineRoles";
import { totalWords } from "./figureMatrix";
import { findTable, type FoundTable, type TableColumn } from "./findTable";
import { headingRemarks, scaleIn } from "./headings";
import { itemNames, nameRemark } from "./itemNames";
import { checkFootings, listTotals, type ListColumn } from "./listTotals";
import { PreciseSum } from "./preciseSum";
import type { CostLineChoices, CostLineRole, CostLineTable } from "./priceReading";
import { settledRates } from "./rateColumn";
import { readNumber, type NumberReading } from "./readNumber";
import type { CellReading } from "./reading";
import { settledShares } from "./shareColumn";
import { remarkOnTable } from "./tableRemarks";
import { totalWord } from "./totalWords";

type FigureRole = "share" | "amount" | "rate";

interface RoleColumn extends ListColumn {
  readonly role: FigureRole;
}

/** The name of what the lines add up to, when it does. */
const SUM_NAME = /^(?:(?:hourly|weekly|nightly|unit|contract|our|current) )?(?:price|fee|rate|charge|cost)s?(?: per .{1,30})?$/;

/**
 * Reads a rectangle of cells as the cost lines of a price: a row a line, with its share of the price or its amount in pounds, and the driver
 * or the change that moves it. Shares and changes are fractions. Totals are left out. Never throws on what cells hold; every cell under the
 * heading of a share, an amount or a change is counted once.
 */
export function readCostLines(block: CellBlock, choices: CostLineChoices = {}): CostLineTable {
  const grid = new CellGrid(block);
  const account = new Account(grid);
  const table = findTable(grid, choices.headingRows && [choices.headingRows[0] - block.row, choices.headingRows[1] - block.row], (each) => costLineRolesFound(grid, each));
  if (!table) {
    account.remark(0, 0, "There is nothing in these cells: choose the cells that hold the cost lines.");
    return { columns: [], lines: [], ...account.finish(null) };
  }
  const chosen = new Map([...(choices.roles ?? [])].map(([column, role]) => [column - block.column, role] as const));
  const { roles, remarks } = costLineRoles(grid, table, chosen);
  const withRole = (role: CostLineRole): readonly TableColumn[] => table.columns.filter(({ column }) => roles.get(column) === role);
  const [lineColumns, driver] = [withRole("line"), withRole("driver")[0]];
  const names = itemNames(grid, table, lineColumns);
  const unsettled = table.columns.flatMap((column) => {
    const role = roles.get(column.column);
    return role === "share" || role === "amount" || role === "rate" ? [readColumn(grid, table, column, role)] : [];
  });
  const totals = listTotals({
    grid, account, table, columns: unsettled.filter(({ role }) => role !== "rate"), nameAt: names.nameAt, totalRows: undefined,
    labels: names.labelsAt, namesSum: (row) => SUM_NAME.test(matchingKey(names.firstLabel(row).slice(0, 120))),
  });
  const hasFigures = (row: number): boolean => unsettled.some(({ column }) => grid.kind(row, column.column) !== Kind.Empty) || (driver !== undefined && grid.kind(row, driver.column) !== Kind.Empty);
  const isLine = (at: number): boolean => {
    const row = table.body[at] ?? 0;
    return !totals.has(at) && names.nameAt(row) !== "" && hasFigures(row);
  };
  const columns = unsettled.map((column): RoleColumn => ({
    ...column,
    readings: column.role === "share" ? settledShares(column.readings, isLine, column.column.heading)
      : column.role === "rate" ? settledRates(column.readings, isLine, column.column.heading)
      : column.readings,
  }));

  remarkOnTable(account, grid, table, columns.map(({ column }) => column.column));
  for (const { column, words } of remarks) account.remark(table.headingRows?.[1] ?? table.area.row, column, words);
  remarkOnColumns(account, grid, table, roles, new Set([...chosen.keys(), ...remarks.map(({ column }) => column)]), columns);
  const driverAt = clauseReader(account, grid, driver);
  const lines: CostLineTable["lines"][number][] = [];
  for (const [at, row] of table.body.entries()) {
    const total = totals.get(at);
    const refusal = total ? totalWords(total) : names.nameAt(row) === "" ? "no cost line is named beside it" : "";
    const read = new Map<FigureRole, CellReading>();
    for (const { column, role, readings } of columns) {
      const reading = readings[at];
      read.set(role, reading?.found !== "number" ? account.leaveOut(row, column.column, reading?.reason ?? "the cell is empty")
        : refusal !== "" ? account.leaveOut(row, column.column, refusal)
        : account.take(row, column.column, reading));
    }
    if (!isLine(at)) continue;
    const of = (role: FigureRole): CellReading | null => read.get(role) ?? null;
    lines.push({ name: names.nameAt(row), place: account.place(row, lineColumns[0]?.column ?? table.area.column), share: of("share"), amount: of("amount"), driver: driverAt(row), rate: of("rate") });
  }
  checkFootings(account, table, columns.filter(({ role }) => role !== "rate"), totals);
  const doubt = nameRemark(lines);
  if (doubt) account.remark(doubt.place.row - block.row, doubt.place.column - block.column, doubt.words);
  if (!columns.some(({ role }) => role !== "rate")) account.remark(table.area.row, table.area.column, "No column of shares or amounts was found: choose the column that holds them.");
  else if (lines.length === 0) account.remark(table.area.row, table.area.column, "No cost lines are named here: choose the cells with a line for each cost.");
  return { columns: table.columns.map(({ column, heading }) => ({ column: block.column + column, heading, role: roles.get(column) ?? "ignore" })), lines, ...account.finish(table) };
}

/**
 * Each line's share of the price: its own where the table has shares, else its amount ÷ Σ amounts. Null where the cell was refused, or
 * where the amounts come to nothing.
 */
export function costLineShares({ lines }: CostLineTable): readonly (number | null)[] {
  if (lines.some(({ share }) => share !== null && share.value !== null)) return lines.map(({ share }) => share?.value ?? null);
  const sum = new PreciseSum();
  for (const { amount } of lines) sum.add(amount?.value ?? 0);
  const whole = sum.since(0, 0);
  return lines.map(({ amount }) => (whole === 0 || amount?.value == null ? null : amount.value / whole));
}

function readColumn(grid: CellGrid, table: FoundTable, column: TableColumn, role: FigureRole): RoleColumn {
  const titleScale = (): number => table.titles.map(({ words }) => scaleIn(words)).find((each) => each !== null) ?? 1;
  const scale = role === "amount" ? (scaleIn(column.heading) ?? titleScale()) : 1;
  const readings = table.body.map((row): NumberReading => readNumber(grid.cell(row, column.column), role === "amount" ? "money" : "share", scale));
  return { column, role, readings, scale, isShare: role === "share" };
}

function remarkOnColumns(account: Account, grid: CellGrid, table: FoundTable, roles: ReadonlyMap<number, CostLineRole>, said: ReadonlySet<number>, columns: readonly RoleColumn[]): void {
  const row = table.headingRows?.[1] ?? table.area.row;
  const sheetColumn = (column: number): number => grid.block.column + column;
  const used = columns.map(({ column: { column, heading } }) => ({ column: sheetColumn(column), heading }));
  for (const { column, words } of headingRemarks(used)) account.remark(row, column - grid.block.column, words);
  for (const { column, heading, figures, words } of table.columns) {
    if (roles.get(column) !== "ignore" || said.has(column) || figures <= words || totalWord(heading) !== "") continue;
    account.remark(row, column, `“${heading || columnLetters(sheetColumn(column))}” was not matched to anything: say what it is, or leave it out.`);
  }
  if (![...roles.values()].includes("line")) account.remark(row, table.area.column, "No column names the cost lines: each is named by its row.");
  for (const { column, scale } of columns) {
    if (scale !== 1) account.remark(row, column.column, `“${column.heading}” is multiplied by ${scale.toLocaleString("en-GB")}, as the headings say, and shown in pounds.`);
  }
}
