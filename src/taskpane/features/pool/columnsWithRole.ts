import type { PartnerRole, PartnerTable } from "../../../intake/reading";
import { columnWords } from "../../shared/job/columnWords";

export interface NamedColumn {
  readonly column: number;
  /** Its heading alone; its letter where it has none. */
  readonly name: string;
  readonly words: string;
}

/** The roles whose columns can be split by as they stand: any quantity will do, and one meant for it comes first. */
export const WEIGHT_ROLES: readonly PartnerRole[] = ["weight", "indicator", "previous"];

/** The partner table's columns with a role, each as a person knows it: "Share % (column B)"; by role in the order given. */
export function columnsWithRole(table: PartnerTable, ...roles: readonly PartnerRole[]): readonly NamedColumn[] {
  return roles.flatMap((role) =>
    table.columns.filter((column) => column.role === role).map(({ column, heading }) => ({ column, name: heading || columnWords(column, heading), words: columnWords(column, heading) })),
  );
}

/** The column chosen where it still has such a role, else the first that has one, else null. */
export function columnChosen(table: PartnerTable, roles: readonly PartnerRole[], chosen: FigureChoice): number | null {
  const columns = columnsWithRole(table, ...roles);
  return (columns.find(({ column }) => column === chosen) ?? columns[0])?.column ?? null;
}

type FigureChoice = number | string | null;
