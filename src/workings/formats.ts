/** Excel number formats of the sheets we write. */
export const POUNDS = "£#,##0.00;-£#,##0.00";
export const PERCENT = "0.00%";
/** An agreed share is held to eight decimals, which is six of a per cent. */
export const FINE_PERCENT = "0.000000%";
export const WHOLE = "#,##0;-#,##0";
export const QUANTITY = "#,##0.########;-#,##0.########";
