import { Account } from "./account";
import { budgetLayout } from "./budgetLayout";
import { readList } from "./budgetList";
import { readMonthsAcross, readMonthsDown, type BudgetParts } from "./budgetMatrix";
import { BudgetSheet } from "./budgetSheet";
import { readSingle } from "./budgetSingle";
import type { CellBlock } from "./cellBlock";
import { CellGrid, Kind } from "./cellKinds";
import { columnUse, type ColumnUse } from "./columnUse";
import { isFinancialYear } from "./financialYear";
import { findTable, type FoundTable } from "./findTable";
import { headingRemarks, withoutUnit } from "./headings";
import { monthLabel, monthsBetween, readMonth, readMonthWords } from "./readMonth";
import type { BudgetChoices, BudgetTable } from "./reading";
import { remarkOnTable } from "./tableRemarks";

/**
 * Reads a rectangle of cells as a budget by period and service. What is not chosen is found from the sheet. Never throws on
 * what cells hold: what cannot be read is left out with its reason, and every cell under the headings in the columns of
 * figures is counted once.
 */
export function readBudgetTable(block: CellBlock, choices: BudgetChoices = {}): BudgetTable {
  const grid = new CellGrid(block);
  const account = new Account(grid);
  const table = findTable(grid, choices.headingRows && [choices.headingRows[0] - block.row, choices.headingRows[1] - block.row], hasMonths(grid));
  const use = table && withEmptyMonths(columnUse(grid, table));
  if (!table || !use || use.figures.length === 0) return nothingRead(grid, account);

  const sheet = new BudgetSheet(grid, account, table, use, choices);
  const layout = choices.layout ?? budgetLayout(sheet);
  remarkOnTable(account, grid, table, use.figures.map(({ column }) => column));
  const headings = (layout === "single total" ? [] : use.figures).map(({ column, heading }) => ({ column: block.column + column, heading }));
  for (const { column, words } of headingRemarks(headings)) account.remark(table.headingRows?.[1] ?? table.area.row, column - block.column, words);
  for (const { column, figures, heading } of use.mixed) {
    account.remark(table.headingRows?.[1] ?? table.area.row, column, `“${heading}” holds words with ${String(figures)} ${figures === 1 ? "figure" : "figures"} among them: not read as figures.`);
  }
  for (const { column, heading } of use.empty) account.remark(table.headingRows?.[1] ?? table.area.row, column, `“${heading}” has nothing under it: not read.`);
  const parts = readParts(sheet, layout);
  const scale = commonScale(sheet);
  remarkOnUnits(sheet, scale);
  remarkOnPeriods(sheet, layout, parts);
  return {
    layout, ...parts, scale,
    columns: table.columns.map(({ column, heading }) => ({ column: block.column + column, heading })),
    ...account.finish(table),
  };
}

/** 1 for a table with months over its columns or down one of them, 0 for others: a budget is looked for there first. */
function hasMonths(grid: CellGrid): (table: FoundTable) => number {
  return ({ columns, body }) => {
    const over = columns.filter(({ headingCells }) => headingCells.some((cell) => readMonth(grid.cell(cell.row, cell.column)) !== null)).length;
    const rows = body.slice(0, 100);
    return over >= 2 || columns.some(({ column }) => rows.filter((row) => readMonth(grid.cell(row, column)) !== null).length >= 2) ? 1 : 0;
  };
}

function readParts(sheet: BudgetSheet, layout: BudgetTable["layout"]): BudgetParts {
  switch (layout) {
    case "months down": return readMonthsDown(sheet);
    case "months across": return readMonthsAcross(sheet);
    case "list": return readList(sheet);
    case "single total": return readSingle(sheet);
  }
}

