import { Account } from "./account";
import { columnLetters } from "../cells/address";
import type { CellBlock } from "./cellBlock";
import { CellGrid, Kind } from "./cellKinds";
import { singleSpaced } from "./cleanText";
import { blankWords, totalWords } from "./figureMatrix";
import { findTable, type FoundTable, type TableColumn } from "./findTable";
import { headingRemarks, scaleIn } from "./headings";
import { itemNames, nameRemark } from "./itemNames";
import type { ServiceChoices, ServiceRole, ServiceTable } from "./ledgerReading";
import { checkFootings, listTotals, type ListColumn } from "./listTotals";
import { settledProportions } from "./percentPoints";
import { rowList } from "./placeLists";
import { readNumber, type NumberReading } from "./readNumber";
import type { CellReading } from "./reading";
import { serviceRoles, serviceRolesFound } from "./serviceRoles";
import { withinWhole } from "./shareColumn";
import { withoutStrayPercents } from "./strayPercents";
import { remarkOnTable } from "./tableRemarks";
import { totalWord } from "./totalWords";

type FigureRole = "units" | "capacity" | "utilisation" | "funding" | "driver";

interface RoleColumn extends ListColumn {
  readonly role: FigureRole;
}

/**
 * Reads a rectangle of cells as a list of services: a row a service, with its unit, the units delivered or the capacity and how much of it is
 * used, its funding today in pounds, and quantities that overheads can be shared by. Support services may be rows too. Utilisation is a fraction.
 * Totals are left out. Never throws on what cells hold; every cell under the heading of a figure is counted once.
 */
export function readServices(block: CellBlock, choices: ServiceChoices = {}): ServiceTable {
  const grid = new CellGrid(block);
  const account = new Account(grid);
  const table = findTable(grid, choices.headingRows && [choices.headingRows[0] - block.row, choices.headingRows[1] - block.row], (each) => serviceRolesFound(grid, each));
  if (!table) {
    account.remark(0, 0, "There is nothing in these cells: choose the cells that hold the services.");
    return { columns: [], lines: [], ...account.finish(null) };
  }
  const chosen = new Map([...(choices.roles ?? [])].map(([column, role]) => [column - block.column, role] as const));
  const { roles, remarks } = serviceRoles(grid, table, chosen);
  const withRole = (role: ServiceRole): readonly TableColumn[] => table.columns.filter(({ column }) => roles.get(column) === role);
  const [nameColumns, unit] = [withRole("service"), withRole("unit")[0]];
  const names = itemNames(grid, table, nameColumns);
  const unitAt = (row: number): string => (unit && grid.kind(row, unit.column) === Kind.Words ? singleSpaced(grid.text(row, unit.column)) : "");
  const unsettled = table.columns.flatMap((column) => {
    const role = roles.get(column.column) ?? "ignore";
    return role === "service" || role === "unit" || role === "ignore" ? [] : [readColumn(grid, table, column, role)];
  });
  const totals = listTotals({
    grid, account, table, columns: unsettled.filter(({ role }) => role !== "utilisation"), nameAt: names.nameAt, totalRows: choices.totalRows, labels: names.labelsAt,
  });
  const hasFigures = (row: number): boolean => unsettled.some(({ column }) => grid.kind(row, column.column) !== Kind.Empty);
  const sections = new Set([...table.body.keys()].filter((at) => {
    const row = table.body[at] ?? 0;
    return !totals.has(at) && names.firstLabel(row) !== "" && unsettled.length > 0 && !hasFigures(row) && unitAt(row) === "";
  }));
  const isLine = (at: number): boolean => !totals.has(at) && !sections.has(at) && names.nameAt(table.body[at] ?? 0) !== "";
  const columns = unsettled.map((column) => settled(column, isLine));

  remarkOnTable(account, grid, table, columns.map(({ column }) => column.column));
  for (const { column, words } of remarks) account.remark(table.headingRows?.[1] ?? table.area.row, column, words);
  remarkOnColumns(account, grid, table, roles, new Set([...chosen.keys(), ...remarks.map(({ column }) => column)]), columns);
  const firstSection = [...sections][0];
  if (firstSection !== undefined) {
    const one = sections.size === 1;
    account.remark(table.body[firstSection] ?? 0, nameColumns[0]?.column ?? table.area.column, `${one ? "Row" : "Rows"} ${rowList([...sections].map((at) => block.row + (table.body[at] ?? 0)))} ${one ? "has a name and no figures: not read as a service" : "have names and no figures: not read as services"}.`);
  }
  const lines: ServiceTable["lines"][number][] = [];
  for (const [at, row] of table.body.entries()) {
    const total = totals.get(at);
    const refusal = total ? totalWords(total) : sections.has(at) || names.nameAt(row) !== "" ? "" : "no service is named beside it";
    const read = new Map<FigureRole, CellReading>();
    const drivers = new Map<number, CellReading>();
    for (const { column: { column }, role, readings } of columns) {
      const reading = takeCell(account, grid, row, column, readings[at], refusal);
      if (role === "driver") drivers.set(block.column + column, reading);
      else read.set(role, reading);
    }
    if (!isLine(at)) continue;
    const of = (role: FigureRole): CellReading | null => read.get(role) ?? null;
    lines.push({
      name: names.nameAt(row), place: account.place(row, nameColumns[0]?.column ?? table.area.column), unit: unitAt(row),
      units: of("units"), capacity: of("capacity"), utilisation: of("utilisation"), funding: of("funding"), drivers,
    });
  }
  checkFootings(account, table, columns.filter(({ role }) => role !== "utilisation"), totals);
  const doubt = nameRemark(lines);
  if (doubt) account.remark(doubt.place.row - block.row, doubt.place.column - block.column, doubt.words);
  if (nameColumns.length === 0) account.remark(table.area.row, table.area.column, "No column names the services: each is named by its row.");
  if (lines.length === 0) account.remark(table.area.row, table.area.column, "No services are named here: choose the cells with a line for each service.");
  return { columns: table.columns.map(({ column, heading }) => ({ column: block.column + column, heading, role: roles.get(column) ?? "ignore" })), lines, ...account.finish(table) };
}

