import { Account } from "./account";
import { columnLetters } from "../cells/address";
import type { CellBlock } from "./cellBlock";
import { CellGrid, Kind } from "./cellKinds";
import { quoted, singleSpaced } from "./cleanText";
import { blankWords, totalWords } from "./figureMatrix";
import { findTable, type FoundTable, type TableColumn } from "./findTable";
import { headingRemarks, scaleIn } from "./headings";
import { itemNames, type ItemNames } from "./itemNames";
import type { StaffChoices, StaffRole, StaffTable } from "./ledgerReading";
import { checkFootings, listTotals, type ListColumn } from "./listTotals";
import { mergedDown } from "./mergedDown";
import { settledProportions } from "./percentPoints";
import { rowList } from "./placeLists";
import { readNumber, type NumberReading } from "./readNumber";
import type { CellReading } from "./reading";
import { wholePostHours, withinWeek } from "./staffHours";
import { payAndPeriod, periodOfHeading, readPay } from "./staffPay";
import { staffRoles, staffRolesFound } from "./staffRoles";
import { remarkOnTable } from "./tableRemarks";
import { totalWord } from "./totalWords";

type FigureRole = "salary" | "fte" | "hours" | "protected salary" | "age" | "service years";

interface RoleColumn extends ListColumn {
  readonly role: FigureRole;
}

const MOST_FTE = 100;

/**
 * Reads a rectangle of cells as a staffing list: a row a post, with its salary in pounds a year, its FTE (1 is a whole post) and the service
 * it works in. An FTE that is missing stays so. Pay by the hour becomes a year's where the hours are given. Totals are left out. Never throws on
 * what cells hold; every cell under the heading of a figure is counted once.
 */
export function readStaffing(block: CellBlock, choices: StaffChoices = {}): StaffTable {
  const grid = new CellGrid(block, (text) => payAndPeriod(text) !== null || withoutFte(text) !== null);
  const account = new Account(grid);
  const table = findTable(grid, choices.headingRows && [choices.headingRows[0] - block.row, choices.headingRows[1] - block.row], (each) => staffRolesFound(grid, each));
  if (!table) {
    account.remark(0, 0, "There is nothing in these cells: choose the cells that hold the staffing list.");
    return { columns: [], lines: [], ...account.finish(null) };
  }
  const chosen = new Map([...(choices.roles ?? [])].map(([column, role]) => [column - block.column, role] as const));
  const { roles, remarks } = staffRoles(grid, table, chosen);
  const columnOf = (role: StaffRole): TableColumn | undefined => table.columns.find(({ column }) => roles.get(column) === role);
  const [post, service] = [columnOf("post"), columnOf("service")];
  const names = itemNames(grid, table, post ? [post] : []);
  const columns = readColumns(grid, table, columnOf, names, choices);
  const totals = listTotals({
    grid, account, table, columns: columns.filter(({ role }) => role !== "age" && role !== "service years"), nameAt: names.nameAt, labels: names.labelsAt, totalRows: choices.totalRows,
  });
  const hasFigures = (row: number): boolean => columns.some(({ column }) => grid.kind(row, column.column) !== Kind.Empty);
  const sections = new Set([...table.body.keys()].filter((at) => !totals.has(at) && columns.length > 0 && names.firstLabel(table.body[at] ?? 0) !== "" && !hasFigures(table.body[at] ?? 0)));
  const isLine = (at: number): boolean => !totals.has(at) && !sections.has(at) && names.nameAt(table.body[at] ?? 0) !== "";

  remarkOnTable(account, grid, table, columns.map(({ column }) => column.column));
  for (const { column, words } of remarks) account.remark(table.headingRows?.[1] ?? table.area.row, column, words);
  remarkOnColumns(account, grid, table, roles, new Set([...chosen.keys(), ...remarks.map(({ column }) => column)]), columns);
  const firstSection = [...sections][0];
  if (firstSection !== undefined) {
    const one = sections.size === 1;
    account.remark(table.body[firstSection] ?? 0, post?.column ?? table.area.column, `${one ? "Row" : "Rows"} ${rowList([...sections].map((at) => block.row + (table.body[at] ?? 0)))} ${one ? "has a name and no figures: not read as a post" : "have names and no figures: not read as posts"}.`);
  }
  const serviceAt = wordsAt(grid, service);
  const lines: StaffTable["lines"][number][] = [];
  for (const [at, row] of table.body.entries()) {
    const total = totals.get(at);
    const refusal = total ? totalWords(total) : sections.has(at) || names.nameAt(row) !== "" ? "" : "no post is named beside it";
    const read = new Map<FigureRole, CellReading>();
    for (const { column: { column }, role, readings } of columns) read.set(role, takeCell(account, grid, row, column, readings[at], refusal));
    const salary = read.get("salary");
    if (!isLine(at)) continue;
    const of = (role: FigureRole): CellReading | null => read.get(role) ?? null;
    const place = account.place(row, post?.column ?? table.area.column);
    lines.push({
      post: names.nameAt(row), place, service: serviceAt(row), salary: salary ?? { place, seen: "", outcome: "left out", value: null, reason: "no column of salaries was found" },
      fte: of("fte"), hours: of("hours"), protectedSalary: of("protected salary"), age: of("age"), serviceYears: of("service years"),
    });
  }
  checkFootings(account, table, columns.filter(({ role }) => role === "fte"), totals);
  remarkOnPosts(account, block, lines, columns, table);
  return { columns: table.columns.map(({ column, heading }) => ({ column: block.column + column, heading, role: roles.get(column) ?? "ignore" })), lines, ...account.finish(table) };
}

