import type { Rate } from "../../kernel/quantities";

/** Where something stands in the text of a clause, in UTF-16 units from 0, as Excel's MID and LEN count (from 1). */
export interface Span {
  readonly at: number;
  readonly length: number;
}

/** Which month a series is read at, for a date. */
export type Pick =
  | { readonly kind: "own" }
  /** The latest month of this name (1 is January) that was over before the date's own month began. */
  | { readonly kind: "latest"; readonly month: number }
  /** The month so many months before the date's. */
  | { readonly kind: "before"; readonly months: number };

export interface SeriesWord extends Span {
  /** As written, without quotes. */
  readonly name: string;
  readonly pick: Pick;
}

/** A clause as it was understood. The value of every node is a change: 0.05 is +5%. */
export type ClauseTree =
  | (Span & { readonly kind: "constant"; readonly value: Rate })
  /** The change of an index from base to review. */
  | (Span & { readonly kind: "change"; readonly series: SeriesWord })
  /** The published 12-month rate at review. */
  | (Span & { readonly kind: "published"; readonly series: SeriesWord })
  /** A number written before what it multiplies: 80% NLW. */
  | (Span & { readonly kind: "weighted"; readonly weight: Rate; readonly of: ClauseTree })
  | (Span & { readonly kind: "minus"; readonly of: ClauseTree })
  | (Span & { readonly kind: "sum"; readonly terms: readonly SignedTerm[] })
  | (Span & { readonly kind: "product"; readonly first: ClauseTree; readonly factors: readonly Factor[] })
  /** min, max, lower of, higher of. */
  | (Span & { readonly kind: "lower" | "higher"; readonly of: readonly ClauseTree[] })
  /** cap, collar (or floor), excess over, to: at `word`, applied to everything before it in its bracket. */
  | (Span & { readonly kind: Suffix; readonly of: ClauseTree; readonly constant: Rate; readonly word: Span });

export type Suffix = "cap" | "collar" | "excess" | "round";

export interface SignedTerm {
  readonly subtract: boolean;
  readonly of: ClauseTree;
}

export interface Factor {
  readonly divide: boolean;
  readonly of: ClauseTree;
}