/** A month with nothing entered yet is still a column of figures, so its empty cells are counted. */
function withEmptyMonths(use: ColumnUse): ColumnUse {
  const months = use.empty.filter(({ headingCells }) => headingCells.some(({ words }) => readMonthWords(withoutUnit(words)) !== null));
  if (months.length === 0) return use;
  return { ...use, figures: [...use.figures, ...months].sort((a, b) => a.column - b.column), empty: use.empty.filter((column) => !months.includes(column)) };
}

function nothingRead(grid: CellGrid, account: Account): BudgetTable {
  let filled = false;
  for (let row = 0; row < grid.rows && !filled; row++) {
    for (let column = 0; column < grid.columns && !filled; column++) filled = grid.kind(row, column) !== Kind.Empty;
  }
  account.remark(0, 0, filled ? "There are no figures here: choose the cells that hold the budget." : "There is nothing in these cells: choose the cells that hold the budget.");
  return { layout: "single total", columns: [], periods: [], services: [], amounts: [], scale: 1, ...account.finish(null) };
}

/** What every column is multiplied by; 1 where columns differ, when each figure has its own. */
function commonScale(sheet: BudgetSheet): number {
  const scales = new Set(sheet.use.figures.map((column) => sheet.scaleOf(column)));
  const [only = 1] = scales;
  return scales.size === 1 ? only : 1;
}

function remarkOnUnits(sheet: BudgetSheet, scale: number): void {
  const { account, table, use } = sheet;
  const row = table.headingRows?.[0] ?? table.area.row;
  const column = use.figures[0]?.column ?? table.area.column;
  const scales = new Set(use.figures.map((each) => sheet.scaleOf(each)));
  if (scales.size > 1) account.remark(row, column, "Headings give different units: each column is read in its own, and all figures are shown in pounds.");
  else if (scale !== 1) account.remark(row, column, `Figures are multiplied by ${scale.toLocaleString("en-GB")}${sheet.choices.scale === undefined ? ", as the headings say" : ""}, and shown in pounds.`);
  const words = use.figures.map(({ heading }) => heading.slice(0, 200));
  if (words.some((each) => /\binc(?:l|luding)?\.? ?vat\b/i.test(each)) && words.some((each) => /\bex(?:c|cl|cluding)?\.? ?vat\b/i.test(each))) {
    account.remark(row, column, "Some columns include VAT and some do not: check that they may be added together.");
  }
}

function remarkOnPeriods(sheet: BudgetSheet, layout: BudgetTable["layout"], { periods }: BudgetParts): void {
  const { account, grid } = sheet;
  const first = periods[0];
  if (!first || layout === "single total" || periods.length < 2) return;
  const at = (words: string, place = first.place): void => { account.remark(place.row - grid.block.row, place.column - grid.block.column, words); };
  const unknown = periods.filter(({ month }) => month === undefined);
  if (unknown.length === 0) {
    const missing = periods.slice(1).flatMap(({ month }, before) => monthsBetween(periods[before]?.month ?? month ?? "", month ?? "").slice(0, 24));
    if (missing.length > 0) {
      const shown = missing.slice(0, 6).map(monthLabel).join(", ");
      at(`No ${missing.length === 1 ? "line" : "lines"} for ${shown}${missing.length > 6 ? ` and ${String(missing.length - 6)} more` : ""}: nothing is put in ${missing.length === 1 ? "its" : "their"} place.`);
    }
    return;
  }
  const several = unknown.find(({ label }) => /^(?:q|qtr|quarter|h|half)\b|^[qh]\d|\d(?:st|nd|rd|th) quarter/i.test(label));
  if (several) at(`“${several.label}” is not one month: kept as a period of its own, in the sheet's order.`, several.place);
  else if (unknown.length === periods.length && periods.every(({ label }) => isFinancialYear(label))) at("The columns are years: each is kept as a period of its own, and all are added. Select one year's column to read it alone.");
  else if (unknown.every(({ label }) => readMonthWords(label) !== null) && sheet.financialYear === null) at("The months have no year: say the financial year (such as 2025-26) in the title to date them. They are kept in the sheet's order.");
}
