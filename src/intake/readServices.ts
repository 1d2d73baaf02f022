import type { CellBlock } from "./cellBlock";
import { Kind } from "./cellKinds";
import { singleSpaced } from "./cleanText";
import { remarkOnColumns, remarkOnScales } from "./columnRemarks";
import type { FoundTable, TableColumn } from "./findTable";
import { scaleIn } from "./headings";
import { itemNames, remarkOnNames } from "./itemNames";
import type { ServiceChoices, ServiceRole, ServiceTable } from "./ledgerReading";
import { isBare, listRows, remarkOnSections } from "./listRows";
import { checkFootings } from "./listTotals";
import { moneyScale } from "./moneyScale";
import { closeList, openList, readColumns, type ListKind, type OpenList } from "./openList";
import { settledProportions } from "./percentPoints";
import { readNumber, type NumberReading } from "./readNumber";
import { serviceRoles, serviceRolesFound } from "./serviceRoles";
import { withinWhole } from "./shareColumn";
import { withoutStrayPercents } from "./strayPercents";
import { takeLines, type FigureColumn } from "./takeLines";

type FigureRole = Exclude<ServiceRole, "service" | "unit" | "ignore">;

const SERVICES: ListKind<ServiceRole> = { holds: "the services", roles: serviceRoles, suits: serviceRolesFound };

/**
 * Reads a rectangle of cells as a list of services: a row a service, with its unit, the units delivered or the capacity and how much of it is
 * used, its funding today in pounds, and quantities that overheads can be shared by. Support services may be rows too. Utilisation is a fraction.
 * Totals are left out. Never throws on what cells hold; every cell under the heading of a figure is counted once.
 */
export function readServices(block: CellBlock, choices: ServiceChoices = {}): ServiceTable {
  const list = openList(block, choices, SERVICES);
  if ("nothing" in list) return { lines: [], ...list.nothing };
  const { grid, account, table } = list;
  const [nameColumns, unit] = [list.columnsOf("service"), list.columnsOf("unit")[0]];
  const names = itemNames(grid, table, nameColumns);
  const unitAt = (row: number): string => (unit && grid.kind(row, unit.column) === Kind.Words ? singleSpaced(grid.text(row, unit.column)) : "");
  const read = readColumns(list, ["service", "unit", "ignore"], (column, role) => readColumn(list, column, role));
  const figures = read.map(({ column }) => column);
  const rows = listRows(list, {
    columns: read.filter(({ role }) => role !== "utilisation"), names, namedIn: nameColumns[0], unnamed: "no service is named beside it",
    isSection: (row) => names.firstLabel(row) !== "" && figures.length > 0 && isBare(list, row, figures) && unitAt(row) === "",
  });
  const columns = read.map((column) => settled(column, rows.isLine));

  remarkOnColumns(list, figures);
  remarkOnScales(list, columns, "as the headings say");
  remarkOnSections(list, rows, "a service", "services");
  const lines = takeLines(list, rows, columns, ({ row, name, place, of, all }): ServiceTable["lines"][number] => ({
    name, place, unit: unitAt(row), units: of("units"), capacity: of("capacity"), utilisation: of("utilisation"), funding: of("funding"), drivers: all("driver"),
  }));
  checkFootings(account, table, columns.filter(({ role }) => role !== "utilisation"), rows.totals);
  remarkOnNames(account, lines);
  if (nameColumns.length === 0) account.remark(table.area.row, table.area.column, "No column names the services: each is named by its row.");
  if (lines.length === 0) account.remark(table.area.row, table.area.column, "No services are named here: choose the cells with a line for each service.");
  return { lines, ...closeList(list) };
}

function readColumn({ grid, table }: OpenList<ServiceRole>, column: TableColumn, role: FigureRole): FigureColumn<FigureRole> {
  const scale = scaleOf(table, column, role);
  const kind = role === "funding" ? "money" : role === "utilisation" ? "share" : "quantity";
  const readings = table.body.map((row) => notBelowZero(readNumber(grid.cell(row, column.column), kind, scale), role));
  return { column, role, scale, isShare: role === "utilisation", readings: role === "utilisation" || role === "funding" ? readings : withoutStrayPercents(readings) };
}

function scaleOf(table: FoundTable, { heading }: TableColumn, role: FigureRole): number {
  if (role === "funding") return moneyScale(table, heading);
  return role === "utilisation" ? 1 : (scaleIn(heading) ?? 1);
}

function notBelowZero(reading: NumberReading, role: FigureRole): NumberReading {
  if (reading.found !== "number" || role === "funding" || reading.value >= 0) return reading;
  return { found: "refused", reason: `${String(reading.value)} is below zero: check the figure` };
}

/** Proportions settled as fractions; percentages for units and capacity are refused. */
function settled(column: FigureColumn<FigureRole>, isLine: (at: number) => boolean): FigureColumn<FigureRole> {
  const { role, readings } = column;
  if (role === "utilisation") {
    const fractions = settledProportions(readings, isLine, column.column.heading, false);
    return { ...column, readings: fractions.map((reading, at) => (isLine(at) ? withinWhole(reading) : reading)) };
  }
  if (role !== "units" && role !== "capacity") return column;
  return { ...column, readings: readings.map((reading): NumberReading => (reading.found === "number" && reading.percent ? { found: "refused", reason: "a percentage, not a number of units" } : reading)) };
}
