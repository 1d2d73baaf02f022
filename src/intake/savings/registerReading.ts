import type { CellPlace } from "../../cells/sheetReference";
import type { CellReading, HeadedColumn, ListChoices, TableAccount } from "../reading";
import type { WordReading } from "./wordReading";

/** "share" is a second column of savings, as shares of the baseline. */
export type RegisterRole =
  | "initiative" | "line" | "baseline" | "saving" | "share" | "type" | "recurrence" | "start" | "ramp" | "end" | "cost" | "cost date" | "owner" | "confidence" | "low" | "high" | "ignore";

export type SavingType = "cashable" | "non-cashable" | "cost avoidance";
export type Recurrence = "recurrent" | "one-off";
/** Green is high, amber medium and red low. */
export type ConfidenceWord = "high" | "medium" | "low";

/** A saving in pounds a year, or as a fraction of the baseline. */
export interface SavingReading extends CellReading {
  readonly unit: "pounds" | "share of the baseline";
}

/** How likely a saving is: a fraction, or a word whose fraction is set elsewhere; both null where the cell says neither. */
export interface ConfidenceReading {
  readonly place: CellPlace;
  /** As shown; "" where the cell is empty. */
  readonly text: string;
  readonly value: number | null;
  readonly word: ConfidenceWord | null;
  /** The cell's own reading; null for a word and for an empty cell, which are no figures. */
  readonly cell: CellReading | null;
}

/** A date. */
export interface DateReading extends CellReading {
  /** True where the cell's own number is the day, so that a formula may read it there. */
  readonly isOwnDay: boolean;
}

/** One initiative of the register. A reading is null where there is no such column, and its value null where the cell is empty or was refused. */
export interface RegisterLine {
  readonly name: string;
  /** The cell the initiative is named in; the first cell of its row where none names it. */
  readonly place: CellPlace;
  /** The budget line it saves on, as written; "" where no cell says. */
  readonly line: string;
  readonly baseline: CellReading | null;
  /** Pounds where the row has them, else its share of the baseline. Value null where neither can be read. */
  readonly saving: SavingReading;
  readonly type: WordReading<SavingType> | null;
  readonly recurrence: WordReading<Recurrence> | null;
  /** Dates are serials in the 1900 system. A month or financial year starts on its first day and ends on its last. */
  readonly start: DateReading | null;
  readonly end: DateReading | null;
  /** Months from the start to the full saving. */
  readonly ramp: CellReading | null;
  /** The one-off cost of it, in pounds, above zero. */
  readonly cost: CellReading | null;
  /** When the one-off cost falls, where a column says. */
  readonly costDate: DateReading | null;
  readonly owner: string;
  readonly confidence: ConfidenceReading | null;
  readonly low: SavingReading | null;
  readonly high: SavingReading | null;
}

/** A savings register: a row an initiative. */
export interface RegisterTable extends TableAccount {
  /** True where the workbook counts its dates from 1904. */
  readonly date1904?: boolean;
  readonly columns: readonly (HeadedColumn & { readonly role: RegisterRole })[];
  readonly lines: readonly RegisterLine[];
}

export type RegisterChoices = ListChoices<RegisterRole>;
