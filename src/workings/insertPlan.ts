/**
 * A job's answer laid out as sheets: a plain description with no Office types.
 * `workbook/officeWorkbook` writes it; tests read it; nothing here knows how.
 */

/** What a cell is for. Each is one of Excel's own named cell styles, so a house style restyles them all at once. */
export type CellStyle =
  | "Title" | "Heading 3" | "Explanatory Text" // A1, section headings, purpose and notes
  | "Input" | "Linked Cell" | "Calculation" | "Output" | "Check Cell" | "Total" | "Normal";

export interface PlanCell {
  /** Exactly one of `value` and `formula`; neither is an empty styled cell. Formulas are English, A1, start with "=". */
  readonly value?: string | number;
  readonly formula?: string;
  /** Where the formula returns an array that spills: its size. The other cells it covers hold no value and no formula; they may be styled. */
  readonly spills?: { readonly rows: number; readonly columns: number };
  readonly style?: CellStyle;
  /** Excel number format; text cells are written as text whatever they begin with. */
  readonly numberFormat?: string;
  readonly wrap?: boolean;
  readonly align?: "left" | "right" | "center";
  /** A short note shown when the cell is selected: where the figure came from, or what to type. */
  readonly note?: string;
  /** What may be chosen in the cell from a list; no entry holds a comma, and all together are at most 255 characters with a comma between. */
  readonly choices?: readonly string[];
}

export interface PlanTable {
  /** Zero-based top-left and size, the single header row included. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Suggested name; the workbook adds a number where it is taken. */
  readonly name: string;
}

/** Excel's API gives a chart no text alternative: what it shows is said in a cell above it and stands in its source table. */
export interface PlanChart {
  readonly kind: "stackedColumn" | "clusteredColumn" | "stackedBar" | "line";
  readonly title: string;
  /** Block with one header row and one label column, plotted by column (one series a column). */
  readonly source: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
  /** Where its top-left and bottom-right cells stand. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
  readonly valueFormat: string;
  /** The fill of each series, "#RRGGBB"; null for one that is not seen and only holds up the others. With one, the chart has no legend: its words say what the others are. */
  readonly fills?: readonly (string | null)[];
}

export interface PlanName {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly comment: string;
}

/** How a sheet is printed on A4. */
export interface PlanPrint {
  readonly landscape: boolean;
  /** First and last row that every page repeats, zero-based. */
  readonly titleRows?: readonly [number, number];
  /** How many pages its columns are spread over; one where absent. */
  readonly pagesWide?: number;
  /** First and last column that every page repeats, zero-based. */
  readonly titleColumns?: readonly [number, number];
  /** Cells that are a page each; absent where the sheet runs over as many pages as it needs. */
  readonly parts?: readonly { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }[];
}

export interface SheetPlan {
  /** Already free in the workbook: see `Workbook.freeSheetNames`. */
  readonly name: string;
  readonly role: "summary" | "inputs" | "workings" | "outputs" | "log";
  /** Rows from A1 down; null is an untouched cell. Rows may be of different lengths. */
  readonly rows: readonly (readonly (PlanCell | null)[])[];
  /** Width of each column, in characters. */
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tables: readonly PlanTable[];
  readonly charts: readonly PlanChart[];
  readonly print: PlanPrint;
  /** In a new workbook: every cell but those of the Input style is locked, without a password. A sheet inserted in a workbook stays open. */
  readonly protect?: boolean;
}

/** One cell that shows 0 when every check of the insert holds. */
export interface MasterCheck {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface InsertPlan {
  /** The job's name on its ribbon button, e.g. "Pool". */
  readonly job: string;
  /** One line saying what was inserted, e.g. "Contributions to the pooled fund, 2025-26". */
  readonly title: string;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly PlanName[];
  readonly masterCheck: MasterCheck;
  /** The sheet to show when the insert is done. */
  readonly show: string;
  /** Formulas that repeat the answer in empty cells of a sheet that is already there. */
  readonly answerBlock?: {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly rows: readonly (readonly (PlanCell | null)[])[];
  };
}
