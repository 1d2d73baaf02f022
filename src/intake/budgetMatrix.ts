import { financialYearText, type FinancialYear } from "../domain/kernel/financialYear";
import { columnLetters } from "../cells/address";
import type { CellPlace } from "../cells/sheetReference";
import { rowList } from "./placeLists";
import { otherMeasures } from "./budgetMeasures";
import { yearOver, isGenericHeading, type BudgetSheet, type FoundPeriod } from "./budgetSheet";
import { Kind } from "./cellKinds";
import { matchingKey } from "./cleanText";
import { isMonthHeading } from "./columnUse";
import { readMatrix, type FigureMatrix } from "./figureMatrix";
import type { TableColumn } from "./findTable";
import { withoutUnit } from "./headings";
import { monthLabel } from "./readMonth";
import type { BudgetTable } from "./reading";

/** The parts of a budget that a layout finds; the rest is the same for all. */
export type BudgetParts = Pick<BudgetTable, "periods" | "services" | "amounts">;

interface Period {
  readonly label: string;
  readonly month?: string;
  readonly place: CellPlace;
}

/** A budget with a row for each month and a column for each service. */
export function readMonthsDown(sheet: BudgetSheet): BudgetParts {
  const { account, table, use, choices } = sheet;
  const periodColumn = monthColumn(sheet) ?? sheet.namingColumns()[0] ?? use.labels[0];
  const periods = table.body.map((row) => (periodColumn ? sheet.periodAt(row, periodColumn) : null));
  const anyMonth = periods.some((each) => isOneMonth(each));
  const naming = sheet.namingColumns();
  const label = (at: number): string => (periodColumn ? sheet.labelText(table.body[at] ?? 0, periodColumn) : "");
  const ruledIn = (at: number): boolean => choices.totalRows?.get(account.place(table.body[at] ?? 0, 0).row) === false;
  const names = serviceNames(use.figures);
  const refusals = refusedMeasures(sheet);
  // A "Total" beside counts and rates only is the amount itself.
  const oneAmount = refusals.length > 1 && refusals.filter((reason) => reason === "").length === 1;
  const matrix = readMatrix({
    grid: sheet.grid, account, rows: table.body, columns: use.figures.map(({ column }) => column),
    scale: (at) => sheet.scaleOf(columnAt(use.figures, at)),
    rowLabels: (at) => naming.map((column) => sheet.labelText(table.body[at] ?? 0, column)),
    columnLabel: (at) => (oneAmount && refusals[at] === "" ? "" : columnAt(use.figures, at).headingCells.at(-1)?.words ?? ""),
    rowIsPeriod: (at) => isOneMonth(periods[at] ?? null),
    columnIsPeriod: () => false,
    rowIsOther: (at) => anyMonth && periods[at]?.reading.kind === "several months" && !ruledIn(at),
    columnIsOther: () => false,
    columnRefusal: (at) => refusals[at] ?? "",
    totalRows: choices.totalRows, totalColumns: choices.totalColumns,
    rowRefusal: (at) => (label(at) === "" && table.body.length > 1 ? "no month is named beside it" : ""),
  });
  const found = matrix.dataRows.map((at) => {
    const period = periods[at] ?? null;
    if (anyMonth && period === null) account.remark(table.body[at] ?? 0, periodColumn?.column ?? 0, `“${label(at)}” is not a month: kept as a period of its own.`);
    return periodFor(period, label(at) || "Year", account.place(table.body[at] ?? 0, periodColumn?.column ?? table.area.column));
  });
  const services = namedServices(sheet, matrix.dataColumns.map((at) => ({
    label: names[at] ?? "", column: columnAt(use.figures, at).column,
  })));
  return arranged(sheet, matrix, found, services, "down");
}

