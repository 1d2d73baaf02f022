import type { Basis, CostKind } from "./returnRequest";
import type { ReturnPart } from "./returnForm";

/** A figure of a return as it was given; blank, zero and "n/a" are three things. */
export interface GivenFigure {
  readonly state: "number" | "n/a" | "blank" | "unreadable";
  /** Null unless the state is "number". */
  readonly value: number | null;
  /** "Costs!J12". */
  readonly cell: string;
  /** What the cell showed where it was text and had to be read, or could not be; undefined where it was a number already. */
  readonly seen?: string;
  /** True where the figure is worked out by a formula, false where it was typed. */
  readonly byFormula: boolean;
}

export type GivenFigures = Readonly<Record<Basis, GivenFigure>>;

interface GivenLine {
  /** "C01"; for a line the provider added, a ref of its own that no line asked for has ("+1"). */
  readonly ref: string;
  readonly name: string;
  readonly note: string;
  /** Where the note is or would be. */
  readonly noteCell: string;
}

export interface CostLineGiven extends GivenLine {
  readonly kind: CostKind | null;
  /** "" for a sum without a quantity. */
  readonly unit: string;
  readonly quantity: GivenFigures;
  readonly cost: GivenFigures;
}

export interface ActivityGiven extends GivenLine {
  readonly unit: string;
  readonly quantity: GivenFigures;
}

export interface IncomeLineGiven extends GivenLine {
  readonly amount: GivenFigures;
}

export interface PostGiven extends GivenLine {
  /** Ref of the cost line the post is part of; "" where none is given. */
  readonly costRef: string;
  readonly fte: GivenFigure;
  readonly pay: GivenFigure;
  readonly onCosts: GivenFigure;
  readonly cost: GivenFigure;
}

/** How a return differs from the form that was sent, or what is left out or odd in it: one row of the list under the provider's name. */
export interface ReturnRemark {
  /** "altered": the form itself was changed. "odd": read, but to be looked at. "left out": not in the tidy table. */
  readonly sort: "altered" | "odd" | "left out";
  readonly part: ReturnPart | null;
  /** "Costs!J12"; "" where it is of the whole return. */
  readonly cell: string;
  /** What is there. */
  readonly seen: string;
  /** One sentence: what is wrong and what was done or is to be done. */
  readonly words: string;
}

/** One return as read. */
export interface ReturnGiven {
  /** The file's name, or the name of its first sheet where it is in this workbook. */
  readonly source: string;
  readonly provider: string;
  readonly service: string;
  readonly commissioner: string;
  /** "2025-26"; "" where it could not be read. */
  readonly year: string;
  /** Date serials of the 1900 system; null where not given. */
  readonly from: number | null;
  readonly to: number | null;
  readonly costs: readonly CostLineGiven[];
  readonly activity: readonly ActivityGiven[];
  readonly income: readonly IncomeLineGiven[];
  readonly posts: readonly PostGiven[];
  readonly declared: boolean;
  /** What the return's own total rows say, for the proof that nothing was lost: null where a total is missing or unreadable. */
  readonly ownTotals: Readonly<Record<"costs" | "income", Readonly<Record<Basis, number | null>>>>;
  readonly remarks: readonly ReturnRemark[];
}

/** One row of the tidy table. */
export interface TidyRow {
  readonly provider: string;
  readonly service: string;
  /** Of the figure: "2025-26"; the year before for figures of last year. */
  readonly year: string;
  readonly part: "costs" | "activity" | "income" | "staffing";
  readonly basis: Basis;
  readonly ref: string;
  readonly line: string;
  /** "cost", "quantity", "amount", "full-time equivalents"… what is measured. */
  readonly measure: string;
  /** "£" or what is counted. */
  readonly unit: string;
  readonly amount: number;
  readonly source: string;
  readonly cell: string;
}
