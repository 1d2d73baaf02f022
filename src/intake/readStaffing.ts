import type { CellBlock } from "./cellBlock";
import type { CellGrid } from "./cellKinds";
import { quoted, singleSpaced } from "./cleanText";
import { remarkOnColumns } from "./columnRemarks";
import type { FoundTable, TableColumn } from "./findTable";
import { itemNames, type ItemNames } from "./itemNames";
import type { StaffChoices, StaffRole, StaffTable } from "./ledgerReading";
import { isBare, listRows, remarkOnSections } from "./listRows";
import { checkFootings } from "./listTotals";
import { wordsDown } from "./mergedDown";
import { moneyScale } from "./moneyScale";
import { closeList, openList, type ListKind, type OpenList } from "./openList";
import { settledProportions } from "./percentPoints";
import { rowList } from "./placeLists";
import { readNumber, type NumberReading } from "./readNumber";
import { wholePostHours, withinWeek } from "./staffHours";
import { payAndPeriod, periodOfHeading, readPay } from "./staffPay";
import { staffRoles, staffRolesFound } from "./staffRoles";
import { takeLines, type FigureColumn } from "./takeLines";
import { totalWord } from "./totalWords";

type FigureRole = Exclude<StaffRole, "post" | "grade" | "service" | "ignore">;

const MOST_FTE = 100;

const STAFFING: ListKind<StaffRole> = {
  holds: "the staffing list", roles: staffRoles, suits: staffRolesFound, alsoFigure: (text) => payAndPeriod(text) !== null || withoutFte(text) !== null,
};

/**
 * Reads a rectangle of cells as a staffing list: a row a post, with its salary in pounds a year, its FTE (1 is a whole post) and the service
 * it works in. An FTE that is missing stays so. Pay by the hour becomes a year's where the hours are given. Totals are left out. Never throws on
 * what cells hold; every cell under the heading of a figure is counted once.
 */
export function readStaffing(block: CellBlock, choices: StaffChoices = {}): StaffTable {
  const list = openList(block, choices, STAFFING);
  if ("nothing" in list) return { lines: [], ...list.nothing };
  const { grid, account, table } = list;
  const [post] = list.columnsOf("post");
  const names = itemNames(grid, table, post ? [post] : []);
  const columns = readStaffColumns(list, names);
  const figures = columns.map(({ column }) => column);
  const rows = listRows(list, {
    columns: columns.filter(({ role }) => role !== "age" && role !== "service years"), names, namedIn: post, unnamed: "no post is named beside it",
    isSection: (row) => figures.length > 0 && names.firstLabel(row) !== "" && isBare(list, row, figures),
  });

  remarkOnColumns(list, figures);
  remarkOnSections(list, rows, "a post", "posts");
  const serviceAt = wordsDown(grid, list.columnsOf("service")[0]);
  const lines = takeLines(list, rows, columns, ({ row, name, place, of }): StaffTable["lines"][number] => ({
    post: name, place, service: serviceAt(row), salary: of("salary") ?? { place, seen: "", outcome: "left out", value: null, reason: "no column of salaries was found" },
    fte: of("fte"), hours: of("hours"), protectedSalary: of("protected salary"), age: of("age"), serviceYears: of("service years"),
  }));
  checkFootings(account, table, columns.filter(({ role }) => role === "fte"), rows.totals);
  remarkOnPosts(list, lines, columns);
  return { lines, ...closeList(list) };
}

function readStaffColumns({ grid, table, totalRows, columnsOf }: OpenList<StaffRole>, names: ItemNames): readonly FigureColumn<FigureRole>[] {
  const isPart = (at: number): boolean => {
    const row = table.body[at] ?? 0;
    const said = totalRows?.get(grid.block.row + row);
    return said === undefined ? !names.labelsAt(row).some((label) => totalWord(label) === "total") : !said;
  };
  const columns: FigureColumn<FigureRole>[] = [];
  const add = (role: FigureRole, read: (column: TableColumn) => readonly NumberReading[]): readonly NumberReading[] | null => {
    const [column] = columnsOf(role);
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
  const weekly = wholePostHours(hours, fte, columnsOf("hours")[0]?.heading ?? "");
  const pay = (column: TableColumn): readonly NumberReading[] => {
    const scale = moneyScale(table, column.heading);
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

function remarkOnPosts({ account, table, headingRow: top }: OpenList<StaffRole>, lines: StaffTable["lines"], columns: readonly FigureColumn<FigureRole>[]): void {
  const say = (line: StaffTable["lines"][number] | undefined, words: string): void => {
    if (line) account.remarkAt(line.place, words);
  };
  const rows = (of: StaffTable["lines"]): string => `${of.length === 1 ? "row" : "rows"} ${rowList(of.map(({ place }) => place.row))}`;
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
