import type { LedgerRole, LedgerTable, ServiceRole, ServiceTable, StaffRole, StaffTable } from "../../../intake/ledgerReading";
import type { TableAccount } from "../../../intake/reading";
import { percentWords, poundsWords, quantityWords } from "../../shared/figureWords";

export const LEDGER_ROLES: readonly { readonly key: LedgerRole; readonly words: string }[] = [
  { key: "centre", words: "Cost centre or service" },
  { key: "code", words: "Code of the cost centre" },
  { key: "line", words: "Cost line or account" },
  { key: "amount", words: "Amount" },
  { key: "credit", words: "Credits, taken away" },
  { key: "ignore", words: "Not used" },
];

export const SERVICE_ROLES: readonly { readonly key: ServiceRole; readonly words: string }[] = [
  { key: "service", words: "Name of the service" },
  { key: "unit", words: "Unit it is priced by" },
  { key: "units", words: "Units delivered in the year" },
  { key: "capacity", words: "Capacity in the year" },
  { key: "utilisation", words: "Part of the capacity used" },
  { key: "funding", words: "Paid for it today, £ a year" },
  { key: "driver", words: "Quantity to share overheads by" },
  { key: "ignore", words: "Not used" },
];

export const STAFF_ROLES: readonly { readonly key: StaffRole; readonly words: string }[] = [
  { key: "post", words: "Post" },
  { key: "grade", words: "Grade" },
  { key: "salary", words: "Salary of a whole post" },
  { key: "fte", words: "FTE" },
  { key: "hours", words: "Hours a week" },
  { key: "service", words: "Service or cost centre it works in" },
  { key: "protected salary", words: "Protected salary" },
  { key: "age", words: "Age" },
  { key: "service years", words: "Years of service" },
  { key: "ignore", words: "Not used" },
];

/** The ledger's account of its cells: those that are more than a plain number are held one by one. */
export function ledgerAccount(table: LedgerTable): TableAccount {
  return { ...table, cells: table.exceptions };
}

/** A figure of the services in words, by the role of its column. */
export function serviceFigureWords({ columns }: ServiceTable): (value: number, column: number) => string {
  const roles = new Map(columns.map(({ column, role }) => [column, role]));
  return (value, column) => (roles.get(column) === "funding" ? poundsWords(value) : roles.get(column) === "utilisation" ? percentWords(value) : quantityWords(value));
}

/** A figure of the staffing list in words, by the role of its column. */
export function staffFigureWords({ columns }: StaffTable): (value: number, column: number) => string {
  const roles = new Map(columns.map(({ column, role }) => [column, role]));
  return (value, column) => (roles.get(column) === "salary" || roles.get(column) === "protected salary" ? poundsWords(value) : quantityWords(value));
}