/** The words of a column row by row; a cell merged down says them for every row it covers. */
function wordsAt(grid: CellGrid, column: TableColumn | undefined): (row: number) => string {
  if (!column) return () => "";
  const merged = mergedDown(grid, [column]);
  return (row) => {
    const at = merged.get(row * grid.columns + column.column) ?? { row, column: column.column };
    return grid.kind(at.row, at.column) === Kind.Empty ? "" : singleSpaced(grid.text(at.row, at.column));
  };
}

function readColumns(grid: CellGrid, table: FoundTable, columnOf: (role: StaffRole) => TableColumn | undefined, names: ItemNames, choices: StaffChoices): readonly RoleColumn[] {
  const isPart = (at: number): boolean => {
    const row = table.body[at] ?? 0;
    const said = choices.totalRows?.get(grid.block.row + row);
    return said === undefined ? !names.labelsAt(row).some((label) => totalWord(label) === "total") : !said;
  };
  const columns: RoleColumn[] = [];
  const add = (role: FigureRole, read: (column: TableColumn) => readonly NumberReading[]): readonly NumberReading[] | null => {
    const column = columnOf(role);
    if (!column) return null;
    const readings = read(column);
    columns.push({ column, role, readings, scale: 1, isShare: false });
    return readings;
  };
  const fte = add("fte", (column) => settledProportions(table.body.map((row) => readFte(grid, row, column.column)), isPart, column.heading, true).map((reading, at) => (isPart(at) ? withinFte(reading) : reading)));
  const hours = add("hours", ({ column }) => table.body.map((row, at) => {
    const reading = readNumber(grid.cell(row, column), "quantity", 1);
    return isPart(at) ? withinWeek(reading) : reading;
  }));
  const weekly = wholePostHours(hours, fte, columnOf("hours")?.heading ?? "");
  const titleScale = table.titles.map(({ words }) => scaleIn(words)).find((each) => each !== null) ?? 1;
  const pay = (column: TableColumn): readonly NumberReading[] => {
    const scale = scaleIn(column.heading) ?? titleScale;
    const period = periodOfHeading(column.heading);
    return table.body.map((row, at) => {
      if (!isPart(at)) return readNumber(grid.cell(row, column.column), "money", scale);
      return readPay(grid, row, column.column, scale, period, weekly(at));
    });
  };
  add("salary", pay);
  add("protected salary", pay);
  add("age", (column) => plainYears(grid, table, column, 120));
  add("service years", (column) => plainYears(grid, table, column, 80));
  return columns.sort((a, b) => a.column.column - b.column.column);
}

const FTE_AFTER = /^([\d.]{1,10}) ?(?:fte|wte)\.?$/i;

/** The figure of "0.6 FTE"; null where the text is not one. */
function withoutFte(text: string): string | null {
  return text.length > 40 ? null : (FTE_AFTER.exec(singleSpaced(text))?.[1] ?? null);
}

