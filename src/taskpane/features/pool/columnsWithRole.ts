import type { PartnerRole, PartnerTable } from "../../../intake/reading";
import { columnLetters } from "../../../workings/cellAddress";

export interface NamedColumn {
  readonly column: number;
  readonly words: string;
}

/** The partner table's columns with a role, each as a person knows it: "Share % (column B)". */
export function columnsWithRole(table: PartnerTable, role: PartnerRole): readonly NamedColumn[] {
  return table.columns
    .filter((column) => column.role === role)
    .map(({ column, heading }) => ({ column, words: columnWords(column, heading) }));
}

export function columnWords(column: number, heading: string): string {
  return heading ? `${heading} (column ${columnLetters(column)})` : `Column ${columnLetters(column)}`;
}

/** The column chosen where it still has the role, else the first that has it, else null. */
export function columnChosen(table: PartnerTable, role: PartnerRole, chosen: FigureChoice): number | null {
  const columns = columnsWithRole(table, role);
  return (columns.find(({ column }) => column === chosen) ?? columns[0])?.column ?? null;
}

type FigureChoice = number | string | null;