/** A budget with a column for each month and a row for each service. */
export function readMonthsAcross(sheet: BudgetSheet): BudgetParts {
  const { account, table, use, choices } = sheet;
  const periods = use.figures.map((column) => sheet.periodOver(column));
  const anyMonth = periods.some((each) => isOneMonth(each));
  const isPeriod = (at: number): boolean => (anyMonth ? isOneMonth(periods[at] ?? null) : periods[at] != null || yearOver(columnAt(use.figures, at)) !== null);
  const anyPeriod = use.figures.some((_, at) => isPeriod(at));
  const ruledIn = (at: number): boolean => choices.totalColumns?.get(account.place(0, columnAt(use.figures, at).column).column) === false;
  const refusals = refusedMeasures(sheet);
  const naming = sheet.namingColumns();
  const serviceColumn = serviceNaming(sheet);
  const label = (at: number): string => (serviceColumn ? sheet.labelText(table.body[at] ?? 0, serviceColumn) : "");
  const matrix = readMatrix({
    grid: sheet.grid, account, rows: table.body, columns: use.figures.map(({ column }) => column),
    scale: (at) => sheet.scaleOf(columnAt(use.figures, at)),
    rowLabels: (at) => naming.map((column) => sheet.labelText(table.body[at] ?? 0, column)),
    columnLabel: (at) => columnAt(use.figures, at).heading,
    rowIsPeriod: () => false,
    columnIsPeriod: (at) => isPeriod(at),
    rowIsOther: () => false,
    columnIsOther: (at) => anyPeriod && !isPeriod(at) && !ruledIn(at),
    columnRefusal: (at) => refusals[at] ?? "",
    totalRows: choices.totalRows, totalColumns: choices.totalColumns,
    rowRefusal: (at) => (label(at) === "" && table.body.length > 1 ? "no service is named beside it" : ""),
  });
  const found = matrix.dataColumns.map((at) => {
    const column = columnAt(use.figures, at);
    const year = yearOver(column);
    const words = periods[at] === null && year !== null ? financialYearText(year as FinancialYear) : withoutUnit(column.headingCells.at(-1)?.words ?? "");
    return periodFor(periods[at] ?? null, words || `Column ${columnLetters(account.place(0, column.column).column)}`, account.place(table.headingRows?.[1] ?? table.body[0] ?? 0, column.column));
  });
  const isEmpty = (at: number): boolean => use.figures.every(({ column }) => sheet.grid.kind(table.body[at] ?? 0, column) === Kind.Empty);
  const dataRows = matrix.dataRows.filter((at) => !isEmpty(at));
  remarkOnEmpty(sheet, matrix.dataRows.filter(isEmpty).map((at) => table.body[at] ?? 0), serviceColumn?.column ?? table.area.column);
  const services = namedServices(sheet, dataRows.map((at) => ({ label: label(at) || "All services", row: table.body[at] ?? 0, column: serviceColumn?.column ?? table.area.column })));
  return arranged(sheet, { ...matrix, dataRows }, found, services, "across");
}

/** Says which lines have a name and nothing entered: a section's name, or a service with nothing in it yet. */
function remarkOnEmpty(sheet: BudgetSheet, rows: readonly number[], column: number): void {
  const { account, grid } = sheet;
  const first = rows[0];
  if (first === undefined) return;
  account.remark(first, column, `${rows.length === 1 ? "Row" : "Rows"} ${rowList(rows.map((row) => grid.block.row + row))} ${rows.length === 1 ? "has a name and no figures" : "have names and no figures"}: no service is made of ${rows.length === 1 ? "it" : "them"}.`);
}

/** `otherMeasures`, but for columns a person has said are data. */
function refusedMeasures({ use, choices, account }: BudgetSheet): readonly string[] {
  return otherMeasures(use.figures).map((reason, at) => (choices.totalColumns?.get(account.place(0, columnAt(use.figures, at).column).column) === false ? "" : reason));
}

/** The label column with the most months in it; undefined where none has two. */
export function monthColumn(sheet: BudgetSheet): TableColumn | undefined {
  let best: TableColumn | undefined;
  let most = 1;
  for (const column of sheet.use.labels) {
    let months = 0;
    for (const row of sheet.table.body) if (sheet.periodAt(row, column)) months++;
    if (isMonthHeading(column)) months++;
    if (months > most) {
      most = months;
      best = column;
    }
  }
  return best;
}

/** The narrower names first: a table with both has its services under those. */
const SERVICE_HEADINGS = [
  /^(?:services?|service name|service line|lines?|cost lines?|budget lines?|headings?|budget headings?|schemes?|projects?|descriptions?|items?|item description|activit(?:y|ies))$/,
  /^(?:categor(?:y|ies)|areas?|service areas?|programmes?|functions?|type|directorates?|teams?|expenditure|names?)$/,
];

/** The label column that names services: by its heading, else the one left of the figures with the most different names, else one to their right. */
export function serviceNaming(sheet: BudgetSheet, except?: TableColumn): TableColumn | undefined {
  const labels = sheet.labelsNotNotes().filter((column) => column !== except);
  const worded = labels.filter((column) => column.words > 0);
  // Codes name the services only where no words do.
  const all = worded.length > 0 ? worded : labels.filter(namesServices);
  const byHeading = SERVICE_HEADINGS.map((words) => all.find((column) => words.test(ownHeading(column)))).find((column) => column !== undefined);
  const left = sheet.namingColumns().filter((column) => all.includes(column));
  const naming = left.length > 0 ? left : all;
  if (byHeading || naming.length < 2) return byHeading ?? naming[0];
  let best: TableColumn | undefined;
  let most = 0;
  for (const column of naming) {
    const names = new Set<string>();
    for (const row of sheet.table.body) names.add(sheet.labelText(row, column));
    if (names.size > most) {
      most = names.size;
      best = column;
    }
  }
  return best;
}