function readColumn(grid: CellGrid, table: FoundTable, column: TableColumn, role: FigureRole): RoleColumn {
  const titleScale = (): number => table.titles.map(({ words }) => scaleIn(words)).find((each) => each !== null) ?? 1;
  const scale = role === "funding" ? (scaleIn(column.heading) ?? titleScale()) : role === "utilisation" ? 1 : (scaleIn(column.heading) ?? 1);
  const kind = role === "funding" ? "money" : role === "utilisation" ? "share" : "quantity";
  const readings = table.body.map((row) => notBelowZero(readNumber(grid.cell(row, column.column), kind, scale), role));
  return { column, role, scale, isShare: role === "utilisation", readings: role === "utilisation" || role === "funding" ? readings : withoutStrayPercents(readings) };
}

function notBelowZero(reading: NumberReading, role: FigureRole): NumberReading {
  if (reading.found !== "number" || role === "funding" || reading.value >= 0) return reading;
  return { found: "refused", reason: `${String(reading.value)} is below zero: check the figure` };
}

/** Proportions settled as fractions; percentages for units and capacity are refused. */
function settled(column: RoleColumn, isLine: (at: number) => boolean): RoleColumn {
  const { role, readings } = column;
  if (role === "utilisation") {
    const fractions = settledProportions(readings, isLine, column.column.heading, false);
    return { ...column, readings: fractions.map((reading, at) => (isLine(at) ? withinWhole(reading) : reading)) };
  }
  if (role !== "units" && role !== "capacity") return column;
  return { ...column, readings: readings.map((reading): NumberReading => (reading.found === "number" && reading.percent ? { found: "refused", reason: "a percentage, not a number of units" } : reading)) };
}

function takeCell(account: Account, grid: CellGrid, row: number, column: number, reading: NumberReading | undefined, refusal: string): CellReading {
  if (reading?.found !== "number") return account.leaveOut(row, column, blankWords(grid, row, column, reading?.reason ?? "the cell is empty"));
  return refusal === "" ? account.take(row, column, reading) : account.leaveOut(row, column, refusal);
}

function remarkOnColumns(account: Account, grid: CellGrid, table: FoundTable, roles: ReadonlyMap<number, ServiceRole>, said: ReadonlySet<number>, columns: readonly RoleColumn[]): void {
  const row = table.headingRows?.[1] ?? table.area.row;
  const sheetColumn = (column: number): number => grid.block.column + column;
  const used = columns.map(({ column: { column, heading } }) => ({ column: sheetColumn(column), heading }));
  for (const { column, words } of headingRemarks(used)) account.remark(row, column - grid.block.column, words);
  for (const { column, heading, figures, words } of table.columns) {
    if (roles.get(column) !== "ignore" || said.has(column) || figures <= words || totalWord(heading) !== "") continue;
    account.remark(row, column, `“${heading || columnLetters(sheetColumn(column))}” was not matched to anything: say what it is, or leave it out.`);
  }
  for (const { column, scale } of columns) {
    if (scale !== 1) account.remark(row, column.column, `“${column.heading}” is multiplied by ${scale.toLocaleString("en-GB")}, as the headings say.`);
  }
}
