import type { CellBlock } from "./cellBlock";
import { matchingKey } from "./cleanText";
import { clauseReader } from "./clauseCells";
import { remarkOnColumns, remarkOnScales } from "./columnRemarks";
import { costLineRoles, costLineRolesFound } from "./costLineRoles";
import type { TableColumn } from "./findTable";
import { itemNames, remarkOnNames } from "./itemNames";
import { isBare, listRows } from "./listRows";
import { checkFootings } from "./listTotals";
import { moneyScale } from "./moneyScale";
import { closeList, openList, readColumns, type ListKind, type OpenList } from "./openList";
import { PreciseSum } from "./preciseSum";
import type { CostLineChoices, CostLineRole, CostLineTable } from "./priceReading";
import { settledRates } from "./rateColumn";
import { readNumber } from "./readNumber";
import { settledShares } from "./shareColumn";
import { takeLines, type FigureColumn } from "./takeLines";

type FigureRole = Exclude<CostLineRole, "line" | "driver" | "ignore">;

const COST_LINES: ListKind<CostLineRole> = { holds: "the cost lines", roles: costLineRoles, suits: costLineRolesFound };

/** The name of what the lines add up to, when it does. */
const SUM_NAME = /^(?:(?:hourly|weekly|nightly|unit|contract|our|current) )?(?:price|fee|rate|charge|cost)s?(?: per .{1,30})?$/;

/**
 * Reads a rectangle of cells as the cost lines of a price: a row a line, with its share of the price or its amount in pounds, and the driver
 * or the change that moves it. Shares and changes are fractions. Totals are left out. Never throws on what cells hold; every cell under the
 * heading of a share, an amount or a change is counted once.
 */
export function readCostLines(block: CellBlock, choices: CostLineChoices = {}): CostLineTable {
  const list = openList(block, choices, COST_LINES);
  if ("nothing" in list) return { lines: [], ...list.nothing };
  const { grid, account, table } = list;
  const [lineColumns, driver] = [list.columnsOf("line"), list.columnsOf("driver")[0]];
  const names = itemNames(grid, table, lineColumns);
  const read = readColumns(list, ["line", "driver", "ignore"], (column, role) => readColumn(list, column, role));
  const figures = read.map(({ column }) => column);
  const rows = listRows(list, {
    columns: read.filter(({ role }) => role !== "rate"), names, namedIn: lineColumns[0], unnamed: "no cost line is named beside it",
    namesSum: (row) => SUM_NAME.test(matchingKey(names.firstLabel(row).slice(0, 120))), isSection: (row) => isBare(list, row, driver ? [...figures, driver] : figures),
  });
  const columns = read.map((column) => settled(column, rows.isLine));

  remarkOnColumns(list, figures);
  if (lineColumns.length === 0) account.remark(list.headingRow, table.area.column, "No column names the cost lines: each is named by its row.");
  remarkOnScales(list, columns, "as the headings say, and shown in pounds");
  const driverAt = clauseReader(account, grid, driver);
  const lines = takeLines(list, rows, columns, ({ row, name, place, of }): CostLineTable["lines"][number] => (
    { name, place, share: of("share"), amount: of("amount"), driver: driverAt(row), rate: of("rate") }
  ), (_grid, _row, _column, reason) => reason);
  checkFootings(account, table, columns.filter(({ role }) => role !== "rate"), rows.totals);
  remarkOnNames(account, lines);
  if (!columns.some(({ role }) => role !== "rate")) account.remark(table.area.row, table.area.column, "No column of shares or amounts was found: choose the column that holds them.");
  else if (lines.length === 0) account.remark(table.area.row, table.area.column, "No cost lines are named here: choose the cells with a line for each cost.");
  return { lines, ...closeList(list) };
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

function readColumn({ grid, table }: OpenList<CostLineRole>, column: TableColumn, role: FigureRole): FigureColumn<FigureRole> {
  const scale = role === "amount" ? moneyScale(table, column.heading) : 1;
  const readings = table.body.map((row) => readNumber(grid.cell(row, column.column), role === "amount" ? "money" : "share", scale));
  return { column, role, readings, scale, isShare: role === "share" };
}

/** Shares and changes as fractions. */
function settled(column: FigureColumn<FigureRole>, isLine: (at: number) => boolean): FigureColumn<FigureRole> {
  const { role, readings, column: { heading } } = column;
  if (role === "amount") return column;
  return { ...column, readings: role === "share" ? settledShares(readings, isLine, heading) : settledRates(readings, isLine, heading) };
}
