import { columnLetters } from "../../cells/address";
import type { CellBlock } from "../cellBlock";
import { remarkOnColumns } from "../columnRemarks";
import type { TableColumn } from "../findTable";
import { itemNames, remarkOnNames } from "../itemNames";
import { isBare, listRows, remarkOnSections } from "../listRows";
import { checkFootings } from "../listTotals";
import { closeList, openList, readColumns, type ListKind, type OpenList } from "../openList";
import { readNumber, type NumberReading } from "../readNumber";
import { settledShares } from "../shareColumn";
import { takeLines, type FigureColumn } from "../takeLines";
import type { CriteriaChoices, CriteriaRole, CriteriaTable } from "./criteriaReading";
import { criteriaRoles, criteriaRolesFound } from "./criteriaRoles";

type FigureRole = "weight" | "score";

const CRITERIA: ListKind<CriteriaRole> = { holds: "the criteria", roles: criteriaRoles, suits: criteriaRolesFound };

/**
 * Reads a rectangle of cells as criteria: a row a criterion, with its weight as a fraction and the score of an option in each other column
 * of figures. Totals are left out. Never throws on what cells hold; every cell under the heading of the weight or of an option is counted once.
 */
export function readCriteria(block: CellBlock, choices: CriteriaChoices = {}): CriteriaTable {
  const list = openList(block, choices, CRITERIA);
  if ("nothing" in list) return { options: [], lines: [], ...list.nothing };
  const { grid, account, table, headingRow } = list;
  const [named] = list.columnsOf("criterion");
  const names = itemNames(grid, table, named ? [named] : []);
  const read = readColumns(list, ["criterion", "ignore"], (column, role) => readColumn(list, column, role));
  const figures = read.map(({ column }) => column);
  const rows = listRows(list, {
    columns: read, names, namedIn: named, unnamed: "no criterion is named beside it",
    isSection: (row) => figures.length > 0 && names.firstLabel(row) !== "" && isBare(list, row, figures),
  });
  const columns = read.map((column) => (column.role === "weight" ? { ...column, readings: settledShares(column.readings, rows.isLine, column.column.heading).map(notBelowZero) } : column));

  remarkOnColumns(list, figures);
  remarkOnSections(list, rows, "a criterion", "criteria");
  const scored = figures.filter((column) => list.roles.get(column.column) === "score");
  const lines = takeLines(list, rows, columns, ({ name, place, of, all }): CriteriaTable["lines"][number] => ({ name, place, weight: of("weight"), scores: [...all("score").values()] }));
  checkFootings(account, table, columns.filter(({ role }) => role === "weight"), rows.totals);
  remarkOnNames(account, lines);
  remarkOnCriteria(list, lines, scored);
  const options = scored.map(({ column, heading }) => ({ name: heading || `Column ${columnLetters(block.column + column)}`, column: block.column + column, place: account.place(headingRow, column) }));
  return { options, lines, ...closeList(list) };
}

function readColumn({ grid, table }: OpenList<CriteriaRole>, column: TableColumn, role: FigureRole): FigureColumn<FigureRole> {
  const readings = table.body.map((row): NumberReading => {
    if (role === "weight") return readNumber(grid.cell(row, column.column), "share", 1);
    const score = readNumber(grid.cell(row, column.column), "quantity", 1);
    return score.found === "number" && score.percent ? { found: "refused", reason: "a percentage, not a score" } : score;
  });
  return { column, role, readings, scale: 1, isShare: role === "weight" };
}

function notBelowZero(reading: NumberReading): NumberReading {
  return reading.found === "number" && reading.value < 0 ? { found: "refused", reason: `${String(reading.value)} is below zero: check the figure` } : reading;
}

function remarkOnCriteria({ account, table, headingRow }: OpenList<CriteriaRole>, lines: CriteriaTable["lines"], scored: readonly TableColumn[]): void {
  const say = (words: string): void => { account.remark(headingRow, table.area.column, words); };
  if (!lines.some(({ weight }) => weight !== null)) say("No column of weights was found: choose the column that holds them.");
  if (scored.length === 0) say("No columns of scores were found: choose a column for each option.");
  const weights = lines.map(({ weight }) => weight?.value ?? null);
  const whole = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  if (lines.length > 0 && !weights.includes(null) && Math.abs(whole - 1) > 1e-9) say(`The weights come to ${String(Number((whole * 100).toPrecision(12)))}%, not 100%: check them.`);
  const missing = lines.filter(({ scores }) => scores.some(({ value }) => value === null));
  const [first] = missing;
  if (first) account.remarkAt(first.place, `${missing.length === 1 ? "One criterion has" : `${String(missing.length)} criteria have`} a score that cannot be read, the first “${first.name}”: every option needs a score for it.`);
  if (lines.length === 0) account.remark(table.area.row, table.area.column, "No criteria are named here: choose the cells with a line for each criterion.");
}
