/**
 * Number formats known by number alone (ECMA-376 part 1, 18.8.30). Those the format leaves to the reader's
 * country (14, 22 and the currencies 5–8, 42, 44) are given as the United Kingdom shows them.
 */
export const BUILT_IN_NUMBER_FORMATS: ReadonlyMap<number, string> = new Map([
  [0, "General"], [1, "0"], [2, "0.00"], [3, "#,##0"], [4, "#,##0.00"],
  [5, "£#,##0;-£#,##0"], [6, "£#,##0;[Red]-£#,##0"], [7, "£#,##0.00;-£#,##0.00"], [8, "£#,##0.00;[Red]-£#,##0.00"],
  [9, "0%"], [10, "0.00%"], [11, "0.00E+00"], [12, "# ?/?"], [13, "# ??/??"],
  [14, "dd/mm/yyyy"], [15, "d-mmm-yy"], [16, "d-mmm"], [17, "mmm-yy"], [18, "h:mm AM/PM"], [19, "h:mm:ss AM/PM"],
  [20, "h:mm"], [21, "h:mm:ss"], [22, "dd/mm/yyyy h:mm"],
  [37, "#,##0;-#,##0"], [38, "#,##0;[Red]-#,##0"], [39, "#,##0.00;-#,##0.00"], [40, "#,##0.00;[Red]-#,##0.00"],
  [41, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-'], [42, '_-£* #,##0_-;-£* #,##0_-;_-£* "-"_-;_-@_-'],
  [43, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-'], [44, '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-'],
  [45, "mm:ss"], [46, "[h]:mm:ss"], [47, "mmss.0"], [48, "##0.0E+0"], [49, "@"],
]);

/** Numbers safe to write: those that mean the same in every country. */
export const NUMBER_FORMAT_IDS: ReadonlyMap<string, number> = new Map(
  [...BUILT_IN_NUMBER_FORMATS].filter(([id]) => ![5, 6, 7, 8, 14, 22, 37, 38, 39, 40, 41, 42, 43, 44].includes(id)).map(([id, code]) => [code, id]),
);
