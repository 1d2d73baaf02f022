/** Money in pounds, as a spreadsheet holds it. */
export type Pounds = number;
/** A fraction: 5% is 0.05. */
export type Rate = number;
/** A part of a whole as a fraction: 25% is 0.25. */
export type Share = number;

declare const unit: unique symbol;
/** Whole pence, exact. Made only by `money.ts`, so that pounds cannot be passed for pence. */
export type Pence = number & { readonly [unit]: "pence" };
