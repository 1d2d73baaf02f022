import type { CellPlace } from "../cells/sheetReference";
import type { CellReading, HeadedColumn, TableAccount } from "./reading";

export type LedgerRole = "line" | "amount" | "centre" | "ignore";

/** Where a ledger's columns stand, so that a sheet can add them up live. Zero-based on the sheet. */
export interface LedgerPlace {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly centreColumn: number | null;
  readonly lineColumn: number | null;
  readonly amountColumn: number;
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
  /** A row a used amount: its sheet row, indexes into `centres` and `lines`, and pounds. */
  readonly rows: Int32Array;
  readonly centreOf: Int32Array;
  readonly lineOf: Int32Array;
  readonly amounts: Float64Array;
  /** What a number in an amount's cell is multiplied by to be pounds. */
  readonly scale: number;
  /** Amounts read from text, and cells left out, in sheet order; with the centre and line of their row. */
  readonly exceptions: readonly (CellReading & { readonly centre: string; readonly line: string })[];
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
