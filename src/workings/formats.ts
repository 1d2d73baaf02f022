/** Excel number formats of the sheets we write. */
export const POUNDS = "£#,##0.00;-£#,##0.00";
export const PERCENT = "0.00%";
/** An agreed share is held to eight decimals, which is six of a per cent. */
export const FINE_PERCENT = "0.000000%";
export const WHOLE = "#,##0;-#,##0";
/** A quantity as it comes; from a thousand on, with its commas and two decimals. A format such as "#,##0.##" would leave a point after whole numbers. */
export const QUANTITY = "[<1000]General;#,##0.00";
/** A factor, an index or a rule's number, with the decimals it has. */
export const AS_IT_IS = "General";

/** The format of a number that a method rests on: "General" would round whole numbers of many figures. */
export function settingFormat(value: number): string {
  return Number.isInteger(value) ? "#,##0" : AS_IT_IS;
}
