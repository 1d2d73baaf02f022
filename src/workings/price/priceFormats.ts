/** Excel number formats of the price's sheets, besides those every job has. */
/** A share of a pool, to the ten decimals it is split by. */
export const SHARE = "0.00000000%;-0.00000000%";
/** A step of a method, as it comes. */
export const STEP = "0.0000000000;-0.0000000000";
/** Hours, posts and units that have been worked out. */
export const UNITS = "#,##0.00;-#,##0.00";
