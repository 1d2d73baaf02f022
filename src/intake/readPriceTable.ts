import type { CellBlock } from "./cellBlock";
import { clauseReader } from "./clauseCells";
import { remarkOnColumns, remarkOnScales } from "./columnRemarks";
import { blankItemRemarks, itemNames, remarkOnNames } from "./itemNames";
import { isBare, listRows, remarkOnSections } from "./listRows";
import { checkFootings } from "./listTotals";
import { closeList, openList, readColumns, type ListKind } from "./openList";
import { averageAt } from "./priceAverages";
import { isFigures, readPriceColumn, settledColumns } from "./priceColumns";
import type { PriceChoices, PriceRole, PriceTable } from "./priceReading";
import { priceRoles, priceRolesFound } from "./priceRoles";
import { amountBeforeUnit } from "./priceWords";
import { takeLines } from "./takeLines";

const PRICES: ListKind<PriceRole> = { holds: "the prices", roles: priceRoles, suits: priceRolesFound, alsoFigure: (text) => amountBeforeUnit(text) !== null };

/**
 * Reads a rectangle of cells as a list of prices: a row a price, in pounds, with whatever says how it is uplifted. Columns are matched to
 * roles by their headings, and by what they hold, where a person has not said. Rates and shares are fractions and dates serials of the 1900
 * system. Never throws on what cells hold; every cell under the heading of a price, a rate, a share, a date or a quantity is counted once.
 */
export function readPriceTable(block: CellBlock, choices: PriceChoices = {}): PriceTable {
  const list = openList(block, choices, PRICES);
  if ("nothing" in list) return { lines: [], ...list.nothing };
  const { grid, account, table } = list;
  const [items, clause, priceColumn] = [list.columnsOf("item"), list.columnsOf("clause")[0], list.columnsOf("price")[0]];
  const names = itemNames(grid, table, items);
  const read = readColumns(list, ["item", "clause", "ignore"], (column, role) => readPriceColumn(grid, table, column, role));
  const readOrClause = [...read.map(({ column }) => column), ...(clause ? [clause] : [])];
  const rows = listRows(list, {
    columns: read.filter(isFigures).filter(({ role }) => role === "price" || role === "quantity"), names, namedIn: items[0], unnamed: "nothing beside it says what it is the price of",
    derivedBy: (row) => averageAt(grid, row, names.labelsAt(row), priceColumn),
    isSection: (row) => {
      const label = names.firstLabel(row);
      return label !== "" && (label.endsWith(":") || read.length > 1 || clause !== undefined) && isBare(list, row, readOrClause);
    },
  });
  const columns = settledColumns(read, rows.isLine);

  const undated = !columns.some(({ role }) => role === "base") || !columns.some(({ role }) => role === "review");
  remarkOnColumns(list, columns.map(({ column }) => column), { isAsked: ({ figures, words, dates }) => figures > words || (dates > 0 && undated), saysEmpty: true });
  if (items.length === 0) account.remark(list.headingRow, table.area.column, "No column says what each price is for: each is named by its row.");
  remarkOnScales(list, columns.filter(isFigures), "as the heading says");
  remarkOnSections(list, rows, "a price", "prices");
  const clauseAt = clauseReader(account, grid, clause);
  const lines = takeLines(list, rows, columns, ({ row, name, of, all }): PriceTable["lines"] => {
    const price = of("price");
    const place = account.place(row, (items[0] ?? priceColumn)?.column ?? table.area.column);
    return price ? [{ name, place, price, clause: clauseAt(row), rate: of("rate"), shares: all("share"), base: of("base"), review: of("review"), quantity: of("quantity") }] : [];
  }).flat();
  checkFootings(account, table, columns.filter(isFigures).filter(({ role }) => role === "quantity"), rows.totals);
  for (const { row, column, words } of blankItemRemarks(grid, items, table.body.filter((_, at) => rows.isLine(at)))) account.remark(row, column, words);
  remarkOnNames(account, lines);
  if (lines.length === 0) account.remark(table.area.row, table.area.column, priceColumn ? "No prices are named here: choose the cells with a line for each price." : "No column of prices was found: choose the column that holds the price.");
  return { lines, date1904: block.date1904, ...closeList(list) };
}
