import type { CellPlace } from "../cells/sheetReference";

/** What became of a cell: used as it stands, used after being read from text, or left out. */
export type Outcome = "used" | "fixed" | "left out";

export interface CellReading {
  readonly place: CellPlace;
  /** What the cell shows. */
  readonly seen: string;
  readonly outcome: Outcome;
  /** In pounds, or a fraction for a share; null where the cell was left out. */
  readonly value: number | null;
  /** One clause saying what was fixed or why it was left out; "" for a cell used as it stands. */
  readonly reason: string;
  /** What the number in the cell was multiplied by: 1000 under "£000", 0.01 for 58 read as 58%; absent where it was not. */
  readonly scale?: number;
  /** True where the figure was read from text, so that a formula cannot point at the cell. */
  readonly fromText?: boolean;
}

/** read = used + fixed + leftOut, over every cell under the headings in the columns that hold figures. */
export interface ReadingCounts {
  readonly read: number;
  readonly used: number;
  readonly fixed: number;
  readonly leftOut: number;
}

/** A total in the table set against the cells it should add up. */
export interface FootingCheck {
  readonly place: CellPlace;
  readonly label: string;
  readonly stated: number;
  readonly added: number;
  readonly holds: boolean;
  /** Stated less added, in pounds to the penny (a fraction in a column of shares). */
  readonly difference?: number;
  /** The likely cause where it does not hold, as a sentence; absent where none suggests itself. */
  readonly hint?: string;
}

/** A row or column found to be a total (its parts are counted, it is not) or something else that is no figure of its own. */
export interface FoundTotal {
  readonly axis: "row" | "column";
  /** Zero-based on the sheet. */
  readonly index: number;
  readonly label: string;
  /** What gave it away; "choice" where a person said so. */
  readonly how: "label" | "formula" | "arithmetic" | "choice";
}

/** What every table reading has: the account of its cells, and things a person should know (hidden rows were included…). */
export interface TableAccount {
  readonly counts: ReadingCounts;
  readonly cells: readonly CellReading[];
  readonly footings: readonly FootingCheck[];
  readonly remarks: readonly { readonly place: CellPlace; readonly words: string }[];
  /** The sheet rows taken for headings, first and last, zero-based; absent where there are none. */
  readonly headingRows?: readonly [number, number];
  /** Rows and columns left out because they are totals, in sheet order. */
  readonly totals?: readonly FoundTotal[];
}

export interface HeadedColumn {
  /** Zero-based on the sheet. */
  readonly column: number;
  /** The words of all its heading rows, joined and trimmed; "" where there are none. */
  readonly heading: string;
}

/** A budget by period and service, whichever way round the sheet has it. */
export interface BudgetTable extends TableAccount {
  readonly layout: "months down" | "months across" | "list" | "single total";
  readonly columns: readonly HeadedColumn[];
  /** In date order; `month` is "2025-04" where the words were a month, else undefined and the sheet's order is kept. */
  readonly periods: readonly { readonly label: string; readonly month?: string; readonly place: CellPlace }[];
  readonly services: readonly { readonly label: string; readonly place: CellPlace }[];
  /**
   * Figures by index into `periods` and `services`. A list, or a month that appears twice, may have several for one
   * period × service: they add up.
   */
  readonly amounts: readonly { readonly period: number; readonly service: number; readonly reading: CellReading }[];
  /** What the figures were multiplied by because a heading said £000 or £m; 1 otherwise. */
  readonly scale: number;
}

export type PartnerRole = "partner" | "share" | "weight" | "indicator" | "previous" | "in kind" | "paid" | "ignore";

/** A list of partners with a figure or more for each. */
export interface PartnerTable extends TableAccount {
  readonly columns: readonly (HeadedColumn & { readonly role: PartnerRole })[];
  readonly partners: readonly {
    readonly name: string;
    readonly place: CellPlace;
    /** By sheet column, for every column that is not "partner" or "ignore". */
    readonly figures: ReadonlyMap<number, CellReading>;
  }[];
}

/** What a person may change about how a table is read. Everything left out is found from the sheet. */
export interface BudgetChoices {
  readonly layout?: BudgetTable["layout"];
  /** Sheet rows that are headings, first and last, zero-based. */
  readonly headingRows?: readonly [number, number];
  /** Sheet rows or columns to treat as totals (true) or as data (false) whatever was found. */
  readonly totalRows?: ReadonlyMap<number, boolean>;
  readonly totalColumns?: ReadonlyMap<number, boolean>;
  readonly scale?: number;
  /** Sheet column that holds the amounts of a list. */
  readonly amountColumn?: number;
}

/** What a person may change about how a list is read, by sheet row or column. */
export interface ListChoices<Role extends string> {
  /** First and last, zero-based. */
  readonly headingRows?: readonly [number, number];
  readonly roles?: ReadonlyMap<number, Role>;
  /** Rows to treat as totals (true) or as lines (false) whatever was found. */
  readonly totalRows?: ReadonlyMap<number, boolean>;
}

export type PartnerChoices = ListChoices<PartnerRole>;
