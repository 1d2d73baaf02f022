import type { BudgetParts } from "./budgetMatrix";
import { isGenericHeading, type BudgetSheet } from "./budgetSheet";
import { Kind } from "./cellKinds";
import { withoutUnit } from "./headings";
import { readNumber } from "./readNumber";
import { totalWord } from "./totalWords";
import type { CellReading } from "./reading";

/** A budget that is one figure: the only one, or where there are several the one labelled as the total of all. */
export function readSingle(sheet: BudgetSheet): BudgetParts {
  const { account, grid, table, use } = sheet;
  const cells = table.body.flatMap((row) => use.figures.map((column) => ({ row, column })));
  const figures = cells.filter(({ row, column }) => grid.kind(row, column.column) === Kind.Figure);
  const named = figures.filter(({ row }) => use.labels.some((label) => totalWord(sheet.labelText(row, label)) === "total"));
  const chosen = figures.length === 1 ? figures[0] : named.at(-1);
  let taken: CellReading | null = null;
  for (const { row, column } of cells) {
    const number = readNumber(grid.cell(row, column.column), "money", sheet.scaleOf(column));
    const isChosen = chosen?.row === row && chosen.column === column;
    if (isChosen) taken = account.take(row, column.column, number);
    else account.leaveOut(row, column.column, number.found === "number" ? "not the figure taken as the total" : number.reason);
  }
  if (figures.length > 1) {
    account.remark(chosen?.row ?? table.area.row, chosen?.column.column ?? table.area.column, chosen
      ? `There is more than one figure: the one labelled as the total, ${account.address(chosen.row, chosen.column.column)}, is taken.`
      : "There is more than one figure and none is labelled as the total: choose the one cell that holds the budget.");
  }
  const at = chosen ?? { row: table.area.row, column: { column: table.area.column } };
  const place = account.place(at.row, at.column.column);
  const words = chosen ? use.labels.map((label) => sheet.labelText(chosen.row, label)).find((text) => text !== "") ?? chosen.column.heading : "";
  const label = isGenericHeading(words) || totalWord(words) !== "" ? "All services" : withoutUnit(words);
  return {
    periods: [{ label: "Year", place }],
    services: [{ label, place }],
    amounts: taken && taken.outcome !== "left out" ? [{ period: 0, service: 0, reading: taken }] : [],
  };
}
