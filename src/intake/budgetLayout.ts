import { amountColumn } from "./budgetList";
import { isOneMonth, monthColumn, namesServices, serviceNaming } from "./budgetMatrix";
import { yearOver, type BudgetSheet } from "./budgetSheet";
import { Kind } from "./cellKinds";
import type { BudgetTable } from "./reading";

/** Which way round a budget is laid out, told from where its months stand. */
export function budgetLayout(sheet: BudgetSheet): BudgetTable["layout"] {
  const { grid, table, use } = sheet;
  if (table.body.length === 0 || figureCount(sheet) <= 1) return "single total";
  const across = use.figures.map((column) => sheet.periodOver(column));
  const monthsAcross = across.filter(isOneMonth).length;
  const months = monthColumn(sheet);
  if (monthsAcross >= 2 || (monthsAcross === 1 && !months)) return "months across";
  if (months) {
    const services = serviceNaming(sheet, months);
    if (!services) return "months down";
    const seen = new Set<string>();
    let repeats = 0;
    let named = 0;
    for (const row of table.body) {
      const words = sheet.labelText(row, months);
      if (words !== "" && seen.has(words)) repeats++;
      seen.add(words);
      if (grid.kind(row, services.column) !== Kind.Empty) named++;
    }
    // A column of words to the right of the only figures names services where its heading says so; otherwise it is notes.
    const names = namesServices(services) || services.column < (use.figures[0]?.column ?? 0);
    const oneAmount = use.figures.length === 1 || (namesServices(services) && amountColumn(sheet) !== undefined);
    return repeats > 0 || (oneAmount && names && named * 2 >= table.body.length) ? "list" : "months down";
  }
  const severalAcross = across.filter((each) => each !== null).length + use.figures.filter((column) => yearOver(column) !== null).length;
  if (severalAcross >= 2) return "months across";
  if (use.figures.length === 1 || amountColumn(sheet)) return "list";
  return "months down";
}

function figureCount({ grid, table, use }: BudgetSheet): number {
  let count = 0;
  for (const row of table.body) for (const { column } of use.figures) if (grid.kind(row, column) === Kind.Figure) count++;
  return count;
}