function readFte(grid: CellGrid, row: number, column: number): NumberReading {
  const cell = grid.cell(row, column);
  const bare = typeof cell.value === "string" ? withoutFte(cell.value) : null;
  if (bare === null) return readNumber(cell, "quantity", 1);
  const reading = readNumber({ ...cell, value: bare, text: bare }, "quantity", 1);
  return reading.found === "number" ? { ...reading, reason: `read from the text ${quoted(String(cell.value))}` } : reading;
}

function withinFte(reading: NumberReading): NumberReading {
  if (reading.found !== "number") return reading;
  if (reading.value < 0) return { found: "refused", reason: `${String(reading.value)} is below zero: check the figure` };
  if (reading.value > MOST_FTE) return { found: "refused", reason: `${String(reading.value)} is more than ${String(MOST_FTE)} whole-time posts in one line: check that it is not hours or pay` };
  return reading;
}

function plainYears(grid: CellGrid, table: FoundTable, { column }: TableColumn, most: number): readonly NumberReading[] {
  return table.body.map((row): NumberReading => {
    const reading = readNumber(grid.cell(row, column), "quantity", 1);
    if (reading.found !== "number") return reading;
    if (reading.percent || reading.value < 0 || reading.value > most) return { found: "refused", reason: `${grid.text(row, column)} is not a number of years from 0 to ${String(most)}` };
    return reading;
  });
}

function takeCell(account: Account, grid: CellGrid, row: number, column: number, reading: NumberReading | undefined, refusal: string): CellReading {
  if (reading?.found !== "number") return account.leaveOut(row, column, blankWords(grid, row, column, reading?.reason ?? "the cell is empty"));
  return refusal === "" ? account.take(row, column, reading) : account.leaveOut(row, column, refusal);
}

function remarkOnColumns(account: Account, grid: CellGrid, table: FoundTable, roles: ReadonlyMap<number, StaffRole>, said: ReadonlySet<number>, columns: readonly RoleColumn[]): void {
  const row = table.headingRows?.[1] ?? table.area.row;
  const sheetColumn = (column: number): number => grid.block.column + column;
  for (const { column, words } of headingRemarks(columns.map(({ column: { column, heading } }) => ({ column: sheetColumn(column), heading })))) account.remark(row, column - grid.block.column, words);
  for (const { column, heading, figures, words } of table.columns) {
    if (roles.get(column) !== "ignore" || said.has(column) || figures <= words || totalWord(heading) !== "") continue;
    account.remark(row, column, `“${heading || columnLetters(sheetColumn(column))}” was not matched to anything: say what it is, or leave it out.`);
  }
}

function remarkOnPosts(account: Account, block: CellBlock, lines: StaffTable["lines"], columns: readonly RoleColumn[], table: FoundTable): void {
  const say = (line: StaffTable["lines"][number] | undefined, words: string): void => {
    if (line) account.remark(line.place.row - block.row, line.place.column - block.column, words);
  };
  const rows = (of: StaffTable["lines"]): string => `${of.length === 1 ? "row" : "rows"} ${rowList(of.map(({ place }) => place.row))}`;
  const top = table.headingRows?.[1] ?? table.area.row;
  const salary = columns.find(({ role }) => role === "salary");
  if (!salary) account.remark(top, table.area.column, "No column of salaries was found: choose the column that holds them.");
  else if (/\bactual\b|\bpro[- ]?rata\b/i.test(salary.column.heading) && columns.some(({ role }) => role === "fte")) {
    account.remark(top, salary.column.column, `“${salary.column.heading}” may be for the hours each post works: the salary of a whole post is meant, as it is multiplied by the FTE.`);
  }
  if (!columns.some(({ role }) => role === "fte")) account.remark(top, table.area.column, "No column of FTE was found: choose the column that holds it.");
  const noFte = lines.filter(({ fte }) => fte !== null && fte.value === null);
  say(noFte[0], `${noFte.length === 1 ? "One post has" : `${String(noFte.length)} posts have`} no FTE that can be read (${rows(noFte)}): left out until it is given.`);
  const noSalary = salary ? lines.filter((line) => line.salary.value === null) : [];
  say(noSalary[0], `${noSalary.length === 1 ? "One post has" : `${String(noSalary.length)} posts have`} no salary that can be read (${rows(noSalary)}): left out until it is given.`);
  if (lines.length === 0) account.remark(table.area.row, table.area.column, "No posts are named here: choose the cells with a line for each post.");
}
