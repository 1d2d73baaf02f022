import type { CellPlace } from "../cells/sheetReference";
import type { CellValue } from "./cellBlock";
import type { CellReading, HeadedColumn, TableAccount } from "./reading";

/** "credit" is a second column of amounts, taken away; "code" a column of codes beside the cost centres' names. */
export type LedgerRole = "line" | "amount" | "credit" | "centre" | "code" | "ignore";

/** Where a ledger's columns stand, so that a sheet can add them up live. Zero-based on the sheet. */
export interface LedgerPlace {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly centreColumn: number | null;
  readonly lineColumn: number | null;
  readonly amountColumn: number;
  /** Taken away from the amounts; absent where amounts are in one column. */
  readonly creditColumn?: number;
  /** Absent where no cost centre needs its code to be told from another. */
  readonly codeColumn?: number;
}

/** What the cells of a row hold that make it a cost centre's, as SUMIFS would look for it: "" is an empty cell. */
export interface CentreCells {
  readonly name: CellValue;
  /** Present where rows with this name are several centres', told apart by code. */
  readonly code?: CellValue;
}

/** A cell of a ledger that is more than a plain number: read from text, or left out. */
export interface LedgerException extends CellReading {
  /** One of the table's centres; for a total, what stands in its cell. */
  readonly centre: string;
  readonly line: string;
  /** The number a SUM finds in the cell; null for text and for an empty cell. */
  readonly held: number | null;
}

/**
 * A ledger or budget: an amount a row, with its cost line and its cost centre. There may be a hundred thousand rows, so they are
 * held in columns, and only the cells that were fixed or left out are held one by one.
 */
export interface LedgerTable extends Omit<TableAccount, "cells"> {
  readonly columns: readonly (HeadedColumn & { readonly role: LedgerRole })[];
  /** Null where no column of amounts was found. */
  readonly place: LedgerPlace | null;
  /** The different cost centres in order of first appearance, as first spelt; "" where the cell is empty. */
  readonly centres: readonly string[];
  readonly lines: readonly string[];
  /**
   * For each cost centre what its cells hold: several where it is spelt in several ways that a sheet tells apart (it does not tell
   * case apart). Empty for all where names are not in each row, but over it or merged down: then `runs` has the rows.
   */
  readonly matches: readonly (readonly CentreCells[])[];
  /** For each cost centre the sheet rows of its amounts, first and last; null where `matches` finds them. Cells left out are in no run. */
  readonly runs: readonly (readonly (readonly [first: number, last: number])[])[] | null;
  /**
   * A row each used or fixed amount: its sheet row, indexes into `centres` and `lines`, and pounds. Of a centre's amount a sheet finds
   * scale × what it sums; the rest is Σ exceptions' values less scale × Σ what they hold.
   */
  readonly rows: Int32Array;
  readonly centreOf: Int32Array;
  readonly lineOf: Int32Array;
  readonly amounts: Float64Array;
  /** What a number in an amount's cell is multiplied by to be pounds. */
  readonly scale: number;
  /** Amounts read from text, and cells left out, in sheet order. Credits are below zero. */
  readonly exceptions: readonly LedgerException[];
}

export interface LedgerChoices {
  readonly headingRows?: readonly [number, number];
  readonly roles?: ReadonlyMap<number, LedgerRole>;
  readonly totalRows?: ReadonlyMap<number, boolean>;
}

export type ServiceRole = "service" | "unit" | "units" | "capacity" | "utilisation" | "funding" | "driver" | "ignore";

/** The services and what is known of each: units, capacity, funding today, and quantities that overheads can be shared by. */
export interface ServiceTable extends TableAccount {
  readonly columns: readonly (HeadedColumn & { readonly role: ServiceRole })[];
  readonly lines: readonly {
    readonly name: string;
    readonly place: CellPlace;
    /** "hour", "night"…; "" where no cell says. */
    readonly unit: string;
    readonly units: CellReading | null;
    readonly capacity: CellReading | null;
    readonly utilisation: CellReading | null;
    readonly funding: CellReading | null;
    /** By sheet column. */
    readonly drivers: ReadonlyMap<number, CellReading>;
  }[];
}

export interface ServiceChoices {
  readonly headingRows?: readonly [number, number];
  readonly roles?: ReadonlyMap<number, ServiceRole>;
  readonly totalRows?: ReadonlyMap<number, boolean>;
}

export type StaffRole = "post" | "grade" | "salary" | "fte" | "hours" | "service" | "protected salary" | "age" | "service years" | "ignore";

/** A staffing list: a row a post. */
export interface StaffTable extends TableAccount {
  readonly columns: readonly (HeadedColumn & { readonly role: StaffRole })[];
  readonly lines: readonly {
    readonly post: string;
    readonly place: CellPlace;
    /** The service or cost centre the post works in, as written; "" where no cell says. */
    readonly service: string;
    readonly salary: CellReading;
    /** Null where there is no such column; value null where the cell is empty or was refused. */
    readonly fte: CellReading | null;
    readonly hours: CellReading | null;
    readonly protectedSalary: CellReading | null;
    readonly age: CellReading | null;
    readonly serviceYears: CellReading | null;
  }[];
}

export interface StaffChoices {
  readonly headingRows?: readonly [number, number];
  readonly roles?: ReadonlyMap<number, StaffRole>;
  readonly totalRows?: ReadonlyMap<number, boolean>;
}
