import type { CellPlace } from "../../cells/sheetReference";
import type { CellReading, HeadedColumn, ListChoices, TableAccount } from "../reading";
import type { WordReading } from "./wordReading";

/** "flow" is a column of one year's amounts, where years go across; "year" and "amount" are those of a list. */
export type OptionsRole = "option" | "line" | "kind" | "payer" | "cash" | "flow" | "year" | "amount" | "ignore";

export type FlowKind = "cost" | "benefit";
export type FlowCash = "cashable" | "non-cashable";
export type PayerGroup = "council" | "NHS" | "police" | "provider" | "other public";

/** A line of an option: what it costs or brings, year by year. */
export interface OptionLine {
  /** As written, never empty. */
  readonly option: string;
  readonly name: string;
  /** The cell the line is named in: of its first row, in a list. */
  readonly place: CellPlace;
  /** In a column of its own, or the name of the section the line stands under; null where nothing says. A cost is above zero, as a benefit is, whichever sign the table writes it with. */
  readonly kind: WordReading<FlowKind> | null;
  readonly payer: WordReading<PayerGroup> | null;
  /** Whether a benefit is cash, from a column of its own or the words of its kind. */
  readonly cash: WordReading<FlowCash> | null;
  /** By index into the table's years: the cells that add up to the year's pounds; none where the cell is empty. Value null where a cell was refused. */
  readonly flows: readonly (readonly CellReading[])[];
}

export interface OptionYear {
  /** As the heading or the first cell has it. */
  readonly label: string;
  /** Years from the first: 0, 1, 2…; none is left out, though nothing stands in it. */
  readonly year: number;
  readonly place: CellPlace | null;
}

/** The costs and benefits of options by year. */
export interface OptionsTable extends TableAccount {
  readonly layout: "years across" | "list";
  readonly columns: readonly (HeadedColumn & { readonly role: OptionsRole })[];
  /** In order, without gaps; `firstYear` is the financial year that year 0 starts in (2026 for 2026/27), null where years are only numbered. */
  readonly years: readonly OptionYear[];
  readonly firstYear: number | null;
  /** In order of first appearance, as first spelt. */
  readonly options: readonly string[];
  readonly lines: readonly OptionLine[];
}

export type OptionsChoices = ListChoices<OptionsRole>;
