/** The sheets of a return, in order. */
export type ReturnPart = "about" | "staffing" | "costs" | "activity" | "income" | "declaration" | "checks";

export const PART_SHEETS: Readonly<Record<ReturnPart, string>> = {
  about: "About", staffing: "Staffing", costs: "Costs", activity: "Activity", income: "Income and surplus", declaration: "Declaration", checks: "Checks",
};

/** Who fills a column: the commissioner before the return is sent, the provider, or a formula. */
export type FilledBy = "commissioner" | "provider" | "formula";

export interface FormColumn {
  readonly key: string;
  readonly heading: string;
  readonly filledBy: FilledBy;
}

export interface FormField {
  readonly key: string;
  readonly label: string;
  readonly filledBy: FilledBy;
  readonly kind: "text" | "date" | "choice";
  /** What may be chosen, where the kind is "choice". */
  readonly choices?: readonly string[];
}

/** Parts that are one table of lines. */
export type TablePart = "staffing" | "costs" | "activity" | "income";

/**
 * The columns of each table, left to right. Figures known beforehand (tendered, last year) are the commissioner's where the request
 * gives them and the provider's where it does not.
 */
export const FORM_TABLES = {
  staffing: [
    { key: "ref", heading: "Ref", filledBy: "commissioner" },
    { key: "role", heading: "Role", filledBy: "provider" },
    { key: "line", heading: "Cost line", filledBy: "provider" },
    { key: "fte", heading: "Full-time equivalents", filledBy: "provider" },
    { key: "pay", heading: "Pay of one full-time post (£ a year)", filledBy: "provider" },
    { key: "onCosts", heading: "On-costs of one full-time post (£ a year)", filledBy: "provider" },
    { key: "this", heading: "Cost this year (£)", filledBy: "formula" },
    { key: "note", heading: "Note", filledBy: "provider" },
    { key: "check", heading: "Check", filledBy: "formula" },
  ],
  costs: [
    { key: "ref", heading: "Ref", filledBy: "commissioner" },
    { key: "line", heading: "Cost line", filledBy: "commissioner" },
    { key: "kind", heading: "Kind", filledBy: "commissioner" },
    { key: "unit", heading: "Unit", filledBy: "commissioner" },
    { key: "tenderedQuantity", heading: "Tendered quantity", filledBy: "commissioner" },
    { key: "tendered", heading: "Tendered cost (£)", filledBy: "commissioner" },
    { key: "lastQuantity", heading: "Quantity last year", filledBy: "commissioner" },
    { key: "last", heading: "Cost last year (£)", filledBy: "commissioner" },
    { key: "thisQuantity", heading: "Quantity this year", filledBy: "provider" },
    { key: "this", heading: "Cost this year (£)", filledBy: "provider" },
    { key: "change", heading: "Change on last year (£)", filledBy: "formula" },
    { key: "changeRate", heading: "Change on last year (%)", filledBy: "formula" },
    { key: "note", heading: "Note", filledBy: "provider" },
    { key: "check", heading: "Check", filledBy: "formula" },
  ],
  activity: [
    { key: "ref", heading: "Ref", filledBy: "commissioner" },
    { key: "line", heading: "Activity", filledBy: "commissioner" },
    { key: "unit", heading: "Unit", filledBy: "commissioner" },
    { key: "tendered", heading: "Tendered", filledBy: "commissioner" },
    { key: "last", heading: "Last year", filledBy: "commissioner" },
    { key: "this", heading: "This year", filledBy: "provider" },
    { key: "change", heading: "Change on last year", filledBy: "formula" },
    { key: "changeRate", heading: "Change on last year (%)", filledBy: "formula" },
    { key: "note", heading: "Note", filledBy: "provider" },
    { key: "check", heading: "Check", filledBy: "formula" },
  ],
  income: [
    { key: "ref", heading: "Ref", filledBy: "commissioner" },
    { key: "line", heading: "Income line", filledBy: "commissioner" },
    { key: "tendered", heading: "Tendered (£)", filledBy: "commissioner" },
    { key: "last", heading: "Last year (£)", filledBy: "commissioner" },
    { key: "this", heading: "This year (£)", filledBy: "provider" },
    { key: "change", heading: "Change on last year (£)", filledBy: "formula" },
    { key: "changeRate", heading: "Change on last year (%)", filledBy: "formula" },
    { key: "note", heading: "Note", filledBy: "provider" },
    { key: "check", heading: "Check", filledBy: "formula" },
  ],
} as const satisfies Readonly<Record<TablePart, readonly FormColumn[]>>;

/** Parts that are a list of questions, one a row. */
export const FORM_FIELDS = {
  about: [
    { key: "provider", label: "Provider", filledBy: "provider", kind: "text" },
    { key: "registered", label: "Company or charity number", filledBy: "provider", kind: "text" },
    { key: "service", label: "Service", filledBy: "commissioner", kind: "text" },
    { key: "commissioner", label: "Commissioner", filledBy: "commissioner", kind: "text" },
    { key: "year", label: "Year of the return", filledBy: "commissioner", kind: "text" },
    { key: "from", label: "First day of the figures", filledBy: "provider", kind: "date" },
    { key: "to", label: "Last day of the figures", filledBy: "provider", kind: "date" },
    { key: "area", label: "Only this commissioner’s people and places", filledBy: "provider", kind: "choice", choices: ["Yes", "No"] },
    { key: "vat", label: "Costs are given", filledBy: "provider", kind: "choice", choices: ["before VAT", "with VAT that cannot be recovered"] },
    { key: "basis", label: "Figures are", filledBy: "provider", kind: "choice", choices: ["audited", "management accounts", "forecast"] },
  ],
  declaration: [
    { key: "name", label: "Name", filledBy: "provider", kind: "text" },
    { key: "position", label: "Position", filledBy: "provider", kind: "text" },
    { key: "date", label: "Date", filledBy: "provider", kind: "date" },
    { key: "confirmed", label: "I have the authority to make this return, and its figures agree with our records", filledBy: "provider", kind: "choice", choices: ["Yes", "No"] },
  ],
} as const satisfies Readonly<Record<"about" | "declaration", readonly FormField[]>>;

/** The defined name of a table's column, its heading and lines together: "Return_costs_thisQuantity". */
export function columnAnchor(part: TablePart, key: string): string {
  return `Return_${part}_${key}`;
}

/** The defined name of a question's answer: "Return_about_provider". */
export function fieldAnchor(part: "about" | "declaration", key: string): string {
  return `Return_${part}_${key}`;
}
