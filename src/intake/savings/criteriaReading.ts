import type { CellPlace } from "../../cells/sheetReference";
import type { CellReading, HeadedColumn, ListChoices, TableAccount } from "../reading";

/** "score" is a column of one option's scores. */
export type CriteriaRole = "criterion" | "weight" | "score" | "ignore";

/** Criteria down with their weights, and the scores of options across. */
export interface CriteriaTable extends TableAccount {
  readonly columns: readonly (HeadedColumn & { readonly role: CriteriaRole })[];
  /** The columns of scores, in sheet order, by the option that each heading names. */
  readonly options: readonly { readonly name: string; readonly column: number; readonly place: CellPlace }[];
  readonly lines: readonly {
    readonly name: string;
    readonly place: CellPlace;
    /** A fraction. Null where there is no such column; value null where the cell is empty or was refused. */
    readonly weight: CellReading | null;
    /** By index into `options`; value null where the cell is empty or was refused. */
    readonly scores: readonly CellReading[];
  }[];
}

export type CriteriaChoices = ListChoices<CriteriaRole>;
