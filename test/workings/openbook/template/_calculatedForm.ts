import { cellAddress } from "../../../../src/cells/address";
import type { CellValue } from "../../../../src/workbench/book/book";
import type { InsertPlan } from "../../../../src/workings/insertPlan";
import { CHECK_KEYS, RETURN_CHECKS, type ReturnCheck } from "../../../../src/workings/openbook/template/returnChecks";
import type { Inserted } from "../../_inserted";
import { placeOf } from "../_filledReturn";
import type { Fault } from "./_faults";

/** The checks that say Look, by name, each with the words of its link. */
export function looks(form: Inserted): ReadonlyMap<ReturnCheck, string> {
  return new Map(form.table("Form_checks").flatMap(([what, count, result, goTo]): [ReturnCheck, string][] => {
    const check = CHECK_KEYS.find((key) => RETURN_CHECKS[key].what === what);
    if (!check) throw new Error(`No check is called ${String(what)}`);
    if (result === "OK" && count === 0 && goTo === "–") return [];
    if (result === "Look" && typeof count === "number" && count > 0) return [[check, String(goTo)]];
    throw new Error(`${String(what)}: ${String(count)}, ${String(result)}, ${String(goTo)}`);
  }));
}

export function wordsFor(fault: Fault, plan: InsertPlan): string {
  const { sheet, row, column } = placeOf(plan, fault.leadsTo);
  return `Go to ${sheet} ${cellAddress(row, column)}`;
}

/** What the Check column says in the row that a fault leads to; undefined outside the tables' lines. */
export function saidInRow(fault: Fault, plan: InsertPlan, read: (sheet: string, row: number, column: number) => CellValue): CellValue {
  const { sheet, row } = placeOf(plan, fault.leadsTo);
  const table = plan.sheets.find(({ name }) => name === sheet)!.tables[0]!;
  return read(sheet, row, table.column + table.columns - 1);
}

/** Every word of the Check columns that is not OK. */
export function notOk(form: Inserted): string[] {
  return ["Form_about", "Form_posts", "Form_costs", "Form_activity", "Form_income", "Form_declaration", "Form_pay"]
    .flatMap((table) => (form.has(table) ? form.column(table, "Check") : [])).filter((words) => words !== "OK").map(String);
}
