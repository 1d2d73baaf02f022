import type { CellPlace } from "../cells/sheetReference";
import type { CellReading, HeadedColumn, ListChoices, TableAccount } from "./reading";

export type PriceRole = "item" | "price" | "clause" | "rate" | "share" | "base" | "review" | "quantity" | "ignore";

/** Words in a cell, tidied: a clause. */
export interface WordsReading {
  readonly place: CellPlace;
  readonly text: string;
}

/** A price list: a row a price, with whatever says how it is uplifted. Dates are serials in the 1900 system. */
export interface PriceTable extends TableAccount {
  /** True where the workbook counts its dates from 1904. */
  readonly date1904?: boolean;
  readonly columns: readonly (HeadedColumn & { readonly role: PriceRole })[];
  readonly lines: readonly {
    /** The words of its item columns, joined by ", "; never empty. */
    readonly name: string;
    readonly place: CellPlace;
    /** Value null where it is missing or was refused. */
    readonly price: CellReading;
    /** Null where there is no such column; text "" where the cell is empty. */
    readonly clause: WordsReading | null;
    readonly rate: CellReading | null;
    /** By sheet column; value null where the cell is empty or was refused. */
    readonly shares: ReadonlyMap<number, CellReading>;
    readonly base: CellReading | null;
    readonly review: CellReading | null;
    readonly quantity: CellReading | null;
  }[];
}

export type PriceChoices = ListChoices<PriceRole>;

export type CostLineRole = "line" | "share" | "amount" | "driver" | "rate" | "ignore";

/** The cost lines of a price, for the bridge. Shares are fractions; amounts become shares of their total. */
export interface CostLineTable extends TableAccount {
  readonly columns: readonly (HeadedColumn & { readonly role: CostLineRole })[];
  readonly lines: readonly {
    readonly name: string;
    readonly place: CellPlace;
    readonly share: CellReading | null;
    readonly amount: CellReading | null;
    /** A driver in the clause language; null where there is no such column. */
    readonly driver: WordsReading | null;
    readonly rate: CellReading | null;
  }[];
}

export type CostLineChoices = Omit<ListChoices<CostLineRole>, "totalRows">;
