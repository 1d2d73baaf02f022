import type { CellPlace } from "../../cells/sheetReference";
import type { CellReading, HeadedColumn, TableAccount } from "../reading";

/** "down": organisations in rows; "across": organisations in columns; "long": a row each organisation and category. */
export type UnitCostLayout = "down" | "across" | "long";

/** Where organisations are across, each of their columns has the role "organisation". */
export type UnitCostRole =
  | "organisation" | "code" | "group" | "category" | "measure" | "value" | "cost" | "activity" | "unit cost"
  | "area factor" | "price year" | "indicator" | "ignore";

/** What a figure says of an organisation and a series. */
export type CostMeasure = "cost" | "activity" | "unit cost";

/** Prices of a financial year ("2014-15") or of a month ("2024-04"), as a held series has them. */
export interface PriceBase {
  readonly period: string;
  readonly place: CellPlace;
  /** What the cell shows. */
  readonly seen: string;
}

/** A region, country or total of other organisations, which is none itself. */
export interface AggregateSign {
  readonly how: "label" | "arithmetic" | "formula" | "choice";
  /** One clause that names it and says why it is taken for an aggregate. */
  readonly words: string;
}

export interface Organisation {
  /** The same in every reading of the table, and different for every organisation: choices name it by this. */
  readonly key: string;
  /** Without its code where the two stand in one cell. */
  readonly name: string;
  /** "" where none is given. */
  readonly code: string;
  /** Region or kind; "" where none is given. */
  readonly group: string;
  readonly place: CellPlace;
  /** Null for an organisation to be compared. */
  readonly aggregate: AggregateSign | null;
  /** Null where there is no such column; value null where the cell is empty or was refused. */
  readonly areaFactor: CellReading | null;
  /** Null where no cell says. */
  readonly priceBase: PriceBase | null;
  /** By sheet column; value null where the cell is empty or was refused. */
  readonly indicators: ReadonlyMap<number, CellReading>;
}

/** A heading that classifies figures, with its different words in order of first appearance ("" for an empty cell). */
export interface CostCategory {
  readonly heading: string;
  readonly values: readonly string[];
}

/** Figures of one kind for all organisations: a service, or a cost line. */
export interface CostSeries {
  /** The same in every reading of the table, and different for every series. */
  readonly key: string;
  /** Its word in each of the table's categories, in their order; "" where the cell is empty. */
  readonly words: readonly string[];
  /** The words that are not empty, joined by ", "; where there are none the table's title, or what its figures are headed. */
  readonly name: string;
  /** The first cell that names it. */
  readonly place: CellPlace;
  /** What the table has of it: each measure once, as the table calls it ("Denominator", "Weeks of care"). */
  readonly measures: readonly { readonly measure: CostMeasure; readonly words: string; readonly place: CellPlace }[];
}

export interface CostFigure {
  /** Indexes into the table's organisations and series. */
  readonly organisation: number;
  readonly series: number;
  readonly measure: CostMeasure;
  /** Cost and unit cost in pounds, activity in its own unit; value null where the cell is missing or was refused. */
  readonly reading: CellReading;
}

/** Published unit costs set against cost ÷ activity of the same organisation and series, aggregates left aside. */
export interface ScaleProof {
  /** Those that agree to the last digit published. */
  readonly agree: number;
  /** Those beyond that agree within the rounding of the cost and activity given. */
  readonly withinRounding: number;
  readonly of: number;
}

/** What costs were multiplied by to be pounds. */
export interface CostScale {
  /** 1, 1000 or 1000000; the scale of most costs where columns differ (each reading has its own). */
  readonly factor: number;
  /** "arithmetic" where only the published unit costs tell. */
  readonly how: "heading" | "note" | "arithmetic" | "choice" | "none";
  /** The cell that says so; null where none does. */
  readonly place: CellPlace | null;
  /** Null where the table has no unit costs beside costs and activity. */
  readonly proof: ScaleProof | null;
}

/** Unit costs, or costs and activity, of organisations. */
export interface UnitCostTable extends TableAccount {
  readonly layout: UnitCostLayout;
  /** In sheet order. */
  readonly columns: readonly (HeadedColumn & { readonly role: UnitCostRole })[];
  readonly organisations: readonly Organisation[];
  readonly categories: readonly CostCategory[];
  readonly series: readonly CostSeries[];
  /**
   * By organisation, then series, then measure. Costs of one organisation and series given in several rows add up, as does its activity;
   * a second unit cost never counts.
   */
  readonly figures: readonly CostFigure[];
  /** The words of a measure column, or of measure headings in rows, and what each is taken for; null where it is not known. */
  readonly measureWords: readonly { readonly key: string; readonly words: string; readonly measure: CostMeasure | null; readonly place: CellPlace }[];
  readonly costScale: CostScale;
  /** The year whose prices all figures are in, where the titles, the headings or the sheet's name say one and only one. */
  readonly priceBase: PriceBase | null;
  /** Titles over the table and footnotes under it, as they stand. They are data and may say anything. */
  readonly notes: readonly { readonly place: CellPlace; readonly words: string }[];
}

/** What a person may change about how a table is read. Everything left out is found from the sheet. */
export interface UnitCostChoices {
  readonly layout?: UnitCostLayout;
  /** Sheet rows that are headings, first and last, zero-based. */
  readonly headingRows?: readonly [number, number];
  /** By sheet column. */
  readonly roles?: ReadonlyMap<number, UnitCostRole>;
  /** By organisation key: true to leave it out as an aggregate, false to count it. */
  readonly aggregates?: ReadonlyMap<string, boolean>;
  /** By key of the table's measure words; "ignore" leaves them out. */
  readonly measures?: ReadonlyMap<string, CostMeasure | "ignore">;
  readonly costScale?: number;
  /** Sheet rows to treat as totals (true) or as data (false). */
  readonly totalRows?: ReadonlyMap<number, boolean>;
}