/** True where the heading says the column names services. */
export function namesServices(column: TableColumn): boolean {
  return SERVICE_HEADINGS.some((words) => words.test(ownHeading(column)));
}

function ownHeading(column: TableColumn): string {
  return matchingKey(withoutUnit(column.headingCells.at(-1)?.words ?? ""));
}

/** True for a month, with or without its year; not for a quarter. */
export function isOneMonth(period: FoundPeriod | null): boolean {
  return period !== null && period.reading.kind !== "several months";
}

function columnAt(columns: readonly TableColumn[], at: number): TableColumn {
  const column = columns[at];
  if (!column) throw new RangeError("outside the table");
  return column;
}

function periodFor(period: FoundPeriod | null, words: string, place: CellPlace): Period {
  return period?.month === undefined ? { label: words, place } : { label: monthLabel(period.month), month: period.month, place };
}

/** A service's name is its own heading; with the headings over it where another column has the same. */
function serviceNames(columns: readonly TableColumn[]): readonly string[] {
  const own = columns.map((column) => withoutUnit(column.headingCells.at(-1)?.words ?? ""));
  const uses = new Map<string, number>();
  for (const name of own) uses.set(matchingKey(name), (uses.get(matchingKey(name)) ?? 0) + 1);
  return own.map((name, at) => {
    const alone = (uses.get(matchingKey(name)) ?? 0) < 2;
    const heading = withoutUnit(columns[at]?.heading ?? "");
    return alone ? (columns.length === 1 && isGenericHeading(name) ? "All services" : name) : heading;
  });
}

/** Services with names that differ: where two are the same the place is added, and said. */
function namedServices(sheet: BudgetSheet, lines: readonly { readonly label: string; readonly column: number; readonly row?: number }[]): readonly { label: string; place: CellPlace }[] {
  const { account, table } = sheet;
  const uses = new Map<string, number>();
  for (const { label } of lines) uses.set(matchingKey(label), (uses.get(matchingKey(label)) ?? 0) + 1);
  return lines.map(({ label, column, row }) => {
    const place = account.place(row ?? table.headingRows?.[1] ?? table.body[0] ?? 0, column);
    const where = row === undefined ? `column ${columnLetters(place.column)}` : `row ${String(place.row + 1)}`;
    if (label === "") return { label: `Not named (${where})`, place };
    if ((uses.get(matchingKey(label)) ?? 0) < 2) return { label, place };
    if (row !== undefined) account.remark(row, column, `“${label}” names more than one row: kept apart as “${label} (${where})”.`);
    return { label: `${label} (${where})`, place };
  });
}

/** Puts periods in date order where every one has its month, joins a month that appears twice, and files each figure. */
function arranged(
  sheet: BudgetSheet, matrix: FigureMatrix, found: readonly Period[], services: BudgetParts["services"],
  periodsRun: "down" | "across",
): BudgetParts {
  const { account } = sheet;
  const index = new Map<string, number>();
  const periods: Period[] = [];
  const known = found.every(({ month }) => month !== undefined);
  const order = [...found.keys()];
  if (known) order.sort((a, b) => (found[a]?.month ?? "").localeCompare(found[b]?.month ?? "") || a - b);
  const periodOf = new Array<number>(found.length).fill(0);
  for (const at of order) {
    const period = found[at];
    if (!period) continue;
    const same = period.month === undefined ? undefined : index.get(period.month);
    if (same !== undefined) {
      account.remark(period.place.row - sheet.grid.block.row, period.place.column - sheet.grid.block.column, `${period.label} appears more than once: its figures are added together.`);
    }
    periodOf[at] = same ?? periods.length;
    if (same !== undefined) continue;
    if (period.month !== undefined) index.set(period.month, periods.length);
    periods.push(period);
  }
  const amounts: { period: number; service: number; reading: BudgetParts["amounts"][number]["reading"] }[] = [];
  for (const [down, row] of matrix.dataRows.entries()) {
    for (const [across, column] of matrix.dataColumns.entries()) {
      const reading = matrix.reading(row, column);
      const [period, service] = periodsRun === "down" ? [down, across] : [across, down];
      if (reading.outcome !== "left out") amounts.push({ period: periodOf[period] ?? 0, service, reading });
    }
  }
  return { periods, services, amounts };
}
