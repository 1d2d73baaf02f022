import { FORM_TABLES, type FormColumn, type TablePart } from "../../returns/returnForm";
import { quoted } from "../cleanText";
import { rowList } from "../placeLists";
import type { RemarkList } from "./remarkList";
import type { SheetCells } from "./sheetCells";

/** Says which formulas of the form, in the rows that were sent, were typed over, cleared or are in error. */
export function remarkOnFormulas(part: TablePart, sheet: SheetCells, rows: readonly number[], columnOf: ReadonlyMap<string, number>, remarks: RemarkList): void {
  const columns = (FORM_TABLES[part] as readonly FormColumn[]).flatMap(({ key, heading, filledBy }) => {
    const column = filledBy === "formula" ? columnOf.get(key) : undefined;
    return column === undefined ? [] : [{ heading, column }];
  });
  const isGone = (row: number, column: number): boolean => sheet.formula(row, column) === "";
  const [first] = rows;
  if (first === undefined || columns.length === 0) return;
  if (columns.every(({ column }) => rows.every((row) => isGone(row, column)))) {
    remarks.add("altered", { part, cell: sheet.address(first, columns[0]?.column ?? 0) }, `None of the formulas of ${quoted(sheet.name)} is left: it was pasted as values, so its own checks say nothing.`);
    return;
  }
  for (const { heading, column } of columns) {
    const gone = rows.filter((row) => isGone(row, column));
    const [at] = gone;
    if (at === undefined) continue;
    const typed = gone.some((row) => !sheet.isBlank(row, column));
    remarks.add("altered", { part, cell: sheet.address(at, column), seen: sheet.text(at, column) }, `The formula of “${heading}” was ${typed ? "typed over" : "cleared"} in ${gone.length === 1 ? "row" : "rows"} ${rowList(gone)}.`);
  }
}
