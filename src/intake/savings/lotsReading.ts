import type { CellPlace } from "../../cells/sheetReference";
import type { CellReading, HeadedColumn, ListChoices, TableAccount } from "../reading";

export type LotsRole = "lot" | "annual" | "ignore";

/** A contract's lots: a row a lot, with what it costs in its first year. */
export interface LotsTable extends TableAccount {
  readonly columns: readonly (HeadedColumn & { readonly role: LotsRole })[];
  readonly lines: readonly {
    readonly name: string;
    /** The cell the lot is named in; the first cell of its row where none names it. */
    readonly place: CellPlace;
    /** Pounds, zero or more. Null where there is no such column; value null where the cell is empty or was refused. */
    readonly annual: CellReading | null;
  }[];
}

export type LotsChoices = ListChoices<LotsRole>;
