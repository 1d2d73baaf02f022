/** Excel number formats of the uplift's sheets, besides those every job has. */
export const DATE = "d mmm yyyy";
/** Changes are shown to four decimals of a per cent, and held to fifteen figures. */
export const CHANGE = "0.0000%;-0.0000%";
/** A price that has not been rounded. */
export const UNROUNDED = "£#,##0.000000;-£#,##0.000000";
