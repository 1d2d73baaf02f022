import { totalsAnchor } from "../../../returns/formWords";
import { columnAnchor, fieldAnchor, FORM_FIELDS, FORM_TABLES } from "../../../returns/returnForm";
import type { PlanName } from "../../insertPlan";
import { fieldIndex } from "./betweenTable";
import type { FormPlaces } from "./templatePlaces";

/** The names a return is read by: each column with its heading and lines, each total row, each answer. */
export function returnNames({ tables, fields }: FormPlaces): readonly PlanName[] {
  const columns = [...tables].flatMap(([part, placed]) => FORM_TABLES[part].map(({ key, heading }): PlanName => ({
    name: columnAnchor(part, key), sheet: placed.sheet, row: placed.headerRow, column: placed.columnOf(key), rows: placed.rows + 1, columns: 1,
    comment: `The heading ${heading} and its lines: the return is read by this name.`,
  })));
  const totals = (["staffing", "costs", "income"] as const).flatMap((part): PlanName[] => {
    const placed = tables.get(part);
    return placed ? [{
      name: totalsAnchor(part), sheet: placed.sheet, row: placed.rowOf(placed.rows), column: 0, rows: 1, columns: FORM_TABLES[part].length,
      comment: "The total row: the return is read by this name.",
    }] : [];
  });
  const answers = (["about", "declaration"] as const).flatMap((part) => FORM_FIELDS[part].map(({ key, label }): PlanName => ({
    name: fieldAnchor(part, key), sheet: fields[part].sheet, row: fields[part].rowOf(fieldIndex(part, key)), column: fields[part].columnOf("answer"), rows: 1, columns: 1,
    comment: `The answer to ‘${label}’: the return is read by this name.`,
  })));
  return [...columns, ...totals, ...answers];
}
