/** What went wrong, in the domain's own words; never a spreadsheet or screen term. */
export type DomainErrorCode =
  | "empty-input" | "not-a-number" | "not-a-list" | "shape-mismatch" | "ragged-block"
  | "out-of-range" | "negative" | "looks-like-percent" | "shares-not-whole" | "too-large"
  | "nothing-to-split-by" | "zero-divisor" | "not-a-period" | "ambiguous-period" | "not-a-date"
  | "unreachable-total" | "totals-differ" | "unknown-choice" | "limits-not-rising" | "not-whole"
  | "duplicate-name" | "not-a-name" | "not-one-cell"
  | "unknown-series" | "date-not-covered" | "duplicate-period" | "not-a-series-table"
  | "rate-not-index" | "not-a-text" | "not-true-or-false"
  | "no-front-line" | "supplies-nobody" | "supplies-no-front-line" | "supplies-only-before" | "supplies-one-another" | "never-breaks-even"
  | "dates-reversed" | "never-recouped" | "not-in-order" | "bands-not-joined" | "not-a-term" | "not-three-columns"
  | "clause-too-long" | "clause-too-deep" | "clause-word" | "clause-unfinished" | "clause-unclosed" | "clause-write-instead"
  | "clause-above-one" | "clause-weights" | "clause-unclear" | "clause-month" | "clause-step" | "clause-series"
  | "clause-rate-as-index" | "clause-not-published" | "clause-below-all"
  | "nothing-present" | "no-unit-cost" | "no-spread" | "no-weight" | "name-not-found" | "block-too-large" | "total-reveals";

/**
 * What fills the sentence for a code. `argument` names the input; `item` (counted from 1 along a list), or `row` and
 * `column` of a block, say where in it. The other keys belong to the code: see `messages/explain`.
 */
export type ErrorDetail = Readonly<Record<string, string | number>>;

/** The only error the domain throws. `detail` fills the sentence for `code`. */
export class DomainError extends Error {
  // Set by hand: a minifier renames classes.
  override readonly name = "DomainError";
  constructor(readonly code: DomainErrorCode, readonly detail: ErrorDetail) {
    super(code);
  }
}
